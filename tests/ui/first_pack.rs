//! From nothing to the printed pack of an event: every key and every click is counted, as a new officer's hands make them.

use std::fs;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::event::EventType;

use crate::desk::Desk;

/// As many keys and clicks as it may take.
const MOST: usize = 60;

/// Hands that are counted.
struct Hands {
    desk: Desk,
    count: usize,
}

impl Hands {
    fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.count += 1;
        self.desk.key(modifiers, key);
    }

    fn types(&mut self, text: &str) {
        self.count += text.chars().count();
        self.desk.tap(text);
    }

    fn press(&mut self, name: &str) {
        self.count += 1;
        self.desk.press(Role::Button, name);
    }
}

#[test]
fn a_hack_goes_from_nothing_to_its_printed_pack_within_sixty_keys_and_clicks() {
    let mut hands = Hands { desk: Desk::empty(), count: 0 };
    hands.key(Modifiers::COMMAND, Key::N);
    hands.key(Modifiers::SHIFT, Key::Tab);
    hands.types("h");
    hands.key(Modifiers::NONE, Key::Tab);
    hands.types("Made in Harwick");
    hands.key(Modifiers::NONE, Key::Tab);
    hands.types("12 to 14 June");
    hands.key(Modifiers::NONE, Key::Enter);
    let event = hands.desk.event();
    assert!(event.details.kind.is(EventType::HackEvent));
    assert!(event.plan.tasks.len() > 30 && event.plan.run_sheet.len() > 20, "the whole plan is there");
    let days = event.details.when.first_day().zip(event.details.when.last_day()).unwrap();
    assert_eq!((days.0.month(), days.0.day(), days.1.day()), (6, 12, 14));

    hands.press("More for this page");
    hands.press("Print pack");
    let names = hands.desk.names(Role::Button);
    let print = names.iter().find(|name| name.starts_with("Print ") && name.ends_with(" documents")).cloned();
    let print = print.unwrap_or_else(|| panic!("{names:?}"));
    hands.press(&print);
    hands.desk.until(|session| session.shown().is_some());
    let printed = fs::read(hands.desk.session().shown().unwrap()).unwrap();
    assert!(printed.starts_with(b"%PDF") && printed.len() > 100_000, "{} bytes", printed.len());
    assert!(hands.count <= MOST, "{} keys and clicks", hands.count);
}
