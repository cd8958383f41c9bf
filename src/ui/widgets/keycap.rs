//! The picture of a key, alone and in a row of a list of keys, with what it does.

use eframe::egui::{Align, Color32, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{paint, words};
use crate::ui::theme::{self, radius, role, space};

const HEIGHT: f32 = 20.0;
const EDGE: f32 = 6.0;

/// A key or keys, such as "Ctrl K".
pub fn key_cap(ui: &mut Ui, keys: &str) -> Response {
    let width = width(ui, keys);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    paint_keys(ui, keys, rect.right(), rect.center().y);
    response
}

/// Paints keys with their right edge at `right` and their middle at `middle`.
pub(super) fn paint_keys(ui: &Ui, keys: &str, right: f32, middle: f32) {
    let palette = theme::palette(ui);
    let galley = paint::one_line(ui, role::KEY, keys, palette.muted, f32::INFINITY);
    let size = vec2(galley.size().x + 2.0 * EDGE, HEIGHT);
    let rect = Rect::from_min_size(pos2(right - size.x, middle - size.y / 2.0), size);
    paint::boxed(ui, rect, radius::KEY, palette.panel, palette.line);
    paint::put(ui, galley, rect.left() + EDGE, middle);
}

/// How wide the picture of keys is.
pub(super) fn width(ui: &Ui, keys: &str) -> f32 {
    let colour = theme::palette(ui).muted;
    paint::one_line(ui, role::KEY, keys, colour, f32::INFINITY).size().x + 2.0 * EDGE
}

/// What stands between the keys of a row and what they do.
const BEFORE_WORDS: f32 = space::SMALL;
/// Below a row.
const BELOW: f32 = space::TIGHT;

/// Keys such as "Ctrl Shift Z, Ctrl Y", each in a picture of its own within so much room, and beside them what they do.
pub fn key_row(ui: &mut Ui, (written, does): (&str, &str), keys_wide: f32) {
    ui.spacing_mut().item_spacing = vec2(space::LABEL, space::HAIR);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BEFORE_WORDS;
        let room = vec2(keys_wide, HEIGHT);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            ui.spacing_mut().item_spacing.x = space::LABEL;
            ui.set_width(keys_wide);
            written.split(", ").for_each(|keys| {
                key_cap(ui, keys);
            });
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            words::text(ui, role::SECONDARY, theme::palette(ui).ink, does);
        });
    });
    ui.add_space(BELOW - space::HAIR);
}

/// How high such a row is, in a column of this width.
pub fn key_row_height(ui: &Ui, (written, does): (&str, &str), wide: f32, keys_wide: f32) -> f32 {
    let lines = (keys_width(ui, written) / keys_wide.max(1.0)).ceil();
    let mut job = role::SECONDARY.job(does, Color32::PLACEHOLDER);
    job.wrap.max_width = wide - keys_wide - BEFORE_WORDS;
    let words = ui.fonts_mut(|fonts| fonts.layout_job(job)).size().y;
    words.max(lines * (HEIGHT + space::HAIR)) + BELOW
}

/// How wide the pictures of keys are on one line.
pub fn keys_width(ui: &Ui, written: &str) -> f32 {
    let gaps = space::LABEL * (written.split(", ").count().saturating_sub(1)) as f32;
    written.split(", ").map(|keys| width(ui, keys)).sum::<f32>() + gaps
}
