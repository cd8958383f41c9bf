//! Telling people back: who has to be told what came of a project, who was and when, and at which addresses those can be
//! reached who said that they may. It is worked out whenever it is asked for; that somebody was told is the record's.

use std::cmp::Reverse;
use std::collections::HashSet;

use jiff::civil::Date;

use super::{Workspace, folded};
use crate::model::brief::StepOutcome;
use crate::model::event::AttendanceState;
use crate::model::form::typed;
use crate::model::output::{Ruling, Stage};
use crate::model::{Brief, Event, Output, Ref, When};

/// The group that all others belong to.
pub const EVERYBODY: &str = "Everybody who took part";

/// Where a project stands with those who worked on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Telling {
    /// The day of the last thing that people should hear of: it was decided, is in use, went live or ended.
    pub news: Option<Date>,
    pub groups: Vec<Group>,
}

/// Some who took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub name: String,
    /// When they were told last by themselves, and how.
    pub told: Option<(When, String)>,
    /// When they were told last as some of everybody, where that was later: with everybody who took part, or of an output.
    pub told_with_all: Option<(When, String)>,
    /// There is news since then.
    pub is_due: bool,
}

/// How those who took part can be written to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Of those who said that they may be contacted, and whose time is not over.
    pub emails: Vec<String>,
    pub left_out: LeftOut,
}

/// How many are not among them, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// They asked not to be contacted.
    pub refused: usize,
    /// Nobody wrote down that they may be.
    pub not_asked: usize,
    pub over: usize,
    pub no_email: usize,
}

impl Telling {
    /// How many groups have not heard of the last news.
    pub fn due(&self) -> usize {
        self.groups.iter().filter(|group| group.is_due).count()
    }
}

impl LeftOut {
    pub fn all(self) -> usize {
        self.refused + self.not_asked + self.over + self.no_email
    }
}

/// Who has to be told of a project: the teams of its events, everybody, and whoever was told before. None where no event
/// of it is over.
pub fn telling(workspace: &Workspace, brief: &Brief, outputs: &[&Output], today: Date) -> Telling {
    let news = last_news(brief, outputs, today);
    let teams = brief.at_events.appearances.iter().filter_map(|at| {
        let event = workspace.event(at.event?).filter(|event| event.is_over(today))?;
        let title = event.details.title.trim();
        let of_event = if title.is_empty() { "The team".to_owned() } else { format!("The team at {title}") };
        let name = if at.team.name.trim().is_empty() { of_event } else { at.team.name.trim().to_owned() };
        Some((name, at.team.is_known()))
    });
    let teams: Vec<(String, bool)> = teams.collect();
    if teams.is_empty() {
        return Telling::default();
    }
    let told = typed(&brief.since.told_back).map(|told| told.group.trim().to_owned()).filter(|group| !group.is_empty());
    let known = teams.into_iter().filter(|(_, is_known)| *is_known).map(|(name, _)| name);
    let mut met = HashSet::new();
    let names = known.chain([EVERYBODY.to_owned()]).chain(told).filter(|name| met.insert(folded(name)));
    let said: Vec<&When> = outputs.iter().map(|output| &output.told_back).filter(|when| !when.is_unknown()).collect();
    Telling { news, groups: names.map(|name| group(brief, &said, name, news)).collect() }
}

/// Whoever told everybody has told the group as well, and so has whoever told of an output; the group keeps its own day.
fn group(brief: &Brief, said: &[&When], name: String, news: Option<Date>) -> Group {
    let (own, all) = (folded(&name), folded(EVERYBODY));
    let last_of = |group: &str| {
        let told = typed(&brief.since.told_back).filter(|told| folded(told.group.trim()) == group);
        told.map(|told| (&told.when, told.how.as_str())).max_by_key(|(when, _)| when.first_day())
    };
    let told = last_of(&own);
    let with_all = said.iter().map(|when| (*when, "")).chain(last_of(&all).filter(|_| own != all));
    let with_all = with_all.max_by_key(|(when, _)| when.first_day());
    let is_later = |(when, _): &(&When, &str)| told.is_none_or(|(own, _)| own.first_day() < when.first_day());
    // A day that nobody wrote down, or not to the day, is not taken to be before the news.
    let knows = |(when, _): (&When, &str)| when.last_day().is_none_or(|day| news.is_none_or(|news| news <= day));
    let is_due = news.is_some() && !told.into_iter().chain(with_all).any(knows);
    let kept = |(when, how): (&When, &str)| (when.clone(), how.to_owned());
    Group { name, told: told.map(kept), told_with_all: with_all.filter(is_later).map(kept), is_due }
}

