//! How a day of the run sheet runs: which line is on, which comes next, and when each is to be expected after what was
//! noted. A line with a time of its own holds it: what is before it has to be cut. Every other line begins when the one
//! before it ends, and none begins before it was planned, since people were told when to come.

use super::Line;
use crate::model::{Clock, TimeOfDay};

/// A day, as it stands at a time of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    /// Each line of the day, in its order.
    pub lines: Vec<Expected>,
    /// The line that is on.
    pub now: Option<usize>,
    /// The line that begins next.
    pub next: Option<usize>,
    /// Somebody has noted that a line began; until then all goes by the plan.
    pub is_noted: bool,
    /// Minutes until the line that is on has to end; fewer than none once it should have. None where nobody has said.
    pub left: Option<i64>,
}

/// When a line is to be expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    pub planned: Option<TimeOfDay>,
    /// When it began, or when it will.
    pub begins: Option<TimeOfDay>,
    /// When it ends if it takes as long as it was given.
    pub ends: Option<TimeOfDay>,
    /// So many minutes after its time. Fewer than none is before it.
    pub late: i64,
    /// So many minutes have to be cut before it, so that it can begin at a time of its own.
    pub cut: i64,
}

/// What is known of a line, in minutes of its day.
#[derive(Clone, Copy, Default)]
struct Known {
    planned: Option<i64>,
    length: Option<i64>,
    /// At a time of its own.
    own: Option<i64>,
    began: Option<i64>,
}

/// How these lines run at this time of their day.
pub fn running(lines: &[Line<'_>], now: TimeOfDay) -> Running {
    let now = of_day(now);
    let known = known(lines);
    let noted = known.iter().rposition(|line| line.began.is_some());
    let (on, next) = noted.map_or_else(|| by_the_plan(&known, now), |noted| (Some(noted), noted + 1));
    let next = Some(next).filter(|next| *next < known.len());
    let mut running = Running { now: on, next, is_noted: noted.is_some(), ..Running::default() };
    let mut free_from: Option<i64> = None;
    for (at, line) in known.iter().enumerate() {
        let (begins, cut) = match noted.filter(|noted| at > *noted) {
            None => (line.began.or(line.planned), 0),
            Some(_) => ahead(line, free_from, if next == Some(at) { now } else { 0 }),
        };
        let ends = begins.zip(line.length).map(|(begins, length)| begins + length);
        running.lines.push(Expected {
            planned: line.planned.and_then(time_of),
            begins: begins.and_then(time_of),
            ends: ends.and_then(time_of),
            late: begins.zip(line.planned).map_or(0, |(begins, planned)| begins - planned),
            cut,
        });
        // The line that is on has not ended before now.
        free_from = if noted == Some(at) { ends.max(Some(now)) } else { ends.or(begins) };
        if on == Some(at) {
            let next_own = known.get(at + 1).and_then(|next| next.own);
            running.left = [ends, next_own].into_iter().flatten().min().map(|until| until - now);
        }
    }
    running
}

/// When a line that is to come begins, and how much has to be cut before it. It can't begin before `earliest`.
fn ahead(line: &Known, free_from: Option<i64>, earliest: i64) -> (Option<i64>, i64) {
    match line.own {
        Some(own) if own < earliest => (Some(earliest), 0),
        Some(own) => (Some(own), free_from.map_or(0, |free| (free - own).max(0))),
        None => (free_from.max(line.planned), 0),
    }
}

/// The line that is on where nobody has noted any, and the number of the one that comes next.
fn by_the_plan(lines: &[Known], now: i64) -> (Option<usize>, usize) {
    let Some(last) = lines.iter().rposition(|line| line.planned.is_some_and(|planned| planned <= now)) else {
        return (None, 0);
    };
    let line = lines.get(last).copied().unwrap_or_default();
    let ends = line.planned.zip(line.length).map(|(planned, length)| planned + length);
    let is_over = ends.is_some_and(|ends| ends <= now);
    (Some(last).filter(|_| !is_over), last + 1)
}

/// A line without a length lasts until the next one.
fn known(lines: &[Line<'_>]) -> Vec<Known> {
    let planned: Vec<Option<i64>> = lines.iter().map(planned).collect();
    let line = |(at, line): (usize, &Line<'_>)| {
        let begins = planned.get(at).copied().flatten();
        let next = planned.get(at + 1).copied().flatten();
        let until_next = begins.zip(next).map(|(begins, next)| (next - begins).max(0));
        Known {
            planned: begins,
            length: line.slot.minutes.map(i64::from).or(until_next),
            own: begins.filter(|_| line.slot.start.is_some()),
            began: line.slot.began.map(of_day),
        }
    };
    lines.iter().enumerate().map(line).collect()
}

/// When a line was to begin, in minutes of its day.
pub(super) fn planned(line: &Line<'_>) -> Option<i64> {
    let clock = line.start.and(line.clock).map(Clock::minutes);
    clock.and_then(|minutes| i64::try_from(minutes).ok())
}

/// Minutes since midnight.
pub(super) fn of_day(time: TimeOfDay) -> i64 {
    i64::from(time.hour()) * 60 + i64::from(time.minute())
}

/// What a clock on the wall shows then; none past midnight.
fn time_of(minutes: i64) -> Option<TimeOfDay> {
    TimeOfDay::new(i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?)
}
