//! A workspace that is open: its folder, this computer's state of it, and what of it was last seen on disk.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::acts::UnderWay;
use super::files::{self, Audience};
use super::history::Unwritten;
use super::inside::Root;
use super::known::Known;
use super::lock::{Lock, Place, patient_lock};
use super::marker::{MARKER, Marker};
use super::places::Places;
use super::pruning::Keeping;
use super::trouble::could_not;
use super::whereabouts;
use crate::model::{Council, Id, Problem};

/// An open workspace. All methods block and may be called from any thread; writes take turns.
#[derive(Debug)]
pub struct Store {
    root: Root,
    places: Places,
    local: PathBuf,
    device: String,
    author: Mutex<String>,
    keeping: Mutex<Keeping>,
    /// When the newest of the versions that were read was made.
    newest: Mutex<Timestamp>,
    marker: Mutex<Marker>,
    /// Why nothing can be saved for as long as it is open.
    read_only: Option<Problem>,
    lock: Place,
    /// Why the folder is not believed at the moment, so that nothing is written to it.
    doubted: Mutex<Option<Problem>>,
    notices: Vec<Problem>,
    known: Mutex<HashMap<Id, Arc<Known>>>,
    unwritten: Mutex<Vec<Unwritten>>,
    acts: Mutex<Vec<UnderWay>>,
    turn: Mutex<()>,
}

impl Store {
    /// Whether a workspace can be made here: nothing is here yet, or only an empty folder, as it stays behind where the
    /// program ended between making the folder and the workspace's own file.
    pub fn is_free(folder: &Path) -> bool {
        matches!(first_thing_in(folder), Ok(None))
    }

    /// Makes a workspace in a new or empty folder and opens it. `id` is a fresh one.
    pub fn create(folder: &Path, places: &Places, id: Id, council: Council) -> Result<Self, Problem> {
        if folder.join(MARKER).exists() {
            return Err(Problem::new("This is a Folkmoot folder already.").hint("Open it.").at(folder));
        }
        if let Some(found) = first_thing_in(folder)? {
            return Err(Problem::new("This folder has other things in it.")
                .safe("Nothing was written.")
                .hint(format!("Choose a new or an empty folder; here is, for one, {found:?}."))
                .at(folder));
        }
        files::ensure_folder(folder, Audience::Usual).map_err(|error| could_not("make this folder", folder, &error))?;
        let doubt = Marker::new(id, council).create(folder)?;
        let mut store = Self::open(folder, places)?;
        store.notices.extend(doubt);
        Ok(store)
    }

    /// Opens a workspace. Where it may only be read, `read_only` says why.
    pub fn open(folder: &Path, places: &Places) -> Result<Self, Problem> {
        let mut store = Self::unlocked(folder, places)?;
        match files::ensure_folder(&store.local, Audience::Owner) {
            Ok(()) => {
                store.take_lock();
                whereabouts::remember(&store.local, store.folder());
            }
            Err(error) => store.notices.push(without_history(&store.local, &error)),
        }
        store.device = device_name(places);
        Ok(store)
    }

    /// Opens a workspace only to read it. Nothing is written anywhere, and a window that opens it meanwhile may write.
    pub fn open_to_read(folder: &Path, places: &Places) -> Result<Self, Problem> {
        let mut store = Self::unlocked(folder, places)?;
        store.read_only.get_or_insert_with(|| Problem::new("This folder was opened only to be read."));
        Ok(store)
    }

    fn unlocked(folder: &Path, places: &Places) -> Result<Self, Problem> {
        let root = Root::of(folder).map_err(|error| could_not("open this folder", folder, &error))?;
        let marker = Marker::read(root.path())?;
        Ok(Self {
            root,
            local: places.local(marker.id),
            places: places.clone(),
            device: String::new(),
            author: Mutex::default(),
            keeping: Mutex::default(),
            newest: Mutex::default(),
            read_only: marker.read_only(folder),
            lock: Place::default(),
            doubted: Mutex::default(),
            marker: Mutex::new(marker),
            notices: Vec::new(),
            known: Mutex::default(),
            unwritten: Mutex::default(),
            acts: Mutex::default(),
            turn: Mutex::default(),
        })
    }

    fn take_lock(&mut self) {
        match patient_lock(&self.local) {
            Lock::Held(file) => self.lock = Place::held(file),
            Lock::Taken(problem) => self.lock = Place::after(problem),
            Lock::Unknown(problem) => self.notices.push(problem),
        }
    }

    /// Whether only another window on this computer stands in the way of writing here.
    pub fn waits_for_lock(&self) -> bool {
        self.read_only.is_none() && self.lock.taken().is_some()
    }

    /// Asks again for the lock that another window had. True where it was got just now: from here on the workspace may be
    /// written. What was read until then may be out of date; a save would see that, and whoever looks sees it before.
    pub fn join(&self) -> bool {
        let is_ours = self.waits_for_lock() && self.lock.ask_again(&self.local);
        if is_ours {
            let read = self.all_known().into_iter();
            self.unwritten().extend(read.map(|(id, known)| Unwritten::in_file(id, known.hash, known.path.clone())));
        }
        is_ours
    }

