//! What the agenda of a meeting may begin with where nobody has written one: that of the last meeting of its series, of a
//! template of the folder, or of the one that Folkmoot brings for its type. It is proposed, and taken with one press.

use super::planning::shipped_for;
use crate::import::NOTES;
use crate::model::event::{EventType, Item};
use crate::model::form::renew_ids;
use crate::model::{Event, Id};
use crate::workspace::{Workspace, meetings};

/// As many as are chosen from at a glance.
const MOST: usize = 2;
/// With fewer items than this it is no agenda.
const LEAST: usize = 2;

/// An agenda that is proposed.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// "Agenda of last time", "Agenda: Working group".
    pub called: String,
    items: Vec<Item>,
}

impl Agenda {
    /// Of items that have a name, where there are enough of them.
    fn of(called: &str, items: impl Iterator<Item = Item>) -> Option<Self> {
        let items: Vec<Item> = items.filter(|item| !item.title.trim().is_empty()).collect();
        (items.len() >= LEAST).then(|| Self { called: called.to_owned(), items })
    }

    /// Its items, with ids of their own.
    pub fn items(&self, fresh: &mut dyn FnMut() -> Id) -> Vec<Item> {
        let anew = |item: &Item| {
            let mut item = Item { id: fresh(), ..item.clone() };
            renew_ids(&mut item, fresh);
            item
        };
        self.items.iter().map(anew).collect()
    }

    /// What stands on it, in its order.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(|item| item.title.trim())
    }
}

/// Whether nothing stands in an item yet, not even a name.
pub fn is_blank(item: &Item) -> bool {
    Item { id: item.id, ..Item::default() } == *item
}

/// The agendas that an event can begin with; none where it has one.
pub fn proposed(workspace: &Workspace, event: &Event) -> Vec<Agenda> {
    let is_by_itself = |item: &Item| item.title.trim().is_empty() || item.title.trim() == NOTES;
    if event.minutes.items.len() > 1 || !event.minutes.items.iter().all(is_by_itself) {
        return Vec::new();
    }
    let kind = event.details.kind.known().copied().unwrap_or_default();
    let last = last_time(workspace, event);
    let own = workspace.templates_for(kind).into_iter().map(|one| (one.name.trim(), &one.items));
    // A type that says nothing of an event says nothing of its agenda.
    let brought = shipped_for(kind, &event.details.when).into_iter().filter(|_| kind != EventType::Other);
    let brought = brought.map(|one| (one.template.name.trim(), &one.template.items));
    let templates = own.chain(brought).filter(|(name, _)| !name.is_empty());
    let templates = templates.filter_map(|(name, items)| Agenda::of(&format!("Agenda: {name}"), items.iter().cloned()));
    last.into_iter().chain(templates).take(MOST).collect()
}

/// What stood on the agenda of the last meeting of the series: what recurs, and neither what was said nor whose it was.
fn last_time(workspace: &Workspace, event: &Event) -> Option<Agenda> {
    let last = meetings::in_series_before(workspace, event);
    let last = last.into_iter().rfind(|before| !before.minutes.items.is_empty())?;
    let items = last.minutes.items.iter().filter(|item| item.title.trim() != NOTES && item.brief.is_none());
    Agenda::of("Agenda of last time", items.map(Item::agenda_alone))
}
