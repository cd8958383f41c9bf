//! The board of outputs or of project briefs, in place of their list: a column for each stage, moved over by mouse or
//! keyboard, with what narrows it above and the stages over time below on demand.
//!
//! What a board holds and what a move changes are the workspace's to say.

mod chart;
mod foot;
mod head;
mod held;
mod moves;
mod shown;

use eframe::egui::{Frame, Key, ScrollArea, Ui, UiBuilder, vec2};

use super::beginning;
use super::frame::Desk;
use super::kinds::icon_of;
use super::list;
use super::state::State;
use super::theme::{icon, space};
use super::widgets::{self, FilterAsks, Lane, Lanes, LanesDeed};
use crate::model::{Id, Kind};

pub use held::Board;
use moves::How;
use shown::Shown;

/// In less room than this, what narrows the board is shown on demand.
const LOW: f32 = 440.0;
/// The columns are never lower than this: with less room, all of it scrolls.
const LEAST: f32 = 206.0;

/// Draws the board of the screen at hand.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(kind) = state.kind() else { return };
    let list = state.lists.entry(kind).or_default();
    let (mut board, filter, open) = (std::mem::take(&mut list.board), list.filter.clone(), list.open);
    board.refresh(desk, kind, &filter);
    let is_low = ui.available_height() < LOW;
    // Who changes between list and board finds what stands over both in the same place.
    Frame::new().inner_margin(list::MARGIN).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::WORD, 0.0);
        let asks = head::show(ui, desk, state, (kind, &mut board), is_low);
        ui.add_space(space::WORD);
        if std::mem::take(&mut state.focus_list) || matches!(asks, Some(FilterAsks::FirstRow | FilterAsks::List)) {
            board.asks_keyboard = true;
        }
        let opens_first = asks == Some(FilterAsks::Open);
        let deed = match board.count() {
            0 => nothing(ui, desk, state, (kind, &mut board)),
            _ => below(ui, desk, (kind, &mut board), open.filter(|_| state.focus_filter)),
        };
        let deed = deed.or(opens_first.then(|| board.first().map(LanesDeed::Opened)).flatten());
        let goes_on = opens_first || ui.input(|input| input.key_pressed(Key::Enter));
        let how = How { goes_on, now: ui.input(|input| input.time) };
        moves::carry_out(desk, state, (kind, &mut board), deed, how);
    });
    if board.awaits() {
        ui.ctx().request_repaint();
    }
    if let Some(list) = state.lists.get_mut(&kind) {
        list.board = board;
    }
}

/// The columns and what stands below them.
fn below(ui: &mut Ui, desk: &mut Desk<'_>, (kind, board): (Kind, &mut Board), open: Option<Id>) -> Option<LanesDeed> {
    let high = (ui.available_height() - foot::height(kind, board)).max(LEAST);
    let area = ScrollArea::vertical().id_salt("the board and what stands below").auto_shrink(false);
    let shown = area.show(ui, |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), eframe::egui::Sense::hover());
        let columns = UiBuilder::new().id_salt("columns").max_rect(place);
        let deed = ui.scope_builder(columns, |ui| lanes(ui, desk, kind, board, open)).inner;
        if deed == Some(LanesDeed::Walked) {
            // Whoever walks sees where, whatever was scrolled to below.
            ui.scroll_to_rect(place, None);
        }
        foot::show(ui, desk, kind, board);
        if board.shows_chart {
            chart::show(ui, desk, board);
        }
        deed
    });
    shown.inner
}

fn lanes(ui: &mut Ui, desk: &Desk<'_>, kind: Kind, board: &mut Board, open: Option<Id>) -> Option<LanesDeed> {
    let reveal = board.reveal.take().and_then(|card| board.spot_of(card));
    let at_hand = || reveal.or_else(|| board.spot_of(open.or(board.at_hand)?)).or_else(|| board.first());
    let keyboard = if board.asks_keyboard { at_hand() } else { None };
    board.asks_keyboard = false;
    let nothing: Vec<String> = board.columns.iter().map(|column| shown::nothing_in(kind, column)).collect();
    let lanes = board.columns.iter().zip(&nothing).map(|(column, nothing)| shown::lane(column, nothing));
    let lanes: Vec<Lane<'_>> = lanes.collect();
    let cards = Shown { desk, kind, board };
    let name = format!("Board of {}", kind.words().many.to_lowercase());
    Lanes::new(&name, &lanes, &cards).stamp(board.stamp).reveal(reveal).give_keyboard(keyboard).show(ui)
}

/// What is said where no card is seen.
fn nothing(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    (kind, board): (Kind, &mut Board),
) -> Option<LanesDeed> {
    if list::is_bare(desk, kind) {
        state.focus_list |= std::mem::take(&mut board.asks_keyboard);
        beginning::show(ui, desk, state);
        return None;
    }
    // With no card to go to, the line that narrows the board holds the keyboard.
    state.focus_filter |= std::mem::take(&mut board.asks_keyboard);
    ui.add_space(space::SECTION);
    let many = kind.words().many.to_lowercase();
    if desk.session.is_loading() {
        widgets::empty_state(ui, icon::TIME, "Reading your folder.", None);
    } else if board.wanted.is_all() {
        widgets::empty_state(ui, icon_of(kind), &format!("No {many} yet."), None);
    } else if widgets::empty_state(ui, icon::FIND, &format!("No {many} are as you have chosen."), Some("Show all")) {
        board.show_all();
        if let Some(list) = state.lists.get_mut(&kind) {
            list.filter.clear();
        }
    }
    None
}
