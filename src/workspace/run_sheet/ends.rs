//! When an event of today is over: the day goes on after it.

use jiff::civil::DateTime;

use super::running::{of_day, planned};
use super::{Day, RunSheet};
use crate::model::event::{Event, MinutesStatus, SlotKind};
use crate::workspace::Workspace;

/// Minutes after its beginning from which on a meeting of which there are minutes is over, where nobody has said its end.
const LONG: i64 = 4 * 60;

/// Whether an event whose last day is today is over by now: the end that was said for it and that of its run sheet have
/// passed, it was closed or is said to have been held, or its minutes are finished. Where nobody has said an
/// end, its day has to pass, or some hours where its minutes are a draft already.
pub fn is_over_by(workspace: &Workspace, event: &Event, now: DateTime) -> bool {
    let when = &event.details.when;
    let is_last_day = when.known_day().is_some() && when.last_day() == Some(now.date());
    if !is_last_day || !event.takes_place() {
        return false;
    }
    let now_is = i64::from(now.hour()) * 60 + i64::from(now.minute());
    let is_held = !event.is_ahead();
    let is_closed = event.minutes.closed_at.is_some_and(|closed| of_day(closed) <= now_is);
    let is_finished = event.minutes.status.known().is_some_and(|status| is_finished(*status));
    let ends = match (by_its_times(event), by_its_run_sheet(workspace, event, now)) {
        (None, Some((_, true))) => None,
        (said, planned) => said.max(planned.map(|(ends, _)| ends)),
    };
    let is_written_up = ends.is_none() && event.minutes.status.is(MinutesStatus::Draft);
    let began_long_ago = when.start.is_some_and(|start| of_day(start) + LONG <= now_is);
    is_held || is_closed || is_finished || is_written_up && began_long_ago || ends.is_some_and(|ends| ends <= now_is)
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

/// When the last line of the day is to end, later by as much as the line that was noted last began late; and whether nobody
/// knows, since that line has no length and is not the end itself.
fn by_its_run_sheet(workspace: &Workspace, event: &Event, now: DateTime) -> Option<(i64, bool)> {
    let days = RunSheet::of(workspace, event).days(false);
    let Day { lines, .. } = days.into_iter().rfind(|day| day.date == Some(now.date()))?;
    let last = lines.iter().rfind(|line| planned(line).is_some())?;
    let is_the_end = last.slot.kind.is(SlotKind::Close) || last.slot.kind.is(SlotKind::ClearDown);
    let ends = lines.iter().filter_map(|line| Some(planned(line)? + line.slot.minutes.map_or(0, i64::from))).max()?;
    let late = lines.iter().rev().find_map(|line| Some(of_day(line.slot.began?) - planned(line)?));
    Some((ends + late.unwrap_or_default().max(0), last.slot.minutes.is_none() && !is_the_end))
}
