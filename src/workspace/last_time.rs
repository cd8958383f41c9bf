//! What was said of the last event of a kind, for whoever plans the next one: what went well, what to change, ideas, and
//! what people wrote on their feedback slips.

use jiff::civil::Date;

use super::templates::points;
use super::{Workspace, folded};
use crate::model::event::{EventType, Task};
use crate::model::{Event, Id, Ref, When};

/// The event that was last, and what was said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LastTime {
    pub event: Id,
    pub title: String,
    pub when: When,
    pub went_well: Vec<String>,
    pub change: Vec<String>,
    pub ideas: Vec<String>,
    /// From feedback slips.
    pub slips: Vec<String>,
}

/// Which event is planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    pub kind: EventType,
    pub series: Option<Ref>,
    /// Its first day, where it is known.
    pub day: Option<Date>,
    /// Its record, where it has one.
    pub event: Option<Id>,
}

impl LastTime {
    fn of(event: &Event) -> Self {
        let review = &event.review;
        let all = |text: &str| points(text).map(str::to_owned).collect();
        let lines = |lines: &[String]| -> Vec<String> {
            lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
        };
        Self {
            event: event.header.id,
            title: event.details.title.trim().to_owned(),
            when: event.details.when.without_times(),
            went_well: all(review.evaluation.went_well.as_str()),
            change: all(review.evaluation.change.as_str()),
            ideas: [lines(&review.next_ideas), lines(&review.next_themes)].concat(),
            slips: lines(&review.pulse.iter().map(|slip| slip.comment.clone()).collect::<Vec<_>>()),
        }
    }

    /// All that was said, in the order in which it is read.
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        [&self.went_well, &self.change, &self.ideas, &self.slips].into_iter().flatten()
    }
}

/// What was said of the last one before an event that is to come.
pub fn last_time(workspace: &Workspace, event: &Event, today: Date) -> Option<LastTime> {
    let details = &event.details;
    let planned = Planned {
        kind: details.kind.known().copied()?,
        series: details.series,
        day: details.when.first_day(),
        event: Some(event.header.id),
    };
    if !event.is_to_come(today) {
        return None;
    }
    last_before(workspace, planned, today)
}

/// What was said of the last one of its type in its series, or of its type where it is in none. One of which nobody said
/// anything is passed over.
pub fn last_before(workspace: &Workspace, planned: Planned, today: Date) -> Option<LastTime> {
    let is_before = |event: &Event| {
        let last = event.details.when.last_day();
        last.is_some_and(|last| planned.day.is_none_or(|day| last < day))
    };
    let goes = |event: &&Event| {
        Some(event.header.id) != planned.event
            && event.details.kind.is(planned.kind)
            && (planned.series.is_none() || event.details.series == planned.series)
            && event.is_over(today)
            && is_before(event)
    };
    let mut over: Vec<&Event> = workspace.events().filter(goes).collect();
    over.sort_by_key(|event| (event.details.when.last_day(), event.header.id));
    over.into_iter().rev().map(LastTime::of).find(|last| last.lines().next().is_some())
}

/// Whether a line is a task of the countdown already.
pub fn is_task(tasks: &[Task], line: &str) -> bool {
    let line = folded(line.trim());
    tasks.iter().any(|task| folded(task.what.trim()) == line)
}
