//! A brief of an invented project and the records around it, on the day of the minutes' tests.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use folkmoot::documents::{self, BriefSheet, Content, Document, LeftOut, Request, Style, TextSize};
use folkmoot::model::brief::{Agreement, Appearance, BriefStatus, Consideration, Contact, Resource};
use folkmoot::model::parts::Fact;
use folkmoot::model::{Brief, Council, Event, Id, Kind, Record, Ref};

use crate::minutes::world::{NOW, Records, pick, when};
use crate::outline::outline;

pub struct World {
    pub brief: Brief,
    records: Records,
}

impl Deref for World {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl DerefMut for World {
    fn deref_mut(&mut self) -> &mut Records {
        &mut self.records
    }
}

impl World {
    /// A brief with nothing typed into it.
    pub fn new() -> Self {
        let mut world = Self { brief: Brief::default(), records: Records::default() };
        world.brief.header.kind = Kind::Brief;
        world.brief.header.id = world.id();
        world
    }

    /// The brief of which the mock-up was drawn.
    pub fn quiet_after_school() -> Self {
        let mut world = Self::new();
        let council = Council {
            name: "Tarnbridge Council".into(),
            formats_phone: "01632 960 142".into(),
            formats_email: "formats@tarnbridge.example".into(),
            ..Council::default()
        };
        world.workspace.set_council(council);
        let libraries = world.organisation("Libraries");
        let school = world.organisation("Hollin Primary School");
        let nadia = world.somebody("Nadia Reeve", "", Some(libraries), |_| {});
        let colm = world.somebody("Colm Hart", "", Some(school), |_| {});
        let quay = world.organisation("Quay Library");
        let jess = world.somebody("Jess Orme", "caretaker", Some(quay), |_| {});
        let event = world.event("Made in Tarnbridge 2", "5/6 December 2026");
        world.set_at(event, "Where can a child find quiet after school?");
        let fact = |id, amount: &str, of_what: &str| Fact {
            id,
            amount: amount.into(),
            of_what: of_what.into(),
            source: "school survey, 2026".into(),
            ..Fact::default()
        };
        let facts = vec![fact(world.id(), "142 of 600", "pupils asked"), fact(world.id(), "3", "rooms stand empty")];
        let consideration = Consideration { id: world.id(), heading: String::new(), text: "The walk home.".into() };
        let contacts = vec![
            Contact {
                id: world.id(),
                who: "Year 6 at Hollin School".into(),
                about: "Saturday 11am".into(),
                agreed: pick(Agreement::Agreed),
                ..Contact::default()
            },
            Contact { id: world.id(), person: Some(jess), agreed: pick(Agreement::Agreed), ..Contact::default() },
        ];
        let resource = Resource { id: world.id(), what: "Survey answers".into(), ..Resource::default() };
        let ask = &mut world.brief.brief;
        ask.question = "Where can a child find quiet after school?".into();
        ask.name = "Quiet After School".into();
        ask.status = pick(BriefStatus::Published);
        (ask.partners, ask.owner, ask.deputy) = (vec![school], Some(nadia), Some(colm));
        ask.background = "In Tarnbridge 1 child in 4 goes home to a house where somebody is working.".into();
        ask.who_for = "Children aged 8 to 13.".into();
        ask.experience = "Six children helped to write this brief.".into();
        ask.facts = facts;
        ask.tried = "A homework club in 2024.".into();
        ask.considerations = vec![consideration];
        ask.challenge = "How might we give each child an hour of quiet?".into();
        ask.fixed = vec!["An adult is always there".into(), "Free to the child".into()];
        ask.flexible = vec!["Who runs it".into()];
        (ask.contacts, ask.resources) = (contacts, vec![resource]);
        ask.places = vec!["Quay Library, open all weekend".into()];
        ask.by_the_end = vec!["One room tried for an hour".into()];
        ask.measures = vec!["Children come back".into()];
        ask.afterwards.owner = Some(nadia);
        ask.afterwards.decided_by = "Head of Libraries".into();
        ask.afterwards.decided_on = when("Friday 29 January 2027");
        ask.afterwards.money = "up to £1,500 this year".into();
        ask.afterwards.licence = "stays free to use".into();
        ask.afterwards.told_by = when("Friday 12 February 2027");
        (ask.version, ask.published) = (Some(3), when("Monday 16 November 2026"));
        world
    }

    pub fn event(&mut self, title: &str, on: &str) -> Ref {
        let mut event = Event::default();
        event.details.title = title.into();
        event.details.when = when(on);
        self.add(Record::Event(Box::new(event)))
    }

    /// Sets the brief at an event with this question; returns the id of the entry.
    pub fn set_at(&mut self, event: Ref, question: &str) -> Id {
        let id = self.id();
        let appearance = Appearance { id, event: Some(event), question: question.into(), ..Appearance::default() };
        self.brief.at_events.appearances.push(appearance);
        id
    }

    /// Puts the brief in as it stands, and begins another.
    pub fn next_brief(&mut self) {
        self.keep();
        self.brief = Brief::default();
        self.brief.header.kind = Kind::Brief;
        self.brief.header.id = self.id();
    }

    pub fn keep(&mut self) {
        self.records.workspace.load(Arc::new(Record::Brief(Box::new(self.brief.clone()))));
        self.workspace.refresh_links();
    }

    pub fn print(&mut self, style: Style, size: TextSize) -> Document {
        self.keep();
        self.document("brief", self.brief.header.id, style, size)
    }

    pub fn document(&self, name: &str, record: Id, style: Style, size: TextSize) -> Document {
        let request = Request { record, style, size, printed: NOW };
        (documents::named(name).unwrap().compose)(&self.workspace, &request).unwrap()
    }

    pub fn lines(&mut self) -> Vec<String> {
        outline(&self.print(Style::A4, TextSize::Standard))
    }

    pub fn left_out(&mut self) -> Vec<LeftOut> {
        self.keep();
        let request =
            Request { record: self.brief.header.id, style: Style::A4, size: TextSize::Standard, printed: NOW };
        (documents::named("brief").unwrap().left_out)(&self.workspace, &request)
    }
}

/// The briefs of a document, in their order.
pub fn sheets(document: &Document) -> Vec<&BriefSheet> {
    let blocks = document.blocks.iter();
    let sheets = blocks.filter_map(|block| if let Content::Brief(sheet) = &block.content { Some(sheet) } else { None });
    sheets.map(AsRef::as_ref).collect()
}
