//! A RON text as a tree that is compared, joined and written again, whatever its type.
//!
//! What Folkmoot writes itself is read in one go; anything else (a comment, an escape, a map) is left to `ron`. Layout
//! and comments are no part of the tree. It is written as records are.

use std::borrow::Cow;

use ron::error::SpannedError;

use super::reader;
use crate::model::ron_options;
use crate::model::shape::{Shape, whole_value};

/// A value. `name` is a variant's (or a struct's) name, or empty.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    Fields {
        name: &'a str,
        fields: Vec<(&'a str, Node<'a>)>,
    },
    Values {
        name: &'a str,
        values: Vec<Node<'a>>,
    },
    List(Vec<Node<'a>>),
    /// What stands between quotation marks.
    Text(Cow<'a, str>),
    /// A number, a bare name, a map.
    Bare(&'a str),
    /// A number that was worked out.
    Number(u64),
}

impl<'a> Node<'a> {
    /// The value of a whole text; an error where it is not RON.
    pub(super) fn read(text: &'a str) -> Result<Self, SpannedError> {
        match reader::read(text) {
            Some(node) => Ok(node),
            None => Ok(Self::of_any(whole_value(text)?)),
        }
    }

    fn of_any(text: &'a str) -> Self {
        match Shape::of(text) {
            Shape::Fields { name, fields } => {
                let fields = fields.into_iter().map(|(key, value)| (key, Self::of_any(value))).collect();
                Self::Fields { name, fields }
            }
            Shape::Values { name, values } => {
                Self::Values { name, values: values.into_iter().map(Self::of_any).collect() }
            }
            Shape::List(items) => Self::List(items.into_iter().map(Self::of_any).collect()),
            Shape::Plain => Self::of_plain(without_some(text)),
        }
    }

    fn of_plain(text: &'a str) -> Self {
        let is_text = text.ends_with(['"', '#']) && text.starts_with(['"', 'r']);
        match ron_options().from_str::<String>(text) {
            Ok(words) if is_text => Self::Text(words.into()),
            _ => Self::Bare(text),
        }
    }

    /// The field of this name, where the value has fields and no name of its own.
    pub(super) fn field(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Fields { fields, .. } => fields.iter().find(|(k, _)| *k == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// What stands in a text; nothing for anything else.
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Text(words) => words,
            _ => "",
        }
    }

    /// The item's own id, also inside a variant around a struct.
    pub(super) fn item_id(&self) -> Option<&str> {
        match self {
            Self::Fields { .. } => self.field("id").map(Self::words).filter(|id| !id.is_empty()),
            Self::Values { values, .. } => match values.as_slice() {
                [inner] => inner.item_id(),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether both say the same, whatever the order of their fields.
    pub(super) fn says(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fields { name: a, fields: mine }, Self::Fields { name: b, fields: theirs }) => {
                let is_there = |(key, value): &(&str, Self)| other.field(key).is_some_and(|other| value.says(other));
                a == b && mine.len() == theirs.len() && mine.iter().all(is_there)
            }
            (Self::Values { name: a, values: mine }, Self::Values { name: b, values: theirs }) => {
                a == b && say_the_same(mine, theirs)
            }
            (Self::List(mine), Self::List(theirs)) => say_the_same(mine, theirs),
            (Self::Number(number), Self::Bare(text)) | (Self::Bare(text), Self::Number(number)) => {
                number.to_string() == *text
            }
            _ => self == other,
        }
    }

    /// The same with its fields in the order that they have there, and the others after them by name.
    pub(super) fn arranged_as(&self, order: Option<&Self>) -> Self {
        match (self, order) {
            (Self::Fields { name, fields }, order) => {
                let places: Vec<&str> = match order {
                    Some(Self::Fields { fields, .. }) => fields.iter().map(|(key, _)| *key).collect(),
                    _ => Vec::new(),
                };
                let place = |key: &str| places.iter().position(|known| *known == key).unwrap_or(places.len());
                let inner = |key: &str| order.and_then(|order| order.field(key));
                let mut fields: Vec<_> =
                    fields.iter().map(|(key, value)| (*key, value.arranged_as(inner(key)))).collect();
                fields.sort_by_key(|(key, _)| (place(key), *key));
                Self::Fields { name, fields }
            }
            (Self::Values { name, values }, Some(Self::Values { values: order, .. })) => {
                Self::Values { name, values: arranged(values, order) }
            }
            (Self::List(items), Some(Self::List(order))) => Self::List(arranged(items, order)),
            (Self::List(items), _) => Self::List(arranged(items, &[])),
            _ => self.clone(),
        }
    }

    /// The value as a text of its own.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text
    }

    pub(super) fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Bare(text) => out.push_str(text),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(words) => write_words(words, out),
            Self::Values { name, values } => {
                out.push_str(name);
                out.push('(');
                for (at, value) in values.iter().enumerate() {
                    out.push_str(if at > 0 { ", " } else { "" });
                    value.write(out, depth);
                }
                out.push(')');
            }
            Self::List(items) => {
                write_block(["[", "]"], items, out, depth, |item, out| item.write(out, depth + 1));
            }
            Self::Fields { name, fields } => {
                out.push_str(name);
                write_block(["(", ")"], fields, out, depth, |(key, value), out| {
                    out.push_str(if is_plain_name(key) { "" } else { "r#" });
                    out.push_str(key);
                    out.push_str(": ");
                    value.write(out, depth + 1);
                });
            }
        }
    }
}

fn arranged<'a>(parts: &[Node<'a>], order: &[Node<'a>]) -> Vec<Node<'a>> {
    (0..).zip(parts).map(|(at, part)| part.arranged_as(order.get(at))).collect()
}

fn say_the_same(mine: &[Node<'_>], theirs: &[Node<'_>]) -> bool {
    mine.len() == theirs.len() && mine.iter().zip(theirs).all(|(mine, theirs)| mine.says(theirs))
}

fn is_plain_name(key: &str) -> bool {
    key.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// One part a line, or nothing between the brackets.
fn write_block<T>(
    [open, close]: [&str; 2],
    parts: &[T],
    out: &mut String,
    depth: usize,
    write: impl Fn(&T, &mut String),
) {
    out.push_str(open);
    for part in parts {
        new_line(out, depth + 1);
        write(part, out);
        out.push(',');
    }
    if !parts.is_empty() {
        new_line(out, depth);
    }
    out.push_str(close);
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    (0..depth).for_each(|_| out.push_str("    "));
}

/// As it was typed; between marks that do not stand in it where it has quotation marks of its own.
fn write_words(words: &str, out: &mut String) {
    let mut hashes = String::new();
    if words.contains(['"', '\\']) {
        let runs = words.split(|c| c != '#').map(str::len);
        hashes = "#".repeat(1 + runs.max().unwrap_or(0));
        out.push('r');
    }
    out.push_str(&hashes);
    out.push('"');
    out.push_str(words);
    out.push('"');
    out.push_str(&hashes);
}

/// What stands in `Some( … )`.
fn without_some(text: &str) -> &str {
    let inner = text.strip_prefix("Some").map(str::trim_start).and_then(|rest| rest.strip_prefix('('));
    let inner = inner.and_then(|rest| rest.strip_suffix(')'));
    inner.map_or(text, |inner| without_some(inner.trim().trim_end_matches(',').trim_end()))
}
