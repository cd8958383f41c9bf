//! Documents as paper: what stands on the pages, and that nothing typed keeps a page from being made.
#![cfg(feature = "typeset")]

use std::path::PathBuf;

use folkmoot::documents::{Block, Content, Document, Inline, TextSize};
use folkmoot::render::{Rendered, format_for_path, page_texts};
use jiff::ToSpan;

use crate::render_minutes::{formal, learning};
use crate::render_parts::{WORDS, every_part};
use crate::render_sample::*;

#[track_caller]
fn print(document: &Document) -> Rendered {
    let format = format_for_path("page.pdf").expect("PDF is a format");
    (format.render)(document, moment()).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The words of each page without the spaces, since a line that ends has none.
#[track_caller]
fn pages(document: &Document) -> Vec<String> {
    let texts = page_texts(document).unwrap_or_else(|problem| panic!("{problem}"));
    texts.iter().map(|text| squeezed(text)).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn in_size(size: TextSize, document: &Document) -> Document {
    Document { size, ..document.clone() }
}

#[test]
fn every_part_is_on_the_page_once_and_in_order_in_every_size() {
    for size in TextSize::ALL {
        let mut document = in_size(size, &every_part());
        document.running.continued.clear();
        let page = pages(&document).concat();
        let mut from = 0;
        // In large print bars stand below their names, and no head above a column that is not there.
        let stands = |words: &&str| size != TextSize::Large || *words != "Bar head";
        for words in WORDS.into_iter().filter(stands).map(squeezed) {
            let at = page[from..].find(&words).unwrap_or_else(|| panic!("{size:?}: `{words}` is not in its place"));
            assert_eq!(page.matches(&words).count(), 1, "{size:?}: `{words}`");
            from += at + words.len();
        }
    }
}

#[test]
fn what_is_typed_prints_as_it_stands() {
    for typed in LITERALS {
        let page = pages(&everywhere(typed)).concat();
        let found = page.matches(&squeezed(typed)).count();
        assert!(found >= PLACES, "`{typed}` stands {found} times on the page, not {PLACES}");
    }
}

#[test]
fn the_same_document_and_moment_make_the_same_bytes() {
    let format = format_for_path("page.pdf").unwrap();
    let at = |moment| (format.render)(&formal(), moment).unwrap().bytes;
    assert!(at(moment()) == at(moment()));
    assert!(at(moment()) != at(moment() + 1.day()));
}

#[test]
fn the_file_claims_both_standards_its_title_and_its_language() {
    let bytes = print(&formal()).bytes;
    let file = String::from_utf8_lossy(&bytes);
    for claim in
        ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "en-GB", "Minutes of the 4th meeting"]
    {
        assert!(file.contains(claim), "{claim}");
    }
}

#[test]
fn a_draft_says_so_and_pages_are_numbered_on_every_page() {
    for size in TextSize::ALL {
        let pages = pages(&in_size(size, &formal()));
        assert!(pages.len() > 1);
        for (index, page) in pages.iter().enumerate() {
            let number = format!("Page{}of{}", index + 1, pages.len());
            for expected in ["Draftversion2", "Draft,notyetagreed", "01632960142", &number] {
                assert_eq!(
                    page.matches(expected).count(),
                    1 + usize::from(is_last_line(size, expected, page)),
                    "{expected}"
                );
            }
        }
    }
}

/// In large print the lines that the footer shortens stand in full at the document's end.
fn is_last_line(size: TextSize, expected: &str, page: &str) -> bool {
    let in_full = page.contains("formats@tarnbridge.example");
    size == TextSize::Large && in_full && ["Draft,notyetagreed", "01632960142"].contains(&expected)
}

#[test]
fn an_item_that_runs_on_says_so_at_the_top_of_the_page() {
    let long: Vec<Block> =
        (0..40).map(|n| paragraph(&format!("Paragraph {n} of an item. {}", "More of it. ".repeat(9)))).collect();
    let blocks =
        [vec![title("", "A title"), item("1", "Long item")], long, vec![item("2", "Short"), paragraph("End.")]];
    let pages = pages(&document(blocks.concat()));
    assert!(pages.len() > 2);
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(page.contains("1Longitem,continued"), index > 0, "page {}", index + 1);
        assert!(!page.contains("Short,continued"), "page {}", index + 1);
    }
}

