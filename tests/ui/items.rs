//! Lists inside a record: their items are added, moved, copied and taken out, and the file follows.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Kind, Record};

use crate::desk::Desk;

/// The titles of the minute items, as the file has them.
fn on_disk(desk: &mut Desk) -> Vec<String> {
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, desk.event().header.id) else { panic!("no event") };
    event.minutes.items.iter().map(|item| item.title.clone()).collect()
}

fn with_items(titles: &[&str]) -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.press(Role::Tab, "Minutes");
    for title in titles {
        desk.key(Modifiers::COMMAND, Key::Enter);
        desk.type_text(title);
    }
    desk
}

#[test]
fn items_are_added_moved_copied_and_taken_out() {
    let mut desk = with_items(&["Welcome", "Floods", "Maps"]);
    assert_eq!(on_disk(&mut desk), ["Welcome", "Floods", "Maps"]);
    desk.click("Move up: Maps");
    assert_eq!(on_disk(&mut desk), ["Welcome", "Maps", "Floods"]);
    desk.click("Move up: Maps");
    desk.click("Move down: Maps");
    assert_eq!(on_disk(&mut desk), ["Welcome", "Maps", "Floods"]);
    desk.click("Duplicate: Maps");
    assert_eq!(on_disk(&mut desk), ["Welcome", "Maps", "Maps", "Floods"]);
    let ids: Vec<_> = desk.event().minutes.items.iter().map(|item| item.id).collect();
    assert_ne!(ids[1], ids[2], "a copy is an item of its own");
    desk.click_first(Role::Button, "Remove: Maps");
    assert_eq!(on_disk(&mut desk), ["Welcome", "Maps", "Floods"]);
}

#[test]
fn what_is_typed_after_moving_an_item_goes_where_it_is_seen() {
    let mut desk = with_items(&["Welcome", "Floods"]);
    desk.type_into("What was said", "The river rose.");
    desk.click("Move up: Floods");
    desk.type_into("What was said", " It fell again.");
    desk.save();
    let items = desk.event().minutes.items;
    assert_eq!(items[0].discussion.0, "The river rose. It fell again.");
    assert_eq!(items[1].discussion.0, "");
}

#[test]
fn cards_are_added_filled_in_and_taken_out() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Person);
    desk.type_text("Hamid Rostami");
    desk.click("Add a membership");
    desk.type_into("Role", "Chair");
    desk.click("Add a membership");
    desk.save();
    let Record::Person(person) = desk.on_disk(Kind::Person, id) else { panic!("no person") };
    assert_eq!(person.memberships.len(), 2);
    assert_eq!(person.memberships[0].role, "Chair");
    desk.click("Remove: membership 2");
    desk.click("Remove: Chair");
    desk.save();
    let Record::Person(person) = desk.on_disk(Kind::Person, id) else { panic!("no person") };
    assert_eq!(person.memberships.len(), 0);
}
