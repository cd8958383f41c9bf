//! Picking: from a list, side by side, a tab.

use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::widgets::{Chosen, Field, PickChange, named, pick, segments, tabs};

use crate::kit::window;

const STATES: [&str; 3] = ["Draft", "Checked", "Agreed"];

type Picked = (Option<usize>, Vec<PickChange>);

fn states<'a>(state: Picked) -> Harness<'a, Picked> {
    window(state, |ui, (picked, changes)| {
        let chosen = picked.map_or(Chosen::Nothing, Chosen::Option);
        if let Some(change) = Field::new("State").show(ui, |ui| pick(ui, &STATES, chosen, true)) {
            changes.push(change);
            *picked = match change {
                PickChange::Picked(number) => Some(number),
                PickChange::Cleared => None,
            };
        }
    })
}

#[test]
fn a_value_is_picked_with_the_pointer() {
    let mut harness = states((None, Vec::new()));
    harness.get_by_role_and_label(Role::ComboBox, "State").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Checked").click();
    harness.run();
    assert_eq!(harness.state().1, [PickChange::Picked(1)]);
    assert_eq!(harness.get_by_role_and_label(Role::ComboBox, "State").value().as_deref(), Some("Checked"));
    assert!(harness.query_by_role_and_label(Role::ListBoxOption, "Checked").is_none(), "the list closes");
}

#[test]
fn a_value_is_picked_with_keys_alone() {
    let mut harness = states((Some(0), Vec::new()));
    harness.get_by_role_and_label(Role::ComboBox, "State").focus();
    harness.run();
    for keys in [&[Key::Enter][..], &[Key::ArrowDown, Key::ArrowDown], &[Key::Enter]] {
        for key in keys {
            harness.key_press(*key);
            harness.run();
        }
    }
    assert_eq!(harness.state().1, [PickChange::Picked(2)]);
    assert!(harness.get_by_role_and_label(Role::ComboBox, "State").is_focused());
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().1.len(), 1);
    assert!(harness.query_by_role_and_label(Role::ListBoxOption, "Draft").is_none(), "Escape closes the list");
    assert!(harness.get_by_role_and_label(Role::ComboBox, "State").is_focused());
}

#[test]
fn a_letter_picks_without_opening_the_list() {
    let mut harness = window((None, Vec::new()), |ui, (picked, changes): &mut Picked| {
        let chosen = picked.map_or(Chosen::Nothing, Chosen::Option);
        let options = ["Draft", "Agreed", "Checked", "Amended"];
        let change = Field::new("State").show(ui, |ui| pick(ui, &options, chosen, true));
        if let Some(PickChange::Picked(number)) = change {
            *picked = Some(number);
        }
        changes.extend(change);
    });
    harness.get_by_role_and_label(Role::ComboBox, "State").focus();
    harness.run();
    for letter in ["d", "A", "a", "a", "x"] {
        harness.event(Event::Text(letter.to_owned()));
        harness.run();
        assert!(harness.query_by_role_and_label(Role::ListBoxOption, "Draft").is_none(), "it stays closed");
    }
    assert_eq!(harness.state().1, [0, 1, 3, 1].map(PickChange::Picked));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::ListBoxOption, "Draft").is_some(), "Alt with Down opens it");
}

#[test]
fn a_word_goes_to_the_option_that_begins_with_it_in_the_open_list() {
    let mut harness = window((None, Vec::new()), |ui, (picked, changes): &mut Picked| {
        let chosen = picked.map_or(Chosen::Nothing, Chosen::Option);
        let options = ["Open", "Done", "Not needed", "Dropped"];
        let change = Field::new("State").show(ui, |ui| pick(ui, &options, chosen, false));
        changes.extend(change);
    });
    harness.get_by_role_and_label(Role::ComboBox, "State").click();
    harness.run();
    for letter in ["D", "o", "n", "e"] {
        harness.event(Event::Text(letter.to_owned()));
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, [PickChange::Picked(1)]);
}

#[test]
fn not_said_clears() {
    let mut harness = states((Some(1), Vec::new()));
    harness.get_by_role_and_label(Role::ComboBox, "State").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Not said").click();
    harness.run();
    assert_eq!(harness.state().1, [PickChange::Cleared]);
}

#[test]
fn a_newer_versions_value_is_shown_and_kept() {
    let mut harness = window(Vec::new(), |ui, changes: &mut Vec<PickChange>| {
        let change = Field::new("Kind").show(ui, |ui| pick(ui, &["Meeting"], Chosen::Newer("Festival"), false));
        changes.extend(change);
    });
    let shown = harness.get_by_role_and_label(Role::ComboBox, "Kind").value().unwrap();
    assert_eq!(shown, "Festival (not known here)");
    harness.get_by_role_and_label(Role::ComboBox, "Kind").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().is_empty());
}

#[test]
fn tabs_and_segments_say_which_was_picked() {
    let mut harness = window((0, 0), |ui, (tab, colours)| {
        if let Some(picked) = tabs(ui, &["Details", "Minutes"], *tab) {
            *tab = picked;
        }
        if let Some(picked) = named(ui, "Colours", |ui| segments(ui, &["Light", "Dark"], *colours)) {
            *colours = picked;
        }
    });
    harness.get_by_role_and_label(Role::Tab, "Minutes").click();
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "Colours: Dark").click();
    harness.run();
    assert_eq!(*harness.state(), (1, 1));
}