#[test]
fn a_character_without_a_picture_prints_as_its_name_and_is_reported() {
    let cases = [
        ('\u{4E2D}', "CJK UNIFIED IDEOGRAPH-4E2D"),
        ('\u{AC00}', "HANGUL SYLLABLE GA"),
        ('\u{7}', "U+0007"),
        ('\0', "U+0000"),
        ('\u{E000}', "U+E000"),
        ('\u{10FFFF}', "U+10FFFF"),
    ];
    for (character, name) in cases {
        let typed = format!("before{character}after");
        let field = origin(1, "notes");
        let block = Block { origin: Some(field.clone()), ..paragraph(&typed) };
        let document = document(vec![title("", "A title"), block.clone(), block]);
        let printed = print(&document).unprintable;
        assert_eq!(printed.len(), 1, "once for each place: {printed:?}");
        assert_eq!((printed[0].character, printed[0].name.as_str()), (character, name));
        assert_eq!(printed[0].origin, Some(field));
        assert!(pages(&document).concat().contains(&squeezed(&format!("before[{name}]after"))), "{name}");
    }
}

#[test]
fn space_of_any_kind_is_a_space() {
    for space in ["\t", "\n", "\r\n", "\u{2028}", "\u{3000}", "\u{85}"] {
        let document = saying(&format!("one{space}two"));
        assert_eq!(print(&document).unprintable, [], "{space:?}");
        let texts = page_texts(&document).unwrap().concat();
        assert!(texts.split_whitespace().any(|word| word == "one" || word.ends_with("one")), "{space:?}: {texts}");
    }
}

#[test]
fn what_council_papers_hold_needs_no_names() {
    for typed in [
        "Ŵŷ Café Zoë Łódź € £ ½ ¾ m² 20 °C № § † ‰ × ÷ ≠ ≤ ≥ ± − “” ‘’ … – —",
        "← ↑ → ↓ ✓ ✗ ☐ ☑ ● ■ ★ ① ☎ ✉",
        "Καλημέρα, доброе утро, Việt Nam, हिन्दी, مجلس المدينة",
        "🎉 👍🏽 👩‍👩‍👧 🏳️‍🌈 🇬🇧 1️⃣ ❤️ 👩🏿‍🚒",
        "e\u{301} n\u{303} y\u{302}",
    ] {
        assert_eq!(print(&saying(typed)).unprintable, [], "{typed}");
    }
}

#[test]
fn scripts_marks_and_emoji_print() {
    let cases = [
        "Ŵ ŷ ≥ ✓ ☐ № € ½ “quoted” … – — ﬁ",
        "مجلس المدينة يجتمع beside English",
        "Καλημέρα, доброе утро, Việt Nam",
        "e\u{301}\u{323} a\u{20D7} \u{301}alone z\u{1ABE} x\u{FE20}",
        "🎉 👍🏽 👩‍👩‍👧 🏳️‍🌈 🇬🇧 1️⃣ ❤️ ☎︎ 👩🏿‍🚒",
        "\u{200B}\u{200D}\u{FEFF}\u{2060}\u{AD}joined\u{200C}words\u{202E}turned\u{202C}",
        "\u{1F1E6}\u{1F3FB}\u{FE0F}\u{E0067}\u{E007F}",
        "נוסח 中文 ไทย हिन्दी ქართული 한국어 \u{1D11E} \u{10900}",
    ];
    for typed in cases {
        let rendered = print(&everywhere(typed));
        assert!(rendered.bytes.starts_with(b"%PDF-1.7"), "{typed}");
    }
}

#[test]
fn awkward_documents_print_in_every_size() {
    for (name, awkward) in awkward() {
        for size in TextSize::ALL {
            let rendered = print(&in_size(size, &awkward));
            assert!(!rendered.bytes.is_empty(), "{name} in {size:?}");
        }
    }
}

#[test]
fn nothing_of_a_word_longer_than_the_page_is_lost() {
    let word = "Abcdefghij".repeat(30);
    for size in TextSize::ALL {
        let pages = pages(&in_size(size, &everywhere(&word))).concat();
        assert!(pages.matches(&word).count() >= PLACES, "{size:?}");
    }
}

