//! The countdown of an event: its tasks with the days on which they are due, worked out from the event's own days, so that
//! moving the event moves them. What is due so many weeks or months from it falls on a working day, the one before where
//! that is off; any other day that is off, or taken by another event, is pointed out and never changed.
//!
//! It holds facts and no sentences: how they are put in words is the window's matter, and the page's.

mod bank_holidays;
mod days_off;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Workspace;
use crate::model::event::{EventStatus, Task, TaskState};
use crate::model::form::is_typed;
use crate::model::{Event, Id, Lead, Open};

pub use bank_holidays::{bank_holiday, bank_holidays};
use days_off::working_day;

pub use days_off::{DayOff, days_off};

/// Within so many days a task is due soon.
pub const SOON: i64 = 7;

/// The tasks of an event in the order of their days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Countdown {
    pub phases: Vec<Phase>,
}

/// Tasks that are due together.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Unknown where the tasks have a day of their own, or none.
    pub lead: Open<Lead>,
    pub day: Option<Date>,
    pub tasks: Vec<Due>,
}

/// A task, when it is due and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    pub task: Id,
    pub what: String,
    pub day: Option<Date>,
    pub standing: Standing,
    /// Why its day does not suit; nothing once it is done or skipped.
    pub off: Vec<DayOff>,
}

/// How a task stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// For so many days.
    Late(i64),
    /// In so many days; 0 is today.
    Soon(i64),
    ToCome,
    /// Nobody knows when.
    NoDay,
    Done,
    Skipped,
    /// A state that only a newer version knows.
    Newer,
}

impl Standing {
    /// Something is still expected of it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Late(_) | Self::Soon(_) | Self::ToCome | Self::NoDay)
    }
}

impl Countdown {
    /// All tasks, in order.
    pub fn tasks(&self) -> impl Iterator<Item = &Due> {
        self.phases.iter().flat_map(|phase| &phase.tasks)
    }

    /// How many are late.
    pub fn late(&self) -> usize {
        self.tasks().filter(|due| matches!(due.standing, Standing::Late(_))).count()
    }

    /// How many are still expected, and how many there are.
    pub fn open(&self) -> (usize, usize) {
        (self.tasks().filter(|due| due.standing.is_open()).count(), self.tasks().count())
    }
}

/// The day on which a task is due: its own where somebody fixed one, else so long before or after the event.
pub fn due_day(workspace: &Workspace, event: &Event, task: &Task) -> Option<Date> {
    if !task.due.is_unknown() {
        return task.due.last_day();
    }
    lead_day(workspace, event, task)
}

/// The day that follows from those of the event, whatever day somebody fixed. Counted in weeks or months it is a working
/// day; who counts days means that day.
fn lead_day(workspace: &Workspace, event: &Event, task: &Task) -> Option<Date> {
    let (first, last) = (event.details.when.known_day()?, event.details.when.last_day()?);
    let lead = task.lead.known()?;
    let day = lead.day(first, last)?;
    let working = working_day(workspace.council().nation.get(), day).filter(|_| !lead.counts_days());
    let is_beside = |working: &Date| if day < first { *working < first } else { *working > last };
    Some(working.filter(is_beside).unwrap_or(day))
}

/// How a task stands on this day. Of an event that is called off, waits for a date or is closed nothing is late.
pub fn standing(workspace: &Workspace, event: &Event, task: &Task, today: Date) -> Standing {
    stands(event, task, today, || due_day(workspace, event, task))
}

/// The same with the day on which it is due, which is asked of what is still to do alone.
fn stands(event: &Event, task: &Task, today: Date, due: impl FnOnce() -> Option<Date>) -> Standing {
    match task.state.known() {
        Some(TaskState::Done) => return Standing::Done,
        Some(TaskState::Skipped) => return Standing::Skipped,
        None => return Standing::Newer,
        Some(TaskState::ToDo) => {}
    }
    let Some(day) = due() else { return Standing::NoDay };
    // Nothing was late before somebody planned it: what comes too late with the plan is due on the day of that.
    let day = day.max(event.header.created.to_zoned(TimeZone::UTC).date());
    match today.duration_until(day).as_hours() / 24 {
        _ if !event.takes_place() || event.details.status.is(EventStatus::Closed) => Standing::ToCome,
        days if days < 0 => Standing::Late(-days),
        days if days <= SOON => Standing::Soon(days),
        _ => Standing::ToCome,
    }
}

/// Works out the countdown of an event as it stands on a day.
pub fn countdown(workspace: &Workspace, event: &Event, today: Date) -> Countdown {
    let mut phases: Vec<Phase> = Vec::new();
    for task in event.plan.tasks.iter().filter(|task| is_typed(*task)) {
        let day = due_day(workspace, event, task);
        let standing = stands(event, task, today, || day);
        let off = if standing.is_open() { day.map(|day| off_for(workspace, event, day)) } else { None };
        let due = Due { task: task.id, what: task.what.clone(), day, standing, off: off.unwrap_or_default() };
        let has_no_lead = task.lead.is(Lead::Unknown);
        let fixed = day.filter(|_| has_no_lead);
        let of_phase = |phase: &&mut Phase| phase.lead == task.lead && (!has_no_lead || phase.day == fixed);
        match phases.iter_mut().find(of_phase) {
            Some(phase) => phase.tasks.push(due),
            None => {
                let day = fixed.or_else(|| lead_day(workspace, event, task));
                phases.push(Phase { lead: task.lead.clone(), day, tasks: vec![due] });
            }
        }
    }
    phases.sort_by_key(|phase| {
        let place = phase.lead.known().and_then(Lead::place);
        (phase.day.is_none() && place.is_none(), phase.day, place)
    });
    Countdown { phases }
}

/// What is done on the days of the event itself is done there, weekend or not.
fn off_for(workspace: &Workspace, event: &Event, day: Date) -> Vec<DayOff> {
    if event.details.when.is_on(day) { Vec::new() } else { days_off(workspace, event, day) }
}

/// The tasks of all events that are late on a day or due soon, those that are late for longest first.
pub fn to_do_now(workspace: &Workspace, today: Date) -> Vec<(Id, Due)> {
    let due = |event: &Event| -> Vec<(Id, Due)> {
        let tasks = event.plan.tasks.iter().filter_map(|task| {
            let standing = standing(workspace, event, task, today);
            let is_now = matches!(standing, Standing::Late(_) | Standing::Soon(_)) && is_typed(task);
            is_now.then(|| Due {
                task: task.id,
                what: task.what.clone(),
                day: due_day(workspace, event, task),
                standing,
                off: Vec::new(),
            })
        });
        tasks.map(|due| (event.header.id, due)).collect()
    };
    let mut all: Vec<(Id, Due)> = workspace.events().flat_map(due).collect();
    all.sort_by_key(|(event, due)| (due.day, *event));
    all
}
