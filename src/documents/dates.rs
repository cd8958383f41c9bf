//! Dates and times in the words in which they print: in full, without ordinals, "to" and never a dash.
//!
//! The window says dates with the same words. How people type them is `model`'s matter.

use jiff::civil::{Date, DateTime};

use super::wording::{DateWords, DayTemplates, fill};
use crate::model::{Open, PartOfDay, Season, Span, TimeOfDay, When};

/// "Friday 26 April 2013".
pub fn day(words: &DateWords, date: Date) -> String {
    whole_day(words, &words.long.whole, date)
}

/// "26 April 2013".
pub fn short_day(words: &DateWords, date: Date) -> String {
    whole_day(words, &words.short.whole, date)
}

/// The time of day of a moment, as `time` says it.
pub fn clock_time(words: &DateWords, at: DateTime) -> String {
    TimeOfDay::new(at.hour(), at.minute()).map(|of_day| time(words, of_day)).unwrap_or_default()
}

/// "10am", "5.30pm", "noon", "midnight".
pub fn time(words: &DateWords, time: TimeOfDay) -> String {
    let half = match (time.hour(), time.minute()) {
        (0, 0) => return words.midnight.clone(),
        (12, 0) => return words.noon.clone(),
        (0..12, _) => &words.am,
        _ => &words.pm,
    };
    let hour = match time.hour() % 12 {
        0 => 12,
        hour => hour,
    };
    let template = if time.minute() == 0 { &words.hour } else { &words.hour_minute };
    let minute = format!("{:02}", time.minute());
    fill(template, &[("hour", &hour.to_string()), ("minute", &minute), ("half", half)])
}

/// "10am to 1pm", "10am", "until 1pm"; empty without times.
pub fn times(words: &DateWords, start: Option<TimeOfDay>, end: Option<TimeOfDay>) -> String {
    match (start.map(|start| time(words, start)), end.map(|end| time(words, end))) {
        (Some(start), Some(end)) => fill(&words.from_to, &[("start", &start), ("end", &end)]),
        (Some(start), None) => start,
        (None, Some(end)) => fill(&words.until, &[("end", &end)]),
        (None, None) => String::new(),
    }
}

/// "Friday 26 April 2013, 10am to 1pm"; an unknown date is "to be confirmed".
pub fn when(words: &DateWords, when: &When) -> String {
    in_form(words, &words.long, when)
}

/// "on Friday 26 April 2013", "in November 2026"; words as they were typed.
pub fn on(words: &DateWords, when: &When) -> String {
    let template = match when.span.known() {
        Some(Span::Month(..) | Span::MonthPart(..) | Span::Months(..) | Span::Season(..) | Span::Year(_)) => {
            &words.in_when
        }
        Some(Span::Words(_)) | None => "{when}",
        _ => &words.on_when,
    };
    after(words, template, when, self::when)
}

/// "by Friday 26 April 2013", "by autumn 2027", "before Christmas".
pub fn by(words: &DateWords, when: &When) -> String {
    after(words, &words.by_when, when, self::when)
}

/// "until 31 March 2027", "until Easter".
pub fn open_until(words: &DateWords, when: &When) -> String {
    after(words, &words.until_when, when, short_when)
}

/// The date behind its preposition, unless it was typed with one of its own.
fn after(words: &DateWords, template: &str, when: &When, say: fn(&DateWords, &When) -> String) -> String {
    let said = say(words, when);
    let Some(Span::Words(_)) = when.span.known() else {
        return if when.since { said } else { fill(template, &[("when", &said)]) };
    };
    let (first, rest) = said.split_once(' ').unwrap_or((&said, ""));
    match words.need_no_preposition.iter().find(|word| **word == first.to_lowercase()) {
        Some(word) => format!("{word} {rest}").trim().to_owned(),
        None => fill(template, &[("when", &said)]),
    }
}

/// The same date as history tells it, where nothing is left to be confirmed.
pub fn settled(when: &When) -> When {
    When { provisional: false, ..when.clone() }
}

/// A date as one would type it: it reads back as the same date. Whether it is certain is said beside it.
pub fn typed(words: &DateWords, typed: &When) -> String {
    match typed.span.known() {
        Some(Span::Words(text)) => text.clone(),
        Some(Span::Unknown) => times(words, typed.start, typed.end),
        _ => when(words, &When { provisional: false, ..typed.clone() }),
    }
}

/// The same without weekdays, as tables say it.
pub fn short_when(words: &DateWords, when: &When) -> String {
    in_form(words, &words.short, when)
}

