//! You: who works here, and handing over to whoever comes next.

use eframe::egui::Ui;

use super::send;
use crate::ui::frame::Desk;
use crate::ui::handing;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Button, Field, Line};

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    let you = &mut settings.you;
    let fields = [
        (
            "Your name",
            "Stands in the history of what you change. Notes of events that you make are by you, which you can change there.",
            &mut you.name,
        ),
        ("Your job", "", &mut you.job),
        ("Telephone or email", "Stands in minutes that you send out, for corrections.", &mut you.contact),
    ];
    for (label, help, text) in fields {
        Field::new(label).help(help).show(ui, |ui| Line::new(text).show(ui));
        ui.add_space(space::SMALL);
    }
    send(desk, settings);
    if desk.session.can_write() {
        hand_over(ui, desk);
    }
}

fn hand_over(ui: &mut Ui, desk: &mut Desk<'_>) {
    widgets::secondary(ui, handing::WHAT_IT_DOES);
    ui.add_space(space::WORD);
    if Button::outlined("Hand over to a successor").small().show(ui).clicked() {
        desk.hands_over = Some(desk.session.workspace().yourself());
    }
}
