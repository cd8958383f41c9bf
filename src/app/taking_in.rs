//! A list of people out of a file and into the folder, without a window. The window does it by and by, in `session`.

use std::path::Path;
use std::sync::Arc;

use super::{Clock, fresh_id, open_to_write};
use crate::import::Moment;
use crate::import::people::{Matching, PeopleTable, propose, read_table, take_in};
use crate::model::{Id, Problem, Record};
use crate::store::{Part, Places, Store, read_at_most};
use crate::workspace::{Change, Workspace};

/// A list of 10,000 people with all their answers is smaller.
const LARGEST: u64 = 30 * 1024 * 1024;

/// Reads a list of people.
///
/// # Errors
/// Where the file can't be read, or is no table with people in it.
pub fn read_people(path: &Path) -> Result<PeopleTable, Problem> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    read_table(&name, &read_at_most(path, LARGEST)?).map_err(|problem| problem.at(path))
}

/// The change that takes in what a list says for an event, and how many people it is about; none where nothing would change.
pub(super) fn change_of(
    workspace: &Workspace,
    event: Id,
    (table, matching): (&PeopleTable, &Matching),
    clock: &Clock,
) -> Option<(Change, usize)> {
    let proposal = propose(workspace, event, table, matching, clock.today())?;
    let mut fresh = || fresh_id(clock);
    let mut moment = Moment { now: clock.now(), today: clock.today(), at: None, fresh: &mut fresh };
    let change = take_in(workspace, event, &proposal, &table.name, &mut moment)?;
    Some((change, proposal.coming()))
}

/// Takes a list of people in and saves what changes by it, the event last: a list that comes in again after a save that
/// failed doubles nobody. How many people came in.
///
/// # Errors
/// Where the folder can't be written to.
pub fn take_in_people(
    (folder, places): (&Path, &Places),
    event: Id,
    list: (&PeopleTable, &Matching),
    clock: &Clock,
) -> Result<usize, Problem> {
    let (store, opened) = open_to_write(folder, places, clock.now())?;
    let Some((change, count)) = change_of(&opened.workspace, event, list, clock) else { return Ok(0) };
    save(&store, change, clock)?;
    Ok(count)
}

fn save(store: &Store, change: Change, clock: &Clock) -> Result<(), Problem> {
    let now = clock.now();
    let mut records: Vec<Arc<Record>> = change.edits.into_iter().filter_map(|edit| edit.after).collect();
    records.iter_mut().for_each(|record| Arc::make_mut(record).header_mut().changed = now);
    let part = |record: &Arc<Record>| Part { kind: record.kind(), id: record.id(), after: Some(record.clone()) };
    if let Err(problem) = store.begin_act_early(&change.label, &records.iter().map(part).collect::<Vec<_>>()) {
        log::warn!("{}", problem.what);
    }
    let saved = records.iter().try_for_each(|record| store.save(record, now).map(drop));
    // Where one can't be saved, whoever asked is told; only a crash leaves the rest to the next start.
    records.iter().for_each(|record| store.act_settled(record.id()));
    saved.map_err(|error| unfinished(error.problem()))?;
    // Every version goes into the history before the program ends.
    while store.settle_some()? {}
    Ok(())
}

fn unfinished(problem: &Problem) -> Problem {
    Problem::new(format!("Not everybody could be taken in. {}", problem.what))
        .safe("Whoever was taken in is whole, and nothing else was changed.")
        .hint("Take the list in again once that is put right: nobody comes in twice.")
}
