//! A long list of people.

use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::model::Record;
use folkmoot::model::event::AttendanceState::Registered;

use super::{NONE, TODAY, at_people, entry, person, put_down, records};

/// A list of so many people who have registered.
fn many(count: usize) -> Vec<Record> {
    let mut records = records(TODAY, &[]);
    let Some(Record::Event(event)) = records.first_mut() else { panic!() };
    event.people.attendance = (0..count).map(|number| entry(1_000 + number, Registered)).collect();
    let people = (0..count).map(|number| person(1_000 + number, &format!("Guest {number:03} Tarn")));
    let people: Vec<Record> = people.collect();
    [records, people].concat()
}

#[test]
fn of_two_hundred_people_those_in_view_are_drawn() {
    let mut desk = at_people(&many(200));
    desk.frames();
    let drawn = desk.names(Role::Button).iter().filter(|name| name.contains(". Next: ")).count();
    assert!((5..60).contains(&drawn), "{drawn}");
    desk.draw("people-200");
    desk.focus("Who came");
    put_down(&mut desk, "199", 0);
    assert!(desk.says("Guest 199 Tarn came. 1 came."));
}

#[test]
fn the_keyboard_goes_through_all_rows() {
    let mut desk = at_people(&many(60));
    desk.focus_on(Role::Button, "Guest 000 Tarn, Riverside Tenants");
    let mut met = 0;
    for _ in 0..200 {
        desk.harness.key_press_modifiers(NONE, Key::Tab);
        desk.frame();
        desk.frame();
        let held = desk.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
        let name = held.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        met += usize::from(name.contains(". Next: "));
        if name.starts_with("Guest 059 Tarn: ") {
            break;
        }
    }
    assert_eq!(met, 60, "none is passed by");
}
