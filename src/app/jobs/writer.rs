//! The one thread that writes records, in the order in which they were handed over.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;

use super::{Report, Reporter, Written};
use crate::app::Clock;
use crate::model::{Council, Id, Problem, Record};
use crate::store::{Deleted, Part, SaveError, Saved, Store};

/// What the writer does next.
pub enum Task {
    /// These records are changed as one, so that a crash leaves all of it or nothing: before any of them is written.
    Act(String, Vec<Part>),
    Save(Arc<Record>),
    /// The record as it was last.
    Delete(Arc<Record>),
    /// Keep what is being typed, in case the program ends before it is saved.
    Draft(Arc<Record>),
    KeepMine(Arc<Record>),
    /// It is about to be changed: what stands in its file goes into the history meanwhile, so that no save waits for it.
    KeepAhead(Id),
    /// The draft holds nothing that is not saved.
    RemoveDraft(Id),
    /// The council's details, which are no record.
    Council(Box<Council>),
    /// Something waits to be put into the history.
    Settle,
    /// Everything has been read: bring the history up to date, then sweep up.
    Loaded,
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

    /// Hands a task over. False where nobody takes it, because the thread has ended early.
    pub fn send(&self, task: Task) -> bool {
        self.tasks.as_ref().is_some_and(|tasks| tasks.send(task).is_ok())
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
    let (mut left, mut is_loaded) = (Left::default(), false);
    let mut in_files: HashMap<Id, Arc<Record>> = HashMap::new();
    while let Some(task) = next(store, clock, queue, &mut left) {
        left.sweeping |= matches!(task, Task::Loaded);
        is_loaded |= matches!(task, Task::Loaded);
        let report = match task {
            Task::Draft(record) if is_in(&in_files, &record) => Some(needs_no_draft(folder, record)),
            // What was typed in an earlier run is in no record until the folder is read.
            Task::Act(label, parts) if !is_loaded => {
                note(store.begin_act_early(&label, &parts).err());
                None
            }
            task => carry_out(folder, store, clock, task),
        };
        let Some(report) = report else { continue };
        let needless_draft = match &report {
            // Where a power cut may take the file back to the version before, the draft stays until that is confirmed.
            Report::Written { written: Written::Saved { saved, .. }, .. } if saved.doubt.is_some() => None,
            Report::Written { id, written: Written::Saved { sent, .. }, .. } => {
                in_files.insert(*id, sent.clone());
                Some(*id)
            }
            Report::Written { id, written: Written::Deleted { .. }, .. } => {
                in_files.remove(id);
                Some(*id)
            }
            _ => None,
        };
        reporter.report(report);
        // Said first and cleared away then: a draft that says the same as the file is passed over at the next start.
        note(needless_draft.and_then(|id| store.remove_draft(id).err()));
    }
    note(store.settle_held().err());
}

fn is_in(in_files: &HashMap<Id, Arc<Record>>, record: &Arc<Record>) -> bool {
    in_files.get(&record.id()).is_some_and(|saved| Arc::ptr_eq(saved, record))
}

/// A version that has come into its file meanwhile. A draft of it would look at the next start like something that was
/// never saved.
fn needs_no_draft(folder: u64, record: Arc<Record>) -> Report {
    Report::Written { folder, id: record.id(), written: Written::Drafted { sent: record, result: Ok(()) } }
}

/// What is done when there is time.
#[derive(Default)]
struct Left {
    sweeping: bool,
    /// Records of which something may be kept for no longer.
    pruning: Vec<Id>,
}

/// The next task. Until there is one, the history is brought up to date bit by bit, so that no save waits for it; then
/// what is left over is swept up, once, and what is kept for no longer goes, one record at a time.
fn next(store: &Store, clock: &Clock, queue: &Receiver<Task>, left: &mut Left) -> Option<Task> {
    loop {
        match queue.try_recv() {
            Ok(task) => return Some(task),
            Err(TryRecvError::Disconnected) => return None,
            Err(TryRecvError::Empty) => {}
        }
        let settled = store.settle_some();
        if matches!(settled, Ok(true)) {
            continue;
        }
        note(settled.err());
        if std::mem::take(&mut left.sweeping) {
            store.sweep_up(clock.now());
            left.pruning = store.to_prune(clock.now());
        } else if let Some(id) = left.pruning.pop() {
            store.prune(id, clock.now());
        } else {
            return queue.recv().ok();
        }
    }
}

fn carry_out(folder: u64, store: &Store, clock: &Clock, task: Task) -> Option<Report> {
    let (id, written) = match task {
        Task::Act(label, parts) => {
            note(store.begin_act(&label, &parts).err());
            return None;
        }
        Task::Save(record) => (record.id(), save(store, &record, || store.save(&record, clock.now()))),
        Task::KeepMine(record) => (record.id(), save(store, &record, || store.keep_mine(&record, clock.now()))),
        Task::Delete(record) => {
            note(store.act_goes_on(record.id(), None).err());
            let result = store.save_and_delete(&record, clock.now());
            settle(store, record.id(), result.as_ref().map(|deleted| deleted.doubt.as_ref()));
            (record.id(), deleted(result))
        }
        Task::Draft(record) => (record.id(), Written::Drafted { result: store.write_draft(&record), sent: record }),
        Task::Council(council) => {
            let result = store.set_council(&council).map(Box::new);
            return Some(Report::CouncilWritten { folder, sent: council, result });
        }
        Task::KeepAhead(id) => {
            store.keep_ahead(id);
            return None;
        }
        Task::RemoveDraft(id) => {
            note(store.remove_draft(id).err());
            return None;
        }
        Task::Settle | Task::Loaded => return None,
    };
    Some(Report::Written { folder, id, written })
}

/// Saves a record, also for the acts that it is a part of.
fn save(store: &Store, record: &Arc<Record>, save: impl FnOnce() -> Result<Saved, SaveError>) -> Written {
    note(store.act_goes_on(record.id(), Some(record)).err());
    let result = save();
    settle(store, record.id(), result.as_ref().map(|saved| saved.doubt.as_ref()));
    saved(record.clone(), result)
}

/// An act waits no longer for what is in its file for good, or for what somebody is asked about.
fn settle(store: &Store, id: Id, result: Result<Option<&Problem>, &SaveError>) {
    if matches!(result, Ok(None) | Err(SaveError::ChangedOnDisk(_))) {
        store.act_settled(id);
    }
}

fn deleted(result: Result<Deleted, SaveError>) -> Written {
    match result {
        Ok(deleted) => Written::Deleted { doubt: deleted.doubt },
        Err(error) => not_written(error),
    }
}

fn saved(sent: Arc<Record>, result: Result<Saved, SaveError>) -> Written {
    match result {
        Ok(saved) => Written::Saved { sent, saved: Box::new(saved) },
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
