//! What is said where nothing is open: what could be chosen or, where nothing is there yet, what belongs there and the
//! button that makes the first one.

use eframe::egui::Ui;

use super::frame::Desk;
use super::kinds::{about, icon_of, one_of};
use super::list;
use super::state::State;
use super::theme::icon;
use super::widgets;

/// Draws it, for the kind that is listed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(kind) = state.kind() else { return };
    ui.add_space(ui.available_height() * 0.2);
    let (picture, one) = (icon_of(kind), one_of(kind));
    let new = format!("New {one}");
    let new = desk.session.can_write().then_some(new.as_str());
    let makes = match desk.session.folder() {
        _ if desk.session.is_loading() => widgets::empty_state(ui, icon::TIME, "Reading your folder.", None),
        None => widgets::empty_state(ui, picture, "No folder is open. Choose one under Settings.", None),
        Some(_) if desk.session.workspace().of_kind(kind).next().is_some() => {
            widgets::empty_state(ui, picture, "Choose one at the left, or make a new one.", new)
        }
        Some(_) => {
            // With no row to go to, the way to the first one holds the keyboard.
            if std::mem::take(&mut state.focus_list) && new.is_some() {
                widgets::next_takes_keyboard(ui);
            }
            let heading = format!("No {} yet", kind.words().many.to_lowercase());
            widgets::beginning(ui, picture, &heading, about(kind), new)
        }
    };
    if makes {
        list::create(desk, state);
    }
}
