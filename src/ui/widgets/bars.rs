//! Stacked bars side by side, such as months. Each part has a pattern as well as a colour, its number where it has room, and
//! its words beside its pattern. The Tab key stops once, the arrows walk from bar to bar, and each has a sentence.

use eframe::egui::{Color32, Id, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::roving::{self, Group};
use crate::ui::theme::{self, Palette, height, line, radius, role, space};

/// One bar.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// What stands below it, on two lines.
    pub label: [String; 2],
    /// The same and its numbers in a sentence.
    pub says: String,
    /// The number of each part, from the bottom.
    pub counts: Vec<usize>,
    /// What stands on the bar and is no part of its sum.
    pub beside: usize,
}

/// The bars. `name` is what they are called, `says` what they show, for those who listen.
#[derive(Clone, Copy, Debug)]
#[must_use = "bars are drawn by `show`"]
pub struct Bars<'a> {
    pub name: &'a str,
    pub says: &'a str,
    pub parts: &'a [&'a str],
    /// What stands on the bars, beside their sums; empty where nothing does.
    pub beside: &'a str,
    pub bars: &'a [Bar],
}

const HIGH: f32 = 200.0;
/// The patterns where there are only so many parts: full, dotted, empty.
const FEW: [usize; 3] = [6, 3, 0];
/// The number of the pattern of what is no part of a sum.
const BESIDE: usize = 7;
/// Room below a bar for its label, and above it for its number.
const BELOW: f32 = 2.0 * role::SECONDARY.line + space::LABEL;
const ABOVE: f32 = role::SECONDARY.line;
const WIDE_LEAST: f32 = 34.0;
const WIDE_MOST: f32 = 64.0;
const GAP: f32 = space::TIGHT;
/// A part that is lower than this has no room for its number.
const NUMBER_LEAST: f32 = 15.0;
const SWATCH: f32 = 22.0;

impl Bars<'_> {
    pub fn show(&self, ui: &mut Ui) {
        self.legend(ui);
        ui.add_space(space::WORD);
        let count = self.bars.len().max(1) as f32;
        let wide = (ui.available_width() / count - GAP).clamp(WIDE_LEAST, WIDE_MOST);
        let size = vec2(count * (wide + GAP), ABOVE + HIGH + BELOW);
        let area = ScrollArea::horizontal().id_salt(self.name).auto_shrink([false, true]);
        area.show(ui, |ui| {
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.name));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.says));
            self.draw(ui, rect, wide);
        });
    }

    fn draw(&self, ui: &Ui, rect: Rect, wide: f32) {
        let ids: Vec<Id> = (0..self.bars.len()).map(|number| ui.scope_id().with(("bar", number))).collect();
        roving::walk(ui, &ids);
        // What stands there now is asked for first.
        let group = Group::new(ui, &ids, ids.last().copied());
        let high = |bar: &Bar| bar.beside + bar.counts.iter().sum::<usize>();
        let most = self.bars.iter().map(high).max().unwrap_or(1).max(1);
        let unit = HIGH / most as f32;
        for (number, (bar, id)) in self.bars.iter().zip(&ids).enumerate() {
            let left = rect.left() + number as f32 * (wide + GAP);
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(wide, rect.height()));
            let response = group.member(ui, place, *id);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &bar.says));
            if ui.is_rect_visible(place) {
                draw_bar(ui, bar, place, unit);
                paint::focus_ring(ui, &response, place, radius::KEY);
            }
            paint::whole_on_hover(response, &bar.says);
        }
        let foot = rect.bottom() - BELOW;
        ui.painter().hline(rect.x_range(), foot, Stroke::new(line::THIN, theme::palette(ui).control));
    }

    /// Each part that there is, with its words.
    fn legend(&self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::FIELD, space::LABEL);
            let beside = Some((BESIDE, &self.beside)).filter(|(_, words)| !words.is_empty());
            for (number, words) in self.parts.iter().enumerate().chain(beside) {
                let galley = paint::one_line(ui, role::SECONDARY, words, theme::palette(ui).ink, f32::INFINITY);
                let size = vec2(SWATCH + space::TIGHT + galley.size().x, height::LEAST);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, *words));
                let swatch =
                    Rect::from_center_size(pos2(rect.left() + SWATCH / 2.0, rect.center().y), vec2(SWATCH, 16.0));
                fill(ui, swatch, pattern(number, self.parts.len()));
                paint::put(ui, galley, swatch.right() + space::TIGHT, rect.center().y);
            }
        });
    }
}

