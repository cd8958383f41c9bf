//! Records of one kind by the link that names them. A link to a record of another kind, or to none, gives nothing.

use super::Workspace;
use crate::model::event::WentWrong;
use crate::model::{Brief, Event, Id, Kind, Organisation, Output, Person, Record, Ref, Series, Template};

impl Workspace {
    /// Every event, in the order of their ids.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.of_kind(Kind::Event).filter_map(|record| match record.as_ref() {
            Record::Event(event) => Some(event.as_ref()),
            _ => None,
        })
    }

    pub fn event(&self, link: Ref) -> Option<&Event> {
        match self.get(link.0)?.as_ref() {
            Record::Event(event) => Some(event),
            _ => None,
        }
    }

    pub fn person(&self, link: Ref) -> Option<&Person> {
        match self.get(link.0)?.as_ref() {
            Record::Person(person) => Some(person),
            _ => None,
        }
    }

    pub fn organisation(&self, link: Ref) -> Option<&Organisation> {
        match self.get(link.0)?.as_ref() {
            Record::Organisation(organisation) => Some(organisation),
            _ => None,
        }
    }

    pub fn brief(&self, link: Ref) -> Option<&Brief> {
        match self.get(link.0)?.as_ref() {
            Record::Brief(brief) => Some(brief),
            _ => None,
        }
    }

    pub fn template(&self, link: Ref) -> Option<&Template> {
        match self.get(link.0)?.as_ref() {
            Record::Template(template) => Some(template),
            _ => None,
        }
    }

    pub fn output(&self, link: Ref) -> Option<&Output> {
        match self.get(link.0)?.as_ref() {
            Record::Output(output) => Some(output),
            _ => None,
        }
    }

    /// The outputs of a project, in the order of their ids.
    pub fn outputs_of(&self, brief: Id) -> impl Iterator<Item = &Output> {
        let outputs = self.linked(brief, Kind::Output).into_iter().filter_map(|record| match record.as_ref() {
            Record::Output(output) => Some(output.as_ref()),
            _ => None,
        });
        outputs.filter(move |output| output.brief == Some(Ref(brief)))
    }

    /// What went wrong at some event, by the id of the line in which it was typed.
    pub fn went_wrong(&self, line: Id) -> Option<&WentWrong> {
        self.events().find_map(|event| event.review.went_wrong.iter().find(|wrong| wrong.id == line))
    }

    pub fn series(&self, link: Ref) -> Option<&Series> {
        match self.get(link.0)?.as_ref() {
            Record::Series(series) => Some(series),
            _ => None,
        }
    }
}
