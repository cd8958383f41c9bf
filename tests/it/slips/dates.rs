//! Dates and times, in fields and within a text.

use folkmoot::model::{Kind, Record, Ref, Span, When};
use jiff::civil::date;

use super::{found, id, meeting, record, says};

#[test]
fn a_weekday_that_does_not_fit_its_date_is_told() {
    let friday = "29 May 2026 is a Friday, not a Thursday";
    says("We meet on Thursday 29 May 2026.", &[friday]);
    says("We meet on Thursday, 29th of May 2026.", &[friday]);
    says("We meet on Thurs the 29th of May, 2026.", &[friday]);
    says("We meet on Thursday 29/5/2026, at 10.", &[friday]);
    says("We meet on Friday 29/05/2026.", &[]);
    says("We meet on Thursday 29 May.", &[friday]);
    says("It was Monday 2 March.", &[]);
    says("It was Tuesday 2 March.", &["2 March 2026 is a Monday, not a Tuesday"]);
    says("In January: Friday 31 June 2026.", &["There is no 31 June 2026"]);
    says(
        "Thursday 29 May 2026, then Monday 1 June and Monday 2 June 2026.",
        &[friday, "2 June 2026 is a Tuesday, not a Monday"],
    );
}

#[test]
fn dates_that_fit_and_words_that_are_none_are_not_told() {
    for fine in [
        "We meet on Friday 29 May 2026.",
        "We meet on Friday 29 May.",
        "Thursday 28 and Friday 29 May 2026.",
        "The sun may shine. Sat 12 people at a table.",
        "On Thursday 29 people came.",
        "Monday to Friday, 10 to 12.",
        "The Friday group has 5 members.",
        "Wednesday 14 march past.",
        "Thursdays 7pm",
    ] {
        says(fine, &[]);
    }
}

#[test]
fn a_date_without_a_year_is_left_where_the_meeting_has_no_day() {
    let mut event = meeting();
    event.details.when = When::default();
    event.minutes.items[0].discussion = "Thursday 29 May, or Thursday 29 May 2026.".into();
    let told = found(event, []);
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn times_that_cannot_be_meant_are_told() {
    says("Open 10 - 12am.", &["“10 - 12am”: 12am is midnight"]);
    says("Open 10–12am and 2-4pm.", &["“10–12am”: 12am is midnight"]);
    says("Open 9.30 to 12.00am.", &["“9.30 to 12.00am”: 12am is midnight"]);
    says("Open 10am until 12 am", &["“10am until 12 am”: 12am is midnight"]);
    says("Open 4pm-2pm.", &["“4pm-2pm” ends before it begins"]);
    for fine in [
        "Open 10am to noon.",
        "Open 10 - 12pm.",
        "Open 10 to 12.",
        "Open 9pm-12am.",
        "Open 10pm - 2am.",
        "It moved from 3pm to 2pm.",
        "Between 10 and 12 am radio listeners.",
        "Pages 12-10 and 4-2.",
        "A score of 3-2, am told.",
    ] {
        says(fine, &[]);
    }
}

fn field(when: When, expected: &[&str]) {
    let mut event = meeting();
    event.minutes.next.when = when;
    let told = found(event, []);
    let words: Vec<&str> = told.iter().map(|slip| slip.says.as_str()).collect();
    assert_eq!(words, expected);
    assert!(told.iter().all(|slip| slip.at.field == "minutes/next/when"));
}

#[test]
fn fields_with_dates_are_looked_at_too() {
    let words = |words: &str| When { span: Span::Words(words.to_owned()).into(), ..When::default() };
    let at = |start: &str, end: &str| When {
        start: start.parse().ok(),
        end: end.parse().ok(),
        ..When::day(date(2026, 6, 8))
    };
    field(words("after the holidays"), &["“after the holidays”: no date was understood in these words"]);
    field(words("Thursday 29 May 2026"), &["29 May 2026 is a Friday, not a Thursday"]);
    field(at("11:00", "09:00"), &["It ends at 09:00, before it starts at 11:00"]);
    field(at("11:00", "11:00"), &["It ends at 11:00, when it starts at 11:00"]);
    field(When { span: Span::Month(2026, 13).into(), ..When::default() }, &["This is a date that no calendar has"]);
    field(at("18:00", "00:00"), &[]);
    field(at("10:00", "13:00"), &[]);
    field(When::default(), &[]);
}

#[test]
fn the_date_of_an_action_leads_to_the_action() {
    let mut action = record(Kind::Action, 50);
    action.set_source(Some(Ref(id(1))), Some(id(10)));
    if let Record::Action(action) = &mut action {
        (action.what, action.owner) = ("Ring the depot".to_owned(), Some(Ref(id(60))));
        action.by.span = Span::Words("when the moon is full".to_owned()).into();
    }
    let told = found(meeting(), [action]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].at.record, told[0].at.field.as_str()), (id(50), "by"));
    assert!(told[0].says.contains("when the moon is full"));
}
