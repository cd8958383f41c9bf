//! The words of the calendar as people type them.

use jiff::civil::Weekday;

use super::super::{PartOfDay, Season};
use crate::model::capitalised;

pub const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

pub const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("tues", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("weds", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("thur", Weekday::Thursday),
    ("thurs", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

pub const SEASONS: &[(&str, Season)] =
    &[("winter", Season::Winter), ("spring", Season::Spring), ("summer", Season::Summer), ("autumn", Season::Autumn)];

pub const PARTS: &[(&str, PartOfDay)] = &[
    ("morning", PartOfDay::Morning),
    ("afternoon", PartOfDay::Afternoon),
    ("evening", PartOfDay::Evening),
    ("night", PartOfDay::Evening),
    ("am", PartOfDay::Morning),
    ("pm", PartOfDay::Afternoon),
];

/// Days counted from today.
pub const NEAR_DAYS: &[(&str, i64)] = &[("yesterday", -1), ("today", 0), ("tomorrow", 1), ("tmrw", 1), ("tomoz", 1)];

pub const TO_BE_CONFIRMED: &[&[&str]] =
    &[&["to", "be", "confirmed"], &["tbc"], &["provisional"], &["provisionally"], &["not", "confirmed"]];

/// The full name of a month from its number; empty where there is no such month.
pub fn month(number: i8) -> String {
    capitalised(MONTHS.iter().find(|(_, month)| *month == number).map_or("", |(name, _)| name))
}

/// The number of the month that a word in small letters names, in full or in short.
pub fn month_named(word: &str) -> Option<i8> {
    MONTHS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month)
}

/// The weekday that a word in small letters names, in full or in short.
pub fn weekday_named(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == word).map(|(_, day)| *day)
}

/// The full name of a weekday.
pub fn weekday(day: Weekday) -> String {
    capitalised(WEEKDAYS.iter().find(|(_, weekday)| *weekday == day).map_or("", |(name, _)| name))
}
