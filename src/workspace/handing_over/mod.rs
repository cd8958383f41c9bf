//! Handing over: what somebody looks after, and the one change that gives it to somebody else.
//!
//! What is past stays with whoever it was: events that were held, actions that are done, agreed minutes, quotes, thanks.
//! Nothing here asks whether a record may be written; whoever makes the change says which are left out.

mod duties;
mod live;

use jiff::Timestamp;
use jiff::civil::Date;

use super::walk::{fields_naming, walk_to_change};
use super::{Change, Edit, Workspace};
use crate::model::form::Place;
use crate::model::person::TakenOver;
use crate::model::{Id, Kind, Record, Ref, When};

pub use duties::{Duty, HandedOn, handed_on};
pub use live::is_still_to_come;
use live::{is_live, is_live_field};

/// A field by which somebody looks after a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    pub duty: Duty,
    pub kind: Kind,
    pub record: Id,
    /// What the record is called.
    pub title: String,
    /// Keys and items' ids, joined by `/`.
    pub field: String,
}

/// Whoever takes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Successor {
    Known(Ref),
    /// Nobody that there is a record of yet, by their name.
    New(String),
}

/// What is handed over, to whom, and from when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    pub from: Ref,
    pub to: Successor,
    /// What is held before this day stays with whoever hands over.
    pub from_day: Date,
    /// What is handed over; anything else stays.
    pub duties: Vec<Duty>,
    /// Records that stay as they are, since they can't be written.
    pub left: Vec<Id>,
}

/// What hands out ids and says what time it is.
pub struct Moment<'a> {
    pub now: Timestamp,
    pub fresh: &'a mut dyn FnMut() -> Id,
}

/// Everything that somebody looks after from this day on, in the order of the duties, each by the name of its record, as of
/// the last time that the links were worked out.
pub fn charges(workspace: &Workspace, who: Ref, from: Date) -> Vec<Charge> {
    let charge = |(record, field): (&Record, String)| {
        let duty = duty_of(record, &field, from)?;
        Some(Charge { duty, kind: record.kind(), record: record.id(), title: record.title(), field })
    };
    let named = workspace.records_naming(who.0);
    let live = named.filter(|record| is_live(workspace, record, from)).map(AsRef::as_ref);
    let fields = live.flat_map(|record| fields_naming(record, who.0).into_iter().map(move |field| (record, field)));
    let mut found: Vec<Charge> = fields.filter_map(charge).collect();
    let place = |duty: Duty| Duty::ALL.iter().position(|one| *one == duty);
    found.sort_by_cached_key(|charge| (place(charge.duty), super::sort_key(&charge.title), charge.record));
    found
}

/// The change that hands it over, and who has it then; none where nothing changes. A successor that is new is made first.
pub fn hand_over(workspace: &Workspace, wanted: &HandOver, moment: &mut Moment<'_>) -> Option<(Change, Ref)> {
    let mut edits = Vec::new();
    let (to, name) = match &wanted.to {
        Successor::Known(to) => (*to, workspace.title(to.0).unwrap_or_default()),
        Successor::New(name) => {
            let mut record = Record::new(Kind::Person, (moment.fresh)(), moment.now);
            record.set_title(name.trim());
            let to = Ref(record.id());
            edits.push(Edit::create(record));
            (to, name.trim().to_owned())
        }
    };
    if to == wanted.from || name.is_empty() {
        return None;
    }
    let live = workspace.all().filter(|record| is_live(workspace, record, wanted.from_day));
    for before in live.filter(|record| !wanted.left.contains(&record.id())) {
        let mut after = before.as_ref().clone();
        if give(before, &mut after, wanted, to) {
            edits.push(Edit::replace(before.clone(), after));
        }
    }
    if edits.iter().all(|edit| edit.before.is_none()) {
        return None;
    }
    keep(workspace, wanted, to, &mut edits, moment);
    Some((Change::new(format!("handing over to {name}"), edits), to))
}

/// Writes to the record of whoever takes over from whom and from when that is. Where it can't be written, or says so
/// already, it stays as it is.
fn keep(workspace: &Workspace, wanted: &HandOver, to: Ref, edits: &mut Vec<Edit>, moment: &mut Moment<'_>) {
    let taken = TakenOver { id: (moment.fresh)(), from: Some(wanted.from), when: When::day(wanted.from_day) };
    let made = edits.iter_mut().filter_map(|edit| edit.after.as_mut()).find(|after| after.id() == to.0);
    if let Some(made) = made {
        if let Record::Person(person) = std::sync::Arc::make_mut(made) {
            person.taken_over.push(taken);
        }
        return;
    }
    let Some(before) = workspace.get(to.0).filter(|_| !wanted.left.contains(&to.0)) else { return };
    let mut after = before.as_ref().clone();
    let Record::Person(person) = &mut after else { return };
    let says_so = |one: &TakenOver| one.from == taken.from && one.when == taken.when;
    if !person.taken_over.iter().any(says_so) {
        person.taken_over.push(taken);
        edits.push(Edit::replace(before.clone(), after));
    }
}

/// The duty that a field of a live record is, where it is one.
fn duty_of(record: &Record, field: &str, from: Date) -> Option<Duty> {
    match handed_on(record.kind(), field) {
        Some(HandedOn::As(duty)) if is_live_field(record, field, from) => Some(duty),
        _ => None,
    }
}

fn names(place: &Place<'_>, who: Ref) -> bool {
    match place {
        Place::Link { target, .. } => **target == Some(who),
        Place::Links { targets, .. } => targets.contains(&who),
        _ => false,
    }
}

/// Puts one person in the place of another. Whether anything was changed.
fn give(before: &Record, after: &mut Record, wanted: &HandOver, to: Ref) -> bool {
    let from = wanted.from;
    let mut given = Vec::new();
    walk_to_change(after.form(), None, &mut |way, place| {
        if !names(place, from) {
            return;
        }
        let field = way.in_words();
        if duty_of(before, &field, wanted.from_day).is_some_and(|duty| wanted.duties.contains(&duty)) {
            put(place, from, to);
            given.push(field);
        }
    });
    if !given.is_empty() {
        each_once(after, to, &given);
    }
    !given.is_empty()
}

/// In the same place of a list, and once in it.
fn put(place: &mut Place<'_>, from: Ref, to: Ref) {
    match place {
        Place::Link { target, .. } => **target = Some(to),
        Place::Links { targets, .. } => {
            let mut seen = false;
            for target in targets.iter_mut().filter(|target| **target == from) {
                *target = to;
            }
            targets.retain(|target| *target != to || !std::mem::replace(&mut seen, true));
        }
        _ => {}
    }
}

/// Nobody does something together with themselves, stands in for themselves, or chases themselves; and until when the one
/// before was to be asked is no longer so.
fn each_once(after: &mut Record, to: Ref, given: &[String]) {
    match after {
        Record::Action(action) if action.owner == Some(to) => {
            action.with.retain(|with| *with != to);
            action.chaser = action.chaser.filter(|chaser| *chaser != to);
        }
        Record::Brief(brief) if brief.brief.owner == Some(to) => {
            brief.brief.deputy = brief.brief.deputy.filter(|deputy| *deputy != to);
        }
        Record::Series(series) if given.iter().any(|field| field == "ask") => series.ask_until = When::default(),
        _ => {}
    }
}
