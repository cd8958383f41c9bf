//! When an event of today is over: the day goes on after it.

use jiff::civil::DateTime;

use super::running::{of_day, planned};
use super::{Day, RunSheet};
use crate::model::event::{Event, MinutesStatus};
use crate::workspace::Workspace;

/// Whether an event whose last day is today is over by now: the end that was said for it and that of its run sheet have
/// passed, it was closed, or its minutes are finished. Where nobody has said an end, the day has to pass.
pub fn is_over_by(workspace: &Workspace, event: &Event, now: DateTime) -> bool {
    let when = &event.details.when;
    let is_last_day = when.known_day().is_some() && when.last_day() == Some(now.date());
    if !is_last_day || !event.takes_place() {
        return false;
    }
    let now_is = i64::from(now.hour()) * 60 + i64::from(now.minute());
    let is_closed = event.minutes.closed_at.is_some_and(|closed| of_day(closed) <= now_is);
    let is_finished = event.minutes.status.known().is_some_and(|status| is_finished(*status));
    let ends = [by_its_times(event), by_its_run_sheet(workspace, event, now)].into_iter().flatten().max();
    is_closed || is_finished || ends.is_some_and(|ends| ends <= now_is)
}

/// What was sent round or agreed was written after the meeting.
fn is_finished(status: MinutesStatus) -> bool {
    !matches!(status, MinutesStatus::Jottings | MinutesStatus::Draft)
}

/// In minutes of its day; none where it ends past midnight.
fn by_its_times(event: &Event) -> Option<i64> {
    let when = &event.details.when;
    when.end.filter(|end| when.start.is_none_or(|start| start < *end)).map(of_day)
}

/// When the last line of the day is to end, later by as much as the line that was noted last began late.
fn by_its_run_sheet(workspace: &Workspace, event: &Event, now: DateTime) -> Option<i64> {
    let days = RunSheet::of(workspace, event).days(false);
    let Day { lines, .. } = days.into_iter().rfind(|day| day.date == Some(now.date()))?;
    let ends = lines.iter().filter_map(|line| Some(planned(line)? + line.slot.minutes.map_or(0, i64::from))).max();
    let late = lines.iter().rev().find_map(|line| Some(of_day(line.slot.began?) - planned(line)?));
    ends.map(|ends| ends + late.unwrap_or_default().max(0))
}
