//! The columns of a form: its fields that may go out, with their words.

use crate::model::form::{Form, Place};
use crate::model::{Kind, Person};

/// Fields that are in no table, by their path with `*` for each item: what is never printed, what has rules of its own,
/// and who came to an event, which has a table of its own.
const NEVER: [(Kind, &str); 12] = [
    (Kind::Event, "minutes"),
    (Kind::Event, "people/attendance"),
    (Kind::Event, "plan/show_and_tell"),
    (Kind::Template, "plan/show_and_tell"),
    (Kind::Template, "items/*/quotes"),
    (Kind::Brief, "brief/editions"),
    (Kind::Brief, "brief/comments"),
    (Kind::Brief, "at_events/appearances/*/quotes"),
    (Kind::Brief, "at_events/appearances/*/team/channel"),
    (Kind::Brief, "since/quotes"),
    (Kind::Output, "quotes"),
    (Kind::Person, "connections"),
];
/// What Folkmoot keeps with every record, and what an officer keeps there for themselves.
const HEADER: &str = "header";
/// Of somebody on a list of who came: until when they may be reached.
const OF_ENTRY: [&str; 1] = ["may_contact_until"];
/// Of somebody on such a list: what they eat. What else they need is protected.
const MEALS: &str = "meals";

/// What somebody asked for by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// How people are reached.
    pub contacts: bool,
    /// What they need.
    pub needs: bool,
}

/// Whose form a table is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Records(Kind),
    /// The people on the list of an event.
    Entries,
}

/// Which fields of a form there is a column for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub asked: Asked,
    pub of: Of,
}

impl Wanted {
    /// Whether the field at the end of a path may stand in the table.
    pub fn shows(self, path: &str) -> bool {
        let Asked { contacts, needs } = self.asked;
        match self.of {
            Of::Records(kind) => {
                // A venue's address and a link's are no person's.
                let is_contact = kind == Kind::Person && Person::CONTACTS.contains(&path);
                path != HEADER && !NEVER.contains(&(kind, path)) && (contacts || !is_contact)
            }
            Of::Entries => (contacts || !OF_ENTRY.contains(&path)) && (needs || path != MEALS),
        }
    }
}

/// The path of a field below another.
pub(super) fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") }
}

/// A field that a cell is taken from.
pub(super) struct Source<'a> {
    /// The words over the group that it is in; empty where it is in none.
    pub group: &'static str,
    pub label: &'static str,
    pub path: &'a str,
}

/// What a cell is taken from, in the order of the form: each field, those of groups included, with the words over it.
pub(super) fn each(
    form: &mut dyn Form,
    wanted: Wanted,
    (group, path): (&'static str, &str),
    see: &mut dyn FnMut(Source<'_>, Place<'_>),
) {
    for (row, words) in form.words().into_iter().enumerate() {
        let path = below(path, words.key);
        if !wanted.shows(&path) {
            continue;
        }
        match form.place(row) {
            // The groups of an event and a brief are the pages of their editors; no column needs their names.
            Some(Place::Nested(inner)) => each(inner, wanted, (words.label, &path), see),
            Some(Place::Protected(inner)) if wanted.asked.needs => each(inner, wanted, (words.label, &path), see),
            Some(Place::Protected(_) | Place::Attachments(_)) | None => {}
            Some(place) => see(Source { group, label: words.label, path: &path }, place),
        }
    }
}

/// The words over each column: the field's own or, where two fields have the same, those of its group before them.
pub(super) fn heads(found: &[(String, String)]) -> Vec<String> {
    let is_alone = |label: &str| found.iter().filter(|(_, other)| other == label).count() == 1;
    let head = |(group, label): &(String, String)| {
        if group.is_empty() || is_alone(label) { label.clone() } else { format!("{group}: {label}") }
    };
    found.iter().map(head).collect()
}
