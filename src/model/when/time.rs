//! A time of the day, without a zone and without seconds: what is printed on an invitation.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Time;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Hours and minutes; written `13:30` in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: i8,
    minute: i8,
}

impl TimeOfDay {
    /// None where there is no such time.
    pub fn new(hour: i8, minute: i8) -> Option<Self> {
        Time::new(hour, minute, 0, 0).ok().map(|_| Self { hour, minute })
    }

    /// 0 to 23.
    pub fn hour(self) -> i8 {
        self.hour
    }

    /// 0 to 59.
    pub fn minute(self) -> i8 {
        self.minute
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const HINT: &str = "a time is written 13:30";
        let (hour, minute) = text.split_once(':').ok_or(HINT)?;
        let (hour, minute) = (hour.parse().map_err(|_| HINT)?, minute.parse().map_err(|_| HINT)?);
        Self::new(hour, minute).ok_or(HINT)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}
