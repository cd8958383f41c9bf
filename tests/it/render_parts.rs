//! A document with every part that a page can have, each with words of its own that a test can look for.

use folkmoot::documents::{Amount, Bar, Block, Chart, Column, Content, Document, Form, Inline, Origin, Table, Width};
use folkmoot::model::Id;

use crate::render_sample::*;

/// Words that stand on the page, in reading order. Each stands there once.
pub const WORDS: [&str; 53] = [
    "The group",
    "The title",
    "Paragraph",
    "bold",
    "emphasised",
    "struck out",
    "typed code",
    "before the break",
    "after the break",
    "linked words",
    "Item seven",
    "First bullet",
    "Nested bullet",
    "Second bullet",
    "Step nine",
    "Step ten",
    "Term",
    "First line",
    "Second line",
    "Panel heading",
    "Panel words",
    "Inner term",
    "Inner value",
    "Agreed D1",
    "The decision",
    "The reason",
    "Agreed D2",
    "Only a list",
    "Action A1",
    "The task",
    "Sam, by May",
    "“Quoted”",
    "Who said it",
    "said on leaving",
    "Theme",
    "Left head",
    "Left cell",
    "Right cell",
    "Chart title",
    "What the chart shows",
    "Bar head",
    "First part",
    "Second part",
    "Long bar",
    "41 there",
    "None there",
    "Deeper heading",
    "Quotation words",
    "Typed  line one",
    "typed line two",
    "After the divider",
    "The signature",
    "The end",
];

/// Every kind of block and of inline part.
pub fn every_part() -> Document {
    document([head(), marks(), long_text()].concat())
}

fn head() -> Vec<Block> {
    vec![
        title("The group", "The title"),
        run(every_inline()),
        item("7", "Item seven"),
        nested_list(),
        numbered(9, &["Step nine", "Step ten"]),
        facts(&[("Term", &["First line", "Second line"])]),
        panel("Panel heading", vec![paragraph("Panel words"), facts(&[("Inner term", &["Inner value"])])]),
    ]
}

fn every_inline() -> Vec<Inline> {
    vec![
        "Paragraph ".into(),
        Inline::strong("bold"),
        " ".into(),
        Inline::Emphasis { content: text("emphasised") },
        " ".into(),
        Inline::Struck { content: text("struck out") },
        " ".into(),
        Inline::Code { text: "typed code".into() },
        " before the break".into(),
        Inline::LineBreak,
        Inline::Field { content: text("after the break "), origin: elsewhere() },
        link("linked words", "https://tarnbridge.example/page"),
    ]
}

fn elsewhere() -> Origin {
    Origin { record: Id::from_number(9), field: "minutes/items".into() }
}

fn nested_list() -> Block {
    let first = vec![paragraph("First bullet"), bullets(&["Nested bullet"])];
    Content::List { start: None, items: vec![first, vec![paragraph("Second bullet")]] }.into()
}

fn marks() -> Vec<Block> {
    let decision = vec![paragraph("The decision"), paragraph("The reason")];
    vec![
        Content::Agreed { label: "Agreed D1".into(), blocks: decision }.into(),
        Content::Agreed { label: "Agreed D2".into(), blocks: vec![bullets(&["Only a list"])] }.into(),
        action("Action A1", "The task", "Sam, by May"),
        quote("“Quoted”", "Who said it", "said on leaving"),
        heading(3, "Theme"),
        Content::Table(Table {
            columns: vec![
                column("Left head", Width::Share(2.0)),
                Column { head: String::new(), width: Width::Fixed(40.0), right: true },
            ],
            rows: vec![row(&["Left cell", "Right cell"])],
            group_by: None,
            tick: false,
        })
        .into(),
        chart(),
    ]
}

fn chart() -> Block {
    let bar = |name: &str, amounts: [Amount; 2]| Bar { name: name.into(), amounts: amounts.into(), origin: None };
    Content::Chart(Chart {
        title: "Chart title".into(),
        description: "What the chart shows.".into(),
        of_what: "Bar head".into(),
        parts: vec!["First part".into(), "Second part".into()],
        bars: vec![bar("Long bar", [Amount { count: 41, said: "41 there".into() }, Amount::unknown("None there")])],
        form: Form::Bars,
        most: None,
    })
    .into()
}

fn long_text() -> Vec<Block> {
    vec![
        heading(4, "Deeper heading"),
        Content::Quotation { blocks: vec![paragraph("Quotation words")] }.into(),
        Content::Verbatim { text: "Typed  line one\n    typed line two".into() }.into(),
        Content::Divider.into(),
        paragraph("After the divider"),
        Content::Signature { label: "The signature".into() }.into(),
        paragraph("The end"),
    ]
}
