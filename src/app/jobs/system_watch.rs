//! Hears from the system which files change in the folders of a workspace. Where the system tells nothing, nothing is
//! heard, and whoever listens looks by themselves.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::watcher::Ring;
use crate::store::Store;

pub(super) struct SystemWatch {
    /// None where the system offers nothing.
    watcher: Option<RecommendedWatcher>,
    folders: HashSet<PathBuf>,
    /// It was said that a folder can't be listened to, as it would be anew at every look.
    has_warned: bool,
}

impl SystemWatch {
    pub(super) fn new(bell: Sender<Ring>) -> Self {
        let told = move |event: notify::Result<Event>| {
            if let Some(paths) = changed(event) {
                // Whoever has ended wants to hear nothing.
                let _ = bell.send(Ring::Changed(paths));
            }
        };
        let watcher = notify::recommended_watcher(told).inspect_err(not_heard).ok();
        Self { watcher, folders: HashSet::new(), has_warned: false }
    }

    /// Listens to the folders that are there by now; `anew` also to those of which it was heard before, since another may
    /// have taken the place of one.
    pub(super) fn follow(&mut self, store: &Store, anew: bool) {
        let Some(watcher) = &mut self.watcher else { return };
        for folder in store.folders() {
            let is_there = folder.is_dir();
            if (anew || !is_there) && self.folders.remove(&folder) {
                // One that is gone is no longer watched anyway.
                let _ = watcher.unwatch(&folder);
            }
            if is_there && !self.folders.contains(&folder) {
                match watcher.watch(&folder, RecursiveMode::NonRecursive) {
                    Ok(()) => {
                        self.folders.insert(folder);
                    }
                    Err(error) if !std::mem::replace(&mut self.has_warned, true) => not_heard(&error),
                    Err(_) => {}
                }
            }
        }
    }
}

fn not_heard(error: &notify::Error) {
    log::warn!("changes are looked for every half minute only: {error}");
}

/// The paths that an event says have changed; none of them where it does not know which, and nothing where nothing has.
fn changed(event: notify::Result<Event>) -> Option<Vec<PathBuf>> {
    match event {
        Err(_) => Some(Vec::new()),
        Ok(event) if event.need_rescan() => Some(Vec::new()),
        // Whoever reads changes nothing; a look would be woken by itself.
        Ok(Event { kind: EventKind::Access(kind), .. }) if kind != AccessKind::Close(AccessMode::Write) => None,
        Ok(event) if event.paths.is_empty() => None,
        Ok(event) => Some(event.paths),
    }
}
