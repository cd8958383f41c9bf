//! Charts: what they show can be read without seeing them, in every format, and the picture says it to a screen reader.

use folkmoot::documents::{Amount, Bar, Chart, Content, Document, Form, TextSize};
#[cfg(feature = "typeset")]
use folkmoot::render::page_texts;
use folkmoot::render::{FORMATS, excerpt};

use crate::render_sample::{document, title};
use crate::text_formats::{file, read};

fn amount(count: u32) -> Amount {
    Amount::of(count as usize)
}

fn bar(name: &str, amounts: Vec<Amount>) -> Bar {
    Bar { name: name.into(), amounts, origin: None }
}

fn page(parts: &[&str], bars: Vec<Bar>) -> Document {
    let chart = Chart {
        title: "How many came".into(),
        description: "Most came in May.".into(),
        of_what: "Meeting".into(),
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        bars,
        form: Form::Bars,
        most: None,
    };
    document(vec![title("", "A year"), Content::Chart(chart).into()])
}

/// Columns of three stages over the last months, as many as are asked for.
fn columns(months: u32) -> Document {
    let month = |n: u32| bar(&format!("Month {n}"), vec![amount(months - n), amount(n), amount(0)]);
    let mut page = page(&["Made", "Live in service", "Ended"], (1..=months).map(month).collect());
    for block in &mut page.blocks {
        if let Content::Chart(chart) = &mut block.content {
            chart.form = Form::Columns { all: "All".into() };
        }
    }
    page
}

fn two_meetings() -> Document {
    page(&["People"], vec![bar("12 May", vec![amount(41)]), bar("9 June", vec![Amount::unknown("Not recorded")])])
}

#[test]
fn where_no_bars_are_drawn_the_numbers_are_a_table() {
    let [md, txt] = ["md", "txt"].map(|ending| String::from_utf8(file(ending, &two_meetings())).unwrap());
    for said in ["**How many came**", "Most came in May.", "| Meeting | People |", "| 12 May | 41 |"] {
        assert!(md.replace("  ", " ").contains(said), "{said}: {md}");
    }
    assert!(txt.contains("Meeting: 9 June\nPeople: Not recorded"), "{txt}");
    let odt = read::part(&file("odt", &two_meetings()), "content.xml");
    let docx = read::part(&file("docx", &two_meetings()), "word/document.xml");
    assert_eq!((odt.matches("<table:table ").count(), docx.matches("<w:tbl>").count()), (1, 1));
    let pasted = excerpt(&two_meetings()).rich;
    assert!(pasted.contains("<table") && !pasted.contains("bar"), "{pasted}");
}

#[test]
fn columns_are_a_table_with_their_sums() {
    let [md, txt] = ["md", "txt"].map(|ending| String::from_utf8(file(ending, &columns(3))).unwrap());
    for said in ["| Meeting | Made | Live in service | Ended | All |", "| Month 1 | 2 | 1 | 0 | 3 |"] {
        assert!(md.contains(said), "{said}: {md}");
    }
    assert!(txt.contains("Meeting: Month 2\nMade: 1\nLive in service: 2\nEnded: 0\nAll: 3"), "{txt}");
    let odt = read::part(&file("odt", &columns(3)), "content.xml");
    let docx = read::part(&file("docx", &columns(3)), "word/document.xml");
    assert_eq!((odt.matches("<table:table ").count(), docx.matches("<w:tbl>").count()), (1, 1));
}

/// A bar of all parts and a mark at each number, none of which is read out.
#[test]
fn on_the_web_a_row_of_columns_has_one_bar_of_its_parts() {
    let html = String::from_utf8(file("html", &columns(4))).unwrap();
    let stack = "<span class=\"stack\" aria-hidden=\"true\"><span class=\"fill-1\" style=\"width: 75.00%\"></span>\
                 <span class=\"fill-2\" style=\"width: 25.00%\"></span></span>";
    assert!(html.contains(stack), "{html}");
    assert!(html.contains("<span class=\"swatch fill-2\" aria-hidden=\"true\"></span>1</td>"), "{html}");
    assert_eq!(html.matches("<span class=\"stack\"").count(), 4);
    assert!(html.contains("class=\"none\">0</td>"), "what there is none of is there for those who listen: {html}");
}

/// Of what nobody knows, and of nothing, there is no bar.
#[test]
fn on_the_web_each_number_has_a_bar_for_the_eye_alone() {
    let html = String::from_utf8(file(
        "html",
        &page(
            &["Before", "New"],
            vec![
                bar("May", vec![amount(40), amount(10)]),
                bar("June", vec![amount(0), Amount::unknown("Not recorded")]),
            ],
        ),
    ))
    .unwrap();
    assert!(html.contains("40<span class=\"bar\" style=\"width: 100%\" aria-hidden=\"true\"></span>"), "{html}");
    assert!(html.contains("10<span class=\"bar\" style=\"width: 25%\""), "{html}");
    assert_eq!(html.matches("class=\"bar\"").count(), 2);
}

