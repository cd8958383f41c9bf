//! Bars that say how far something is. The words beside them say it too; the bars are for the eye alone.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, height, line, radius, space};

/// One bar, filled from the left. `share` is from 0 to 1; `says` is read out: "41 of 60 places".
pub fn progress(ui: &mut Ui, share: f32, says: &str) -> Response {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height::BAR), Sense::hover());
    describe(&response, says);
    let done = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0));
    ui.painter().rect_filled(rect, 4, palette.surface);
    ui.painter().with_clip_rect(done.intersect(ui.clip_rect())).rect_filled(rect, 4, palette.accent);
    ui.painter().rect_stroke(rect, 4, Stroke::new(line::THIN, palette.control), StrokeKind::Inside);
    response
}

/// A bar of equal parts, the first `done` of them filled; `says` is read out: "Stage 3 of 7".
pub fn stage_bar(ui: &mut Ui, done: usize, of: usize, says: &str) -> Response {
    let palette = theme::palette(ui);
    let part = vec2(20.0, height::BAR);
    let step = part.x + space::HAIR + 1.0;
    let size = vec2(step * of as f32 - (step - part.x), part.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    describe(&response, says);
    for number in 0..of {
        let left = rect.left() + step * number as f32;
        let place = Rect::from_min_size(pos2(left, rect.top()), part);
        if number < done {
            ui.painter().rect_filled(place, radius::BAR, palette.accent);
        } else {
            ui.painter().rect_stroke(place, radius::BAR, Stroke::new(line::THIN, palette.control), StrokeKind::Inside);
        }
    }
    response
}

fn describe(response: &Response, says: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, says));
}
