//! Any record, whatever its kind, and its text in a file.

use jiff::Timestamp;
use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::form::Form;
use super::quick;
use super::{
    Action, Brief, Decision, Event, Header, Id, Kind, Notice, Organisation, Output, Person, Ref, Series, Template,
    ron_options,
};

/// One file of the workspace.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Record {
    Event(Box<Event>),
    Person(Box<Person>),
    Organisation(Box<Organisation>),
    Series(Box<Series>),
    Action(Box<Action>),
    Decision(Box<Decision>),
    Notice(Box<Notice>),
    Brief(Box<Brief>),
    Output(Box<Output>),
    Template(Box<Template>),
}

impl Record {
    /// A record of this kind with nothing typed.
    pub fn new(kind: Kind, id: Id, now: Timestamp) -> Self {
        let mut record = match kind {
            Kind::Event => Self::Event(Box::default()),
            Kind::Person => Self::Person(Box::default()),
            Kind::Organisation => Self::Organisation(Box::default()),
            Kind::Series => Self::Series(Box::default()),
            Kind::Action => Self::Action(Box::default()),
            Kind::Decision => Self::Decision(Box::default()),
            Kind::Notice => Self::Notice(Box::default()),
            Kind::Brief => Self::Brief(Box::default()),
            Kind::Output => Self::Output(Box::default()),
            Kind::Template => Self::Template(Box::default()),
        };
        *record.header_mut() = Header::new(kind, id, now);
        record
    }

    /// Reads a file of this kind's folder.
    ///
    /// # Errors
    /// Where the text is not RON, or not a record of this kind, with line and column.
    pub fn from_ron(kind: Kind, text: &str) -> Result<Self, SpannedError> {
        Ok(match kind {
            Kind::Event => Self::Event(read(text)?),
            Kind::Person => Self::Person(read(text)?),
            Kind::Organisation => Self::Organisation(read(text)?),
            Kind::Series => Self::Series(read(text)?),
            Kind::Action => Self::Action(read(text)?),
            Kind::Decision => Self::Decision(read(text)?),
            Kind::Notice => Self::Notice(read(text)?),
            Kind::Brief => Self::Brief(read(text)?),
            Kind::Output => Self::Output(read(text)?),
            Kind::Template => Self::Template(read(text)?),
        })
    }

    /// The text of its file: one field a line, long text as it was typed.
    ///
    /// # Errors
    /// Never for the types of this room; the writer's own error is passed on all the same.
    pub fn to_ron(&self) -> Result<String, ron::Error> {
        let pretty = PrettyConfig::new().indentor("    ").new_line("\n").escape_strings(false);
        let mut text = ron_options().to_string_pretty(self, pretty)?;
        text.push('\n');
        Ok(text)
    }

    pub fn header(&self) -> &Header {
        match self {
            Self::Event(event) => &event.header,
            Self::Person(person) => &person.header,
            Self::Organisation(organisation) => &organisation.header,
            Self::Series(series) => &series.header,
            Self::Action(action) => &action.header,
            Self::Decision(decision) => &decision.header,
            Self::Notice(notice) => &notice.header,
            Self::Brief(brief) => &brief.header,
            Self::Output(output) => &output.header,
            Self::Template(template) => &template.header,
        }
    }

    pub fn header_mut(&mut self) -> &mut Header {
        match self {
            Self::Event(event) => &mut event.header,
            Self::Person(person) => &mut person.header,
            Self::Organisation(organisation) => &mut organisation.header,
            Self::Series(series) => &mut series.header,
            Self::Action(action) => &mut action.header,
            Self::Decision(decision) => &mut decision.header,
            Self::Notice(notice) => &mut notice.header,
            Self::Brief(brief) => &mut brief.header,
            Self::Output(output) => &mut output.header,
            Self::Template(template) => &mut template.header,
        }
    }

    /// The record as a form.
    pub fn form(&mut self) -> &mut dyn Form {
        match self {
            Self::Event(event) => event.as_mut(),
            Self::Person(person) => person.as_mut(),
            Self::Organisation(organisation) => organisation.as_mut(),
            Self::Series(series) => series.as_mut(),
            Self::Action(action) => action.as_mut(),
            Self::Decision(decision) => decision.as_mut(),
            Self::Notice(notice) => notice.as_mut(),
            Self::Brief(brief) => brief.as_mut(),
            Self::Output(output) => output.as_mut(),
            Self::Template(template) => template.as_mut(),
        }
    }

    pub fn id(&self) -> Id {
        self.header().id
    }

