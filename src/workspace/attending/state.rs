//! How somebody stands on the list of an event: as what they begin, and what comes next of it as people use the list.

use jiff::civil::Date;

use crate::model::event::Attendance;
use crate::model::event::AttendanceState::{self, Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
use crate::model::{Event, TimeOfDay};

/// As what somebody is entered: as registered while the event is ahead, as having come from its first day on, and where
/// nobody knows the day of an event that was held.
pub fn begins_as(event: &Event, today: Date) -> AttendanceState {
    let first = event.details.when.first_day();
    if event.is_ahead() && first.is_none_or(|first| today < first) { Registered } else { Came }
}

/// What comes next of a state, for whoever goes through them one by one.
pub fn next_state(event: &Event, now: AttendanceState, today: Date) -> AttendanceState {
    let is_before = begins_as(event, today) == Registered;
    match now {
        Invited if is_before => Registered,
        Registered if is_before => Confirmed,
        Confirmed | Came | DidNotCome if is_before => Apologies,
        Apologies if is_before => Invited,
        Invited | Registered | Confirmed => Came,
        Came => DidNotCome,
        DidNotCome => Apologies,
        Apologies => Registered,
    }
}

/// Puts somebody into a state. When they arrived is noted where they arrive `now`, and goes with their having come.
pub fn set_state(entry: &mut Attendance, state: AttendanceState, now: Option<TimeOfDay>) {
    let came_before = entry.state.is(Came);
    entry.state = state.into();
    match state {
        Came if !came_before => entry.arrived = entry.arrived.or(now),
        Came => {}
        _ => (entry.arrived, entry.walk_in) = (None, false),
    }
}
