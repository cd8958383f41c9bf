//! How long earlier versions and deleted records are kept on this computer, and how much room they take.
//!
//! A version is as old as the one that took its place: what stood there for a year and was replaced yesterday can be put
//! back for as long as anything else. Some stay whatever the clock says: the last fifty of a record, the one in its file,
//! and each that a draft or an act under way names.

use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};

use super::hash::Hash;
use super::history::Version;
use super::open::Store;
use super::prints::PRINTED;
use super::scan::tombstone_ids;
use crate::model::Id;

/// Days for which anything is kept at the least.
pub const LEAST_DAYS: u32 = 30;
/// Versions of each record that are kept at the least.
pub const LEAST_VERSIONS: usize = 50;
/// Where nothing was saved for longer than this before now, the clock may be wrong, and nothing is taken away.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(24 * 60);

/// For how many days earlier versions and deleted records are kept; none for always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    pub versions: Option<u32>,
    pub bin: Option<u32>,
}

/// The room that is taken beside the records, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoomTaken {
    /// Versions of records that are there.
    pub versions: u64,
    /// Versions of deleted records.
    pub bin: u64,
    pub drafts: u64,
}

impl Store {
    /// The room that history, bin and drafts take on this computer. It looks at every file there.
    pub fn room_taken(&self) -> RoomTaken {
        let (deleted, _) = tombstone_ids(self.root());
        let mut room = RoomTaken { drafts: size_of(&self.local_folder().join("drafts")), ..RoomTaken::default() };
        for id in self.with_history() {
            let size = size_of(&self.history_of(id));
            let is_deleted = deleted.contains(&id) && self.known(id).is_none();
            *(if is_deleted { &mut room.bin } else { &mut room.versions }) += size;
        }
        room
    }

    /// The records of which something may be older than somebody wants it kept, without a look into any version. None
    /// where this computer's clock can't be right: nothing was saved for so long before now, or never.
    pub fn to_prune(&self, now: Timestamp) -> Vec<Id> {
        let keeping = self.keeping();
        if keeping == Keeping::default() || self.check_writable().is_err() {
            return Vec::new();
        }
        if now.duration_since(self.newest()) > LONGEST_PAUSE {
            log::info!("nothing was saved for long, or the clock is wrong: earlier versions stay");
            return Vec::new();
        }
        let (deleted, _) = tombstone_ids(self.root());
        let mut ids = self.with_history();
        ids.retain(|id| {
            let (days, least) =
                if deleted.contains(id) { (keeping.bin, 0) } else { (keeping.versions, LEAST_VERSIONS) };
            let files = files_in(&self.history_of(*id));
            files.len() > least && files.iter().any(|file| file.modified().is_ok_and(|at| was_over(at, days, now)))
        });
        ids
    }

    /// Takes away what is older of one record than somebody wants it kept. Trouble is only logged: it is tried again the
    /// next time. Drafts are written by the thread that calls this, or not at the same moment.
    pub fn prune(&self, id: Id, now: Timestamp) {
        let _turn = self.turn();
        let keeping = self.keeping();
        let named = match self.named_beside_history() {
            Ok(named) => named,
            Err(error) => return log::warn!("earlier versions stay: {error}"),
        };
        match self.lies_in_bin(id) {
            Some(tombstone) => {
                // A deletion is no earlier than what was deleted, whatever the clock said.
                let at =
                    self.version_list(id).iter().map(|version| version.rev.at).fold(tombstone.rev.at, Timestamp::max);
                if is_over(at, keeping.bin, now) && !named.mentions(id) {
                    let _ = self.remove_versions(id).inspect_err(|problem| log::warn!("{}", problem.what));
                }
            }
            None => self.prune_versions(id, keeping.versions, &named, now),
        }
    }

    fn prune_versions(&self, id: Id, days: Option<u32>, named: &Named, now: Timestamp) {
        if days.is_none() || self.kept_versions(id).len() <= LEAST_VERSIONS {
            return;
        }
        let versions = self.version_list(id);
        let in_file = self.version_on_disk(id);
        let made = made_no_earlier(&versions);
        for (at, version) in made.iter().zip(versions.iter().skip(1)).skip(LEAST_VERSIONS - 1) {
            let Version { hash, .. } = version;
            let stays = in_file == Some(*hash) || named.hashes.contains(&hash.to_string());
            if !stays && is_over(*at, days, now) {
                let path = self.version_path(id, *hash);
                let _ = fs::remove_file(&path).inspect_err(|error| log::warn!("an earlier version stays: {error}"));
            }
        }
    }

    /// The records that have a history on this computer.
    pub(super) fn with_history(&self) -> Vec<Id> {
        let entries = fs::read_dir(self.local_folder().join("history")).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
    }

    /// What is named by anything else of this computer's own state: drafts, deletions and acts that are under way. An error
    /// where some of it can't be read: it may name anything.
    fn named_beside_history(&self) -> io::Result<Named> {
        let mut named = Named::default();
        let entries = fs::read_dir(self.local_folder()).into_iter().flatten().flatten();
        let others = entries
            .map(|entry| entry.path())
            .filter(|path| path.is_dir() && !path.ends_with("history") && !path.ends_with(PRINTED));
        for folder in others {
            named.add_folder(&folder)?;
        }
        Ok(named)
    }
}

/// Ids and hashes as they are written.
#[derive(Debug, Default)]
struct Named {
    hashes: HashSet<String>,
    ids: HashSet<String>,
}

impl Named {
    fn mentions(&self, id: Id) -> bool {
        self.ids.contains(&id.to_string())
    }

    fn add_folder(&mut self, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            match fs::read(entry.path()) {
                Ok(bytes) => {
                    self.add_text(&String::from_utf8_lossy(&bytes));
                    self.add_text(&entry.file_name().to_string_lossy());
                }
                Err(error) if error.kind() == ErrorKind::NotFound || entry.path().is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn add_text(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            match word.len() {
                Hash::LETTERS => _ = self.hashes.insert(word.to_owned()),
                Id::LENGTH => _ = self.ids.insert(word.to_owned()),
                _ => {}
            }
        }
    }
}

/// Whether something that was over at a moment need not be kept any longer. What lies ahead is not over.
fn is_over(at: Timestamp, days: Option<u32>, now: Timestamp) -> bool {
    let kept = days.map(|days| SignedDuration::from_hours(24 * i64::from(days.max(LEAST_DAYS))));
    kept.is_some_and(|kept| now.duration_since(at) > kept)
}

/// The same for a file, by what the system says of it.
fn was_over(modified: SystemTime, days: Option<u32>, now: Timestamp) -> bool {
    Timestamp::try_from(modified).is_ok_and(|modified| is_over(modified, days, now))
}

/// When each version was made, and no earlier than any before it: a clock that was wrong for a while makes nothing older.
fn made_no_earlier(newest_first: &[Version]) -> Vec<Timestamp> {
    let mut latest = Timestamp::MIN;
    let mut made: Vec<Timestamp> = newest_first
        .iter()
        .rev()
        .map(|version| {
            latest = latest.max(version.rev.at);
            latest
        })
        .collect();
    made.reverse();
    made
}

fn files_in(folder: &Path) -> Vec<fs::Metadata> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.metadata().ok()).filter(fs::Metadata::is_file).collect()
}

fn size_of(folder: &Path) -> u64 {
    files_in(folder).iter().map(fs::Metadata::len).sum()
}
