//! How far an output has come: a painted bar of seven parts, and the words that say the same.

use eframe::egui::Ui;

use crate::model::output::{Output, Stage};
use crate::model::pick::Choice;
use crate::ui::theme::{self, role};
use crate::ui::widgets;

/// Draws the bar and the words. What has ended shows how far it had come, where its log tells.
pub fn show(ui: &mut Ui, output: &Output) {
    let all = Stage::ON_THE_WAY.len();
    ui.horizontal(|ui| {
        let reached = reached(output);
        if reached > 0 {
            widgets::stage_bar(ui, reached, all, &format!("Stage {reached} of {all}"));
        }
        let colour = theme::palette(ui).ink;
        widgets::text(ui, role::NAME, colour, output.stage.known().map_or("A newer version’s stage", |s| s.label()));
    });
}

/// The number of the stage on the way that it is at, or was at before it ended.
fn reached(output: &Output) -> usize {
    let number = |stage: &Stage| stage.number();
    let now = output.stage.known().and_then(number);
    let before = output.log.iter().rev().filter_map(|entry| entry.stage.as_ref()?.known().and_then(number));
    now.or(before.into_iter().next()).unwrap_or(0)
}