/// The day on which something came of it that people should hear of.
fn last_news(brief: &Brief, outputs: &[&Output], today: Date) -> Option<Date> {
    let tells = |stage: &Stage| matches!(stage, Stage::Adopted | Stage::Live | Stage::Ended);
    let log = outputs.iter().flat_map(|output| &output.log);
    let reached = log.filter(|entry| entry.stage.as_ref().and_then(|stage| stage.known()).is_some_and(tells));
    let routes = outputs.iter().map(|output| &output.route);
    let ruled = routes.filter(|route| {
        let ruling = route.ruling.as_ref().and_then(|ruling| ruling.known());
        matches!(ruling, Some(Ruling::Yes | Ruling::No))
    });
    let steps = brief.since.steps.iter();
    let came = steps.filter(|step| matches!(step.outcome.known(), Some(StepOutcome::Yes | StepOutcome::No)));
    let days =
        reached.map(|entry| &entry.when).chain(ruled.map(|route| &route.when)).chain(came.map(|step| &step.came_on));
    days.filter_map(When::first_day).filter(|day| *day <= today).max()
}

/// The addresses of those who took part in a project and may be contacted today: whoever came to its events or was in a
/// team of them. Nobody is among them who has not agreed, whose time is over, or who asked not to be contacted.
pub fn addresses(workspace: &Workspace, brief: &Brief, today: Date) -> Addresses {
    let events: Vec<&Event> = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?)).collect();
    let mut addresses = Addresses::default();
    let mut met = HashSet::new();
    for who in took_part(brief, &events) {
        let Some(person) = workspace.person(who) else { continue };
        let agreed = agreed_until(&events, who);
        let email = person.email.trim();
        if person.do_not_contact {
            addresses.left_out.refused += 1;
        } else if agreed.is_none() {
            addresses.left_out.not_asked += 1;
        } else if agreed.is_some_and(|last| last < today) {
            addresses.left_out.over += 1;
        } else if !is_address(email) {
            addresses.left_out.no_email += 1;
        } else if met.insert(email.to_lowercase()) {
            addresses.emails.push(email.to_owned());
        }
    }
    addresses
}

/// Each once, in the order in which they are met.
fn took_part(brief: &Brief, events: &[&Event]) -> Vec<Ref> {
    let lists = events.iter().flat_map(|event| &event.people.attendance);
    let came = lists.filter(|entry| entry.state.is(AttendanceState::Came)).filter_map(|entry| entry.person);
    let teams = brief.at_events.appearances.iter().map(|at| &at.team);
    let teams = teams.flat_map(|team| team.members.iter().filter_map(|member| member.person).chain(team.mentor));
    let mut met = HashSet::new();
    came.chain(teams).filter(|who| met.insert(*who)).collect()
}

/// The last day until which somebody may be contacted, as they said last at these events. A date that nobody understood is
/// no agreement.
fn agreed_until(events: &[&Event], who: Ref) -> Option<Date> {
    let answers = events.iter().flat_map(|event| {
        let entries = event.people.attendance.iter().filter(|entry| entry.person == Some(who));
        let said = entries.filter(|entry| !entry.may_contact_until.is_unknown());
        said.map(|entry| (event.details.when.first_day(), entry.may_contact_until.last_day()))
    });
    // Of two answers on one day, the one that allows less.
    answers.max_by_key(|(day, until)| (*day, Reverse(*until))).and_then(|(_, until)| until)
}

/// One address, with nothing that would make another of it where several stand in a row.
fn is_address(typed: &str) -> bool {
    let has_ends = typed.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_plain = !typed.contains(|c: char| c.is_whitespace() || c.is_control() || ",;<>\"".contains(c));
    has_ends && is_plain && typed.matches('@').count() == 1
}