/// As a text it would close an element or a string.
#[test]
fn what_is_typed_into_a_chart_stays_words() {
    for typed in ["<b>&\"'", "#sys.version", "]}) *x* $y$"] {
        let document = page(&["People"], vec![bar(typed, vec![amount(3)])]);
        let html = read::html(file("html", &document));
        assert!(html.contains(typed), "{html}");
        for format in FORMATS {
            assert!(!file(format.ending, &document).is_empty());
        }
    }
}

#[cfg(feature = "typeset")]
#[test]
fn on_paper_a_chart_is_a_figure_that_says_every_number() {
    for size in TextSize::ALL {
        let one = Document { size, ..two_meetings() };
        let several = page(&["Before", "New"], vec![bar("May", vec![amount(40), amount(10)])]);
        let several = Document { size, ..several };
        for (document, said) in [
            (one, "How many came: 12 May: 41; 9 June: Not recorded."),
            (several, "How many came: May: Before 40, New 10."),
        ] {
            let pdf = String::from_utf8_lossy(&file("pdf", &document)).into_owned();
            assert!(pdf.contains("/S/Figure") || pdf.contains("/Figure"), "{size:?}: no figure");
            assert!(pdf.contains(&format!("({said})")), "{size:?}: {said}");
        }
    }
}

#[cfg(feature = "typeset")]
#[test]
fn in_large_print_no_heads_stand_above_bars_that_have_no_columns() {
    let words = |size, document: Document| page_texts(&Document { size, ..document }).unwrap().concat();
    let several = || page(&["Before", "New"], vec![bar("May", vec![amount(40), amount(10)])]);
    assert!(words(TextSize::Standard, two_meetings()).contains("People"));
    assert!(!words(TextSize::Large, two_meetings()).contains("People"));
    let large = words(TextSize::Large, several());
    assert!(large.contains("Before") && large.contains("New") && !large.contains("Meeting"), "{large}");
}

#[cfg(feature = "typeset")]
#[test]
fn columns_on_paper_say_what_stood_where_and_leave_out_what_did_not() {
    let expected = "How many came: Month 1: Made 1, Live in service 1, All 2; Month 2: Live in service 2, All 2.";
    for size in TextSize::ALL {
        let pdf = String::from_utf8_lossy(&file("pdf", &Document { size, ..columns(2) })).into_owned();
        assert!(pdf.contains(&format!("({expected})")), "{size:?}");
    }
}

/// On no page does anything stand within so many points of the left or the right edge.
#[cfg(feature = "typeset")]
fn are_edges_clear(document: &Document) -> bool {
    const EDGE: usize = 50;
    let pages = folkmoot::render::sheets(document).unwrap();
    (0..pages.count()).filter_map(|page| pages.picture(page, 1.0)).all(|picture| {
        let rows = picture.pixels.chunks(picture.width * 4);
        rows.flat_map(|row| row[..EDGE * 4].iter().chain(&row[row.len() - EDGE * 4..])).all(|value| *value == 255)
    })
}

/// Where columns have no room they lie one below another, over as many pages as that takes.
#[cfg(feature = "typeset")]
#[test]
fn columns_never_run_off_the_page() {
    for size in TextSize::ALL {
        for months in [1, 2, 12, 60] {
            let document = Document { size, ..columns(months) };
            assert!(are_edges_clear(&document), "{size:?}, {months} months");
            let words = folkmoot::render::page_texts(&document).unwrap().concat();
            for n in 1..=months {
                assert!(words.split_whitespace().collect::<String>().contains(&format!("Month{n}")), "{size:?} {n}");
            }
        }
    }
}

#[cfg(feature = "typeset")]
#[test]
fn a_chart_of_nothing_or_of_very_much_still_prints() {
    for size in TextSize::ALL {
        let none = Document { size, ..page(&["People"], Vec::new()) };
        let zero = Document { size, ..page(&["People"], vec![bar("May", vec![amount(0)])]) };
        let long: Vec<Bar> = (0..90)
            .map(|n| bar(&format!("Meeting {n} {}", "in a hall ".repeat(n % 9)), vec![amount(n as u32)]))
            .collect();
        let wide =
            vec![bar(&"Donaudampfschifffahrt".repeat(6), vec![amount(u32::MAX), amount(1), amount(7), amount(2)])];
        let parts = ["One", "Two", "Three", "Four"];
        for document in
            [none, zero, Document { size, ..page(&["People"], long) }, Document { size, ..page(&parts, wide) }]
        {
            assert!(!file("pdf", &document).is_empty());
        }
    }
}
