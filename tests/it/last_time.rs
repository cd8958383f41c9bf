//! What was said of the last event of its series or type, for the next one.

use std::sync::Arc;

use folkmoot::model::event::{EventStatus, EventType, PulseSlip, Task};
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::last_time::{LastTime, is_task, last_time};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

fn event(number: u128, day: Date, series: Option<u128>, well: &str) -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(number), Timestamp::UNIX_EPOCH) else {
        panic!("an event")
    };
    event.details.title = format!("Event {number}");
    event.details.kind = EventType::HackEvent.into();
    event.details.when = When::day(day);
    event.details.series = series.map(|series| Ref(Id::from_number(series)));
    event.review.evaluation.went_well = well.into();
    *event
}

fn next(series: Option<u128>) -> Event {
    event(90, date(2026, 6, 20), series, "")
}

fn found(others: Vec<Event>, next: &Event) -> Option<LastTime> {
    let mut workspace = Workspace::default();
    others.into_iter().chain([next.clone()]).for_each(|event| workspace.load(Arc::new(Record::Event(Box::new(event)))));
    last_time(&workspace, next, TODAY)
}

#[test]
fn it_is_the_last_of_the_series_or_of_the_type_where_there_is_none() {
    let others = || {
        vec![
            event(1, date(2025, 3, 1), Some(50), "Series, older"),
            event(2, date(2025, 11, 8), Some(50), "Series, newer"),
            event(3, date(2026, 2, 1), Some(51), "Another series"),
            event(4, date(2026, 7, 1), Some(50), "After it"),
            event(5, date(2026, 3, 1), Some(50), ""),
        ]
    };
    let check = |next: Event, expected: Option<&str>| {
        let found = found(others(), &next);
        assert_eq!(found.as_ref().map(|last| last.went_well[0].as_str()), expected);
    };
    check(next(Some(50)), Some("Series, newer"));
    check(next(None), Some("Another series"));
    check(next(Some(52)), None);
    let mut catch_up = next(None);
    catch_up.details.kind = EventType::CatchUp.into();
    check(catch_up, None);
    check(event(91, date(2026, 6, 1), None, ""), None);
}

#[test]
fn what_was_called_off_or_is_to_come_says_nothing() {
    let mut called_off = event(1, date(2026, 1, 1), None, "Never held");
    called_off.details.status = EventStatus::Cancelled.into();
    assert_eq!(found(vec![called_off, event(2, date(2026, 6, 12), None, "To come")], &next(None)), None);
}

#[test]
fn all_that_was_said_stands_line_by_line() {
    let mut last = event(1, date(2025, 11, 8), None, "- The food\n- No prizes");
    last.review.evaluation.change = "More sockets.".into();
    last.review.next_ideas = vec!["A stall".to_owned(), " ".to_owned()];
    last.review.pulse = vec![
        PulseSlip { answers: "55555".to_owned(), comment: " Longer breaks ".to_owned(), ..PulseSlip::default() },
        PulseSlip { answers: "44444".to_owned(), ..PulseSlip::default() },
    ];
    let found = found(vec![last], &next(None)).unwrap();
    assert_eq!((found.title.as_str(), &found.when), ("Event 1", &When::day(date(2025, 11, 8))));
    let lines: Vec<&str> = found.lines().map(String::as_str).collect();
    assert_eq!(lines, ["The food", "No prizes", "More sockets.", "A stall", "Longer breaks"]);
    let task = Task { what: " more SOCKETS. ".to_owned(), ..Task::default() };
    assert!(is_task(&[task], "More sockets.") && !is_task(&[], "More sockets."));
}
