//! Which version a merged record is: worked out from its two inputs alone, so that two computers that merge the same
//! write the same.

use jiff::Timestamp;

use super::node::Node;

/// Who a merged version is by.
pub const BY_MERGING: &str = "merge";

/// What stands in a header and is not joined like the rest.
const OF_VERSION: [&str; 5] = ["format", "rev", "created", "changed", super::clashes::CLASHES];

/// The record without those.
pub(super) fn without_version<'a>(record: &Node<'a>) -> Node<'a> {
    with_header(record, |fields| fields.retain(|(key, _)| !OF_VERSION.contains(key)))
}

/// The record without what says which version it is and nothing else.
pub(super) fn without_rev<'a>(record: &Node<'a>) -> Node<'a> {
    with_header(record, |fields| fields.retain(|(key, _)| *key != "rev"))
}

/// The joined record as a version, with what did not come in. The hashes are those of the texts of both sides.
pub(super) fn as_version<'a>(
    joined: &Node<'a>,
    sides: [&Node<'a>; 2],
    hashes: [String; 2],
    clashes: Option<Node<'a>>,
) -> Node<'a> {
    let both = |key: &str| sides.map(|side| side.field("header").and_then(|header| header.field(key)).cloned());
    let greater = |key: &str| both(key).into_iter().flatten().max_by_key(order);
    let less = |key: &str| both(key).into_iter().flatten().min_by_key(order);
    let rev = rev(both("rev"), hashes);
    with_header(joined, |fields| {
        let end = fields.iter().position(|(key, _)| !["kind", "id"].contains(key)).unwrap_or(fields.len());
        let rest = fields.split_off(end);
        let format = greater("format").map(|format| ("format", format));
        let own = std::mem::take(fields);
        fields.extend(format.into_iter().chain(own));
        fields.push(("rev", rev));
        fields.extend(less("created").map(|created| ("created", created)));
        fields.extend(greater("changed").map(|changed| ("changed", changed)));
        fields.extend(rest);
        fields.extend(clashes.map(|clashes| (super::clashes::CLASHES, clashes)));
    })
}

fn rev<'a>(both: [Option<Node<'a>>; 2], mut hashes: [String; 2]) -> Node<'a> {
    let parts = |key: &str| both.each_ref().map(|rev| rev.as_ref().and_then(|rev| rev.field(key)).cloned());
    let n = parts("n").iter().flatten().map(number).max().unwrap_or_default().saturating_add(1);
    let at = parts("at").into_iter().flatten().max_by_key(order);
    hashes.sort();
    let parents = hashes.into_iter().map(|hash| Node::Text(hash.into())).collect();
    let n = Node::Number(n);
    let by = Node::Text(BY_MERGING.into());
    let fields = [("n", n), ("parents", Node::List(parents)), ("by", by)].into_iter();
    Node::Fields { name: "", fields: fields.chain(at.map(|at| ("at", at))).collect() }
}

fn number(node: &Node<'_>) -> u64 {
    match node {
        Node::Bare(text) => text.parse().unwrap_or_default(),
        Node::Number(number) => *number,
        _ => 0,
    }
}

/// By the moment or number that it says, then by its bytes.
fn order(node: &Node<'_>) -> (Option<Timestamp>, u64, String) {
    (node.words().parse().ok(), number(node), node.text())
}

fn with_header<'a>(record: &Node<'a>, change: impl FnOnce(&mut Vec<(&'a str, Node<'a>)>)) -> Node<'a> {
    let mut record = record.clone();
    if let Node::Fields { fields, .. } = &mut record {
        if !fields.iter().any(|(key, _)| *key == "header") {
            fields.insert(0, ("header", Node::Fields { name: "", fields: Vec::new() }));
        }
        for (key, value) in fields {
            if let ("header", Node::Fields { fields, .. }) = (*key, value) {
                change(fields);
                break;
            }
        }
    }
    record
}
