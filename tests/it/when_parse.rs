//! What officers type for dates and times, and what is understood.

use folkmoot::documents::dates;
use folkmoot::documents::wording::en_gb;
use folkmoot::model::{PartOfDay, Season, Span, TimeOfDay, When, parse_time, read_when};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// A Monday.
const TODAY: Date = date(2012, 9, 3);

fn span(typed: &str, expected: Span) {
    let read = read_when(typed, TODAY);
    assert_eq!(read.when, When { span: expected.into(), ..When::default() }, "{typed:?}");
    assert_eq!(read.slip, None, "{typed:?}");
}

/// Read and printed again, in full.
fn printed(typed: &str, expected: &str) {
    let when = read_when(typed, TODAY).when;
    assert!(!matches!(when.span.known(), Some(Span::Words(_))), "{typed:?} was not understood");
    assert_eq!(dates::when(&en_gb().dates, &when), expected, "{typed:?}");
}

fn kept_as_typed(typed: &str) {
    span(typed, Span::Words(typed.to_owned()));
}

fn slip(typed: &str, expected: &str) {
    assert_eq!(read_when(typed, TODAY).slip.as_deref(), Some(expected), "{typed:?}");
}

fn time(typed: &str, expected: Option<(i8, i8)>) {
    let expected = expected.map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap());
    assert_eq!(parse_time(typed), expected, "{typed:?}");
}

#[test]
fn times() {
    time("10", Some((10, 0)));
    time("10am", Some((10, 0)));
    time("1.30pm", Some((13, 30)));
    time("13:30", Some((13, 30)));
    time("1330", Some((13, 30)));
    time("0930", Some((9, 30)));
    time("930", Some((9, 30)));
    time("noon", Some((12, 0)));
    time("12 noon", Some((12, 0)));
    time("midnight", Some((0, 0)));
    time("12 midnight", Some((0, 0)));
    time("5.30 pm", Some((17, 30)));
    time("5.30 p.m.", Some((17, 30)));
    time("12pm", Some((12, 0)));
    time("12.30am", Some((0, 30)));
    time("0:05", Some((0, 5)));
    time(" 9 AM ", Some((9, 0)));
}

#[test]
fn a_bare_hour_of_the_afternoon_means_the_afternoon() {
    time("2", Some((14, 0)));
    time("5.30", Some((17, 30)));
    time("02:00", Some((2, 0)));
    time("7", Some((7, 0)));
}

#[test]
fn what_is_no_time() {
    for typed in ["", "ten", "25", "10.75", "13am", "10 to 12", "1.5", "10am sharp", "99999"] {
        time(typed, None);
    }
}

#[test]
fn single_days() {
    let day = || Span::Day(date(2013, 4, 26));
    for typed in [
        "26 April 2013",
        "26th April 2013",
        "Friday 26 April 2013",
        "Fri, 26 Apr 2013",
        "on the 26th of April, 2013",
        "26/4/2013",
        "26/04/13",
        "26.4.2013",
        "2013-04-26",
        "April 26, 2013",
        "Friday the 26th April 2013.",
        "26 APRIL 2013",
    ] {
        span(typed, day());
    }
}

#[test]
fn a_missing_year_is_the_coming_one_unless_the_weekday_settles_it() {
    span("26 April", Span::Day(date(2013, 4, 26)));
    span("3 September", Span::Day(date(2012, 9, 3)));
    span("Friday 26 April", Span::Day(date(2013, 4, 26)));
    span("Thursday 26 April", Span::Day(date(2012, 4, 26)));
    span("Saturday 26 April", Span::Day(date(2014, 4, 26)));
    span("29 February", Span::Day(date(2016, 2, 29)));
    span("26/4", Span::Day(date(2013, 4, 26)));
}

#[test]
fn days_counted_from_today() {
    span("today", Span::Day(TODAY));
    span("tomorrow", Span::Day(date(2012, 9, 4)));
    span("Friday", Span::Day(date(2012, 9, 7)));
    span("this Friday", Span::Day(date(2012, 9, 7)));
    span("next Friday", Span::Day(date(2012, 9, 14)));
    span("next Monday", Span::Day(date(2012, 9, 10)));
    span("last Thursday", Span::Day(date(2012, 8, 30)));
    printed("tomorrow afternoon", "Tuesday 4 September 2012, afternoon");
    printed("Friday 10am", "Friday 7 September 2012, 10am");
}

