//! What the screen says while there is no run sheet, with the way to where one is written.

use eframe::egui::Ui;

use super::Asked;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Button};

const SAYS: &str = "What is on and what comes next stands here once the run sheet says what happens when. Its first line \
                    needs a time, the others a length.";

/// Draws it.
pub fn show(ui: &mut Ui) -> Option<Asked> {
    ui.vertical_centered(|ui| {
        ui.add_space(space::PAGE);
        widgets::heading(ui, 2, role::SCREEN_TITLE, "No run sheet yet");
        widgets::muted(ui, SAYS);
        ui.add_space(space::FIELD);
        let button = Button::filled("Go to the run sheet").show(ui);
        button.clicked().then_some(Asked::RunSheet)
    })
    .inner
}
