//! What is worth a look on the page of the minutes and while they are taken: each is told in its words and leads to its
//! field, by hand and by keyboard.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::model::event::{Item, Line, MinutesStatus};
use folkmoot::model::parts::{AnnouncedList, WebLink};
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const TITLE: &str = "Marl Valley Network, 5th meeting";

fn id(number: u128) -> Id {
    Id::from_parts(1, number)
}

/// A meeting with one slip of every sort, in different items.
fn records(change: impl FnOnce(&mut Event)) -> Vec<Record> {
    let Record::Event(mut event) = Record::new(Kind::Event, id(1), Timestamp::UNIX_EPOCH) else { panic!("an event") };
    event.details.title = TITLE.to_owned();
    event.details.when = When::day(date(2026, 5, 14));
    let item = |number: u128, title: &str| Item { id: id(number), title: title.to_owned(), ..Item::default() };
    let mut floods = item(10, "Floods");
    floods.discussion = "We meet on Thursday 29 May.".into();
    let mut maps = item(11, "Maps");
    maps.links = vec![WebLink { id: id(20), label: "Click here".to_owned(), ..WebLink::default() }];
    let mut rooms = item(12, "Rooms");
    rooms.announced = vec![AnnouncedList { id: id(21), lead_in: "Three rooms:".to_owned(), lines: Vec::new() }];
    rooms.lines = vec![Line { id: id(22), text: "Ask the GP about tea.".into(), ..Line::default() }];
    event.minutes.items = vec![floods, maps, rooms];
    change(&mut event);
    let mut action = Record::new(Kind::Action, id(30), Timestamp::UNIX_EPOCH);
    action.set_source(Some(Ref(id(1))), Some(id(11)));
    action.set_title("Ring the depot");
    vec![Record::Event(event), action]
}

fn at_minutes(records: &[Record]) -> Desk {
    let mut desk = Desk::over(records, WIDE, 1.0);
    desk.open(Kind::Event, TITLE);
    desk.press(Role::Tab, "Minutes");
    desk
}

const SILENT: &str = "“Click here” says nothing to those who listen to the page: say where it leads";
const ALL: [&str; 5] = [
    "Action A1 has no owner and no date: Ring the depot",
    "A list is announced and empty: Three rooms:",
    "29 May 2026 is a Friday, not a Thursday",
    SILENT,
    "GP is never written out",
];

#[test]
fn each_is_told_and_leads_to_its_field() {
    let check = |says: &str, expected: &str| {
        let mut desk = at_minutes(&records(|_| {}));
        assert!(desk.has("5 things. You can print all the same.") && !desk.has(says), "many are counted first");
        desk.press(Role::Button, "Show them");
        assert_eq!(ALL.iter().filter(|says| desk.has(says)).count(), ALL.len());
        desk.press(Role::Link, says);
        desk.type_text("Z");
        assert!(desk.value(expected).contains('Z'), "{says}: {expected} holds the keyboard");
    };
    check("29 May 2026 is a Friday, not a Thursday", "What was said");
    check(SILENT, "What it is, in words");
    check("GP is never written out", "Line 1");
    let mut desk = at_minutes(&records(|_| {}));
    desk.press(Role::Button, "Show them");
    desk.press(Role::Link, "A list is announced and empty: Three rooms:");
    desk.type_text("The mill");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.event().minutes.items[2].announced[0].lines, ["The mill"]);
    assert!(!desk.has("What is to be done"), "its item is folded");
    desk.press(Role::Link, "Action A1 has no owner and no date: Ring the depot");
    desk.frames();
    assert_eq!(desk.value("What is to be done"), "Ring the depot", "the action stands open in its item");
}

#[test]
fn the_keyboard_leads_there_too() {
    let mut desk = at_minutes(&records(|_| {}));
    desk.focus_on(Role::Button, "Show them");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.focus_on(Role::Link, "GP is never written out");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.frames();
    desk.type_text("Z");
    assert!(desk.value("Line 1").contains('Z'));
}

#[test]
fn what_is_put_right_is_told_no_more_and_typing_moves_nothing() {
    let only_the_date = |event: &mut Event| {
        event.minutes.items.truncate(1);
    };
    let mut desk = at_minutes(&records(only_the_date)[..1]);
    let says = "29 May 2026 is a Friday, not a Thursday";
    assert!(desk.has("1 thing. You can print all the same.") && !desk.has("Show them"));
    desk.press(Role::Link, says);
    desk.retype("What was said", "Ask the PCN and the GP on Friday 29 May.");
    assert!(desk.has(says) && !desk.has("PCN is never written out"), "nothing comes and goes above what is typed");
    desk.focus_on(Role::Button, "Take minutes");
    desk.frames();
    assert!(!desk.has(says) && desk.has("PCN is never written out") && desk.has("GP is never written out"));
}

#[test]
fn nothing_is_told_of_what_is_in_order_or_was_published() {
    let desk = at_minutes(&records(|event| event.minutes.status = MinutesStatus::Published.into()));
    assert!(!desk.has("Worth a look"));
    let desk = at_minutes(&records(|event| event.minutes.items.clear())[..1]);
    assert!(!desk.has("Worth a look"));
}

#[test]
fn while_minutes_are_taken_the_same_is_told_and_leads_to_its_line() {
    let mut desk = at_minutes(&records(|_| {})[..1]);
    desk.key(Modifiers::COMMAND, Key::M);
    desk.tap("Ring the depot, said the PCN on Thursday 29 May");
    assert!(!desk.has("PCN is never written out"), "not while it is typed");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tap("Here is what to do:");
    desk.key(Modifiers::NONE, Key::Enter);
    let list = "A list is announced and does not follow: Here is what to do:";
    for says in ["GP is never written out", "PCN is never written out", "29 May 2026 is a Friday, not a Thursday", list]
    {
        assert!(desk.has(says), "{says}");
    }
    assert!(!desk.has(SILENT), "it is in no line");
    desk.press(Role::Link, list);
    assert_eq!(desk.value("What is said"), "Here is what to do:");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.tap("- tea");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(!desk.has(list));
}

#[test]
fn it_is_drawn_to_be_looked_at() {
    for (name, size) in [("slips-wide", WIDE), ("slips-narrow", vec2(760.0, 640.0))] {
        let mut desk = Desk::over(&records(|_| {}), size, 1.0);
        desk.open(Kind::Event, TITLE);
        desk.press(Role::Tab, "Minutes");
        desk.press(Role::Button, "Show them");
        assert_eq!(desk.nameless(), Vec::<String>::new());
        // The name in the strip of what is open may be cut.
        assert!(desk.cut_off().iter().all(|cut| cut == TITLE), "{:?}", desk.cut_off());
        desk.draw(name);
    }
}