fn draw_bar(ui: &Ui, bar: &Bar, place: Rect, unit: f32) {
    let palette = theme::palette(ui);
    let mut bottom = place.bottom() - BELOW;
    let centre = place.center().x;
    for (number, count) in bar.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let top = bottom - *count as f32 * unit;
        let part = Rect::from_min_max(pos2(place.left() + 2.0, top), pos2(place.right() - 2.0, bottom));
        fill(ui, part, pattern(number, bar.counts.len()));
        // Of one part the sum says it.
        if bar.counts.len() > 1 && part.height() >= NUMBER_LEAST {
            plate(ui, part.center(), &count.to_string(), palette);
        }
        bottom = top;
    }
    let all: usize = bar.counts.iter().sum();
    let sum = if bar.beside > 0 { format!("{all} + {}", bar.beside) } else { all.to_string() };
    if bar.beside > 0 {
        let top = bottom - bar.beside as f32 * unit;
        let part = Rect::from_min_max(pos2(place.left() + 2.0, top), pos2(place.right() - 2.0, bottom));
        fill(ui, part, BESIDE);
        bottom = top;
    }
    let words = paint::one_line(ui, role::GROUP, &sum, palette.ink, f32::INFINITY);
    // In a narrow bar the sum alone; the sentence of the bar has both.
    let words = match words.size().x <= place.width() + GAP {
        true => words,
        false => paint::one_line(ui, role::GROUP, &all.to_string(), palette.ink, place.width()),
    };
    let left = centre - words.size().x / 2.0;
    paint::put(ui, words, left, bottom - ABOVE / 2.0);
    for (number, label) in bar.label.iter().enumerate() {
        let words = paint::one_line(ui, role::SECONDARY, label, palette.muted, place.width() + GAP);
        let left = centre - words.size().x / 2.0;
        let middle = place.bottom() - BELOW + space::LABEL + (number as f32 + 0.5) * role::SECONDARY.line;
        paint::put(ui, words, left, middle);
    }
}

/// The pattern of a part: of few parts those that differ the most.
fn pattern(part: usize, of: usize) -> usize {
    FEW.get(part).copied().filter(|_| of <= FEW.len()).unwrap_or(part)
}

/// A number on a ground of its own, so that no pattern runs through it.
fn plate(ui: &Ui, centre: Pos2, number: &str, palette: Palette) {
    let words = paint::one_line(ui, role::SECONDARY, number, palette.ink, f32::INFINITY);
    let ground = Rect::from_center_size(centre, vec2(words.size().x + 6.0, 14.0));
    ui.painter().rect_filled(ground, radius::KEY, palette.surface);
    let left = centre.x - words.size().x / 2.0;
    paint::put(ui, words, left, centre.y);
}

/// The colour and the pattern of a part.
fn fill(ui: &Ui, rect: Rect, part: usize) {
    let palette = theme::palette(ui);
    let ground = match part {
        0 | 1 => palette.surface,
        2..=5 => palette.selected,
        6 => palette.accent,
        _ => palette.hover,
    };
    ui.painter().rect_filled(rect, 0, ground);
    let ink = if part > 6 { palette.muted } else { palette.accent };
    match part {
        1 | 3 => dots(ui, rect, ink),
        4 => slants(ui, rect, ink, 1.0),
        5 => {
            slants(ui, rect, ink, 1.0);
            slants(ui, rect, ink, -1.0);
        }
        7 => slants(ui, rect, ink, -1.0),
        _ => {}
    }
    ui.painter().rect_stroke(rect, 0, Stroke::new(line::THIN, palette.control), StrokeKind::Inside);
}

/// Between the lines, and the dots, of a pattern.
const APART: f32 = 7.0;

fn dots(ui: &Ui, rect: Rect, ink: Color32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let rows = (rect.height() / APART).ceil() as usize;
    let columns = (rect.width() / APART).ceil() as usize;
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let at = rect.left_bottom() + vec2((column as f32 + 0.5) * APART, -(row as f32 + 0.5) * APART);
        painter.circle_filled(at, 1.2, ink);
    }
}

/// Lines that rise to the right, or fall where `rise` is below nothing.
fn slants(ui: &Ui, rect: Rect, ink: Color32, rise: f32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let all = rect.width() + rect.height();
    let (high, stroke) = (rect.height(), Stroke::new(line::THIN, ink));
    for number in 0..(all / APART).ceil() as usize {
        let x = rect.left() + number as f32 * APART;
        let (from, to) = if rise > 0.0 { (x - high, x) } else { (x, x - high) };
        painter.line_segment([pos2(from, rect.bottom()), pos2(to, rect.top())], stroke);
    }
}
