//! What stands at the right of a list's heading: how it is arranged, where there is little room, saving it, making one more.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::{create, save};
use crate::model::Kind;
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::kinds::one_of;
use crate::ui::state::State;
use crate::ui::theme::{height, icon};
use crate::ui::widgets::{self, Button};

/// What is done with the list, at the right edge, in the order in which it is read.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind, is_low: bool) {
    let name = format!("New {}", one_of(kind));
    let new = Button::outlined("New").icon(icon::ADD).small().name(&name).enabled(desk.session.can_write());
    let icons = if is_low { 2.0 } else { 1.0 };
    let wide = new.width(ui) + icons * (height::BUTTON_SMALL + ui.spacing().item_spacing.x);
    let corner = pos2(ui.max_rect().right() - wide, ui.cursor().top());
    let place = Rect::from_min_size(corner, vec2(wide, height::BUTTON_SMALL));
    let builder = UiBuilder::new().id_salt("tools").max_rect(place).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        if is_low {
            let arrange = widgets::icon_button(ui, icon::SERIES, "Order and groups");
            ui.ctx().accesskit_node_builder(arrange.id, |node| node.set_expanded(state.arranges));
            state.arranges ^= arrange.clicked();
        }
        save::button(ui, &mut state.list_save, kind);
        if commands::tip(new.show(ui), "new").clicked() {
            create(desk, state);
        }
    });
}