    pub fn kind(&self) -> Kind {
        match self {
            Self::Event(_) => Kind::Event,
            Self::Person(_) => Kind::Person,
            Self::Organisation(_) => Kind::Organisation,
            Self::Series(_) => Kind::Series,
            Self::Action(_) => Kind::Action,
            Self::Decision(_) => Kind::Decision,
            Self::Notice(_) => Kind::Notice,
            Self::Brief(_) => Kind::Brief,
            Self::Output(_) => Kind::Output,
            Self::Template(_) => Kind::Template,
        }
    }

    /// What it is called in a list; empty where nothing was typed yet.
    pub fn title(&self) -> String {
        match self {
            Self::Event(event) => event.details.title.clone(),
            Self::Person(person) => person.name(),
            Self::Organisation(organisation) => organisation.name.clone(),
            Self::Series(series) => series.name.clone(),
            Self::Action(action) => action.what.clone(),
            Self::Decision(decision) if !decision.short.is_empty() => decision.short.clone(),
            Self::Decision(decision) => decision.wording.as_str().lines().next().unwrap_or_default().to_owned(),
            Self::Notice(notice) => notice.what.clone(),
            Self::Brief(brief) => brief.title().to_owned(),
            Self::Output(output) => output.name.clone(),
            Self::Template(template) => template.name.clone(),
        }
    }

    /// Whether both say the same, whichever versions they are.
    pub fn same_content(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.header(), other.header());
        if mine.rev == theirs.rev && mine.changed == theirs.changed {
            return self == other;
        }
        let mut other = other.clone();
        let header = other.header_mut();
        (header.rev, header.changed) = (mine.rev.clone(), mine.changed);
        *self == other
    }

    /// The event that an action, decision, notice or output was made at.
    pub fn event(&self) -> Option<Ref> {
        match self {
            Self::Action(action) => action.event,
            Self::Decision(decision) => decision.event,
            Self::Notice(notice) => notice.event,
            Self::Output(output) => output.event,
            _ => None,
        }
    }

    /// The minute item that an action, decision or notice was made under.
    pub fn item(&self) -> Option<Id> {
        match self {
            Self::Action(action) => action.item,
            Self::Decision(decision) => decision.item,
            Self::Notice(notice) => notice.item,
            _ => None,
        }
    }

    /// Says at which event a record was made, and under which of its items where it belongs to one.
    pub fn set_source(&mut self, event: Option<Ref>, item: Option<Id>) {
        match self {
            Self::Action(action) => (action.event, action.item) = (event, item),
            Self::Decision(decision) => (decision.event, decision.item) = (event, item),
            Self::Notice(notice) => (notice.event, notice.item) = (event, item),
            Self::Output(output) => output.event = event,
            _ => {}
        }
    }

    /// Adds to what it is called. Nothing is added where nothing was typed yet, nor to a decision's own wording.
    pub fn add_to_title(&mut self, suffix: &str) {
        let title = match self {
            Self::Event(event) => &mut event.details.title,
            Self::Person(person) if person.full_name.is_empty() => &mut person.preferred_name,
            Self::Person(person) => &mut person.full_name,
            Self::Organisation(organisation) => &mut organisation.name,
            Self::Series(series) => &mut series.name,
            Self::Action(action) => &mut action.what,
            Self::Decision(decision) => &mut decision.short,
            Self::Notice(notice) => &mut notice.what,
            Self::Brief(brief) if brief.brief.name.is_empty() => &mut brief.brief.question,
            Self::Brief(brief) => &mut brief.brief.name,
            Self::Output(output) => &mut output.name,
            Self::Template(template) => &mut template.name,
        };
        if !title.is_empty() {
            title.push_str(suffix);
        }
    }

    /// The title as its kind's main field, for a record that is made from a picker.
    pub fn set_title(&mut self, title: &str) {
        let title = title.to_owned();
        match self {
            Self::Event(event) => event.details.title = title,
            Self::Person(person) => person.full_name = title,
            Self::Organisation(organisation) => organisation.name = title,
            Self::Series(series) => series.name = title,
            Self::Action(action) => action.what = title,
            Self::Decision(decision) => decision.wording.0 = title,
            Self::Notice(notice) => notice.what = title,
            Self::Brief(brief) => brief.brief.name = title,
            Self::Output(output) => output.name = title,
            Self::Template(template) => template.name = title,
        }
    }
}

fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, SpannedError> {
    match quick::read(text) {
        Some(value) => Ok(value),
        None => ron_options().from_str(text),
    }
}
