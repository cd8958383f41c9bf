//! Words that lead somewhere and look like what they are: the title of a record, and something that needs attention. And
//! the count over such a list, with its sign.

use eframe::egui::{Color32, CursorIcon, Galley, Pos2, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, Icon, TextRole, Tone, height, icon, line, radius, role, space};

/// The title of a record that is gone to by a click, in as many lines as it needs; underlined under the pointer.
pub fn title_link(ui: &mut Ui, role: TextRole, words: &str) -> Response {
    let palette = theme::palette(ui);
    let galley = paint::wrapped(ui, role, words, palette.ink, ui.available_width());
    let size = vec2(galley.size().x, galley.size().y.max(height::LEAST));
    let (rect, response) = paint::placed(ui, size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let top = rect.center().y - galley.size().y / 2.0;
        if response.hovered() {
            let under = Stroke::new(line::THIN, palette.ink);
            ui.painter().hline(rect.x_range(), top + galley.size().y - 1.5, under);
        }
        ui.painter().galley(pos2(rect.left(), top), galley, palette.ink);
        paint::focus_ring(ui, &response, rect.expand(2.0), radius::KEY);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The same as a heading that screen readers can go to, with what it leads to as a link in it.
pub fn title_heading(ui: &mut Ui, level: usize, role: TextRole, words: &str) -> Response {
    let heading = ui.scope(|ui| title_link(ui, role, words));
    ui.ctx().accesskit_node_builder(heading.response.id, |node| {
        node.set_role(eframe::egui::accesskit::Role::Heading);
        // Counted from 0 there.
        node.set_level(level.saturating_sub(1));
        node.set_label(words);
    });
    heading.inner
}

/// Something that needs attention, with its sign before it; a click leads to where it can be put right.
pub fn way_to_mend(ui: &mut Ui, sign: Icon, tone: Tone, words: &str) -> Response {
    let palette = theme::palette(ui);
    let indent = icon::SIZE_SMALL + space::WORD;
    let galley = paint::wrapped(ui, role::SECONDARY, words, palette.ink, ui.available_width() - indent);
    let size = vec2(indent + galley.size().x, galley.size().y.max(height::LEAST));
    let (rect, response) = paint::placed(ui, size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let middle = pos2(rect.left() + icon::SIZE_SMALL / 2.0, rect.center().y);
        paint::icon(ui, sign, icon::SIZE_SMALL, palette.tone(tone).ink, middle);
        let at = pos2(rect.left() + indent, rect.center().y - galley.size().y / 2.0);
        underline(ui, &galley, at, response.hovered());
        ui.painter().galley(at, galley, palette.ink);
        paint::focus_ring(ui, &response, rect.expand(2.0), radius::KEY);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// Underlined words that go somewhere.
pub fn link(ui: &mut Ui, role: TextRole, words: &str) -> Response {
    let palette = theme::palette(ui);
    let galley = paint::one_line(ui, role, words, Color32::PLACEHOLDER, ui.available_width());
    let size = vec2(galley.size().x, galley.size().y.max(height::LEAST));
    let (rect, response) = paint::placed(ui, size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let colour = if response.hovered() { palette.accent_strong } else { palette.accent };
        let bottom = rect.center().y + galley.size().y / 2.0 - 1.5;
        ui.painter().hline(rect.x_range(), bottom, Stroke::new(line::THIN, colour));
        ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, colour);
        paint::focus_ring(ui, &response, rect.expand(2.0), radius::KEY);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The same, on as many lines as they need.
pub fn long_link(ui: &mut Ui, role: TextRole, words: &str) -> Response {
    let palette = theme::palette(ui);
    let galley = paint::wrapped(ui, role, words, palette.accent, ui.available_width());
    let size = vec2(galley.size().x, galley.size().y.max(height::LEAST));
    let (rect, response) = paint::placed(ui, size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    if ui.is_rect_visible(rect) {
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        underline(ui, &galley, at, response.hovered());
        ui.painter().galley(at, galley, palette.accent);
        paint::focus_ring(ui, &response, rect.expand(2.0), radius::KEY);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The line below each row of words that lead somewhere, darker under the pointer.
fn underline(ui: &Ui, words: &Galley, at: Pos2, is_hovered: bool) {
    let palette = theme::palette(ui);
    let under = Stroke::new(line::THIN, if is_hovered { palette.ink } else { palette.accent });
    for row in &words.rows {
        let row = row.rect().translate(at.to_vec2());
        ui.painter().hline(row.x_range(), row.bottom() - 1.5, under);
    }
}

/// A count in bold with its sign, in the colour of its tone: "2 actions late".
pub fn flagged(ui: &mut Ui, sign: Icon, tone: Tone, words: &str) -> Response {
    signed(ui, sign, tone, role::NAME, words)
}

/// Words with a sign before them, in the colour of their tone, on as many lines as they need.
pub fn signed(ui: &mut Ui, sign: Icon, tone: Tone, role: TextRole, words: &str) -> Response {
    let palette = theme::palette(ui);
    let colour = if matches!(tone, Tone::Plain | Tone::Quiet) { palette.muted } else { palette.tone(tone).ink };
    let indent = icon::SIZE + space::TIGHT;
    let galley = paint::wrapped(ui, role, words, colour, ui.available_width() - indent);
    let size = vec2(indent + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let middle = pos2(rect.left() + icon::SIZE / 2.0, rect.top() + role.line / 2.0);
    paint::icon(ui, sign, icon::SIZE, colour, middle);
    ui.painter().galley(pos2(rect.left() + indent, rect.top()), galley, colour);
    response
}
