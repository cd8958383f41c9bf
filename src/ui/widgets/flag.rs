//! Yes or no, and one of a few large choices.

use eframe::egui::{Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::roving::{self, Group};
use super::{locked, paint};
use crate::ui::theme::{self, Icon, Palette, height, icon, line, radius, role, space};

/// A box to tick, with its words beside it; the words can be clicked too.
pub fn flag(ui: &mut Ui, ticked: &mut bool, words: &str) -> Response {
    let palette = theme::palette(ui);
    let side = 20.0;
    let galley = paint::wrapped(ui, role::BODY, words, palette.ink, ui.available_width() - side - space::WORD);
    let size = vec2(side + space::WORD + galley.size().x, galley.size().y.max(height::BUTTON_SMALL));
    let id = ui.make_persistent_id(("flag", words));
    let (rect, mut response) = paint::clickable(ui, id, size);
    if response.clicked() {
        *ticked = !*ticked;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *ticked, words));
    if ui.is_rect_visible(rect) {
        let square = Rect::from_center_size(pos2(rect.left() + side / 2.0, rect.center().y), Vec2::splat(side));
        paint_box(ui, square, *ticked, &response, palette);
        paint::put(ui, galley, square.right() + space::WORD, rect.center().y);
    }
    response
}

fn paint_box(ui: &Ui, square: Rect, ticked: bool, response: &Response, palette: Palette) {
    let is_locked = locked::is_locked(ui);
    let ground = match (ticked, response.hovered()) {
        _ if is_locked => palette.window,
        (true, false) => palette.accent,
        (true, true) => palette.accent_strong,
        (false, true) => palette.hover,
        (false, false) => palette.surface,
    };
    let edge = match (is_locked, ticked) {
        (true, _) => palette.line,
        (false, true) => ground,
        (false, false) => palette.control,
    };
    paint::boxed(ui, square, radius::KEY, ground, edge);
    if ticked {
        let colour = if is_locked { palette.ink } else { palette.on_accent };
        paint::icon(ui, icon::DONE, icon::SIZE_SMALL, colour, square.center());
    }
    if paint::shows_focus(ui, response) {
        let ring = Stroke::new(line::FOCUS, palette.accent);
        ui.painter().rect_stroke(square.expand(2.0), radius::CONTROL, ring, StrokeKind::Outside);
    }
}

/// A large choice, in words.
#[derive(Clone, Copy, Debug)]
pub struct RadioCard<'a> {
    pub icon: Icon,
    pub title: &'a str,
    pub detail: &'a str,
}

/// A few large choices below each other; returns the one that was picked. The Tab key stops once, at the chosen one, and
/// goes on to what comes after; the arrows pick the next.
pub fn radio_cards(ui: &mut Ui, cards: &[RadioCard<'_>], chosen: usize) -> Option<usize> {
    let ids: Vec<Id> = (0..cards.len()).map(|number| ui.make_persistent_id(("card", number))).collect();
    let mut picked = roving::walk_down(ui, &ids).filter(|number| *number != chosen);
    let group = Group::new(ui, &ids, ids.get(chosen).copied());
    for (number, (card, id)) in cards.iter().zip(&ids).enumerate() {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), Sense::hover());
        let response = group.member(ui, rect, *id);
        paint::take_keyboard(ui, &response);
        draw_card(ui, &response, card, number == chosen);
        ui.ctx().accesskit_node_builder(*id, |node| {
            node.set_position_in_set(number);
            node.set_size_of_set(cards.len());
        });
        if response.clicked() && number != chosen {
            picked = Some(number);
        }
    }
    picked
}

const CARD: f32 = 88.0;

/// Icon, title, a sentence, and a round mark. The chosen one has an edge as well as a
/// ground.
fn draw_card(ui: &Ui, response: &Response, card: &RadioCard<'_>, chosen: bool) {
    let palette = theme::palette(ui);
    let (rect, RadioCard { icon, title, detail }) = (response.rect, *card);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(detail));
    let ground = match (chosen, response.hovered()) {
        (true, _) => palette.selected,
        (false, true) => palette.hover,
        (false, false) => palette.surface,
    };
    let (width, edge) = if chosen { (line::FOCUS, palette.accent) } else { (line::THIN, palette.control) };
    ui.painter().rect(rect, radius::CARD, ground, Stroke::new(width, edge), StrokeKind::Inside);
    let colour = if chosen { palette.accent } else { palette.muted };
    let middle = rect.center().y;
    paint::icon(ui, icon, icon::SIZE_LARGE, colour, pos2(rect.left() + 32.0, middle));
    let left = rect.left() + 62.0;
    let room = rect.width() - 62.0 - 56.0;
    let title = paint::one_line(ui, role::NAME, title, palette.ink, room);
    let detail = paint::few_lines(ui, role::BODY, detail, palette.muted, room, 2);
    let high = title.size().y + detail.size().y;
    let top = middle - high / 2.0;
    let under = top + title.size().y + detail.size().y / 2.0;
    paint::put(ui, title, left, top + role::NAME.line / 2.0);
    paint::put(ui, detail, left, under);
    paint_round_mark(ui, pos2(rect.right() - 30.0, middle), chosen, palette);
    paint::focus_ring(ui, response, rect.expand(4.0), radius::CARD);
}

fn paint_round_mark(ui: &Ui, centre: eframe::egui::Pos2, chosen: bool, palette: Palette) {
    let edge: Color32 = if chosen { palette.accent } else { palette.control };
    ui.painter().circle_stroke(centre, 8.5, Stroke::new(1.5, edge));
    if chosen {
        ui.painter().circle_filled(centre, 5.0, palette.accent);
    }
}
