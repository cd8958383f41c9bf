//! Documents to render: two sets of invented minutes, one with every part that a page can have, and short ways to write
//! such trees down.

use folkmoot::documents::{
    Block, Column, Content, Document, Fact, Inline, Origin, Row, Running, Sheet, Table, TextSize, Width,
};
use folkmoot::model::{Id, Paper};
use jiff::civil::{DateTime, date};

/// When the samples are printed.
pub fn moment() -> DateTime {
    date(2026, 11, 23).at(9, 40, 0, 0)
}

/// A document of these blocks, under the sample's header and footer.
pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Minutes of the 4th meeting".into(),
        language: "en-GB".into(),
        size: TextSize::Standard,
        sheet: Sheet::Flow,
        running: running(),
        blocks,
    }
}

/// A document that has only this paragraph below its title.
pub fn saying(words: &str) -> Document {
    document(vec![title("", "A page"), paragraph(words)])
}

fn running() -> Running {
    Running {
        organisation: "Tarnbridge Council".into(),
        title: "Working Group, 17 November 2026".into(),
        status: "Draft version 2".into(),
        draft: true,
        for_members: false,
        printed: "Draft, not yet agreed. Printed 23 November 2026, 9.40am".into(),
        printed_short: "Draft, not yet agreed".into(),
        formats: "Other formats: 01632 960 142 or formats@tarnbridge.example".into(),
        formats_short: "Other formats: 01632 960 142".into(),
        page_of: "Page {page} of {pages}".into(),
        continued: "continued".into(),
        accent: None,
        paper: Paper::A4,
        logo: None,
    }
}

/// The field that a test's block was typed in.
pub fn origin(number: u128, field: &str) -> Origin {
    Origin { record: Id::from_number(number), field: field.into() }
}

pub fn text(words: &str) -> Vec<Inline> {
    vec![words.into()]
}

pub fn title(group: &str, text: &str) -> Block {
    Content::Title { group: group.into(), text: text.into() }.into()
}

pub fn heading(level: u8, words: &str) -> Block {
    Content::Heading { level, number: None, text: text(words) }.into()
}

pub fn item(number: &str, words: &str) -> Block {
    Content::Heading { level: 2, number: Some(number.into()), text: text(words) }.into()
}

pub fn paragraph(words: &str) -> Block {
    run(text(words))
}

pub fn run(text: Vec<Inline>) -> Block {
    Content::Paragraph { text }.into()
}

/// A paragraph with its first words in bold.
pub fn led(lead: &str, rest: &str) -> Block {
    run(vec![Inline::strong(lead), rest.into()])
}

pub fn link(words: &str, address: &str) -> Inline {
    Inline::Link { content: text(words), address: address.into() }
}

/// A paragraph with a link in it.
pub fn see(before: &str, words: &str, address: &str) -> Block {
    run(vec![before.into(), link(words, address), ".".into()])
}

pub fn bullets(items: &[&str]) -> Block {
    Content::List { start: None, items: items.iter().map(|words| vec![paragraph(words)]).collect() }.into()
}

pub fn numbered(start: u64, items: &[&str]) -> Block {
    Content::List { start: Some(start), items: items.iter().map(|words| vec![paragraph(words)]).collect() }.into()
}

/// Terms with their lines.
pub fn facts(facts: &[(&str, &[&str])]) -> Block {
    let facts = facts.iter().map(|(term, lines)| Fact {
        term: (*term).into(),
        lines: lines.iter().map(|line| text(line)).collect(),
        origin: None,
    });
    Content::Facts { facts: facts.collect() }.into()
}

pub fn panel(heading: &str, blocks: Vec<Block>) -> Block {
    Content::Panel { heading: heading.into(), blocks }.into()
}

pub fn agreed(label: &str, words: &str) -> Block {
    Content::Agreed { label: label.into(), blocks: vec![paragraph(words)] }.into()
}

pub fn action(label: &str, words: &str, by: &str) -> Block {
    Content::Action { label: label.into(), text: text(words), by: by.into() }.into()
}

pub fn quote(words: &str, by: &str, context: &str) -> Block {
    Content::Quote { words: text(words), by: by.into(), context: context.into() }.into()
}

pub fn column(head: &str, width: Width) -> Column {
    Column { head: head.into(), width, right: false }
}

pub fn row(cells: &[&str]) -> Row {
    Row { cells: cells.iter().map(|cell| text(cell)).collect(), origin: None }
}

/// A table of tasks, as minutes have it.
pub fn action_table(rows: &[[&str; 5]]) -> Block {
    Content::Table(Table {
        columns: vec![
            column("Ref", Width::Fixed(14.0)),
            column("Action", Width::Share(1.0)),
            column("Owner", Width::Fixed(29.0)),
            column("By when", Width::Fixed(41.0)),
            column("Status", Width::Fixed(16.0)),
        ],
        rows: rows.iter().map(|cells| row(cells)).collect(),
        group_by: Some(2),
        tick: true,
    })
    .into()
}

/// A table whose columns share the width, without groups.
pub fn plain_table(heads: &[&str], rows: &[&[&str]]) -> Block {
    Content::Table(Table {
        columns: heads.iter().map(|head| column(head, Width::Share(1.0))).collect(),
        rows: rows.iter().map(|cells| row(cells)).collect(),
        group_by: None,
        tick: false,
    })
    .into()
}

/// What looks like markup to one program or another, and is only words.
pub const LITERALS: [&str; 12] = [
    "#read(\"/etc/passwd\")",
    "*bold* _emph_ `code`",
    "$x$",
    "= heading",
    "@ref <label>",
    "\\ \\u{41}",
    "</p><b>&amp;</b>",
    "<script>alert('1')</script>",
    "#import \"@preview/x:1.0.0\"",
    "]}) #sys.version // rest",
    "- item -- ... ~ 'quoted'",
    "{page} of {pages}",
];

/// On how many places of the page `everywhere` says it.
pub const PLACES: usize = 18;

/// A document that says these words in every place where something can be typed.
pub fn everywhere(words: &str) -> Document {
    let blocks = vec![
        title(words, words),
        item(words, words),
        paragraph(words),
        bullets(&[words]),
        facts(&[(words, &[words])]),
        panel(words, vec![led(words, words)]),
        agreed(words, words),
        action(words, words, words),
        quote(words, words, words),
        plain_table(&[words, "Second"], &[&[words, ""]]),
        run(vec![Inline::Code { text: words.into() }, link(words, "https://tarnbridge.example/")]),
        Content::Verbatim { text: words.into() }.into(),
        Content::Signature { label: words.into() }.into(),
    ];
    let mut document = document(blocks);
    document.title = words.into();
    document.running.organisation = words.into();
    document
}

/// A document in which nothing was said.
pub fn empty() -> Document {
    Document {
        title: String::new(),
        language: String::new(),
        size: TextSize::Standard,
        sheet: Sheet::Flow,
        running: Running::default(),
        blocks: vec![Content::Divider.into(), Content::Facts { facts: vec![] }.into(), bullets(&[]), paragraph("")],
    }
}

/// What stands on a web page: its text without elements, and with characters in place of their names.
pub fn words(page: &str) -> String {
    let body = page.split_once("<body>").expect("a page has a body").1;
    let mut text = String::new();
    for part in body.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
    }
    decoded(text)
}

/// A page with characters in place of their names.
pub fn decoded(page: String) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    names.iter().fold(page, |text, (name, character)| text.replace(name, character))
}
