//! Taking over what another state of a form says: all of it, one list, one field. Ids stay what they were.

use super::{Form, Items, Place};
use crate::model::Id;

/// Takes over one field: its keys joined by `/`, items by their id. An item that only one of the two has comes or goes;
/// a list that both have takes its order. False where there is no such field.
pub fn take_field(back: &mut dyn Form, earlier: &mut dyn Form, field: &str) -> bool {
    let (key, rest) = field.split_once('/').unwrap_or((field, ""));
    let Some(row) = back.words().iter().position(|words| words.key == key) else { return false };
    match (back.place(row), earlier.place(row)) {
        (
            Some(Place::Nested(back) | Place::Protected(back)),
            Some(Place::Nested(earlier) | Place::Protected(earlier)),
        ) => {
            if rest.is_empty() {
                take_whole(back, earlier);
                return true;
            }
            take_field(back, earlier, rest)
        }
        (Some(Place::Items(back)), Some(Place::Items(earlier))) if rest.is_empty() => {
            take_order(back, earlier);
            true
        }
        (Some(Place::Items(back)), Some(Place::Items(earlier))) => take_in_item(back, earlier, rest),
        (Some(back), Some(earlier)) if rest.is_empty() => {
            take_value(back, earlier);
            true
        }
        _ => false,
    }
}

/// Takes over an item, or a field within it.
fn take_in_item(back: &mut dyn Items, earlier: &mut dyn Items, field: &str) -> bool {
    let (item, rest) = field.split_once('/').unwrap_or((field, ""));
    let Ok(id) = item.parse::<Id>() else { return false };
    match (place_of(back, id), place_of(earlier, id), rest) {
        (Some(at), Some(from), rest) => match (back.form(at), earlier.form(from)) {
            (Some(back), Some(earlier)) if rest.is_empty() => {
                take_whole(back, earlier);
                true
            }
            (Some(back), Some(earlier)) => take_field(back, earlier, rest),
            _ => false,
        },
        (None, Some(from), "") => {
            let at = place_for(back, earlier, from);
            back.add(at, id);
            if let (Some(back), Some(earlier)) = (back.form(at), earlier.form(from)) {
                take_whole(back, earlier);
            }
            true
        }
        (Some(at), None, "") => {
            back.remove(at);
            true
        }
        _ => false,
    }
}

/// Behind the nearest of the items before it that is there.
fn place_for(back: &mut dyn Items, earlier: &mut dyn Items, from: usize) -> usize {
    let before: Vec<Id> = (0..from).rev().filter_map(|at| earlier.id_mut(at).copied()).collect();
    before.into_iter().find_map(|id| place_of(back, id)).map_or(0, |at| at + 1)
}

/// Puts the items that both have into the order of the earlier list; the others stay behind what they stand behind.
fn take_order(back: &mut dyn Items, earlier: &mut dyn Items) {
    let mut groups: Vec<(Option<Id>, Vec<Id>)> = vec![(None, Vec::new())];
    for at in 0..back.len() {
        let Some(id) = back.id_mut(at).copied() else { continue };
        match groups.last_mut() {
            Some((_, others)) if place_of(earlier, id).is_none() => others.push(id),
            _ => groups.push((Some(id), Vec::new())),
        }
    }
    groups.sort_by_key(|(leads, _)| leads.and_then(|id| place_of(earlier, id)));
    let order = groups.into_iter().flat_map(|(leads, others)| leads.into_iter().chain(others));
    for (to, id) in order.enumerate() {
        if let Some(from) = place_of(back, id) {
            back.shift(from, to);
        }
    }
}

fn place_of(items: &mut dyn Items, id: Id) -> Option<usize> {
    (0..items.len()).find(|at| items.id_mut(*at).is_some_and(|other| *other == id))
}

/// The items of the earlier list in its order: those that are still there are taken over as `take` says, the others whole.
pub fn take_list(back: &mut dyn Items, earlier: &mut dyn Items, take: &dyn Fn(&mut dyn Form, &mut dyn Form)) {
    for index in 0..earlier.len() {
        let Some(id) = earlier.id_mut(index).copied() else { continue };
        let known = (index..back.len()).find(|at| back.id_mut(*at).is_some_and(|other| *other == id));
        match known {
            Some(at) => back.shift(at, index),
            None => back.add(index, id),
        }
        if let (Some(back), Some(earlier)) = (back.form(index), earlier.form(index)) {
            if known.is_some() { take(back, earlier) } else { take_whole(back, earlier) }
        }
    }
    while back.len() > earlier.len() {
        back.remove(back.len() - 1);
    }
}

/// Takes over all that another state of the form says.
pub fn take_whole(back: &mut dyn Form, earlier: &mut dyn Form) {
    for row in 0..back.words().len() {
        match (back.place(row), earlier.place(row)) {
            (Some(Place::Nested(back)), Some(Place::Nested(earlier)))
            | (Some(Place::Protected(back)), Some(Place::Protected(earlier))) => take_whole(back, earlier),
            (Some(Place::Items(back)), Some(Place::Items(earlier))) => take_list(back, earlier, &take_whole),
            (Some(back), Some(earlier)) => take_value(back, earlier),
            _ => {}
        }
    }
}

/// The values of two forms of one type, row by row, are of one kind.
pub fn take_value(back: Place<'_>, earlier: Place<'_>) {
    match (back, earlier) {
        (Place::Line(back), Place::Line(earlier)) => back.clone_from(earlier),
        (Place::Text(back), Place::Text(earlier)) => back.clone_from(earlier),
        (Place::Lines(back), Place::Lines(earlier)) => back.clone_from(earlier),
        (Place::Number(back), Place::Number(earlier)) => *back = *earlier,
        (Place::Flag(back), Place::Flag(earlier)) => *back = *earlier,
        (Place::Time(back), Place::Time(earlier)) => *back = *earlier,
        (Place::When(back), Place::When(earlier)) => back.clone_from(earlier),
        (Place::Lead(back), Place::Lead(earlier)) => back.clone_from(earlier),
        (Place::Pick(back), Place::Pick(earlier)) => back.take_over(&earlier.picked()),
        (Place::Link { target: back, .. }, Place::Link { target: earlier, .. }) => *back = *earlier,
        (Place::Links { targets: back, .. }, Place::Links { targets: earlier, .. }) => back.clone_from(earlier),
        (Place::ItemOf { item: back, .. }, Place::ItemOf { item: earlier, .. }) => *back = *earlier,
        (Place::Attachments(back), Place::Attachments(earlier)) => back.clone_from(earlier),
        _ => {}
    }
}