#[test]
fn several_days() {
    span("29/30 September 2012", Span::Days(date(2012, 9, 29), date(2012, 9, 30)));
    span("29 and 30 September 2012", Span::Days(date(2012, 9, 29), date(2012, 9, 30)));
    span("13/14 October 2012", Span::Days(date(2012, 10, 13), date(2012, 10, 14)));
    span("9/10 October", Span::Days(date(2012, 10, 9), date(2012, 10, 10)));
    span("Sat 13 & Sun 14 Oct 2012", Span::Days(date(2012, 10, 13), date(2012, 10, 14)));
    span("22 to 23 June 2012", Span::Days(date(2012, 6, 22), date(2012, 6, 23)));
    span("12, 13 and 14 October 2012", Span::Days(date(2012, 10, 12), date(2012, 10, 14)));
    span("22-25 June 2012", Span::Days(date(2012, 6, 22), date(2012, 6, 25)));
    span("30 September to 2 October 2012", Span::Days(date(2012, 9, 30), date(2012, 10, 2)));
    span("30 September 2012 – 2 October", Span::Days(date(2012, 9, 30), date(2012, 10, 2)));
    span("28 December to 2 January 2013", Span::Days(date(2012, 12, 28), date(2013, 1, 2)));
    span("28 December 2012 to 2 January", Span::Days(date(2012, 12, 28), date(2013, 1, 2)));
    span("28 December to 2 January", Span::Days(date(2012, 12, 28), date(2013, 1, 2)));
}

#[test]
fn vague_days() {
    let part = |day| Span::Part(date(2013, 9, day), PartOfDay::Afternoon);
    span("30 September 2013 (afternoon)", part(30));
    span("30th September 2013 afternoon", part(30));
    span("30th September 2013, in the afternoon", part(30));
    span("afternoon of 30 September 2013", part(30));
    span("30 September 2013 pm", part(30));
    span("30 September (afternoon)", Span::Part(date(2012, 9, 30), PartOfDay::Afternoon));
    span("September 30 (evening)", Span::Part(date(2012, 9, 30), PartOfDay::Evening));
    span("autumn 2012", Span::Season(2012, Season::Autumn));
    span("in the spring", Span::Season(2013, Season::Spring));
    span("autumn", Span::Season(2012, Season::Autumn));
    span("June 2012", Span::Month(2012, 6));
    span("Sept. 2012", Span::Month(2012, 9));
    span("in June", Span::Month(2013, 6));
    span("September", Span::Month(2012, 9));
    span("2012", Span::Year(2012));
    span("July 2012 (afternoon)", Span::MonthPart(2012, 7, PartOfDay::Afternoon));
    span("an evening in March", Span::Words("an evening in March".into()));
    span("evening, March 2013", Span::MonthPart(2013, 3, PartOfDay::Evening));
}

#[test]
fn several_months() {
    for typed in [
        "October 2009 to March 2010",
        "Oct 2009 - Mar 2010",
        "from October 2009 to March 2010",
        "between October 2009 and March 2010",
        "October to March 2010",
        "October 2009 to March",
    ] {
        span(typed, Span::Months((2009, 10), (2010, 3)));
    }
    span("June to August 2012", Span::Months((2012, 6), (2012, 8)));
    span("June to August", Span::Months((2013, 6), (2013, 8)));
    span("November to February", Span::Months((2012, 11), (2013, 2)));
    slip("March 2010 to October 2009", "The last month is not after the first: check the dates.");
}

#[test]
fn what_began_and_goes_on() {
    printed("since autumn 2012", "since autumn 2012");
    printed("Since 2000", "since 2000");
    printed("since 26/4/2013, 6pm (tbc)", "since Friday 26 April 2013, 6pm (to be confirmed)");
}

#[test]
fn what_is_not_yet_known() {
    for typed in ["", "  ", "tbc", "TBC", "to be confirmed", "(tbc)", "To be confirmed."] {
        span(typed, Span::Unknown);
    }
    printed("26 April 2013 tbc", "Friday 26 April 2013 (to be confirmed)");
    printed("26 April 2013 (tbc)", "Friday 26 April 2013 (to be confirmed)");
    printed(
        "Friday 26 April 2013, 10am to 1pm - to be confirmed",
        "Friday 26 April 2013, 10am to 1pm (to be confirmed)",
    );
    printed("autumn 2012, provisional", "autumn 2012 (to be confirmed)");
    printed("6pm", "to be confirmed, 6pm");
}

