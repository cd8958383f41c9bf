//! One rule says who is expected, and begins and goes through the states of a list.

use folkmoot::model::Event;
use folkmoot::model::event::AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
use folkmoot::model::event::{Attendance, AttendanceRole, AttendanceState, EventStatus};
use folkmoot::model::{TimeOfDay, When};
use folkmoot::workspace::attending::{begins_as, coming, expected, next_state, set_state};

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
