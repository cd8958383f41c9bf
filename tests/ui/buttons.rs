//! Buttons that do what keys do: each asks the one table what it is called, which keys do the same, and whether it can be
//! done now.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::model::event::{EventType, MinutesStatus, Slot};
use folkmoot::model::{Event, Kind, TimeOfDay};

use crate::desk::{Desk, WIDE};
use crate::meeting::attended;

const HACK: &str = "Made in Tarnbridge";

fn event() -> Event {
    let mut event = Event::default();
    event.details.title = HACK.to_owned();
    event.details.kind = EventType::HackEvent.into();
    event.plan.run_sheet.push(Slot { start: TimeOfDay::new(10, 0), ..Slot::default() });
    event
}

fn desk(event: Event) -> Desk {
    Desk::over(&attended(event, []), WIDE, 1.0)
}

/// Which keys a button says, and why it can't be pressed.
fn says(desk: &Desk, name: &str) -> (String, bool, String) {
    let button = desk.harness.get_by_role_and_label(Role::Button, name);
    let node = button.accesskit_node();
    let data = node.data();
    let (keys, why) = (data.keyboard_shortcut().unwrap_or_default(), data.description().unwrap_or_default());
    (keys.to_owned(), !data.is_disabled(), why.to_owned())
}

#[test]
fn they_say_the_keys_that_do_the_same() {
    let mut desk = desk(event());
    desk.open(Kind::Event, HACK);
    desk.until_page();
    for (tab, name, keys) in [
        ("Minutes", "Take minutes", "Ctrl M"),
        ("Minutes", "Show-and-tell", "F5"),
        ("Plan", "On the day", "F6"),
        ("Plan", "Choose teams", "F7"),
    ] {
        desk.press(Role::Tab, tab);
        let (said, can, _) = says(&desk, name);
        assert_eq!((said.as_str(), can), (keys, true), "{name}");
    }
    let prints = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Print ")).unwrap();
    assert_eq!(says(&desk, &prints).0, "Ctrl P", "{prints}");
}

#[test]
fn of_minutes_that_were_agreed_home_takes_none_and_finding_says_why() {
    let mut event = event();
    event.minutes.status = MinutesStatus::Agreed.into();
    event.minutes.fingerprint = "as they were agreed".to_owned();
    let mut desk = desk(event);
    desk.press(Role::Link, "Home");
    desk.frames();
    assert!(!desk.has("Take minutes"), "there are none to take");
    desk.key(Modifiers::COMMAND, Key::K);
    desk.type_text("take minutes");
    desk.frames();
    assert!(desk.shows("There is no event to take minutes of yet: make one first, with its day."));
}
