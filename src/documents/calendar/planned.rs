//! The entry of a meeting that a series plans and that is no event yet. Once it is one, the event has an entry of its own.

use super::days::{Placed, placed};
use super::entries::{left_out, sequence};
use super::{CalendarEntry, Standing};
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts;
use crate::documents::tree::{Block, Content, Origin};
use crate::documents::wording::{en_gb, fill};
use crate::model::series::{Planned, PlannedStatus};
use crate::model::{Record, Ref, Series};
use crate::workspace::Workspace;

/// Whether it is still to come, as far as its state says.
pub(super) fn is_ahead(line: &Planned) -> bool {
    !line.status.is(PlannedStatus::Held)
}

/// The entry, or a sentence where there is no place for it in a calendar.
pub(super) fn of(workspace: &Workspace, series: &Series, line: &Planned) -> (Vec<CalendarEntry>, Option<String>) {
    let words = en_gb();
    let title = joined(&[&series.name, &line.theme]);
    let title = if title.is_empty() { words.calendar.untitled.clone() } else { title };
    let hours = line.when.start.map(|start| (start, line.when.end));
    let (extents, is_vague) = match placed(&line.when, &|_| hours) {
        Placed::Nowhere(why) => return (Vec::new(), Some(left_out(&title, why))),
        Placed::Within(extent) => (vec![extent], true),
        Placed::Exactly(extents) => (extents, false),
    };
    let is_settled = line.status.is(PlannedStatus::Confirmed) || line.status.is(PlannedStatus::Held);
    let is_certain = is_settled && !is_vague && !line.when.provisional;
    let template = if is_vague { &words.calendar.date_to_be_confirmed } else { &words.calendar.to_be_confirmed };
    let summary = if is_certain { title } else { fill(template, &[("title", &title)]) };
    let entry = |(number, extent)| CalendarEntry {
        uid: match number {
            0 => format!("{}@folkmoot", line.id),
            later => format!("{}-{}@folkmoot", line.id, later + 1),
        },
        sequence: sequence(series.header.changed),
        standing: if is_certain { Standing::Confirmed } else { Standing::Tentative },
        extent,
        is_busy: !is_vague,
        summary: summary.clone(),
        location: String::new(),
        description: about(workspace, series, line),
        created: series.header.created,
        changed: series.header.changed,
    };
    (extents.into_iter().enumerate().map(entry).collect(), None)
}

fn about(workspace: &Workspace, series: &Series, line: &Planned) -> Vec<Block> {
    let words = en_gb();
    let terms = &words.minutes.terms;
    // A person who opens their home is nobody's business outside.
    let host = line.host.and_then(|Ref(host)| match workspace.get(host)?.as_ref() {
        Record::Organisation(organisation) => Some(organisation.name.clone()),
        _ => None,
    });
    let at = |field: &str| Origin { record: series.header.id, field: format!("programme/{}/{field}", line.id) };
    let facts = [
        parts::fact(&terms.when, &[dates::when(&words.dates, &line.when)], at("when")),
        parts::fact(&terms.theme, std::slice::from_ref(&line.theme), at("theme")),
        parts::fact(&terms.host, &[host.unwrap_or_default()], at("host")),
        parts::fact(&words.calendar.speaker, std::slice::from_ref(&line.speaker), at("speaker")),
    ];
    vec![Content::Facts { facts: facts.into_iter().flatten().collect() }.into()]
}
