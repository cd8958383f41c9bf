//! Which documents a pack has, for which events, and in which order.

use super::{Lack, Place, copies};
use crate::documents::kit::{Kit, has_counts};
use crate::documents::project;
use crate::documents::style::Style;
use crate::model::Event;
use crate::model::event::EventType;
use crate::model::form::{is_typed, typed};

/// A document: for which events it matters, how many are wanted, and why it has nothing to print.
pub(super) struct Row {
    pub document: &'static str,
    pub style: Style,
    pub place: Place,
    pub matters: fn(&Kit<'_>) -> bool,
    pub copies: fn(&Kit<'_>) -> usize,
    pub lacks: fn(&Kit<'_>) -> Option<Lack>,
}

const fn row(
    (document, style): (&'static str, Style),
    place: Place,
    matters: fn(&Kit<'_>) -> bool,
    copies: fn(&Kit<'_>) -> usize,
    lacks: fn(&Kit<'_>) -> Option<Lack>,
) -> Row {
    Row { document, style, place, matters, copies, lacks }
}

/// In the order in which they are laid out: the crew comes first.
pub(super) const ROWS: [Row; 18] = [
    row(("run-sheet", Style::Crew), Place::Crew, by_the_minute, copies::crew, no_lines),
    row(("call-sheet", Style::Plain), Place::Crew, by_the_minute, one, nobody_leads),
    row(("emergency", Style::Plain), Place::Crew, always, copies::rooms, nothing),
    row(("sign-in", Style::BySurname), Place::Door, always, one, nothing),
    row(("walk-in-slips", Style::Plain), Place::Door, among_strangers, copies::walk_in_slips, nothing),
    row(("badges", Style::Ten), Place::Door, among_strangers, one, nothing),
    row(("signs", Style::Plain), Place::Door, among_strangers, one, nothing),
    row(("table-numbers", Style::Plain), Place::Tables, with_projects, one, no_projects),
    row(("team-cards", Style::Plain), Place::Tables, with_projects, one, no_projects),
    row(("briefs", Style::A4), Place::Tables, with_projects, one, no_projects),
    row(("issue-card", Style::Plain), Place::Tables, is_learning_set, one, nothing),
    row(("run-sheet", Style::Public), Place::Walls, by_the_minute, copies::rooms, no_public_lines),
    row(("agenda", Style::Plain), Place::Walls, |kit| !with_projects(kit), copies::guests, nothing),
    row(("poster", Style::A4), Place::Walls, among_strangers, one, nothing),
    row(("briefs", Style::Wall), Place::Walls, with_projects, one, no_projects),
    row(("feedback-slips", Style::Plain), Place::Room, always, copies::feedback_slips, nothing),
    row(("catering", Style::Plain), Place::File, among_strangers, one, no_meal),
    row(("risk-assessment", Style::Plain), Place::File, among_strangers, one, no_risks),
];

fn always(_: &Kit<'_>) -> bool {
    true
}

fn one(_: &Kit<'_>) -> usize {
    1
}

fn nothing(_: &Kit<'_>) -> Option<Lack> {
    None
}

/// At a learning set and a catch-up everybody knows everybody.
fn among_strangers(kit: &Kit<'_>) -> bool {
    !matches!(kit.event().details.kind.known(), Some(EventType::LearningSet | EventType::CatchUp))
}

fn is_learning_set(kit: &Kit<'_>) -> bool {
    kit.event().details.kind.is(EventType::LearningSet)
}

/// Of what has no type of its own only a project tells.
fn with_projects(kit: &Kit<'_>) -> bool {
    let is_at_event = || !project::at_event(kit.meeting.workspace, kit.event()).is_empty();
    match kit.event().details.kind.known() {
        Some(EventType::Other) => is_at_event(),
        kind => kind.is_none_or(|kind| kind.holds_projects()),
    }
}

/// A hack has a run sheet, and whatever else somebody has planned by the minute.
fn by_the_minute(kit: &Kit<'_>) -> bool {
    with_projects(kit) || kit.event().plan.run_sheet.iter().any(is_typed)
}

fn lack(kit: &Kit<'_>, is_lacking: bool, why: &'static str, field: &str) -> Option<Lack> {
    is_lacking.then(|| Lack { why, at: kit.meeting.at(field) })
}

fn no_lines(kit: &Kit<'_>) -> Option<Lack> {
    lack(kit, copies::lines(kit, false) == 0, "Nothing is on the run sheet yet.", "plan/run_sheet")
}

fn no_public_lines(kit: &Kit<'_>) -> Option<Lack> {
    lack(kit, copies::lines(kit, true) == 0, "Nothing for everybody is on the run sheet yet.", "plan/run_sheet")
}

fn nobody_leads(kit: &Kit<'_>) -> Option<Lack> {
    lack(kit, copies::crew(kit) == 0, "Nobody on the run sheet leads a line yet.", "plan/run_sheet")
}

/// The briefs of a launch evening are worked on at its hack, and printed with that.
fn no_projects(kit: &Kit<'_>) -> Option<Lack> {
    let has_none = |event: &Event| project::at_event(kit.meeting.workspace, event).is_empty();
    if let Some(hack) = kit.told().hack().filter(|hack| has_none(kit.event()) && !has_none(hack)) {
        let why = "The briefs are taken to its hack: they are in the print pack of that.";
        return Some(Lack { why, at: kit.meeting_of(hack).at("details/title") });
    }
    lack(kit, has_none(kit.event()), "No brief was taken to this event yet.", "details/title")
}

fn no_meal(kit: &Kit<'_>) -> Option<Lack> {
    let why = "No meal is on the run sheet, and nobody who is expected has said what they take.";
    lack(kit, !has_counts(kit), why, "plan/run_sheet")
}

fn no_risks(kit: &Kit<'_>) -> Option<Lack> {
    lack(kit, typed(&kit.event().plan.risks).next().is_none(), "No risk has been written down yet.", "plan/risks")
}
