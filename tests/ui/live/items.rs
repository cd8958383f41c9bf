//! Going from item to item, and to earlier actions and back.

use eframe::egui::{Key, Role};

use eframe::egui::vec2;
use folkmoot::model::event::{EventType, Item};
use folkmoot::model::{Event, Kind, Record, Ref, When};
use jiff::civil::date;

use super::{CTRL, NONE, say, taking, taking_in};
use crate::desk::{Desk, WIDE};
use crate::meeting::id;

#[test]
fn a_half_typed_line_stays_with_its_item_when_another_comes_up() {
    let mut desk = taking();
    desk.tap("stuck: the key to the");
    desk.key(CTRL, Key::ArrowDown);
    assert_eq!(desk.value("What is said"), "", "the line of the next item begins empty");
    say(&mut desk, "The boat is full");
    let texts = |desk: &Desk, item: usize| -> Vec<String> {
        desk.event().minutes.items[item].lines.iter().map(|line| line.text.as_str().to_owned()).collect()
    };
    assert_eq!(texts(&desk, 0), ["stuck: the key to the"]);
    assert_eq!(texts(&desk, 1), ["The boat is full"]);
    desk.key(CTRL, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "");
    desk.tap("half");
    desk.press(Role::Button, "Item 4: A university run by residents, 20 min");
    desk.tap("and more");
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (2, vec!["and more".to_owned()]));
    assert_eq!(texts(&desk, 0)[1], "half");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (1, Vec::new()), "each is a step of its own");
}

#[test]
fn the_way_back_through_the_lines_begins_at_the_item_at_hand() {
    let mut desk = taking();
    say(&mut desk, "The lift is broken");
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "The boat is full");
    desk.key(CTRL, Key::ArrowUp);
    say(&mut desk, "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "The lift is broken");
}

#[test]
fn escape_leads_from_earlier_actions_back_to_the_line_and_stray_clicks_lose_nothing() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Take minutes");
    desk.key(CTRL, Key::E);
    desk.key(NONE, Key::Escape);
    desk.tap("All the boxes are packed");
    assert_eq!(desk.value("What is said"), "All the boxes are packed");
    desk.rest();
    desk.tap(" and gone");
    assert_eq!(desk.value("What is said"), "All the boxes are packed and gone");
}

/// The names of the items, in their order.
fn titles(desk: &Desk) -> Vec<String> {
    desk.event().minutes.items.iter().map(|item| item.title.clone()).collect()
}

/// Presses the row of an item in the agenda, whatever it says of it.
fn press_item(desk: &mut Desk, number: usize) {
    let begins = format!("Item {number}: ");
    let row = desk.names(Role::Button).into_iter().find(|name| name.starts_with(&begins)).unwrap();
    desk.press(Role::Button, &row);
}

#[test]
fn what_is_not_on_the_agenda_is_added_with_its_name() {
    let mut desk = taking();
    desk.key(CTRL, Key::ArrowDown);
    desk.key(CTRL, Key::Enter);
    assert!(desk.input("Name of item 8").is_focused());
    desk.tap("The footbridge");
    desk.key(NONE, Key::Enter);
    say(&mut desk, "It is closed until May");
    assert_eq!((titles(&desk).len(), titles(&desk)[7].as_str()), (8, "The footbridge"));
    assert_eq!(desk.event().minutes.items[7].lines.len(), 1, "what is said next is of it");
    desk.press(Role::Button, "Add an item");
    desk.key(NONE, Key::Escape);
    assert_eq!(titles(&desk).len(), 8, "one without a name goes again");
    say(&mut desk, "Nobody knows why");
    assert_eq!(desk.event().minutes.items[7].lines.len(), 2, "the item before is at hand again");
}

#[test]
fn an_item_is_called_otherwise_where_it_stands() {
    let mut desk = taking();
    press_item(&mut desk, 1);
    desk.retype("Name of item 1", "The hosts welcome us");
    desk.draw("live-naming");
    desk.key(NONE, Key::Enter);
    assert_eq!(titles(&desk)[0], "The hosts welcome us");
    desk.key(CTRL, Key::Z);
    assert_eq!(titles(&desk)[0], "Welcome", "one undo takes it back");
    press_item(&mut desk, 1);
    desk.retype("Name of item 1", "Nonsense");
    desk.key(NONE, Key::Escape);
    assert_eq!(titles(&desk)[0], "Welcome", "Escape puts back what stood there");
    desk.tap("The urn is on");
    assert_eq!(desk.value("What is said"), "The urn is on", "the keyboard is back in the line");
}

#[test]
fn in_little_room_an_item_is_added_and_named_above_the_line() {
    let mut desk = taking_in(vec2(640.0, 400.0), 2.0);
    desk.press(Role::Button, "Add an item");
    desk.tap("The footbridge");
    desk.draw("live-naming-200");
    desk.key(NONE, Key::Enter);
    desk.press(Role::Link, "Item 8 of 8: The footbridge");
    desk.retype("Name of item 8", "The bridge");
    desk.key(NONE, Key::Enter);
    assert_eq!(titles(&desk)[7], "The bridge");
}

