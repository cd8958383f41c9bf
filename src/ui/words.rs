//! Small turns of phrase that several screens need.

use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::When;
use crate::model::key_decision::NoticeDue;
use crate::workspace::series::Turn;
use crate::workspace::steps::Notice;
use crate::workspace::{ASK_AGAIN_AFTER, WhyNotReady};

pub use crate::model::counted;

/// The folder by its own name; the usual one has none.
pub fn folder_name(folder: &Path, is_usual: bool) -> String {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    match name {
        Some(name) if !is_usual => name,
        _ => "In your Folkmoot folder".to_owned(),
    }
}

/// "9.42am".
pub fn clock_time(at: DateTime) -> String {
    dates::clock_time(&en_gb().dates, at)
}

/// A date as a list says it: short, and empty where nothing is known.
pub fn short_when(when: &When) -> String {
    if when.is_unknown() { String::new() } else { dates::short_when(&en_gb().dates, when) }
}

/// A date as a row of a list says it: the days alone, and the year only where it is another than this one.
pub fn list_when(when: &When, today: Date) -> String {
    without_this_year(short_when(&when.without_times()), when, today)
}

/// The same with its times, as the head of a record says it.
pub fn head_when(when: &When, today: Date) -> String {
    without_this_year(short_when(when), when, today)
}

fn without_this_year(said: String, when: &When, today: Date) -> String {
    let is_this_year = |day: Option<Date>| day.is_some_and(|day| day.year() == today.year());
    if is_this_year(when.first_day()) && is_this_year(when.last_day()) {
        return said.replace(&format!(" {}", today.year()), "");
    }
    said
}

/// "today", "tomorrow", "in 12 days".
pub fn to_go(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    }
}

/// A date as it prints.
pub fn full_when(when: &When) -> String {
    dates::when(&en_gb().dates, when)
}

/// The beginning of a text, cut between words where it is longer than this many characters.
pub fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let end = cut.rfind(' ').filter(|end| *end > longest / 2).unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', '.', ' ']))
}

/// What stands in two places of a sentence, where both are known.
pub fn joined(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Why a brief is not ready.
pub fn not_ready(why: WhyNotReady) -> &'static str {
    match why {
        WhyNotReady::NobodyAfterwards => "Nobody named for afterwards",
        WhyNotReady::StillAnIdea => "Still an idea",
        WhyNotReady::StillADraft => "Still a draft",
    }
}

/// "has not hosted yet", "last hosted on 14 May 2026".
pub fn last_hosted(turn: &Turn) -> String {
    match turn.last {
        Some(day) => format!("last hosted on {}", short_when(&When::day(day))),
        None if turn.hosted > 0 => "has hosted, and nobody noted when".to_owned(),
        None => "has not hosted yet".to_owned(),
    }
}

/// "Due: cabinet, September 2026. Has it come?"
pub fn asks_if_it_came(what: &str, when: &When) -> String {
    format!("Due: {}. Has it come?", joined(&[what.trim().trim_end_matches('.'), &short_when(when)]))
}

/// "Notice by Thursday 30 July 2026 at the latest", and what is doubtful about that.
pub fn notice_by(notice: Notice) -> String {
    let day = dates::day(&en_gb().dates, notice.latest);
    let doubt = if notice.is_certain { "" } else { ", for the earliest day that it can be" };
    match notice.due {
        NoticeDue::Over => format!("The last day for its notice was {day}{doubt}"),
        NoticeDue::GivenLate => format!("Its notice was given too late: the last day was {day}{doubt}"),
        NoticeDue::Near | NoticeDue::Ahead => format!("Notice by {day} at the latest{doubt}"),
    }
}

/// "Asked for news on 5 June 2026. Ask again from 12 June 2026."
pub fn asked_lately(asked: Date) -> String {
    let again = asked.checked_add(ASK_AGAIN_AFTER.days()).unwrap_or(asked);
    let say = |day| short_when(&When::day(day));
    format!("Asked for news on {}. Ask again from {}.", say(asked), say(again))
}

/// "3 notes of needs are past their day."
pub fn needs_past(count: usize) -> String {
    let notes = counted(count, "note of what somebody needs is", "notes of what people need are");
    format!("{notes} past {} day", if count == 1 { "its" } else { "their" })
}

/// "Saturday" of the days that come next, and of any other what a list says: "20 March", with its year where that is
/// another one.
pub fn near_day(day: Date, today: Date) -> String {
    let far = day.since(today).map_or(i32::MAX, |span| span.get_days());
    match (0..A_WEEK).contains(&far) {
        true => day.strftime("%A").to_string(),
        false => list_when(&When::day(day), today),
    }
}

/// Days in which a weekday alone says which day is meant.
const A_WEEK: i32 = 7;

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_weekday_alone_is_one_of_the_next_seven_days() {
        let check = |day, expected: &str| assert_eq!(near_day(day, date(2026, 11, 27)), expected);
        check(date(2026, 11, 28), "Saturday");
        check(date(2026, 12, 3), "Thursday");
        check(date(2026, 12, 4), "4 December");
        check(date(2026, 11, 26), "26 November");
        check(date(2027, 3, 20), "20 March 2027");
    }
}
