//! Columns of cards side by side, such as stages, of which only what is in view is drawn. All of it is one stop of the Tab
//! key: the arrows walk from card to card, Alt with the arrows left and right asks for a card to be moved, and so do the
//! mouse, which drags it, and the buttons on it. What a card is, and whether it moves, is the caller's matter.

mod card;
mod drag;
mod lane;
mod walk;

use eframe::egui::{Context, Id, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use super::roving::{self, Group};
use crate::ui::theme::space;

pub use card::LaneCard;

/// A column.
#[derive(Clone, Debug, Default)]
pub struct Lane<'a> {
    pub title: &'a str,
    /// How many cards there are, as it stands beside the title.
    pub count: String,
    /// How many cards are in it.
    pub cards: usize,
    /// What is said where there is none.
    pub nothing: &'a str,
}

/// Where a card is: the number of its column, and its number in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub lane: usize,
    pub row: usize,
}

/// What was asked for in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanesDeed {
    Opened(Spot),
    /// A card should go to another column; none where there is no further one. By a step it may only pass through.
    Moved {
        card: Spot,
        to: Option<usize>,
        by_step: bool,
    },
    /// The keyboard walked on to another card.
    Walked,
}

/// Who knows the cards. A key is the card's own wherever it stands.
pub trait LaneCards {
    fn key(&self, at: Spot) -> Option<Id>;
    fn card(&self, at: Spot) -> Option<LaneCard>;
    /// Its title, and how many small lines it has, which say how high it is. It is asked of all cards.
    fn size(&self, at: Spot) -> (&str, usize);
}

/// The columns. `name` is what all of it is called.
#[must_use = "columns are drawn by `show`"]
pub struct Lanes<'a> {
    name: &'a str,
    lanes: &'a [Lane<'a>],
    cards: &'a dyn LaneCards,
    stamp: u64,
    reveal: Option<Spot>,
    keyboard: Option<Spot>,
}

/// Of a column: the least, where all of them have no room side by side, and the most.
const LEAST: f32 = 200.0;
const MOST: f32 = 320.0;
/// Of a column without cards, where all of them have no room side by side: its heading stands on one line.
const EMPTY: f32 = 112.0;
const GAP: f32 = space::WORD;
/// So much is seen of the first column that has no room: its edge, and no word that would be cut.
const PEEK: f32 = space::WORD;

/// What was in view in the last frame, from left to right.
#[derive(Clone, Copy, Debug)]
struct View {
    left: f32,
    width: f32,
}

/// What one drawing of the columns works with.
struct Drawing<'a> {
    lanes: &'a Lanes<'a>,
    id: Id,
    group: Group,
    /// Where a card is being dragged to.
    drag: drag::Drag,
    reveal: Option<Spot>,
    /// The cards that are drawn, for the Tab key of the next frame.
    drawn: Vec<Id>,
    deed: Option<LanesDeed>,
}

