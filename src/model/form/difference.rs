//! Where two states of a form differ first, to lead people to what was changed.

use super::{Form, Items, Place};
use crate::model::Id;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Keys joined by `/`, items by their id.
    pub field: String,
    pub label: &'static str,
}

/// The first field, in the order of the form, that says something else after than before. An item that is new is meant
/// as a whole, and the list of one that is gone.
pub fn first_difference(before: &mut dyn Form, after: &mut dyn Form) -> Option<Difference> {
    (0..).zip(after.words()).find_map(|(row, words)| {
        let here = |field: String| Difference { field, label: words.label };
        let within = |inner: Difference| Difference { field: format!("{}/{}", words.key, inner.field), ..inner };
        match (before.place(row)?, after.place(row)?) {
            (Place::Nested(before), Place::Nested(after)) | (Place::Protected(before), Place::Protected(after)) => {
                first_difference(before, after).map(within)
            }
            (Place::Items(before), Place::Items(after)) => in_items(before, after, &|item| match item {
                Some(item) => here(format!("{}/{item}", words.key)),
                None => here(words.key.to_owned()),
            })
            .map(|(difference, is_inner)| if is_inner { within(difference) } else { difference }),
            (before, after) => (!says_the_same(&before, &after)).then(|| here(words.key.to_owned())),
        }
    })
}

/// The first item that differs; also whether the difference lies within one.
fn in_items(
    before: &mut dyn Items,
    after: &mut dyn Items,
    whole: &dyn Fn(Option<Id>) -> Difference,
) -> Option<(Difference, bool)> {
    let (old, new) = (ids(before), ids(after));
    if let Some(added) = new.iter().find(|id| !old.contains(id)) {
        return Some((whole(Some(*added)), false));
    }
    if old != new {
        return Some((whole(None), false));
    }
    (0..).zip(&new).find_map(|(index, id)| {
        let inner = first_difference(before.form(index)?, after.form(index)?)?;
        Some((Difference { field: format!("{id}/{}", inner.field), ..inner }, true))
    })
}

fn ids(items: &mut dyn Items) -> Vec<Id> {
    (0..items.len()).filter_map(|index| items.id_mut(index).copied()).collect()
}

/// Whether two fields of one kind say the same. Of groups and lists nobody can tell here.
pub fn says_the_same(before: &Place<'_>, after: &Place<'_>) -> bool {
    match (before, after) {
        (Place::Line(before), Place::Line(after)) => before == after,
        (Place::Text(before), Place::Text(after)) => before == after,
        (Place::Lines(before), Place::Lines(after)) => before == after,
        (Place::Number(before), Place::Number(after)) => before == after,
        (Place::Flag(before), Place::Flag(after)) => before == after,
        (Place::Time(before), Place::Time(after)) => before == after,
        (Place::When(before), Place::When(after)) => before == after,
        (Place::Lead(before), Place::Lead(after)) => before == after,
        (Place::Pick(before), Place::Pick(after)) => before.picked() == after.picked(),
        (Place::Link { target: before, .. }, Place::Link { target: after, .. }) => before == after,
        (Place::Links { targets: before, .. }, Place::Links { targets: after, .. }) => before == after,
        (Place::ItemOf { item: before, .. }, Place::ItemOf { item: after, .. }) => before == after,
        (Place::Attachments(before), Place::Attachments(after)) => before == after,
        _ => false,
    }
}
