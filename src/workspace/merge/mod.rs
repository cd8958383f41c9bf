//! Two versions of one record joined by what they say, with what both were made from: the texts of three files in, the
//! text of a fourth out. Pure: no clock, no disk, and the same bytes whoever comes first.
//!
//! It knows no types, so that what a newer version wrote is joined and kept like all else; the types only give the result
//! the order of fields that files have. Where a person has to choose, the greater value stands in its field and the other
//! in the header, `clashes`. A deletion is no text, and is not decided here.
//!
//! Three and more end with the same in any order because a joined version still says all that its sides have said of the
//! base: of a field the set of its new values, the greatest in its place and the others in the header; of a choice that
//! waited that it was settled, or that its field was changed since, which is stronger; of an item that it is gone, or that
//! somebody has worked on it, which is stronger; of a list which parts have overtaken which. Each is a union or the
//! stronger of two, so who comes first does not count. What a version has no place to say is how a part stood that is gone
//! by then: where one takes a part out past which two others move theirs, the parts that are left may come in another
//! order, and none is lost. The same goes for where new parts come, and for paragraphs that are taken out of a text.

mod clashes;
mod join;
mod node;
mod order;
mod reader;
mod records;
mod version;
mod words;

use join::Joiner;
use node::Node;

use crate::model::{FORMAT, Kind, Problem, Record, ron_options};

pub use records::{count_changed, join_records, settled};
pub use version::BY_MERGING;

/// Two versions joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The text of the file.
    pub text: String,
    /// How many values wait in its header for a person to choose, from earlier or now.
    pub clashes: usize,
}

/// Joins two versions of a record. Without a base, everything that both have and say differently is a clash.
///
/// # Errors
/// Where a version can't be read, where a newer Folkmoot wrote it, or where they are two records.
pub fn merge(base: Option<&str>, ours: &str, theirs: &str) -> Result<Merged, Problem> {
    let (mine, other) = (read(ours)?, read(theirs)?);
    let kind = same_record(&mine, &other)?;
    let base = base.and_then(|base| Some((base, read(base).ok().filter(|node| same_record(node, &mine).is_ok())?)));
    let is_base = |side: &str| base.as_ref().is_some_and(|(text, _)| *text == side);
    let says_base = |side: &Node<'_>| base.as_ref().is_some_and(|(_, node)| node.says(side));
    if ours == theirs || is_base(theirs) {
        return Ok(as_it_is(ours, &mine));
    }
    if is_base(ours) {
        return Ok(as_it_is(theirs, &other));
    }
    if version::without_rev(&mine).says(&version::without_rev(&other)) {
        let is_ours = (hash(ours), ours) < (hash(theirs), theirs);
        return Ok(if is_ours { as_it_is(ours, &mine) } else { as_it_is(theirs, &other) });
    }
    match (says_base(&mine), says_base(&other)) {
        (true, _) => return Ok(as_it_is(theirs, &other)),
        (_, true) => return Ok(as_it_is(ours, &mine)),
        _ => {}
    }
    let base = base.map(|(_, node)| node);
    let joined = joined(base.as_ref(), [(&mine, ours), (&other, theirs)]);
    let clashes = clashes::read(Some(&joined)).len();
    Ok(Merged { text: finished(kind, &joined)?, clashes })
}

fn joined<'a>(base: Option<&Node<'a>>, sides: [(&Node<'a>, &str); 2]) -> Node<'a> {
    let [mine, theirs] = sides.map(|(node, _)| node);
    let [before, ours, others] = [base, Some(mine), Some(theirs)].map(clashes::read);
    let held = clashes::new_since(&before, [&ours, &others]);
    let bare = [base, Some(mine), Some(theirs)].map(|node| node.map(version::without_version));
    let [was, our, their] = bare.each_ref().map(Option::as_ref);
    let three = [(was, &before), (our, &ours), (their, &others)];
    let settled = clashes::settled_since(three);
    let mut joiner = Joiner::new(&held, &settled);
    let empty = Node::Fields { name: "", fields: Vec::new() };
    let joined = joiner.value([was.or(Some(&empty)), our, their]).unwrap_or(empty);
    let open = clashes::join(three, &joiner, &joined);
    version::as_version(&joined, [mine, theirs], sides.map(|(_, text)| hash(text)), clashes::write(open))
}

/// The text of the file, checked by reading it. Its fields are in the order of the types, and what they do not know comes
/// after them by name, so that the order does not depend on who comes first.
fn finished(kind: Kind, joined: &Node<'_>) -> Result<String, Problem> {
    let mut text = joined.text();
    text.push('\n');
    let record = Record::from_ron(kind, &text).map_err(|error| unreadable(&error))?;
    let Ok(typed) = record.to_ron() else { return Ok(text) };
    let Ok(order) = Node::read(&typed) else { return Ok(text) };
    let mut arranged = joined.arranged_as(Some(&order)).text();
    arranged.push('\n');
    Ok(arranged)
}

fn as_it_is(text: &str, node: &Node<'_>) -> Merged {
    Merged { text: text.to_owned(), clashes: clashes::read(Some(node)).len() }
}

fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_string()
}

fn read(text: &str) -> Result<Node<'_>, Problem> {
    let node = Node::read(text).map_err(|error| unreadable(&error))?;
    let format = node.field("header").and_then(|header| header.field("format"));
    if let Some(Node::Bare(format)) = format
        && format.parse().is_ok_and(|format: u32| format > FORMAT)
    {
        return Err(Problem::new("A newer version of Folkmoot wrote this file.").hint("Install that version."));
    }
    Ok(unnamed(node))
}

/// A record may be written with its name before the bracket.
fn unnamed(node: Node<'_>) -> Node<'_> {
    match node {
        Node::Fields { fields, .. } => Node::Fields { name: "", fields },
        node => node,
    }
}

/// The kind of both.
fn same_record(mine: &Node<'_>, theirs: &Node<'_>) -> Result<Kind, Problem> {
    let [(id, kind), other] = [mine, theirs].map(|record| {
        let header = record.field("header");
        let part = |key| header.and_then(|header| header.field(key)).map(Node::text);
        (part("id"), part("kind"))
    });
    if (&id, &kind) != (&other.0, &other.1) {
        return Err(Problem::new("These are versions of two records, not of one.").safe("Neither was changed."));
    }
    let kind = kind.and_then(|kind| ron_options().from_str(&kind).ok());
    kind.ok_or_else(|| Problem::new("The file does not say of which kind its record is."))
}

fn unreadable(error: &ron::error::SpannedError) -> Problem {
    let start = &error.span.start;
    Problem::new(format!("This version can't be read. {}.", error.code)).line_column(start.line, start.col)
}
