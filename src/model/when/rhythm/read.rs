//! What an officer types for a rhythm: "monthly, last Thursday", "every six weeks", "first Tuesday of every second
//! month".
//!
//! What does not speak of the calendar may stand beside it: "half a day, each time somewhere else". What does and is not
//! understood leaves the whole as words, since half a rhythm would be a wrong one: "twice a month", "monthly or so".

mod pieces;
mod remark;

use jiff::civil::Weekday;

use super::{InMonth, Pace, Rhythm};
use crate::model::when::parse::cursor::{Cursor, tokens};
use crate::model::when::parse::times::{self, Times};
use pieces::Every;

impl Rhythm {
    /// The rhythm that these words say; none where they leave a doubt.
    pub fn read(text: &str) -> Option<Self> {
        let tokens = tokens(&text.replace(['\'', '’'], ""));
        let mut cursor = Cursor::new(&tokens);
        let mut reading = Reading::default();
        while !cursor.is_at_end() {
            if reading.take(&mut cursor)? || remark::says_nothing(&mut cursor) {
                continue;
            }
            remark::pass(&mut cursor)?;
        }
        reading.finish()
    }
}

/// The pieces of a rhythm in the order in which they were met.
#[derive(Default)]
struct Reading {
    every: Option<Every>,
    days: Vec<InMonth>,
    /// In how many places days were named.
    day_pieces: usize,
    weekday: Option<Weekday>,
    /// It was said of a weekday that it is each of them: "Tuesdays", "each Tuesday".
    repeats: bool,
    of_quarter: bool,
    only: Vec<i8>,
    left_out: Vec<i8>,
    times: Option<Times>,
}

impl Reading {
    /// Takes one piece if one stands here. None where it contradicts what stood before.
    fn take(&mut self, cursor: &mut Cursor<'_>) -> Option<bool> {
        if let Some((every, weekday)) = pieces::alternate_weekday(cursor) {
            return self.set_every(every)?.set_weekday(weekday);
        }
        if pieces::of_quarter(cursor) {
            self.of_quarter = true;
            return Some(true);
        }
        if let Some(every) = pieces::every(cursor) {
            return self.set_every(every).map(|_| true);
        }
        if let Some(days) = pieces::days_in_month(cursor) {
            self.days.extend(days);
            self.day_pieces += 1;
            return Some(true);
        }
        if let Some((weekday, repeats)) = pieces::weekday(cursor) {
            self.repeats |= repeats;
            return self.set_weekday(weekday);
        }
        if let Some(repeats) = pieces::part_of_day(cursor) {
            self.repeats |= repeats;
            return Some(true);
        }
        self.take_months_and_times(cursor)
    }

    fn take_months_and_times(&mut self, cursor: &mut Cursor<'_>) -> Option<bool> {
        if pieces::leaves_out(cursor) {
            self.left_out.extend(pieces::months(cursor, true)?);
            return Some(true);
        }
        if let Some(months) = pieces::months(cursor, false) {
            self.only.extend(months);
            return Some(true);
        }
        if let Some(times) = times::read(cursor, false, true) {
            return self.times.replace(times).is_none().then_some(true);
        }
        Some(false)
    }

    /// What is said twice is said once.
    fn set_every(&mut self, every: Every) -> Option<&mut Self> {
        let before = self.every.replace(every);
        before.is_none_or(|before| before == every).then_some(self)
    }

    fn set_weekday(&mut self, weekday: Weekday) -> Option<bool> {
        let before = self.weekday.replace(weekday);
        before.is_none_or(|before| before == weekday).then_some(true)
    }

    fn finish(mut self) -> Option<Rhythm> {
        if self.day_pieces > 1 && !self.only.is_empty() {
            // "last Thursday of the month, last Friday in December": some days are for some months.
            return None;
        }
        if self.of_quarter {
            self.keep_to_quarters()?;
        }
        let months = self.months()?;
        let pace = self.pace()?;
        let hours = self.times.map(|times| (times.start, times.end)).unwrap_or_default();
        Some(Rhythm { pace, months, hours })
    }

    fn pace(&self) -> Option<Pace> {
        let on = self.days.clone();
        match (self.every, self.weekday) {
            // Of two ways to say the day one would be wrong.
            (_, Some(_)) | (Some(Every::Weeks(_)), None) if !on.is_empty() => None,
            (Some(Every::Weeks(every)), on) => Some(Pace::Weeks { every, on }),
            (None, Some(weekday)) => self.repeats.then_some(Pace::Weeks { every: 1, on: Some(weekday) }),
            // Whoever names the months has said how far apart they are.
            (Some(Every::Months(_)) | None, _) if !self.only.is_empty() => Some(Pace::Months { every: 1, on }),
            (Some(Every::Months(every)), _) => Some(Pace::Months { every, on }),
            (None, _) => (!on.is_empty()).then_some(Pace::Months { every: 1, on }),
        }
    }

    /// The first Tuesday of a quarter is in its first month, the last Friday in its last.
    fn keep_to_quarters(&mut self) -> Option<()> {
        let is_last =
            |day: &InMonth| matches!(day, InMonth::Weekday(..0, _) | InMonth::WorkingDay(..0) | InMonth::Day(..0));
        let lasts = self.days.iter().filter(|day| is_last(day)).count();
        let first = match lasts {
            0 => 1,
            all if all == self.days.len() => 3,
            _ => return None,
        };
        if self.days.is_empty() {
            return self.set_every(Every::Months(3)).map(|_| ());
        }
        self.only.extend((first..=12).step_by(3));
        matches!(self.every, None | Some(Every::Months(3))).then_some(())
    }

    /// The months that it keeps to; none where no month is left.
    fn months(&self) -> Option<Vec<i8>> {
        if self.only.is_empty() && self.left_out.is_empty() {
            return Some(Vec::new());
        }
        let named = |month: &i8| self.only.is_empty() || self.only.contains(month);
        let kept: Vec<i8> = (1..=12).filter(named).filter(|month: &i8| !self.left_out.contains(month)).collect();
        (!kept.is_empty()).then_some(kept)
    }
}
