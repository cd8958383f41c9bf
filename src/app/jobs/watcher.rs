//! The thread that keeps an eye on the folder that is open: while another window of this computer writes to it, it asks
//! again and again whether that has ended.
//!
//! It reports only what is news, so that a window in which nothing happens is not woken. It changes no record.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::Duration;

use super::{Joined, Report, Reporter};
use crate::store::Store;

/// How often it is asked whether another window has ended.
const ASKS: Duration = Duration::from_secs(1);

/// The handle to the thread. Dropping it ends the thread after what it is doing.
pub struct Watcher {
    _alive: Sender<()>,
}

impl Watcher {
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(folder: u64, store: &Arc<Store>, reporter: Reporter) -> Self {
        let (alive, ended) = channel();
        // The folder is not held any longer than the window holds it.
        let store = Arc::downgrade(store);
        std::thread::spawn(move || watch(folder, &store, &ended, &reporter));
        Self { _alive: alive }
    }
}

fn watch(folder: u64, store: &Weak<Store>, ended: &Receiver<()>, reporter: &Reporter) {
    while let (Err(RecvTimeoutError::Timeout), Some(store)) = (ended.recv_timeout(ASKS), store.upgrade()) {
        if store.join() {
            let (drafts, problems) = store.drafts();
            let joined = Joined { changed: store.changed_outside(), drafts, problems };
            reporter.report(Report::Joined { folder, joined: Box::new(joined) });
        }
        if !store.waits_for_lock() {
            return;
        }
    }
}
