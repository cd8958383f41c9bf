//! The event that takes place next, and what it still lacks.

use jiff::civil::Date;

use super::{Found, LateAction, days_between, is_exact, late};
use crate::model::brief::BriefStatus;
use crate::model::event::Move;
use crate::model::{Brief, Event, Id, Origin, Ref, When};
use crate::workspace::attending::{coming, expected, invite_cap};
use crate::workspace::checks::nobody_afterwards;
use crate::workspace::countdown::Due;
use crate::workspace::ready;

/// An event to come, or one that is on.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    pub event: Id,
    pub title: String,
    pub when: When,
    /// Name and address; empty where no venue is known.
    pub venue: String,
    /// 0 on each of its days; none where its date names no days.
    pub days_to_go: Option<i64>,
    pub launch: Option<Launch>,
    /// Earlier dates, the latest last.
    pub moves: Vec<Move>,
    /// How many have said that they come; none where nobody has counted.
    pub coming: Option<u32>,
    /// How many were invited, where nobody has said yet that they come.
    pub invited: Option<usize>,
    pub capacity: Option<u32>,
    pub invite_cap: Option<u32>,
    pub not_ready: Vec<NotReady>,
    /// It is still asked whether all is ready: its minutes are not taken yet.
    pub is_asked: bool,
    /// How many things it still lacks, its briefs among them.
    pub lacks: usize,
    pub late: Vec<LateAction>,
    /// Tasks of it and of its launch evening that are late or due soon, each with its event; the latest first.
    pub tasks: Vec<(Id, Due)>,
}

/// The evening that opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct Launch {
    pub event: Id,
    pub when: When,
}

/// A brief that will be worked on there and is not ready for it.
#[derive(Clone, Debug, PartialEq)]
pub struct NotReady {
    pub title: String,
    pub why: WhyNotReady,
    /// Where it can be put right.
    pub at: Origin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNotReady {
    /// Nobody is named who takes it on afterwards.
    NobodyAfterwards,
    StillAnIdea,
    StillADraft,
}

/// The next event. A launch evening stands with the event that it opens.
pub(super) fn next(found: &Found<'_>, tasks: &[(Id, Due)]) -> Option<Next> {
    let coming = found.events.iter().copied().filter(|event| is_to_come(found, event));
    let first = coming.min_by_key(|event| (begins(found, event), event.header.id))?;
    let opened = first.details.part_of.filter(|whole| first.launches(*whole));
    let opened = opened.and_then(|whole| found.workspace.event(whole));
    let event = opened.filter(|whole| is_to_come(found, whole)).unwrap_or(first);
    Some(told(found, event, tasks))
}

/// Without any date it is next to nothing.
pub(super) fn is_to_come(found: &Found<'_>, event: &Event) -> bool {
    event.is_to_come(found.today) && event.details.when.last_day().is_some() && !found.is_over(event)
}

/// What it is sorted by: a vague date counts from its last day, so that it does not hide what is certain.
pub(super) fn begins(found: &Found<'_>, event: &Event) -> Option<Date> {
    let when = &event.details.when;
    if is_exact(event) { when.first_day().map(|first| first.max(found.today)) } else { when.last_day() }
}

fn told(found: &Found<'_>, event: &Event, tasks: &[(Id, Due)]) -> Next {
    let (id, details, people) = (event.header.id, &event.details, &event.people);
    let launch = launch(found, id);
    let evening = launch.as_ref().map(|launch| launch.event);
    let is_of_it = |made_at: Option<Ref>| made_at.is_some_and(|made| made.0 == id || Some(made.0) == evening);
    Next {
        event: id,
        title: details.title.clone(),
        when: details.when.clone(),
        venue: venue(event),
        days_to_go: is_exact(event).then(|| begins(found, event)).flatten().map(|day| days_between(found.today, day)),
        launch,
        moves: details.moves.clone(),
        coming: coming(event),
        capacity: people.capacity,
        invited: invited(event),
        invite_cap: invite_cap(found.workspace, event, found.today),
        not_ready: not_ready(found, id),
        is_asked: ready::is_asked(event, found.today),
        lacks: ready::lacks(found.workspace, event, found.today),
        late: late::late(found, |action| is_of_it(action.event)),
        tasks: tasks.iter().filter(|(of, _)| *of == id || Some(*of) == evening).cloned().collect(),
    }
}

fn venue(event: &Event) -> String {
    let venue = &event.details.venue;
    let parts = [&venue.name, &venue.room, &venue.address].map(|part| part.trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn invited(event: &Event) -> Option<usize> {
    let expected = expected(event);
    (expected.are_invited && event.people.registered.is_none()).then_some(expected.entries.len())
}

fn launch(found: &Found<'_>, whole: Id) -> Option<Launch> {
    let evenings = found.events.iter().filter(|event| event.launches(Ref(whole)) && event.takes_place());
    let first = evenings.min_by_key(|event| {
        let day = event.details.when.first_day();
        (day.is_none(), day, event.header.id)
    })?;
    Some(Launch { event: first.header.id, when: first.details.when.clone() })
}

fn not_ready(found: &Found<'_>, event: Id) -> Vec<NotReady> {
    let briefs = found.briefs.iter().filter(|brief| brief.at(event).is_some());
    let not_ready = briefs.filter_map(|brief| {
        let (why, field) = why_not_ready(brief)?;
        let at = Origin { record: brief.header.id, field: field.to_owned() };
        Some(NotReady { title: brief.title().to_owned(), why, at })
    });
    not_ready.collect()
}

/// Why a brief is not ready for its event, and the field that mends it. Nobody for afterwards counts first, since that is
/// where projects are lost.
pub fn why_not_ready(brief: &Brief) -> Option<(WhyNotReady, &'static str)> {
    match brief.brief.status.known() {
        Some(BriefStatus::Closed) => None,
        _ if nobody_afterwards(brief) => Some((WhyNotReady::NobodyAfterwards, "brief/afterwards/owner")),
        Some(BriefStatus::Idea) => Some((WhyNotReady::StillAnIdea, "brief/status")),
        Some(BriefStatus::Draft) => Some((WhyNotReady::StillADraft, "brief/status")),
        _ => None,
    }
}
