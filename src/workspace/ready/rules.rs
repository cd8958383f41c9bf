//! The rules, and for which events each matters.

use super::Point;
use super::seen::Seen;
use crate::model::event::{EventStatus, Risk, Task};
use crate::model::form::{is_typed, typed};
use crate::workspace::attending::{coming, invite_cap};
use crate::workspace::countdown::{Standing, due_day, standing};

/// A rule: for which events it matters, how it reads where it is met, where it is met, and what is lacking.
pub(super) struct Rule {
    pub point: Point,
    pub matters: fn(&Seen<'_>) -> bool,
    pub ready: &'static str,
    pub field: &'static str,
    pub lack: fn(&Seen<'_>) -> Option<Lack>,
}

/// What to do, why, and the field where that is another than usual.
pub(super) struct Lack {
    pub says: &'static str,
    pub reason: String,
    pub field: Option<String>,
}

const fn rule(
    point: Point,
    matters: fn(&Seen<'_>) -> bool,
    ready: &'static str,
    field: &'static str,
    lack: fn(&Seen<'_>) -> Option<Lack>,
) -> Rule {
    Rule { point, matters, ready, field, lack }
}

/// In the order in which one would see to them.
pub(super) const RULES: [Rule; 11] = [
    rule(Point::Date, always, "The date is confirmed", "details/when", date),
    rule(Point::Venue, always, "The venue is confirmed", "details/venue/name", venue),
    rule(Point::Minutes, always, "Somebody takes the minutes", "people/minute_taker", minutes),
    rule(Point::FirstAider, |seen| seen.is_large(), "A first-aider is named", "people/first_aider", first_aider),
    rule(
        Point::Safeguarding,
        |seen| seen.is_open(),
        "A safeguarding lead is named",
        "people/safeguarding_lead",
        safeguarding,
    ),
    rule(
        Point::RefugePoints,
        |seen| seen.is_large(),
        "The refuge points are noted",
        "details/venue/refuge_points",
        refuge,
    ),
    rule(
        Point::Photographs,
        |seen| seen.is_large() || seen.is_open(),
        "People are told about photographs",
        "plan/photographs",
        photographs,
    ),
    rule(Point::RunSheet, |seen| seen.is_large(), "The run sheet is written", "plan/run_sheet", run_sheet),
    rule(
        Point::Risks,
        |seen| seen.event.plan.risks.iter().any(is_typed),
        "Each risk has an owner and something done about it",
        "plan/risks",
        risks,
    ),
    rule(Point::Room, is_counted, "The room holds everybody", "people/capacity", room),
    rule(Point::Tasks, |seen| seen.event.plan.tasks.iter().any(is_typed), "No task is late", "plan/tasks", tasks),
];

fn always(_: &Seen<'_>) -> bool {
    true
}

fn lacks(is_lacking: bool, says: &'static str, reason: &str) -> Option<Lack> {
    is_lacking.then(|| Lack { says, reason: reason.to_owned(), field: None })
}

/// A day that nobody knows counts first: without it nothing else about the date can be confirmed.
fn date(seen: &Seen<'_>) -> Option<Lack> {
    let details = &seen.event.details;
    let confirm = |reason: &str, field: &str| {
        Some(Lack { says: "Confirm the date", reason: reason.to_owned(), field: Some(field.to_owned()) })
    };
    match details.status.known() {
        _ if details.when.known_day().is_none() => {
            lacks(true, "Say on which day it is", "Nobody can come to a day that is not known.")
        }
        _ if details.when.provisional => confirm("It is noted as to be confirmed.", "details/when"),
        Some(EventStatus::Idea) => confirm(
            "The event is still an idea: set its status to Confirmed once the day is settled.",
            "details/status",
        ),
        Some(EventStatus::Provisional) => confirm(
            "The event is still provisional: set its status to Confirmed once the day is settled.",
            "details/status",
        ),
        _ => None,
    }
}

fn venue(seen: &Seen<'_>) -> Option<Lack> {
    let venue = seen.venue();
    if venue.name.trim().is_empty() {
        return lacks(true, "Name the venue", "It prints as to be confirmed.");
    }
    let reason = "It is noted as to be confirmed.".to_owned();
    let field = Some("details/venue/provisional".to_owned());
    venue.provisional.then_some(Lack { says: "Confirm the venue", reason, field })
}

fn minutes(seen: &Seen<'_>) -> Option<Lack> {
    let nobody = seen.event.people.minute_taker.is_none();
    lacks(nobody, "Name who takes the minutes", "What nobody writes down is soon forgotten.")
}

fn first_aider(seen: &Seen<'_>) -> Option<Lack> {
    let nobody = !seen.names(|event| event.people.first_aider);
    lacks(nobody, "Name a first-aider", "Whoever is hurt has to know whom to ask. The emergency sheet prints the name.")
}

fn safeguarding(seen: &Seen<'_>) -> Option<Lack> {
    let nobody = !seen.names(|event| event.people.safeguarding_lead);
    lacks(nobody, "Name a safeguarding lead", "It is open to everybody, and under-18s may come.")
}

fn refuge(seen: &Seen<'_>) -> Option<Lack> {
    let nowhere = seen.venue().refuge_points.trim().is_empty();
    lacks(nowhere, "Note the refuge points", "Whoever can\u{2019}t use the stairs waits there in an emergency.")
}

fn photographs(seen: &Seen<'_>) -> Option<Lack> {
    let unsaid = seen.event.plan.photographs.as_str().trim().is_empty();
    lacks(unsaid, "Say how photographs are taken", "People choose whether they are in pictures before any is taken.")
}

fn run_sheet(seen: &Seen<'_>) -> Option<Lack> {
    lacks(!seen.has_run_sheet(), "Write the run sheet", "Without it nobody knows what happens when.")
}

/// What is done about each comes first: an owner without it has nothing to see to.
fn risks(seen: &Seen<'_>) -> Option<Lack> {
    let all: Vec<&Risk> = typed(&seen.event.plan.risks).collect();
    let find = |lacks: fn(&Risk) -> bool, says, one, field| lacking_of(&all, lacks, says, one, field);
    let controls =
        || find(|risk| risk.controls.trim().is_empty(), "Say what is done about each risk", "nothing yet", "controls");
    let owner = || find(|risk| risk.owner.is_none(), "Name who looks after each risk", "nobody yet", "owner");
    controls().or_else(owner)
}

/// Leads to the first risk that lacks it.
fn lacking_of(risks: &[&Risk], lacks: fn(&Risk) -> bool, says: &'static str, has: &str, field: &str) -> Option<Lack> {
    let lacking: Vec<&&Risk> = risks.iter().filter(|risk| lacks(risk)).collect();
    let first = lacking.first()?;
    let hazard = match first.hazard.trim() {
        "" => "One without a name",
        hazard => hazard.trim_end_matches('.'),
    };
    let reason = match lacking.len() {
        1 => format!("{hazard} has {has}."),
        count => format!("{count} of {} have {has}. The first: {hazard}.", risks.len()),
    };
    Some(Lack { says, reason, field: Some(format!("plan/risks/{}/{field}", first.id)) })
}

fn is_counted(seen: &Seen<'_>) -> bool {
    seen.event.people.capacity.is_some() && coming(seen.event).is_some()
}

/// Of those who register some stay away: where somebody has said how many, more may register than there are places.
fn room(seen: &Seen<'_>) -> Option<Lack> {
    let (room, coming) = (seen.event.people.capacity?, coming(seen.event)?);
    let reason = match invite_cap(seen.workspace, seen.event, seen.today).filter(|cap| *cap > room) {
        Some(cap) if coming > cap => format!("{coming} have registered. The room is full with {cap}, as many as come."),
        None if coming > room => format!("{coming} have registered, and there is room for {room}."),
        _ => return None,
    };
    Some(Lack { says: "Find a larger room, or close the list", reason, field: None })
}

/// Leads to the one that is late for longest.
fn tasks(seen: &Seen<'_>) -> Option<Lack> {
    let is_late = |task: &&Task| {
        is_typed(*task) && matches!(standing(seen.workspace, seen.event, task, seen.today), Standing::Late(_))
    };
    let mut late: Vec<&Task> = seen.event.plan.tasks.iter().filter(is_late).collect();
    late.sort_by_cached_key(|task| due_day(seen.workspace, seen.event, task));
    let first = late.first()?;
    let reason = match late.len() {
        1 => format!("One is late: {}", ended(&first.what)),
        count => format!("{count} are late. The first: {}", ended(&first.what)),
    };
    Some(Lack { says: "See to the late tasks", reason, field: Some(format!("plan/tasks/{}/what", first.id)) })
}

fn ended(what: &str) -> String {
    format!("{}.", what.trim().trim_end_matches('.'))
}
