//! Joining records that are in memory, and what a person decides about a field that two versions did not agree on.

use super::merge;
use super::node::Node;
use crate::model::Record;
use crate::model::header::Unsettled;

/// Two versions of a record joined; none where they can't be.
pub fn join_records(base: &Record, ours: &Record, theirs: &Record) -> Option<Record> {
    let [base, ours, other] = [base, ours, theirs].map(Record::to_ron);
    let merged = merge(Some(&base.ok()?), &ours.ok()?, &other.ok()?).ok()?;
    Record::from_ron(theirs.kind(), &merged.text).ok()
}

/// The record once a person has chosen: the other value, or the one that stands in the field. None where the field is
/// not one of this version's, so that the other value has no place to go.
pub fn settled(record: &Record, open: &Unsettled, takes_other: bool) -> Option<Record> {
    let mut settled = record.clone();
    if takes_other {
        let text = record.to_ron().ok()?;
        let other = if open.other.is_empty() { None } else { Some(Node::read(&open.other).ok()?) };
        let steps: Vec<&str> = open.field.split('/').collect();
        let mut put = put(Node::read(&text).ok()?, &steps, other)?.text();
        put.push('\n');
        settled = Record::from_ron(record.kind(), &put).ok().filter(|settled| !settled.same_content(record))?;
    }
    settled.header_mut().clashes.retain(|one| one != open);
    Some(settled)
}

/// The value with another in this place.
fn put<'a>(node: Node<'a>, steps: &[&'a str], value: Option<Node<'a>>) -> Option<Node<'a>> {
    let Some((step, rest)) = steps.split_first() else { return value };
    match node {
        Node::Fields { name, mut fields } => {
            let at = fields.iter().position(|(key, _)| key == step);
            let empty = Node::Fields { name: "", fields: Vec::new() };
            let old = at.map_or(empty, |at| fields.remove(at).1);
            let new = put(old, rest, value);
            fields.extend(new.map(|new| (*step, new)));
            Some(Node::Fields { name, fields })
        }
        Node::List(mut items) => {
            let at = items.iter().position(|item| item.item_id() == Some(step))?;
            let new = put(items.remove(at), rest, value)?;
            items.insert(at, new);
            Some(Node::List(items))
        }
        _ => None,
    }
}

/// How many fields say something else in one record than in another.
pub fn count_changed(before: &Record, after: &Record) -> usize {
    let (Ok(before), Ok(after)) = (before.to_ron(), after.to_ron()) else { return 0 };
    let (Ok(before), Ok(after)) = (Node::read(&before), Node::read(&after)) else { return 0 };
    differing(Some(&before), Some(&after))
}

fn differing(before: Option<&Node<'_>>, after: Option<&Node<'_>>) -> usize {
    match (before, after) {
        (Some(Node::Fields { name: "", fields: old }), Some(Node::Fields { name: "", fields: new })) => {
            let is_told = |key: &str| !["rev", "changed", super::clashes::CLASHES].contains(&key);
            let gone = old.iter().filter(|(key, _)| after.is_some_and(|after| after.field(key).is_none())).count();
            let told = new.iter().filter(|(key, _)| is_told(key));
            gone + told.map(|(key, value)| differing(before.and_then(|old| old.field(key)), Some(value))).sum::<usize>()
        }
        (Some(Node::List(old)), Some(Node::List(new))) if new.iter().all(|item| item.item_id().is_some()) => {
            let find = |items: &'_ [Node<'_>], id: Option<&str>| items.iter().position(|item| item.item_id() == id);
            let gone = old.iter().filter(|item| find(new, item.item_id()).is_none()).count();
            let count = |item: &Node<'_>| {
                let was = find(old, item.item_id()).and_then(|at| old.get(at));
                differing(was, Some(item))
            };
            gone + new.iter().map(count).sum::<usize>()
        }
        (Some(before), Some(after)) => usize::from(!before.says(after)),
        (before, after) => usize::from(before.is_some() || after.is_some()),
    }
}
