//! A row of the box that finds, the heading over some of them, and the foot with its keys.

use std::ops::Range;

use eframe::egui::{Frame, Margin, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Icon, icon, role, space};
use crate::ui::widgets::keycap::{key_cap, paint_keys};
use crate::ui::widgets::marked::{MarkedWords, marked};
use crate::ui::widgets::paint;

const ROW_ONE_LINE: f32 = 40.0;
/// A row of two lines.
pub(super) const ROW: f32 = 46.0;
pub(super) const HEADING: f32 = 32.0;

/// A sentence is no wider.
const ADVICE: f32 = 420.0;

/// A row of the list.
pub struct FinderRow {
    pub icon: Icon,
    pub title: String,
    /// The characters of the title that were found.
    pub marks: Vec<usize>,
    /// A second line in small words; may be empty.
    pub detail: String,
    /// The keys that do the same; may be empty.
    pub keys: String,
    pub enabled: bool,
}

impl FinderRow {
    pub(super) fn show(&self, ui: &mut Ui, chosen: bool, (index, count): (usize, usize)) -> Response {
        let high = if self.detail.is_empty() { ROW_ONE_LINE } else { ROW };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, self.enabled, &self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(chosen);
            node.set_position_in_set(index);
            node.set_size_of_set(count);
            if !self.detail.is_empty() {
                node.set_description(self.detail.as_str());
            }
            if !self.keys.is_empty() {
                node.set_keyboard_shortcut(self.keys.as_str());
            }
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, chosen, response.hovered());
        }
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, chosen: bool, hovered: bool) {
        let palette = theme::palette(ui);
        paint::row_ground(ui, rect, chosen, hovered);
        let (first, second) = match self.detail.is_empty() {
            true => (rect.center().y, rect.center().y),
            false => (rect.center().y - 9.5, rect.center().y + 10.5),
        };
        let left = rect.left() + space::FIELD;
        paint::icon(ui, self.icon, icon::SIZE, palette.muted, pos2(left + icon::SIZE / 2.0, rect.center().y));
        let left = left + icon::SIZE + space::SMALL;
        let right = rect.right() - space::FIELD;
        let keys = if self.keys.is_empty() && chosen && self.enabled { "Enter" } else { &self.keys };
        if !keys.is_empty() {
            paint_keys(ui, keys, right, rect.center().y);
        }
        let room = right - left - if keys.is_empty() { 0.0 } else { 120.0 };
        let ink = if self.enabled { palette.ink } else { palette.faint };
        let title = MarkedWords { words: &self.title, marks: &self.places() };
        paint::put(ui, marked(ui, role::BODY, title, ink, room), left, first);
        if !self.detail.is_empty() {
            paint::put(ui, paint::one_line(ui, role::SECONDARY, &self.detail, palette.muted, room), left, second);
        }
    }

    /// Where the marked characters lie in the title.
    fn places(&self) -> Vec<Range<usize>> {
        let is_marked = |(number, _): &(usize, (usize, char))| self.marks.binary_search(number).is_ok();
        let letters = self.title.char_indices().enumerate().filter(is_marked);
        letters.fold(Vec::new(), |mut places: Vec<Range<usize>>, (_, (at, letter))| {
            let end = at + letter.len_utf8();
            match places.last_mut().filter(|last| last.end == at) {
                Some(last) => last.end = end,
                None => places.push(at..end),
            }
            places
        })
    }
}

pub(super) fn heading(ui: &mut Ui, words: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(2));
    let galley = paint::one_line(ui, role::GROUP, words, theme::palette(ui).muted, rect.width());
    paint::put(ui, galley, rect.left() + space::FIELD, rect.center().y + space::HAIR);
}

/// What to try, in the middle of the room that is left.
pub(super) fn advice(ui: &mut Ui, words: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space(space::PAGE);
        ui.set_max_width((ui.available_width() - 2.0 * space::PAGE).min(ADVICE));
        crate::ui::widgets::muted(ui, words);
        ui.add_space(space::FIELD);
    });
}

/// What the keys do.
pub(super) fn foot(ui: &mut Ui) {
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let keys = [
                ("Up, Down", "choose"),
                ("Enter", "open, or do it"),
                ("Escape", "back"),
                (">", "only what can be done"),
            ];
            for (keys, does) in keys {
                for key in keys.split(", ") {
                    key_cap(ui, key);
                }
                crate::ui::widgets::secondary_in_room(ui, does);
                ui.add_space(space::WORD);
            }
        });
    });
}