    /// The workspace's folder, its links resolved.
    pub fn folder(&self) -> &Path {
        self.root.path()
    }

    /// This computer's own state of the workspace.
    pub(super) fn local_folder(&self) -> &Path {
        &self.local
    }

    /// What the workspace says about itself.
    pub fn marker(&self) -> Marker {
        unpoisoned(&self.marker).clone()
    }

    /// Why nothing can be saved, where that is so.
    pub fn read_only(&self) -> Option<&Problem> {
        self.read_only.as_ref().or_else(|| self.lock.taken())
    }

    /// What does not work on this computer although the workspace does: no history, no lock.
    pub fn notices(&self) -> &[Problem] {
        &self.notices
    }

    /// The name that this computer's saves carry where nobody has said theirs: chance, not the computer's or the person's name. Empty where the
    /// workspace was opened only to be read.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// Whose name the saves carry from now on; empty for the device's.
    pub fn set_author(&self, name: &str) {
        name.trim().clone_into(&mut unpoisoned(&self.author));
    }

    /// By whom a version is that is saved now: whoever uses this computer, or else the device.
    pub(super) fn author(&self) -> String {
        let author = unpoisoned(&self.author).clone();
        if author.is_empty() { self.device.clone() } else { author }
    }

    /// Whether a version by this author was saved here, or may have been: one person may use several computers.
    pub(super) fn may_be_ours(&self, by: &str) -> bool {
        !by.is_empty() && (by == self.device || by == *unpoisoned(&self.author))
    }

    /// For how long earlier versions and deleted records are kept from now on.
    pub fn set_keeping(&self, keeping: Keeping) {
        *unpoisoned(&self.keeping) = keeping;
    }

    pub(super) fn keeping(&self) -> Keeping {
        *unpoisoned(&self.keeping)
    }

    /// Takes note of when a version that was read was made.
    pub(super) fn was_made(&self, at: Timestamp) {
        let mut newest = unpoisoned(&self.newest);
        *newest = at.max(*newest);
    }

    /// When the newest of the versions that were read was made.
    pub(super) fn newest(&self) -> Timestamp {
        *unpoisoned(&self.newest)
    }

    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    pub(super) fn root(&self) -> &Root {
        &self.root
    }

    pub(super) fn set_marker(&self, marker: Marker) {
        *unpoisoned(&self.marker) = marker;
    }

    /// Waits until no other write is under way, and holds the others up until it is dropped.
    pub(super) fn turn(&self) -> MutexGuard<'_, ()> {
        unpoisoned(&self.turn)
    }

    /// An error where the workspace may only be read, or where its folder is gone (a drive pulled out, say), so that
    /// nothing is ever written into the empty place.
    pub(super) fn check_writable(&self) -> Result<(), Problem> {
        if let Some(problem) = self.read_only() {
            return Err(problem.clone());
        }
        if !self.folder().join(MARKER).is_file() {
            return Err(self.not_there());
        }
        unpoisoned(&self.doubted).clone().map_or(Ok(()), Err)
    }

    /// Nothing is written to the folder until it is believed again.
    pub(super) fn doubt(&self, why: Problem) {
        *unpoisoned(&self.doubted) = Some(why);
    }

    pub(super) fn believe(&self) {
        *unpoisoned(&self.doubted) = None;
    }

    /// What is known of each record's file.
    pub(super) fn known_files(&self) -> MutexGuard<'_, HashMap<Id, Arc<Known>>> {
        unpoisoned(&self.known)
    }

    pub(super) fn unwritten(&self) -> MutexGuard<'_, Vec<Unwritten>> {
        unpoisoned(&self.unwritten)
    }

    pub(super) fn acts(&self) -> MutexGuard<'_, Vec<UnderWay>> {
        unpoisoned(&self.acts)
    }
}

/// The value of a lock, also after another thread failed while it held it: every change under one is a single step.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A name in the folder that is not what systems and sync programs put there by themselves.
pub(super) fn first_thing_in(folder: &Path) -> Result<Option<String>, Problem> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(could_not("look into this folder", folder, &error)),
    };
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut others = names.filter(|name| !name.starts_with('.') && !["desktop.ini", "Thumbs.db"].contains(&&**name));
    Ok(others.next())
}

fn without_history(local: &Path, error: &std::io::Error) -> Problem {
    could_not("keep earlier versions and drafts on this computer", local, error).safe("Saving itself works.")
}

/// Whether this is the name that chance gave to a computer, and not somebody's own.
pub fn is_device_name(name: &str) -> bool {
    name.len() == 16 && name.chars().all(|letter| letter.is_ascii_hexdigit())
}

/// Read from its file, or made up; where it can't be kept, a new one each time does no harm.
pub(super) fn device_name(places: &Places) -> String {
    let path = places.all_local().join("device");
    let known = fs::read_to_string(&path).ok().map(|name| name.trim().to_owned());
    if let Some(name) = known.filter(|name| is_device_name(name)) {
        return name;
    }
    let name = format!("{:016x}", fastrand::u64(..));
    let _ = files::ensure_folder(&places.all_local(), Audience::Owner)
        .and_then(|()| files::replace(&path, name.as_bytes(), Audience::Owner));
    name
}
