//! A row of the box that finds, the heading over some of them, and the foot with its keys.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Frame, Margin, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Icon, icon, line, role, space};
use crate::ui::widgets::keycap::{key_cap, paint_keys};
use crate::ui::widgets::paint;

const ROW_ONE_LINE: f32 = 40.0;
/// A row of two lines.
pub(super) const ROW: f32 = 46.0;
pub(super) const HEADING: f32 = 32.0;

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
        let ground = match (chosen, hovered) {
            (true, _) => palette.selected,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, 0, ground);
        if chosen {
            ui.painter().rect_filled(rect.with_max_x(rect.left() + line::CHOSEN), 0, palette.accent);
        }
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
        let mut job = self.job(ui);
        job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room.max(0.0));
        paint::put(ui, ui.fonts_mut(|fonts| fonts.layout_job(job)), left, first);
        if !self.detail.is_empty() {
            paint::put(ui, paint::one_line(ui, role::SECONDARY, &self.detail, palette.muted, room), left, second);
        }
    }

    /// The title, with what was found in it bold and on a soft ground.
    fn job(&self, ui: &Ui) -> LayoutJob {
        let palette = theme::palette(ui);
        let ink = if self.enabled { palette.ink } else { palette.faint };
        let plain = role::BODY.format(ink);
        let underline = palette.scheme == theme::Scheme::HighContrast;
        let found = TextFormat {
            background: palette.warn_soft,
            underline: if underline { (line::THIN, ink).into() } else { eframe::egui::Stroke::NONE },
            ..role::NAME.format(ink)
        };
        let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        let mut run = (String::new(), false);
        for (at, letter) in self.title.chars().enumerate() {
            let is_found = self.marks.binary_search(&at).is_ok();
            if is_found != run.1 && !run.0.is_empty() {
                job.append(&run.0, 0.0, if run.1 { found.clone() } else { plain.clone() });
                run.0.clear();
            }
            run.1 = is_found;
            run.0.push(letter);
        }
        job.append(&run.0, 0.0, if run.1 { found } else { plain });
        job
    }
}

pub(super) fn heading(ui: &mut Ui, words: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(2));
    let galley = paint::one_line(ui, role::GROUP, words, theme::palette(ui).muted, rect.width());
    paint::put(ui, galley, rect.left() + space::FIELD, rect.center().y + space::HAIR);
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
