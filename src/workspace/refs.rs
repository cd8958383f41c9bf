//! References: A7.1 is the first action of the 7th meeting. They are worked out, so that they never disagree.

use std::collections::HashMap;

use super::Workspace;
use crate::model::{Id, Kind, Ref};

/// The reference of each action (A) and decision (D) of an event, numbered in the order of its items and, within an
/// item, of its lines; what was not taken down as a line comes after these, in the order in which it was made. Without a number in its series the meeting's part is left out: A1.
pub fn references(workspace: &Workspace, event: Id) -> HashMap<Id, String> {
    let Some(record) = workspace.event(Ref(event)) else { return HashMap::new() };
    let meeting = record.details.ordinal.map(|ordinal| format!("{ordinal}.")).unwrap_or_default();
    let mut references = HashMap::new();
    for (kind, letter) in [(Kind::Decision, 'D'), (Kind::Action, 'A')] {
        for (index, id) in workspace.of_event(event, kind).into_iter().enumerate() {
            references.insert(id, format!("{letter}{meeting}{}", index + 1));
        }
    }
    references
}

impl Workspace {
    /// The actions, decisions or notices that were made at this event: in the order of its items, those of no item
    /// last, and within an item in the order of its lines, then in which they were made.
    pub fn of_event(&self, event: Id, kind: Kind) -> Vec<Id> {
        let items = self.event(Ref(event)).map(|event| event.minutes.items.as_slice()).unwrap_or_default();
        let places: HashMap<Id, usize> = items.iter().enumerate().map(|(place, item)| (item.id, place)).collect();
        let mut found: Vec<(usize, usize, Id)> = self
            .linked(event, kind)
            .into_iter()
            .filter(|record| record.event() == Some(Ref(event)))
            .map(|record| {
                let place = record.item().and_then(|item| places.get(&item)).copied().unwrap_or(usize::MAX);
                let line = items.get(place).and_then(|item| item.lines.iter().position(|line| line.id == record.id()));
                (place, line.unwrap_or(usize::MAX), record.id())
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(.., id)| id).collect()
    }
}
