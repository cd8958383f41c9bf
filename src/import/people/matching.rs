//! Which column is what: guessed from the words over them and from what stands in them, and changed by whoever looks.

use super::columns::Column;
use super::contents::{self, most};
use super::heads::{by_head, is_of_somebody_else};
use super::table::{PeopleTable, TableRow};
use super::words::status;
use crate::model::event::AttendanceState;

/// How a table is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    /// A row says what the columns are.
    pub has_heads: bool,
    pub columns: Vec<Column>,
    /// Whoever's state the table does not say comes in with this one.
    pub state: AttendanceState,
    /// Those of them who are on the list of the event already go on to it as well. It is chosen and never guessed: a table
    /// of addresses says of nobody that they came.
    pub is_state_for_all: bool,
}

/// A title and a date may stand above the heads.
const ABOVE: usize = 10;
/// One of these is among the heads; "Came" alone is what somebody did.
const SAY_WHO: [Column; 4] = [Column::Name, Column::FirstName, Column::LastName, Column::Email];
/// Rows that are looked at to guess.
const LOOKED_AT: usize = 300;

/// A column, and whether what stands in a cell looks like it.
type Guess = (Column, fn(&str) -> bool);

/// What is looked for below any heads, and what only where there are none.
const NEEDED: &[Guess] = &[(Column::Email, contents::is_email), (Column::Name, contents::is_name)];
const OTHERS: &[Guess] = &[
    (Column::Telephone, contents::is_telephone),
    (Column::Organisation, contents::is_organisation),
    (Column::State, is_surely_a_state),
];

fn is_surely_a_state(cell: &str) -> bool {
    status(cell).is_some_and(|status| status.is_sure)
}

impl PeopleTable {
    /// What the columns seem to be. Whoever's state is not said comes in with the given one, unless the table says of
    /// anybody that they came.
    pub fn guess(&self, state: AttendanceState) -> Matching {
        let has_heads = self.heads.is_some();
        let mut matching = Matching { has_heads, columns: Vec::new(), state, is_state_for_all: false };
        self.guess_columns(&mut matching);
        let says = |column| matching.columns.contains(&column);
        if says(Column::State) || says(Column::CheckedIn) {
            // Of whom it is not said that they came it is not known.
            matching.state = AttendanceState::Registered;
        }
        matching
    }

    /// The same table read with heads or without, and its columns guessed anew.
    pub fn guess_again(&self, matching: &Matching, has_heads: bool) -> Matching {
        let mut matching = Matching { has_heads, columns: Vec::new(), ..*matching };
        self.guess_columns(&mut matching);
        matching
    }

    fn guess_columns(&self, matching: &mut Matching) {
        let has_heads = matching.has_heads;
        let mut columns = vec![Column::LeaveOut; self.width];
        if has_heads {
            for (at, column) in columns.iter_mut().enumerate() {
                *column = by_head(self.head(at, true)).unwrap_or_default();
            }
            leave_out_seconds(&mut columns);
        }
        self.guess_by_contents(&mut columns, has_heads);
        matching.columns = columns;
    }

    fn guess_by_contents(&self, columns: &mut [Column], has_heads: bool) {
        // Below heads that say something else only what nobody could do without is looked for.
        for (column, is) in NEEDED.iter().chain(OTHERS.iter().filter(|_| !has_heads)).copied() {
            if !is_there(columns, column) {
                self.guess_one(columns, column, has_heads, is);
            }
        }
        if !has_heads && !is_there(columns, Column::Name) {
            self.guess_one(columns, Column::FirstName, false, contents::is_part_of_a_name);
            self.guess_one(columns, Column::LastName, false, contents::is_part_of_a_name);
        }
    }

    fn guess_one(&self, columns: &mut [Column], column: Column, has_heads: bool, is: fn(&str) -> bool) {
        let fits = |at: usize| {
            let may = !is_of_somebody_else(self.head(at, has_heads));
            may && most(self.people(has_heads).take(LOOKED_AT).map(|row| row.cell(at)), is)
        };
        let free = |at: &usize| columns.get(*at).is_some_and(|column| *column == Column::LeaveOut);
        let found = (0..columns.len()).filter(free).find(|at| fits(*at));
        if let Some(place) = found.and_then(|at| columns.get_mut(at)) {
            *place = column;
        }
    }

    /// Where it begins: nobody stands above the heads.
    fn begins(&self, has_heads: bool) -> usize {
        if has_heads { self.heads.map_or(1, |at| at + 1) } else { 0 }
    }

    /// The rows that are people.
    pub(super) fn people(&self, has_heads: bool) -> impl Iterator<Item = &TableRow> {
        self.rows.iter().skip(self.begins(has_heads))
    }

    /// How many rows stand above the heads, such as a title.
    pub(super) fn above(&self, has_heads: bool) -> usize {
        self.begins(has_heads).saturating_sub(1)
    }

    pub(super) fn head(&self, column: usize, has_heads: bool) -> &str {
        let at = self.begins(has_heads).checked_sub(1);
        at.and_then(|at| self.rows.get(at)).map_or("", |row| row.cell(column))
    }

    /// What each column is called: by its head, else by its number.
    pub fn names_of_columns(&self, has_heads: bool) -> Vec<String> {
        let name = |at: usize| match self.head(at, has_heads) {
            "" => format!("Column {}", at + 1),
            head => head.to_owned(),
        };
        (0..self.width).map(name).collect()
    }

    /// The first thing that stands in a column, to know it by.
    pub fn example(&self, column: usize, has_heads: bool) -> &str {
        self.people(has_heads).map(|row| row.cell(column)).find(|cell| !cell.is_empty()).unwrap_or_default()
    }
}

/// The row that says what the columns are: of the first ones the one with the most heads that are known.
pub(super) fn row_of_heads(rows: &[TableRow]) -> Option<usize> {
    let says_who = |column| SAY_WHO.contains(&column);
    let known = |row: &TableRow| {
        let known: Vec<Column> = row.cells.iter().filter_map(|cell| by_head(cell)).collect();
        if known.iter().any(|column| says_who(*column)) { known.len() } else { 0 }
    };
    let known = rows.iter().take(ABOVE).enumerate().map(|(at, row)| (known(row), ABOVE - at));
    let (count, from_below) = known.max()?;
    (count > 0).then(|| ABOVE - from_below)
}

impl TableRow {
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A whole name, or its parts, is enough of a name.
fn is_there(columns: &[Column], column: Column) -> bool {
    let name = [Column::Name, Column::FirstName, Column::LastName];
    columns.iter().any(|one| *one == column || column == Column::Name && name.contains(one))
}

/// Of several columns that say the same the first counts; needs may be asked for in several.
fn leave_out_seconds(columns: &mut [Column]) {
    let mut met = std::collections::HashSet::new();
    for column in columns.iter_mut().filter(|column| column.is_taken_in()) {
        if !met.insert(*column) {
            *column = Column::LeaveOut;
        }
    }
}