#[test]
fn where_the_agenda_ends_it_is_said() {
    let mut desk = taking();
    desk.key(CTRL, Key::ArrowUp);
    assert!(desk.says("\u{201c}Welcome\u{201d} is the first item."), "{:?}", desk.all_names());
    for _ in 0..7 {
        desk.key(CTRL, Key::ArrowDown);
    }
    assert!(
        desk.says("\u{201c}Next time\u{201d} is the last item. Ctrl Enter adds an item."),
        "{:?}",
        desk.all_names()
    );
}

/// A meeting that was made a moment ago, whose minutes are being taken.
fn just_made(change: impl FnOnce(&mut Event), others: Vec<Record>) -> Desk {
    let Record::Event(mut event) = Record::new(Kind::Event, id(1), jiff::Timestamp::default()) else {
        panic!("an event")
    };
    event.details.title = "Just now".to_owned();
    event.details.kind = EventType::NetworkMeeting.into();
    change(&mut event);
    let records: Vec<Record> = [Record::Event(event)].into_iter().chain(others).collect();
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Event, "Just now");
    desk.key(CTRL, Key::M);
    desk
}

#[test]
fn a_meeting_without_an_agenda_is_offered_that_of_its_type() {
    let offered = "Agenda: Network meeting, 3 hours";
    let mut desk = just_made(|event| event.details.when = When::day(date(2026, 6, 8)), Vec::new());
    desk.draw("live-agenda-offered");
    say(&mut desk, "We begin late");
    desk.press(Role::Button, offered);
    assert_eq!(titles(&desk)[..3], ["Notes", "The hosts\u{2019} welcome", "Introductions"], "what was said stays");
    assert!(!desk.has(offered), "once is enough");
    desk.key(CTRL, Key::Z);
    assert_eq!(titles(&desk), ["Notes"]);
    desk.key(CTRL, Key::M);
    desk.press(Role::Button, offered);
    assert_eq!(titles(&desk).len(), 12, "on the page of the minutes too");
}

#[test]
fn a_meeting_of_a_series_is_offered_the_agenda_of_the_last_one() {
    let mut series = Record::new(Kind::Series, id(5), jiff::Timestamp::default());
    series.set_title("Network");
    let Record::Event(mut last) = Record::new(Kind::Event, id(2), jiff::Timestamp::default()) else {
        panic!("an event")
    };
    last.details.title = "Before".to_owned();
    last.details.kind = EventType::NetworkMeeting.into();
    (last.details.series, last.details.when) = (Some(Ref(id(5))), When::day(date(2026, 5, 8)));
    let item =
        |number, title: &str| Item { id: id(number), title: title.into(), minutes_used: Some(9), ..Item::default() };
    last.minutes.items = vec![item(20, "Tea"), item(21, "Boats")];
    let today = |event: &mut Event| {
        (event.details.series, event.details.when) = (Some(Ref(id(5))), When::day(date(2026, 6, 8)));
    };
    let mut desk = just_made(today, vec![series, Record::Event(last)]);
    desk.press(Role::Button, "Agenda of last time");
    assert_eq!(titles(&desk), ["Tea", "Boats"]);
    assert!(desk.event().minutes.items.iter().all(|item| item.minutes_used.is_none()), "what was is not what will be");
}

#[test]
fn minutes_of_an_event_without_a_day_ask_whether_it_is_today() {
    let mut desk = just_made(|_| {}, Vec::new());
    say(&mut desk, "We begin late");
    assert!(desk.event().details.when.is_unknown(), "nothing is said by itself");
    desk.key(CTRL, Key::M);
    desk.press(Role::Button, "Yes, Monday 8 June 2026");
    assert_eq!(desk.event().details.when.known_day(), Some(date(2026, 6, 8)));
    assert!(!desk.says("no day yet"));
}

#[test]
fn a_half_typed_line_is_one_step_where_an_item_is_added_after_it() {
    let mut desk = taking();
    desk.tap("the key to the hall");
    desk.key(CTRL, Key::Enter);
    let lines = |desk: &Desk| desk.event().minutes.items[0].lines.len();
    assert_eq!((titles(&desk).len(), lines(&desk)), (8, 1));
    desk.key(CTRL, Key::Z);
    assert_eq!((titles(&desk).len(), lines(&desk)), (7, 1));
    desk.key(CTRL, Key::Z);
    assert_eq!(lines(&desk), 0, "the whole line goes at once");
}

#[test]
fn the_line_of_an_item_that_was_gone_back_to_says_where_it_goes() {
    let mut desk = taking();
    say(&mut desk, "Welcome to all");
    desk.tap("more");
    assert!(!desk.says("Goes to item"), "it stands below its item");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "The boat is full");
    desk.key(CTRL, Key::ArrowUp);
    desk.tap("It was cold");
    assert!(desk.has("Goes to item 1: Welcome"));
}
