//! The sample workspace: it is whole and without a slip, tells nothing that a move through the calendar would make
//! untrue, and stands in its week on whatever day it is made.

mod files;
mod made;
#[cfg(feature = "typeset")]
mod pages;
mod shifting;
mod story;

use std::sync::Arc;

use folkmoot::app::Sample;
use folkmoot::model::{Event, Kind, Record, When};
use folkmoot::workspace::Workspace;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// The Monday around which the files are dated.
const WRITTEN_ON: Date = date(2026, 6, 8);

fn sample(today: Date) -> Sample {
    Sample::on(today).expect("the sample")
}

pub fn workspace(today: Date) -> Workspace {
    let mut workspace = Workspace::default();
    sample(today).records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    workspace
}

/// Any day of forty years.
fn days() -> impl Strategy<Value = Date> {
    (0..40 * 365_i64).prop_map(|days| date(2010, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap())
}

fn events(records: &[Record]) -> impl Iterator<Item = &Event> {
    records.iter().filter_map(|record| match record {
        Record::Event(event) => Some(event.as_ref()),
        _ => None,
    })
}

fn titled<'a>(records: &'a [Record], kind: Kind, title: &str) -> &'a Record {
    let mut found = records.iter().filter(|record| record.kind() == kind && record.title() == title);
    found.next().unwrap_or_else(|| panic!("{title} among {}", kind.words().many))
}

fn event<'a>(records: &'a [Record], title: &str) -> &'a Event {
    events(records).find(|event| event.details.title == title).unwrap_or_else(|| panic!("the event {title}"))
}

fn first(when: &When) -> Date {
    when.first_day().expect("a day")
}

/// Days from one to another.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
