//! A card: its title, a few lines of what belongs to it, what there is to heed, and the buttons that move it.

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use super::walk::Held;
use super::{Drawing, LanesDeed, Spot, holder};
use crate::ui::theme::{self, Icon, Palette, Tone, height, icon, radius, role, space};
use crate::ui::widgets::paint;

/// What is seen of a card, and what is said of it.
#[derive(Clone, Debug, Default)]
pub struct LaneCard {
    pub title: String,
    /// Small lines below the title; an empty one is left out.
    pub lines: [String; 2],
    /// What there is to heed, with its mark, beside the buttons that move it.
    pub mark: Option<(Icon, Tone, String)>,
    /// What stands there where there is nothing to heed.
    pub since: String,
    /// What it is called for those who listen, and what else is said of it.
    pub name: String,
    pub description: String,
    /// What moving it back and on is called; none where it can't be.
    pub back: Option<String>,
    pub on: Option<String>,
}

const TITLE_LINES: usize = 2;
const INSIDE: f32 = 10.0;
/// The semi-bold letters of a title are so much wider than those of a text.
const BOLD: f32 = 1.06;

/// How high a card is, as high as what it says: its title, so many small lines, and the line with the buttons.
pub(super) fn high(title: &str, lines: usize, wide: f32) -> f32 {
    let title = if is_long(title, wide) { TITLE_LINES } else { 1 };
    INSIDE + title as f32 * role::NAME.line + lines as f32 * role::SECONDARY.line + height::LEAST + space::TIGHT
}

/// Whether a title is too long for one line of a card this wide. It is reckoned from its letters and not laid out: a board
/// asks for thousands.
fn is_long(title: &str, wide: f32) -> bool {
    let letters: f32 = title.chars().map(paint::rough_width).sum();
    letters * role::NAME.size * BOLD > wide - 2.0 * INSIDE
}

impl Drawing<'_> {
    pub(super) fn card(&mut self, ui: &mut Ui, spot: Spot, id: Id, place_of: (usize, usize)) {
        let Some(card) = self.lanes.cards.card(spot) else { return };
        let rect = ui.max_rect();
        let response = self.group.sensing(ui, rect, id, Sense::CLICK | Sense::DRAG);
        paint::take_keyboard(ui, &response);
        self.drawn.push(id);
        self.remember(ui, &response, spot);
        describe(ui, &response, &card, place_of);
        self.take_up(ui, &response, spot);
        if response.clicked() {
            self.deed = Some(LanesDeed::Opened(spot));
        }
        let palette = theme::palette(ui);
        let is_hovered = response.hovered() || ui.rect_contains_pointer(rect);
        let edge = if is_hovered || self.drag.is(id) { palette.control } else { palette.line };
        let ground = if self.drag.is(id) { palette.hover } else { palette.surface };
        paint::boxed(ui, rect, radius::CONTROL, ground, edge);
        let is_whole = paint_words(ui, rect, &card, palette);
        self.moves(ui, rect, id, &card, spot);
        paint::focus_ring(ui, &response, rect, radius::CONTROL);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if !is_whole {
            paint::whole_on_hover(response, &card.title);
        }
    }

    /// What held the keyboard last is where the Tab key comes back to.
    fn remember(&self, ui: &Ui, response: &Response, spot: Spot) {
        if response.has_focus() {
            let held = Held { card: response.id, spot };
            ui.data_mut(|data| {
                data.insert_temp(self.id, held);
                data.insert_temp(holder(), response.id);
            });
        }
    }

    /// The buttons that move it. The keys do the same, so that the Tab key passes them by.
    fn moves(&mut self, ui: &mut Ui, rect: Rect, id: Id, card: &LaneCard, spot: Spot) {
        let place = |from_right: f32| {
            let right = rect.right() - space::TIGHT - from_right * height::LEAST;
            Rect::from_min_max(
                pos2(right - height::LEAST, rect.bottom() - height::LEAST - 4.0),
                pos2(right, rect.bottom() - 4.0),
            )
        };
        let last = self.lanes.lanes.len();
        let both = [
            (1.0, "back", icon::BACK, &card.back, spot.lane.checked_sub(1)),
            (0.0, "on", icon::GO, &card.on, Some(spot.lane + 1).filter(|to| *to < last)),
        ];
        for (from_right, salt, picture, name, to) in both {
            let Some(name) = name else { continue };
            let response = ui.interact(place(from_right), id.with(salt), Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
            let palette = theme::palette(ui);
            if response.hovered() {
                ui.painter().rect_filled(response.rect, radius::KEY, palette.hover);
            }
            let colour = if response.hovered() { palette.ink } else { palette.faint };
            paint::icon(ui, picture, icon::SIZE_SMALL, colour, response.rect.center());
            if response.clicked() {
                self.deed = Some(LanesDeed::Moved { card: spot, to, by_step: true });
            }
            paint::whole_on_hover(response, name);
        }
    }
}

fn describe(ui: &Ui, response: &Response, card: &LaneCard, (row, count): (usize, usize)) {
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &card.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(card.description.clone());
        node.set_position_in_set(row);
        node.set_size_of_set(count);
        node.set_keyboard_shortcut("Alt+Left, Alt+Right");
    });
}

/// Whether the whole title is seen.
fn paint_words(ui: &Ui, rect: Rect, card: &LaneCard, palette: Palette) -> bool {
    let (left, wide) = (rect.left() + INSIDE, rect.width() - 2.0 * INSIDE);
    let lines = card.lines.iter().filter(|line| !line.is_empty()).count();
    let is_tall = rect.height() > high("", lines, rect.width()) + 1.0;
    let title = paint::few_lines(ui, role::NAME, &card.title, palette.ink, wide, if is_tall { TITLE_LINES } else { 1 });
    let is_whole = !title.elided;
    let mut top = rect.top() + INSIDE - 2.0;
    let high = title.size().y;
    ui.painter().galley(pos2(left, top), title, palette.ink);
    top += high + 2.0;
    for line in card.lines.iter().filter(|line| !line.is_empty()) {
        let words = paint::one_line(ui, role::SECONDARY, line, palette.muted, wide);
        paint::put(ui, words, left, top + role::SECONDARY.line / 2.0);
        top += role::SECONDARY.line;
    }
    let middle = rect.bottom() - 4.0 - height::LEAST / 2.0;
    let (mut at, mut words, mut colour) = (left, &card.since, palette.muted);
    if let Some((picture, tone, heeds)) = &card.mark {
        (words, colour) = (heeds, palette.tone(*tone).ink);
        paint::icon(ui, *picture, icon::SIZE_SMALL, colour, pos2(left + icon::SIZE_SMALL / 2.0, middle));
        at += icon::SIZE_SMALL + space::LABEL;
    }
    let room = rect.right() - 2.0 * height::LEAST - space::WORD - at;
    paint::put(ui, paint::one_line(ui, role::SECONDARY, words, colour, room), at, middle);
    is_whole
}
