//! How somebody goes from one state into the next.

use eframe::egui::{Key, Role};
use folkmoot::model::TimeOfDay;
use folkmoot::model::event::AttendanceState::{Came, Confirmed, Invited, Registered};
use folkmoot::model::event::PhotoChoice;
use jiff::civil::date;

use super::{NONE, TODAY, at_people, changed, of, put_down, records, timed};

#[test]
fn before_the_event_people_are_registered_and_go_through_the_states() {
    let mut desk = at_people(&records(date(2026, 6, 20), &[Invited, Registered]));
    assert!(desk.has("Who has registered") && desk.says("1 invited, 1 registered"));
    desk.focus("Who has registered");
    put_down(&mut desk, "ami", 0);
    put_down(&mut desk, "esm", 0);
    let event = desk.event();
    assert!(of(&event, 10).state.is(Registered) && of(&event, 14).state.is(Registered));
    assert!(!of(&event, 14).walk_in && of(&event, 14).arrived.is_none());
    assert!(desk.says("3 registered"));
    desk.press(Role::Button, "Bo Marsh: Registered. Next: Confirmed");
    assert!(of(&desk.event(), 11).state.is(Confirmed));
    desk.focus_on(Role::Button, "Bo Marsh: Confirmed. Next: Sent apologies");
    desk.key(NONE, Key::Space);
    assert!(desk.has("Bo Marsh: Sent apologies. Next: Invited"), "one key to the next");
    desk.press(Role::Button, "Photographs of Bo Marsh: Photos?");
    desk.press(Role::Button, "Photographs of Bo Marsh: Photos fine");
    assert!(of(&desk.event(), 11).photographs.as_ref().unwrap().is(PhotoChoice::NoPhotographs));
}

#[test]
fn whoever_is_further_than_registered_stays_there() {
    let arrived = TimeOfDay::new(18, 5);
    let records = changed(records(date(2026, 6, 20), &[Confirmed, Came]), |event| {
        let came = &mut event.people.attendance[1];
        (came.arrived, came.walk_in) = (arrived, true);
    });
    let mut desk = at_people(&records);
    let before = desk.event();
    desk.focus("Who has registered");
    put_down(&mut desk, "ami", 0);
    assert!(of(&desk.event(), 10).state.is(Confirmed));
    assert!(desk.says("Amira Begum is confirmed already."));
    put_down(&mut desk, "bo", 0);
    assert!(desk.says("Bo Marsh has come already."));
    assert_eq!(desk.event(), before);
}

#[test]
fn the_hour_of_an_arrival_is_noted_only_while_the_event_is_on() {
    let check = |hours: Option<(i8, i8)>, noted: Option<TimeOfDay>| {
        let listed = records(TODAY, &[Registered, Registered]);
        let listed = hours.map_or_else(|| listed.clone(), |(start, end)| timed(listed.clone(), start, end));
        let mut desk = at_people(&listed);
        desk.focus("Who came");
        put_down(&mut desk, "ami", 0);
        desk.press(Role::Button, "Bo Marsh: Registered. Next: Came");
        let event = desk.event();
        for number in [10, 11] {
            assert!(of(&event, number).state.is(Came));
            assert_eq!(of(&event, number).arrived, noted, "{hours:?}");
        }
    };
    let now = TimeOfDay::new(9, 42);
    check(Some((9, 17)), now);
    check(Some((10, 12)), now);
    // More than an hour before, over, and without hours.
    check(Some((11, 12)), None);
    check(Some((7, 9)), None);
    check(None, None);
}

#[test]
fn the_way_round_the_states_loses_no_arrival() {
    let arrived = TimeOfDay::new(9, 5);
    let records = changed(timed(records(TODAY, &[Came]), 9, 17), |event| {
        let came = &mut event.people.attendance[0];
        (came.arrived, came.walk_in) = (arrived, true);
    });
    let mut desk = at_people(&records);
    let before = desk.event();
    let mut met = Vec::new();
    for _ in 0..4 {
        let chip = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Amira Begum: ")).unwrap();
        desk.press(Role::Button, &chip);
        met.push((of(&desk.event(), 10).arrived, of(&desk.event(), 10).walk_in));
    }
    assert_eq!(met, [(None, false), (None, false), (None, false), (arrived, true)]);
    assert_eq!(desk.event().people, before.people);
}
