//! How what is written is checked, and the words that somebody has added to the dictionary.

use eframe::egui::Ui;

use super::send;
use crate::ui::frame::Desk;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Field, WordsEdit};

/// Draws it, and sends what was changed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    let mut checks = !settings.spelling_off;
    widgets::flag(ui, &mut checks, "Check spelling as I type");
    widgets::secondary(ui, "By a British dictionary that is part of Folkmoot. Nothing leaves this computer.");
    settings.spelling_off = !checks;
    ui.add_space(space::SMALL);
    let help = "Known besides the dictionary, the names of your people and places and the jargon list. On this computer alone.";
    Field::new("Your words").help(help).show(ui, |ui| WordsEdit::new(&mut settings.words).show(ui));
    send(desk, settings);
}
