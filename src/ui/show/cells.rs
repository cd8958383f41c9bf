//! The cells of a row in words: their headings, what stands in them, and what is said of an empty one.

use jiff::civil::Date;

use crate::import::line::names_a_day;
use crate::import::show::Cell;
use crate::model::Due;
use crate::ui::live::said;
use crate::ui::words::short_when;
use crate::workspace::Workspace;
use crate::workspace::show::Row;

/// What stands over the cells.
pub fn heading(cell: Cell) -> &'static str {
    match cell {
        Cell::Made => "What we made",
        Cell::Find => "Where to find it",
        Cell::TakesOn => "Who takes it on",
        Cell::Promise => "Our promise",
    }
}

/// What undoing it is called.
pub fn step(cell: Cell) -> &'static str {
    match cell {
        Cell::Made => "what was made",
        Cell::Find => "where to find it",
        Cell::TakesOn => "who takes it on",
        Cell::Promise => "what was promised",
    }
}

/// What stands in a cell.
pub fn text(workspace: &Workspace, row: &Row, cell: Cell, today: Date) -> String {
    match cell {
        Cell::Made => row.made.clone(),
        Cell::Find => row.find.clone(),
        Cell::TakesOn if !row.takes_on.is_empty() => row.takes_on.clone(),
        Cell::TakesOn => row.who.iter().map(|who| said::title(workspace, *who)).collect::<Vec<_>>().join(" and "),
        Cell::Promise => promise(row, today),
    }
}

/// As it was typed; a day that its words do not name is said behind them.
fn promise(row: &Row, today: Date) -> String {
    let what = &row.promise;
    match row.due.known() {
        _ if what.is_empty() || names_a_day(what, today) => what.clone(),
        Some(Due::NextMeeting) => format!("{what} by next meeting"),
        Some(Due::Standing) => format!("{what}, ongoing"),
        _ if row.by.is_unknown() => what.clone(),
        _ => format!("{what} by {}", short_when(&row.by)),
    }
}

/// What is said of an empty cell, of a team that has shown already or of one that is still to come.
pub fn lacking(cell: Cell, has_shown: bool) -> &'static str {
    match cell {
        _ if !has_shown => "To come",
        Cell::Made => "Nothing yet",
        Cell::Find => "Not said",
        Cell::TakesOn => "Nobody yet",
        Cell::Promise => "None yet",
    }
}
