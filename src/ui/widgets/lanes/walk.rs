//! The keys of columns: arrows that walk over cards, also to those that are not drawn yet, and Alt with arrows that moves
//! the card at hand.

use eframe::egui::{Id, Key, Modifiers, Ui};

use super::{Lanes, LanesDeed, Spot, card_id};
use crate::ui::widgets::roving;

/// The card that held the keyboard when it was drawn last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub card: Id,
    pub spot: Spot,
}

/// What the keys asked for.
#[derive(Debug, Default)]
pub(super) struct Walked {
    pub reveal: Option<Spot>,
    pub deed: Option<LanesDeed>,
}

/// Rows that Page Up and Page Down pass.
const PAGE: usize = 4;

/// Takes the keys, where a card holds the keyboard.
pub(super) fn take(ui: &Ui, lanes: &Lanes<'_>, id: Id) -> Walked {
    let Some(at) = at_hand(ui, lanes, id) else { return Walked::default() };
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    // Those with Alt first: the plain ones would take them too.
    let moves = [(Key::ArrowLeft, at.lane.checked_sub(1)), (Key::ArrowRight, Some(at.lane + 1))];
    for (key, to) in moves {
        if pressed(Modifiers::ALT, key) {
            stay(ui, lanes, id, at);
            let to = to.filter(|to| *to < lanes.lanes.len());
            return Walked { reveal: None, deed: Some(LanesDeed::Moved { card: at, to, by_step: true }) };
        }
    }
    let walks = [Key::ArrowDown, Key::ArrowUp, Key::ArrowRight, Key::ArrowLeft];
    let jumps = [Key::PageDown, Key::PageUp, Key::Home, Key::End];
    let Some(key) = walks.into_iter().chain(jumps).find(|key| pressed(Modifiers::NONE, *key)) else {
        return Walked::default();
    };
    let to = target(lanes, at, key);
    stay(ui, lanes, id, to);
    Walked { reveal: Some(to), deed: Some(LanesDeed::Walked) }
}

/// Where the card stands that holds the keyboard. It may have moved since it was drawn.
fn at_hand(ui: &Ui, lanes: &Lanes<'_>, id: Id) -> Option<Spot> {
    let focused = ui.memory(|memory| memory.focused())?;
    let held = ui.data(|data| data.get_temp::<Held>(id)).filter(|held| held.card == focused)?;
    let is_it = |spot: &Spot| lanes.cards.key(*spot).is_some_and(|key| card_id(id, key) == focused);
    if is_it(&held.spot) {
        return Some(held.spot);
    }
    let all = lanes.lanes.iter().enumerate().flat_map(|(lane, of)| (0..of.cards).map(move |row| Spot { lane, row }));
    all.into_iter().find(is_it)
}

fn stay(ui: &Ui, lanes: &Lanes<'_>, id: Id, at: Spot) {
    if let Some(key) = lanes.cards.key(at) {
        roving::go(ui, card_id(id, key));
    }
}

/// Where a key leads. Columns without a card are passed by.
fn target(lanes: &Lanes<'_>, at: Spot, key: Key) -> Spot {
    let cards = |lane: usize| lanes.lanes.get(lane).map_or(0, |lane| lane.cards);
    let last = cards(at.lane).saturating_sub(1);
    let beside =
        |lane: Option<usize>| lane.map_or(at, |lane| Spot { lane, row: at.row.min(cards(lane).saturating_sub(1)) });
    match key {
        Key::ArrowDown => Spot { row: (at.row + 1).min(last), ..at },
        Key::ArrowUp => Spot { row: at.row.saturating_sub(1), ..at },
        Key::PageDown => Spot { row: (at.row + PAGE).min(last), ..at },
        Key::PageUp => Spot { row: at.row.saturating_sub(PAGE), ..at },
        Key::Home => Spot { row: 0, ..at },
        Key::End => Spot { row: last, ..at },
        Key::ArrowRight => beside((at.lane + 1..lanes.lanes.len()).find(|lane| cards(*lane) > 0)),
        _ => beside((0..at.lane).rev().find(|lane| cards(*lane) > 0)),
    }
}
