//! How often something is held, as officers write it, and the day on which it is held next.

use folkmoot::model::{Rhythm, Span, TimeOfDay};
use jiff::civil::{Date, date};

/// A Thursday, and the last of its month.
const LAST: Date = date(2026, 5, 28);
/// A Thursday in the middle of its month.
const MIDDLE: Date = date(2026, 5, 14);

/// The next one after `last`, on the day after it: "2026-06-25", "2026-06" where no more is known than the month.
fn next_after(rhythm: &str, last: Date) -> Option<String> {
    said(Rhythm::read(rhythm)?.next(Some(last), last.tomorrow().unwrap())?.span.known()?)
}

/// The first one that was never held before, from this day on.
fn first_from(rhythm: &str, today: Date) -> Option<String> {
    said(Rhythm::read(rhythm)?.next(None, today)?.span.known()?)
}

fn said(span: &Span) -> Option<String> {
    match span {
        Span::Day(day) => Some(day.to_string()),
        Span::Month(year, month) => Some(format!("{year}-{month:02}")),
        other => panic!("{other:?} follows from no rhythm"),
    }
}

#[test]
fn rhythms_are_read_as_officers_write_them() {
    let after_the_last_thursday = [
        ("monthly, last Thursday", "2026-06-25"),
        ("Monthly (last Thurs)", "2026-06-25"),
        ("Last Thursday of the month", "2026-06-25"),
        ("the last Thursday in every month", "2026-06-25"),
        ("Monthly - last Thursday of each month, 10am to 12.30pm", "2026-06-25"),
        ("last Thu of month", "2026-06-25"),
        ("every last Thursday", "2026-06-25"),
        ("We meet on the last Thursday of every month.", "2026-06-25"),
        ("Monthly meetings, usually the last Thursday at 6pm", "2026-06-25"),
        ("once a month on the last Thursday", "2026-06-25"),
        ("last Thursday every other month", "2026-07-30"),
        ("alternate months, last Thursday", "2026-07-30"),
        ("every two months on the last Thursday", "2026-07-30"),
        ("Quarterly, last Thursday", "2026-08-27"),
        ("quarterly (last Thursday of the month)", "2026-08-27"),
        ("once a quarter on the last Thursday", "2026-08-27"),
        ("six-monthly, last Thursday", "2026-11-26"),
        ("half-yearly, last Thursday", "2026-11-26"),
        ("Annually, last Thursday in May", "2027-05-27"),
        ("monthly", "2026-06"),
        ("Every month", "2026-06"),
        ("monthly; about half of each meeting for a theme, the other half for sharing", "2026-06"),
        ("every other month", "2026-07"),
        ("quarterly", "2026-08"),
        ("every quarter", "2026-08"),
        ("every six months", "2026-11"),
        ("yearly", "2027-05"),
        ("every September", "2026-09"),
        ("March, June, September and December", "2026-06"),
        ("last Thursday of the month, except December and June", "2026-07-30"),
        ("Monthly, last Thursday (no meeting in June)", "2026-07-30"),
        ("last Thursday of the month, September to April", "2026-09-24"),
        ("last Thursday in January, April, July and October", "2026-07-30"),
        ("quarterly, last Thursday (March, June, September, December)", "2026-06-25"),
        ("Thursdays from October to March", "2026-10-01"),
        ("weekly", "2026-06-04"),
        ("every week", "2026-06-04"),
        ("weekly on Tuesdays", "2026-06-02"),
        ("Tuesdays", "2026-06-02"),
        ("Tuesday mornings", "2026-06-02"),
        ("each Tuesday lunchtime, 12 to 1", "2026-06-02"),
        ("every other Friday", "2026-06-12"),
        ("alternate Fridays", "2026-06-12"),
        ("Fortnightly on a Friday", "2026-06-12"),
        ("fortnightly", "2026-06-11"),
        ("every two weeks", "2026-06-11"),
        ("every six weeks", "2026-07-09"),
        ("every 6 weeks", "2026-07-09"),
        ("6-weekly", "2026-07-09"),
        ("Six weekly, Thursday afternoons", "2026-07-09"),
        ("once every six weeks", "2026-07-09"),
        ("Every four weeks, on a Tuesday morning", "2026-06-23"),
        ("every 3rd week", "2026-06-18"),
    ];
    let after_the_middle_of_the_month = [
        ("2nd Monday", "2026-06-08"),
        ("2nd Mon of the month", "2026-06-08"),
        ("Monthly on the second Monday", "2026-06-08"),
        ("every third Wednesday", "2026-06-17"),
        ("every second Wednesday of the month", "2026-06-10"),
        ("third Weds of the month, evenings", "2026-06-17"),
        ("First Tuesday of the month, Quay Library, 2-4pm", "2026-06-02"),
        ("first Tuesdays", "2026-06-02"),
        ("1st Sat monthly", "2026-06-06"),
        ("penultimate Friday of the month", "2026-05-22"),
        ("fifth Friday of the month", "2026-05-29"),
        ("first and third Tuesdays of the month", "2026-06-02"),
        ("1st & 3rd Wednesday", "2026-06-03"),
        ("last working day of the month", "2026-05-29"),
        ("first working day of every month", "2026-06-01"),
        ("last day of the month", "2026-05-31"),
        ("monthly on the 15th", "2026-06-15"),
        ("the 1st and 15th of each month", "2026-06-01"),
        ("first Tuesday of every second month", "2026-07-07"),
        ("first Tuesday of each quarter", "2026-07-07"),
        ("last working day of the quarter", "2026-06-30"),
    ];
    let check = |last: Date, (words, expected): (&str, &str)| {
        assert_eq!(next_after(words, last).unwrap_or_default(), expected, "{words}");
    };
    after_the_last_thursday.into_iter().for_each(|row| check(LAST, row));
    after_the_middle_of_the_month.into_iter().for_each(|row| check(MIDDLE, row));
}

