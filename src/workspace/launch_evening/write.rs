//! What happens at the door as a change each: somebody has come, somebody nobody knew has come, somebody chooses a team.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Evening, hack_of};
use crate::model::brief::Member;
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Header, Id, Kind, Person, Record, Ref, TimeOfDay};
use crate::workspace::attending::{had_a_list, set_state};
use crate::workspace::{Change, Edit, Workspace};

/// The change that notes that somebody has come; none where it says so already.
pub fn arrive(
    workspace: &Workspace,
    event: Id,
    person: Id,
    at: Option<TimeOfDay>,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let name = workspace.title(person)?;
    let edit = came(workspace, event, person, at, fresh)?;
    Some(Change::new(format!("{name} arriving"), vec![edit]))
}

/// The change that makes somebody whom nobody knew and notes that they have come, and who it is.
pub fn walk_in(
    workspace: &Workspace,
    event: Id,
    name: &str,
    (now, at): (Timestamp, Option<TimeOfDay>),
    fresh: &mut dyn FnMut() -> Id,
) -> Option<(Change, Id)> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return None;
    }
    let header = Header::new(Kind::Person, fresh(), now);
    let person = Person { header, full_name: name.clone(), ..Person::default() };
    let id = person.header.id;
    let arrives = came(workspace, event, id, at, fresh)?;
    let edits = vec![Edit::create(Record::Person(Box::new(person))), arrives];
    Some((Change::new(format!("{name} walking in"), edits), id))
}

/// The change that puts somebody into the team of a project, out of it where they are in it, or out of the one that their
/// row shows. Whatever other teams they are in are left alone. Somebody who chooses on the day is here.
pub fn choose(
    workspace: &Workspace,
    event: Id,
    (person, brief): (Id, Option<Id>),
    (today, at): (Date, Option<TimeOfDay>),
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let evening = Evening::of(workspace, event)?;
    let name = workspace.title(person)?;
    let had: Vec<Id> =
        evening.teams.iter().filter(|team| team.members.contains(&person)).map(|team| team.brief).collect();
    let joins = brief.filter(|brief| !had.contains(brief));
    let leaves = brief.filter(|brief| had.contains(brief)).or(had.first().copied());
    let mut member = None;
    let mut edits = Vec::new();
    if let Some(left) = leaves {
        edits.extend(edit_team(workspace, left, evening.hack, |members| {
            let at = members.iter().position(|one| one.person == Some(Ref(person)));
            member = at.map(|at| members.remove(at));
        }));
    }
    if let Some(joined) = joins {
        let new = || Member { id: fresh(), person: Some(Ref(person)), ..Member::default() };
        let member = member.unwrap_or_else(new);
        edits.extend(edit_team(workspace, joined, evening.hack, |members| members.push(member)));
        edits.extend(noted(workspace, (event, evening.hack), person, (today, at), fresh));
    }
    let title = |team: Option<Id>| team.and_then(|team| workspace.title(team)).unwrap_or_default();
    let label = match joins {
        Some(_) => format!("{name} in {}", title(joins)),
        None if had.len() > 1 => format!("{name} out of {}", title(leaves)),
        None => format!("{name} in no team"),
    };
    Some(Change::new(label, edits)).filter(|change| !change.edits.is_empty())
}

/// What the lists say of somebody who has chosen: on the day of the event they are here, on every other day until the
/// hack is over they are expected there.
fn noted(
    workspace: &Workspace,
    (event, hack): (Id, Id),
    person: Id,
    (today, at): (Date, Option<TimeOfDay>),
    fresh: &mut dyn FnMut() -> Id,
) -> Vec<Edit> {
    let is_today = workspace.event(Ref(event)).is_some_and(|event| event.details.when.is_on(today));
    let is_to_come = workspace.event(Ref(hack)).is_some_and(|hack| hack.is_to_come(today));
    let mut edits = Vec::new();
    if is_to_come && !(is_today && event == hack) {
        edits.extend(expected_at_hack(workspace, hack, person, fresh));
    }
    if is_today {
        edits.extend(came(workspace, event, person, at, fresh));
    }
    edits
}

fn edit_team(workspace: &Workspace, brief: Id, hack: Id, change: impl FnOnce(&mut Vec<Member>)) -> Option<Edit> {
    let before = workspace.get(brief)?.clone();
    let mut after = workspace.brief(Ref(brief))?.clone();
    let at = after.at_events.appearances.iter_mut().rev().find(|at| at.event == Some(Ref(hack)))?;
    change(&mut at.team.members);
    Some(Edit::replace(before, Record::Brief(Box::new(after))))
}

/// Notes that somebody is at the event; none where that is noted.
fn came(
    workspace: &Workspace,
    event: Id,
    person: Id,
    at: Option<TimeOfDay>,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Edit> {
    let (before, mut after) = event_of(workspace, event)?;
    let hack = hack_of(workspace, workspace.event(Ref(event))?);
    let is_theirs = |entry: &&Attendance| entry.person == Some(Ref(person));
    let at_hack = hack.people.attendance.iter().find(is_theirs);
    let is_walk_in = at_hack.is_none() && (had_a_list(hack) || had_a_list(&after));
    match after.people.attendance.iter_mut().find(|entry| entry.person == Some(Ref(person))) {
        Some(entry) if entry.state.is(AttendanceState::Came) => return None,
        Some(entry) => set_state(entry, AttendanceState::Came, at),
        None => after.people.attendance.push(Attendance {
            id: fresh(),
            person: Some(Ref(person)),
            state: AttendanceState::Came.into(),
            role: at_hack.map(|entry| entry.role.clone()).unwrap_or_default(),
            photographs: at_hack.and_then(|entry| entry.photographs.clone()),
            arrived: at,
            walk_in: is_walk_in,
            ..Attendance::default()
        }),
    }
    Some(Edit::replace(before, Record::Event(Box::new(after))))
}

/// Whoever has chosen a team is expected at the event that works on it, so that there is a badge for them, also where they
/// had not said that they come, or that they can't.
fn expected_at_hack(workspace: &Workspace, hack: Id, person: Id, fresh: &mut dyn FnMut() -> Id) -> Option<Edit> {
    use AttendanceState::{Apologies, Confirmed, Invited};
    let (before, mut after) = event_of(workspace, hack)?;
    if after.minutes.is_locked() {
        return None;
    }
    match after.people.attendance.iter_mut().find(|entry| entry.person == Some(Ref(person))) {
        Some(entry) if matches!(entry.state.known(), Some(Invited | Apologies)) => set_state(entry, Confirmed, None),
        Some(_) => return None,
        None => after.people.attendance.push(Attendance {
            id: fresh(),
            person: Some(Ref(person)),
            state: Confirmed.into(),
            ..Attendance::default()
        }),
    }
    Some(Edit::replace(before, Record::Event(Box::new(after))))
}

fn event_of(workspace: &Workspace, event: Id) -> Option<(Arc<Record>, Event)> {
    Some((workspace.get(event)?.clone(), workspace.event(Ref(event))?.clone()))
}