#[test]
fn days_with_times() {
    printed("Friday 26 April 2013, 10am to 1pm", "Friday 26 April 2013, 10am to 1pm");
    printed("10am to 1pm, Friday 26 April 2013", "Friday 26 April 2013, 10am to 1pm");
    printed("26 April 2013 between 10:00 and 13:00", "Friday 26 April 2013, 10am to 1pm");
    printed("Tuesday 30th October between 6-9pm", "Tuesday 30 October 2012, 6pm to 9pm");
    printed("30 October 6 to 9pm", "Tuesday 30 October 2012, 6pm to 9pm");
    printed("30 October, from 6pm", "Tuesday 30 October 2012, 6pm");
    printed("30 October until 9pm", "Tuesday 30 October 2012, until 9pm");
    printed("30 October at 6", "Tuesday 30 October 2012, 6pm");
    printed("30 October, 10-1pm", "Tuesday 30 October 2012, 10am to 1pm");
    printed("30 October, 11-12.30", "Tuesday 30 October 2012, 11am to 12.30pm");
    printed("30 October, 7pm to 9", "Tuesday 30 October 2012, 7pm to 9pm");
    printed("30 October 1000-1300", "Tuesday 30 October 2012, 10am to 1pm");
    printed("30 October 2012, 1330", "Tuesday 30 October 2012, 1.30pm");
    printed("30 October, 9 to noon", "Tuesday 30 October 2012, 9am to noon");
    printed("30 October, 10pm to 2am", "Tuesday 30 October 2012, 10pm to 2am");
    printed("30 October, 6pm to 12am", "Tuesday 30 October 2012, 6pm to midnight");
    printed("13/14 October 2012, 9am to 6pm", "Saturday 13 and Sunday 14 October 2012, 9am to 6pm");
    printed("30 October, evening, 6pm", "Tuesday 30 October 2012, evening, 6pm");
    printed("14 December 2.30 p.m.", "Friday 14 December 2012, 2.30pm");
}

#[test]
fn what_is_not_understood_stays_as_it_was_typed() {
    for typed in [
        "since June",
        "since Friday",
        "since 10am",
        "since",
        "May to June 5",
        "October 2009 and March 2010",
        "early spring 2013",
        "26 and 28 April 2013",
        "the Tuesday after Easter",
        "30th September (afternoon), location tbc",
        "26 April 2013 or 27 April 2013",
        "30 October, 10am sharp",
        "afternoon",
        "autumn 2012, morning",
        "October 2012 - 2013",
        "10am, 2pm",
        "1 2 3",
        "in 2012/13",
        " spaces kept: soon ",
        "26 April 13",
        "...",
        "ſ 30 ﬁ April",
    ] {
        kept_as_typed(typed);
    }
}

#[test]
fn slips_are_told_and_nothing_is_dropped() {
    slip("Tuesday 26 April 2013", "26 April 2013 is a Friday, not a Tuesday.");
    slip("Wednesday 26 April", "26 April 2013 is a Friday, not a Wednesday.");
    slip("31 April 2013", "There is no 31 April 2013.");
    slip("30 February", "There is no 30 February.");
    slip("26/14/2013", "There is no month 14.");
    slip("14 to 13 October 2012", "The last day is not after the first: check the dates.");
    slip("30 October, 10 - 12am", "12am is midnight. It was read as noon: check the times.");
    slip("30 October, 11am to 10am", "It ends before it begins: check the times.");
    printed("Wednesday 23rd January 10 – 12am", "Wednesday 23 January 2013, 10am to noon");
    let typed = "Tuesday 26 April 2013, 10am";
    assert!(read_when(typed, TODAY).when.span.is(Span::Words(typed.to_owned())));
}

