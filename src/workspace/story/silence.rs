//! The times in which nothing was heard of a project for long: between two moments, and from the last one until today.

use jiff::civil::Date;

use super::Moment;

/// A time without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Where it begins on the line, and where it ends.
    pub from: Date,
    pub to: Date,
    pub days: i64,
    /// It goes on.
    pub is_now: bool,
}

/// Those of at least `long` days between these moments, of which the last is as long as Home says. `now` is for how many
/// days nothing was heard, where anybody asks.
pub(super) fn between(moments: &[Moment<'_>], long: i64, now: Option<i32>, today: Date) -> Vec<Silence> {
    let mut silences = Vec::new();
    // Where the last word stands on the line, and the last day that it may mean.
    let mut last: Option<(Date, Date)> = None;
    for moment in moments.iter().filter(|moment| moment.is_heard()) {
        let (Some(day), Some(first), Some(end)) = (moment.day, moment.when.first_day(), moment.when.last_day()) else {
            continue;
        };
        if let Some((from, heard)) = last {
            let days = days(heard, first.max(heard));
            if days >= long {
                silences.push(Silence { from, to: day, days, is_now: false });
            }
        }
        // Of what was heard at one event, the event knows its day best.
        last = Some(
            last.map_or((day, end), |(from, heard)| (from.max(day), if from == day { heard } else { heard.max(end) })),
        );
    }
    let quiet = now.map(i64::from).filter(|days| *days >= long);
    silences.extend(last.zip(quiet).map(|((from, _), days)| Silence { from, to: today, days, is_now: true }));
    silences
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).map(|span| i64::from(span.get_days())).unwrap_or_default()
}
