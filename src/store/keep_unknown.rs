//! Keeps in a file what this version does not know, while everything it does know is written anew.
//!
//! Three texts of one record decide: the file, what this version read from it, and what it wants to write. What stands
//! in the file but in neither of the others was written by a newer version or by hand, and stays with its exact text.
//! Items of lists are followed by their `id`, so they may move; an item that was removed takes its unknown parts along.
//! Nothing here knows a type, and a map `{ … }` counts as one value.

use std::borrow::Cow;
use std::collections::HashMap;

use ron::error::SpannedError;

use super::shape::{Shape, whole_value};

/// `edited` with the parts of `file` that are not in `parsed`. Where nothing is unknown it is `edited` to the letter.
///
/// `parsed` is the serialised form of what was read from `file`. An error says which text is not RON.
pub fn keep_unknown(file: &str, parsed: &str, edited: &str) -> Result<String, SpannedError> {
    let (file_value, parsed_value, edited_value) = (whole_value(file)?, whole_value(parsed)?, whole_value(edited)?);
    Ok(match merge(file_value, Some(parsed_value), Some(edited_value), 0) {
        Some(merged) => format!("{merged}\n"),
        None => edited.to_owned(),
    })
}

/// The edited value with what is unknown in it, or `None` where nothing is and it stays as it is (or stays away).
fn merge(file: &str, parsed: Option<&str>, edited: Option<&str>, depth: usize) -> Option<String> {
    if parsed == Some(file) {
        return None;
    }
    match Shape::of(file) {
        Shape::Fields { name, fields } => merge_fields(name, &fields, parsed, edited, depth),
        Shape::Values { name, values } => merge_values(name, &values, parsed?, edited?, depth),
        Shape::List(items) => merge_items(&items, parsed?, edited?, depth),
        Shape::Plain => None,
    }
}

fn merge_fields(
    name: &str,
    fields: &[(&str, &str)],
    parsed: Option<&str>,
    edited: Option<&str>,
    depth: usize,
) -> Option<String> {
    let (parsed_name, parsed) = fields_of(parsed, [name, ""])?;
    if edited.is_none() && !parsed_name.is_empty() {
        return None;
    }
    let (_, edited) = fields_of(edited, [name, parsed_name])?;
    let mut kept_any = false;
    let mut out: Vec<(&str, Cow<'_, str>)> = Vec::new();
    for (key, value) in &edited {
        let kept = find(fields, key).and_then(|file| merge(file, find(&parsed, key), Some(value), depth + 1));
        kept_any |= kept.is_some();
        out.push((key, kept.map_or(Cow::Borrowed(*value), Cow::Owned)));
    }
    for (key, value) in fields.iter().filter(|(key, _)| find(&edited, key).is_none()) {
        let kept = match find(&parsed, key) {
            None => Some(Cow::Borrowed(*value)),
            known => merge(value, known, None, depth + 1).map(Cow::Owned),
        };
        kept_any |= kept.is_some();
        out.extend(kept.map(|kept| (*key, kept)));
    }
    kept_any.then(|| print_fields(name, &out, depth))
}

/// The fields of a value of one of these names; no fields where there is no value; `None` where it is something else.
///
/// Structs are written without their name, variants never are: what was read without a name is the struct that the
/// file names.
fn fields_of<'a>(text: Option<&'a str>, names: [&str; 2]) -> Option<(&'a str, Vec<(&'a str, &'a str)>)> {
    match text.map(Shape::of) {
        None => Some(("", Vec::new())),
        Some(Shape::Fields { name, fields }) if names.contains(&name) => Some((name, fields)),
        Some(_) => None,
    }
}

fn find<'a>(fields: &[(&str, &'a str)], key: &str) -> Option<&'a str> {
    fields.iter().find(|(k, _)| *k == key).map(|(_, value)| *value)
}

/// Values without keys are followed by their position, in a variant of the same name and length.
fn merge_values(name: &str, values: &[&str], parsed: &str, edited: &str, depth: usize) -> Option<String> {
    let (Shape::Values { name: p, values: parsed }, Shape::Values { name: e, values: edited }) =
        (Shape::of(parsed), Shape::of(edited))
    else {
        return None;
    };
    if [p, e] != [name; 2] || [parsed.len(), edited.len()] != [values.len(); 2] {
        return None;
    }
    let mut kept_any = false;
    let out: Vec<Cow<'_, str>> = values
        .iter()
        .zip(parsed.iter().zip(&edited))
        .map(|(file, (parsed, edited))| {
            let kept = merge(file, Some(parsed), Some(edited), depth);
            kept_any |= kept.is_some();
            kept.map_or(Cow::Borrowed(*edited), Cow::Owned)
        })
        .collect();
    kept_any.then(|| format!("{name}({})", out.join(", ")))
}

fn merge_items(items: &[&str], parsed: &str, edited: &str, depth: usize) -> Option<String> {
    let (Shape::List(parsed), Shape::List(edited)) = (Shape::of(parsed), Shape::of(edited)) else {
        return None;
    };
    if parsed.len() != items.len() {
        return None;
    }
    let mut kept_any = false;
    let mut out: Vec<Cow<'_, str>> = Vec::new();
    for (value, origin) in edited.iter().zip(origins(&parsed, &edited)) {
        let before = origin.and_then(|at| Some((items.get(at)?, parsed.get(at)?)));
        let kept = before.and_then(|(file, parsed)| merge(file, Some(parsed), Some(value), depth + 1));
        kept_any |= kept.is_some();
        out.push(kept.map_or(Cow::Borrowed(*value), Cow::Owned));
    }
    kept_any.then(|| print_items(&out, depth))
}

/// For each edited item the position that it had: by id, else by the same text, else (no id, none added or removed)
/// by the same position. No position is given out twice.
fn origins(parsed: &[&str], edited: &[&str]) -> Vec<Option<usize>> {
    let parsed_ids: Vec<Option<&str>> = parsed.iter().map(|item| Shape::of(item).item_id()).collect();
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (item, id)) in parsed.iter().zip(&parsed_ids).enumerate().rev() {
        match id {
            Some(id) => by_id.entry(id).or_default().push(at),
            None => by_text.entry(item).or_default().push(at),
        }
    }
    let mut found: Vec<Option<usize>> = edited
        .iter()
        .map(|item| match Shape::of(item).item_id() {
            Some(id) if by_id.contains_key(id) => by_id.get_mut(id)?.pop(),
            _ => by_text.get_mut(item)?.pop(),
        })
        .collect();
    if parsed.len() == edited.len() {
        for at in 0..found.len() {
            let is_free = !found.contains(&Some(at)) && parsed_ids.get(at) == Some(&None);
            if let Some(origin @ None) = found.get_mut(at).filter(|_| is_free) {
                *origin = Some(at);
            }
        }
    }
    found
}

fn print_fields(name: &str, fields: &[(&str, Cow<'_, str>)], depth: usize) -> String {
    let mut text = format!("{name}(\n");
    for (key, value) in fields {
        let raw = if key.chars().all(|c| c.is_alphanumeric() || c == '_') { "" } else { "r#" };
        text.push_str(&format!("{}{raw}{key}: {value},\n", indent(depth + 1)));
    }
    text + &indent(depth) + ")"
}

fn print_items(items: &[Cow<'_, str>], depth: usize) -> String {
    let mut text = String::from("[\n");
    for item in items {
        text.push_str(&format!("{}{item},\n", indent(depth + 1)));
    }
    text + &indent(depth) + "]"
}

fn indent(depth: usize) -> String {
    "    ".repeat(depth)
}
