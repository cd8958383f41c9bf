//! What the window remembers of each list.

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