#[test]
fn an_address_follows_its_words_unless_it_is_them() {
    let check = |words: &str, address: &str, expected: &str, refused: &str| {
        let page =
            pages(&document(vec![title("", "A title"), run(vec![link(words, address), " END".into()])])).concat();
        assert!(page.contains(&squeezed(expected)), "{address}: {page}");
        assert!(refused.is_empty() || !page.contains(&squeezed(refused)), "{address}: {page}");
    };
    check("our page", "https://tarn.example/page", "our page (tarn.example/page) END", "https");
    check("our page", "http://tarn.example/", "our page (http://tarn.example/) END", "");
    check("write to us", "mailto:us@tarn.example", "write to us (us@tarn.example) END", "mailto");
    check("https://tarn.example", "https://tarn.example", "https://tarn.example END", "(");
    check("tarn.example", "https://tarn.example/", "tarn.example END", "(");
    check("a trap", "javascript:alert(1)", "a trap (javascript:alert(1)) END", "");
    check("", "https://tarn.example/", "https://tarn.example/ END", "(");
}

#[test]
fn a_table_becomes_blocks_under_each_owner_in_large_print() {
    let page = pages(&in_size(TextSize::Large, &formal())).concat();
    let group = page.find("PriyaNandraA4.3Tellthe").expect("her first task follows her name");
    assert!(page[group..].contains("Bywhen:27November2026"));
    assert!(page[group..].contains("Status:Open"));
}

#[test]
fn a_table_has_columns_in_other_print() {
    for size in [TextSize::Standard, TextSize::Clear] {
        let page = pages(&in_size(size, &formal())).concat();
        assert!(page.contains("RefActionOwnerBywhenStatusA4.5Walkthestep-freerouteIdrisCole"), "{size:?}: {page}");
    }
}

/// Documents that no officer means to make.
fn awkward() -> Vec<(&'static str, Document)> {
    let mut long_names = formal();
    long_names.running.organisation = "The Combined Authority of the Boroughs of ".repeat(6);
    long_names.running.title = "A very long title of a meeting that nobody could keep short ".repeat(3);
    long_names.running.status = "Draft version 12, sent round for comment once more ".repeat(2);
    long_names.running.formats = "Other formats can be had from the library in the square. ".repeat(5);
    let rows: Vec<[&str; 5]> = vec![["A1", "Walk the route once more", "Idris Cole", "2 December 2026", "Open"]; 80];
    let nested = (0..6).fold(vec![paragraph("Deepest")], |inner, _| {
        vec![paragraph("Around"), Content::List { start: Some(998), items: vec![inner] }.into()]
    });
    let essay = "A sentence that goes on about the same thing. ".repeat(80);
    vec![
        ("no blocks", document(vec![])),
        ("nothing at all", empty()),
        ("empty strings", everywhere("")),
        ("spaces", everywhere("  ")),
        ("long names", long_names),
        ("eighty rows", document(vec![title("", "T"), heading(2, "Actions"), action_table(&rows)])),
        ("nested lists", document([vec![title("", "T")], nested].concat())),
        ("parts longer than a page", everywhere(&essay)),
        ("headings that skip", document(vec![heading(4, "Four"), heading(2, ""), heading(9, "Nine"), item("", "Two")])),
        ("headings alone", document((0..60).map(|n| item(&n.to_string(), "Nothing said")).collect())),
        (
            "tables without cells",
            document(vec![plain_table(&[], &[]), plain_table(&["A"], &[&[]]), plain_table(&["A"], &[&["1", "2"]])]),
        ),
        (
            "links in links",
            document(vec![run(vec![Inline::Link {
                content: vec![link("in", "https://a.example"), Inline::LineBreak],
                address: "https://b.example".into(),
            }])]),
        ),
    ]
}

#[test]
#[ignore = "leaves PDFs in the folder that FOLKMOOT_PAGES names, to be looked at"]
fn pages_to_look_at() {
    let folder = PathBuf::from(std::env::var("FOLKMOOT_PAGES").expect("a folder"));
    let awkward = awkward().into_iter();
    for (name, document) in
        [("formal", formal()), ("learning", learning()), ("parts", every_part())].into_iter().chain(awkward)
    {
        for size in TextSize::ALL {
            let path = folder.join(format!("{}-{}.pdf", name.replace(' ', "-"), size.points()));
            std::fs::write(path, print(&in_size(size, &document)).bytes).unwrap();
        }
    }
}
