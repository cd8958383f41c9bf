//! Who is expected at a launch evening or has come, each once, with how they stand. Whoever said that they can't come is
//! not listed until they come all the same.

use super::Choice;
use crate::model::event::{Attendance, AttendanceRole, AttendanceState};
use crate::model::{Event, Id, Kind, Person, Record, Ref};
use crate::workspace::attending::is_looked_for;
use crate::workspace::{Workspace, folded, sort_key};

/// Somebody at the door.
#[derive(Clone, Debug, PartialEq)]
pub struct Guest {
    pub person: Id,
    pub name: String,
    /// As they like to be called; often empty.
    pub called: String,
    /// Their organisation; often empty.
    pub from: String,
    pub stands: Stands,
    pub is_here: bool,
    /// The project whose team they are in.
    pub team: Option<Id>,
}

/// How somebody stands, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Here, and to choose a team.
    WithoutTeam,
    /// Not here yet.
    Expected,
    /// Here or not, and in a team.
    InTeam,
    /// Here to help, and in no team.
    Helps,
}

pub(super) fn of(workspace: &Workspace, event: &Event, hack: &Event, teams: &[Choice]) -> Vec<Guest> {
    let mut people: Vec<(Id, bool, bool)> = Vec::new();
    let is_apart = event.header.id != hack.header.id;
    for entry in &event.people.attendance {
        let is_here = entry.state.is(AttendanceState::Came);
        note(&mut people, entry, is_here || is_looked_for(entry), is_here);
    }
    // What somebody has said of the evening counts for it, whatever they said of the hack.
    let has_said = |entry: &&Attendance| event.people.attendance.iter().any(|said| said.person == entry.person);
    for entry in hack.people.attendance.iter().filter(|entry| is_apart && !has_said(entry)) {
        note(&mut people, entry, is_looked_for(entry), false);
    }
    for member in teams.iter().flat_map(|team| &team.members) {
        if people.iter().all(|(person, ..)| person != member) {
            people.push((*member, false, false));
        }
    }
    let guest = |(person, is_here, helps): &(Id, bool, bool)| {
        let team = teams.iter().find(|team| team.members.contains(person)).map(|team| team.brief);
        let stands = match (team, is_here, helps) {
            (Some(_), ..) => Stands::InTeam,
            (None, true, true) => Stands::Helps,
            (None, true, false) => Stands::WithoutTeam,
            (None, false, _) => Stands::Expected,
        };
        let found = guest(workspace, workspace.person(Ref(*person))?)?;
        Some(Guest { stands, is_here: *is_here, team, ..found })
    };
    let mut guests: Vec<Guest> = people.iter().filter_map(guest).collect();
    guests.sort_by_cached_key(|guest| (guest.stands, guest.is_here, sort_key(&guest.name), guest.person));
    guests
}

fn note(people: &mut Vec<(Id, bool, bool)>, entry: &Attendance, counts: bool, is_here: bool) {
    let Some(person) = entry.person.filter(|_| counts) else { return };
    if people.iter().all(|(known, ..)| *known != person.0) {
        people.push((person.0, is_here, helps(entry)));
    }
}

fn helps(entry: &Attendance) -> bool {
    use AttendanceRole::{Crew, Mentor, Speaker};
    matches!(entry.role.known(), Some(Crew | Mentor | Speaker))
}

/// Somebody who is not here yet.
fn guest(workspace: &Workspace, person: &Person) -> Option<Guest> {
    let name = person.listed_by().trim().to_owned();
    let organisation = person.main_membership().and_then(|membership| membership.organisation);
    let from = organisation.and_then(|organisation| workspace.title(organisation.0)).unwrap_or_default();
    let called = person.preferred_name.trim().to_owned();
    let (id, stands) = (person.header.id, Stands::Expected);
    (!name.is_empty()).then_some(Guest { person: id, name, called, from, stands, is_here: false, team: None })
}

/// Whether what was typed begins words of a name, each another one, in any order: "cal ru" is Ruth Calloway. Both are
/// taken apart alike, so that a name is found as it is spelt.
pub fn is_called(guest: &Guest, typed: &str) -> bool {
    let names = plain(&format!("{} {}", guest.name, guest.called));
    let mut words: Vec<&str> = words(&names).collect();
    self::words(&plain(typed)).all(|part| {
        let found = words.iter().position(|word| word.starts_with(part));
        found.map(|found| words.remove(found)).is_some()
    })
}

/// As it is compared: an apostrophe is one, however it is typed.
fn plain(name: &str) -> String {
    folded(name).replace(['\u{2018}', '\u{2019}'], "'")
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    let is_apart = |letter: char| !letter.is_alphanumeric() && letter != '\'';
    name.split(is_apart).filter(|word| !word.is_empty())
}

/// People of the folder who are not expected and are called so: whoever walks in may be known.
pub fn known_elsewhere(workspace: &Workspace, listed: &[Guest], typed: &str, most: usize) -> Vec<Guest> {
    let people = workspace.of_kind(Kind::Person).filter_map(|record| match record.as_ref() {
        Record::Person(person) => guest(workspace, person),
        _ => None,
    });
    let is_new = |guest: &Guest| listed.iter().all(|known| known.person != guest.person);
    let mut found: Vec<Guest> = people.filter(|guest| is_called(guest, typed) && is_new(guest)).collect();
    found.sort_by_cached_key(|guest| sort_key(&guest.name));
    found.truncate(most);
    found
}
