//! The thread that keeps an eye on the folder that is open: what others change in it comes to the session by itself. The
//! system says which files have changed; since it may miss some, and says nothing of network drives, everything is looked
//! at every so often too. While another window of this computer writes to the folder, it asks whether that has ended.
//!
//! It reports only what is news, so that a window in which nothing happens is not woken. It changes no record.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::Duration;

use super::system_watch::SystemWatch;
use super::{Joined, Report, Reporter};
use crate::app::{Album, Clock};
use crate::store::{Scope, Store, Watch};

/// How often it is asked whether another window has ended, or a folder that is gone is back. All in milliseconds.
const ASKS: i64 = 1_000;
/// A pause after a change, since one seldom comes alone.
const QUIET: i64 = 200;
/// However many follow one another, this is the longest that one waits.
const LONGEST: i64 = 2_000;
/// How often everything is looked at, where that is quick.
const LOOKS: i64 = 30_000;
/// It takes no more than one part in so many of the time.
const SHARE: i64 = 10;

/// What the watcher is told.
pub(super) enum Ring {
    /// The system says that these have changed; none where it does not know which.
    Changed(Vec<PathBuf>),
    /// Somebody wants to know now, also of pictures that could not be shown.
    Asked(Arc<Album>),
    End,
}

/// The handle to the thread. Dropping it ends the thread after what it is doing.
pub struct Watcher {
    bell: Sender<Ring>,
}

impl Watcher {
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(folder: u64, store: &Arc<Store>, clock: Clock, reporter: Reporter) -> Self {
        let (bell, heard) = channel();
        // The folder is not held any longer than the window holds it.
        let (store, rung) = (Arc::downgrade(store), bell.clone());
        std::thread::spawn(move || Eye::new(folder, store, clock, reporter, rung).run(&heard));
        Self { bell }
    }

    /// Has everything looked at now; a report says when that is done.
    pub fn ask(&self, album: Arc<Album>) {
        self.ring(Ring::Asked(album));
    }

    fn ring(&self, ring: Ring) {
        if self.bell.send(ring).is_err() {
            log::error!("nobody watches the folder any longer");
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        // A thread that has ended already need not end.
        let _ = self.bell.send(Ring::End);
    }
}

struct Eye {
    folder: u64,
    store: Weak<Store>,
    clock: Clock,
    reporter: Reporter,
    watch: Watch,
    system: SystemWatch,
    scope: Scope,
    /// The first and the last of the changes that were not looked at yet, on the clock's elapsed milliseconds.
    changes: Option<(i64, i64)>,
    /// When everything is looked at next.
    next: i64,
    /// Somebody waits to hear that everything was looked at.
    is_asked: bool,
}

impl Eye {
    fn new(folder: u64, store: Weak<Store>, clock: Clock, reporter: Reporter, bell: Sender<Ring>) -> Self {
        let (watch, system) = (Watch::default(), SystemWatch::new(bell));
        let (scope, next) = (Scope::Nothing, clock.elapsed());
        Self { folder, store, clock, reporter, watch, system, scope, changes: None, next, is_asked: false }
    }

    fn run(mut self, heard: &Receiver<Ring>) {
        loop {
            let is_over = match heard.recv_timeout(self.waits()) {
                Ok(ring) => !self.hear(ring),
                Err(RecvTimeoutError::Timeout) => false,
                Err(RecvTimeoutError::Disconnected) => true,
            };
            let Some(store) = self.store.upgrade().filter(|_| !is_over) else { return };
            self.join(&store);
            self.look(&store);
        }
    }

    /// How long nothing is due.
    fn waits(&self) -> Duration {
        let now = self.clock.elapsed();
        let asks = self.store.upgrade().filter(|store| store.waits_for_lock()).map(|_| now + ASKS);
        let looks = self.due().unwrap_or(self.next);
        let next = asks.map_or(looks, |asks| asks.min(looks));
        Duration::from_millis(u64::try_from(next - now).unwrap_or_default())
    }

    /// When the changes that the system told of are looked at.
    fn due(&self) -> Option<i64> {
        self.changes.map(|(first, last)| (last + QUIET).min(first + LONGEST))
    }

    /// False where it is time to end.
    fn hear(&mut self, ring: Ring) -> bool {
        let now = self.clock.elapsed();
        match ring {
            Ring::End => return false,
            Ring::Asked(album) => {
                album.forget_failures();
                self.watch.forget_unread();
                (self.is_asked, self.scope, self.next) = (true, Scope::Everything, now);
            }
            Ring::Changed(paths) => {
                let Some(store) = self.store.upgrade() else { return false };
                let is_everything = paths.is_empty() || paths.iter().any(|path| store.folders().contains(path));
                let files: Vec<PathBuf> = paths.into_iter().filter(|path| store.concerns(path)).collect();
                if is_everything {
                    self.scope = Scope::Everything;
                } else if files.is_empty() {
                    return true;
                } else {
                    self.scope.add(files);
                }
                self.changes = Some((self.changes.map_or(now, |(first, _)| first), now));
            }
        }
        true
    }

    /// Goes on in place of another window that has ended: with what it had begun to change and did not finish, with what
    /// it saved, then with what was typed there.
    fn join(&mut self, store: &Store) {
        if store.join() {
            let done = store.finish_acts_of_another(self.clock.now());
            // What was told before may be out of date, and is told once more.
            (self.scope, self.watch) = (Scope::Everything, Watch::default());
            self.look_at(store);
            let (mut drafts, mut problems) = store.drafts();
            drafts.retain(|draft| done.left.iter().all(|left| left.record.id() != draft.record.id()));
            problems.extend(done.problems);
            let joined = Box::new(Joined { drafts, left: done.left, finished: done.done, problems });
            self.report(Report::Joined { folder: self.folder, joined });
        }
    }

    fn look(&mut self, store: &Store) {
        let now = self.clock.elapsed();
        if self.next <= now {
            self.scope = Scope::Everything;
        }
        if self.is_asked || self.due().unwrap_or(self.next) <= now {
            self.look_at(store);
        }
        if std::mem::take(&mut self.is_asked) {
            self.report(Report::LookedAgain { folder: self.folder });
        }
    }

    fn look_at(&mut self, store: &Store) {
        let began = self.clock.elapsed();
        self.system.follow(store, self.scope == Scope::Everything);
        let (scope, folder, reporter) = (std::mem::take(&mut self.scope), self.folder, &self.reporter);
        store.look(&mut self.watch, &scope, &|finding| {
            reporter.report(Report::Found { folder, finding: Box::new(finding) });
        });
        self.changes = None;
        if scope == Scope::Everything || self.watch.is_away() {
            let now = self.clock.elapsed();
            let usual = if self.watch.is_away() { ASKS } else { LOOKS };
            self.next = now + usual.max((now - began) * SHARE);
        }
    }

    fn report(&self, report: Report) {
        self.reporter.report(report);
    }
}
