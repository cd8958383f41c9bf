//! The top of a project on one page: its title with what is done most often with a project at the right of it, then its
//! facts and the tabs.

use std::sync::Arc;

use eframe::egui::Ui;

use super::brief::Deeds;
use super::facts::{self, Fact};
use super::{Beside, Draft, head, pages};
use crate::model::{Brief, Record};
use crate::ui::state::State;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};

/// What a title needs at the least beside the buttons.
const TITLE_LEAST: f32 = 160.0;

/// Draws it.
pub fn show(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    (record, brief): (&Arc<Record>, &mut Brief),
    beside: Beside,
) {
    if !beside.list {
        let has_board = head::has_board(state, record);
        let back = Button::plain(head::back_words(has_board)).icon(icon::BACK).small();
        if back.show(ui).clicked() {
            head::go_back(state, has_board);
        }
    }
    title(ui, draft, state, (record, brief), beside.is_low);
    ui.add_space(space::TIGHT);
    let all: Vec<Fact> = facts::state(record).into_iter().chain(facts::of(draft, record)).collect();
    ui.vertical(|ui| facts::show(ui, draft, &all));
    ui.add_space(if beside.is_low { space::HAIR } else { space::TIGHT });
    pages::tabs(ui, draft.desk.session.workspace(), state, record);
}

/// The title and, where they have room beside it, the buttons; else they stand below it.
fn title(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    (record, brief): (&Arc<Record>, &mut Brief),
    is_low: bool,
) {
    let role = if is_low { role::SUBHEADING } else { role::SCREEN_TITLE };
    let deeds = Deeds::of(draft);
    let wide = deeds.width(ui);
    let abreast = ui.available_width() - head::TOOLS - wide - 2.0 * space::FIELD >= TITLE_LEAST;
    let beside = if abreast { wide + space::FIELD } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let left = ui.available_width() - beside - head::TOOLS - space::FIELD;
        ui.vertical(|ui| {
            ui.set_width(left);
            widgets::heading(ui, 1, role, &head::title_of(draft, record));
        });
        if abreast {
            ui.add_space(space::FIELD);
            deeds.show(ui, draft, brief);
        }
        ui.add_space(space::FIELD);
        head::tools(ui, draft, state, record);
    });
    if !abreast {
        ui.add_space(space::LABEL);
        ui.horizontal_wrapped(|ui| deeds.show(ui, draft, brief));
    }
}
