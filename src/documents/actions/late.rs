//! Which actions are open, which of those are late, and which were done since people last met.

use jiff::civil::Date;

use crate::documents::meeting::{Listed, series};
use crate::model::{Action, Due, Event};

/// It is open, and the last day that its date may mean has passed, or the meeting that it was promised for.
pub fn is_overdue(listed: &Listed<'_, '_>) -> bool {
    let Listed { meeting, action } = listed;
    let due = match action.due.known() {
        Some(Due::Date) => action.by.last_day(),
        Some(Due::NextMeeting) => {
            series::next(meeting.workspace, meeting.event).and_then(|next| next.details.when.last_day())
        }
        _ => None,
    };
    action.is_open() && due.is_some_and(|due| due < meeting.today())
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
    match (last.details.when.first_day(), closed_on(listed.action)) {
        (Some(met), Some(closed)) => closed >= met,
        (None, _) => true,
        (Some(_), None) => listed.action.event.is_some_and(|event| event.0 == last.header.id),
    }
}

fn closed_on(action: &Action) -> Option<Date> {
    let heard = action.updates.iter().filter_map(|update| update.when.last_day()).max();
    action.done_on.last_day().or(heard)
}
