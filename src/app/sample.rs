//! The sample workspace: an invented council, to look round in. Its records lie in `assets/sample`, dated around one
//! day, and are moved by whole weeks when a folder is made of them, so that what comes next is never over and weekdays
//! still fit.
//!
//! What the sample tells is in its files alone. Nothing here knows what any of its records says.

use std::borrow::Cow;
use std::fmt::Display;
use std::path::Path;
use std::str::from_utf8;

use jiff::Timestamp;
use jiff::civil::Date;
use rust_embed::Embed;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::model::{Council, Id, Kind, Problem, Record, ron_options, shift_weeks};
use crate::store::{MARKER, Marker, Places, Store};
use crate::workspace::Workspace;

#[derive(Embed)]
#[folder = "assets/sample/"]
struct Files;

/// The file that names the day around which the others are dated.
const WRITTEN: &str = "written.ron";

/// Where files lie that are named by their content.
const ATTACHED: &str = "attachments/";

/// What that file says.
#[derive(Deserialize)]
struct Written {
    /// The Monday on which the sample would need no move.
    on: Date,
}

/// The invented council, with its records as they are on one day.
pub struct Sample {
    pub council: Council,
    /// In the order of their kinds and ids.
    pub records: Vec<Record>,
}

impl Sample {
    /// The sample as it is in the week of this day: its Monday is the one that the records were written around.
    ///
    /// # Errors
    /// Where a file of the sample can't be read, which the tests rule out.
    pub fn on(today: Date) -> Result<Self, Problem> {
        let written: Written = read(WRITTEN)?;
        let weeks = weeks_between(written.on, today);
        let mut records = records()?;
        records.iter_mut().for_each(|record| shift_weeks(record, weeks));
        let marker: Marker = read(MARKER)?;
        Ok(Self { council: marker.council, records })
    }
}

/// Makes the sample workspace in a new or an empty folder, as it is in the week of `today`, and opens it. `id` is a
/// fresh one for the workspace; the records have the same ids in every sample. It blocks until all of it is on the
/// disk: the window sends `Command::OpenSample`, which calls it on a thread of its own.
///
/// # Errors
/// Where the folder has things in it or can't be written to.
pub fn make_sample(folder: &Path, places: &Places, id: Id, today: Date, now: Timestamp) -> Result<Store, Problem> {
    let sample = Sample::on(today)?;
    let store = Store::create(folder, places, id, sample.council)?;
    for record in &sample.records {
        store.save(record, now).map_err(|error| unfinished(error.problem(), &store))?;
    }
    for name in Files::iter().filter(|name| name.starts_with(ATTACHED)) {
        store.attach_bytes(&bytes(&name), Path::new(&*name)).map_err(|problem| unfinished(&problem, &store))?;
    }
    Ok(store)
}

/// Whether this is the sample: most of its events are still there, whatever else was added or deleted.
pub fn is_sample(workspace: &Workspace) -> bool {
    let events: Vec<Id> = names(Kind::Event).filter_map(|name| id_in(&name)).collect();
    let there = events.iter().filter(|id| workspace.get(**id).is_some()).count();
    there * 2 > events.len()
}

fn unfinished(problem: &Problem, store: &Store) -> Problem {
    Problem::new(format!("Only a part of the sample could be made. {}", problem.what))
        .hint("Make it again in another folder. This one can be deleted.")
        .at(store.folder())
}

/// Whole weeks from one day to the last of the same weekdays that is not after the other.
fn weeks_between(from: Date, to: Date) -> i32 {
    from.duration_until(to).as_hours().div_euclid(24 * 7).try_into().unwrap_or_default()
}

fn records() -> Result<Vec<Record>, Problem> {
    Kind::ALL.iter().flat_map(|kind| names(*kind).map(|name| record(*kind, &name))).collect()
}

/// The names of the records' files of a kind, in the order of their ids.
fn names(kind: Kind) -> impl Iterator<Item = String> {
    let mut names: Vec<String> = Files::iter().map(Cow::into_owned).filter(|name| is_of(kind, name)).collect();
    names.sort();
    names.into_iter()
}

fn is_of(kind: Kind, name: &str) -> bool {
    name.split_once('/').is_some_and(|(folder, _)| folder == kind.folder())
}

fn id_in(name: &str) -> Option<Id> {
    Path::new(name).file_stem()?.to_str()?.parse().ok()
}

fn record(kind: Kind, name: &str) -> Result<Record, Problem> {
    let bytes = bytes(name);
    let text = from_utf8(&bytes).map_err(|error| damaged(name, &error))?;
    Record::from_ron(kind, text).map_err(|error| damaged(name, &error))
}

fn read<T: DeserializeOwned>(name: &str) -> Result<T, Problem> {
    ron_options().from_bytes(&bytes(name)).map_err(|error| damaged(name, &error))
}

fn bytes(name: &str) -> Vec<u8> {
    Files::get(name).map(|file| file.data.into_owned()).unwrap_or_default()
}

fn damaged(name: &str, reason: &dyn Display) -> Problem {
    Problem::new(format!("A file of the sample can't be read: {reason}."))
        .hint("Install Folkmoot again, and tell us if it stays so.")
        .at(name)
}
