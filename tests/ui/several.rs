//! Several open records: side by side, back and forward, closed, and there again the next time.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::TextScale;
use folkmoot::model::{Id, Kind, Record, Ref, When};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

fn with_three_people() -> Desk {
    let mut desk = Desk::empty();
    for name in ["Ann Archer", "Bo Baker", "Cy Cooper"] {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    desk
}

/// The one record whose fields are shown.
fn shown(desk: &Desk) -> String {
    desk.value("Full name")
}

fn tabs(desk: &Desk) -> Vec<String> {
    desk.names(Role::Tab)
}

#[test]
fn open_records_stand_side_by_side() {
    let mut desk = with_three_people();
    assert_eq!(tabs(&desk), ["Ann Archer", "Bo Baker", "Cy Cooper"]);
    desk.press(Role::Tab, "Ann Archer");
    assert_eq!(shown(&desk), "Ann Archer");
    desk.key(Modifiers::COMMAND, Key::Tab);
    assert_eq!(shown(&desk), "Bo Baker");
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Tab);
    assert_eq!(shown(&desk), "Ann Archer");
}

#[test]
fn meetings_of_one_name_are_told_apart_by_their_days() {
    let meeting = |number: u128, title: &str, day| {
        let mut record = Record::new(Kind::Event, Id::from_number(number), Timestamp::default());
        record.set_title(title);
        let Record::Event(event) = &mut record else { panic!("an event") };
        event.details.when = When::day(day);
        record
    };
    let records = [meeting(1, "Network", date(2026, 5, 14)), meeting(2, "Network for two", date(2026, 6, 4))];
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Event, "Network");
    desk.open(Kind::Event, "Network for two");
    assert_eq!(tabs(&desk)[..2], ["Network", "Network for two"]);
    desk.retype("Title", "Network");
    assert_eq!(tabs(&desk)[..2], ["Network, 14 May 2026", "Network, 4 June 2026"]);
    let mut series = Record::new(Kind::Series, Id::from_number(3), Timestamp::default());
    series.set_title("Network");
    let of_series =
        [meeting(1, "Network: 5th meeting", date(2026, 5, 14)), meeting(2, "Network: 6th meeting", date(2026, 6, 4))];
    let of_series = of_series.map(|mut record| {
        let Record::Event(event) = &mut record else { panic!("an event") };
        event.details.series = Some(Ref(Id::from_number(3)));
        record
    });
    let mut desk = Desk::over(&[of_series.as_slice(), &[series]].concat(), WIDE, 1.0);
    desk.open(Kind::Event, "Network: 5th meeting");
    desk.open(Kind::Event, "Network: 6th meeting");
    assert_eq!(tabs(&desk)[..2], ["5th meeting", "6th meeting"]);
}

#[test]
fn what_is_closed_is_only_out_of_sight() {
    let mut desk = with_three_people();
    desk.key(Modifiers::COMMAND, Key::W);
    assert_eq!(shown(&desk), "Bo Baker");
    desk.press(Role::Button, "Close Ann Archer");
    assert_eq!(shown(&desk), "Bo Baker");
    assert_eq!(tabs(&desk), ["Bo Baker"]);
    desk.key(Modifiers::COMMAND, Key::W);
    assert!(!desk.has("Full name") && tabs(&desk).is_empty());
    desk.open(Kind::Person, "Ann Archer");
    assert_eq!(shown(&desk), "Ann Archer");
}

#[test]
fn the_way_back_leads_past_what_was_deleted() {
    let mut desk = with_three_people();
    desk.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(shown(&desk), "Bo Baker");
    desk.click("Delete Bo Baker");
    desk.open(Kind::Person, "Cy Cooper");
    desk.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(shown(&desk), "Ann Archer");
    desk.key(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(shown(&desk), "Cy Cooper");
}

#[test]
fn the_next_time_they_are_open_again() {
    let mut desk = with_three_people();
    desk.press(Role::Tab, "Bo Baker");
    let desk = desk.restart();
    assert_eq!(shown(&desk), "Bo Baker");
    assert_eq!(tabs(&desk), ["Ann Archer", "Bo Baker", "Cy Cooper"], "in the order in which they stood");
    let desk = desk.restart();
    assert_eq!((shown(&desk).as_str(), tabs(&desk).len()), ("Bo Baker", 3));
}

#[test]
fn nothing_is_pushed_down_when_a_second_record_opens() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_text("Ann Archer");
    let first = desk.input("Full name").rect();
    desk.make(Kind::Person);
    desk.type_text("Bo Baker");
    assert_eq!(desk.input("Full name").rect().top(), first.top());
}

#[test]
fn the_keys_are_shown_and_closed_with_keys() {
    let mut desk = with_three_people();
    desk.key(Modifiers::NONE, Key::F1);
    assert!(desk.has("Show these keys"));
    desk.key(Modifiers::COMMAND, Key::N);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("Show these keys"));
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 3, "keys do nothing behind it");
}

#[test]
fn everything_is_made_larger_and_smaller_by_keys() {
    let mut desk = with_three_people();
    let text = |desk: &Desk| desk.session().settings().text;
    desk.key(Modifiers::COMMAND, Key::Plus);
    desk.key(Modifiers::COMMAND, Key::Equals);
    assert_eq!(text(&desk), TextScale::Largest);
    desk.frames();
    assert!((desk.harness.ctx.zoom_factor() - 1.4).abs() < 0.01);
    for _ in 0..4 {
        desk.key(Modifiers::COMMAND, Key::Minus);
    }
    assert_eq!(text(&desk), TextScale::Smaller);
    assert_eq!(shown(&desk), "Cy Cooper");
}

#[test]
fn in_little_room_each_tab_is_told_apart_and_the_others_stand_in_a_list() {
    let mut desk = Desk::empty();
    let names: Vec<String> =
        ["north", "south", "east", "west", "market"].map(|one| format!("Walk to the {one} gate")).into();
    for name in &names {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    desk.harness.set_size(eframe::egui::vec2(720.0, 450.0));
    desk.frames();
    desk.draw("tabs-in-little-room");
    let seen = tabs(&desk);
    assert!(seen.contains(&names[4]) && seen.len() < names.len(), "{seen:?}");
    for (number, name) in seen.iter().enumerate() {
        assert!(desk.place(Role::Tab, name).width() >= 150.0, "{name}");
        let tab = desk.harness.get_by_role_and_label(Role::Tab, name);
        let heard = tab.accesskit_node().data();
        let place = (heard.position_in_set(), heard.size_of_set());
        assert_eq!(place, (Some(number), Some(seen.len())), "{name}, counted from 0");
    }
    let hidden = names.iter().find(|name| !seen.contains(name)).unwrap().clone();
    desk.press(Role::Button, &format!("{} more that are open", names.len() - seen.len()));
    desk.draw("tabs-in-a-list");
    desk.press(Role::ListBoxOption, &hidden);
    assert_eq!(shown(&desk), hidden);
    assert!(tabs(&desk).contains(&hidden), "the one in view is always there");
}
