//! One column: its heading, which stays, and its cards, of which those in view are drawn.

use std::sync::Arc;

use eframe::egui::{Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::card::high;
use super::{Drawing, EMPTY, GAP, LEAST, Lane, Spot, card_id};
use crate::ui::theme::{self, height, line, radius, role, space};
use crate::ui::widgets::row_list::bar_room;
use crate::ui::widgets::{list_box, paint};

/// Room between the edge of a column and its cards.
const INSIDE: f32 = space::TIGHT;

/// What was in view of a column in the last frame.
#[derive(Clone, Copy, Debug)]
struct View {
    top: f32,
    height: f32,
}

/// How high the cards of a column are, worked out for a state of them and a width.
#[derive(Clone, Debug)]
struct Tops {
    stamp: u64,
    wide: f32,
    all: Arc<Vec<f32>>,
}

impl Drawing<'_> {
    pub(super) fn lane(&mut self, ui: &mut Ui, number: usize, lane: &Lane<'_>) {
        let place = ui.max_rect();
        self.drag.passes(ui, number, place);
        self.ground(ui, number, place);
        heading(ui, lane);
        if lane.cards == 0 {
            let palette = theme::palette(ui);
            let words =
                paint::wrapped(ui, role::SECONDARY, lane.nothing, palette.muted, place.width() - 2.0 * space::SMALL);
            let (rect, response) = ui.allocate_exact_size(vec2(place.width(), words.size().y), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, lane.nothing));
            ui.painter().galley(rect.min + vec2(space::SMALL, 0.0), words, palette.muted);
            return;
        }
        let tops = self.tops(ui, number, lane, place.width() - 2.0 * INSIDE);
        let view_id = self.id.with(("view of a column", number));
        let mut area = ScrollArea::vertical().id_salt(("column", number)).auto_shrink(false);
        let view: Option<View> = ui.data(|data| data.get_temp(view_id));
        let view = view.unwrap_or(View { top: 0.0, height: ui.available_height() });
        if let Some(spot) = self.reveal.filter(|spot| spot.lane == number) {
            let top = tops.get(spot.row).copied().unwrap_or_default();
            let below = tops.get(spot.row + 1).copied().unwrap_or(top);
            let least = (below - view.height).max(0.0).min(top);
            area = area.vertical_scroll_offset(view.top.clamp(least, top));
        }
        area.show_viewport(ui, |ui, seen| {
            ui.data_mut(|data| data.insert_temp(view_id, View { top: seen.top(), height: seen.height() }));
            self.cards(ui, number, lane, (tops.as_slice(), seen.top(), seen.bottom()));
        });
    }

    /// Where each card of a column begins, and after the last where the column ends.
    fn tops(&self, ui: &Ui, number: usize, lane: &Lane<'_>, wide: f32) -> Arc<Vec<f32>> {
        let id = self.id.with(("where the cards of a column begin", number));
        let is_so = |tops: &Tops| {
            tops.stamp == self.lanes.stamp && (tops.wide - wide).abs() < 0.5 && tops.all.len() == lane.cards + 1
        };
        if let Some(tops) = ui.data(|data| data.get_temp::<Tops>(id)).filter(is_so) {
            return tops.all;
        }
        // The same beside a bar that scrolls.
        let room = wide - bar_room(ui);
        let mut end = 0.0;
        let below = (0..lane.cards).map(|row| {
            let (title, lines) = self.lanes.cards.size(Spot { lane: number, row });
            end += high(title, lines, room) + GAP;
            end
        });
        let all: Arc<Vec<f32>> = Arc::new(std::iter::once(0.0).chain(below).collect());
        ui.data_mut(|data| data.insert_temp(id, Tops { stamp: self.lanes.stamp, wide, all: all.clone() }));
        all
    }

    fn cards(&mut self, ui: &mut Ui, number: usize, lane: &Lane<'_>, (tops, top, bottom): (&[f32], f32, f32)) {
        ui.set_height(tops.last().copied().unwrap_or_default());
        list_box(ui, &format!("{}, {}", lane.title, lane.count), lane.cards);
        let start = ui.max_rect().min;
        let wide = ui.available_width() - 2.0 * INSIDE;
        let first = tops.partition_point(|begins| *begins <= top).saturating_sub(1);
        for row in first..lane.cards {
            let Some([begins, ends]) = tops.get(row..row + 2) else { break };
            if *begins >= bottom {
                break;
            }
            let place = pos2(start.x + INSIDE, start.y + begins);
            let place = Rect::from_min_size(place, vec2(wide, ends - begins - GAP));
            let spot = Spot { lane: number, row };
            let Some(key) = self.lanes.cards.key(spot) else { continue };
            let builder = UiBuilder::new().id_salt(key).max_rect(place);
            ui.scope_builder(builder, |ui| self.card(ui, spot, card_id(self.id, key), (row, lane.cards)));
        }
    }

    /// The ground of a column. Where a card would drop it says so by its edge.
    fn ground(&self, ui: &Ui, number: usize, place: Rect) {
        let palette = theme::palette(ui);
        let drops = self.drag.drops_at(number);
        let ground = if drops { palette.selected } else { palette.panel };
        paint::boxed(ui, place, radius::CARD, ground, palette.line);
        if drops {
            let edge = Stroke::new(line::FOCUS, palette.accent);
            ui.painter().rect_stroke(place, radius::CARD, edge, StrokeKind::Inside);
        }
    }
}

/// The width in which a column without cards has its heading on one line.
pub(super) fn least(ui: &Ui, lane: &Lane<'_>) -> f32 {
    let wide = |role, words| paint::one_line(ui, role, words, theme::palette(ui).ink, LEAST).size().x;
    let heading = wide(role::GROUP, lane.title) + space::WORD + wide(role::SECONDARY, &lane.count);
    (heading + 2.0 * space::SMALL).ceil().clamp(EMPTY, LEAST)
}

/// The title of a column, and how many cards are in it.
fn heading(ui: &mut Ui, lane: &Lane<'_>) {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height::GROUP), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{}, {}", lane.title, lane.count)));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(1));
    let count = paint::one_line(ui, role::SECONDARY, &lane.count, palette.muted, rect.width());
    let right = rect.right() - space::SMALL - count.size().x;
    paint::put(ui, count, right, rect.center().y);
    let left = rect.left() + space::SMALL;
    let title = paint::few_lines(ui, role::GROUP, lane.title, palette.ink, right - left - space::WORD, 2);
    paint::put(ui, title, left, rect.center().y);
}
