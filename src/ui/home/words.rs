//! The sentences of Home.

use jiff::civil::Date;

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::Open;
use crate::model::event::{MinutesStatus, Move};
use crate::model::pick::Choice;
use crate::ui::words::{full_when, short_when};
use crate::workspace::{Launch, Over, Unfinished};

/// "Monday 8 June 2026".
pub fn day(day: Date) -> String {
    dates::day(&en_gb().dates, day)
}

/// "today", "yesterday", "6 days ago".
pub fn ago(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// "Launch evening: Friday 19 June, 5.30pm. Moved once, from 6 and 7 June: hall repairs."; empty where neither is known.
pub fn launch_and_moves(launch: Option<&Launch>, moves: &[Move]) -> String {
    let launch = launch.map(|launch| format!("Launch evening: {}.", full_when(&launch.when)));
    launch.into_iter().chain(moved(moves)).collect::<Vec<_>>().join(" ")
}

fn moved(moves: &[Move]) -> Option<String> {
    let last = moves.last()?;
    let times = match moves.len() {
        1 => "Moved once".to_owned(),
        2 => "Moved twice".to_owned(),
        many => format!("Moved {many} times"),
    };
    let from = short_when(&last.from);
    let from = if from.is_empty() { from } else { format!(", from {from}") };
    let reason = last.reason.trim().trim_end_matches('.');
    let reason = if reason.is_empty() { String::new() } else { format!(": {reason}") };
    Some(format!("{times}{from}{reason}."))
}

/// "2 June 2026, draft 2".
pub fn state_of(one: &Unfinished) -> String {
    let state = match (one.status, one.version) {
        (MinutesStatus::Draft, Some(version)) => format!("draft {version}"),
        (status, _) => status.label().to_lowercase(),
    };
    let when = short_when(&one.when);
    if when.is_empty() { state } else { format!("{when}, {state}") }
}

/// "Minutes: draft".
pub fn minutes_of(over: &Over) -> String {
    let state = match &over.minutes {
        None => "not begun".to_owned(),
        Some(Open::Known(status)) => status.label().to_lowercase(),
        Some(Open::Newer(raw)) => raw.get_ron().trim().to_owned(),
    };
    format!("Minutes: {state}")
}

pub fn lists(count: usize) -> String {
    counted(count, "list is announced and empty", "lists are announced and empty")
}

pub fn actions(count: usize) -> String {
    counted(count, "action has no name", "actions have no name")
}

pub fn quotes(count: usize) -> String {
    counted(count, "quote: OK to use?", "quotes: OK to use?")
}

/// "One list …", "3 lists …".
fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("One {one}") } else { format!("{count} {many}") }
}
