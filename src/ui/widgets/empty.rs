//! What a place says while there is nothing in it.

use eframe::egui::{Sense, Ui, vec2};

use super::button::Button;
use super::paint;
use crate::ui::theme::{self, Icon, icon, role, space};

/// An icon, a sentence and, where something can be done about it, a button. Whether the button was clicked.
pub fn empty_state(ui: &mut Ui, picture: Icon, sentence: &str, action: Option<&str>) -> bool {
    let palette = theme::palette(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(space::PAGE);
        let (mark, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
        paint::icon(ui, picture, 36.0, palette.control, mark.center());
        ui.add_space(space::LABEL);
        super::words::text(ui, role::BODY, palette.muted, sentence);
        ui.add_space(space::WORD);
        action.is_some_and(|words| Button::outlined(words).icon(icon::ADD).show(ui).clicked())
    })
    .inner
}
