//! When a version was made and by whom, in words.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::app::{Author, Clock, VersionRow};
use crate::model::When;
use crate::ui::words::{clock_time, full_when, short_when};

/// "Today", "Yesterday", "Monday 8 June 2026".
pub fn day(clock: &Clock, at: Timestamp) -> String {
    let (day, today) = (clock.wall_at(at).date(), clock.today());
    match day {
        day if day == today => "Today".to_owned(),
        day if today.checked_sub(1.day()).is_ok_and(|yesterday: Date| day == yesterday) => "Yesterday".to_owned(),
        day => full_when(&When::day(day)),
    }
}

/// "9.42am".
pub fn time(clock: &Clock, at: Timestamp) -> String {
    clock_time(clock.wall_at(at))
}

/// "8 June 2026, 9.42am".
pub fn moment(clock: &Clock, at: Timestamp) -> String {
    format!("{}, {}", short_when(&When::day(clock.wall_at(at).date())), time(clock, at))
}

/// "Monday 8 June 2026, 9.42am".
pub fn long_moment(clock: &Clock, at: Timestamp) -> String {
    format!("{}, {}", full_when(&When::day(clock.wall_at(at).date())), time(clock, at))
}

/// "Amira Khan"; empty where it is of no interest.
pub fn author(by: &Author) -> &str {
    match by {
        Author::Somebody(name) => name,
        Author::ThisComputer => "on this computer",
        Author::AnotherComputer => "on another computer",
        Author::Joined => "joined from two versions",
    }
}

/// "by Amira Khan", "on this computer".
pub fn by(author: &Author) -> String {
    match author {
        Author::Somebody(name) => format!("by {name}"),
        author => self::author(author).to_owned(),
    }
}

/// "9.42am, Amira Khan".
pub fn in_short(clock: &Clock, row: &VersionRow) -> String {
    format!("{}, {}", time(clock, row.at), author(&row.by))
}

/// What was done in a version: which fields were changed, and how many versions tell of it.
pub fn what(row: &VersionRow) -> String {
    match row.told_too {
        0 => fields(row).to_owned(),
        others => format!("{}, {} versions", fields(row), others + 1),
    }
}

fn fields(row: &VersionRow) -> &str {
    match (row.fields.as_str(), row.before) {
        ("", None) if row.is_from_elsewhere => "The oldest version that is kept here",
        ("", None) => "As it was first",
        ("", Some(_)) => "Nothing that its form shows",
        (fields, _) => fields,
    }
}
