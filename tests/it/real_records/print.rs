//! The printed minutes: nothing that a reader of the original would look for is missing from the page.

use folkmoot::documents::wording::en_gb;
use folkmoot::documents::{Document, Request, Style, TextSize, named};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Id, Kind};
use jiff::civil::datetime;
use serde_json::Value;

use super::original::{FIGURES, LINKS, LISTS, PRESENTATIONS, TOLD};
use super::{meeting, workspace};

const SEVENTH: &str = "7th meeting of the West Midlands";

/// What stands at the head and in the panel of the next meeting.
const AROUND: &[&str] = &[
    "7th meeting",
    "West Midlands Co-Production Network",
    "Peer approaches to learning, innovation and social inclusion",
    "Tuesday 29 January 2013",
    "University of Birmingham",
    "Governance International",
    "Golden Kite Solutions",
    "28 people from a wide variety of backgrounds",
    "74 (many come regularly)",
    "the Tampere region, Finland, on a study visit to the UK",
    "statements by local residents",
    "Friday 26 April 2013, 10am to 1pm",
    "Northgate House, Northgate Street, Warwick",
    "Warwickshire County Council",
    "Co-production in social care",
];

pub const STYLES: [MinutesStyle; 3] = [MinutesStyle::Learning, MinutesStyle::Formal, MinutesStyle::Highlights];

#[test]
fn nothing_of_the_original_is_missing_from_the_page() {
    for style in STYLES {
        holds_all(&page(SEVENTH, style), expected());
    }
}

/// Words of every table.
fn expected() -> impl Iterator<Item = &'static str> {
    let figures = FIGURES.iter().flat_map(|(_, _, amount, what, when)| [*amount, *what, *when]);
    let talks = PRESENTATIONS.iter().flat_map(|(title, role, organisation)| [*title, *role, *organisation]);
    let links = LINKS.iter().flat_map(|(address, words)| [*address, *words]);
    let lists = LISTS.iter().flat_map(|(lead_in, _, line)| [*lead_in, *line]);
    TOLD.iter().chain(AROUND).copied().chain(figures).chain(talks).chain(links).chain(lists)
}

#[test]
fn nothing_is_left_out_for_a_reason() {
    let workspace = workspace();
    for event in workspace.of_kind(Kind::Event) {
        let left_out = (named("minutes").unwrap().left_out)(&workspace, &request(event.id(), MinutesStyle::Learning));
        assert_eq!(left_out, [], "{}", event.title());
    }
}

#[test]
fn a_figure_prints_in_one_line_with_how_exact_it_is_and_when() {
    let page = page(SEVENTH, MinutesStyle::Learning);
    for (_, exact, amount, what, when) in FIGURES {
        let figure = format!("{exact} {amount}").trim().to_owned();
        let says = |line: &str| line.to_lowercase().contains(&figure) && line.contains(what) && line.contains(when);
        assert!(page.lines().any(says), "{figure} {what} {when}");
    }
}

#[test]
fn a_link_without_an_address_says_so() {
    let page = page(SEVENTH, MinutesStyle::Learning);
    for (_, words) in LINKS.iter().filter(|(address, _)| address.is_empty()) {
        let line = page.lines().find(|line| line.contains(words)).unwrap();
        assert!(line.contains(&en_gb().page.address_lost), "{line}");
    }
}

/// What the minutes of the event with this title say, a line for each block.
pub fn page(title: &str, style: MinutesStyle) -> String {
    let workspace = workspace();
    let event = meeting(&workspace, title).header.id;
    text(&(named("minutes").unwrap().compose)(&workspace, &request(event, style)).unwrap())
}

/// What another document of a record says, a line for each block.
pub fn printed_as(document: &str, record: Id) -> String {
    let request = Request { style: Style::Plain, ..request(record, MinutesStyle::default()) };
    text(&(named(document).unwrap().compose)(&workspace(), &request).unwrap())
}

pub fn holds_all<'a>(page: &str, expected: impl IntoIterator<Item = &'a str>) {
    let missing: Vec<&str> = expected.into_iter().filter(|words| !page.contains(words)).collect();
    assert!(missing.is_empty(), "{missing:#?} is not in\n{page}");
}

fn request(record: Id, style: MinutesStyle) -> Request {
    Request {
        record,
        style: Style::Minutes(style),
        size: TextSize::Standard,
        printed: datetime(2013, 7, 1, 9, 30, 0, 0),
    }
}

/// Every word of a document, a line for each block.
fn text(document: &Document) -> String {
    let mut text = String::new();
    gather(&serde_json::to_value(&document.blocks).unwrap(), &mut text);
    text
}

fn gather(value: &Value, text: &mut String) {
    match value {
        Value::String(words) => text.push_str(words),
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, text)),
        Value::Object(fields) => {
            let words = fields.iter().filter(|(key, _)| !["block", "inline", "origin"].contains(&key.as_str()));
            words.for_each(|(_, inner)| gather(inner, text));
            if fields.contains_key("block") {
                text.push('\n');
            }
        }
        _ => {}
    }
}
