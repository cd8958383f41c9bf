//! The folder in which backups are kept: what they are called there, which there are, and which of those that were made
//! by themselves may go. Only what this computer made by itself, of this workspace, is ever removed.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::check::open;
use super::manifest::Manifest;
use super::names::MANIFEST;
use super::sparing::open_zip;
use super::{LARGEST_MANIFEST, ending};
use crate::model::{Id, Problem};
use crate::store::files;
use crate::store::open::device_name;
use crate::store::places::Places;
use crate::store::trouble::could_not;

const MADE: &str = "folkmoot-backup-";
const QUIET: &str = "folkmoot-weekly-";
const MOMENT: &str = "%Y-%m-%d-%H%M%S";
/// Letters of the workspace's id that tell its backups from those of others.
const LETTERS: usize = 8;

/// A backup in the folder of backups, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShelf {
    pub path: PathBuf,
    /// On the clock of the wall.
    pub made: DateTime,
    /// It was made by itself.
    pub quiet: bool,
}

/// Whether the backups in the folder of backups have such names, of whatever workspace.
pub(super) fn is_name_of_backup(name: &str) -> bool {
    name.starts_with(MADE) || name.starts_with(QUIET)
}

/// What a backup of this workspace is called that is made now.
pub fn backup_name(workspace: Id, made: DateTime, quiet: bool) -> String {
    format!("{}{}-{}.zip", if quiet { QUIET } else { MADE }, made.strftime(MOMENT), letters(workspace))
}

/// The backups of this workspace in a folder, the newest first.
///
/// # Errors
/// Where the folder is not there, or can't be read.
pub fn backups_in(folder: &Path, workspace: Id) -> Result<Vec<OnShelf>, Problem> {
    let entries = fs::read_dir(folder).map_err(|error| could_not("look into the folder of backups", folder, &error))?;
    let named = |path: PathBuf| named(path, workspace);
    let mut found: Vec<OnShelf> = entries.flatten().filter_map(|entry| named(entry.path())).collect();
    found.sort_by(|a, b| b.made.cmp(&a.made).then_with(|| a.path.cmp(&b.path)));
    Ok(found)
}

/// Removes the oldest of those backups of this workspace that this computer made by itself, but for the newest few.
/// The one that was made just now is always among those, whatever the clock says, and one of the future, from when the
/// clock was wrong, counts as the oldest. Says how many went. What can't be removed stays.
///
/// # Errors
/// Where the folder can't be read.
pub fn keep_newest(folder: &Path, workspace: Id, places: &Places, few: usize, now: &OnShelf) -> Result<usize, Problem> {
    let own = device_name(places);
    let is_ours = |manifest: &Manifest| manifest.quiet && manifest.workspace == workspace && manifest.by == own;
    let others = backups_in(folder, workspace)?.into_iter().filter(|one| one.quiet && one.path != now.path);
    let mut ours: Vec<OnShelf> = others.filter(|one| manifest_of(&one.path).as_ref().is_some_and(is_ours)).collect();
    let tomorrow = now.made.saturating_add(1.day());
    ours.sort_by_key(|one| one.made > tomorrow);
    Ok(ours
        .iter()
        .skip(few.saturating_sub(1))
        .filter(|one| files::remove(&one.path).inspect_err(|error| log::warn!("an old backup: {error}")).is_ok())
        .count())
}

/// What a file says of itself, without checking all of it.
fn manifest_of(path: &Path) -> Option<Manifest> {
    let mut file = open(path).ok()?;
    let length = file.get_ref().metadata().ok()?.len();
    let entries = ending::read(&mut file, length).ok()?.entries;
    let mut zip = open_zip(file, entries).ok()?;
    let entry = zip.by_name(MANIFEST).ok()?;
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut std::io::Read::take(entry, LARGEST_MANIFEST), &mut bytes).ok()?;
    Manifest::from_bytes(&bytes).ok()
}

fn named(path: PathBuf, workspace: Id) -> Option<OnShelf> {
    let name = path.file_name()?.to_str()?;
    let (quiet, rest) = match name.strip_prefix(QUIET) {
        Some(rest) => (true, rest),
        None => (false, name.strip_prefix(MADE)?),
    };
    let moment = rest.strip_suffix(&format!("-{}.zip", letters(workspace)))?;
    let made = DateTime::strptime(MOMENT, moment).ok()?;
    Some(OnShelf { path, made, quiet })
}

/// The last letters of an id are those of chance.
fn letters(workspace: Id) -> String {
    let id = workspace.to_string();
    id.chars().skip(id.len().saturating_sub(LETTERS)).collect()
}
