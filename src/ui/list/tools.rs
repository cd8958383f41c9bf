//! The first line of a list, what it is called and one more of its kind; and beside the line that narrows it, the way to
//! what is seldom asked for: its order, its groups, saving it.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::model::Kind;
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::kinds::one_of;
use crate::ui::state::State;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::widgets::{self, Button, FilterAsks};

/// What the list is called, in the room that the button at the right edge leaves.
pub fn title(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, (kind, words): (Kind, &str)) {
    let name = format!("New {}", one_of(kind));
    let new = Button::outlined("New").icon(icon::ADD).small().name(&name).enabled(desk.session.can_write());
    let (whole, high) = (ui.available_width(), height::BUTTON_SMALL);
    let wide = new.width(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(high);
        let corner = pos2(ui.max_rect().left() + whole - wide, ui.cursor().top());
        widgets::heading_within(ui, 1, role::SUBHEADING, words, whole - wide - space::WORD);
        let place = Rect::from_min_size(corner, vec2(wide, high));
        let builder = UiBuilder::new().id_salt("tools").max_rect(place).layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(builder, |ui| {
            if commands::tip(new.show(ui), "new").clicked() {
                commands::carry_out(desk, state, "new");
            }
        });
    });
}

/// The line that narrows the list, and at its right the button that shows how it is arranged.
pub fn narrow(ui: &mut Ui, state: &mut State, kind: Kind) -> Option<FilterAsks> {
    let wide = ui.available_width() - height::BUTTON_SMALL - space::LABEL;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::LABEL;
        let line = ui.allocate_ui(vec2(wide, height::FIELD), |ui| super::filter(ui, state, kind));
        let arrange = widgets::icon_button(ui, icon::SERIES, "Order and groups");
        ui.ctx().accesskit_node_builder(arrange.id, |node| node.set_expanded(state.arranges));
        if arrange.clicked() {
            state.arranges = !state.arranges;
            state.list_save.close();
        }
        line.inner
    })
    .inner
}
