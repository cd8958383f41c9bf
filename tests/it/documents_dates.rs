//! How dates and times print.

use folkmoot::documents::dates;
use folkmoot::documents::wording::en_gb;
use folkmoot::model::{PartOfDay, Season, Span, TimeOfDay, When};
use jiff::civil::{date, datetime};

fn check(span: Span, long: &str, short: &str) {
    let when = When { span: span.into(), ..When::default() };
    assert_eq!(dates::when(&en_gb().dates, &when), long);
    assert_eq!(dates::short_when(&en_gb().dates, &when), short);
}

fn time(hour: i8, minute: i8, expected: &str) {
    assert_eq!(dates::time(&en_gb().dates, TimeOfDay::new(hour, minute).unwrap()), expected);
}

#[test]
fn days_in_full_and_for_tables() {
    check(Span::Day(date(2026, 12, 2)), "Wednesday 2 December 2026", "2 December 2026");
    check(
        Span::Part(date(2013, 9, 30), PartOfDay::Afternoon),
        "Monday 30 September 2013, afternoon",
        "30 September 2013, afternoon",
    );
    check(Span::Month(2012, 9), "September 2012", "September 2012");
    let part = Span::MonthPart(2012, 7, PartOfDay::Afternoon);
    check(part, "July 2012, in the afternoon", "July 2012, in the afternoon");
    check(Span::Months((2009, 10), (2010, 3)), "October 2009 to March 2010", "October 2009 to March 2010");
    check(Span::Months((2009, 12), (2009, 10)), "October to December 2009", "October to December 2009");
    check(Span::Months((2009, 10), (2009, 10)), "October 2009", "October 2009");
    check(Span::Season(2012, Season::Autumn), "autumn 2012", "autumn 2012");
    check(Span::Year(2012), "2012", "2012");
    check(Span::Unknown, "to be confirmed", "to be confirmed");
    check(Span::Words(" after Easter ".into()), "after Easter", "after Easter");
}

#[test]
fn several_days_say_what_they_share_once() {
    let days = |first, last, long, short| check(Span::Days(first, last), long, short);
    days(date(2026, 6, 20), date(2026, 6, 21), "Saturday 20 and Sunday 21 June 2026", "20 and 21 June 2026");
    days(date(2026, 6, 19), date(2026, 6, 21), "Friday 19 to Sunday 21 June 2026", "19 to 21 June 2026");
    days(
        date(2026, 9, 30),
        date(2026, 10, 1),
        "Wednesday 30 September and Thursday 1 October 2026",
        "30 September and 1 October 2026",
    );
    days(
        date(2026, 12, 28),
        date(2027, 1, 2),
        "Monday 28 December 2026 to Saturday 2 January 2027",
        "28 December 2026 to 2 January 2027",
    );
    days(date(2026, 6, 21), date(2026, 6, 20), "Saturday 20 and Sunday 21 June 2026", "20 and 21 June 2026");
    days(date(2026, 6, 20), date(2026, 6, 20), "Saturday 20 June 2026", "20 June 2026");
}

#[test]
fn times_of_day() {
    time(10, 0, "10am");
    time(17, 30, "5.30pm");
    time(9, 5, "9.05am");
    time(12, 0, "noon");
    time(0, 0, "midnight");
    time(12, 30, "12.30pm");
    time(0, 30, "12.30am");
}

#[test]
fn the_moment_of_printing() {
    assert_eq!(dates::moment(&en_gb().dates, datetime(2026, 11, 23, 9, 40, 0, 0)), "23 November 2026, 9.40am");
}
