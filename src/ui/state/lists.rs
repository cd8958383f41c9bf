//! What the window remembers of each list.

use super::State;
use crate::app::Session;
use crate::model::Id;
use crate::ui::board::Board;
use crate::ui::list::Rows;
use crate::workspace::{Grouping, Order};

/// How a list is narrowed and ordered, and which of its records is open.
#[derive(Debug, Default)]
pub struct ListState {
    pub filter: String,
    pub order: Option<Order>,
    pub grouping: Option<Grouping>,
    pub open: Option<Id>,
    /// What is closed, and what is hidden until later, is shown too.
    pub shows_closed: bool,
    pub shows_hidden: bool,
    /// Where projects are ordered by how quiet they are: only those that have gone quiet.
    pub quiet_only: bool,
    pub rows: Rows,
    /// The open record should come into view.
    pub reveal: bool,
    /// It is shown as a board rather than as a list.
    pub as_board: bool,
    /// A record was gone to, which is shown in place of the board until somebody comes back.
    pub left_board: bool,
    pub board: Board,
}

impl State {
    /// Where the open record is no longer there, as when its making was undone, its neighbour in the list is shown.
    pub fn pass_what_is_gone(&mut self, session: &Session) {
        let is_there = |id: Id| session.workspace().get(id).is_some();
        let (Some(kind), Some(open)) = (self.kind(), self.open()) else { return };
        if session.is_loading() || is_there(open) {
            return;
        }
        let Some(list) = self.lists.get_mut(&kind) else { return };
        list.open = list.rows.neighbour(open, is_there);
        list.reveal = list.open.is_some();
    }
}
