//! How a day went against its plan, for the next time: the lines of which somebody noted when they began, how late that was,
//! and how long each took where the one after it was noted as well.

use super::running::of_day;
use super::{Line, RunSheet};
use crate::model::{Event, Id, TimeOfDay};
use crate::workspace::Workspace;

/// A line that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Took {
    /// Of the line, in its event.
    pub slot: Id,
    pub event: Id,
    pub day: u32,
    pub what: String,
    pub planned: Option<TimeOfDay>,
    pub began: TimeOfDay,
    /// Minutes after its time; fewer than none is before it.
    pub late: i64,
    /// Minutes that it was given.
    pub given: Option<u32>,
    /// Minutes that it took.
    pub took: Option<i64>,
}

/// The lines of an event's own days that were noted, in their order. Those of a launch evening that has a record of its own
/// are told there.
pub fn took(workspace: &Workspace, event: &Event) -> Vec<Took> {
    let days = RunSheet::of(workspace, event).days(false);
    let own = days.into_iter().filter(|day| day.of.header.id == event.header.id);
    own.flat_map(|day| {
        let after = |at: usize| day.lines.get(at + 1).and_then(|next| next.slot.began);
        let lines = day.lines.iter().enumerate();
        lines.filter_map(|(at, line)| one(day.number, line, after(at))).collect::<Vec<_>>()
    })
    .collect()
}

fn one(day: u32, line: &Line<'_>, next: Option<TimeOfDay>) -> Option<Took> {
    let began = line.slot.began?;
    Some(Took {
        slot: line.slot.id,
        event: line.event.header.id,
        day,
        what: line.slot.what.trim().to_owned(),
        planned: line.start,
        began,
        late: line.start.map_or(0, |planned| of_day(began) - of_day(planned)),
        given: line.slot.minutes,
        took: next.map(|next| of_day(next) - of_day(began)).filter(|took| *took >= 0),
    })
}

/// "12 minutes late", "5 minutes early"; empty where it began at its time.
pub fn late_in_words(late: i64) -> String {
    let minutes = if late.abs() == 1 { "minute" } else { "minutes" };
    match late {
        0 => String::new(),
        1.. => format!("{late} {minutes} late"),
        _ => format!("{} {minutes} early", late.abs()),
    }
}

impl Took {
    /// "Lunch began 12 minutes late", where it was late.
    pub fn told(&self) -> Option<String> {
        let what = if self.what.is_empty() { "A line" } else { &self.what };
        (self.late > 0).then(|| format!("{what} began {}", late_in_words(self.late)))
    }
}
