//! The columns of a form: its fields that may go out, with their words.

use crate::model::form::{Form, Place};

/// Groups and fields that are in no table: what is never printed, what has rules of its own, and who came to an event,
/// which has a table of its own.
const NEVER: [&str; 9] =
    ["header", "minutes", "quotes", "editions", "comments", "show_and_tell", "connections", "attendance", "channel"];
/// How a person is reached, and what somebody needs.
const OF_CONTACT: [&str; 7] =
    ["email", "phone", "preferred_channel", "language", "format", "meals", "may_contact_until"];
/// An address is a person's own where it stands at the top of their form; a venue's or a link's is not.
const ADDRESS: &str = "address";

/// Which fields of a form there is no column for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub with_contacts: bool,
    /// The form is a person's.
    pub of_person: bool,
}

impl Wanted {
    /// Whether a field may stand in the table.
    pub fn shows(self, key: &str) -> bool {
        let is_contact = OF_CONTACT.contains(&key) || (self.of_person && key == ADDRESS);
        !NEVER.contains(&key) && (self.with_contacts || !is_contact)
    }
}

/// What a cell is taken from, in the order of the form: each field, those of groups included, with the words over it.
pub(super) fn each<'a>(
    form: &'a mut dyn Form,
    wanted: Wanted,
    group: &str,
    see: &mut dyn FnMut(&str, &str, Place<'_>),
) {
    for (row, words) in form.words().into_iter().enumerate().filter(|(_, words)| wanted.shows(words.key)) {
        match form.place(row) {
            // The groups of an event and a brief are the pages of their editors; no column needs their names.
            Some(Place::Nested(inner)) => each(inner, wanted, words.label, see),
            Some(Place::Attachments(_)) | None => {}
            Some(place) => see(group, words.label, place),
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
