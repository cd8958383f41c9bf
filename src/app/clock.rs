//! The only place that asks what time it is.

use std::time::Instant;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// The system's clock, or a moment that stands still.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    fixed: Option<Timestamp>,
    started: Instant,
}

impl Clock {
    /// The system's clock. Where `SOURCE_DATE_EPOCH` is set, as for reproducible printing, the time stands still at it.
    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn system() -> Self {
        let epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
        let fixed = epoch.and_then(|seconds| Timestamp::from_second(seconds.parse().ok()?).ok());
        Self { fixed, started: Instant::now() }
    }

    /// A clock that stands still, for tests. Waiting still takes time.
    pub fn fixed(at: Timestamp) -> Self {
        Self { fixed: Some(at), ..Self::system() }
    }

    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Timestamp {
        self.fixed.unwrap_or_else(Timestamp::now)
    }

    /// Now as the wall shows it: in the system's zone, or UTC where the time stands still.
    pub fn wall(&self) -> DateTime {
        self.wall_at(self.now())
    }

    /// The same of another moment.
    pub fn wall_at(&self, moment: Timestamp) -> DateTime {
        let zone = if self.fixed.is_some() { TimeZone::UTC } else { TimeZone::system() };
        Zoned::new(moment, zone).datetime()
    }

    pub fn today(&self) -> Date {
        self.wall().date()
    }

    /// Milliseconds since the clock was made: only ever more, whatever the system's clock does.
    pub fn elapsed(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// This moment as the window's loop counts them.
    #[allow(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn instant(&self) -> Instant {
        Instant::now()
    }
}
