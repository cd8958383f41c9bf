//! Tables of fields: one section for each kind, each group and each sort of item, in the order in which they are met.

use std::collections::BTreeSet;

use folkmoot::model::form::{FieldWords, Form, Place};
use folkmoot::model::pick::{Pick, Picked};
use folkmoot::model::{Council, Kind, Record};
use jiff::Timestamp;

/// A heading with a table below it.
pub struct Section {
    title: String,
    /// Tells one type from another.
    words: Vec<FieldWords>,
    rows: Vec<String>,
}

/// All sections, as they are found.
#[derive(Default)]
pub struct Tables {
    pub sections: Vec<Section>,
}

/// Fields that no form has, because Folkmoot keeps them by itself.
pub const KEPT: [(&str, &str, &str); 7] = [
    ("format", "number", "The format that the file is written in"),
    ("kind", "one of {kinds}", "What the record is; its folder says the same"),
    ("id", "[id](#ids)", "Its name for good; in a record's header that of the file"),
    ("rev", "[version](#the-version)", "Which version this is. Only Folkmoot writes it"),
    ("created", "[moment](#moments)", "When it was made"),
    ("changed", "[moment](#moments)", "When it was last changed"),
    ("clashes", "list: [clash](#clash)", "What two versions did not agree on, until somebody chooses"),
];

impl Section {
    pub fn text(&self, level: &str) -> String {
        let rows = self.rows.join("\n");
        format!("{level} {}\n\n| field | holds | meaning |\n|---|---|---|\n{rows}\n", self.title)
    }
}

impl Tables {
    /// A kind's own section and all that it leads to.
    pub fn add_kind(&mut self, kind: Kind) {
        let mut record = Record::new(kind, Default::default(), Timestamp::UNIX_EPOCH);
        self.section(record.form(), kind.words().one.to_owned());
    }

    /// The rows of a type that has no section of its own, such as the council.
    pub fn council_rows(&mut self) -> Vec<String> {
        self.rows(&mut Council::default(), "Council")
    }

    /// The link to a type's section, which is made where there is none yet.
    fn section(&mut self, form: &mut dyn Form, title: String) -> String {
        let words = form.words();
        let title = match self.sections.iter().find(|section| section.words == words) {
            Some(section) => section.title.clone(),
            None => {
                let at = self.sections.len();
                self.sections.push(Section { title: title.clone(), words, rows: Vec::new() });
                self.sections[at].rows = self.rows(form, &title);
                title
            }
        };
        let name = title.rsplit(": ").next().unwrap_or_default();
        format!("[{}](#{})", name.to_lowercase(), anchor(&title))
    }

    /// A row for each field that is in the file, in the file's order.
    fn rows(&mut self, form: &mut dyn Form, title: &str) -> Vec<String> {
        let words = form.words();
        let keys = form.keys_in_file();
        let rows = keys.iter().map(|key| match words.iter().position(|words| words.key == *key) {
            Some(row) => {
                let place = form.place(row).expect("each row has a place");
                let holds = self.holds(place, words[row], title);
                format!("| `{key}` | {holds} | {} |", meaning(words[row]))
            }
            None => kept(key),
        });
        rows.collect()
    }

    fn holds(&mut self, place: Place<'_>, words: FieldWords, title: &str) -> String {
        match place {
            Place::Line(_) => "text".into(),
            Place::Text(_) => "[Markdown](#markdown)".into(),
            Place::Lines(_) => "list of texts".into(),
            Place::Number(_) => "whole number".into(),
            Place::Flag(_) => "`true` or `false`".into(),
            Place::Time(_) => "[time](#times)".into(),
            Place::When(_) => "[date](#dates)".into(),
            Place::Lead(_) => "[time before or after the event](#before-and-after)".into(),
            Place::Pick(pick) => choices(pick),
            Place::Link { kinds, .. } => format!("[link](#links) to {}", one_of(kinds)),
            Place::Links { kinds, .. } => format!("list of [links](#links) to {}", one_of(kinds)),
            Place::ItemOf { .. } => "[id](#ids) of an item of that event's minutes".into(),
            Place::Nested(form) if words.key == "header" => self.section(form, "Header".into()),
            Place::Nested(form) | Place::Protected(form) => {
                format!("group: {}", self.section(form, format!("{title}: {}", words.key)))
            }
            Place::Items(items) => {
                let title = self.item_title(items.one(), words.key, items.blank().words());
                format!("list: {}", self.section(items.blank().as_mut(), title))
            }
            Place::Attachments(_) => "list: [attachment](#attachment)".into(),
        }
    }

    /// What an item is called; where another sort of item is called the same, with the field that holds it.
    fn item_title(&self, one: &str, key: &str, words: Vec<FieldWords>) -> String {
        let title = format!("Item: {one}");
        let taken = self.sections.iter().any(|section| section.title == title && section.words != words);
        if taken { format!("{title} in {key}") } else { title }
    }
}

/// The rows of a type without a form: each key with what it holds and means, which must be all the keys that it has.
pub fn plain_rows(keys: &[&str], rows: &[(&str, &str, &str)]) -> String {
    let described: BTreeSet<&str> = rows.iter().map(|(key, ..)| *key).collect();
    assert_eq!(described, keys.iter().copied().collect::<BTreeSet<_>>(), "the page describes other fields");
    let rows: Vec<String> =
        rows.iter().map(|(key, holds, meaning)| format!("| `{key}` | {holds} | {meaning} |")).collect();
    rows.join("\n")
}

/// A title's name in the page's addresses.
fn anchor(title: &str) -> String {
    let lower = title.to_lowercase();
    lower.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect::<String>().replace(' ', "-")
}

fn kept(key: &str) -> String {
    let (key, holds, meaning) = KEPT.iter().find(|(kept, ..)| *kept == key).expect("described");
    let kinds: Vec<String> = Kind::ALL.iter().map(|kind| format!("`{kind:?}`")).collect();
    format!("| `{key}` | {} | {meaning} |", holds.replace("{kinds}", &kinds.join(", ")))
}

fn meaning(words: FieldWords) -> String {
    match words.help {
        "" => words.label.to_owned(),
        help if words.label.ends_with('?') => format!("{} {help}", words.label),
        help => format!("{}. {help}", words.label),
    }
}

/// The names of a pick list, with their words where those say more.
fn choices(pick: &dyn Pick) -> String {
    let names = pick.names_in_file();
    let said = names.iter().zip(pick.options()).map(|(name, label)| {
        let spelled: String =
            name.chars().flat_map(|c| if c.is_uppercase() { vec![' ', c] } else { vec![c] }).collect();
        let same = spelled.trim().to_lowercase() == label.to_lowercase();
        if same { format!("`{name}`") } else { format!("`{name}` ({label})") }
    });
    let said = said.collect::<Vec<_>>().join(", ");
    match pick.picked() {
        Picked::Option(usual) => format!("one of {said}; `{}` where it is left out", names[usual]),
        _ => format!("one of {said}"),
    }
}

fn one_of(kinds: &[Kind]) -> String {
    let names: Vec<String> = kinds
        .iter()
        .map(|kind| {
            let one = kind.words().one.to_lowercase();
            let article = if one.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            format!("{article} {one}")
        })
        .collect();
    names.join(" or ")
}
