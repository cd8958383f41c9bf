//! Links: found, made, opened, cleared; several of them; as chips.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::ui::theme::{Tone, icon};
use folkmoot::ui::widgets::{
    Button, Chip, Chosen, Field, LinkChange, LinkPicker, Linked, LinksChange, LinksPicker, PickerOption, WordsEdit,
    named, pick_chip,
};

use crate::kit::window;

const PEOPLE: [&str; 3] = ["Carys Bevan", "Hamid Rostami", "Jo Whitcombe"];

fn people(filter: &str) -> Vec<PickerOption<usize>> {
    let filter = filter.to_lowercase();
    let found = PEOPLE.iter().enumerate().filter(|(_, name)| name.to_lowercase().contains(&filter));
    let option = |(key, name): (usize, &&str)| PickerOption {
        key,
        icon: icon::PERSON,
        title: (*name).to_owned(),
        detail: "Tarnbridge".into(),
    };
    found.map(option).collect()
}

type Changes = Vec<LinkChange<usize>>;

fn presenter<'a>(current: Option<&'static str>) -> Harness<'a, Changes> {
    window(Vec::new(), move |ui, changes: &mut Changes| {
        let linked = current.map(|title| Linked { icon: icon::PERSON, title });
        let change = Field::new("Presented by")
            .show(ui, |ui| LinkPicker::new(linked, &people).create(&["person", "organisation"]).opens().show(ui));
        changes.extend(change);
    })
}

fn press(harness: &mut Harness<'_, Changes>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

#[test]
fn a_link_is_found_and_picked_with_keys_alone() {
    let mut harness = presenter(None);
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    let line = harness.get_by_role_and_label(Role::TextInput, "Find: Presented by");
    assert!(line.is_focused(), "the line to type in has the keyboard");
    line.type_text("i");
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::Enter]);
    assert_eq!(*harness.state(), [LinkChange::Picked(2)]);
    assert!(harness.get_by_role_and_label(Role::ComboBox, "Presented by").is_focused());
}

#[test]
fn escape_leaves_a_link_as_it_was() {
    let mut harness = presenter(Some("Carys Bevan"));
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowDown, Key::Escape]);
    assert!(harness.state().is_empty());
    assert!(harness.query_by_role(Role::ListBoxOption).is_none());
    assert!(harness.get_by_role_and_label(Role::ComboBox, "Presented by").is_focused());
}

#[test]
fn typing_on_a_link_opens_it_with_what_was_typed() {
    let mut harness = presenter(None);
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
    harness.run();
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").type_text("ham");
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*harness.state(), [LinkChange::Picked(1)]);
}

#[test]
fn a_new_thing_is_made_from_what_was_typed() {
    let mut harness = presenter(None);
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").click();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Find: Presented by").type_text("Ruth Calloway");
    harness.run();
    for kind in ["person", "organisation"] {
        harness.get_by_label(&format!("Create the {kind} \u{201c}Ruth Calloway\u{201d}"));
    }
    press(&mut harness, &[Key::ArrowDown, Key::Enter]);
    assert_eq!(*harness.state(), [LinkChange::Create { kind: 1, text: "Ruth Calloway".into() }]);
}

#[test]
fn a_link_is_opened_and_cleared() {
    let mut harness = presenter(Some("Carys Bevan"));
    harness.get_by_label("Open Carys Bevan").click();
    harness.run();
    harness.get_by_label("Clear Presented by").click();
    harness.run();
    assert_eq!(*harness.state(), [LinkChange::Open, LinkChange::Cleared]);
}

