//! The notice of a key decision: published 28 clear days before the meeting that decides.
//!
//! Whether a decision is a key one, and what its notice says, is for the council's monitoring officer.

use jiff::ToSpan;
use jiff::civil::Date;

/// Whole days between the day of publication and that of the meeting.
pub const CLEAR_DAYS: i64 = 28;

/// So many days before the last one, it is time to write it.
const NEAR: i64 = 7;

/// How the last day for a notice stands to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeDue {
    Ahead,
    /// Within a week, today included.
    Near,
    Over,
    /// It was given, after its last day.
    GivenLate,
}

/// The last day on which the notice can be published. Neither that day nor the day of the meeting counts.
pub fn latest_notice(meeting: Date) -> Option<Date> {
    meeting.checked_sub((CLEAR_DAYS + 1).days()).ok()
}

/// How far off the last day is.
pub fn notice_due(latest: Date, today: Date) -> NoticeDue {
    let near = latest.checked_sub(NEAR.days()).unwrap_or(latest);
    match today {
        today if today > latest => NoticeDue::Over,
        today if today >= near => NoticeDue::Near,
        _ => NoticeDue::Ahead,
    }
}
