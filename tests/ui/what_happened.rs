//! "What happened to these?": what an answer asks for, and what stays in sight, by keyboard alone.

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::kittest::{Queryable, by};
use folkmoot::model::event::Item;
use folkmoot::model::{ActionStatus, Id, Kind, Record};

use crate::desk::{Desk, WIDE};
use crate::register::{action, kept, records, said};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

/// The May meeting, with what April left to do asked for by its key.
fn at_the_may_meeting() -> Desk {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Event, "May meeting");
    desk.key(CTRL, Key::E);
    desk
}

#[test]
fn what_is_in_the_way_is_typed_and_answers_no_other_action() {
    let mut desk = at_the_may_meeting();
    desk.key(NONE, Key::B);
    assert!(desk.input("What is in the way of “Send the map”?").is_focused());
    desk.tap("county does not answer");
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::X);
    assert!(desk.input("Why is “Book the hall” dropped?").is_focused());
    desk.key(NONE, Key::Enter);
    let rows = ["A1 Send the map", "A2 Book the hall", "A3 Water the plants"].map(|row| said(&desk, row));
    assert!(rows[0].contains("Blocked, noted"), "{rows:?}");
    assert!(rows[1].ends_with("Dropped"), "a reason may be left out: {rows:?}");
    assert_eq!(rows[2], "Jo Bramble, standing", "nothing was said of the third");
    desk.save();
    let (map, hall) = (kept(&desk, 30), kept(&desk, 31));
    assert!(map.status.is(ActionStatus::Blocked) && hall.status.is(ActionStatus::Dropped));
    assert_eq!((map.updates.len(), map.updates[0].text.as_str()), (1, "county does not answer"));
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    desk.save();
    assert!(kept(&desk, 30).updates.is_empty(), "the answer with its reason is one step to undo");
}

#[test]
fn a_reason_that_is_half_typed_is_kept_when_another_action_asks() {
    let mut desk = at_the_may_meeting();
    desk.key(NONE, Key::B);
    desk.tap("no answer");
    desk.press(Role::ListBoxOption, "A2 Book the hall");
    desk.focus_on(Role::ListBoxOption, "A2 Book the hall");
    desk.key(NONE, Key::N);
    desk.save();
    assert_eq!(kept(&desk, 30).updates[0].text, "no answer");
    assert!(kept(&desk, 30).status.is(ActionStatus::Blocked) && kept(&desk, 31).updates.is_empty());
}

/// The May meeting with twenty more actions from April.
fn many(size: Vec2, scale: f32, items: &[&str]) -> Desk {
    let more = (0..20).map(|number| action(100 + number, &format!("Look into matter {number}"), |_| {}));
    let mut all: Vec<Record> = records().into_iter().chain(more).collect();
    for record in &mut all {
        if let Record::Event(event) = record {
            let item = |(number, title): (u128, &&str)| Item {
                id: Id::from_number(number),
                title: (*title).to_owned(),
                ..Item::default()
            };
            event.minutes.items = (200..).zip(items).map(item).collect();
        }
    }
    let mut desk = Desk::over(&all, size, scale);
    desk.open(Kind::Event, "May meeting");
    desk
}

/// What holds the keyboard is a row that is seen whole between these two heights.
fn row_is_in_sight(desk: &Desk, top: f32, bottom: f32) {
    let row = desk.harness.get(by().role(Role::ListBoxOption).predicate(|node| node.is_focused()));
    let place = row.rect();
    assert!(place.top() >= top - 1.0 && place.bottom() <= bottom + 1.0, "{place:?} is not in {top} to {bottom}");
}

/// Goes down to the last row and up again, looking at each.
fn walk(desk: &mut Desk, bounds: impl Fn(&Desk) -> (f32, f32)) {
    for key in [[Key::ArrowDown; 20], [Key::ArrowUp; 20]].concat() {
        desk.key(NONE, key);
        desk.frames();
        let (top, bottom) = bounds(desk);
        row_is_in_sight(desk, top, bottom);
    }
}

#[test]
fn an_item_that_is_called_matters_arising_asks_what_happened() {
    let mut desk = many(vec2(1280.0, 800.0), 1.0, &["Actions from last time", "Welcome"]);
    desk.key(CTRL, Key::M);
    assert!(desk.says("What happened to these "), "{:?}", desk.all_names());
    desk.key(CTRL, Key::ArrowDown);
    assert!(!desk.says("What happened to these "), "another item is at hand");
}

#[test]
fn rows_and_keys_stay_in_sight_while_minutes_are_taken() {
    let cases: [(&str, Vec2, f32, &[&str]); 2] =
        [("wide", vec2(1280.0, 800.0), 1.0, &[]), ("200", vec2(640.0, 400.0), 2.0, &["Welcome", "Floods"])];
    for (name, size, scale, items) in cases {
        let mut desk = many(size, scale, items);
        desk.key(CTRL, Key::M);
        desk.key(CTRL, Key::E);
        walk(&mut desk, |desk| {
            // They stand below the row at hand.
            let keys = desk.harness.get(by().role(Role::Button).label_contains("Done: ")).rect();
            let line = desk.input("What is said").rect();
            assert!(keys.top() > 64.0 && keys.bottom() < line.top(), "the keys are in sight: {keys:?}");
            (64.0, keys.top())
        });
        desk.draw(&format!("what-happened-live-{name}"));
        desk.key(NONE, Key::B);
        desk.frames();
        let line = desk.input("What is said").rect();
        let is_asked = by().role(Role::TextInput).label_contains("What is in the way of “");
        let asked = desk.harness.get(is_asked).rect();
        assert!(asked.bottom() < line.top() && asked.top() > 64.0, "{asked:?}");
        desk.draw(&format!("what-happened-live-{name}-asks"));
    }
}

#[test]
fn rows_stay_in_sight_on_the_page_of_the_minutes() {
    for (size, scale) in [(vec2(1280.0, 800.0), 1.0), (vec2(640.0, 400.0), 2.0)] {
        let mut desk = many(size, scale, &[]);
        desk.key(CTRL, Key::E);
        walk(&mut desk, |_| (0.0, size.y - 28.0));
    }
}
