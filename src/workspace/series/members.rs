//! Who belongs to a series and who comes to it: each meeting that was held with how many came and how many members there
//! were, and the members with whether they are regulars.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{hosts_of, own_events};
use crate::model::event::AttendanceState;
use crate::model::form::typed;
use crate::model::parts::Qualifier;
use crate::model::series::Member;
use crate::model::{Event, Id, Kind, Ref, Series, When};
use crate::workspace::Workspace;

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub event: Id,
    pub title: String,
    pub when: When,
    pub hosts: Vec<Ref>,
    /// How many came; none where nobody has said.
    pub came: Option<u32>,
    pub members: Option<MembersThen>,
}

/// How many members there were on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MembersThen {
    /// As they were last counted before it.
    Counted(u32, Option<Qualifier>),
    /// As many as the list of members names for that day.
    Listed(usize),
}

/// A member, for as long as they were one.
#[derive(Clone, Debug, PartialEq)]
pub struct Belonging {
    pub who: Ref,
    pub joined: When,
    pub left: When,
    pub is_member: bool,
    pub regular: Option<Regular>,
}

/// Why somebody is a regular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regular {
    /// The record says so.
    Said,
    /// They came to so many of the last meetings, which are at least half of them.
    Came { to: usize, of: usize },
}

/// So many meetings back somebody has to have come to be a regular.
const BACK: usize = 4;

/// The meetings that were held, the latest first.
pub fn held_meetings(workspace: &Workspace, series: Ref, today: Date) -> Vec<Held> {
    let Some(record) = workspace.series(series) else { return Vec::new() };
    let over = own_events(workspace, series).into_iter().filter(|event| event.is_over(today));
    let held = over.map(|event| Held {
        event: event.header.id,
        title: event.details.title.trim().to_owned(),
        when: event.details.when.clone(),
        hosts: hosts_of(record, event),
        came: came(event),
        members: event.details.when.last_day().and_then(|day| members_on(record, day)),
    });
    let mut held: Vec<Held> = held.collect();
    held.reverse();
    held
}

/// As it was counted; else as many as were named or counted in groups, whichever are more, since who is named may be
/// among those who were counted.
pub fn came(event: &Event) -> Option<u32> {
    let people = &event.people;
    let counted: u64 = typed(&people.headcounts).filter_map(|headcount| headcount.count).map(u64::from).sum();
    let more = counted.max(here(event).count() as u64);
    people.attended.or(u32::try_from(more).ok().filter(|count| *count > 0))
}

/// How many had registered and did not come: as it was counted, else as many as the list says it of, else what is left of
/// those who registered where all the numbers are known. None where nobody can tell.
pub fn did_not_come(event: &Event) -> Option<u32> {
    let people = &event.people;
    let listed = people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::DidNotCome)).count();
    let listed = u32::try_from(listed).ok().filter(|count| *count > 0);
    let left = || (people.registered?).checked_sub((people.attended?).checked_sub(people.walk_ins?)?);
    people.no_shows.or(listed).or_else(left)
}

/// Everybody who is on the list as having come.
pub(super) fn here(event: &Event) -> impl Iterator<Item = Ref> {
    let came = event.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Came));
    came.filter_map(|entry| entry.person)
}

/// As they were counted. Where they never were, the list counts, if it says when anybody joined or left.
fn members_on(series: &Series, day: Date) -> Option<MembersThen> {
    let mut counts = series.member_counts.iter().filter(|count| count.count.is_some()).peekable();
    if counts.peek().is_some() {
        let known_then = counts.filter(|count| count.when.first_day().is_some_and(|first| first <= day));
        let latest = known_then.max_by_key(|count| count.when.last_day())?;
        let qualifier = latest.qualifier.as_ref().and_then(|qualifier| qualifier.known().copied());
        return latest.count.map(|count| MembersThen::Counted(count, qualifier));
    }
    let members = || series.members.iter().filter(|member| member.who.is_some());
    let is_dated = members().any(|member| member.joined.first_day().or(member.left.first_day()).is_some());
    is_dated.then(|| MembersThen::Listed(members().filter(|member| member.belonged_on(day)).count()))
}

/// All who are or were members, in the order of their list.
pub fn belonging(workspace: &Workspace, series: Ref, today: Date) -> Vec<Belonging> {
    let Some(record) = workspace.series(series) else { return Vec::new() };
    let last = last_with_names(workspace, series, today);
    let belongs = |member: &Member| {
        let who = member.who?;
        let is_member = member.belonged_on(today);
        let regular = if member.regular { Some(Regular::Said) } else { by_coming(workspace, record, &last, who) };
        let (joined, left) = (member.joined.clone(), member.left.clone());
        Some(Belonging { who, joined, left, is_member, regular: regular.filter(|_| is_member) })
    };
    record.members.iter().filter_map(belongs).collect()
}

/// People who come as often as a regular does and are on no list of members, themselves or with their organisation.
pub fn others_who_come(workspace: &Workspace, series: Ref, today: Date) -> Vec<(Ref, Regular)> {
    let Some(record) = workspace.series(series) else { return Vec::new() };
    let last = last_with_names(workspace, series, today);
    let members: HashSet<Ref> = record.members.iter().filter_map(|member| member.who).collect();
    let is_listed = |person: Ref, day: Option<Date>| {
        let own = members.contains(&person);
        own || organisations(workspace, person, day).any(|organisation| members.contains(&organisation))
    };
    let mut others: Vec<Ref> = Vec::new();
    for event in &last {
        let day = event.details.when.last_day();
        for person in here(event).filter(|person| !is_listed(*person, day)) {
            if !others.contains(&person) {
                others.push(person);
            }
        }
    }
    let regular = |who| by_coming(workspace, record, &last, who).map(|regular| (who, regular));
    others.into_iter().filter_map(regular).collect()
}

/// The last meetings of which it is known who came.
fn last_with_names(workspace: &Workspace, series: Ref, today: Date) -> Vec<&Event> {
    let over = own_events(workspace, series).into_iter().rev().filter(|event| event.is_over(today));
    over.filter(|event| here(event).next().is_some()).take(BACK).collect()
}

fn by_coming(workspace: &Workspace, series: &Series, last: &[&Event], who: Ref) -> Option<Regular> {
    let to = last.iter().filter(|event| was_there(workspace, series, event, who)).count();
    (to > 0 && 2 * to >= last.len()).then_some(Regular::Came { to, of: last.len() })
}

/// An organisation was there where it hosted, or where somebody of it came.
fn was_there(workspace: &Workspace, series: &Series, event: &Event, who: Ref) -> bool {
    if workspace.get(who.0).is_none_or(|record| record.kind() != Kind::Organisation) {
        return here(event).any(|person| person == who);
    }
    let day = event.details.when.last_day();
    let is_of_it = |person| organisations(workspace, person, day).any(|organisation| organisation == who);
    hosts_of(series, event).contains(&who) || here(event).any(is_of_it)
}

/// What a person belonged to on a day.
fn organisations(workspace: &Workspace, person: Ref, day: Option<Date>) -> impl Iterator<Item = Ref> {
    let memberships = workspace.person(person).map(|person| person.memberships.as_slice()).unwrap_or_default();
    let then = memberships.iter().filter(move |membership| {
        let has_begun = membership.from.first_day().zip(day).is_none_or(|(from, day)| from <= day);
        let is_over = membership.until.last_day().zip(day).is_some_and(|(until, day)| until < day);
        has_begun && !is_over
    });
    then.filter_map(|membership| membership.organisation)
}
