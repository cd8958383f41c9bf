//! What is chosen of a page now and then, below the line over it: how large its letters are, which printer takes it, the
//! whole pack, and its ways to other programs.

use std::sync::Arc;

use eframe::egui::{Align, Layout, Ui, Vec2, vec2};

use super::{head, printer, save};
use crate::documents::{self, PrintedDocument, TextSize};
use crate::model::Record;
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::widgets::{self, Button, Chosen, Field, PickChange};

/// Of a label and its field: two stand abreast in the narrowest page.
const SIZE: Vec2 = vec2(156.0, role::SECONDARY.line + space::LABEL + height::FIELD);

/// Draws it. The style stands here where it has no room in the line.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    (record, document): (&Arc<Record>, &'static PrintedDocument),
    has_style: bool,
) {
    let opens = std::mem::take(&mut state.page.save_opens);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::FIELD;
        if !has_style {
            let paper = desk.session.workspace().council().paper.get();
            let field = Field::new("Style on paper").drawn("Style");
            let choose = |ui: &mut Ui| head::choose_style(ui, state, (record, document, paper), "");
            ui.allocate_ui_with_layout(SIZE, Layout::top_down(Align::Min), |ui| field.show(ui, choose));
        }
        ui.allocate_ui_with_layout(SIZE, Layout::top_down(Align::Min), |ui| choose_size(ui, state));
        let holds = widgets::holds_keyboard(ui, |ui| printer::choose(ui, desk, SIZE));
        printer::look_for(desk, state, holds);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::LABEL;
        if documents::has_pack(record) {
            let button = commands::quiet_button_of("pack").small();
            commands::show_for(ui, desk, "pack", Some(record.id()), button);
        }
        let copy = Button::quiet("Copy for email or blog").icon(icon::COPY).small().show(ui);
        if commands::tip(copy, "copy").clicked() {
            commands::carry_out(desk, state, "copy");
        }
        let is_open = state.page.saves == Some(record.id());
        let arrow = if is_open { icon::OPENED } else { icon::DROP_DOWN };
        let save = Button::quiet("Save as a file").icon(icon::EXPORT).icon_after(arrow).small().show(ui);
        ui.ctx().accesskit_node_builder(save.id, |node| node.set_expanded(is_open));
        if save.clicked() {
            state.page.saves = if is_open { None } else { Some(record.id()) };
            // In the next frame: what opened it may be Enter, which would end typing at once.
            state.page.save_opens = !is_open;
            ui.ctx().request_repaint();
        }
    });
    if state.page.saves == Some(record.id()) {
        if opens {
            widgets::next_takes_keyboard(ui);
        }
        save::show(ui, desk, state, record, document);
    }
}

fn choose_size(ui: &mut Ui, state: &mut State) {
    let names: Vec<String> = TextSize::ALL.iter().map(|size| format!("{} point", size.points())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = TextSize::ALL.iter().position(|size| *size == state.page.choice.size).unwrap_or_default();
    let field = Field::new("Text size on paper").drawn("Text size");
    let change = field.show(ui, |ui| widgets::pick(ui, &names, Chosen::Option(chosen), false));
    if let Some(PickChange::Picked(picked)) = change
        && let Some(size) = TextSize::ALL.get(picked)
    {
        state.page.choice.size = *size;
    }
}
