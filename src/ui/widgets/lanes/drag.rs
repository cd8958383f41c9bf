//! A card that is dragged with the mouse: where it would drop, what is seen of it meanwhile, and how the columns move along
//! at the edges. Escape lets it go where it was.

use eframe::egui::{CursorIcon, Id, Key, LayerId, Modifiers, Order, Pos2, Rect, Response, Ui, vec2};

use super::{Drawing, Lanes, LanesDeed, Spot, card_id};
use crate::ui::theme::{self, radius, role, space};
use crate::ui::widgets::paint;

/// So near to an edge the columns move along, by so much in a frame.
const EDGE: f32 = 36.0;
const PULL: f32 = 14.0;
/// Of what is seen of a card under the pointer.
const GHOST: eframe::egui::Vec2 = vec2(190.0, 40.0);

/// A card on its way, in this frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Drag {
    card: Option<Taken>,
    pointer: Option<Pos2>,
    over: Option<usize>,
}

/// The card that was taken up.
#[derive(Clone, Copy, Debug)]
struct Taken {
    card: Id,
    /// Where it is now: other cards may come and go meanwhile.
    spot: Spot,
    /// The last frame in which the columns were drawn with it.
    frame: u64,
}

impl Lanes<'_> {
    fn spot_of(&self, id: Id, card: Id) -> Option<Spot> {
        let all = self.lanes.iter().enumerate();
        let mut spots = all.flat_map(|(number, lane)| (0..lane.cards).map(move |row| Spot { lane: number, row }));
        spots.find(|spot| self.cards.key(*spot).is_some_and(|key| card_id(id, key) == card))
    }
}

impl Drag {
    /// The one that was taken up, unless it is gone, or the columns were out of sight meanwhile.
    pub(super) fn going_on(ui: &Ui, lanes: &Lanes<'_>, id: Id) -> Self {
        let (place, frame) = (id.with("taken"), ui.ctx().cumulative_frame_nr());
        let taken = ui.data(|data| data.get_temp::<Taken>(place));
        let taken = taken.filter(|taken| frame.saturating_sub(taken.frame) <= 1);
        let card = taken.and_then(|taken| Some(Taken { spot: lanes.spot_of(id, taken.card)?, frame, ..taken }));
        ui.data_mut(|data| match card {
            Some(card) => {
                data.insert_temp(place, card);
            }
            None => data.remove::<Taken>(place),
        });
        let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|_| card.is_some());
        Self { card, pointer, over: None }
    }

    /// Notes whether it is over this column.
    pub(super) fn passes(&mut self, ui: &Ui, lane: usize, place: Rect) {
        let is_over = |at: &Pos2| place.intersect(ui.clip_rect()).contains(*at);
        if self.pointer.as_ref().is_some_and(is_over) {
            self.over = Some(lane);
        }
    }

    /// Whether it would drop into this column, and come from another.
    pub(super) fn drops_at(&self, lane: usize) -> bool {
        self.over == Some(lane) && self.card.is_some_and(|card| card.spot.lane != lane)
    }

    /// By how much the columns move along under it.
    pub(super) fn pulls(&self, ui: &Ui, all: Rect) -> Option<f32> {
        let at = self.pointer?;
        let by = match at.x {
            x if x < all.left() + EDGE => -PULL,
            x if x > all.right() - EDGE => PULL,
            _ => return None,
        };
        ui.ctx().request_repaint();
        Some(by)
    }

    /// Whether it is this card that is on its way.
    pub(super) fn is(&self, card: Id) -> bool {
        self.card.is_some_and(|taken| taken.card == card)
    }
}

impl Drawing<'_> {
    /// Takes a card up where it was begun to be dragged.
    pub(super) fn take_up(&mut self, ui: &Ui, response: &Response, spot: Spot) {
        if response.drag_started() {
            let taken = Taken { card: response.id, spot, frame: ui.ctx().cumulative_frame_nr() };
            ui.data_mut(|data| data.insert_temp(self.id.with("taken"), taken));
        }
    }

    /// Shows the card under the pointer, or drops it.
    pub(super) fn end_of_drag(&mut self, ui: &Ui) {
        let Drag { card: Some(taken), pointer, over } = self.drag else { return };
        let place = self.id.with("taken");
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let is_down = ui.input(|input| input.pointer.any_down());
        if escaped || !is_down {
            ui.data_mut(|data| data.remove::<Taken>(place));
            ui.ctx().request_repaint();
        }
        if !escaped && !is_down {
            let to = over.filter(|to| *to != taken.spot.lane);
            self.deed = to.map(|to| LanesDeed::Moved { card: taken.spot, to: Some(to), by_step: false }).or(self.deed);
            return;
        }
        if let Some(at) = pointer.filter(|_| !escaped) {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            self.ghost(ui, taken.spot, at);
        }
    }

    fn ghost(&self, ui: &Ui, spot: Spot, at: Pos2) {
        let Some(card) = self.lanes.cards.card(spot) else { return };
        let palette = theme::palette(ui);
        let layer = LayerId::new(Order::Tooltip, self.id.with("ghost"));
        let painter = ui.ctx().layer_painter(layer);
        let rect = Rect::from_min_size(at + vec2(space::SMALL, space::SMALL), GHOST);
        let words = paint::one_line(ui, role::NAME, &card.title, palette.ink, rect.width() - 2.0 * space::SMALL);
        painter.rect_filled(rect, radius::CONTROL, palette.accent);
        painter.rect_filled(rect.shrink(2.0), radius::CONTROL, palette.surface);
        painter.galley(rect.min + vec2(space::SMALL, (rect.height() - words.size().y) / 2.0), words, palette.ink);
    }
}
