//! What people hear who listen to the screen: roles, levels, places in a list, warnings, news.

use eframe::egui::accesskit::{Live, Node};
use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::ui::theme::{Tone, icon, role};
use folkmoot::ui::widgets::{
    Chosen, Field, ItemRow, Line, ListRow, MessageBar, NumberEdit, OrderedList, Toasts, flag, heading, icon_button,
    nav_row, pick, stage_bar,
};

use crate::kit::window;

fn node<'tree, State>(harness: &'tree Harness<'_, State>, role: Role, label: &'tree str) -> &'tree Node {
    harness.get_by_role_and_label(role, label).accesskit_node().data()
}

#[test]
fn a_heading_has_its_level() {
    let harness = window((), |ui, ()| {
        heading(ui, 2, role::SECTION, "Late actions");
    });
    assert_eq!(node(&harness, Role::Heading, "Late actions").level(), Some(1), "counted from 0");
}

#[test]
fn a_row_knows_its_place() {
    let harness = window((), |ui, ()| {
        ListRow::new("5th meeting").detail("14 May").right("draft 2").chosen(true).place(4, 12).show(ui);
    });
    let row = node(&harness, Role::ListBoxOption, "5th meeting");
    assert_eq!(
        (row.position_in_set(), row.size_of_set(), row.is_selected()),
        (Some(4), Some(12), Some(true)),
        "counted from 0"
    );
    assert_eq!(row.description(), Some("14 May, draft 2"));
}

#[test]
fn a_row_that_is_called_like_its_detail_is_heard_once() {
    let harness = window((), |ui, ()| {
        ListRow::new("Tarnbridge Council").detail("Tarnbridge Council").right("12 people").show(ui);
    });
    let row = node(&harness, Role::ListBoxOption, "Tarnbridge Council");
    assert_eq!(row.description(), Some("12 people"));
}

#[test]
fn an_item_says_whether_it_is_open() {
    let rows = [ItemRow { id: eframe::egui::Id::unique("one"), title: "The Book Boat" }];
    let mut harness = window((), move |ui, ()| {
        OrderedList::new("item", &rows, "Add an item").show(ui, |_, _| ());
    });
    assert_eq!(node(&harness, Role::Button, "The Book Boat").is_expanded(), Some(false));
    harness.get_by_label("The Book Boat").click();
    harness.run();
    assert_eq!(node(&harness, Role::Button, "The Book Boat").is_expanded(), Some(true));
}

#[test]
fn a_fields_help_and_warning_are_read_with_it() {
    let mut text = String::new();
    let mut harness = window(false, move |ui, warned| {
        let problem = warned.then_some("Nobody is named yet.");
        Field::new("Host").help("Who opens the door.").problem(problem).show(ui, |ui| Line::new(&mut text).show(ui));
    });
    assert_eq!(node(&harness, Role::TextInput, "Host").description(), Some("Who opens the door."));
    *harness.state_mut() = true;
    harness.run();
    assert_eq!(node(&harness, Role::TextInput, "Host").description(), Some("Nobody is named yet."));
}

#[test]
fn what_is_not_understood_is_read_with_its_field() {
    let mut harness = window(None, |ui, number| {
        Field::new("Room for").show(ui, |ui| NumberEdit::new(number).show(ui));
    });
    harness.get_by_role_and_label(Role::TextInput, "Room for").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Room for").type_text("lots");
    harness.run();
    let said = node(&harness, Role::TextInput, "Room for").description().map(str::to_owned);
    assert_eq!(said.as_deref(), Some("Not a whole number, so nothing is kept yet."));
}

#[test]
fn news_is_announced() {
    let mut toasts = Toasts::default();
    toasts.say("Saved a copy.", 0.0);
    let harness = window(toasts, |ui, toasts| {
        toasts.show(ui, 0.0);
        MessageBar::new(Tone::Warn, icon::WARNING, "A colleague changed this too").show(ui);
    });
    for says in ["Saved a copy.", "A colleague changed this too"] {
        assert_eq!(harness.get_by_label(says).accesskit_node().data().live(), Some(Live::Polite), "{says}");
    }
}

#[test]
fn what_is_picked_and_what_the_arrows_come_to_are_heard() {
    let mut harness = window((), |ui, ()| {
        Field::new("Status").show(ui, |ui| pick(ui, &["Draft", "Agreed"], Chosen::Option(0), true));
    });
    assert_eq!(node(&harness, Role::MenuListOption, "Draft").is_selected(), Some(true));
    harness.get_by_role_and_label(Role::ComboBox, "Status").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::ListBoxOption, "Draft").is_focused());
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_role_and_label(Role::ListBoxOption, "Agreed").is_focused());
}

#[test]
fn a_name_is_not_said_twice() {
    let harness = window(Some(7), |ui, number| {
        icon_button(ui, icon::REMOVE, "Remove this");
        Field::new("Version").show(ui, |ui| NumberEdit::new(number).show(ui));
    });
    assert_eq!(node(&harness, Role::Button, "Remove this").description(), None);
    assert_eq!(node(&harness, Role::TextInput, "Version").description(), None, "the number stands in it");
}

#[test]
fn bars_and_counts_are_said_in_words() {
    let harness = window(false, |ui, ticked| {
        stage_bar(ui, 3, 7, "Stage 3 of 7");
        nav_row(ui, icon::ACTION, "Actions", false, Some((7, "7 open actions")));
        flag(ui, ticked, "OK to use");
    });
    node(&harness, Role::ProgressIndicator, "Stage 3 of 7");
    assert_eq!(node(&harness, Role::Link, "Actions").description(), Some("7 open actions"));
    node(&harness, Role::CheckBox, "OK to use");
}
