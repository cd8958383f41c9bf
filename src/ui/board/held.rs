//! What the window holds of a board between frames: its cards, worked out anew when records change, what narrows them, and
//! the card that was moved last.

use std::sync::Arc;

use super::shown::title_of;
use crate::model::{Id, Kind};
use crate::ui::frame::Desk;
use crate::ui::widgets::Spot;
use crate::workspace::board::{Card, Cards, Choices, Column, Lane, Walk, Wanted, choices, columns};

/// A board.
#[derive(Debug, Default)]
pub struct Board {
    pub wanted: Wanted,
    pub choices: Choices,
    pub columns: Vec<Column>,
    cards: Cards,
    /// Counted up whenever the columns are worked out.
    pub stamp: u64,
    kind: Option<Kind>,
    shown_for: Option<Wanted>,
    /// A card that is being walked over columns.
    pub walk: Option<OnItsWay>,
    /// The card that should come into view.
    pub reveal: Option<Id>,
    /// The card that was opened or moved last, to which the keyboard comes back.
    pub at_hand: Option<Id>,
    pub asks_keyboard: bool,
    /// The card of which it is said where it came to, as soon as it is there, and what is said besides.
    tells: Option<(Id, &'static str)>,
    pub said: String,
    /// Where the card that was moved last is then, for as long as that is what is said.
    came_to: Option<(Id, Lane)>,
    /// A card that has just ended, and of which nobody said why.
    pub ended: Option<Id>,
    /// The stages over time are shown, as bars or as a table.
    pub shows_chart: bool,
    pub as_table: bool,
    /// They come into view, since they were just asked for.
    pub leads_to_chart: bool,
}

/// A card that was moved by a step, and when, in seconds of the window's clock.
#[derive(Clone, Debug)]
pub struct OnItsWay {
    pub walk: Walk,
    pub at: f64,
}

impl OnItsWay {
    /// Seconds within which the next step belongs to the same way.
    const PATIENCE: f64 = 15.0;

    /// The way, where this card is still on it.
    pub fn of(self, card: Id, now: f64) -> Option<Walk> {
        Some(self.walk).filter(|walk| walk.card == card && now - self.at < Self::PATIENCE)
    }
}

impl Board {
    /// Brings it up to date.
    pub fn refresh(&mut self, desk: &Desk<'_>, kind: Kind, words: &str) {
        let workspace = desk.session.workspace();
        if self.cards.refresh(workspace, kind, desk.session.clock().today()) {
            self.choices = choices(workspace, self.cards.all());
            (self.kind, self.shown_for) = (Some(kind), None);
            self.forget_what_is_gone();
            self.withdraw();
        }
        if self.wanted.words != words {
            words.clone_into(&mut self.wanted.words);
            self.wanted.stays = None;
        }
        if self.shown_for.as_ref() != Some(&self.wanted) {
            self.columns = columns(self.cards.all(), kind, &self.wanted);
            self.shown_for = Some(self.wanted.clone());
            self.stamp += 1;
        }
        self.tell();
    }

    /// What no card has any more can't be asked for.
    fn forget_what_is_gone(&mut self) {
        let Choices { events, themes, owners, .. } = &self.choices;
        self.wanted.event.take_if(|event| events.iter().all(|(id, _)| id != event));
        self.wanted.owner.take_if(|owner| owners.iter().all(|(id, _)| id != owner));
        self.wanted.theme.take_if(|theme| !themes.contains(theme));
        self.ended = self.ended.filter(|ended| self.cards.all().iter().any(|card| card.id == *ended && card.asks_why));
    }

    /// What was said of a move is over once the card stands elsewhere, as when it was undone; then that is said.
    fn withdraw(&mut self) {
        let Some((id, lane)) = self.came_to.filter(|_| self.tells.is_none()) else { return };
        let card = self.cards.all().iter().find(|card| card.id == id);
        if card.is_some_and(|card| card.lane == lane) {
            return;
        }
        let kind = self.kind.unwrap_or(Kind::Output);
        let stands = |card: &Arc<Card>| format!("{}, now at {}.", title_of(card, kind), card.lane.label());
        self.said = card.map(stands).unwrap_or_default();
        (self.came_to, self.ended) = (card.map(|card| (id, card.lane)), None);
    }

    /// What the columns were narrowed by when they were worked out last.
    pub fn shown_for(&self) -> Option<&Wanted> {
        self.shown_for.as_ref()
    }

    /// How many cards are shown.
    pub fn count(&self) -> usize {
        self.columns.iter().map(|column| column.cards.len()).sum()
    }

    pub fn card(&self, at: Spot) -> Option<&Arc<Card>> {
        self.columns.get(at.lane)?.cards.get(at.row)
    }

    pub fn spot_of(&self, card: Id) -> Option<Spot> {
        let found = |of: &Column| of.cards.iter().position(|other| other.id == card);
        self.columns.iter().enumerate().find_map(|(lane, of)| found(of).map(|row| Spot { lane, row }))
    }

    /// The first card that is shown.
    pub fn first(&self) -> Option<Spot> {
        self.columns.iter().position(|column| !column.cards.is_empty()).map(|lane| Spot { lane, row: 0 })
    }

    /// Asks for all cards again.
    pub fn show_all(&mut self) {
        self.wanted = Wanted { stays: None, ..Wanted::default() };
    }

    /// A card was moved: it comes into view where it is now, with the keyboard, and that is said.
    pub fn follow(&mut self, card: Id, besides: &'static str) {
        (self.reveal, self.at_hand, self.wanted.stays) = (Some(card), Some(card), Some(card));
        (self.tells, self.asks_keyboard) = (Some((card, besides)), true);
    }

    /// Whether something is still to be shown in the next frame.
    pub fn awaits(&self) -> bool {
        self.tells.is_some() || self.reveal.is_some() || self.asks_keyboard
    }

    /// "Ask Once, moved to Live in service, 3 of 7."
    fn tell(&mut self) {
        let Some((card, besides)) = self.tells.take() else { return };
        let Some((column, spot)) = self.spot_of(card).and_then(|spot| Some((self.columns.get(spot.lane)?, spot)))
        else {
            return;
        };
        let kind = self.kind.unwrap_or(Kind::Output);
        let title = self.card(spot).map(|card| title_of(card, kind)).unwrap_or_default();
        let (label, number, all) = (column.lane.label(), spot.row + 1, column.cards.len());
        self.said = format!("{title}, moved to {label}, {number} of {all}.{besides}");
        self.came_to = Some((card, column.lane));
        self.ended = self.card(spot).filter(|card| card.asks_why).map(|card| card.id);
    }
}
