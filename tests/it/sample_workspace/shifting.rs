//! Moving a record through the calendar: by whole weeks, everywhere, and no vaguer than it was.

use folkmoot::model::form::{Form, Place};
use folkmoot::model::{Kind, PartOfDay, Record, Season, Span, TimeOfDay, When, shift_weeks};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::sample::full_record;

fn check(span: Span, weeks: i32, expected: Span) {
    let when = When { start: TimeOfDay::new(10, 0), provisional: true, since: true, ..When::from_span(span) };
    let moved = when.shifted(weeks);
    assert_eq!(moved, When { span: expected.into(), ..when });
}

trait FromSpan {
    fn from_span(span: Span) -> Self;
}

impl FromSpan for When {
    fn from_span(span: Span) -> Self {
        Self { span: span.into(), ..Self::default() }
    }
}

#[test]
fn a_date_stays_as_vague_as_it_was() {
    check(Span::Day(date(2026, 6, 8)), 1, Span::Day(date(2026, 6, 15)));
    check(Span::Day(date(2026, 6, 8)), -53, Span::Day(date(2025, 6, 2)));
    let afternoon = |day| Span::Part(day, PartOfDay::Afternoon);
    check(afternoon(date(2024, 2, 22)), 1, afternoon(date(2024, 2, 29)));
    check(Span::Days(date(2026, 6, 20), date(2026, 6, 21)), 2, Span::Days(date(2026, 7, 4), date(2026, 7, 5)));
    check(Span::Words("once the hall is mended".into()), 9, Span::Words("once the hall is mended".into()));
    check(Span::Unknown, 9, Span::Unknown);
}

#[test]
fn a_month_a_season_and_a_year_go_where_their_middle_goes() {
    check(Span::Month(2026, 9), 2, Span::Month(2026, 9));
    check(Span::Month(2026, 9), 3, Span::Month(2026, 10));
    check(Span::Month(2026, 12), 3, Span::Month(2027, 1));
    check(Span::Month(2026, 1), -3, Span::Month(2025, 12));
    check(Span::Months((2026, 9), (2027, 1)), 52, Span::Months((2027, 9), (2028, 1)));
    check(Span::Season(2026, Season::Autumn), 6, Span::Season(2026, Season::Autumn));
    check(Span::Season(2026, Season::Autumn), 9, Span::Season(2027, Season::Winter));
    check(Span::Season(2027, Season::Winter), -9, Span::Season(2026, Season::Autumn));
    check(Span::Season(2027, Season::Winter), 9, Span::Season(2027, Season::Spring));
    check(Span::Year(2026), 20, Span::Year(2026));
    check(Span::Year(2026), 30, Span::Year(2027));
}

#[test]
fn what_would_leave_the_calendar_stays() {
    check(Span::Day(date(9999, 12, 30)), 2, Span::Day(date(9999, 12, 30)));
    check(Span::Month(2026, 13), 2, Span::Month(2026, 13));
    check(Span::Year(9999), 80, Span::Year(9999));
    check(Span::Season(-9999, Season::Winter), -80, Span::Season(-9999, Season::Winter));
}

fn whens(form: &mut dyn Form, found: &mut Vec<When>) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::When(when)) => found.push(when.clone()),
            Some(Place::Nested(inner) | Place::Protected(inner)) => whens(inner, found),
            Some(Place::Items(items)) => (0..items.len()).for_each(|index| whens(items.form(index).unwrap(), found)),
            _ => {}
        }
    }
}

/// Every date of every kind of record, whatever list or group it is in, and nothing but dates.
#[test]
fn every_field_that_holds_a_date_moves_and_nothing_else() {
    for kind in Kind::ALL {
        let before = full_record(kind);
        let mut after = before.clone();
        shift_weeks(&mut after, 120);
        let (mut earlier, mut later) = (Vec::new(), Vec::new());
        whens(before.clone().form(), &mut earlier);
        whens(after.form(), &mut later);
        assert!(earlier.len() > 1, "{kind:?}");
        for (earlier, later) in earlier.iter().zip(&later) {
            assert_eq!(*later, earlier.shifted(120));
            assert!(later != earlier || matches!(earlier.span.known(), Some(Span::Words(_))), "{kind:?}: {earlier:?}");
        }
        let length = after.header().created.duration_since(before.header().created);
        assert_eq!(length.as_hours(), 120 * 7 * 24);
        shift_weeks(&mut after, -120);
        assert_eq!(days_alone(after), days_alone(before), "{kind:?}");
    }
}

/// A record with its months, seasons and years blanked, which a move there and back may leave one further.
fn days_alone(mut record: Record) -> String {
    blank_vague(record.form());
    record.to_ron().unwrap()
}

fn blank_vague(form: &mut dyn Form) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::When(when)) => {
                let is_vague = |span: &Span| !matches!(span, Span::Day(_) | Span::Part(..) | Span::Days(..));
                if when.span.known().is_some_and(is_vague) {
                    *when = When::default();
                }
            }
            Some(Place::Nested(inner) | Place::Protected(inner)) => blank_vague(inner),
            Some(Place::Items(items)) => (0..items.len()).for_each(|index| blank_vague(items.form(index).unwrap())),
            _ => {}
        }
    }
}

fn vague() -> impl Strategy<Value = (Span, Span)> {
    let seasons = [Season::Winter, Season::Spring, Season::Summer, Season::Autumn];
    let season = move |(year, n): (i16, usize)| Span::Season(year, seasons[n]);
    let years = || 1990..2060_i16;
    prop_oneof![
        ((years(), 1..13_i8), (years(), 1..13_i8)).prop_map(|(a, b)| (Span::Month(a.0, a.1), Span::Month(b.0, b.1))),
        ((years(), 0..4_usize), (years(), 0..4_usize)).prop_map(move |(a, b)| (season(a), season(b))),
        (years(), years()).prop_map(|(a, b)| (Span::Year(a), Span::Year(b))),
    ]
}

fn first(span: &Span) -> Date {
    span.bounds().unwrap().0
}

proptest! {
    #[test]
    fn of_two_equally_vague_dates_the_later_is_never_the_earlier_afterwards((a, b) in vague(), weeks in -3_000..3_000) {
        let moved = |span: &Span| When::from_span(span.clone()).shifted(weeks).first_day().unwrap();
        let (earlier, later) = if first(&a) <= first(&b) { (a, b) } else { (b, a) };
        prop_assert!(moved(&earlier) <= moved(&later));
    }
}
