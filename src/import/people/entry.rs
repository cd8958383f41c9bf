//! What a row makes of somebody's entry among the people of an event. What it does not say stays, and a state never falls
//! back: whoever came has come, whatever an older list says of them.

use jiff::civil::Date;

use super::said::Said;
use super::words::{Status, rank};
use crate::model::event::{Attendance, AttendanceState, PhotoChoice};
use crate::model::form::{Fielded, Form as _, Place};
use crate::model::{parse_time, parse_when};
use crate::workspace::folded;

/// What the event says of everybody.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    /// Of whom the list does not say it.
    pub state: AttendanceState,
    /// Whoever is on the list of the event already goes on to it as well.
    pub is_for_all: bool,
    /// From which a date without a year counts.
    pub day: Date,
}

/// The entry as it is with what a row says; none of somebody who has given up a place that nobody knew of.
pub(super) fn entry_of(there: Option<&Attendance>, said: &Said, usual: Usual) -> Option<Attendance> {
    let unsaid = Status { state: usual.state, is_withdrawn: false, is_sure: true };
    let status = said.status.or((there.is_none() || usual.is_for_all).then_some(unsaid));
    if there.is_none() && status.is_some_and(|status| status.is_withdrawn) {
        return None;
    }
    let mut entry = there.cloned().unwrap_or_default();
    let no_photographs = entry.photographs.clone().filter(|choice| choice.is(PhotoChoice::NoPhotographs));
    said.entry.iter().for_each(|(key, words)| fill(&mut entry, key, words, usual.day));
    if no_photographs.is_some() {
        entry.photographs = no_photographs;
    }
    let goes_on = |status: &Status| entry.state.known().is_some_and(|known| rank(status.state) > rank(*known));
    if let Some(status) = status.filter(|status| there.is_none() || goes_on(status)) {
        entry.state = status.state.into();
        // A ticket that was given up is no apology that a page should print.
        entry.apology_private |= status.is_withdrawn;
    }
    Some(entry)
}

/// Types words into a field of the entry, in the form in which our own tables have them. Words that mean nothing there leave
/// it as it is.
fn fill(entry: &mut Attendance, key: &str, words: &str, day: Date) {
    let Some(row) = Attendance::FIELDS.iter().position(|field| field.key == key) else { return };
    let label = Attendance::FIELDS.get(row).map_or("", |field| field.label);
    match entry.place(row) {
        Some(Place::Line(line)) => words.clone_into(line),
        Some(Place::Lines(lines)) => {
            *lines = words.split(';').map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
        }
        Some(Place::Flag(flag)) => {
            *flag |= super::words::yes_or_no(words) == Some(true) || folded(words) == folded(label);
        }
        Some(Place::Time(time)) => *time = parse_time(words).or(*time),
        Some(Place::When(when)) => *when = parse_when(words, day),
        Some(Place::Pick(pick)) => {
            let options = pick.options();
            if let Some(option) = options.iter().position(|option| folded(option) == folded(words)) {
                pick.pick(option);
            }
        }
        _ => {}
    }
}
