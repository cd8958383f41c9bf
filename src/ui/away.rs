//! The banner over everything while the folder is not there, or so much of it is gone that nothing is written to it: that
//! one can go on, and where what is typed is kept.

use eframe::egui::{Frame, Margin, Panel, Ui};

use super::frame::Desk;
use super::theme::{self, Tone, icon, space};
use super::widgets::{self, MessageBar};

/// Draws the banner, where there is one.
pub fn show(ui: &mut Ui, desk: &Desk<'_>) {
    let Some(problem) = desk.session.away_in_words() else { return };
    let more = format!("{} {}", problem.safe, problem.hint);
    let margin = Margin::symmetric(space::FIELD as i8, space::SMALL as i8);
    let around = Frame::new().fill(theme::palette(ui.ctx()).window).inner_margin(margin);
    Panel::top("away").resizable(false).frame(around).show(ui, |ui| {
        widgets::region(ui, "Your folder");
        let _ = MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(more.trim()).show(ui);
    });
}
