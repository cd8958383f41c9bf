//! What is still open from earlier meetings: which actions arise at a meeting, how often one was carried, and for how
//! long one is overdue. Worked out whenever it is asked for, and stored nowhere. Who may read of it is no matter of this.

use jiff::civil::Date;

use super::{Workspace, meetings};
use crate::model::form::is_typed_record;
use crate::model::{Action, Due, Event, Kind, Record};

/// The matters arising at a meeting: what was taken on at the meetings before it and is open. What is hidden until after
/// its day is left out; where it has no day, today counts.
pub fn arising<'a>(workspace: &'a Workspace, event: &Event, today: Date) -> Vec<&'a Action> {
    let day = event.details.when.first_day().unwrap_or(today);
    of_meetings_before(workspace, event).filter(|action| action.is_open() && !action.is_hidden(day)).collect()
}

/// The same, with what was heard of at this meeting, whatever became of it there.
pub fn arising_or_heard<'a>(workspace: &'a Workspace, event: &Event, today: Date) -> Vec<&'a Action> {
    let (here, day) = (event.header.id, event.details.when.first_day().unwrap_or(today));
    let arises = |action: &Action| action.is_open() && !action.is_hidden(day);
    of_meetings_before(workspace, event).filter(|action| action.is_heard_at(here) || arises(action)).collect()
}

/// Every action of the meetings before this one, the earliest meeting first, each in the order of its minutes.
fn of_meetings_before<'a>(workspace: &'a Workspace, event: &Event) -> impl Iterator<Item = &'a Action> {
    let ids = meetings::before(workspace, event).into_iter();
    let ids = ids.flat_map(|before| workspace.of_event(before.header.id, Kind::Action));
    let records = ids.filter_map(|id| workspace.get(id)).filter(|record| is_typed_record(record));
    records.filter_map(|record| match record.as_ref() {
        Record::Action(action) => Some(action.as_ref()),
        _ => None,
    })
}

/// How many meetings an action was carried past: those after the one that agreed it, of whose agenda it was a matter, and
/// after which it was still open. One that goes on today counts once something was heard of it there.
pub fn carried(workspace: &Workspace, action: &Action, today: Date) -> usize {
    let Some(agreed) = action.event.and_then(|event| workspace.event(event)) else { return 0 };
    let is_past = |event: &Event| {
        let last = event.details.when.last_day();
        last.is_some_and(|last| last < today) || (action.is_open() && action.is_heard_at(event.header.id))
    };
    let was_open = |event: &Event| {
        let (first, last) = (event.details.when.first_day(), event.details.when.last_day());
        let closed_later = || action.closed_on().zip(last).is_some_and(|(closed, last)| last < closed);
        let was_hidden = action.hidden_until.first_day().zip(first).is_some_and(|(until, first)| first < until);
        !was_hidden && (action.is_open() || closed_later())
    };
    let later = meetings::after(workspace, agreed).into_iter();
    later.filter(|event| event.takes_place() && is_past(event) && was_open(event)).count()
}

/// The last day on which an action is in time: that of its date, however vague it is, or that of the next meeting.
pub fn due_day(workspace: &Workspace, action: &Action) -> Option<Date> {
    match action.due.known() {
        Some(Due::Date) => action.by.last_day(),
        Some(Due::NextMeeting) => {
            let agreed = workspace.event(action.event?)?;
            meetings::next(workspace, agreed)?.details.when.last_day()
        }
        _ => None,
    }
}

/// For how many days an open action has been overdue; none where it is not.
pub fn days_overdue(workspace: &Workspace, action: &Action, today: Date) -> Option<i32> {
    let due = due_day(workspace, action).filter(|due| action.is_open() && *due < today)?;
    due.until(today).ok().map(|span| span.get_days())
}
