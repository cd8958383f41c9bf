//! The stages over time, below the board.

use eframe::egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::Kind;

use super::{NONE, board};
use crate::desk::{Desk, WIDE};

#[test]
fn the_stages_over_time_stand_below_on_demand_as_bars_and_as_a_table() {
    let mut desk = Desk::with_sample(vec2(1280.0, 800.0), 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    assert!(!desk.has("Stages over time, as bars"));
    desk.press(Role::Button, "Stages over time");
    desk.frames();
    desk.draw("board-chart");
    let figure = desk.harness.get_by_role_and_label(Role::Figure, "Stages over time, as bars");
    let says = figure.accesskit_node().description().unwrap_or_default();
    assert!(says.contains("June 2026, today: 7 outputs."), "{says}");
    let bars = desk.names(Role::Image);
    let last = bars.iter().find(|bar| bar.starts_with("June 2026, today")).unwrap().clone();
    assert!(last.contains("2 Shown") && last.contains("1 Ended"), "{last}");
    desk.focus_on(Role::Image, &last);
    desk.key(NONE, Key::ArrowLeft);
    let before = bars.iter().find(|bar| bar.starts_with("May 2026")).unwrap();
    assert!(desk.harness.get_by_role_and_label(Role::Image, before).is_focused());
    desk.press(Role::CheckBox, "As a table");
    assert!(desk.names(Role::Image).is_empty() && desk.has(&last), "the table says the same");
    desk.draw("board-table");
}

#[test]
fn the_stages_over_time_are_those_of_the_narrowed_board() {
    let mut desk = board();
    desk.press(Role::Button, "Stages over time");
    desk.press(Role::CheckBox, "As a table");
    desk.type_into("Filter outputs", "bench");
    desk.frames();
    assert!(desk.says(": 1 output. 1 Made."), "{:?}", desk.all_names());
    assert!(!desk.says(": 5 outputs."), "{:?}", desk.all_names());
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    desk.press(Role::Button, "Stages over time");
    desk.press(Role::CheckBox, "As a table");
    assert!(desk.says("June 2026, today: 7 outputs."), "{:?}", desk.all_names());
    desk.press(Role::Button, "Owner: all");
    desk.press(Role::ListBoxOption, "Dr Samir Okafor");
    desk.frames();
    assert!(desk.says("June 2026, today: 1 output. 1 Shown."), "{:?}", desk.all_names());
    assert!(!desk.says("June 2026, today: 7 outputs."), "{:?}", desk.all_names());
}

#[test]
fn the_stages_over_time_fit_dark_double_and_high_contrast() {
    let looks = [
        ("board-chart-dark", Scheme::Dark, TextScale::Standard),
        ("board-chart-double", Scheme::Light, TextScale::Double),
        ("board-chart-contrast", Scheme::HighContrast, TextScale::Standard),
    ];
    for (name, scheme, text) in looks {
        let mut desk = Desk::with_sample(vec2(1280.0, 800.0), 1.0);
        desk.list(Kind::Output);
        desk.press(Role::RadioButton, "Shown as: Board");
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.press(Role::Button, "Stages over time");
        desk.frames();
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
        desk.draw(name);
    }
}
