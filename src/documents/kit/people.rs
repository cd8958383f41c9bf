//! Who is expected at an event, with what badges and lists say of them, and the crew, each once.

use std::collections::HashSet;

use super::around::Kit;
use crate::documents::names::Party;
use crate::documents::project;
use crate::documents::tree::Origin;
use crate::model::brief::Team;
use crate::model::event::{Attendance, AttendanceRole, PhotoChoice};
use crate::model::{Capacity, Open, Person, Ref};
use crate::workspace::attending::expected;
use crate::workspace::launch_evening::hack_of;
use crate::workspace::sort_key;

/// Somebody who is expected.
pub struct Guest<'a> {
    pub person: Option<&'a Person>,
    /// In full, without a title.
    pub name: String,
    /// Their organisation, or that they are a resident.
    pub from: String,
    /// The project whose team they are in, or else what they do.
    pub does: String,
    /// None where nobody has asked.
    pub photographs: Option<PhotoChoice>,
    pub origin: Origin,
}

impl Guest<'_> {
    /// As people call them: the name that they like, or else the first word of it.
    pub fn first_name(&self) -> &str {
        let preferred = self.person.map(|person| person.preferred_name.trim()).filter(|name| !name.is_empty());
        preferred.or_else(|| self.name.split_whitespace().next()).unwrap_or_default()
    }

    /// The last word of the name, with which most surnames end, and what stands before it.
    pub fn surname(&self) -> (&str, &str) {
        self.name.rsplit_once(char::is_whitespace).map_or(("", self.name.as_str()), |(first, last)| (first, last))
    }
}

/// By name, as people are listed everywhere.
pub fn by_name<'a>(kit: &Kit<'a>) -> Vec<Guest<'a>> {
    let mut guests = everybody(kit);
    guests.sort_by_cached_key(|guest| (sort_key(&guest.name), guest.origin.field.clone()));
    guests
}

/// By surname, and those of one surname by the rest of the name.
pub fn by_surname<'a>(kit: &Kit<'a>) -> Vec<Guest<'a>> {
    let mut guests = everybody(kit);
    guests.sort_by_cached_key(|guest| {
        let (first, last) = guest.surname();
        (sort_key(last), sort_key(first), guest.origin.field.clone())
    });
    guests
}

/// How many are expected.
pub fn count(kit: &Kit<'_>) -> usize {
    everybody(kit).len()
}

/// In the order of the list, then whoever has a job and is not on it.
fn everybody<'a>(kit: &Kit<'a>) -> Vec<Guest<'a>> {
    let event = kit.event();
    let mut guests: Vec<Guest<'a>> =
        expected(event).entries.into_iter().filter_map(|entry| on_the_list(kit, entry)).collect();
    // Whoever has a job and sent apologies is not there.
    let mut met: HashSet<Ref> = event.people.attendance.iter().filter_map(|entry| entry.person).collect();
    for (person, origin) in with_jobs(kit) {
        if met.insert(person) {
            guests.extend(with_a_job(kit, person, origin));
        }
    }
    guests
}

fn on_the_list<'a>(kit: &Kit<'a>, entry: &Attendance) -> Option<Guest<'a>> {
    let workspace = kit.meeting.workspace;
    let person = entry.person.and_then(|link| workspace.person(link));
    let party = entry.person.map(|link| Party::of(workspace, kit.meeting.words, link));
    let name = person.map(|person| person.listed_by().trim().to_owned()).filter(|name| !name.is_empty());
    let name = name.or(party.as_ref().map(|party| party.name.clone()));
    let name = name.unwrap_or_else(|| entry.described_as.trim().to_owned());
    let origin = kit.meeting.at(format!("people/attendance/{}/person", entry.id));
    let photographs = entry.photographs.as_ref().and_then(Open::known).copied();
    let from = from(kit, person, party.map(|party| party.organisation).unwrap_or_default());
    let does = does(kit, entry.person, entry.role.known().copied());
    (!name.is_empty()).then_some(Guest { person, name, from, does, photographs, origin })
}

/// The organisation alone: that somebody uses a service is nobody's business at the door.
fn from(kit: &Kit<'_>, person: Option<&Person>, organisation: String) -> String {
    let is_resident = person.is_some_and(|person| person.capacity.is(Capacity::Resident));
    match organisation.trim() {
        "" if is_resident => kit.words().resident.clone(),
        organisation => organisation.to_owned(),
    }
}

/// Whom people look for first: whoever helps in an emergency. Then the team, then the role.
fn does(kit: &Kit<'_>, person: Option<Ref>, role: Option<AttendanceRole>) -> String {
    let words = &kit.words().roles;
    let has_job = |job: Option<Ref>| job.is_some() && job == person;
    if has_job(kit.first_aider().who) {
        return words.first_aid.clone();
    }
    if has_job(kit.safeguarding_lead().who) {
        return words.safeguarding.clone();
    }
    let said = match role {
        Some(AttendanceRole::Crew) => &words.crew,
        Some(AttendanceRole::Mentor) => &words.mentor,
        Some(AttendanceRole::Speaker) => &words.speaker,
        _ => return person.and_then(|person| team_of(kit, person)).unwrap_or_default(),
    };
    said.clone()
}

/// The title of the project that somebody works on at this event or, at a launch evening, at the one that it opens.
fn team_of(kit: &Kit<'_>, person: Ref) -> Option<String> {
    let workspace = kit.meeting.workspace;
    let projects = project::at_event(workspace, hack_of(workspace, kit.event()));
    let is_in = |team: &Team| team.members.iter().any(|member| member.person == Some(person));
    projects.iter().find(|(_, at)| is_in(&at.team)).map(|(brief, _)| brief.title().trim().to_owned())
}

fn with_a_job<'a>(kit: &Kit<'a>, link: Ref, origin: Origin) -> Option<Guest<'a>> {
    let workspace = kit.meeting.workspace;
    let person = workspace.person(link)?;
    let party = Party::of(workspace, kit.meeting.words, link);
    let listed = person.listed_by().trim();
    let name = if listed.is_empty() { party.name } else { listed.to_owned() };
    let from = from(kit, Some(person), party.organisation);
    let does = does(kit, Some(link), Some(AttendanceRole::Crew));
    Some(Guest { person: Some(person), name, from, does, photographs: None, origin })
}

/// People with something to do on the day, and the field that says so.
fn with_jobs(kit: &Kit<'_>) -> Vec<(Ref, Origin)> {
    let (people, plan) = (&kit.event().people, &kit.event().plan);
    let jobs = [(people.chair, "people/chair"), (people.minute_taker, "people/minute_taker")];
    let jobs = jobs.into_iter().map(|(who, field)| (who, kit.meeting.at(field)));
    let helpers = [kit.safeguarding_lead(), kit.first_aider()].map(|helper| (helper.who, helper.origin));
    let facilitators = people.facilitators.iter().map(|one| (Some(*one), kit.meeting.at("people/facilitators")));
    let slots = plan.run_sheet.iter().flat_map(|slot| {
        let at = |key: &str| kit.meeting.at(format!("plan/run_sheet/{}/{key}", slot.id));
        [(slot.lead, at("lead")), (slot.backstage_owner, at("backstage_owner"))]
    });
    let jobs = jobs.chain(helpers).chain(facilitators).chain(slots);
    jobs.filter_map(|(who, origin)| Some((who?, origin))).collect()
}
