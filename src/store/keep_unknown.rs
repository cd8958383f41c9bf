//! Keeps in a file what this version does not know, while everything it does know is written anew.
//!
//! Three texts of one record decide: the file, what this version read from it, and what it wants to write. What stands
//! in the file but in neither of the others was written by a newer version or by hand, and stays with its exact text.
//! Items of lists are followed by their `id`, so they may move; an item that was removed takes its unknown parts along,
//! and one that is back by an undo gets them from the version that had it last.
//! Nothing here knows a type, and a map `{ … }` counts as one value.

use std::borrow::Cow;
use std::collections::HashMap;

use ron::error::SpannedError;

use crate::model::shape::{Shape, whole_value};

/// An item's text in an earlier file, and what this version read from it.
pub(super) struct EarlierItem {
    pub(super) file: String,
    pub(super) parsed: String,
}

/// Finds an item of which only the id's text is known in an earlier version.
pub(super) type FindEarlier<'a> = &'a mut dyn FnMut(&str) -> Option<EarlierItem>;

/// What is to be written.
pub(super) struct Kept {
    pub(super) text: String,
    /// An item without an id had unknown parts, and nobody can tell whether it was removed or changed.
    pub(super) may_lose: bool,
}

/// `edited` with the parts of `file` that are not in `parsed`. Where nothing is unknown it is `edited` to the letter.
///
/// `parsed` is the serialised form of what was read from `file`. An error says which text is not RON.
pub fn keep_unknown(file: &str, parsed: &str, edited: &str) -> Result<String, SpannedError> {
    keep_with_earlier(file, parsed, edited, None).map(|kept| kept.text)
}

/// The same; items that are in `edited` and not in `parsed` are looked up in earlier versions, where there is a way.
pub(super) fn keep_with_earlier(
    file: &str,
    parsed: &str,
    edited: &str,
    find_earlier: Option<FindEarlier<'_>>,
) -> Result<Kept, SpannedError> {
    let (file_value, parsed_value, edited_value) = (whole_value(file)?, whole_value(parsed)?, whole_value(edited)?);
    let mut keeper = Keeper { find_earlier, may_lose: false };
    let merged = keeper.merge(file_value, Some(parsed_value), Some(edited_value), 0);
    let text = merged.map_or_else(|| edited.to_owned(), |merged| format!("{merged}\n"));
    Ok(Kept { text, may_lose: keeper.may_lose })
}

/// The item of this id in a file, and in what was read from it.
pub(super) fn find_item(file: &str, parsed: &str, id: &str) -> Option<EarlierItem> {
    match (Shape::of(file), Shape::of(parsed)) {
        (Shape::Fields { fields: file, .. }, Shape::Fields { fields: parsed, .. }) => {
            parsed.iter().find_map(|(key, parsed)| find_item(find(&file, key)?, parsed, id))
        }
        (Shape::Values { values: file, .. }, Shape::Values { values: parsed, .. }) => {
            file.iter().zip(&parsed).find_map(|(file, parsed)| find_item(file, parsed, id))
        }
        (Shape::List(file), Shape::List(parsed)) if file.len() == parsed.len() => {
            file.iter().zip(&parsed).find_map(|(file, parsed)| {
                let is_it = Shape::of(parsed).item_id() == Some(id);
                let it = is_it.then(|| EarlierItem { file: (*file).to_owned(), parsed: (*parsed).to_owned() });
                it.or_else(|| find_item(file, parsed, id))
            })
        }
        _ => None,
    }
}

struct Keeper<'a> {
    find_earlier: Option<FindEarlier<'a>>,
    may_lose: bool,
}