impl<'a> Lanes<'a> {
    pub fn new(name: &'a str, lanes: &'a [Lane<'a>], cards: &'a dyn LaneCards) -> Self {
        Self { name, lanes, cards, stamp: 0, reveal: None, keyboard: None }
    }

    /// The state of the cards: how high they are is asked anew where it is another.
    pub fn stamp(self, stamp: u64) -> Self {
        Self { stamp, ..self }
    }

    /// Brings this card into view.
    pub fn reveal(self, card: Option<Spot>) -> Self {
        Self { reveal: card, ..self }
    }

    /// Gives this card the keyboard, and brings it into view.
    pub fn give_keyboard(self, card: Option<Spot>) -> Self {
        Self { reveal: card.or(self.reveal), keyboard: card, ..self }
    }

    /// Draws them as high as there is room.
    pub fn show(&self, ui: &mut Ui) -> Option<LanesDeed> {
        let id = ui.make_persistent_id(self.name);
        let walked = walk::take(ui, self, id);
        let reveal = walked.reveal.or(self.reveal);
        if let Some(key) = self.keyboard.and_then(|spot| self.cards.key(spot)) {
            roving::go(ui, card_id(id, key));
        }
        let in_view: Vec<Id> = ui.data(|data| data.get_temp(id.with("drawn"))).unwrap_or_default();
        let usual = ui.data(|data| data.get_temp::<walk::Held>(id)).map(|held| held.card);
        let group = Group::new(ui, &in_view, usual.filter(|card| in_view.contains(card)));
        let drag = drag::Drag::going_on(ui, self, id);
        let mut drawing = Drawing { lanes: self, id, group, drag, reveal, drawn: Vec::new(), deed: walked.deed };
        drawing.show(ui);
        let Drawing { drawn, deed, .. } = drawing;
        ui.data_mut(|data| data.insert_temp(id.with("drawn"), drawn));
        deed
    }

    /// Where each column begins, and how wide it is. Where all of them have no room side by side, those without cards make
    /// room for the others, and as many as are seen are seen whole.
    fn places(&self, ui: &Ui) -> Vec<(f32, f32)> {
        let (room, count) = (ui.available_width(), self.lanes.len().max(1) as f32);
        let has_room = room - (count - 1.0) * GAP >= count * LEAST;
        let gives_way = |lane: &Lane<'_>| !has_room && lane.cards == 0;
        let least = self.lanes.iter().map(|lane| gives_way(lane).then(|| lane::least(ui, lane)));
        let least: Vec<Option<f32>> = least.collect();
        let wide = spread(&least, room);
        let mut left = 0.0;
        let place = |least: Option<f32>| {
            let place = (left, least.unwrap_or(wide));
            left += place.1 + GAP;
            place
        };
        least.into_iter().map(place).collect()
    }
}

/// How wide the columns with cards are, beside those that have a width of their own.
fn spread(least: &[Option<f32>], room: f32) -> f32 {
    let taken = |columns: &[Option<f32>]| -> f32 { columns.iter().map(|own| own.unwrap_or(LEAST) + GAP).sum() };
    // Behind the last there is no gap; behind another, the edge of the next.
    let beyond = |count: usize| if count == least.len() { -GAP } else { PEEK };
    let seen = |count: &usize| least.get(..*count).is_some_and(|columns| taken(columns) + beyond(*count) <= room);
    let count = (1..=least.len()).rev().find(seen).unwrap_or(1);
    let (columns, _) = least.split_at(count.min(least.len()));
    let flexible = columns.iter().filter(|own| own.is_none()).count().max(1) as f32;
    (LEAST + (room - taken(columns) - beyond(count)) / flexible).clamp(LEAST, MOST)
}

impl Drawing<'_> {
    fn show(&mut self, ui: &mut Ui) {
        let places = self.lanes.places(ui);
        let all = places.last().map_or(0.0, |(left, wide)| left + wide);
        let mut area = ScrollArea::horizontal().id_salt(self.lanes.name).auto_shrink(false);
        let view: Option<View> = ui.data(|data| data.get_temp(self.id.with("view")));
        let view = view.unwrap_or(View { left: 0.0, width: ui.available_width() });
        if let Some(offset) = self.offset(ui, view, &places) {
            area = area.horizontal_scroll_offset(offset.min(all));
        }
        area.show_viewport(ui, |ui, seen| {
            let view = View { left: seen.left(), width: seen.width() };
            ui.data_mut(|data| data.insert_temp(self.id.with("view"), view));
            let high = ui.available_height();
            let start = ui.allocate_exact_size(vec2(all, high), Sense::hover()).0.min;
            self.describe(ui);
            let lanes = self.lanes.lanes;
            for (number, (lane, (left, wide))) in lanes.iter().zip(places).enumerate() {
                let is_seen = left < seen.right() && left + wide > seen.left();
                if !is_seen {
                    continue;
                }
                let place = Rect::from_min_size(pos2(start.x + left, start.y), vec2(wide, high));
                let builder = UiBuilder::new().id_salt(number).max_rect(place);
                self.lane(&mut ui.new_child(builder), number, lane);
            }
        });
        self.end_of_drag(ui);
    }

    /// What stands in columns that are not drawn is told of all of them together.
    fn describe(&self, ui: &Ui) {
        let each = self.lanes.lanes.iter().map(|lane| format!("{}, {}", lane.title, lane.count));
        let says = each.collect::<Vec<_>>().join("; ");
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Group);
            node.set_label(self.lanes.name);
            node.set_description(says);
        });
    }

    /// Where the view must begin: so that what was walked to is in it, or further on where a card is dragged to an edge.
    fn offset(&self, ui: &Ui, view: View, places: &[(f32, f32)]) -> Option<f32> {
        if let Some((left, wide)) = self.reveal.and_then(|spot| places.get(spot.lane).copied()) {
            let least = (left + wide - view.width).max(0.0).min(left);
            return Some(view.left.clamp(least, left));
        }
        self.drag.pulls(ui, ui.available_rect_before_wrap()).map(|by| (view.left + by).max(0.0))
    }
}

/// The id of a card, which stays its own in whichever column it stands.
fn card_id(lanes: Id, key: Id) -> Id {
    lanes.with(key)
}

/// Whether a card holds the keyboard, to which Alt with the arrows left and right then belongs.
pub fn holds_card(ctx: &Context) -> bool {
    let holder = ctx.data(|data| data.get_temp::<Id>(holder()));
    holder.is_some() && holder == ctx.memory(|memory| memory.focused())
}

fn holder() -> Id {
    Id::unique("the card that held the keyboard last")
}
