//! Offers and requests between minutes: cards of the open ones to hang on a wall, and a list of what came of all of them.
//! Both are printed for members or for everybody. What goes to everybody has only what may be shown to everybody, and what
//! is left out is told.

mod came_of;
mod cards;
mod gathered;

use super::catalogue::PrintedDocument;
use super::style::Style;
use crate::model::Kind;
use gathered::Gathered;

/// The row of the catalogue for the cards.
pub const WALL_CARDS: PrintedDocument = PrintedDocument {
    name: "wall-cards",
    label: "wall cards",
    kinds: &[Kind::Event, Kind::Series, Kind::Notice],
    suits: |_| true,
    // They are for cutting apart.
    is_text: |_| false,
    styles: &[Style::Public, Style::Members],
    // A wall is seen by everybody.
    usual_style: |_| Style::Public,
    compose: |workspace, request| Ok(cards::cards(&Gathered::of(workspace, request)?)),
    left_out: |workspace, request| {
        Gathered::of(workspace, request).map(|gathered| cards::left_out(&gathered)).unwrap_or_default()
    },
};

/// The row of the catalogue for the list.
pub const OFFERS: PrintedDocument = PrintedDocument {
    name: "offers",
    label: "offers and requests",
    kinds: &[Kind::Event, Kind::Series],
    suits: |_| true,
    is_text: |_| true,
    styles: &[Style::Members, Style::Public],
    usual_style: |_| Style::Members,
    compose: |workspace, request| Ok(came_of::list(&Gathered::of(workspace, request)?)),
    left_out: |workspace, request| {
        Gathered::of(workspace, request).map(|gathered| came_of::left_out(&gathered)).unwrap_or_default()
    },
};
