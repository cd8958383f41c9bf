//! How a record is shown on a board: its column, its lines and what is said of it.

use eframe::egui;

use super::Board;
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::kinds::one_of;
use crate::ui::theme::{Tone, icon};
use crate::ui::widgets::{Lane, LaneCard, LaneCards, Spot};
use crate::ui::words::{joined, list_when};
use crate::workspace::board::{Card, Column, Lane as Place};

/// The cards of a board, as the columns ask for them.
pub struct Shown<'a> {
    pub desk: &'a Desk<'a>,
    pub kind: Kind,
    pub board: &'a Board,
}

/// A column with its count: "3", or "1 of 3" where the board is narrowed.
pub fn lane<'a>(column: &'a Column, nothing: &'a str) -> Lane<'a> {
    let (shown, all) = (column.cards.len(), column.all);
    let count = if shown == all { shown.to_string() } else { format!("{shown} of {all}") };
    Lane { title: column.lane.label(), count, cards: shown, nothing }
}

/// What a column without cards says: that there are none, or none of those that are asked for.
pub fn nothing_in(kind: Kind, column: &Column) -> String {
    match (column.all, kind) {
        (0, Kind::Output) => "Nothing at this stage.".to_owned(),
        (0, _) => "Nothing here.".to_owned(),
        (1, _) => "The one that is here is not among what you have chosen.".to_owned(),
        (all, _) => format!("None of the {all} that are here is among what you have chosen."),
    }
}

/// What a card is called that has no title yet.
pub fn title_of(card: &Card, kind: Kind) -> String {
    if card.title.is_empty() { format!("New {}", one_of(kind)) } else { card.title.clone() }
}

impl LaneCards for Shown<'_> {
    fn key(&self, at: Spot) -> Option<egui::Id> {
        self.board.card(at).map(|card| egui::Id::unique(("card", card.id)))
    }

    fn card(&self, at: Spot) -> Option<LaneCard> {
        let card = self.board.card(at)?;
        let title = title_of(card, self.kind);
        let since = list_when(&card.since, self.desk.session.clock().today());
        let since = if since.is_empty() { since } else { format!("Since {since}") };
        let mark = self.mark(card);
        let owner = if card.owner.is_empty() { "nobody named" } else { &card.owner };
        let heed = mark.as_ref().map(|(.., words)| words.as_str()).unwrap_or_default();
        let may_move = card.lane != Place::Newer && self.desk.session.can_write();
        let step = |lane: Option<usize>, way: &str| {
            let to = lane.and_then(|lane| self.board.columns.get(lane)).map(|column| column.lane);
            let to = to.filter(|to| may_move && *to != Place::Newer)?;
            Some(format!("Move {title} {way} to {}", to.label()))
        };
        Some(LaneCard {
            name: joined(&[&title, card.lane.label(), owner, heed]),
            description: joined(&[&card.belongs_to, &since]),
            back: step(at.lane.checked_sub(1), "back"),
            on: step(Some(at.lane + 1), "on"),
            lines: [card.belongs_to.clone(), card.owner.clone()],
            since,
            title,
            mark,
        })
    }

    fn size(&self, at: Spot) -> (&str, usize) {
        let Some(card) = self.board.card(at) else { return ("", 0) };
        let lines = [&card.belongs_to, &card.owner].into_iter().filter(|line| !line.is_empty()).count();
        (&card.title, lines)
    }
}

impl Shown<'_> {
    fn mark(&self, card: &Card) -> Option<(crate::ui::theme::Icon, Tone, String)> {
        if let Some(clash) = self.desk.session.clash(card.id) {
            let words = if clash.is_unreadable() { "Damaged file" } else { "Two versions" };
            return Some((icon::WARNING, Tone::Warn, words.to_owned()));
        }
        match card.quiet {
            Some(days) => Some((icon::QUIET, Tone::Warn, format!("Quiet {days} days"))),
            None if card.asks_why => Some((icon::HELP, Tone::Plain, "Nobody said why".to_owned())),
            None => None,
        }
    }
}
