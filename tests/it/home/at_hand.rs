//! Which event is at hand: today's until it is over, the next, the last, and whose minutes are taken and pages printed.

use std::sync::Arc;

use folkmoot::model::event::{EventStatus, MinutesStatus, Slot, SlotKind};
use folkmoot::model::{Event, Id, Record, TimeOfDay};
use folkmoot::workspace::{Workspace, home};

use super::{TODAY, event, id, over, records};

#[test]
fn minutes_are_taken_of_today_and_what_comes_is_printed() {
    let check = |whens: &[&str], expected: (Option<u128>, Option<u128>)| {
        let events = whens.iter().zip(1..).map(|(when, number)| event(number, "A meeting", when));
        let home = over(records(events.collect()));
        assert_eq!((home.to_minute, home.to_print), (expected.0.map(id), expected.1.map(id)), "{whens:?}");
    };
    check(&[], (None, None));
    check(&["20 June 2026"], (None, Some(1)));
    check(&["12 June 2026"], (Some(1), Some(1)));
    check(&["1 June 2026", "8 June 2026", "20 June 2026"], (Some(2), Some(2)));
    check(&["1 May 2026", "1 June 2026", "20 June 2026"], (Some(2), Some(3)));
    check(&["1 May 2026", "1 June 2026"], (Some(2), Some(2)));
}

fn time(hour: i8, minute: i8) -> Option<TimeOfDay> {
    TimeOfDay::new(hour, minute)
}

/// Two lines from 10am to 12.30pm.
fn run_sheet() -> Vec<Slot> {
    let line = |number, what: &str, minutes| Slot {
        id: id(number),
        what: what.to_owned(),
        minutes: Some(minutes),
        ..Slot::default()
    };
    vec![Slot { start: time(10, 0), ..line(21, "Welcome", 60) }, line(22, "Make", 90)]
}

#[test]
fn an_event_of_today_whose_end_has_passed_makes_room_for_the_next() {
    let check = |when: &str, change: &dyn Fn(&mut Event), cases: &[(i8, bool)]| {
        let mut meeting = event(1, "Today", when);
        change(&mut meeting);
        let mut workspace = Workspace::default();
        let all = records(vec![meeting, event(2, "Later", "20 June 2026")]);
        all.for_each(|record| workspace.load(Arc::new(record)));
        for (hour, is_over) in cases {
            let home = home(&workspace, TODAY.at(*hour, 0, 0, 0));
            let next = home.next.as_ref().map(|next| next.title.as_str());
            assert_eq!(next, Some(if *is_over { "Later" } else { "Today" }), "{when}, {hour}");
            let over: Vec<Id> = home.over.iter().map(|over| over.event).collect();
            assert_eq!(over, if *is_over { vec![id(1)] } else { vec![] }, "{when}, {hour}");
            assert_eq!(home.to_minute, Some(id(1)), "its minutes are taken all day");
            assert_eq!(home.later.len(), usize::from(!is_over));
        }
    };
    let times = |start, end| {
        move |event: &mut Event| {
            (event.details.when.start, event.details.when.end) = (start, end);
        }
    };
    check("8 June 2026", &|_| {}, &[(23, false)]);
    check("8 June 2026", &times(time(10, 0), time(12, 0)), &[(11, false), (12, true)]);
    check("8 June 2026", &times(None, time(12, 0)), &[(11, false), (12, true)]);
    check("8 June 2026", &times(time(18, 0), time(1, 0)), &[(2, false), (23, false)]);
    check("8 to 9 June 2026", &times(time(10, 0), time(12, 0)), &[(13, false)]);
    check("7 to 8 June 2026", &times(time(10, 0), time(12, 0)), &[(11, false), (13, true)]);
    let lines = |event: &mut Event| event.plan.run_sheet = run_sheet();
    check("8 June 2026", &lines, &[(12, false), (13, true)]);
    let both = |event: &mut Event| {
        lines(event);
        event.details.when.end = time(16, 0);
    };
    check("8 June 2026", &both, &[(13, false), (16, true)]);
    let open_ended = |event: &mut Event| {
        lines(event);
        event.plan.run_sheet[1].minutes = None;
    };
    check("8 June 2026", &open_ended, &[(12, false), (20, false)]);
    let closes = |event: &mut Event| {
        open_ended(event);
        event.plan.run_sheet[1].kind = SlotKind::Close.into();
    };
    check("8 June 2026", &closes, &[(10, false), (11, true)]);
    let late = |event: &mut Event| {
        lines(event);
        event.plan.run_sheet[0].began = time(10, 40);
    };
    check("8 June 2026", &late, &[(13, false), (14, true)]);
    let status = |status: MinutesStatus| move |event: &mut Event| event.minutes.status = status.into();
    check("8 June 2026", &status(MinutesStatus::Draft), &[(9, false)]);
    let drafted = |event: &mut Event| {
        status(MinutesStatus::Draft)(event);
        event.details.when.start = time(10, 0);
    };
    check("8 June 2026", &drafted, &[(13, false), (14, true)]);
    check("8 June 2026", &status(MinutesStatus::Circulated), &[(9, true)]);
    check("8 June 2026", &|event| event.details.status = EventStatus::Held.into(), &[(9, true)]);
    check("8 June 2026", &|event| event.minutes.closed_at = time(11, 0), &[(10, false), (11, true)]);
}

#[test]
fn the_event_at_hand_is_the_one_that_is_on_else_the_next_else_the_last() {
    let check = |events: &[(&str, EventStatus)], expected: Option<u128>, all: &[u128]| {
        let mut workspace = Workspace::default();
        for ((when, status), number) in events.iter().zip(1..) {
            let mut event = event(number, "A meeting", when);
            event.details.status = (*status).into();
            workspace.load(Arc::new(Record::Event(Box::new(event))));
        }
        assert_eq!(workspace.event_at_hand(TODAY), expected.map(id), "{events:?}");
        let all: Vec<Id> = all.iter().copied().map(id).collect();
        assert_eq!(workspace.events_at_hand(TODAY), all, "{events:?}");
    };
    use EventStatus::{Cancelled, Confirmed, Held, Postponed};
    check(&[], None, &[]);
    check(&[("", Confirmed)], None, &[]);
    check(&[("1 June 2026", Held), ("4 June 2026", Held)], Some(2), &[2, 1]);
    check(&[("1 June 2026", Held), ("20 June 2026", Confirmed), ("12 June 2026", Confirmed)], Some(3), &[1, 3, 2]);
    check(&[("1 June 2026", Held), ("20 June 2026", Confirmed), ("7 to 9 June 2026", Confirmed)], Some(3), &[3, 1, 2]);
    check(&[("1 June 2026", Held), ("9 June 2026", Cancelled), ("10 June 2026", Postponed)], Some(1), &[1]);
}
