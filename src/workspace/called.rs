//! What a record is called wherever it must be called something. An event that has no name yet is told by what is known
//! of it, so that two of them are told apart.

use crate::model::pick::Choice;
use crate::model::{Event, Open, Record, When};

/// Its title; of one without a title what it is. `say_when` puts a date in words.
pub fn called(record: &Record, say_when: &dyn Fn(&When) -> String) -> String {
    let title = record.title();
    match record {
        _ if !title.trim().is_empty() => title,
        Record::Event(event) => nameless(event, say_when),
        other => format!("New {}", other.kind().words().one.to_lowercase()),
    }
}

/// "Network meeting, 3 December (no name yet)".
fn nameless(event: &Event, say_when: &dyn Fn(&When) -> String) -> String {
    let kind = match &event.details.kind {
        Open::Known(kind) => kind.label(),
        Open::Newer(_) => "Event",
    };
    let when = &event.details.when;
    let day = if when.is_unknown() { String::new() } else { say_when(&when.without_times()) };
    if day.is_empty() { format!("{kind} (no name yet)") } else { format!("{kind}, {day} (no name yet)") }
}
