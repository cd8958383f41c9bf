//! Which files are to be in a backup: all that lie in the workspace's own folders, whether they can be read as records or
//! not, and of this computer's state the history, the drafts, the acts under way and the damaged files that were kept.
//!
//! Left out, and told: what no folder of the workspace holds, links that lead out of it, and what is no file.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::MOST_ENTRIES;
use super::acts;
use super::names::{Place, act_named, folders, hash_named, id_named, is_portable, portable, twin_key};
use crate::model::Problem;
use crate::store::acts::{ACTS, LARGEST_NOTE};
use crate::store::attach::read_at_most;
use crate::store::inside::Root;
use crate::store::marker::MARKER;
use crate::store::repair::QUARANTINE;
use crate::store::trouble::could_not;

/// A file that is to be in the backup.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) place: Place,
    pub(super) path: PathBuf,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) items: Vec<Item>,
    /// What could not be looked at, or not be followed.
    pub(super) unread: Vec<Problem>,
    /// What is in the backup in another way than in the folder, or not at all.
    pub(super) notes: Vec<String>,
    taken: HashSet<String>,
}

/// Everything in the workspace and in this computer's state of it.
pub(super) fn gather(root: &Root, local: &Path) -> Gathered {
    let mut all = Gathered::default();
    all.add(Place::Marker, root.path().join(MARKER));
    // Before the records: one that ends meanwhile is noted whole, whichever of them are read before it did.
    all.acts(&local.join(ACTS));
    for folder in folders() {
        all.folder(root, folder);
    }
    all.drafts_and_damaged(local);
    all.history(&local.join("history"));
    all.others(root.path());
    all
}

impl Gathered {
    fn add(&mut self, place: Place, path: PathBuf) {
        if self.taken.insert(twin_key(&place.entry())) {
            self.items.push(Item { place, path });
        } else {
            self.unread.push(
                Problem::new("Another file in the backup has the name that this one would get.")
                    .safe("It is not in the backup.")
                    .hint("Give it another name.")
                    .at(path),
            );
        }
    }

    fn folder(&mut self, root: &Root, folder: &'static str) {
        let path = root.path().join(folder);
        if fs::symlink_metadata(&path).is_err() {
            return;
        }
        let real = match root.resolve(&path) {
            Ok(real) => real,
            Err(problem) => return self.unread.push(problem),
        };
        for name in self.names_in(&real) {
            let path = real.join(&name);
            match root.resolve(&path) {
                Ok(real) if real.is_file() => self.add_named(folder, &name, real),
                Ok(_) => {
                    self.notes.push(format!("{folder}/{} is no file and is not in the backup.", name.to_string_lossy()))
                }
                Err(problem) => self.unread.push(problem),
            }
        }
    }

    /// Under its own name, or under another where not every system can have a file of that name beside the others.
    fn add_named(&mut self, folder: &'static str, name: &OsStr, path: PathBuf) {
        let shown = name.to_string_lossy();
        let own = Place::Workspace { folder, name: shown.clone().into_owned() };
        let is_free = name.to_str().is_some_and(is_portable) && !self.taken.contains(&twin_key(&own.entry()));
        if is_free {
            return self.add(own, path);
        }
        let other = portable(name);
        self.notes
            .push(format!("{folder}/{shown} is in the backup as {other}, since not every system can have its name."));
        self.add(Place::Workspace { folder, name: other }, path);
    }

    fn drafts_and_damaged(&mut self, local: &Path) {
        for name in self.names_in(&local.join("drafts")) {
            if let Some(of) = name.to_str().and_then(|name| name.strip_suffix(".ron")).and_then(id_named) {
                self.add(Place::Draft(of), local.join("drafts").join(name));
            }
        }
        for name in self.names_in(&local.join(QUARANTINE)) {
            let path = local.join(QUARANTINE).join(&name);
            let shown = name.to_string_lossy();
            let own = Place::Quarantine(shown.clone().into_owned());
            let is_free = name.to_str().is_some_and(is_portable) && !self.taken.contains(&twin_key(&own.entry()));
            let place = if is_free { own } else { Place::Quarantine(portable(&name)) };
            if path.is_file() {
                self.add(place, path);
            }
        }
    }

    /// The versions of all records; of too many the oldest stay out.
    fn history(&mut self, history: &Path) {
        let mut versions = Vec::new();
        for record in self.names_in(history) {
            let Some(of) = record.to_str().and_then(id_named) else { continue };
            let folder = history.join(record);
            for name in self.names_in(&folder) {
                if let Some(hash) = name.to_str().and_then(|name| name.strip_suffix(".ron")).and_then(hash_named) {
                    versions.push(Item { place: Place::Version { of, hash }, path: folder.join(name) });
                }
            }
        }
        let room = MOST_ENTRIES.saturating_sub(self.items.len());
        if let Some(over) = versions.len().checked_sub(room).filter(|over| *over > 0) {
            versions.sort_by_cached_key(|item| std::cmp::Reverse(modified(&item.path)));
            versions.truncate(room);
            self.notes
                .push(format!("Of the history the {over} oldest versions are not in the backup: there are too many."));
        }
        versions.into_iter().for_each(|item| self.add(item.place, item.path));
    }

    /// Changes of several records of which a part may be in the files.
    fn acts(&mut self, acts: &Path) {
        for name in self.names_in(acts) {
            let path = acts.join(&name);
            let Some(name) = name.to_str().and_then(act_named) else { continue };
            // One that is torn, or gone meanwhile, is none.
            match read_at_most(&path, LARGEST_NOTE).map(|bytes| acts::check(name, &bytes)) {
                Ok(Ok(())) => self.add(Place::Act(name), path),
                Ok(Err(why)) if why != acts::TORN => self.notes.push(HALF_AN_ACT.to_owned()),
                Ok(Err(_)) => {}
                Err(_) if !path.exists() => {}
                Err(problem) => self.unread.push(problem),
            }
        }
    }

    /// The same, and what was found another time.
    pub(super) fn also(&mut self, other: Self) {
        let new = |problem: &Problem| !self.unread.contains(problem);
        let unread: Vec<Problem> = other.unread.into_iter().filter(new).collect();
        self.unread.extend(unread);
        let notes: Vec<String> = other.notes.into_iter().filter(|note| !self.notes.contains(note)).collect();
        self.notes.extend(notes);
    }

    /// What the workspace's folder holds besides.
    fn others(&mut self, folder: &Path) {
        for name in self.names_in(folder) {
            let shown = name.to_string_lossy();
            if shown != MARKER && !folders().any(|known| known == shown) {
                self.notes.push(format!("{shown} is not in the backup: it is no part of your folder."));
            }
        }
    }

    /// The names in a folder, in order, but for what systems and programs leave about; a folder that is not there has
    /// none.
    fn names_in(&mut self, folder: &Path) -> Vec<std::ffi::OsString> {
        let unread = |error: &std::io::Error| could_not("look into this folder", folder, error);
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                self.unread.push(unread(&error));
                return Vec::new();
            }
        };
        let mut names = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => names.push(entry.file_name()),
                Err(error) => self.unread.push(unread(&error)),
            }
        }
        names.retain(|name| !is_left_about(&name.to_string_lossy()));
        names.sort_unstable();
        names
    }
}

const HALF_AN_ACT: &str = "A change of several records is under way that this version does not know, and the backup may hold \
                           half of it. Open the folder in the version that began it, and make another backup.";

fn is_left_about(name: &str) -> bool {
    name.starts_with(['.', '~']) || ["desktop.ini", "Thumbs.db"].contains(&name)
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
}
