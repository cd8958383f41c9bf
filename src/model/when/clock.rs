//! The clock of lines that follow each other, on a run sheet and in an agenda: each begins when the one before it ends,
//! or at a time of its own. Which day it is stays with whoever has the lines.

use super::TimeOfDay;

const NOON: u64 = 12 * 60;
const EVENING: u64 = 18 * 60;
const DAY: u64 = 24 * 60;

/// A moment in the minutes since the lines' day began. It may lie past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    minutes: u64,
    /// The midnight up to which times are told.
    midnight: u64,
}

impl Clock {
    /// This time on the first day.
    pub fn at(time: TimeOfDay) -> Self {
        Self { minutes: minutes_of(time), midnight: DAY }
    }

    /// A time of its own behind this moment. In the evening, a time in the morning is the next day's: 12.15am is after
    /// 11pm. Any other earlier time is an earlier one.
    #[must_use]
    pub fn then(self, time: TimeOfDay) -> Self {
        let began = self.midnight - DAY;
        let is_overnight = self.minutes >= began + EVENING && minutes_of(time) < NOON;
        let began = if is_overnight { self.midnight } else { began };
        Self { minutes: began + minutes_of(time), midnight: began + DAY }
    }

    /// So many minutes later.
    #[must_use]
    pub fn after(self, minutes: u32) -> Self {
        Self { minutes: self.minutes.saturating_add(u64::from(minutes)), ..self }
    }

    /// What a clock on the wall shows. The day ends with midnight; a length that goes on past it tells no time, since it
    /// is more likely to be mistyped.
    pub fn time(self) -> Option<TimeOfDay> {
        if self.minutes > self.midnight {
            return None;
        }
        let hour = i8::try_from(self.minutes / 60 % 24).ok()?;
        TimeOfDay::new(hour, i8::try_from(self.minutes % 60).ok()?)
    }

    /// The minutes since the lines' day began.
    pub fn minutes(self) -> u64 {
        self.minutes
    }
}

fn minutes_of(time: TimeOfDay) -> u64 {
    u64::from(time.hour().unsigned_abs()) * 60 + u64::from(time.minute().unsigned_abs())
}
