//! People and organisations as print names them, looked up from the links of a record.
//!
//! Whether somebody may be named is the matter of each document.

use super::wording::Wording;
use crate::model::{Person, Record, Ref};
use crate::workspace::Workspace;

/// Somebody with what stands behind their name; parts that are not known are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub role: String,
    pub organisation: String,
}

impl Party {
    /// Whoever this link means. A record that is not here is said to be so.
    pub fn of(workspace: &Workspace, words: &Wording, link: Ref) -> Self {
        let mut party = match workspace.get(link.0).map(AsRef::as_ref) {
            Some(Record::Person(person)) => Self::of_person(workspace, person),
            Some(record) => Self { name: record.title(), ..Self::default() },
            None => Self { name: words.page.not_in_records.clone(), ..Self::default() },
        };
        if party.name.trim().is_empty() {
            party.name.clone_from(&words.minutes.attendance.nameless);
        }
        party
    }

    fn of_person(workspace: &Workspace, person: &Person) -> Self {
        let membership = person.main_membership();
        let organisation = membership.and_then(|membership| membership.organisation);
        Self {
            name: person.name(),
            role: membership.map(|membership| membership.role.clone()).unwrap_or_default(),
            organisation: organisation.and_then(|link| workspace.title(link.0)).unwrap_or_default(),
        }
    }

    /// "Priya Nandra, Community Engagement Officer, Tarnbridge Council", without what is empty.
    pub fn in_full(&self) -> String {
        joined(&[&self.name, &self.role, &self.organisation])
    }
}

/// The name without a title before it, as tables say it.
pub fn plain_name(workspace: &Workspace, words: &Wording, link: Ref) -> String {
    match workspace.person(link) {
        Some(person) if !person.full_name.trim().is_empty() => person.full_name.trim().to_owned(),
        _ => Party::of(workspace, words, link).name,
    }
}

/// The parts that are not empty, with commas. A full stop that was typed behind a part gives way to its comma.
pub fn joined(parts: &[&str]) -> String {
    let mut said = String::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        if said.ends_with(['!', '?']) {
            said.push(' ');
        } else if !said.is_empty() {
            said.truncate(without_end(&said).len());
            said.push_str(", ");
        }
        said.push_str(part);
    }
    said
}

fn without_end(text: &str) -> &str {
    let bare = match text.strip_suffix([',', ';']) {
        Some(bare) => bare,
        None if text.ends_with("..") => text,
        None => text.strip_suffix('.').unwrap_or(text),
    };
    if bare.is_empty() { text } else { bare }
}
