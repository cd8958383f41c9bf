//! The time that a part has left. It runs by the clock that only goes forward, and can be held.

/// How long a part has run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// Since when it runs; none while it is held.
    since: Option<i64>,
    /// Milliseconds that it ran before that.
    before: i64,
}

impl Timer {
    pub fn started(now: i64) -> Self {
        Self { since: Some(now), before: 0 }
    }

    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Holds it, or goes on.
    pub fn hold(&mut self, now: i64) {
        *self = match self.since {
            Some(_) => Self { since: None, before: self.run(now) },
            None => Self { since: Some(now), before: self.before },
        };
    }

    /// Milliseconds that it has run.
    pub fn run(&self, now: i64) -> i64 {
        self.before + self.since.map_or(0, |since| (now - since).max(0))
    }
}

/// What is left of a part, or how long it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    pub seconds: i64,
    pub is_over: bool,
}

impl Left {
    /// Of so many minutes, after so many milliseconds. The last second counts until it is over.
    pub fn of(minutes: u32, run: i64) -> Self {
        let left = i64::from(minutes) * 60_000 - run;
        if left > 0 {
            Self { seconds: (left + 999) / 1000, is_over: false }
        } else {
            Self { seconds: -left / 1000, is_over: true }
        }
    }

    /// "3:12": what is left or, once it is over, for how long.
    pub fn digits(self) -> String {
        format!("{}:{:02}", self.seconds / 60, self.seconds % 60)
    }

    /// "3 minutes 12 seconds left", for those who listen.
    pub fn in_words(self) -> String {
        let ending = if self.is_over { "over" } else { "left" };
        format!("{} minutes {} seconds {ending}", self.seconds / 60, self.seconds % 60)
    }
}
