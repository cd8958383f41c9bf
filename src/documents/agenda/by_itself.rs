//! What a meeting deals with before its business although nobody has made an item of it: the minutes of the last meeting,
//! and the matters that arise from those before. It comes after the welcome and the apologies.

use crate::documents::meeting::{Meeting, last};
use crate::documents::tree::Origin;
use crate::model::event::ItemKind;

/// One such part: what it is called, what is to be said of it, and the field that settles it.
pub struct ByItself {
    pub title: String,
    pub line: String,
    pub origin: Origin,
}

/// The parts that no item is for, printed or not, and how many of the items that print come before them.
pub fn parts(meeting: &Meeting<'_>, arising: usize) -> (usize, Vec<ByItself>) {
    let has = |kind: ItemKind| meeting.has_item_for(kind);
    let part = |kind: ItemKind, line: String, field: &str| ByItself {
        title: meeting.words.choices.items.of(kind).to_owned(),
        line,
        origin: meeting.at(field),
    };
    // Many deal with both under the one item of matters arising.
    let says_last = has(ItemKind::LastMinutes) || has(ItemKind::MattersArising);
    let last = last::line(meeting).filter(|_| !says_last);
    let arises = arising > 0 && !has(ItemKind::MattersArising);
    let arises = arises.then(|| meeting.words.agenda.arising_below.of(arising));
    let last = last.map(|line| part(ItemKind::LastMinutes, line, "details/series"));
    let arises = arises.map(|line| part(ItemKind::MattersArising, line, "minutes/items"));
    let before = meeting.items().take_while(|(_, item)| last::opens(meeting, item)).count();
    (before, last.into_iter().chain(arises).collect())
}
