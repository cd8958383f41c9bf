//! The line over what is shown in place of a form, such as its history or its page: the way back, and what it is.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::button::Button;
use super::card::rule;
use super::words;
use crate::ui::theme::{self, height, icon, role, space};

/// The words of the way back, with a fuller name where they need one, the title, and a few words that stand back behind it.
#[derive(Clone, Copy, Debug, Default)]
pub struct OverForm<'a> {
    pub back: &'a str,
    pub back_name: &'a str,
    pub title: &'a str,
    pub aside: &'a str,
}

impl OverForm<'_> {
    /// Draws the line; whether the way back was taken.
    pub fn show(self, ui: &mut Ui) -> bool {
        let between = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
        let row = vec2(ui.available_width(), height::OVER_FORM);
        let clicked = ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_height(height::OVER_FORM);
            ui.spacing_mut().item_spacing.x = space::WORD;
            // The words of a plain button begin within it.
            ui.add_space(space::EDITOR - space::WORD);
            let name = if self.back_name.is_empty() { self.back } else { self.back_name };
            let back = Button::plain(self.back).icon(icon::BACK).small().name(name).show(ui);
            words::heading_in_line(ui, 1, role::SECTION, self.title);
            if !self.aside.is_empty() {
                words::in_line(ui, role::BODY, theme::palette(ui).muted, self.aside);
            }
            back.clicked()
        });
        rule(ui);
        ui.spacing_mut().item_spacing.y = between;
        clicked.inner
    }
}
