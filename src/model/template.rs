//! A template: what an event of a kind begins with, and what earlier ones of it have taught. It names nobody and holds no
//! date, so that it serves whoever holds such an event next.
//!
//! Those that Folkmoot brings are files of the same form in `assets/templates`.

mod used;

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::event::{EventType, Item, MinutesStyle, OpenTo, Plan};
use super::form::{self, EVENTS, Field, Fielded, Place, field, helped, wide};
use super::parts::Fact;
use super::{Header, Id, Markdown, Open, Ref, When, is_blank};

/// A plan to begin with.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Template {
    pub header: Header,
    pub name: String,
    /// What it is for, for whoever chooses.
    pub about: Markdown,
    /// Whose idea it was.
    pub credit: String,
    pub version: String,
    pub kind: Open<EventType>,
    /// Without a launch evening before them.
    pub days: Option<u32>,
    /// Of a meeting of one day: the minutes of its agenda together.
    pub minutes: Option<u32>,
    pub style: Option<Open<MinutesStyle>>,
    pub open_to: Option<Open<OpenTo>>,
    /// What the event says of itself.
    pub event_about: Markdown,
    pub expenses: String,
    pub facts: Vec<Fact>,
    pub plan: Plan,
    /// Its agenda.
    pub items: Vec<Item>,
    pub lessons: Vec<Lesson>,
    /// The file of Folkmoot's own template that it was made a copy of.
    pub copied_from: String,
}

/// What an event taught, for the next one.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lesson {
    pub id: Id,
    pub what: String,
    pub from: Option<Ref>,
    pub when: When,
}

impl Fielded for Template {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "Name", "", |t| Place::Line(&mut t.name)),
        field("kind", "Type", |t| Place::Pick(&mut t.kind)),
        field("days", "Days", |t| Place::Number(&mut t.days)),
        field("minutes", "Minutes in all", |t| Place::Number(&mut t.minutes)),
        field("about", "What it is for", |t| Place::Text(&mut t.about)),
        helped("lessons", "Lessons", "What events made from it have taught. The next one is shown them.", |t| {
            Place::Items(&mut t.lessons)
        }),
        field("items", "Agenda", |t| Place::Items(&mut t.items)),
        field("plan", "Plan", |t| Place::Nested(&mut t.plan)),
        helped("event_about", "About the event", "What an event that is made from it says of itself.", |t| {
            Place::Text(&mut t.event_about)
        }),
        field("style", "Style of minutes", |t| Place::Pick(&mut t.style)),
        field("open_to", "Open to", |t| Place::Pick(&mut t.open_to)),
        wide("expenses", "Fee and expenses", "", |t| Place::Line(&mut t.expenses)),
        field("facts", "Figures", |t| Place::Items(&mut t.facts)),
        field("credit", "Whose idea it was", |t| Place::Line(&mut t.credit)),
        field("version", "Version", |t| Place::Line(&mut t.version)),
        helped("copied_from", "Copied from Folkmoot\u{2019}s template", "The name of its file.", |t| {
            Place::Line(&mut t.copied_from)
        }),
        field("header", "Notes and files", |t| Place::Nested(&mut t.header)),
    ];
}

impl Fielded for Lesson {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What was learned", "", |l| Place::Line(&mut l.what)),
        field("from", "From", |l| Place::Link { target: &mut l.from, kinds: EVENTS }),
        field("when", "When", |l| Place::When(&mut l.when)),
    ];
}

impl form::Item for Lesson {
    const ONE: &'static str = "lesson";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}
