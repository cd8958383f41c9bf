//! The note for whoever takes over: what comes next, what is open, whom to ring, and where everything is.
//!
//! It lists what the person that it is printed of looks after now, and says of a hand-over from whom to whom it was and
//! from which day on. What others look after, private actions, addresses, and contacts of people who are there for
//! themselves are left out.

mod contacts;
mod events;
mod folder;
mod handed;
mod owned;
mod projects;
mod series;

use std::collections::HashSet;

use jiff::civil::Date;

use super::Style;
use super::actions::{Column, Look, table};
use super::catalogue::{PrintedDocument, Request};
use super::dates;
use super::left_out::LeftOut;
use super::meeting::hidden::hidden_action;
use super::meeting::{Listed, Meeting, Several, actions, not_named};
use super::parts::{fact, heading, paragraph};
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Origin, Sheet};
use super::wording::{HandOverWords, Wording, en_gb};
use crate::model::{Action, Event, Id, Kind, Problem, Record, Ref};
use crate::workspace::Workspace;
use crate::workspace::handing_over::{Charge, charges};

/// The row of the catalogue.
pub const HAND_OVER: PrintedDocument = PrintedDocument {
    name: "hand-over",
    label: "hand-over note",
    kinds: &[Kind::Person],
    suits: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

/// What every part of the note needs.
struct Note<'a> {
    workspace: &'a Workspace,
    words: &'static Wording,
    who: Ref,
    /// What they look after.
    charges: Vec<Charge>,
    events: Vec<&'a Event>,
    several: Several<'a>,
    /// Names everybody who is in no meeting of the note.
    beside: Meeting<'a>,
    today: Date,
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let note = Note::of(workspace, request)?;
    let origin = note.at(request.record, "full_name");
    let group = note.several.outside().party(note.who).name;
    let named = Named { group, document: note.own().document.clone(), origin };
    let parts = [
        note.facts(),
        events::events(&note),
        note.actions(),
        projects::expected(&note),
        projects::quiet(&note),
        owned::owned(&note),
        series::series(&note),
        contacts::contacts(&note),
        folder::folder(&note),
    ];
    Ok(page(workspace, request, &named, Sheet::Flow, parts.concat()))
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(note) = Note::of(workspace, request) else { return Vec::new() };
    let hidden = note.several.hidden().filter(|action| action.is_open()).map(hidden_action);
    let unnamed = not_named::in_actions(note.open());
    hidden.chain(unnamed).chain(contacts::left_out(&note)).collect()
}

impl<'a> Note<'a> {
    fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let who = Ref(request.record);
        if workspace.person(who).is_none() {
            return Err(Problem::new("There is nobody to print a hand-over note of.").hint("Choose a person."));
        }
        let today = request.printed.date();
        let charges = charges(workspace, who, today);
        let mut events: Vec<&Event> = charges.iter().filter_map(|one| workspace.event(Ref(one.record))).collect();
        events.sort_by_key(|event| (event.details.when.first_day().unwrap_or(Date::MAX), event.header.id));
        events.dedup_by_key(|event| event.header.id);
        Ok(Self {
            workspace,
            words: en_gb(),
            who,
            charges,
            several: Several::new(workspace, request.printed, actions_of(workspace, who)),
            beside: Meeting::beside(workspace, &events, request.printed),
            events,
            today,
        })
    }

    fn own(&self) -> &'static HandOverWords {
        &self.words.hand_over
    }

    fn at(&self, record: Id, field: impl Into<String>) -> Origin {
        Origin { record, field: field.into() }
    }

    /// Whoever it is without a title, or what stands in the place of their name.
    fn name(&self, who: Ref) -> String {
        self.beside.plain_name(who)
    }

    fn facts(&self) -> Vec<Block> {
        let at = || self.at(self.who.0, "full_name");
        let who = self.several.outside().party(self.who).in_full();
        let facts = [
            fact(&self.own().of, &[who], at()),
            fact(&self.own().taken_over, &handed::from_whom(self), self.at(self.who.0, "taken_over")),
            fact(&self.own().handed_over, &handed::to_whom(self), at()),
            fact(&self.words.action_list.as_of, &[dates::day(&self.words.dates, self.today)], at()),
        ];
        vec![Content::Facts { facts: facts.into_iter().flatten().collect() }.into()]
    }

    /// Whether anything of this record is theirs to look after.
    fn looks_after(&self, record: Id) -> bool {
        self.charges.iter().any(|one| one.record == record)
    }

    /// Each record that they look after, once.
    fn charged(&self) -> impl Iterator<Item = &'a Record> {
        let mut met = HashSet::new();
        let ids: Vec<Id> = self.charges.iter().map(|one| one.record).filter(|id| met.insert(*id)).collect();
        let workspace = self.workspace;
        ids.into_iter().filter_map(move |id| workspace.get(id)).map(AsRef::as_ref)
    }

    /// Those that are hidden until later too, since whoever takes over does not know of them yet.
    fn open(&self) -> Vec<Listed<'_, 'a>> {
        let mut open: Vec<_> = self.several.listed().filter(|one| one.action.is_open()).collect();
        open.sort_by_key(|one| (!one.action.is_overdue(self.today), actions::urgency(one.action)));
        open
    }

    fn actions(&self) -> Vec<Block> {
        let title = heading(2, &self.own().actions);
        let open = self.open();
        if open.is_empty() {
            let line = vec![Inline::from(self.words.action_list.nothing_open.as_str())];
            return vec![title, paragraph(line).at(&self.at(self.who.0, "full_name"))];
        }
        // Whose they are need not be said on every line where all of them are one person's.
        let of = Some(self.who).filter(|who| open.iter().all(|one| one.action.is_owned_by(*who)));
        let all = [Column::Reference, Column::What, Column::Owner, Column::Due];
        let without_owner = [Column::Reference, Column::What, Column::Due];
        let columns = if of.is_some() { &without_owner[..] } else { &all };
        let look = Look { columns, group_by: Some(Column::Due), tick: true, with_meeting: true, with_series: true, of };
        vec![title, table(self.words, &open, &look)]
    }
}

/// What somebody is to do, or chases.
fn actions_of(workspace: &Workspace, who: Ref) -> Vec<&Action> {
    let linked = workspace.linked(who.0, Kind::Action).into_iter();
    let actions = linked.filter_map(|record| match record.as_ref() {
        Record::Action(action) => Some(action.as_ref()),
        _ => None,
    });
    actions.filter(|action| action.is_owned_by(who) || action.chaser == Some(who)).collect()
}
