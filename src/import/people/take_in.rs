//! A list of people, to the one change that takes it in: new people and organisations, entries among the people of the
//! event, and what was missing of those who are known. What somebody has typed is never replaced by a list, but for their
//! entry, and there no state falls back.

use std::collections::HashMap;

use super::heads::plain;
use super::known::Whom;
use super::proposal::{Comes, Proposal, Proposed, lacks};
use super::said::Said;
use crate::import::Moment;
use crate::model::event::Attendance;
use crate::model::person::Membership;
use crate::model::{Id, Kind, Person, Record, Ref};
use crate::workspace::{Change, Edit, Workspace};

/// The change that takes in what was proposed for an event; none where there is nothing to take in. `source` says where it
/// is from.
pub fn take_in(
    workspace: &Workspace,
    event: Id,
    proposal: &Proposal,
    source: &str,
    moment: &mut Moment<'_>,
) -> Option<Change> {
    let before = workspace.get(event)?.clone();
    let mut event = workspace.event(Ref(event))?.clone();
    let mut making = Making { workspace, source, moment, organisations: organisations(workspace), edits: Vec::new() };
    let places: HashMap<Ref, usize> = placed(&event.people.attendance);
    for proposed in proposal.people.iter().filter(|proposed| proposed.comes != Comes::AsTheyAre) {
        let person = making.person(proposed);
        let entry = Attendance { person: Some(person), ..proposed.entry.clone() };
        match places.get(&person).and_then(|at| event.people.attendance.get_mut(*at)) {
            Some(there) => *there = entry,
            None => event.people.attendance.push(Attendance { id: (making.moment.fresh)(), ..entry }),
        }
    }
    let mut edits = making.edits;
    edits.push(Edit::replace(before, Record::Event(Box::new(event))));
    edits.retain(Edit::changes_something);
    (!edits.is_empty()).then(|| Change::new("taking in a list of people", edits))
}

/// Where each person stands first.
fn placed(entries: &[Attendance]) -> HashMap<Ref, usize> {
    entries.iter().enumerate().rev().filter_map(|(at, entry)| Some((entry.person?, at))).collect()
}

/// The organisations that are known, by their names and short names.
fn organisations(workspace: &Workspace) -> HashMap<String, Ref> {
    let mut known = HashMap::new();
    for record in workspace.of_kind(Kind::Organisation) {
        if let Record::Organisation(organisation) = record.as_ref() {
            for name in [&organisation.name, &organisation.short_name].map(|name| plain(name)) {
                if !name.is_empty() {
                    known.entry(name).or_insert(Ref(record.id()));
                }
            }
        }
    }
    known
}

struct Making<'a, 'm> {
    workspace: &'a Workspace,
    source: &'a str,
    moment: &'a mut Moment<'m>,
    organisations: HashMap<String, Ref>,
    edits: Vec<Edit>,
}

impl Making<'_, '_> {
    /// The person of a row, who is made or completed where that is needed.
    fn person(&mut self, proposed: &Proposed) -> Ref {
        match proposed.who {
            Whom::Known(known) => {
                self.complete(known, &proposed.said);
                known
            }
            Whom::New(_) => self.newcomer(&proposed.said),
        }
    }

    fn newcomer(&mut self, said: &Said) -> Ref {
        let mut record = Record::new(Kind::Person, (self.moment.fresh)(), self.moment.now);
        let id = record.id();
        if let Record::Person(person) = &mut record {
            person.title.clone_from(&said.title);
            person.full_name.clone_from(&said.name);
            self.source.clone_into(&mut person.source);
            self.add_what_is_missing(person, said);
        }
        self.edits.push(Edit::create(record));
        Ref(id)
    }

    fn complete(&mut self, known: Ref, said: &Said) {
        let Some(before) = self.workspace.get(known.0).cloned() else { return };
        let mut after = Record::clone(&before);
        if let Record::Person(person) = &mut after
            && lacks(person, said)
        {
            self.add_what_is_missing(person, said);
            self.edits.push(Edit::replace(before, after));
        }
    }

    fn add_what_is_missing(&mut self, person: &mut Person, said: &Said) {
        let contact = [(&mut person.email, &said.email), (&mut person.phone, &said.telephone)];
        for (has, says) in contact.into_iter().filter(|(has, _)| has.trim().is_empty() && !person.do_not_contact) {
            has.clone_from(says);
        }
        if person.memberships.is_empty() && (!said.organisation.is_empty() || !said.job.is_empty()) {
            let (id, organisation) = ((self.moment.fresh)(), self.organisation(&said.organisation));
            person.memberships.push(Membership { id, organisation, role: said.job.clone(), ..Membership::default() });
        }
    }

    /// The organisation of this name, which is made where nobody knows it.
    fn organisation(&mut self, name: &str) -> Option<Ref> {
        let key = plain(name);
        if key.is_empty() {
            return None;
        }
        if let Some(known) = self.organisations.get(&key) {
            return Some(*known);
        }
        let mut record = Record::new(Kind::Organisation, (self.moment.fresh)(), self.moment.now);
        record.set_title(name);
        let made = Ref(record.id());
        self.organisations.insert(key, made);
        self.edits.push(Edit::create(record));
        Some(made)
    }
}
