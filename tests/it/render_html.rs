//! Documents as a web page: that it stands alone, reads in order, and takes nothing typed for markup.

use folkmoot::documents::{Content, Document, Inline, TextSize};
use folkmoot::render::{FORMATS, Rendered, format_for_path};

use crate::render_minutes::formal;
use crate::render_parts::{WORDS, every_part};
use crate::render_sample::*;

fn save(document: &Document) -> Rendered {
    let format = format_for_path("page.html").expect("HTML is a format");
    (format.render)(document, moment()).unwrap_or_else(|problem| panic!("{problem}"))
}

fn page(document: &Document) -> String {
    String::from_utf8(save(document).bytes).expect("a page is UTF-8")
}

#[test]
fn a_path_chooses_its_format() {
    for format in FORMATS {
        let upper = format!("/a/b.c/minutes.{}", format.ending.to_uppercase());
        assert_eq!(format_for_path(upper).map(|found| found.name), Some(format.name));
    }
    for other in ["minutes", "minutes.doc", ".html", ""] {
        assert!(format_for_path(other).is_none(), "{other}");
    }
}

#[test]
fn every_part_is_on_the_page_once_and_in_order() {
    let page = words(&page(&every_part()));
    let mut from = 0;
    for words in WORDS {
        let at = page[from..].find(words).unwrap_or_else(|| panic!("`{words}` is not in its place"));
        assert_eq!(page.matches(words).count(), 1, "`{words}`");
        from += at + words.len();
    }
}

#[test]
fn what_is_typed_prints_as_it_stands() {
    for typed in LITERALS {
        let found = words(&page(&everywhere(typed))).matches(typed).count();
        assert!(found >= PLACES, "`{typed}` stands {found} times on the page, not {PLACES}");
    }
}

#[test]
fn every_element_closes_in_its_turn() {
    for document in [formal(), every_part(), empty(), everywhere("</p><p a=\"b\">")] {
        let mut open = Vec::new();
        let page = page(&document);
        for element in page.split('<').skip(2).map(|part| part.split('>').next().unwrap()) {
            let name = element.split_whitespace().next().unwrap();
            match name.strip_prefix('/') {
                Some(closed) => assert_eq!(open.pop(), Some(closed)),
                None if !["meta", "br", "hr"].contains(&name) => open.push(name),
                None => {}
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn the_page_has_its_landmarks_and_one_first_heading() {
    for document in [formal(), every_part(), empty()] {
        let page = page(&document);
        for landmark in ["<header>", "<main>", "<footer>", "<h1 ", "<title>", "charset=\"utf-8\""] {
            assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
        }
    }
    let page = page(&formal());
    for expected in ["<html lang=\"en-GB\"", "<dl>", "<th scope=\"col\"", "<section>", "<h2 "] {
        assert!(page.contains(expected), "{expected}");
    }
}

#[test]
fn words_that_belong_to_no_item_stand_outside_of_its_section() {
    let apart = Content::Apart { blocks: vec![paragraph("Goodbye")] };
    let blocks = vec![title("", "T"), heading(2, "Thanks"), paragraph("To all"), apart.into(), panel("Next", vec![])];
    let page = page(&document(blocks));
    let page = page.split_once("<main>").unwrap().1;
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let in_order = [at("<section>"), at("To all"), at("</section>"), at("class=\"apart\""), at("Goodbye"), at("Next")];
    assert!(in_order.is_sorted(), "{page}");
}

#[test]
fn each_cell_says_the_head_of_its_column_for_narrow_screens() {
    let page = page(&every_part());
    assert!(page.contains("<td dir=\"auto\" data-head=\"Left head\">"), "{page}");
    assert!(page.contains("<td dir=\"auto\" class=\"right\">"), "a column without a head has none");
}

#[test]
fn headings_skip_no_level() {
    let skipping =
        document(vec![title("", "T"), heading(4, "Four"), heading(2, ""), heading(9, "Nine"), heading(2, "Two")]);
    let page = page(&skipping);
    let levels: Vec<&str> = page
        .match_indices("<h")
        .filter_map(|(at, _)| page.get(at + 2..at + 3))
        .filter(|n| n.parse::<u8>().is_ok())
        .collect();
    assert_eq!(levels, ["1", "2", "3", "2"]);
}

#[test]
fn the_page_asks_nobody_for_anything_and_runs_nothing() {
    let page = page(&every_part());
    assert!(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\""));
    for forbidden in ["<script", "<link", "<img", "src=", "url(", "@import", "onload", "<base"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn only_safe_addresses_can_be_followed() {
    let check = |address: &str, followed: bool| {
        let page = page(&document(vec![run(vec![link("words", address)])]));
        assert_eq!(page.contains("<a href="), followed, "{address}");
        assert!(words(&page).contains(address.trim()) || followed, "{address} is still said");
    };
    for safe in ["https://a.example", "HTTP://a.example/x?y=1&z", "mailto:us@a.example"] {
        check(safe, true);
    }
    let unsafe_ones = [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example",
        "https://",
        "https://a.example/ b",
        "relative/page",
        "",
    ];
    for address in unsafe_ones.map(|address| address.replace('\t', " ")) {
        check(&address, false);
    }
    let page = page(&document(vec![run(vec![link("words", "https://a.example/\"onclick=\"x")])]));
    assert!(page.contains("href=\"https://a.example/&quot;onclick=&quot;x\" rel=\"noopener noreferrer\""));
}

#[test]
fn nothing_typed_turns_the_direction_of_the_page() {
    let rendered = save(&saying("invoice\u{202E}fdp.exe \u{2067}one\u{2069} \u{202A}+44\u{202C} שלום"));
    let page = String::from_utf8(rendered.bytes).unwrap();
    assert!(words(&page).contains("invoicefdp.exe one +44 שלום"), "{page}");
    assert!(!page.contains(['\u{202E}', '\u{2067}', '\u{2069}', '\u{202A}', '\u{202C}']));
    assert_eq!(rendered.unprintable, []);
}

#[test]
fn a_link_holds_no_link() {
    let inner = vec![Inline::Strong { content: vec![link("inner", "https://a.example")] }];
    let outer = Inline::Link { content: inner, address: "https://b.example".into() };
    let page = page(&document(vec![run(vec![outer])]));
    assert_eq!(page.matches("<a ").count(), 1);
}

#[test]
fn characters_stay_but_for_those_that_html_forbids() {
    let rendered = save(&saying("中文 🎉 \u{E000} a\u{7}b\u{0}c\u{FFFE}d\te"));
    let page = words(&String::from_utf8(rendered.bytes).unwrap());
    assert!(page.contains("中文 🎉 \u{E000} a[U+0007]b[U+0000]c[U+FFFE]d e"), "{page}");
    assert_eq!(rendered.unprintable.len(), 3);
}

#[test]
fn the_size_of_text_is_the_documents() {
    for size in TextSize::ALL {
        let page = page(&Document { size, ..formal() });
        assert!(page.contains(&format!("class=\"points-{}\"", size.points())));
    }
}
