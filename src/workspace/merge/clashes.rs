//! The values that did not come in, kept in a record's header until a person chooses: read, joined and written.
//!
//! One that somebody has settled since the base goes, unless its field was changed meanwhile on the other side. One that
//! says what its field says by now goes too, and so does one of an item that is not there any more.

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

/// Those of the joined record. `three` are the base and both sides with their own.
pub(super) fn join(three: [(Option<&Node<'_>>, &Others); 3], joiner: &Joiner<'_>, joined: &Node<'_>) -> Others {
    let [(base, before), mine, theirs] = three;
    let is_settled = |other: &(String, String)| {
        // Nor has that changed the field in which it waited.
        let stands = |(record, others): (Option<&Node<'_>>, &Others)| {
            let was = base.and_then(|base| find(base, &other.0)?);
            let now = record.and_then(|record| find(record, &other.0));
            others.contains(other) && now.is_some_and(|now| !says(was, now))
        };
        // Whoever took the item out has not settled what waited in it.
        let settles = |(record, others): (Option<&Node<'_>>, &Others)| {
            !others.contains(other) && record.is_some_and(|record| find(record, &other.0).is_some())
        };
        before.contains(other) && (settles(mine) || settles(theirs)) && !stands(mine) && !stands(theirs)
    };
    let held = mine.1.union(theirs.1).filter(|other| !joiner.renewed.contains(other) && !is_settled(other));
    let all: Others = held.chain(&joiner.others).cloned().collect();
    let is_open = |(field, other): &(String, String)| {
        find(joined, field).is_some_and(|now| now.map(Node::text).unwrap_or_default() != *other)
    };
    all.into_iter().filter(is_open).collect()
}

fn says(one: Option<&Node<'_>>, other: Option<&Node<'_>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.says(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// What stands in a field, or that nothing does; none where an item on the way is not there.
fn find<'n, 'a>(record: &'n Node<'a>, field: &str) -> Option<Option<&'n Node<'a>>> {
    let mut node = Some(record);
    for step in field.split('/') {
        node = match node {
            Some(Node::List(items)) => Some(items.iter().find(|item| item.item_id() == Some(step))?),
            Some(node) => node.field(step),
            None => return None.or(Some(None)),
        };
    }
    Some(node)
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