impl Keeper<'_> {
    /// The edited value with what is unknown in it, or `None` where nothing is and it stays as it is (or stays away).
    fn merge(&mut self, file: &str, parsed: Option<&str>, edited: Option<&str>, depth: usize) -> Option<String> {
        if parsed == Some(file) {
            return self.with_earlier(edited?, depth);
        }
        match Shape::of(file) {
            Shape::Fields { name, fields } => self.merge_fields(name, &fields, parsed, edited, depth),
            Shape::Values { name, values } => self.merge_values(name, &values, parsed?, edited?, depth),
            Shape::List(items) => self.merge_items(&items, parsed?, edited?, depth),
            Shape::Plain => None,
        }
    }

    fn merge_fields(
        &mut self,
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
            let kept = match find(fields, key) {
                Some(file) => self.merge(file, find(&parsed, key), Some(value), depth + 1),
                None => self.with_earlier(value, depth + 1),
            };
            kept_any |= kept.is_some();
            out.push((key, kept.map_or(Cow::Borrowed(*value), Cow::Owned)));
        }
        for (key, value) in fields.iter().filter(|(key, _)| find(&edited, key).is_none()) {
            let kept = match find(&parsed, key) {
                None => Some(Cow::Borrowed(*value)),
                known => self.merge(value, known, None, depth + 1).map(Cow::Owned),
            };
            kept_any |= kept.is_some();
            out.extend(kept.map(|kept| (*key, kept)));
        }
        kept_any.then(|| print_fields(name, &out, depth))
    }

    /// Values without keys are followed by their position, in a variant of the same name and length.
    fn merge_values(
        &mut self,
        name: &str,
        values: &[&str],
        parsed: &str,
        edited: &str,
        depth: usize,
    ) -> Option<String> {
        let (Shape::Values { name: p, values: parsed }, Shape::Values { name: e, values: edited }) =
            (Shape::of(parsed), Shape::of(edited))
        else {
            return None;
        };
        if [p, e] != [name; 2] || [parsed.len(), edited.len()] != [values.len(); 2] {
            return None;
        }
        let mut kept_any = false;
        let mut out: Vec<Cow<'_, str>> = Vec::new();
        for (file, (parsed, edited)) in values.iter().zip(parsed.iter().zip(&edited)) {
            let kept = self.merge(file, Some(parsed), Some(edited), depth);
            kept_any |= kept.is_some();
            out.push(kept.map_or(Cow::Borrowed(*edited), Cow::Owned));
        }
        kept_any.then(|| format!("{name}({})", out.join(", ")))
    }

    fn merge_items(&mut self, items: &[&str], parsed: &str, edited: &str, depth: usize) -> Option<String> {
        let (Shape::List(parsed), Shape::List(edited)) = (Shape::of(parsed), Shape::of(edited)) else {
            return None;
        };
        if parsed.len() != items.len() {
            return None;
        }
        let origins = origins(&parsed, &edited);
        if origins.contains(&None) {
            self.look_for_loss(items, &parsed, &origins);
        }
        let mut kept_any = false;
        let mut out: Vec<Cow<'_, str>> = Vec::new();
        for (value, origin) in edited.iter().zip(origins) {
            let kept = match origin.and_then(|at| Some((items.get(at)?, parsed.get(at)?))) {
                Some((file, parsed)) => self.merge(file, Some(parsed), Some(value), depth + 1),
                None => self.with_earlier_item(value, depth + 1),
            };
            kept_any |= kept.is_some();
            out.push(kept.map_or(Cow::Borrowed(*value), Cow::Owned));
        }
        kept_any.then(|| print_items(&out, depth))
    }

    /// Where there are items of which nobody knows where they come from, one without an id that went missing may be one
    /// of them.
    fn look_for_loss(&mut self, items: &[&str], parsed: &[&str], origins: &[Option<usize>]) {
        let missing = items.iter().zip(parsed).enumerate().filter(|(at, _)| !origins.contains(&Some(*at)));
        let nameless = missing.filter(|(_, (_, parsed))| Shape::of(parsed).item_id().is_none());
        let has_unknown =
            nameless.into_iter().any(|(_, (file, parsed))| self.merge(file, Some(parsed), Some(parsed), 0).is_some());
        self.may_lose |= has_unknown;
    }

    /// A value that has nothing unknown of its own in the file; items in it may be back from an earlier version.
    fn with_earlier(&mut self, edited: &str, depth: usize) -> Option<String> {
        self.find_earlier.as_ref()?;
        let mut kept_any = false;
        let mut noted = |value, kept: Option<String>| {
            kept_any |= kept.is_some();
            kept.map_or(Cow::Borrowed(value), Cow::Owned)
        };
        let printed = match Shape::of(edited) {
            Shape::Fields { name, fields } => {
                let out = fields.iter().map(|(key, value)| (*key, noted(*value, self.with_earlier(value, depth + 1))));
                print_fields(name, &out.collect::<Vec<_>>(), depth)
            }
            Shape::List(items) => {
                let out = items.iter().map(|item| noted(*item, self.with_earlier_item(item, depth + 1)));
                print_items(&out.collect::<Vec<_>>(), depth)
            }
            Shape::Values { .. } | Shape::Plain => return None,
        };
        kept_any.then_some(printed)
    }

    fn with_earlier_item(&mut self, item: &str, depth: usize) -> Option<String> {
        let find = self.find_earlier.as_mut()?;
        let earlier = Shape::of(item).item_id().and_then(find);
        match earlier {
            Some(EarlierItem { file, parsed }) => self.merge(&file, Some(&parsed), Some(item), depth),
            None => self.with_earlier(item, depth),
        }
    }
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
