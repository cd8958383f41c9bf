//! The one thread that writes records, in the order in which they were handed over.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use super::{Report, Reporter, Written};
use crate::app::Clock;
use crate::model::{Id, Problem, Record};
use crate::store::{SaveError, Store};

/// What the writer does next.
pub enum Task {
    Save(Arc<Record>),
    /// The record as it was last.
    Delete(Arc<Record>),
    /// Keep what is being typed, in case the program ends before it is saved.
    Draft(Arc<Record>),
    KeepMine(Arc<Record>),
    /// Bring the history up to date with what was read.
    Settle,
}

/// The handle to the writer. Dropping it waits until everything that was handed over is written.
pub struct Writer {
    /// Some until the handle is dropped.
    tasks: Option<Sender<Task>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(folder: u64, store: Arc<Store>, clock: Clock, reporter: Reporter) -> Self {
        let (tasks, queue) = channel();
        let thread = std::thread::spawn(move || run(folder, &store, &clock, &queue, &reporter));
        Self { tasks: Some(tasks), thread: Some(thread) }
    }

    /// Hands a task over. The thread lives as long as this handle, so it is always there to take it.
    pub fn send(&self, task: Task) {
        let _taken = self.tasks.as_ref().map(|tasks| tasks.send(task));
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.tasks.take());
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            log::error!("the writer ended early");
        }
    }
}

fn run(folder: u64, store: &Store, clock: &Clock, queue: &Receiver<Task>, reporter: &Reporter) {
    for task in queue {
        if let Some((id, written)) = carry_out(store, clock, task) {
            reporter.report(Report::Written { folder, id, written });
            // The new version reaches the history when nobody waits for it any more.
            note(store.settle().err());
        }
    }
}

fn carry_out(store: &Store, clock: &Clock, task: Task) -> Option<(Id, Written)> {
    match task {
        Task::Save(record) => Some((record.id(), saved(store, record.clone(), store.save(&record, clock.now())))),
        Task::KeepMine(record) => {
            Some((record.id(), saved(store, record.clone(), store.keep_mine(&record, clock.now()))))
        }
        Task::Delete(record) => {
            let written = match store.delete(&record, clock.now()) {
                Ok(deleted) => {
                    note(deleted.notices);
                    note(store.remove_draft(record.id()).err());
                    Written::Deleted { doubt: deleted.doubt }
                }
                Err(error) => not_written(error),
            };
            Some((record.id(), written))
        }
        Task::Draft(record) => {
            let failed = store.write_draft(&record).err()?;
            Some((record.id(), Written::DraftFailed(failed)))
        }
        Task::Settle => {
            note(store.settle().err());
            None
        }
    }
}

fn saved(store: &Store, sent: Arc<Record>, result: Result<crate::store::Saved, SaveError>) -> Written {
    match result {
        Ok(saved) => {
            note(saved.notices.clone());
            note(store.remove_draft(sent.id()).err());
            Written::Saved { sent, saved: Box::new(saved) }
        }
        Err(error) => not_written(error),
    }
}

fn not_written(error: SaveError) -> Written {
    match error {
        SaveError::ChangedOnDisk(clash) => Written::Clashed(clash),
        SaveError::ReadOnly(problem) | SaveError::Failed(problem) => Written::Failed(problem),
    }
}

/// Trouble with the history or a draft puts no record at risk, so it goes to the log alone.
fn note(problems: impl IntoIterator<Item = Problem>) {
    for problem in problems {
        log::warn!("{}", problem.what);
    }
}
