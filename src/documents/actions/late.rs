//! Which actions are open, which of those are late, and which were done since people last met.

use crate::documents::meeting::{Listed, series};
use crate::model::Event;

/// It is open, and the last day that its date may mean has passed, or the meeting that it was promised for.
pub fn is_overdue(listed: &Listed<'_, '_>) -> bool {
    days_overdue(listed).is_some()
}

/// For how many days it has been overdue.
pub fn days_overdue(listed: &Listed<'_, '_>) -> Option<i32> {
    crate::workspace::days_overdue(listed.meeting.workspace, listed.action, listed.meeting.today())
}

/// The meeting since which an action counts as just done: the last of its series, or its own.
fn last_met<'a>(listed: &Listed<'_, 'a>) -> Option<&'a Event> {
    let Listed { meeting, .. } = listed;
    let series = meeting.event.details.series;
    series.map_or(Some(meeting.event), |series| series::last_held(meeting.workspace, series, meeting.today()))
}

/// Whether it was closed since people last met. What nobody wrote a date to counts where it was taken on then.
pub fn is_closed_since(listed: &Listed<'_, '_>) -> bool {
    let Some(last) = last_met(listed) else { return true };
    match (last.details.when.first_day(), listed.action.closed_on()) {
        (Some(met), Some(closed)) => closed >= met,
        (None, _) => true,
        (Some(_), None) => listed.action.event.is_some_and(|event| event.0 == last.header.id),
    }
}
