//! The values that did not come in, kept in a record's header until a person chooses: read, joined and written.
//!
//! One that somebody has settled since the base goes, unless its field was changed meanwhile on the other side. One that
//! says what its field says by now goes too, and so does one of an item that is not there any more.
//!
//! Of each item a version says one of three things: it was taken out, it is as it was, or somebody has worked on it. The
//! last is stronger than the first, and to settle what waited in it is to work on it: a version in which the item is gone
//! has no place to say that somebody has chosen, and a third who has worked on it would bring the question back.

use std::collections::BTreeSet;

use super::join::{Joiner, Others};
use super::node::Node;

/// The field of the header in which they stand.
pub(super) const CLASHES: &str = "clashes";

/// Those of a record.
pub(super) fn read(record: Option<&Node<'_>>) -> Others {
    let list = record.and_then(|record| record.field("header")).and_then(|header| header.field(CLASHES));
    let Some(Node::List(items)) = list else { return Others::new() };
    let words = |item: &Node<'_>, key| item.field(key).map(Node::words).unwrap_or_default().to_owned();
    items.iter().map(|item| (words(item, "field"), words(item, "other"))).collect()
}

/// Those that are new on a side since the base: they go on with their fields.
pub(super) fn new_since(base: &Others, sides: [&Others; 2]) -> Others {
    sides.into_iter().flatten().filter(|other| !base.contains(other)).cloned().collect()
}

/// Fields in which a side has settled one of the base's. Whoever took an item out has settled nothing in it.
pub(super) fn settled_since(three: [(Option<&Node<'_>>, &Others); 3]) -> BTreeSet<String> {
    let [(_, before), sides @ ..] = three;
    let records = three.map(|(record, _)| record);
    let settles = |field: &str, other: &(String, String)| {
        sides.iter().any(|(record, others)| !others.contains(other) && find(*record, field, records).is_some())
    };
    before.iter().filter(|other| settles(&other.0, other)).map(|(field, _)| field.clone()).collect()
}

/// Those of the joined record. `three` are the base and both sides with their own.
pub(super) fn join(three: [(Option<&Node<'_>>, &Others); 3], joiner: &Joiner<'_>, joined: &Node<'_>) -> Others {
    let [(base, before), mine, theirs] = three;
    let records = three.map(|(record, _)| record);
    let is_settled = |other: &(String, String)| {
        // Nor has that changed the field in which it waited.
        let stands = |(record, others): (Option<&Node<'_>>, &Others)| {
            let was = find(base, &other.0, records).flatten();
            let now = find(record, &other.0, records);
            others.contains(other) && now.is_some_and(|now| !says(was, now))
        };
        let settles = |(record, others): (Option<&Node<'_>>, &Others)| {
            !others.contains(other) && find(record, &other.0, records).is_some()
        };
        before.contains(other) && (settles(mine) || settles(theirs)) && !stands(mine) && !stands(theirs)
    };
    let held = mine.1.union(theirs.1).filter(|other| !joiner.renewed.contains(other) && !is_settled(other));
    let all: Others = held.chain(&joiner.others).cloned().collect();
    let is_open = |(field, other): &(String, String)| {
        find(Some(joined), field, records).is_some_and(|now| now.map(Node::text).unwrap_or_default() != *other)
    };
    all.into_iter().filter(is_open).collect()
}

fn says(one: Option<&Node<'_>>, other: Option<&Node<'_>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.says(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// What stands in a field, or that nothing does; none where an item on the way is not there. A list of which the last
/// item was taken out is not there either, so whether a step leads to an item is seen `beside`.
fn find<'n, 'a>(
    record: Option<&'n Node<'a>>,
    field: &str,
    beside: [Option<&Node<'_>>; 3],
) -> Option<Option<&'n Node<'a>>> {
    let (mut node, mut beside) = (record, beside);
    for step in field.split('/') {
        let is_item = node.into_iter().chain(beside.into_iter().flatten()).any(|node| matches!(node, Node::List(_)));
        node = node.and_then(|node| part(node, step));
        beside = beside.map(|node| node.and_then(|node| part(node, step)));
        if is_item && node.is_none() {
            return None;
        }
    }
    Some(node)
}

/// The field or the item of this name.
fn part<'n, 'a>(node: &'n Node<'a>, step: &str) -> Option<&'n Node<'a>> {
    match node {
        Node::List(items) => items.iter().find(|item| item.item_id() == Some(step)),
        node => node.field(step),
    }
}

/// The field of the header with these in it; none where there are none.
pub(super) fn write<'a>(others: Others) -> Option<Node<'a>> {
    let items = others.into_iter().map(|(field, other)| {
        let fields = [("field", field), ("other", other)].into_iter().filter(|(_, words)| !words.is_empty());
        Node::Fields { name: "", fields: fields.map(|(key, words)| (key, Node::Text(words.into()))).collect() }
    });
    let items: Vec<Node<'a>> = items.collect();
    (!items.is_empty()).then_some(Node::List(items))
}
