//! What is expected of projects, the first one first, and of which nobody has heard for long; each with whom to ring.

use super::Note;
use crate::documents::dates;
use crate::documents::parts::{self, column, heading};
use crate::documents::tree::{Block, Inline, Row, Width};
use crate::model::brief::ExpectedStep;
use crate::model::form::typed;
use crate::model::{Brief, Id, Kind, Output, Record, Ref, When};
use crate::workspace::{Quiet, gone_quiet, owner_of};

/// A step that is still waited for.
struct Waiting<'a> {
    brief: &'a Brief,
    step: &'a ExpectedStep,
    owner: Option<Ref>,
}

/// Every step that is still waited for.
pub(super) fn expected(note: &Note<'_>) -> Vec<Block> {
    let mut waiting: Vec<Waiting<'_>> = theirs(note).flat_map(|brief| steps(note, brief)).collect();
    if waiting.is_empty() {
        return Vec::new();
    }
    waiting.sort_by_key(|one| (one.step.when.first_day().is_none(), one.step.when.first_day(), one.step.id));
    let own = note.own();
    let columns = vec![
        column(&own.expected, Width::Share(1.0)),
        column(&own.project, Width::Share(1.0)),
        column(&own.when, Width::Fixed(38.0)),
        column(&own.ring, Width::Fixed(36.0)),
    ];
    let rows = waiting.iter().map(|one| row(note, one)).collect();
    vec![heading(2, &own.steps), parts::table(columns, rows)]
}

/// The projects that they look after, or of which an output is theirs.
fn theirs<'a>(note: &Note<'a>) -> impl Iterator<Item = &'a Brief> {
    let of_outputs: Vec<Ref> = note.outputs().filter_map(|output| output.brief).collect();
    let all = note.workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.as_ref()),
        _ => None,
    });
    let is_theirs = |id: Id| note.looks_after(id) || of_outputs.contains(&Ref(id));
    all.filter(|brief| is_theirs(brief.header.id)).collect::<Vec<_>>().into_iter()
}

fn steps<'a>(note: &Note<'a>, brief: &'a Brief) -> Vec<Waiting<'a>> {
    let outputs: Vec<&Output> = note.workspace.outputs_of(brief.header.id).collect();
    if brief.is_over(&outputs) {
        return Vec::new();
    }
    let owner = owner_of(brief, &outputs);
    let waiting = typed(&brief.since.steps).filter(|step| step.is_waiting() && !step.what.trim().is_empty());
    waiting.map(|step| Waiting { brief, step, owner }).collect()
}

fn row(note: &Note<'_>, one: &Waiting<'_>) -> Row {
    let (own, when) = (note.own(), &one.step.when);
    let mut day = vec![Inline::from(dates::short_when(&note.words.dates, when))];
    let over = when.last_day().filter(|last| *last < note.today).map(|last| last.duration_until(note.today));
    let due = match over {
        Some(over) => Some(own.over.of(usize::try_from(over.as_hours() / 24).unwrap_or_default())),
        None => one.step.is_due(note.today).then(|| own.due.clone()),
    };
    day.extend(due.into_iter().flat_map(|due| [Inline::LineBreak, Inline::strong(crate::model::capitalised(&due))]));
    let cells = vec![
        vec![Inline::from(one.step.what.trim())],
        vec![Inline::from(one.brief.title().trim())],
        day,
        vec![Inline::from(ring(note, one.owner))],
    ];
    Row { cells, origin: Some(note.at(one.brief.header.id, format!("since/steps/{}/what", one.step.id))) }
}

fn ring(note: &Note<'_>, owner: Option<Ref>) -> String {
    owner.map_or_else(|| crate::model::capitalised(&note.own().nobody), |owner| note.name(owner))
}

/// The projects of which nobody has heard for long, the quietest first.
pub(super) fn quiet(note: &Note<'_>) -> Vec<Block> {
    let quiet = theirs_of_quiet(note);
    if quiet.is_empty() {
        return Vec::new();
    }
    let own = note.own();
    let columns = vec![
        column(&own.project, Width::Share(1.0)),
        column(&own.quiet_for, Width::Fixed(24.0)),
        column(&own.last_word, Width::Fixed(38.0)),
        column(&own.ring, Width::Fixed(36.0)),
    ];
    let rows = quiet.iter().map(|one| {
        let last = one.last_heard.map(|day| dates::short_when(&note.words.dates, &When::day(day))).unwrap_or_default();
        let days = own.days.of(usize::try_from(one.days).unwrap_or_default());
        let cells = [one.title.trim().to_owned(), days, last, ring(note, one.owner)];
        let origin = Some(note.at(one.brief, "brief/name"));
        Row { cells: cells.into_iter().map(|cell| vec![Inline::from(cell)]).collect(), origin }
    });
    vec![heading(2, &own.quiet), parts::table(columns, rows.collect())]
}

fn theirs_of_quiet(note: &Note<'_>) -> Vec<Quiet> {
    let theirs: Vec<Id> = theirs(note).map(|brief| brief.header.id).collect();
    gone_quiet(note.workspace, note.today).into_iter().filter(|one| theirs.contains(&one.brief)).collect()
}

/// Whoever is to be rung for any of them.
pub(super) fn to_ring(note: &Note<'_>) -> Vec<Ref> {
    let steps = theirs(note).flat_map(|brief| steps(note, brief)).filter_map(|one| one.owner);
    let quiet = theirs_of_quiet(note).into_iter().filter_map(|one| one.owner);
    steps.chain(quiet).collect()
}
