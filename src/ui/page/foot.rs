//! Below the page: which page is in view, the way to others, and how large they are.

use eframe::egui::Ui;

use super::{PageState, ZOOM};
use crate::ui::theme::{height, icon, space};
use crate::ui::widgets::{self, icon_button};

/// By how much a click makes the page larger.
const STEP: f32 = 1.25;

/// Draws it. `count` is how many pages there are, none while they are being made.
pub fn show(ui: &mut Ui, page: &mut PageState, count: usize) {
    widgets::region(ui, "Turn the pages");
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space::WORD);
        turn(ui, page, count);
        // Walked from left to right, as they are read.
        ui.add_space((ui.available_width() - 2.0 * height::BUTTON_SMALL - space::WORD).max(0.0));
        enlarge(ui, page);
    });
}

fn turn(ui: &mut Ui, page: &mut PageState, count: usize) {
    if icon_button(ui, icon::UP, "Previous page").clicked() {
        page.turn_to = Some(page.at.saturating_sub(1));
    }
    if icon_button(ui, icon::DOWN, "Next page").clicked() {
        page.turn_to = Some((page.at + 1).min(count.saturating_sub(1)));
    }
    if count > 0 {
        ui.add_space(space::TIGHT);
        widgets::secondary(ui, &format!("Page {} of {count}", (page.at + 1).min(count)));
    }
}

fn enlarge(ui: &mut Ui, page: &mut PageState) {
    let zoom = page.zoom.unwrap_or(1.0);
    if icon_button(ui, icon::SMALLER, "Smaller on the screen").clicked() {
        // Back at the width of the panel it keeps to that, however wide the panel becomes.
        page.zoom = Some((zoom / STEP).max(*ZOOM.start())).filter(|zoom| (zoom - 1.0).abs() > 0.01);
    }
    if icon_button(ui, icon::LARGER, "Larger on the screen").clicked() {
        page.zoom = Some((zoom * STEP).min(*ZOOM.end()));
    }
}