#[test]
fn what_leaves_a_doubt_stays_words() {
    let table = [
        "",
        "to be agreed",
        "Three times a year, each time somewhere else",
        "Twice a year, with a catch-up between",
        "twice a month",
        "an event of two days, and catch-ups in between",
        "monthly or so",
        "Monthly, last Thursday, not in June or anything like it",
        "monthly if needed",
        "bi-monthly",
        "bimonthly",
        "biweekly",
        "termly",
        "daily",
        "most months",
        "Thursday",
        "first and last Friday of the quarter",
        "Tuesdays and Thursdays",
        "monthly, every six weeks",
        "every second Tuesday",
        "each 2nd Tuesday",
        "fortnightly, first Tuesday",
        "monthly except in the school holidays",
        "last Thursday of the month, last Friday in December",
        "the week after the last Thursday",
        "every 0 weeks",
        "every 900 weeks",
        "in spring and autumn",
        "when there is something to say",
        "35th of the month",
        "\u{0}",
    ];
    for words in table {
        assert_eq!(Rhythm::read(words), None, "{words}");
    }
}

#[test]
fn a_meeting_that_was_moved_moves_none_of_those_after_it() {
    let table = [
        ("monthly, last Thursday", date(2026, 5, 21), "2026-06-25"),
        ("monthly, last Thursday", date(2026, 6, 2), "2026-06-25"),
        ("first Tuesday of every second month", date(2026, 4, 28), "2026-07-07"),
        ("every other Friday", date(2026, 5, 27), "2026-06-12"),
        ("every other Friday", date(2026, 6, 1), "2026-06-12"),
        ("first and third Tuesdays of the month", date(2026, 6, 3), "2026-06-16"),
        ("first and third Tuesdays of the month", date(2026, 6, 16), "2026-07-07"),
        ("monthly on the 31st", date(2026, 5, 31), "2026-07-31"),
        ("monthly, last Thursday", date(2026, 12, 31), "2027-01-28"),
        ("last Thursday in January and July", date(2026, 5, 28), "2026-07-30"),
    ];
    for (words, last, expected) in table {
        assert_eq!(next_after(words, last).as_deref(), Some(expected), "{words} after {last}");
    }
}

#[test]
fn the_next_one_is_never_behind_us() {
    let next = |words: &str, last, today| {
        said(Rhythm::read(words).unwrap().next(Some(last), today).unwrap().span.known().unwrap())
    };
    let years_ago = date(2019, 2, 28);
    assert_eq!(next("monthly, last Thursday", years_ago, LAST).as_deref(), Some("2026-05-28"), "today is not behind");
    assert_eq!(next("every six weeks", date(2026, 1, 8), LAST).as_deref(), Some("2026-06-25"), "in its own beat");
    assert_eq!(next("quarterly", date(2025, 11, 6), LAST).as_deref(), Some("2026-05"));
    assert_eq!(next("weekly", date(2026, 7, 2), LAST).as_deref(), Some("2026-07-09"), "after one that is to come");
}

#[test]
fn before_the_first_meeting_a_day_is_named_where_the_words_name_one() {
    let table = [
        ("monthly, last Thursday", Some("2026-05-28")),
        ("first Tuesday of every second month", Some("2026-06-02")),
        ("every other Friday", Some("2026-05-29")),
        ("every September", Some("2026-09")),
        ("monthly", None),
        ("every six weeks", None),
    ];
    for (words, expected) in table {
        assert_eq!(first_from(words, LAST).as_deref(), expected, "{words}");
    }
}

#[test]
fn hours_that_are_said_with_it_come_along_with_a_day_and_not_with_a_month() {
    let next = |words: &str| Rhythm::read(words).unwrap().next(Some(LAST), LAST).unwrap();
    let when = next("last Thursday of the month, 10am to 12.30pm");
    assert_eq!((when.start, when.end), (TimeOfDay::new(10, 0), TimeOfDay::new(12, 30)));
    let when = next("monthly, 10am to 12.30pm");
    assert_eq!((when.start, when.end), (None, None));
}

#[test]
fn no_rhythm_runs_past_the_end_of_the_calendar() {
    for words in ["monthly, last Thursday", "yearly", "every six weeks", "fifth Friday of the month"] {
        let rhythm = Rhythm::read(words).unwrap();
        assert_eq!(rhythm.next(Some(Date::MAX), Date::MAX), None, "{words}");
        assert!(rhythm.next(Some(Date::MIN), Date::MIN).is_some(), "{words}");
    }
    assert_eq!(Rhythm::read("31st of February and February").and_then(|rhythm| rhythm.next(Some(LAST), LAST)), None);
}
