//! The agenda of an event while its minutes are taken: items that are added, given another name or taken out again, an agenda
//! that is proposed where there is none, and the day that nobody typed. Changes are made here and not yet applied.

use super::Session;
use crate::app::agendas::{self, Agenda};
use crate::model::event::Item;
use crate::model::{Event, Id, Span};
use crate::workspace::Change;

impl Session {
    /// The change that adds an item without a name at the end of the agenda.
    pub fn add_item(&self, event: Id, item: Id) -> Option<Change> {
        self.change_event(event, "a new item", |event| {
            event.minutes.items.push(Item { id: item, ..Item::default() });
            Some(())
        })
    }

    /// The change that gives an item this name.
    pub fn name_item(&self, event: Id, item: Id, title: &str) -> Option<Change> {
        self.change_event(event, "the name of an item", |event| {
            let item = event.minutes.items.iter_mut().find(|one| one.id == item)?;
            (item.title != title).then(|| title.clone_into(&mut item.title))
        })
    }

    /// The change that takes out an item in which nothing stands.
    pub fn take_blank_item_out(&self, event: Id, item: Id) -> Option<Change> {
        self.change_event(event, "a new item", |event| {
            let before = event.minutes.items.len();
            event.minutes.items.retain(|one| one.id != item || !agendas::is_blank(one));
            (event.minutes.items.len() < before).then_some(())
        })
    }

    /// The agendas that an event can begin with; none where it has one.
    pub fn proposed_agendas(&self, event: &Event) -> Vec<Agenda> {
        agendas::proposed(&self.workspace, event)
    }

    /// The change that puts a proposed agenda into an event. What was written there already comes first.
    pub fn begin_agenda(&self, event: Id, agenda: &Agenda) -> Option<Change> {
        self.change_event(event, "the agenda", |event| {
            let items = &mut event.minutes.items;
            items.retain(|item| !agendas::is_blank(item));
            items.extend(agenda.items(&mut || self.fresh_id()));
            Some(())
        })
    }

    /// The change that says that an event without a day is today.
    pub fn hold_today(&self, event: Id) -> Option<Change> {
        let today = self.clock.today();
        self.change_event(event, "the day", |event| {
            let is_open = event.details.when.is_unknown();
            is_open.then(|| event.details.when.span = Span::Day(today).into())
        })
    }
}
