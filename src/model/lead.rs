//! How long before or after an event something is due: "12 weeks before", "the day after". A date follows from it only
//! together with that of the event, so that what hangs on an event moves with it.
//!
//! How it is typed is in `lead/read.rs`. How it prints is wording, and lives with the documents.

mod read;

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use read::read_lead;

/// A count of days, weeks or months from an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lead {
    /// Nobody has said.
    #[default]
    Unknown,
    OnTheDay,
    /// Before its first day.
    Before(u32, LeadUnit),
    /// After its last day.
    After(u32, LeadUnit),
    /// As typed, where it could not be understood: kept, printed and flagged.
    Words(String),
}

/// What is counted. Months are those of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeadUnit {
    Days,
    Weeks,
    Months,
}

impl LeadUnit {
    /// So many of them; none where no calendar is that long.
    fn times(self, count: u32) -> Option<Span> {
        let count = i64::from(count);
        match self {
            Self::Days => Span::new().try_days(count),
            Self::Weeks => Span::new().try_weeks(count),
            Self::Months => Span::new().try_months(count),
        }
        .ok()
    }

    fn days(self) -> i64 {
        match self {
            Self::Days => 1,
            Self::Weeks => 7,
            Self::Months => 30,
        }
    }
}

impl Lead {
    /// The day that is meant, for an event of these days; none where nobody has said, or the calendar has no such day.
    pub fn day(&self, first: Date, last: Date) -> Option<Date> {
        match self {
            Self::Unknown | Self::Words(_) => None,
            Self::OnTheDay => Some(first),
            Self::Before(count, unit) => first.checked_sub(unit.times(*count)?).ok(),
            Self::After(count, unit) => last.checked_add(unit.times(*count)?).ok(),
        }
    }

    /// Whether a day is meant, and no week or month.
    pub fn counts_days(&self) -> bool {
        matches!(self, Self::OnTheDay | Self::Before(_, LeadUnit::Days) | Self::After(_, LeadUnit::Days))
    }

    /// Where it stands among others, in days from the event, a month taken as thirty: what is before it is negative. None
    /// where nobody has said, or nobody understood it.
    pub fn place(&self) -> Option<i64> {
        match self {
            Self::Unknown | Self::Words(_) => None,
            Self::OnTheDay => Some(0),
            Self::Before(count, unit) => Some(-i64::from(*count) * unit.days()),
            Self::After(count, unit) => Some(i64::from(*count) * unit.days()),
        }
    }
}
