//! Whose actions are listed, and what the list is called after them.

use crate::documents::meeting::series;
use crate::documents::tree::Origin;
use crate::model::form::is_typed_record;
use crate::model::{Action, Event, Id, Kind, Organisation, Person, Problem, Record, Ref, Series};
use crate::workspace::Workspace;

#[derive(Clone, Copy)]
pub enum Subject<'a> {
    Event(&'a Event),
    Series(&'a Series),
    Person(&'a Person),
    Organisation(&'a Organisation),
}

impl<'a> Subject<'a> {
    pub fn of(workspace: &'a Workspace, id: Id) -> Result<Self, Problem> {
        match workspace.get(id).map(AsRef::as_ref) {
            Some(Record::Event(event)) => Ok(Self::Event(event)),
            Some(Record::Series(series)) => Ok(Self::Series(series)),
            Some(Record::Person(person)) => Ok(Self::Person(person)),
            Some(Record::Organisation(organisation)) => Ok(Self::Organisation(organisation)),
            _ => Err(Problem::new("There is nothing to list the actions of.")
                .hint("Choose an event, a series, a person or an organisation.")),
        }
    }

    pub fn link(self) -> Ref {
        Ref(match self {
            Self::Event(event) => event.header.id,
            Self::Series(series) => series.header.id,
            Self::Person(person) => person.header.id,
            Self::Organisation(organisation) => organisation.header.id,
        })
    }

    /// The field that its name was typed in.
    pub fn origin(self) -> Origin {
        let field = match self {
            Self::Event(_) => "details/title",
            Self::Series(_) | Self::Organisation(_) => "name",
            Self::Person(_) => "full_name",
        };
        Origin { record: self.link().0, field: field.to_owned() }
    }

    /// Every action that belongs to it: taken on at the event or in the series, owned or chased by somebody.
    pub fn actions(self, workspace: &'a Workspace) -> Vec<&'a Action> {
        match self {
            Self::Event(event) => of_event(workspace, event),
            Self::Series(series) => {
                let events = series::events(workspace, Ref(series.header.id));
                events.into_iter().flat_map(|event| of_event(workspace, event)).collect()
            }
            Self::Person(_) | Self::Organisation(_) => {
                let link = self.link();
                let actions = typed(workspace.linked(self.link().0, Kind::Action).into_iter().map(AsRef::as_ref));
                actions.filter(|action| action.is_owned_by(link) || action.chaser == Some(link)).collect()
            }
        }
    }
}

/// The actions that were taken on at an event, in the order of their references.
fn of_event<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Action> {
    let ids = workspace.of_event(event.header.id, Kind::Action).into_iter();
    typed(ids.filter_map(|id| workspace.get(id)).map(AsRef::as_ref)).collect()
}

fn typed<'a>(records: impl Iterator<Item = &'a Record>) -> impl Iterator<Item = &'a Action> {
    records.filter(|record| is_typed_record(record)).filter_map(|record| match record {
        Record::Action(action) => Some(action.as_ref()),
        _ => None,
    })
}
