//! Whoever is made of a new name: a person, or an organisation where the name says so.

use jiff::Timestamp;

use crate::import::line::newcomer;
use crate::model::{Id, Kind, Record};

/// The record of somebody whom nobody knew.
pub fn of_name(name: &str, id: Id, now: Timestamp) -> Record {
    let kind = if newcomer::is_organisation(name) { Kind::Organisation } else { Kind::Person };
    let mut record = Record::new(kind, id, now);
    match &mut record {
        Record::Person(person) => name.clone_into(&mut person.full_name),
        Record::Organisation(organisation) => name.clone_into(&mut organisation.name),
        _ => {}
    }
    record
}
