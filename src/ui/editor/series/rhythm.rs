//! How the rhythm of a series was understood, the day that follows from it, and whose turn it is to host. Words that are not understood are kept,
//! and said to be no trouble.

use eframe::egui::{self, Ui};
use jiff::civil::{Date, Weekday};

use super::overview::name;
use crate::model::{InMonth, Pace, Ref, Rhythm, Series, When};
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::space;
use crate::ui::widgets;
use crate::ui::words::{full_when, last_hosted};
use crate::workspace::Workspace;
use crate::workspace::series::{coming, next_of_most};

const NOT_UNDERSTOOD: &str = "Folkmoot proposes dates for words such as “monthly, last Thursday”, “every six weeks” or \
                              “first Tuesday of every second month”. Other words are kept and printed as they are.";

/// Draws it below the rhythm; nothing where there is none and nothing is planned.
pub fn next(ui: &mut Ui, draft: &Draft<'_, '_>, series: &Series) {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let key = (workspace.generation(), draft.record, today, series.rhythm.clone());
    let place = egui::Id::unique("when the open series meets next");
    let says = memo(ui, place, key, || says(workspace, Ref(draft.record), &series.rhythm, today));
    if !says.is_empty() {
        ui.add_space(space::LABEL - space::FIELD);
        widgets::secondary(ui, &says);
        ui.add_space(space::FIELD);
    }
}

fn says(workspace: &Workspace, series: Ref, typed: &str, today: Date) -> String {
    let rhythm = Rhythm::read(typed);
    let mut sentences = Vec::new();
    match &rhythm {
        Some(rhythm) => sentences.push(format!("Understood as {}.", in_words(rhythm))),
        None if !typed.trim().is_empty() => sentences.push(NOT_UNDERSTOOD.to_owned()),
        None => {}
    }
    let proposed = next_of_most(workspace, series, today);
    let after = proposed.when.map(|when| {
        let by = if proposed.is_planned { ", by the forward programme" } else { "" };
        format!("{}{by}", full_when(&When { provisional: false, ..when }))
    });
    match (coming(workspace, series, today), after) {
        (Some(event), after) => {
            sentences.push(format!("Next: {}.", full_when(&event.details.when)));
            sentences.extend(after.map(|after| format!("After it: {after}.")));
        }
        (None, Some(after)) => sentences.push(format!("Next: {after}.")),
        (None, None) if rhythm.is_some() => {
            sentences.push("The next date follows from the first meeting that has one.".to_owned());
        }
        (None, None) => {}
    }
    if let Some(turn) = proposed.turn.filter(|_| proposed.host.is_none()) {
        sentences.push(format!(
            "Whose turn it is to host: {}, which {}.",
            name(workspace, turn.who),
            last_hosted(&turn)
        ));
    }
    sentences.join(" ")
}

/// "the last Thursday of each month, except August".
fn in_words(rhythm: &Rhythm) -> String {
    let pace = match &rhythm.pace {
        Pace::Weeks { every, on } => weeks(*every, *on),
        Pace::Months { every, on } if on.is_empty() && rhythm.months.is_empty() => every_so_many(*every, "month"),
        Pace::Months { on, .. } if on.is_empty() => String::new(),
        Pace::Months { every, on } => {
            let days: Vec<String> = on.iter().map(|day| day_of(*day)).collect();
            let month = if rhythm.months.is_empty() { of_months(*every) } else { String::new() };
            format!("{}{month}", listed(&days))
        }
    };
    match months(&rhythm.months) {
        months if months.is_empty() => pace,
        months if pace.is_empty() => format!("each {months}"),
        months => format!("{pace} in {months}"),
    }
}

fn weeks(every: u16, on: Option<Weekday>) -> String {
    match (every, on) {
        (1, Some(on)) => format!("every {}", weekday(on)),
        (2, Some(on)) => format!("every other {}", weekday(on)),
        (every, Some(on)) => format!("every {} weeks on a {}", number(every), weekday(on)),
        (every, None) => every_so_many(every, "week"),
    }
}

fn every_so_many(every: u16, unit: &str) -> String {
    match every {
        1 => format!("every {unit}"),
        12 if unit == "month" => "every year".to_owned(),
        every => format!("every {} {unit}s", number(every)),
    }
}

fn of_months(every: u16) -> String {
    match every {
        1 => " of each month".to_owned(),
        2 => " of every second month".to_owned(),
        12 => " of the month, once a year".to_owned(),
        every => format!(" of the month, every {} months", number(every)),
    }
}

fn day_of(day: InMonth) -> String {
    match day {
        InMonth::Weekday(nth, day) => format!("the {} {}", ordinal(nth), weekday(day)),
        InMonth::WorkingDay(nth) => format!("the {} working day", ordinal(nth)),
        InMonth::Day(-1) => "the last day".to_owned(),
        InMonth::Day(day) => format!("day {day}"),
    }
}

fn ordinal(nth: i8) -> String {
    let named = match nth {
        -2 => "last but one",
        -1 => "last",
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        other => return format!("{other}th"),
    };
    named.to_owned()
}

fn number(number: u16) -> String {
    const NAMED: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    NAMED.get(usize::from(number)).map_or_else(|| number.to_string(), |named| (*named).to_owned())
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// "March and September"; where most are meant, those that are not.
fn months(months: &[i8]) -> String {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let named = |wanted: &dyn Fn(&i8) -> bool| -> Vec<String> {
        (1..).zip(NAMES).filter(|(month, _)| wanted(month)).map(|(_, name)| name.to_owned()).collect()
    };
    if months.len() > 6 {
        return format!("each month except {}", listed(&named(&|month| !months.contains(month))));
    }
    listed(&named(&|month| months.contains(month)))
}

fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}
