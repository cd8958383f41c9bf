//! When each item starts and when the meeting will end, worked out from its beginning and the minutes allowed.

use std::collections::HashMap;

use crate::documents::meeting::Meeting;
use crate::documents::wording::{LengthWords, fill};
use crate::model::{Clock, Open, Span, TimeOfDay, When};

const DAY: u64 = 24 * 60;

pub struct Timing {
    starts: HashMap<usize, TimeOfDay>,
    /// Minutes.
    pub total: u64,
    /// Every item has its time.
    pub is_complete: bool,
    pub end: Option<TimeOfDay>,
    /// By how many minutes the items take longer than the meeting, and when that ends.
    pub too_long: Option<(u64, TimeOfDay)>,
}

/// What is private takes its time too, although it is not printed.
pub fn timing(meeting: &Meeting<'_>) -> Timing {
    let when = &meeting.event.details.when;
    let has_one_day = !matches!(&when.span, Open::Known(Span::Days(first, last)) if first != last);
    let mut clock = when.start.filter(|_| has_one_day).map(Clock::at);
    let (mut starts, mut total, mut is_complete) = (HashMap::new(), 0u64, true);
    let all = meeting.event.minutes.items.iter().enumerate();
    for (index, item) in all.filter(|(_, item)| meeting.is_there(item)) {
        let own = item.start.map(|start| clock.map_or(Clock::at(start), |before| before.then(start)));
        clock = own.or(clock);
        starts.extend(clock.and_then(Clock::time).map(|start| (index + 1, start)));
        total = total.saturating_add(u64::from(item.minutes_allowed.unwrap_or_default()));
        is_complete &= item.minutes_allowed.is_some();
        clock = clock.filter(|_| has_one_day).and_then(|now| Some(now.after(item.minutes_allowed?)));
    }
    let too_long = if has_one_day { too_long(when, total, clock) } else { None };
    Timing { starts, total, is_complete, end: clock.and_then(Clock::time), too_long }
}

/// A meeting that ends before it starts ends on the next day.
fn too_long(when: &When, total: u64, end: Option<Clock>) -> Option<(u64, TimeOfDay)> {
    let minutes_of = |time| Clock::at(time).minutes();
    let ends = when.end?;
    let starts = when.start.map(minutes_of);
    let planned = match starts {
        Some(starts) if minutes_of(ends) <= starts => minutes_of(ends) + DAY,
        _ => minutes_of(ends),
    };
    let past_end = end.map_or(0, |end| end.minutes().saturating_sub(planned));
    let past_length = starts.map_or(0, |starts| total.saturating_sub(planned - starts));
    let over = past_end.max(past_length);
    (over > 0).then_some((over, ends))
}

impl Timing {
    /// When the item of this number starts, where that is known.
    pub fn start(&self, number: usize) -> Option<TimeOfDay> {
        self.starts.get(&number).copied()
    }

    /// "1 hour and 25 minutes".
    pub fn in_words(&self, words: &LengthWords, minutes: u64) -> String {
        let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        let (hours, rest) = (count(minutes / 60), count(minutes % 60));
        match (hours, rest) {
            (0, _) => words.minutes.of(rest),
            (_, 0) => words.hours.of(hours),
            _ => fill(&words.both, &[("hours", &words.hours.of(hours)), ("minutes", &words.minutes.of(rest))]),
        }
    }
}
