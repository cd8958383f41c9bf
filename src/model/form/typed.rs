//! One rule for what was added and left empty: it is not printed, and nobody is asked about it. A pick list that always
//! holds something, and a box that is ticked, say nothing by themselves.

use super::{Form, Item, Place};
use crate::model::{Header, Record};

/// The items of a list in which something was typed or linked.
pub fn typed<T: Item>(items: &[T]) -> impl Iterator<Item = &T> {
    items.iter().filter(|item| is_typed(*item))
}

pub fn is_typed<T: Item>(item: &T) -> bool {
    holds_something(&mut item.clone())
}

/// Whether a record says more than to which event and item it belongs.
pub fn is_typed_record(record: &Record) -> bool {
    let mut copy = record.clone();
    copy.set_source(None, None);
    *copy.header_mut() = Header::default();
    holds_something(copy.form())
}

/// Whether anything is filled in that a form shows.
pub fn holds_something(form: &mut dyn Form) -> bool {
    (0..form.words().len()).any(|row| form.place(row).is_some_and(says_something))
}

fn says_something(place: Place<'_>) -> bool {
    match place {
        Place::Line(line) => !line.trim().is_empty(),
        Place::Text(text) => !text.as_str().trim().is_empty(),
        Place::Lines(lines) => lines.iter().any(|line| !line.trim().is_empty()),
        Place::Flag(_) => false,
        Place::Nested(form) | Place::Protected(form) => holds_something(form),
        Place::Items(items) => (0..items.len()).any(|index| items.form(index).is_some_and(holds_something)),
        mut other => other.is_filled(),
    }
}
