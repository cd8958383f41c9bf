//! What is typed in a row of the show-and-tell, cell by cell: who takes something on by name, and a promise with its day.
//! A promise stays in the words in which it was typed: its day is only noted beside them.
//! A name that nobody has yet stays in its words until somebody says that it is complete.

use jiff::civil::Date;

use super::Moment;
use super::keep::made;
use super::line::{Names, Who, due_by, names_a_day, of_kind};
use crate::model::event::LineKind;
use crate::model::{Due, Id, Open, Ref, When};
use crate::workspace::show::{self, Row};
use crate::workspace::{Change, Edit, Workspace};

/// A cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cell {
    Made,
    Find,
    TakesOn,
    Promise,
}

impl Cell {
    /// In the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Made, Self::Find, Self::TakesOn, Self::Promise];
}

/// The row with this typed in a cell, on this day.
pub fn typed_in(row: &Row, cell: Cell, typed: &str, names: &Names, day: Date) -> Row {
    let mut row = row.clone();
    match cell {
        Cell::Made => typed.clone_into(&mut row.made),
        Cell::Find => typed.clone_into(&mut row.find),
        Cell::TakesOn => typed.clone_into(&mut row.takes_on),
        Cell::Promise => promised(&mut row, typed, names, day),
    }
    if cell == Cell::TakesOn {
        row.who = known(&row.takes_on, names, day);
    } else if !row.takes_on.trim().is_empty() {
        let known = known(&row.takes_on, names, day);
        // An output has the first of them. Any other was set elsewhere since, and stays.
        if row.who.is_empty() || row.who.len() == 1 && row.who.first() == known.first() {
            row.who = known;
        }
    }
    row
}

/// Everybody whom these words mean, where all of them are known.
fn known(words: &str, names: &Names, day: Date) -> Vec<Ref> {
    let meant = meant(words, names, day);
    let known = meant.iter().map(|who| if let Who::Known(known) = who { Some(*known) } else { None });
    known.collect::<Option<Vec<Ref>>>().unwrap_or_default()
}

/// Read as the owners of an action are.
fn meant(words: &str, names: &Names, day: Date) -> Vec<Who> {
    let line = of_kind(LineKind::Action, &format!("{}: take it on", words.trim()), names, day);
    if line.words == "Take it on" { line.everybody().cloned().collect() } else { Vec::new() }
}

/// What is promised, in the words that were typed, and by when, where they name one day. A day alone is what is promised.
/// Where a day was set elsewhere, it stays until the words name another.
fn promised(row: &mut Row, typed: &str, names: &Names, day: Date) {
    let due = |words: &str| due_of(words, names, day);
    let (said, says) = (due(&row.promise), due(typed));
    let stands = (row.due.clone(), row.by.clone());
    let was_set = names_a_day(&row.promise, day) && said != stands;
    typed.trim().clone_into(&mut row.promise);
    if !was_set || says != said && says != <(Open<Due>, When)>::default() {
        (row.due, row.by) = says;
    }
}

fn due_of(words: &str, names: &Names, day: Date) -> (Open<Due>, When) {
    due_by(words, names, day).map(|due| (due.due.into(), due.by)).unwrap_or_default()
}

/// The change that makes a person of each new name among those who take it on; none where there is none.
pub fn meet_newcomers(
    workspace: &Workspace,
    (event, brief): (Id, Id),
    names: &Names,
    day: Date,
    moment: &mut Moment<'_>,
) -> Option<Change> {
    let mut row = show::row(workspace, event, brief)?;
    let meant = meant(&row.takes_on, names, day);
    let is_new = |who: &Who| matches!(who, Who::New(_));
    let is_clear = meant.iter().all(|who| is_new(who) || matches!(who, Who::Known(_)));
    if !is_clear || !meant.iter().any(is_new) {
        return None;
    }
    let mut made = Vec::new();
    row.who = Vec::new();
    for who in meant {
        let link = match who {
            Who::Known(known) => known,
            Who::New(name) => {
                let record = made::of_name(&name, (moment.fresh)(), moment.now);
                let link = Ref(record.id());
                made.push(Edit::create(record));
                link
            }
            Who::Several(_) | Who::Perhaps(_) => continue,
        };
        row.who.push(link);
    }
    let written = show::write_row(workspace, (event, brief), &row, (moment.now, day), moment.fresh);
    made.extend(written.into_iter().flat_map(|change| change.edits));
    Some(Change::new("who takes it on", made))
}
