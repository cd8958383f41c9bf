//! What is said where nothing is open: what could be chosen or, where nothing is there yet, what belongs there and the
//! button that makes the first one.

use eframe::egui::{self, Ui};

use super::frame::Desk;
use super::kinds::{about, icon_of, one_of};
use super::list;
use super::memo::memo;
use super::state::State;
use super::theme::{icon, space};
use super::widgets;
use crate::model::{Kind, Record};

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
            nearest(ui, desk, kind);
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

/// The way to the event that most people come for: the next, or else the last.
fn nearest(ui: &mut Ui, desk: &mut Desk<'_>, kind: Kind) {
    if kind != Kind::Event {
        return;
    }
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let key = (workspace.generation(), today);
    let found = memo(ui, egui::Id::unique("the nearest event"), key, || {
        let events = workspace.of_kind(kind).filter_map(|record| match record.as_ref() {
            Record::Event(event) => Some((event.details.when.last_day()?, event.header.id)),
            _ => None,
        });
        let (ahead, past): (Vec<_>, Vec<_>) = events.partition(|(day, _)| *day >= today);
        let nearest = ahead.into_iter().min().or(past.into_iter().max());
        nearest.and_then(|(_, id)| Some((id, workspace.title(id).filter(|title| !title.is_empty())?)))
    });
    let Some((id, title)) = found.as_ref() else { return };
    ui.add_space(space::WORD);
    ui.vertical_centered(|ui| {
        if widgets::Button::plain(&format!("Open {title}")).show(ui).clicked() {
            desk.go = Some((kind, *id));
        }
    });
}
