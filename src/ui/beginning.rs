//! What is said where nothing is open: what could be chosen or, where nothing is there yet, what belongs there and the
//! button that makes the first one.

use eframe::egui::{self, Ui};

use super::frame::Desk;
use super::kinds::{about, icon_of, one_of};
use super::memo::memo;
use super::state::State;
use super::theme::{icon, space};
use super::{list, opened, widgets};
use crate::model::Kind;

/// Of the window, how far down it begins.
const HEIGHT: f32 = 0.2;

/// Draws it, for the kind that is listed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(kind) = state.kind() else { return };
    // At one height of the window, whatever stands above it.
    let window = ui.ctx().content_rect();
    ui.add_space((window.top() + window.height() * HEIGHT - ui.cursor().top()).max(0.0));
    let (picture, one) = (icon_of(kind), one_of(kind));
    let new = format!("New {one}");
    let new = desk.session.can_write().then_some(new.as_str());
    let makes = match desk.session.folder() {
        _ if desk.session.is_loading() => widgets::empty_state(ui, icon::TIME, "Reading your folder.", None),
        None => widgets::empty_state(ui, picture, "No folder is open. Choose one under Settings.", None),
        Some(_) if desk.session.workspace().of_kind(kind).next().is_some() => {
            let makes = widgets::empty_state(ui, picture, "Choose one at the left, or make a new one.", new);
            at_hand(ui, desk, kind);
            makes
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

/// The way to the event that most people come for.
fn at_hand(ui: &mut Ui, desk: &mut Desk<'_>, kind: Kind) {
    if kind != Kind::Event {
        return;
    }
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let (place, key) = (egui::Id::unique("the event at hand"), (workspace.generation(), today));
    let Some(id) = *memo(ui, place, key, || workspace.event_at_hand(today)) else { return };
    let title = opened::title(desk, (kind, id));
    ui.add_space(space::WORD);
    ui.vertical_centered(|ui| {
        if widgets::Button::plain(&format!("Open {title}")).show(ui).clicked() {
            desk.go = Some((kind, id));
        }
    });
}
