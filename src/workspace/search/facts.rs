//! What fields of a search ask of a record: whose it is, which event it belongs to, how far it has come, from which day it
//! is.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::pick::Choice;
use crate::model::{Brief, Open, Record, Ref, When};
use crate::workspace::Workspace;

/// Whoever looks after it.
pub(super) fn owners(record: &Record) -> Vec<Ref> {
    match record {
        Record::Event(event) => event.details.organisers.clone(),
        Record::Series(series) => series.convenor.into_iter().collect(),
        Record::Action(action) => action.owners(),
        Record::Notice(notice) => notice.by.into_iter().collect(),
        Record::Brief(brief) => brief.brief.owner.into_iter().chain(brief.brief.deputy).collect(),
        Record::Output(output) => output.owner.into_iter().collect(),
        Record::Person(_) | Record::Organisation(_) | Record::Decision(_) | Record::Template(_) => Vec::new(),
    }
}

/// The events that it is, was made at, or was taken to.
pub(super) fn events(record: &Record) -> Vec<Ref> {
    match record {
        Record::Event(_) => vec![Ref(record.id())],
        Record::Brief(brief) => brief.at_events.appearances.iter().filter_map(|at| at.event).collect(),
        _ => record.event().into_iter().collect(),
    }
}

/// The themes of its events.
pub(super) fn themes<'a>(workspace: &'a Workspace, record: &Record) -> Vec<&'a str> {
    let events = events(record).into_iter().filter_map(|event| workspace.event(event));
    events.map(|event| event.details.theme.as_str()).collect()
}

/// The stage of an output, in words.
pub(super) fn stage(record: &Record) -> &'static str {
    match record {
        Record::Output(output) => label(&output.stage),
        _ => "",
    }
}

/// How it stands, in words.
pub(super) fn status(record: &Record) -> &'static str {
    match record {
        Record::Event(event) => label(&event.details.status),
        Record::Action(action) => label(&action.status),
        Record::Notice(notice) => label(&notice.outcome),
        Record::Brief(brief) => label(&brief.brief.status),
        Record::Output(output) => label(&output.stage),
        Record::Person(_) | Record::Organisation(_) | Record::Series(_) | Record::Decision(_) | Record::Template(_) => {
            ""
        }
    }
}

fn label<T: Choice>(value: &Open<T>) -> &'static str {
    value.known().map_or("", |value| value.label())
}

/// The day that it has by itself, else that of its event, else the one on which it was made.
pub(super) fn day(workspace: &Workspace, record: &Record) -> Date {
    let own = match record {
        Record::Event(event) => Some(&event.details.when),
        Record::Action(action) => Some(&action.by),
        Record::Decision(decision) => Some(&decision.date),
        Record::Brief(brief) => Some(published(brief)),
        Record::Output(output) => Some(&output.made_on),
        Record::Notice(_) | Record::Person(_) | Record::Organisation(_) | Record::Series(_) | Record::Template(_) => {
            None
        }
    };
    let of_event = || events(record).into_iter().find_map(|event| workspace.event(event)?.details.when.first_day());
    let made = || record.header().created.to_zoned(TimeZone::UTC).date();
    own.and_then(When::first_day).or_else(of_event).unwrap_or_else(made)
}

fn published(brief: &Brief) -> &When {
    &brief.brief.published
}
