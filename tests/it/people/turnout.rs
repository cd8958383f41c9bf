//! Of a hundred who register so many come: said, or learned from the events before; and who of those who came is new.

use std::sync::Arc;

use folkmoot::model::event::AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Registered};
use folkmoot::model::event::EventType;
use folkmoot::model::{Event, Kind, Record, Ref, Series};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::attending::{Learned, ShowRate, figures, invite_cap, show_rate};
use folkmoot::workspace::series::did_not_come;

use super::{TODAY, entry, event, hack, id};
use crate::minutes::world::pick;

const SERIES: u128 = 900;

fn over(events: Vec<Event>) -> Workspace {
    let mut workspace = Workspace::default();
    let mut series = Series { name: "Made in Tarnbridge".into(), ..Series::default() };
    (series.header.id, series.header.kind) = (id(SERIES), Kind::Series);
    workspace.load(Arc::new(Record::Series(Box::new(series))));
    events.into_iter().for_each(|one| workspace.load(Arc::new(event(one))));
    workspace.refresh_links();
    workspace
}

/// An event of which it was counted how many had registered and how many came.
fn counted(number: u128, day: &str, series: Option<u128>, registered: u32, came: u32) -> Event {
    let mut event = hack(number, day, series);
    (event.people.registered, event.people.attended) = (Some(registered), Some(came));
    event
}

fn next() -> Event {
    let mut next = hack(50, "5 December 2026", Some(SERIES));
    next.people.capacity = Some(60);
    next
}

#[track_caller]
fn check(events: Vec<Event>, change: impl FnOnce(&mut Event), of_100: u32, from: Learned, cap: Option<u32>) {
    let mut next = next();
    change(&mut next);
    let workspace = over([events, vec![next.clone()]].concat());
    assert_eq!(show_rate(&workspace, &next, TODAY), ShowRate { of_100, from });
    assert_eq!(invite_cap(&workspace, &next, TODAY), cap);
}

#[test]
fn it_is_said_or_learned_from_the_last_of_the_series_or_else_of_the_type() {
    let all = || {
        vec![
            counted(1, "1 May 2025", Some(SERIES), 100, 10),
            counted(2, "1 June 2025", Some(SERIES), 100, 80),
            counted(3, "1 July 2025", Some(SERIES), 50, 25),
            counted(4, "1 August 2025", Some(SERIES), 50, 45),
            counted(5, "1 August 2026", None, 100, 30),
        ]
    };
    check(all(), |next| next.people.show_rate = Some(50), 50, Learned::Said, Some(120));
    // 150 of 200 at the last three; the first of the four is too long ago.
    check(all(), |_| {}, 75, Learned::FromSeries(3), Some(80));
    check(all(), |next| next.details.series = None, 50, Learned::FromType(3), Some(120));
    let other = |next: &mut Event| {
        (next.details.series, next.details.kind) = (None, pick(EventType::Surgery));
    };
    check(all(), other, 65, Learned::NotYet, None);
    check(vec![], |_| {}, 65, Learned::NotYet, None);
}

#[test]
fn an_event_teaches_nothing_that_is_ahead_or_whose_numbers_are_not_known() {
    let ahead = counted(1, "1 December 2026", Some(SERIES), 10, 5);
    let mut named = hack(2, "1 May 2026", Some(SERIES));
    named.people.attendance = vec![entry(100, Came), entry(101, Came)];
    let mut only_registered = hack(3, "1 June 2026", Some(SERIES));
    only_registered.people.registered = Some(40);
    check(vec![ahead, named, only_registered], |_| {}, 65, Learned::NotYet, None);
}

#[test]
fn a_list_teaches_it_too_without_those_who_walked_in() {
    let mut last = hack(1, "1 May 2026", Some(SERIES));
    let mut walked_in = entry(104, Came);
    walked_in.walk_in = true;
    let states = [Came, Came, Came, DidNotCome, Apologies];
    last.people.attendance = (100..).zip(states).map(|(number, state)| entry(number, state)).collect();
    last.people.attendance.push(walked_in);
    check(vec![last], |_| {}, 75, Learned::FromSeries(1), Some(80));
}

#[test]
fn a_launch_evening_teaches_nothing_of_its_hack() {
    let launch = |number: u128, day: &str, came: u32| {
        let mut launch = counted(number, day, Some(SERIES), 100, came);
        (launch.details.kind, launch.details.part_of) = (pick(EventType::LaunchEvening), Some(Ref(id(1))));
        launch
    };
    let all = || {
        vec![
            counted(1, "1 May 2026", Some(SERIES), 100, 50),
            launch(2, "30 April 2026", 90),
            launch(3, "1 June 2026", 80),
        ]
    };
    check(all(), |_| {}, 50, Learned::FromSeries(1), Some(120));
    let evening = |next: &mut Event| {
        (next.details.kind, next.details.part_of) = (pick(EventType::LaunchEvening), Some(Ref(id(1))));
    };
    check(all(), evening, 85, Learned::FromType(2), Some(70));
}

#[test]
fn the_figures_tell_who_did_not_come_as_the_series_does() {
    let mut last = counted(1, "1 May 2026", Some(SERIES), 60, 40);
    last.people.walk_ins = Some(2);
    assert_eq!(did_not_come(&last), Some(22));
    assert_eq!(figures(&over(vec![last.clone()]), &last, TODAY).did_not_come, 22);
}

#[test]
fn the_figures_tell_who_is_new_once_it_has_begun() {
    let mut first = hack(1, "1 May 2026", Some(SERIES));
    first.people.attendance = vec![entry(100, Came), entry(101, Came), entry(102, Apologies)];
    let mut now = hack(2, "23 November 2026", Some(SERIES));
    now.people.attendance = vec![entry(100, Came), entry(102, Came), entry(103, Came), entry(104, Registered)];
    now.people.attendance[1].walk_in = true;
    now.people.attendance.push(entry(105, Confirmed));
    let workspace = over(vec![first.clone(), now.clone()]);
    let told = figures(&workspace, &now, TODAY);
    assert_eq!((told.came, told.walk_ins, told.registered, told.confirmed), (3, 1, 2, 1));
    let named = told.named.unwrap();
    assert_eq!((named.before, named.first_time), (1, 2));
    assert_eq!(figures(&workspace, &first, TODAY).named, None, "nobody was there before the first");
    let before = TODAY.yesterday().unwrap();
    assert_eq!(figures(&workspace, &now, before).named, None, "it is still ahead");
}

#[test]
fn as_many_can_be_invited_as_will_fill_the_room() {
    let check = |capacity: Option<u32>, show_rate: Option<u32>, expected: Option<u32>| {
        let mut event = hack(50, "5 December 2026", None);
        (event.people.capacity, event.people.show_rate) = (capacity, show_rate);
        assert_eq!(invite_cap(&over(vec![event.clone()]), &event, TODAY), expected, "{capacity:?} {show_rate:?}");
    };
    check(Some(40), Some(65), Some(61));
    check(Some(40), None, None);
    check(None, Some(65), None);
    check(Some(40), Some(0), None);
}

#[test]
fn who_did_not_come_is_the_same_for_the_event_as_for_its_series() {
    let mut event = counted(1, "1 May 2026", Some(SERIES), 60, 40);
    event.people.walk_ins = Some(2);
    assert_eq!(did_not_come(&event), Some(22));
    assert_eq!(figures(&over(vec![event.clone()]), &event, TODAY).did_not_come, 22);
}