fn a_day() -> impl Strategy<Value = Date> {
    (1990_i16..2100, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn a_span() -> impl Strategy<Value = Span> {
    let part = prop_oneof![Just(PartOfDay::Morning), Just(PartOfDay::Afternoon), Just(PartOfDay::Evening)];
    let season = prop_oneof![Just(Season::Winter), Just(Season::Spring), Just(Season::Summer), Just(Season::Autumn)];
    prop_oneof![
        Just(Span::Unknown),
        a_day().prop_map(Span::Day),
        (a_day(), part.clone()).prop_map(|(day, part)| Span::Part(day, part)),
        (1990_i16..2100, 1_i8..=12, part).prop_map(|(year, month, part)| Span::MonthPart(year, month, part)),
        (a_day(), 1_i64..400).prop_map(|(day, more)| Span::Days(day, day + jiff::Span::new().days(more))),
        (1990_i16..2100, 1_i8..=12).prop_map(|(year, month)| Span::Month(year, month)),
        (1990_i16..2100, 1_i8..=12, 1_i16..5, 1_i8..=12)
            .prop_map(|(year, first, more, last)| Span::Months((year, first), (year + more, last))),
        (1990_i16..2100, 1_i8..12).prop_map(|(year, month)| Span::Months((year, month), (year, month + 1))),
        (1990_i16..2100, season).prop_map(|(year, season)| Span::Season(year, season)),
        (1990_i16..2100).prop_map(Span::Year),
    ]
}

fn a_time() -> impl Strategy<Value = Option<TimeOfDay>> {
    proptest::option::of((0_i8..24, 0_i8..60).prop_map(|(hour, minute)| TimeOfDay::new(hour, minute).unwrap()))
}

prop_compose! {
    fn a_when()(span in a_span(), start in a_time(), end in a_time(), provisional: bool, since: bool) -> When {
        let is_known = span != Span::Unknown;
        let (provisional, since) = (provisional && is_known, since && is_known);
        When { span: span.into(), start, end, provisional, since }
    }
}

proptest! {
    #[test]
    fn what_is_printed_reads_back(when in a_when()) {
        let words = &en_gb().dates;
        prop_assert_eq!(&read_when(&dates::when(words, &when), TODAY).when, &when);
        prop_assert_eq!(&read_when(&dates::short_when(words, &when), TODAY).when, &when);
    }

    /// What stands in a field that nobody has touched is what it was read as, times without a day included.
    #[test]
    fn what_a_field_shows_reads_back(when in a_when()) {
        let shown = dates::typed(&en_gb().dates, &when);
        let read = read_when(&shown, TODAY).when;
        prop_assert_eq!(When { provisional: when.provisional, ..read }, when, "{}", shown);
    }

    #[test]
    fn a_printed_time_reads_back(time in a_time()) {
        let printed = time.map(|time| dates::time(&en_gb().dates, time)).unwrap_or_default();
        prop_assert_eq!(parse_time(&printed), time);
    }

    #[test]
    fn any_text_is_understood_or_kept(text in "\\PC{0,40}") {
        let when = read_when(&text, TODAY).when;
        if let Some(Span::Words(kept)) = when.span.known() {
            prop_assert_eq!(kept, &text);
        }
    }
}

/// The day that is meant, on Monday 3 September 2012.
fn soon(typed: &str, (month, day): (i8, i8)) {
    span(typed, Span::Day(date(2012, month, day)));
}

#[test]
fn days_counted_from_today_as_people_promise_them() {
    span("tonight", Span::Part(TODAY, PartOfDay::Evening));
    soon("the day after tomorrow", (9, 5));
    soon("in 10 days", (9, 13));
    soon("within a fortnight", (9, 17));
    soon("in two weeks' time", (9, 17));
    soon("in a couple of weeks", (9, 17));
    soon("in three months", (12, 3));
    soon("Friday week", (9, 14));
    soon("a week on Friday", (9, 14));
    soon("a fortnight today", (9, 17));
    soon("a week tomorrow", (9, 11));
    soon("the 29th", (9, 29));
    soon("the 2nd", (10, 2));
    soon("Friday the 14th", (9, 14));
    soon("the end of the week", (9, 7));
    soon("end of next week", (9, 14));
    soon("end of today", (9, 3));
    soon("in a week's time", (9, 10));
    soon("tmrw", (9, 4));
    soon("end of the month", (9, 30));
    span("end of May", Span::Day(date(2013, 5, 31)));
    soon("COP Friday", (9, 7));
    soon("close of play", (9, 3));
    soon("end of the year", (12, 31));
}

#[test]
fn weeks_and_months_counted_from_today() {
    span("next week", Span::Days(date(2012, 9, 10), date(2012, 9, 16)));
    span("this week", Span::Days(date(2012, 9, 3), date(2012, 9, 9)));
    span("the weekend", Span::Days(date(2012, 9, 8), date(2012, 9, 9)));
    span("next month", Span::Month(2012, 10));
    span("next year", Span::Year(2013));
    span("w/c 1 October", Span::Days(date(2012, 10, 1), date(2012, 10, 7)));
    span("the week beginning Monday 1 October", Span::Days(date(2012, 10, 1), date(2012, 10, 7)));
    span("mid-October", Span::Days(date(2012, 10, 11), date(2012, 10, 20)));
    span("late February", Span::Days(date(2013, 2, 21), date(2013, 2, 28)));
}

#[test]
fn what_hangs_on_somebodys_own_calendar_stays_as_typed() {
    for typed in ["half term", "after the holidays", "ASAP", "Q3", "in a while", "the 32nd", "a week", "week"] {
        kept_as_typed(typed);
    }
}
