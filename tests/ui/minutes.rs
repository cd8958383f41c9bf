//! The minutes: what is agreed within an item becomes a record of its own, under the right item.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Event, Id, Kind, Record, Ref};

use crate::desk::Desk;

fn with_two_items() -> (Desk, Event) {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.press(Role::Tab, "Minutes");
    for title in ["Floods", "Maps"] {
        desk.key(Modifiers::COMMAND, Key::Enter);
        desk.type_text(title);
    }
    let event = desk.event();
    (desk, event)
}

/// The one record of a kind, as its file has it.
fn only(desk: &Desk, kind: Kind) -> Record {
    let ids: Vec<Id> = desk.session().workspace().of_kind(kind).map(|record| record.id()).collect();
    assert_eq!(ids.len(), 1, "{kind:?}");
    desk.on_disk(kind, ids[0])
}

#[test]
fn what_is_agreed_in_an_item_is_a_record_under_it() {
    let (mut desk, event) = with_two_items();
    let (source, item) = (Ref(event.header.id), event.minutes.items[1].id);
    for (button, words) in
        [("Add decision", "Use the open map"), ("Add action", "Send the map"), ("Add offer or request", "A plotter")]
    {
        desk.click(button);
        desk.type_text(words);
    }
    desk.save();
    for (kind, words) in
        [(Kind::Decision, "Use the open map"), (Kind::Action, "Send the map"), (Kind::Notice, "A plotter")]
    {
        let record = only(&desk, kind);
        assert_eq!(record.title(), words);
        assert_eq!((record.event(), record.item()), (Some(source), Some(item)), "{kind:?}");
    }

    let mut desk = desk.restart();
    desk.open(Kind::Event, "Meeting");
    desk.press(Role::Tab, "Minutes");
    desk.press(Role::Button, "Floods");
    assert!(!desk.has("What is to be done"), "it was not agreed here");
    desk.press(Role::Button, "Maps");
    assert_eq!(desk.value("What is to be done"), "Send the map");
    assert_eq!(desk.value("What was agreed"), "Use the open map");
}

#[test]
fn what_is_added_to_an_item_has_the_keyboard() {
    let (mut desk, _) = with_two_items();
    let adders = ["Add figure", "Add link", "Add announced list", "Add quote", "Add presentation"];
    for button in adders {
        desk.click(button);
        desk.type_text(button);
    }
    let item = desk.event().minutes.items[1].clone();
    assert_eq!(item.facts[0].amount, "Add figure");
    assert_eq!(item.links[0].label, "Add link");
    assert_eq!(item.announced[0].lead_in, "Add announced list");
    assert_eq!(item.quotes[0].words, "Add quote");
    assert_eq!(item.presentations[0].summary.as_str(), "Add presentation");
}

#[test]
fn what_is_taken_out_of_an_item_can_be_brought_back() {
    let (mut desk, _) = with_two_items();
    desk.click("Add quote");
    desk.type_text("We were heard.");
    desk.click("Delete quote 1");
    assert!(desk.event().minutes.items[1].quotes.is_empty());
    assert!(desk.has("Removed quote 1."));
    desk.press(Role::Button, "Undo");
    assert_eq!(desk.event().minutes.items[1].quotes[0].words, "We were heard.");
}

#[test]
fn adding_is_a_step_apart_from_typing() {
    let (mut desk, _) = with_two_items();
    desk.type_text(" of the valley");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.key(Modifiers::COMMAND, Key::Z);
    let items = desk.event().minutes.items;
    assert_eq!(items.len(), 2);
    assert_eq!(items[1].title, "Maps of the valley");
}

#[test]
fn an_action_takes_two_lines_with_its_owner_and_date_side_by_side() {
    let (mut desk, _) = with_two_items();
    desk.click("Add action");
    desk.type_text("Send the map");
    let (owner, by) = (desk.place(Role::ComboBox, "Owner"), desk.input("By when").rect());
    assert!(owner.y_range().intersects(by.y_range()) && owner.right() < by.left(), "{owner:?}, {by:?}");
    let what = desk.input("What is to be done").rect();
    assert!(by.bottom() - what.top() < 66.0, "{what:?} to {by:?}");
    assert!(!desk.has("Together with"));
    desk.press(Role::Button, "More about action A1");
    assert!(desk.has("Together with") && desk.has("Status"));
}

#[test]
fn the_owner_of_an_action_is_made_on_the_spot() {
    let (mut desk, _) = with_two_items();
    desk.click("Add action");
    desk.type_text("Send the map");
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Jo Bramble");
    desk.click_first(Role::ListBoxOption, "Create the person “Jo Bramble”");
    desk.save();
    let owner = only(&desk, Kind::Person);
    assert_eq!(owner.title(), "Jo Bramble");
    let Record::Action(action) = only(&desk, Kind::Action) else { panic!("no action") };
    assert_eq!(action.owner, Some(Ref(owner.id())));
}

#[test]
fn quotes_and_figures_are_kept_in_their_item() {
    let (mut desk, event) = with_two_items();
    desk.click("Add quote");
    desk.type_text("We had the data all along");
    desk.click("Add presentation");
    desk.type_into("What we heard", "Maps are made by hand.");
    desk.save();
    let Record::Event(kept) = desk.on_disk(Kind::Event, event.header.id) else { panic!("no event") };
    assert!(kept.minutes.items[0].quotes.is_empty());
    assert_eq!(kept.minutes.items[1].quotes[0].words, "We had the data all along");
    assert_eq!(kept.minutes.items[1].presentations[0].summary.0, "Maps are made by hand.");
}

#[test]
fn what_was_agreed_outlives_its_item() {
    let (mut desk, event) = with_two_items();
    desk.click("Add action");
    desk.type_text("Send the map");
    desk.click("Remove: Maps");
    assert!(desk.has("Under no item"));
    assert_eq!(desk.value("What is to be done"), "Send the map");
    desk.type_into("What is to be done", " by post");
    desk.save();
    let Record::Action(action) = only(&desk, Kind::Action) else { panic!("no action") };
    assert_eq!((action.what.as_str(), action.event), ("Send the map by post", Some(Ref(event.header.id))));
}

#[test]
fn an_action_is_taken_out_of_the_minutes_and_brought_back() {
    let (mut desk, _) = with_two_items();
    desk.click("Add action");
    desk.type_text("Send the map");
    desk.save();
    let id = only(&desk, Kind::Action).id();
    desk.click("Delete action A1");
    desk.save();
    assert!(!desk.file(Kind::Action, id).exists());
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.save();
    assert_eq!(desk.on_disk(Kind::Action, id).title(), "Send the map");
    assert_eq!(desk.value("What is to be done"), "Send the map");
}

#[test]
fn the_plan_of_a_meeting_leads_to_its_agenda_and_that_of_a_hack_does_not() {
    let (mut desk, event) = with_two_items();
    let link = "Go to the agenda";
    let kind = event.details.kind.known().copied().unwrap();
    desk.press(Role::Tab, "Plan");
    assert_eq!(desk.has(link), !kind.holds_projects(), "{kind:?}");
    desk.press(Role::Tab, "Details");
    desk.choose("Type", "Catch-up");
    desk.press(Role::Tab, "Plan");
    desk.press(Role::Link, link);
    desk.type_text(" in May");
    assert_eq!(desk.event().minutes.items[0].title, "Floods in May");
    desk.press(Role::Tab, "Details");
    desk.choose("Type", "Hack event");
    desk.press(Role::Tab, "Plan");
    assert!(!desk.has(link));
}
