//! A whole meeting, from the first key to the last, without a mouse: every place is reached by Tab or by a key of its own,
//! and none of the ways is long.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Event, Kind, Record};

use crate::desk::Desk;
use crate::keyboard::holder;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const INPUTS: [Role; 3] = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox];

/// Presses Tab until a field or a button has the keyboard.
fn tab(desk: &mut Desk, roles: &[Role], name: &str) {
    let mut passed = Vec::new();
    for _ in 0..40 {
        desk.key(NONE, Key::Tab);
        match holder(desk) {
            Some((role, held)) if held == name && roles.contains(&role) => return,
            held => passed.push(held),
        }
    }
    panic!("{name} is a long way off: {passed:?}");
}

fn fill(desk: &mut Desk, name: &str, words: &str) {
    tab(desk, &INPUTS, name);
    desk.tap(words);
}

/// Finds somebody in a link, or makes them.
fn link(desk: &mut Desk, name: &str, words: &str) {
    fill(desk, name, words);
    desk.key(NONE, Key::Enter);
}

fn details(desk: &mut Desk) {
    desk.key(CTRL, Key::N);
    desk.tap("8th meeting");
    fill(desk, "When", "26 April 2013, 10:00 to 12:30");
    desk.key(NONE, Key::Enter);
    for _ in 0..3 {
        desk.key(CTRL, Key::PageUp);
    }
    fill(desk, "Venue", "Moot Hall");
    fill(desk, "Room", "Long Room");
}

fn people(desk: &mut Desk) {
    desk.key(CTRL, Key::PageDown);
    desk.key(CTRL, Key::PageDown);
    for name in ["Jo Bramble", "Sam Moor", "Ada Field"] {
        desk.tap(name);
        desk.key(NONE, Key::Enter);
    }
    tab(desk, &[Role::Button], "Ada Field: Came. Next: Did not come");
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::Enter);
    link(desk, "Chair", "Jo B");
}

fn minutes(desk: &mut Desk) {
    desk.key(CTRL, Key::PageDown);
    for (title, said) in [("Floods", "The river rose."), ("Maps", "There are two."), ("Next year", "We go on.")] {
        // The first item has been there since the meeting was made.
        if title != "Floods" {
            desk.key(CTRL, Key::Enter);
        }
        desk.tap(title);
        fill(desk, "What was said", said);
    }
    tab(desk, &[Role::Button], "Add decision");
    desk.key(NONE, Key::Enter);
    desk.tap("Use the open map");
    tab(desk, &[Role::Button], "Add action");
    desk.key(NONE, Key::Enter);
    desk.tap("Send the map");
    link(desk, "Owner", "Sam M");
    fill(desk, "By when", "10 May");
    tab(desk, &[Role::Button], "Add quote");
    desk.key(NONE, Key::Enter);
    desk.tap("We were heard.");
    link(desk, "Said by", "Ada");
    tab(desk, &INPUTS, "OK to use?");
    desk.tap("c");
    fill(desk, "When", "21 June 2013");
}

#[test]
fn a_whole_meeting_is_entered_with_keys_alone() {
    let mut desk = Desk::empty();
    details(&mut desk);
    people(&mut desk);
    minutes(&mut desk);
    desk.key(NONE, Key::Tab);
    desk.save();
    let event = desk.event();
    check_event(&desk, &event);
    let Record::Action(action) = desk.record(Kind::Action) else { panic!("no action") };
    let owner = desk.session().workspace().title(action.owner.unwrap().0).unwrap();
    assert_eq!((action.what.as_str(), owner.as_str()), ("Send the map", "Sam Moor"));
    assert_eq!(action.by.first_day(), Some(jiff::civil::date(2013, 5, 10)));
    assert_eq!(desk.record(Kind::Decision).title(), "Use the open map");
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 3, "nobody is made twice");
}

fn check_event(desk: &Desk, event: &Event) {
    assert_eq!((event.details.title.as_str(), event.details.venue.room.as_str()), ("8th meeting", "Long Room"));
    assert_eq!(event.details.when.first_day(), Some(jiff::civil::date(2013, 4, 26)));
    let name = |link: Option<folkmoot::model::Ref>| desk.session().workspace().title(link.unwrap().0).unwrap();
    assert_eq!(name(event.people.chair), "Jo Bramble");
    let came: Vec<String> = event.people.attendance.iter().map(|one| name(one.person)).collect();
    assert_eq!(came, ["Jo Bramble", "Sam Moor", "Ada Field"]);
    let said: Vec<&str> = event.minutes.items.iter().map(|item| item.discussion.as_str()).collect();
    assert_eq!(said, ["The river rose.", "There are two.", "We go on."]);
    let quote = &event.minutes.items[2].quotes[0];
    assert_eq!((quote.words.as_str(), name(quote.speaker).as_str()), ("We were heard.", "Ada Field"));
    assert!(quote.clearance.is(folkmoot::model::parts::Clearance::CheckedWithSpeaker));
    assert_eq!(event.minutes.next.when.first_day(), Some(jiff::civil::date(2013, 6, 21)));
}
