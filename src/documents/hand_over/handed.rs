//! That it was handed over: from whom to whom and from which day on, as the record of whoever took over has it.

use super::Note;
use crate::documents::dates;
use crate::documents::wording::fill;
use crate::model::form::typed;
use crate::model::person::TakenOver;
use crate::model::{Kind, Record, Ref};

/// From whom they took over, the last hand-over first.
pub(super) fn taken_over<'a>(note: &Note<'a>) -> Vec<&'a TakenOver> {
    let person = note.workspace.person(note.who);
    let mut taken: Vec<&TakenOver> = person.into_iter().flat_map(|person| typed(&person.taken_over)).collect();
    taken.retain(|one| one.from.is_some());
    taken.reverse();
    taken
}

/// To whom they handed over, with what the other's record says of it.
fn given<'a>(note: &Note<'a>) -> Vec<(Ref, &'a TakenOver)> {
    let people = note.workspace.linked(note.who.0, Kind::Person).into_iter();
    let people = people.filter_map(|record| match record.as_ref() {
        Record::Person(person) => Some(person.as_ref()),
        _ => None,
    });
    let each = people.flat_map(|person| person.taken_over.iter().map(|one| (Ref(person.header.id), one)));
    each.filter(|(_, one)| one.from == Some(note.who)).collect()
}

/// Those who looked after it before, and those who do since, as they stand among the contacts.
pub(super) fn before_and_since(note: &Note<'_>) -> Vec<Ref> {
    let before = taken_over(note).into_iter().filter_map(|one| one.from);
    before.chain(given(note).into_iter().map(|(to, _)| to)).collect()
}

/// "Priya Nandra, Community Engagement Officer, from 1 December 2026": a line for each time.
pub(super) fn from_whom(note: &Note<'_>) -> Vec<String> {
    taken_over(note).into_iter().filter_map(|one| Some(line(note, one.from?, one))).collect()
}

pub(super) fn to_whom(note: &Note<'_>) -> Vec<String> {
    given(note).into_iter().map(|(to, one)| line(note, to, one)).collect()
}

fn line(note: &Note<'_>, who: Ref, one: &TakenOver) -> String {
    let name = note.several.outside().party(who).in_full();
    if one.when.is_unknown() {
        return name;
    }
    fill(&note.own().from_day, &[("name", &name), ("day", &dates::when(&note.words.dates, &one.when))])
}
