//! Where pages end: what is long begins on the page at hand and runs on, with its name at the top of the next.
#![cfg(feature = "typeset")]

use folkmoot::documents::{Block, Content, Document, StageMark, StageState, TextSize};
use folkmoot::render::page_texts;

use crate::render_sample::*;

/// The words of each page without the spaces, since a line that ends has none.
fn pages(size: TextSize, blocks: Vec<Block>) -> Vec<String> {
    let texts = page_texts(&Document { size, ..document(blocks) }).unwrap_or_else(|problem| panic!("{problem}"));
    texts.iter().map(|text| squeezed(text)).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn says(page: &str, words: &str) -> bool {
    page.contains(&squeezed(words))
}

/// Paragraphs that take about this many lines of the first page.
fn filled(lines: usize) -> Vec<Block> {
    let line = |n| paragraph(&format!("Line {n}."));
    [vec![title("", "A title")], (0..lines).map(line).collect()].concat()
}

fn card(name: &str, rows: usize) -> Block {
    let stage = |name: &str, state| StageMark { name: name.into(), when: "Nov 2026".into(), state };
    let stages = vec![
        stage("Made", StageState::Reached),
        stage("Shown", StageState::Reached),
        stage("Owner found", StageState::Now),
        stage("Live in service", StageState::Open),
    ];
    let said: Vec<(String, String)> = (0..rows).map(|n| (format!("Row {n}"), format!("Value {n}"))).collect();
    let lines: Vec<[&str; 1]> = said.iter().map(|(_, value)| [value.as_str()]).collect();
    let rows: Vec<(&str, &[&str])> =
        said.iter().zip(&lines).map(|((term, _), lines)| (term.as_str(), lines.as_slice())).collect();
    let blocks = vec![paragraph("A question?"), Content::Stages { stages }.into(), facts(&rows)];
    Content::Card { level: 3, heading: name.into(), aside: "Stage 3 of 7".into(), blocks }.into()
}

#[test]
fn a_card_runs_on_and_says_so_on_the_next_page() {
    for size in TextSize::ALL {
        let blocks = [filled(8), vec![heading(2, "The projects"), card("Ask Once", 28), card("Lost Corners", 18)]];
        let pages = pages(size, blocks.concat());
        assert!(says(&pages[0], "The projects Ask Once Stage 3 of 7"), "{size:?}: {pages:#?}");
        assert!(!says(&pages[0], "Ask Once, continued"), "{size:?}: {pages:#?}");
        assert!(says(&pages[1], "Ask Once, continued"), "{size:?}: {pages:#?}");
        let first = pages.iter().position(|page| says(page, "Lost Corners")).unwrap();
        assert!(!says(&pages[first], "Lost Corners, continued"), "{size:?}: {pages:#?}");
    }
}

#[test]
fn the_name_of_a_card_is_never_alone_at_the_foot_of_a_page() {
    for size in TextSize::ALL {
        for lines in 0..30 {
            let pages = pages(size, [filled(lines), vec![heading(2, "The projects"), card("Ask Once", 18)]].concat());
            let first = pages.iter().find(|page| says(page, "Ask Once")).unwrap();
            assert!(says(first, "Ask Once Stage 3 of 7 A question?"), "{size:?}, {lines} lines: {first}");
        }
    }
}

#[test]
fn stages_stand_in_order_each_with_its_date() {
    let said = "Made Nov 2026 Shown Nov 2026 Owner found Nov 2026 Live in service Nov 2026";
    for size in TextSize::ALL {
        let page = pages(size, vec![title("", "A title"), heading(2, "The projects"), card("Ask Once", 2)]).concat();
        assert!(says(&page, said), "{size:?}: {page}");
    }
}

#[test]
fn a_project_begins_below_what_comes_before_it() {
    let output = |n: usize| {
        let about = paragraph(&"It says what was made and for whom. ".repeat(5));
        vec![led(&format!("Output {n}. "), "A website."), about.clone(), about]
    };
    let list = Content::List { start: None, items: (0..4).map(output).collect() }.into();
    let labelled = ["The question: ", "The team: ", "What the team did: "].map(|term| led(term, "In a few words."));
    let project = [vec![heading(2, "Ask Once")], labelled.into(), vec![led("What was made:", ""), list]].concat();
    let pages = pages(TextSize::Standard, [filled(12), project].concat());
    assert!(says(&pages[0], "Ask Once") && says(&pages[0], "Output 0"), "{pages:#?}");
    assert!(says(&pages[1], "Ask Once, continued"), "{pages:#?}");
}

#[test]
fn a_card_that_a_page_holds_is_never_broken() {
    for size in TextSize::ALL {
        for lines in (0..30).step_by(3) {
            let pages = pages(size, [filled(lines), vec![heading(2, "The projects"), card("Ask Once", 9)]].concat());
            let first = pages.iter().find(|page| says(page, "Ask Once")).unwrap();
            assert!(says(first, "The projects"), "{size:?}, {lines} lines: {first}");
            assert!(says(first, "Row 8"), "{size:?}, {lines} lines: {first}");
        }
    }
}

#[test]
fn a_card_that_no_page_holds_leaves_no_row_alone() {
    for size in TextSize::ALL {
        for rows in (30..48).step_by(6) {
            let pages = pages(size, [filled(4), vec![heading(2, "The projects"), card("Ask Once", rows)]].concat());
            let (last, one_before) = (format!("Value {}", rows - 1), format!("Value {}", rows - 2));
            let page = pages.iter().find(|page| says(page, &last)).unwrap();
            assert!(says(page, &one_before), "{size:?}, {rows} rows: {page}");
        }
    }
}

/// What large print says at its very end comes with something of what is before it, whatever that is.
#[test]
fn the_last_page_of_large_print_holds_more_than_its_foot() {
    let said: Vec<(String, String)> = (0..10).map(|n| (format!("Row {n}"), format!("Value {n}"))).collect();
    let lines: Vec<[&str; 1]> = said.iter().map(|(_, value)| [value.as_str()]).collect();
    let rows: Vec<(&str, &[&str])> =
        said.iter().zip(&lines).map(|((term, _), lines)| (term.as_str(), lines.as_slice())).collect();
    let bullets: Vec<Vec<Block>> = (0..10).map(|n| vec![paragraph(&format!("Point {n}"))]).collect();
    let list: Block = Content::List { start: None, items: bullets }.into();
    let apart: Block = Content::Apart { blocks: vec![paragraph("Thank you for what you made.")] }.into();
    let in_item = |blocks: Vec<Block>| [vec![heading(2, "An item")], blocks].concat();
    let ends = [
        ("facts", in_item(vec![facts(&rows)]), "Value 9"),
        ("a list", in_item(vec![list.clone()]), "Point 9"),
        ("a card", in_item(vec![card("Ask Once", 6)]), "Value 5"),
        ("thanks below facts", vec![facts(&rows), apart.clone()], "Value 9"),
        ("thanks below words", vec![paragraph("The last words."), apart.clone()], "The last words"),
        ("thanks below an item", in_item(vec![facts(&rows), apart.clone()]), "Value 9"),
        ("thanks below a list", vec![list, apart], "Point 9"),
    ];
    for (name, end, last_words) in ends {
        for lines in (0..12).step_by(2) {
            let pages = pages(TextSize::Large, [filled(lines), end.clone()].concat());
            let last = pages.last().unwrap();
            assert!(says(last, "9.40am"), "{name}, {lines} lines: {last}");
            assert!(says(last, last_words), "{name}, {lines} lines: {last}");
        }
    }
}
