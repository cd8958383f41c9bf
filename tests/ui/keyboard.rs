//! Everything can be done with the keyboard alone, and where it is can be seen.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::model::Kind;
use folkmoot::ui::theme;

use crate::desk::Desk;

/// The name and the role of what holds the keyboard.
pub fn holder(desk: &Desk) -> Option<(Role, String)> {
    let held = desk.harness.query_all(by().predicate(|node| node.is_focused())).last()?;
    let node = held.accesskit_node();
    Some((node.role(), node.label().unwrap_or_default()))
}

/// Presses Tab until something holds the keyboard; what was passed on the way.
pub fn tab_to(desk: &mut Desk, wanted: &str) -> Vec<String> {
    let mut passed = Vec::new();
    for _ in 0..80 {
        desk.key(Modifiers::NONE, Key::Tab);
        let name = holder(desk).map(|(_, name)| name).unwrap_or_default();
        if name == wanted {
            return passed;
        }
        passed.push(name);
    }
    panic!("{wanted} is out of reach: {passed:?}");
}

#[test]
fn a_meeting_is_written_without_the_mouse() {
    let mut desk = Desk::empty();
    desk.key(Modifiers::COMMAND, Key::N);
    desk.tap("Meeting");
    tab_to(&mut desk, "When");
    desk.tap("26 April 2013");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(holder(&desk), Some((Role::MultilineTextInput, "Title".to_owned())), "the first item's title");
    desk.tap("Floods");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.tap("Maps");
    tab_to(&mut desk, "Add action");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tap("Send the map");
    tab_to(&mut desk, "Owner");
    desk.tap("Jo Bramble");
    desk.key(Modifiers::NONE, Key::Enter);
    for _ in 0..3 {
        desk.key(Modifiers::COMMAND, Key::PageUp);
    }
    assert_eq!(desk.value("Title"), "Meeting");
    desk.save();
    let event = desk.event();
    let titles: Vec<&str> = event.minutes.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Floods", "Maps"]);
    assert_eq!(event.details.when.first_day(), Some(jiff::civil::date(2013, 4, 26)));
    let action = desk.record(Kind::Action);
    assert_eq!((action.title().as_str(), action.item()), ("Send the map", Some(event.minutes.items[1].id)));
    assert_eq!(desk.record(Kind::Person).title(), "Jo Bramble");
}

#[test]
fn tab_reaches_every_place_from_the_first_on() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    let mut desk = desk.restart();
    let passed = tab_to(&mut desk, "Title");
    for name in ["Events", "Actions", "People", "Settings", "New event", "Filter events", "Order and groups", "Meeting"]
    {
        assert!(passed.iter().any(|found| found == name), "{name} is not among {passed:?}");
    }
}

#[test]
fn what_holds_the_keyboard_is_seen() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.harness.set_size(eframe::egui::vec2(1000.0, 560.0));
    desk.frames();
    let accent = theme::palette(&desk.harness.ctx).accent;
    let mut seen = 0;
    for _ in 0..40 {
        desk.key(Modifiers::NONE, Key::Tab);
        let Some(held) = desk.harness.query_all(by().predicate(|node| node.is_focused())).last() else { continue };
        let (role, name) = (held.accesskit_node().role(), held.accesskit_node().label().unwrap_or_default());
        if role == Role::Window {
            continue;
        }
        let (place, window) = (held.rect(), desk.harness.ctx.content_rect());
        assert!(window.contains_rect(place), "{role:?} {name} is out of sight at {place:?}");
        assert!(desk.has_edge(place, accent), "{role:?} {name} shows nothing at {place:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn keys_go_to_the_lists() {
    let mut desk = Desk::empty();
    for (key, list) in [(Key::Num4, "No actions yet"), (Key::Num5, "No people yet"), (Key::Num1, "No events yet")] {
        desk.key(Modifiers::COMMAND, key);
        assert!(desk.has(list), "{list}");
    }
    desk.key(Modifiers::COMMAND, Key::Comma);
    assert!(desk.has("Your folder"));
}

#[test]
fn enter_goes_from_item_to_item_and_the_arrows_move_them() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    for title in ["Welcome", "Floods", "Maps"] {
        desk.tap(title);
        desk.key(Modifiers::NONE, Key::Enter);
    }
    desk.tap("Thanks");
    let titles =
        |desk: &Desk| -> Vec<String> { desk.event().minutes.items.iter().map(|item| item.title.clone()).collect() };
    assert_eq!(titles(&desk), ["Welcome", "Floods", "Maps", "Thanks"]);
    desk.key(Modifiers::ALT, Key::ArrowUp);
    assert!(desk.has("Moved Thanks to place 3 of 4. Ctrl Z takes it back."), "{:?}", desk.all_names());
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&desk), ["Welcome", "Floods", "Maps", "Thanks"]);
    desk.key(Modifiers::ALT, Key::ArrowUp);
    desk.tap(" to all");
    assert_eq!(titles(&desk), ["Welcome", "Floods", "Thanks to all", "Maps"]);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.tap(" of the valley");
    assert_eq!(titles(&desk), ["Welcome", "Floods", "Thanks to all", "Maps of the valley"]);
    desk.key(Modifiers::COMMAND, Key::ArrowUp);
    desk.tap(", also the rain");
    assert_eq!(
        titles(&desk)[2..],
        ["Thanks to all, also the rain", "Maps of the valley"],
        "Ctrl goes and moves nothing"
    );
}
