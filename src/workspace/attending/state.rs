//! How somebody stands on the list of an event: as what they begin, and what comes next of it as people use the list.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::model::event::Attendance;
use crate::model::event::AttendanceState::{self, Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
use crate::model::{Event, Id, TimeOfDay};

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

/// Whether somebody stands as far as that already. Whoever has confirmed has registered too, and so has whoever came.
pub fn is_as_far(entry: &Attendance, wanted: AttendanceState) -> bool {
    match entry.state.known() {
        Some(Confirmed | Came) if wanted == Registered => true,
        state => state == Some(&wanted),
    }
}

/// Whether it was known beforehand who would come: whoever is not on such a list walked in. Once all of them have come,
/// nothing else tells than that they stood there before the first day. An apology alone is no list of guests.
pub fn had_a_list(event: &Event) -> bool {
    let first_day = event.details.when.first_day().and_then(first_of);
    let is_of_list = |entry: &Attendance| {
        entry.walk_in
            || matches!(entry.state.known(), Some(Invited | Registered | Confirmed | DidNotCome))
            || entry.state.is(Came) && first_day.is_some_and(|day| entry.id.is_made_before(day))
    };
    event.people.registered.is_some() || event.people.attendance.iter().any(is_of_list)
}

/// As an id that was made as the day began.
fn first_of(day: Date) -> Option<Id> {
    let begins: Timestamp = day.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Id::from_parts(u64::try_from(begins.as_millisecond()).ok()?, 0))
}

/// The hour of somebody who arrives now. None unless the event is on, from an hour before its start: whoever types a sheet
/// afterwards, or puts a state right, knows of no hour.
pub fn hour_of_arrival(event: &Event, now: DateTime) -> Option<TimeOfDay> {
    let when = &event.details.when;
    let (first, last) = when.known_day().zip(when.last_day())?;
    let (start, end) = when.start.zip(when.end)?;
    let at = |day: Date, time: TimeOfDay| day.at(time.hour(), time.minute(), 0, 0);
    let opens = |day: Date| at(day, start).saturating_sub(1.hour());
    let is_on = if start < end {
        let today = now.date();
        (first..=last).contains(&today) && (opens(today)..=at(today, end)).contains(&now)
    } else {
        // Over night, or from the evening of the first day to the afternoon of the last.
        let until = if first == last { last.tomorrow().ok()? } else { last };
        (opens(first)..=at(until, end)).contains(&now)
    };
    TimeOfDay::new(now.hour(), now.minute()).filter(|_| is_on)
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
