//! What was asked of a board is carried out: a card is opened or moved. A move is one step to undo, and is said.

use super::Board;
use super::held::OnItsWay;
use super::shown::title_of;
use crate::app::{Command, sheet_in_words};
use crate::model::{Brief, Kind};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets::{LanesDeed, Spot};
use crate::workspace::Keeping;
use crate::workspace::board::{Lane, Walk, moved};

const NEW_VERSION: &str = " A new version is begun, and what was published is kept.";

/// How it was asked for.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// By a key, so that the keyboard goes on in the record.
    pub goes_on: bool,
    /// Seconds of the window's clock.
    pub now: f64,
}

/// Carries it out. Whoever opens a card by a key goes on in the record.
pub fn carry_out(
    desk: &mut Desk<'_>,
    state: &mut State,
    (kind, board): (Kind, &mut Board),
    deed: Option<LanesDeed>,
    how: How,
) {
    match deed {
        Some(LanesDeed::Opened(spot)) => {
            let Some(card) = board.card(spot).map(|card| card.id) else { return };
            (board.walk, board.at_hand) = (None, Some(card));
            state.go_to(kind, card);
            if how.goes_on {
                state.resume(desk.session.workspace());
            }
        }
        Some(LanesDeed::Moved { card, to, by_step }) => {
            move_card(desk, (kind, board), (card, to), Some(how.now).filter(|_| by_step));
        }
        Some(LanesDeed::Walked) => board.walk = None,
        None => {}
    }
}

/// `step` is when it was moved by a step, which may only pass through a column.
fn move_card(
    desk: &mut Desk<'_>,
    (kind, board): (Kind, &mut Board),
    (spot, to): (Spot, Option<usize>),
    step: Option<f64>,
) {
    let Some(card) = board.card(spot).cloned() else { return };
    let (session, title) = (desk.session, title_of(&card, kind));
    let lane = to.and_then(|to| board.columns.get(to)).map(|column| column.lane);
    let Some(lane) = lane.filter(|lane| ![*lane, card.lane].contains(&Lane::Newer)) else {
        board.said = format!("{title} stays at {}: there is none further.", card.lane.label());
        return;
    };
    if !session.can_write() || session.read_only(card.id).is_some() {
        board.said = format!("{title} can’t be moved just now. Open it to see why.");
        return;
    }
    let note = session.fresh_id();
    let walk = board.walk.take().zip(step).and_then(|(walk, now)| walk.of(card.id, now));
    let wording = |brief: &Brief| sheet_in_words(session.workspace(), brief, session.clock().wall());
    let keeping = Keeping { id: note, today: session.clock().today(), wording: &wording };
    let Some(moved) = moved(session.workspace(), card.id, lane, walk.as_ref(), keeping) else { return };
    let from = walk.map_or(card.lane, |walk| walk.from);
    let walk = Walk { card: card.id, from, note, asks: moved.asks };
    board.walk = step.map(|at| OnItsWay { walk, at });
    board.follow(card.id, if moved.begins_version { NEW_VERSION } else { "" });
    desk.send(Command::Apply(moved.change));
}
