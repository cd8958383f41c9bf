//! Slips that are worth a look: what is told, in which words and at which field, and what must never be told.

mod abbreviations;
mod dates;
mod links;
mod recorded;
mod things;

use std::sync::Arc;

use folkmoot::model::event::Item;
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::slips::{Slip, slips};
use jiff::Timestamp;
use jiff::civil::date;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn record(kind: Kind, number: u128) -> Record {
    Record::new(kind, id(number), Timestamp::UNIX_EPOCH)
}

/// A meeting on Thursday 14 May 2026 with one item.
fn meeting() -> Event {
    let Record::Event(mut event) = record(Kind::Event, 1) else { panic!("an event") };
    event.details.title = "Fifth meeting".to_owned();
    event.details.when = When::day(date(2026, 5, 14));
    event.minutes.items = vec![Item { id: id(10), title: "The Book Boat".to_owned(), ..Item::default() }];
    *event
}

fn found(event: Event, others: impl IntoIterator<Item = Record>) -> Vec<Slip> {
    let mut workspace = Workspace::default();
    let id = event.header.id;
    workspace.load(Arc::new(Record::Event(Box::new(event))));
    others.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    slips(&workspace, workspace.event(Ref(id)).expect("the event"))
}

/// What is said of an item in whose discussion this stands.
#[track_caller]
fn says(discussion: &str, expected: &[&str]) {
    let mut event = meeting();
    event.minutes.items[0].discussion = discussion.into();
    let found = found(event, []);
    let told: Vec<&str> = found.iter().map(|slip| slip.says.as_str()).collect();
    assert_eq!(told, expected, "{discussion}");
    let field = format!("minutes/items/{}/discussion", id(10));
    assert!(found.iter().all(|slip| slip.at.field == field && slip.at.record == id(1)), "{found:?}");
    assert!(found.iter().all(|slip| !slip.hint.is_empty()));
}
