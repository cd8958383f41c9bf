//! One rule says who is expected, and begins and goes through the states of a list.

use folkmoot::model::Event;
use folkmoot::model::event::AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
use folkmoot::model::event::{Attendance, AttendanceRole, AttendanceState, EventStatus};
use folkmoot::model::{Id, TimeOfDay, When};
use folkmoot::workspace::attending::{
    begins_as, coming, expected, had_a_list, hour_of_arrival, is_as_far, next_state, set_state,
};
use jiff::civil::DateTime;

use super::{TODAY, entry, hack, id};
use crate::minutes::world::pick;

fn with(states: &[AttendanceState]) -> Event {
    let mut event = hack(1, "5 December 2026", None);
    event.people.attendance = (100..).zip(states).map(|(number, state)| entry(number, *state)).collect();
    event
}

#[test]
fn whoever_has_registered_is_expected_and_else_whoever_was_invited() {
    let check = |states: &[AttendanceState], positions: &[usize], are_invited: bool, counted: Option<u32>| {
        let event = with(states);
        let found = expected(&event);
        let wanted: Vec<&Attendance> = positions.iter().map(|at| &event.people.attendance[*at]).collect();
        assert_eq!((found.entries, found.are_invited), (wanted, are_invited), "{states:?}");
        assert_eq!(coming(&event), counted, "{states:?}");
    };
    check(&[], &[], false, None);
    check(&[Invited, Invited, Apologies], &[0, 1], true, None);
    check(&[Invited, Registered, Confirmed, DidNotCome], &[1, 2], false, Some(2));
    // As files have it that were made before anybody was asked whether they had registered.
    check(&[Came, Came, Invited], &[0, 1], false, Some(2));
    check(&[Apologies, DidNotCome], &[], false, None);
}

#[test]
fn the_crew_has_not_registered_for_everybody() {
    let mut event = with(&[Came, Invited, Apologies, Invited]);
    event.people.attendance[0].role = pick(AttendanceRole::Crew);
    let found = expected(&event);
    assert_eq!((found.entries.len(), found.are_invited), (3, true));
    assert_eq!(coming(&event), None);
    event.people.attendance[3].state = pick(Registered);
    let found = expected(&event);
    assert_eq!((found.entries.len(), found.are_invited), (2, false));
}

#[test]
fn nobody_is_expected_twice_and_an_empty_row_is_nobody() {
    let mut event = with(&[Registered, Registered]);
    event.people.attendance[1].person = event.people.attendance[0].person;
    event.people.attendance.push(Attendance { id: id(7), state: pick(Registered), ..Attendance::default() });
    assert_eq!(coming(&event), Some(1));
    event.people.registered = Some(41);
    assert_eq!(coming(&event), Some(41), "what was counted goes first");
}

#[test]
fn somebody_begins_as_registered_until_the_day_has_come() {
    let check = |day: &str, status: EventStatus, wanted: AttendanceState| {
        let mut event = hack(1, day, None);
        event.details.status = pick(status);
        assert_eq!(begins_as(&event, TODAY), wanted, "{day} {status:?}");
    };
    check("24 November 2026", EventStatus::Confirmed, Registered);
    check("23 November 2026", EventStatus::Confirmed, Came);
    check("22 November 2026", EventStatus::Confirmed, Came);
    check("spring 2027", EventStatus::Idea, Registered);
    check("24 November 2026", EventStatus::Held, Came);
    let mut event = hack(1, "24 November 2026", None);
    event.details.when = When::default();
    assert_eq!(begins_as(&event, TODAY), Registered, "no day is known yet");
}

#[test]
fn states_go_round() {
    let round = |day: &str, first: AttendanceState| {
        let event = hack(1, day, None);
        let mut states = vec![first];
        for _ in 0..4 {
            states.push(next_state(&event, *states.last().unwrap(), TODAY));
        }
        states
    };
    let before = round("5 December 2026", Invited);
    assert_eq!(before, [Invited, Registered, Confirmed, Apologies, Invited]);
    let there = round("23 November 2026", Registered);
    assert_eq!(there, [Registered, Came, DidNotCome, Apologies, Registered]);
}

#[test]
fn the_time_goes_with_having_come() {
    let six = TimeOfDay::new(18, 5);
    let mut one = entry(1, Registered);
    set_state(&mut one, Came, six);
    assert_eq!(one.arrived, six);
    set_state(&mut one, Came, TimeOfDay::new(19, 0));
    assert_eq!(one.arrived, six, "whoever is there arrives once");
    one.walk_in = true;
    set_state(&mut one, DidNotCome, None);
    assert_eq!((one.arrived, one.walk_in), (None, false));
}

#[test]
fn the_hour_of_an_arrival_is_known_while_the_event_is_on() {
    let check = |day: &str, hours: Option<(i8, i8)>, now: &str, is_noted: bool| {
        let mut event = hack(1, day, None);
        let when = &mut event.details.when;
        (when.start, when.end) =
            hours.map_or((None, None), |(start, end)| (TimeOfDay::new(start, 0), TimeOfDay::new(end, 0)));
        let now: DateTime = now.parse().unwrap();
        let noted = is_noted.then(|| TimeOfDay::new(now.hour(), now.minute())).flatten();
        assert_eq!(hour_of_arrival(&event, now), noted, "{day} {hours:?} {now}");
    };
    let (one, two) = ("23 November 2026", "23 to 24 November 2026");
    check(one, Some((10, 12)), "2026-11-23T08:59", false);
    check(one, Some((10, 12)), "2026-11-23T09:00", true);
    check(one, Some((10, 12)), "2026-11-23T12:00", true);
    check(one, Some((10, 12)), "2026-11-23T15:00", false);
    check(one, Some((10, 12)), "2026-11-24T11:00", false);
    check(one, None, "2026-11-23T11:00", false);
    // The hours of each day; over night; and a stay from an evening to an afternoon.
    check(two, Some((9, 17)), "2026-11-24T09:00", true);
    check(two, Some((9, 17)), "2026-11-23T20:00", false);
    check(one, Some((18, 2)), "2026-11-24T01:00", true);
    check(two, Some((18, 16)), "2026-11-24T09:00", true);
    check(two, Some((18, 16)), "2026-11-24T16:30", false);
    check("autumn 2026", Some((10, 12)), "2026-11-23T11:00", false);
}

#[test]
fn a_list_from_before_is_known_also_once_everybody_on_it_has_come() {
    let check = |states: &[AttendanceState], is_one: bool| {
        assert_eq!(had_a_list(&with(states)), is_one, "{states:?}");
    };
    check(&[], false);
    check(&[Apologies], false);
    check(&[Registered], true);
    // Ids that are as old as these were there long before.
    check(&[Came, Came], true);
    let mut event = with(&[Came]);
    let day: i64 = "2026-12-05T18:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond();
    event.people.attendance[0].id = Id::from_parts(day.unsigned_abs(), 7);
    assert!(!had_a_list(&event), "put down at the door");
    event.people.registered = Some(40);
    assert!(had_a_list(&event));
}

#[test]
fn whoever_has_confirmed_or_come_has_registered_too() {
    for (state, registered, came) in [
        (Invited, false, false),
        (Registered, true, false),
        (Confirmed, true, false),
        (Came, true, true),
        (Apologies, false, false),
    ] {
        let one = entry(1, state);
        assert_eq!((is_as_far(&one, Registered), is_as_far(&one, Came)), (registered, came), "{state:?}");
    }
}
