//! The top of Home: its title, the day, and the three things that people come to do.

use eframe::egui::{Align, Layout, Ui};

use super::{Morning, go_to_print, words};
use crate::model::Kind;
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button, Size};

/// With less room than this the buttons stand below the title.
const IN_ONE_LINE: f32 = 780.0;
/// With less room than this they are of the usual size.
const LARGE: f32 = 520.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let room = ui.available_width();
    ui.spacing_mut().item_spacing.x = space::SMALL;
    if room < IN_ONE_LINE {
        title(ui, morning);
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = space::WORD;
            buttons(ui, desk, state, morning, room >= LARGE);
        });
    } else {
        ui.horizontal(|ui| {
            ui.vertical(|ui| title(ui, morning));
            // In the order in which they are read, against the right edge.
            let shown = all(true).into_iter().zip(are_shown(morning)).filter(|(_, is_shown)| *is_shown);
            let wide: f32 = shown.map(|(button, _)| button.width(ui) + space::SMALL).sum();
            let wide = wide - space::SMALL;
            ui.add_space((ui.available_width() - wide).max(0.0));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| buttons(ui, desk, state, morning, true));
        });
    }
}

fn title(ui: &mut Ui, morning: &Morning) {
    ui.spacing_mut().item_spacing.y = 0.0;
    widgets::heading(ui, 1, role::SCREEN_TITLE, "Home");
    widgets::muted(ui, &words::day(morning.today));
}

fn all(large: bool) -> [Button<'static>; 3] {
    let size = if large { Size::Large } else { Size::Standard };
    [
        Button::filled("New event").icon(icon::ADD).size(size),
        commands::button_of("minutes").size(size),
        Button::outlined("Print").icon(icon::PRINT).size(size),
    ]
}

/// Which of them there is something for: with no event near, there is none to take minutes of.
fn are_shown(morning: &Morning) -> [bool; 3] {
    [true, morning.home.to_minute.is_some(), morning.home.to_print.is_some()]
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning, large: bool) {
    let [new, minutes, print] = all(large);
    if std::mem::take(&mut state.focus_home) {
        widgets::next_takes_keyboard(ui);
    }
    if new.enabled(desk.session.can_write()).show(ui).clicked() {
        commands::carry_out(desk, state, "new-event");
    }
    if let Some(event) = morning.home.to_minute {
        // There may be several near: which is meant is said.
        let says = format!("Of {}", opened::title(desk, (Kind::Event, event)));
        commands::show_for_saying(ui, desk, "minutes", Some(event), (minutes, &says));
    }
    if let Some(event) = morning.home.to_print
        && print.show(ui).on_hover_text(opened::title(desk, (Kind::Event, event))).clicked()
    {
        go_to_print(state, event);
    }
}