#[test]
fn several_links_are_added_opened_and_removed() {
    let mut harness = window(Vec::new(), |ui, changes: &mut Vec<LinksChange<usize>>| {
        let linked = ["Carys Bevan", "Jo Whitcombe"].map(|title| Linked { icon: icon::PERSON, title });
        let change = Field::new("Hosts").show(ui, |ui| LinksPicker::new(&linked, &people).show(ui));
        changes.extend(change);
    });
    harness.get_by_label("Remove Jo Whitcombe").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Carys Bevan").click();
    harness.run();
    harness.get_by_label("Add: Hosts").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Hamid Rostami").click();
    harness.run();
    assert_eq!(*harness.state(), [LinksChange::Removed(1), LinksChange::Open(0), LinksChange::Added(1)]);
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

fn pressed(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn filter(harness: &Harness<'_, Changes>) -> String {
    harness.get_by_role_and_label(Role::TextInput, "Find: Presented by").value().unwrap_or_default()
}

#[test]
fn no_letter_is_lost_while_the_list_opens() {
    let text = |text: &str| Event::Text(text.to_owned());
    let space =
        Event::Key { key: Key::Space, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let frames: [&[&[Event]]; 4] = [
        &[&[text("Jo Whit")]],
        &[&[text("J"), text("o"), space.clone(), text(" "), text("Whit")]],
        &[&[text("J")], &[text("o")], &[space.clone(), text(" ")], &[text("W")], &[text("hit")]],
        &[&[text("J"), text("o")], &[space, text(" "), text("Wh")], &[text("i"), text("t")]],
    ];
    for typed in frames {
        let mut harness = presenter(None);
        for _ in 0..2 {
            harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
            harness.run();
            for events in typed {
                harness.input_mut().events.extend_from_slice(events);
                harness.step();
            }
            harness.run();
            assert_eq!(filter(&harness), "Jo Whit", "{typed:?}");
            press(&mut harness, &[Key::Home, Key::Escape]);
        }
    }
}

#[test]
fn enter_right_after_the_letters_picks_what_they_find() {
    let frames: [&[&[Event]]; 3] = [
        &[&[text("Jo"), pressed(Key::Enter)]],
        &[&[text("J")], &[text("o")], &[pressed(Key::Enter)]],
        &[&[text("J")], &[text("o"), pressed(Key::Enter)]],
    ];
    for typed in frames {
        let mut harness = presenter(None);
        harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
        harness.run();
        for events in typed {
            harness.input_mut().events.extend_from_slice(events);
            harness.step();
        }
        harness.run();
        assert_eq!(*harness.state(), [LinkChange::Picked(2)], "{typed:?}");
        press(&mut harness, &[Key::Enter]);
        assert_eq!(filter(&harness), "", "Enter opens the list again and is not meant for it");
    }
}

#[test]
fn a_link_is_opened_and_cleared_by_keys() {
    let mut harness = presenter(Some("Carys Bevan"));
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    press(&mut harness, &[Key::Delete, Key::Backspace]);
    assert_eq!(*harness.state(), [LinkChange::Open, LinkChange::Cleared, LinkChange::Cleared]);
    let field = harness.get_by_role_and_label(Role::ComboBox, "Presented by");
    assert!(field.is_focused());
    let said = field.accesskit_node().description().unwrap_or_default();
    assert_eq!(said, "Delete clears it, Ctrl+Enter opens it.");
}

#[test]
fn a_field_that_was_cleared_has_the_keyboard_and_is_one_stop() {
    let mut harness = window(true, |ui, linked: &mut bool| {
        let current = linked.then_some(Linked { icon: icon::PERSON, title: "Carys Bevan" });
        let change = Field::new("Presented by").show(ui, |ui| LinkPicker::new(current, &people).opens().show(ui));
        if change == Some(LinkChange::Cleared) {
            *linked = false;
        }
        Button::outlined("Next").show(ui);
    });
    harness.get_by_role_and_label(Role::ComboBox, "Presented by").focus();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Next").is_focused(), "what stands in the field is no stop");
    harness.get_by_label("Clear Presented by").click();
    harness.run();
    assert!(harness.get_by_role_and_label(Role::ComboBox, "Presented by").is_focused());
    assert!(!*harness.state());
}

#[test]
fn a_list_grows_again_when_more_is_found() {
    let many = |filter: &str| -> Vec<PickerOption<usize>> {
        let options = (0..20).map(|key| (key, format!("Person {key}")));
        let found = options.filter(|(_, title)| title.contains(filter));
        found.map(|(key, title)| PickerOption { key, icon: icon::PERSON, title, detail: String::new() }).collect()
    };
    let mut harness = window((), move |ui, ()| {
        Field::new("Host").show(ui, |ui| LinkPicker::<usize>::new(None, &many).show(ui));
    });
    harness.get_by_role_and_label(Role::ComboBox, "Host").focus();
    harness.run();
    harness.event(Event::Text("17".into()));
    harness.run();
    for key in [Key::Backspace, Key::Backspace, Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
    }
    let line = harness.get_by_role_and_label(Role::TextInput, "Find: Host").rect();
    let first = harness.get_by_role_and_label(Role::ListBoxOption, "Person 0").rect();
    assert!(first.top() >= line.bottom(), "the first row was scrolled away, though there is room for all five");
}

#[test]
fn where_something_was_taken_out_the_keyboard_stays() {
    let mut harness = window(vec![String::from("river")], |ui, words| {
        let linked = ["Carys Bevan"].map(|title| Linked { icon: icon::PERSON, title });
        Field::new("Hosts").show(ui, |ui| LinksPicker::new(&linked, &people).show(ui));
        Field::new("Tags").show(ui, |ui| WordsEdit::new(words).show(ui));
    });
    for (cross, then) in [("Remove Carys Bevan", "Add: Hosts"), ("Remove river", "Add: Tags")] {
        harness.get_by_label(cross).click();
        harness.run();
        assert!(harness.get_by_label(then).is_focused(), "{then}");
    }
}

#[test]
fn chips_open_the_same_lists() {
    let mut harness = window(Vec::new(), |ui, changes: &mut Vec<String>| {
        let current = Some(Linked { icon: icon::PERSON, title: "Carys Bevan" });
        let link = named(ui, "Who", |ui| LinkPicker::new(current, &people).show_chip(ui, Tone::Warn));
        changes.extend(link.map(|change| format!("{change:?}")));
        let chip = Chip::new("OK to use?").tone(Tone::Warn);
        let use_it = named(ui, "Use", |ui| pick_chip(ui, chip, &["Yes", "No"], Chosen::Nothing, false));
        changes.extend(use_it.map(|change| format!("{change:?}")));
    });
    harness.get_by_role_and_label(Role::ComboBox, "Who").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Leave empty").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "OK to use?").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "No").click();
    harness.run();
    assert_eq!(*harness.state(), ["Cleared", "Picked(1)"]);
}
