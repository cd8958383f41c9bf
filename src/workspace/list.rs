//! Rows of a list: what each record is called, what stands beside it, and how rows are ordered and filtered.
//!
//! Words for dates come from the caller, since they are printed wording.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Workspace, folded, sort_key};
use crate::model::pick::Choice;
use crate::model::{Capacity, Id, Kind, OrganisationKind, Record, Ref, When};

/// One row. Title and detail are as they are shown; the rest is for sorting and filtering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    pub id: Id,
    /// Empty where nothing was typed yet.
    pub title: String,
    /// What tells it from others with the same title: a date, an organisation, an owner.
    pub detail: String,
    /// The state, in words.
    pub state: String,
    /// The series or other heading that it belongs under; empty for none.
    pub group: String,
    title_key: Vec<u8>,
    /// Days are counted forward, so that no date sorts first.
    day: Option<jiff::civil::Date>,
    words: String,
}

/// How a list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Title,
    /// The newest first; what has no date before all, since it is still to be planned.
    Newest,
    Oldest,
    /// By its state's words, then by title.
    State,
}

impl Order {
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Title, "By name"),
        (Self::Newest, "Newest first"),
        (Self::Oldest, "Oldest first"),
        (Self::State, "By state"),
    ];
}

/// The rows of a kind in this order. `say_when` puts a date in words.
pub fn rows(workspace: &Workspace, kind: Kind, order: Order, say_when: &dyn Fn(&When) -> String) -> Vec<ListRow> {
    let mut rows: Vec<ListRow> = workspace.of_kind(kind).map(|record| row(workspace, record, say_when)).collect();
    rows.sort_by(|a, b| {
        let first = match order {
            Order::Title => Ordering::Equal,
            Order::Newest => newest(b).cmp(&newest(a)),
            Order::Oldest => newest(a).cmp(&newest(b)),
            Order::State => a.state.cmp(&b.state),
        };
        first.then_with(|| (&a.title_key, a.id).cmp(&(&b.title_key, b.id)))
    });
    rows
}

/// What has no date is still to be planned, so it is newer than everything that has one.
fn newest(row: &ListRow) -> (bool, Option<jiff::civil::Date>) {
    (row.day.is_none(), row.day)
}

impl ListRow {
    /// Whether each of these words, or parts of words, stands somewhere in the row. `filter` is folded by `folded`.
    pub fn matches(&self, filter: &str) -> bool {
        filter.split_whitespace().all(|word| self.words.contains(word))
    }
}

fn row(workspace: &Workspace, record: &Arc<Record>, say_when: &dyn Fn(&When) -> String) -> ListRow {
    let title = record.title();
    let (detail, state, group, when) = beside(workspace, record, say_when);
    let title_key = match record.as_ref() {
        Record::Person(person) => sort_key(person.listed_by()),
        _ => sort_key(&title),
    };
    let shown = [title.as_str(), &detail, &state, &group].map(str::to_owned);
    let words = [shown.to_vec(), record.header().tags.clone(), found_by(workspace, record)].concat();
    let words = folded(&words.join(" "));
    let day = when.and_then(|when| when.first_day());
    ListRow { id: record.id(), title_key, title, detail, state, group, day, words }
}

/// What people look for a record by besides what its row shows.
fn found_by(workspace: &Workspace, record: &Record) -> Vec<String> {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    match record {
        Record::Event(event) => {
            let (details, venue) = (&event.details, &event.details.venue);
            let kind = details.kind.known().map(label).unwrap_or_default();
            vec![kind, details.theme.clone(), venue.name.clone(), venue.room.clone(), venue.address.clone()]
        }
        Record::Person(person) => {
            let memberships = person.memberships.iter().flat_map(|one| [one.role.clone(), name(one.organisation)]);
            let short = person.memberships.iter().filter_map(|one| workspace.organisation(one.organisation?));
            let short = short.map(|organisation| organisation.short_name.clone());
            let names = [person.preferred_name.clone(), person.full_name.clone()];
            names.into_iter().chain(memberships).chain(short).collect()
        }
        Record::Organisation(_) | Record::Series(_) => Vec::new(),
        Record::Action(_) | Record::Decision(_) | Record::Notice(_) => vec![name(record.event())],
    }
}

type Beside = (String, String, String, Option<When>);

fn beside(workspace: &Workspace, record: &Record, say_when: &dyn Fn(&When) -> String) -> Beside {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    let said = |when: &When| if when.is_unknown() { String::new() } else { say_when(when) };
    match record {
        Record::Event(event) => {
            let details = &event.details;
            let state = details.status.known().map(label).unwrap_or_default();
            (said(&details.when), state, name(details.series), Some(details.when.clone()))
        }
        Record::Person(person) => {
            let membership = person.main_membership();
            let role = membership.map(|membership| membership.role.clone()).unwrap_or_default();
            let organisation = name(membership.and_then(|membership| membership.organisation));
            let state =
                person.capacity.known().filter(|said| **said != Capacity::NotSaid).map(label).unwrap_or_default();
            (joined(&[role, organisation.clone()]), state, organisation, None)
        }
        Record::Organisation(organisation) => {
            let said = organisation.kind.known().filter(|said| **said != OrganisationKind::NotSaid);
            let state = said.map(label).unwrap_or_default();
            (joined(&[organisation.short_name.clone(), organisation.area.clone()]), state, String::new(), None)
        }
        Record::Series(series) => (series.rhythm.clone(), String::new(), String::new(), None),
        Record::Action(action) => {
            let state = action.status.known().map(label).unwrap_or_default();
            (joined(&[name(action.owner), said(&action.by)]), state, name(action.event), Some(action.by.clone()))
        }
        Record::Decision(decision) => {
            let when = or_of_event(workspace, &decision.date, decision.event);
            (joined(&[said(&when), name(decision.event)]), String::new(), name(decision.event), Some(when))
        }
        Record::Notice(notice) => {
            let kind = notice.kind.known().map(label).unwrap_or_default();
            let state = notice.outcome.known().map(label).unwrap_or_default();
            (
                joined(&[kind, name(notice.by)]),
                state,
                name(notice.event),
                Some(or_of_event(workspace, &notice.expires, notice.event)),
            )
        }
    }
}

/// A record's own date, else the date of the event that it was made at.
fn or_of_event(workspace: &Workspace, own: &When, event: Option<Ref>) -> When {
    let of_event = || event.and_then(|event| workspace.event(event)).map(|event| event.details.when.clone());
    if own.is_unknown() { of_event().unwrap_or_default() } else { own.clone() }
}

fn label<T: Choice>(value: &T) -> String {
    value.label().to_owned()
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
