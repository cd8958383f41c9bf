//! The navigation: where to find things, and the places to go.

use eframe::egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::keycap::paint_keys;
use super::paint;
use crate::ui::theme::{self, Icon, height, icon, line, radius, role, space};

/// The way to find anything: a button that looks like a field, with the keys that do the same.
pub fn find_button(ui: &mut Ui, words: &str, keys: &str) -> Response {
    let palette = theme::palette(ui);
    let (rect, response) = paint::placed(ui, vec2(ui.available_width(), height::BUTTON), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    let ground = if response.hovered() { palette.hover } else { palette.surface };
    paint::boxed(ui, rect, radius::CONTROL, ground, palette.control);
    let middle = rect.center().y;
    paint::icon(ui, icon::FIND, icon::SIZE, palette.muted, pos2(rect.left() + space::SMALL + icon::SIZE / 2.0, middle));
    let left = rect.left() + space::SMALL + icon::SIZE + space::WORD;
    paint::put(ui, paint::one_line(ui, role::SECONDARY, words, palette.muted, rect.width()), left, middle);
    paint_keys(ui, keys, rect.right() - 10.0, middle);
    paint::focus_ring(ui, &response, rect, radius::CONTROL);
    response
}

/// In less room than this a place is its icon alone; its words are said on hovering.
const WORDS_ROOM: f32 = 100.0;

/// How far the ground of a place is from the edges, as far as the field over it; and where there is room for icons alone.
const INSET: f32 = 10.0;
const INSET_ICONS: f32 = 4.0;

/// A place to go, with how many things wait there, as a number and in words. The one people are at is bold, tinted and has a
/// bar at its edge.
pub fn nav_row(ui: &mut Ui, picture: Icon, words: &str, here: bool, waits: Option<(usize, &str)>) -> Response {
    nav_row_of(ui, height::NAVIGATION_ROW, (picture, words), here, waits)
}

/// The same, so high.
pub fn nav_row_of(
    ui: &mut Ui,
    high: f32,
    (picture, words): (Icon, &str),
    here: bool,
    waits: Option<(usize, &str)>,
) -> Response {
    let palette = theme::palette(ui);
    let id = ui.make_persistent_id(("place", words));
    let (row, response) = paint::clickable(ui, id, vec2(ui.available_width(), high));
    let is_icon = row.width() < WORDS_ROOM;
    let rect = row.shrink2(vec2(if is_icon { INSET_ICONS } else { INSET }, 0.0));
    paint::take_keyboard(ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if here {
            node.set_aria_current(eframe::egui::accesskit::AriaCurrent::Page);
        }
        if let Some((_, said)) = waits {
            node.set_description(said);
        }
    });
    if here {
        ui.painter().rect_filled(rect, radius::CONTROL, palette.selected);
        let corners = CornerRadius { nw: radius::CONTROL, sw: radius::CONTROL, ne: 0, se: 0 };
        ui.painter().rect_filled(rect.with_max_x(rect.left() + line::CHOSEN), corners, palette.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, palette.hover);
    }
    paint::focus_ring(ui, &response, rect, radius::CONTROL);
    let count = waits.map(|(count, _)| count);
    if is_icon {
        icon_alone(ui, rect, picture, here, count);
        let hovered = waits.map_or(words.to_owned(), |(_, said)| format!("{words}: {said}"));
        let response = response.on_hover_text(hovered);
        // What is shown on hovering is read out after the name, which it begins with.
        ui.ctx().accesskit_node_builder(response.id, |node| match waits {
            Some((_, said)) => node.set_description(said),
            None => node.clear_description(),
        });
        return response;
    }
    in_words(ui, rect, (picture, words), here, count);
    match waits {
        Some((_, said)) => response.on_hover_text(said),
        None => response,
    }
}

fn in_words(ui: &Ui, rect: Rect, (picture, words): (Icon, &str), here: bool, count: Option<usize>) {
    let palette = theme::palette(ui);
    let middle = rect.center().y;
    let picture_colour = if here { palette.accent } else { palette.muted };
    paint::icon(ui, picture, icon::SIZE, picture_colour, pos2(rect.left() + space::SMALL + icon::SIZE / 2.0, middle));
    let (role, colour) = if here { (role::NAME, palette.ink) } else { (role::BODY, palette.muted) };
    let left = rect.left() + space::SMALL + icon::SIZE + space::WORD;
    let galley = paint::one_line(ui, role, words, colour, rect.right() - left - space::SMALL);
    paint::put(ui, galley, left, middle);
    if let Some(count) = count {
        let galley = paint::one_line(ui, role::SECONDARY, &count.to_string(), palette.muted, 60.0);
        let left = rect.right() - space::SMALL - galley.size().x;
        paint::put(ui, galley, left, middle);
    }
}

/// The icon, with the count over its lower right.
fn icon_alone(ui: &Ui, rect: Rect, picture: Icon, here: bool, count: Option<usize>) {
    let palette = theme::palette(ui);
    let colour = if here { palette.accent } else { palette.muted };
    paint::icon(ui, picture, icon::SIZE, colour, rect.center());
    if let Some(count) = count {
        let count = paint::one_line(ui, role::KEY, &count.to_string(), palette.ink, rect.width() / 2.0);
        let at = rect.center() + vec2(space::LABEL, space::TIGHT);
        let ground = if here { palette.selected } else { palette.window };
        let around = Rect::from_min_size(at - vec2(1.0, 6.0), vec2(count.size().x + 2.0, 12.0));
        ui.painter().rect_filled(around, radius::KEY, ground);
        paint::put(ui, count, at.x, at.y);
    }
}