/// "Nov 2026": the month alone of a day or a month, where there is no room for more; another date without weekdays.
pub fn month(words: &DateWords, when: &When) -> String {
    let (year, month) = match (when.known_day(), when.span.known()) {
        (Some(day), _) => (day.year(), day.month()),
        (None, Some(Span::Month(year, month) | Span::MonthPart(year, month, _))) => (*year, *month),
        _ => return short_when(words, &settled(when).without_times()),
    };
    let name = name_of(&words.short_months, month);
    fill(&words.month, &[("month", name), ("year", &year.to_string())])
}

/// "23 November 2026, 9.40am": a moment of the calendar.
pub fn moment(words: &DateWords, moment: DateTime) -> String {
    let clock = TimeOfDay::new(moment.hour(), moment.minute()).map(|clock| time(words, clock)).unwrap_or_default();
    fill(&words.moment, &[("date", &short_day(words, moment.date())), ("time", &clock)])
}

fn in_form(words: &DateWords, form: &DayTemplates, when: &When) -> String {
    let days = match &when.span {
        Open::Known(span) => span_in(words, form, span),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    };
    let known = !when.span.is(Span::Unknown);
    let days = if when.since && known { fill(&words.since, &[("days", &days)]) } else { days };
    let times = times(words, when.start, when.end);
    let said = if times.is_empty() { days } else { fill(&words.with_times, &[("days", &days), ("times", &times)]) };
    if when.provisional && known { fill(&words.provisional, &[("when", &said)]) } else { said }
}

fn span_in(words: &DateWords, form: &DayTemplates, span: &Span) -> String {
    match span {
        Span::Unknown => words.to_be_confirmed.clone(),
        Span::Day(date) => whole_day(words, &form.whole, *date),
        Span::Part(date, part) => {
            let days = whole_day(words, &form.whole, *date);
            fill(&words.part, &[("days", &days), ("part", part_of_day(words, *part))])
        }
        Span::Days(first, last) => several_days(words, form, *first.min(last), *first.max(last)),
        Span::Month(year, month) => whole_month(words, *year, *month),
        Span::MonthPart(year, month, part) => {
            let days = whole_month(words, *year, *month);
            fill(&words.part_of_month, &[("days", &days), ("part", part_of_day(words, *part))])
        }
        Span::Months(one, other) => several_months(words, *one.min(other), *one.max(other)),
        Span::Season(year, season) => {
            fill(&words.season, &[("season", season_name(words, *season)), ("year", &year.to_string())])
        }
        Span::Year(year) => year.to_string(),
        Span::Words(typed) => typed.trim().to_owned(),
    }
}

/// What the first day shares with the last is said once: "Saturday 20 and Sunday 21 June 2026".
fn several_days(words: &DateWords, form: &DayTemplates, first: Date, last: Date) -> String {
    if first == last {
        return whole_day(words, &form.whole, first);
    }
    let start = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => &form.without_month,
        (true, false) => &form.without_year,
        _ => &form.whole,
    };
    let joined = if first.tomorrow().is_ok_and(|next| next == last) { &words.two_days } else { &words.several_days };
    let (first, last) = (whole_day(words, start, first), whole_day(words, &form.whole, last));
    fill(joined, &[("first", &first), ("last", &last)])
}

fn whole_month(words: &DateWords, year: i16, month: i8) -> String {
    fill(&words.month, &[("month", month_name(words, month)), ("year", &year.to_string())])
}

/// A year that both share is said once: "October to December 2009".
fn several_months(words: &DateWords, first: (i16, i8), last: (i16, i8)) -> String {
    let whole = |(year, month): (i16, i8)| whole_month(words, year, month);
    if first == last {
        return whole(first);
    }
    let start = if first.0 == last.0 { month_name(words, first.1).to_owned() } else { whole(first) };
    fill(&words.several_days, &[("first", &start), ("last", &whole(last))])
}

fn whole_day(words: &DateWords, template: &str, date: Date) -> String {
    let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).ok().and_then(|at| words.weekdays.get(at));
    let values = [
        ("weekday", weekday.map_or("", String::as_str)),
        ("day", &date.day().to_string()),
        ("month", month_name(words, date.month())),
        ("year", &date.year().to_string()),
    ];
    fill(template, &values)
}

/// The name of a month from 1 to 12; empty for any other number.
fn month_name(words: &DateWords, month: i8) -> &str {
    name_of(&words.months, month)
}

fn name_of(months: &[String], month: i8) -> &str {
    let index = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    index.and_then(|index| months.get(index)).map_or("", String::as_str)
}

/// "morning".
pub fn part_of_day(words: &DateWords, part: PartOfDay) -> &str {
    match part {
        PartOfDay::Morning => &words.morning,
        PartOfDay::Afternoon => &words.afternoon,
        PartOfDay::Evening => &words.evening,
    }
}

fn season_name(words: &DateWords, season: Season) -> &str {
    match season {
        Season::Winter => &words.winter,
        Season::Spring => &words.spring,
        Season::Summer => &words.summer,
        Season::Autumn => &words.autumn,
    }
}
