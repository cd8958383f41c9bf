//! Opening a folder: off the drawing thread, record by record, and back where it was left the next time.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::Folder;
use super::keeping::Unwritten;
use super::past::Past;
use super::{Session, UnnamedFiles, WithLogo};
use crate::app::dialogs;
use crate::app::jobs::{Recovered, Report, Task, Writer};
use crate::app::{Settings, make_sample};
use crate::model::{Council, Id, Problem};
use crate::store::{Batch, Store, canonical, ended_unexpectedly};

/// A folder that is open and waits until the one before it is saved.
pub(super) struct Next {
    number: u64,
    path: PathBuf,
    opened: WithLogo,
}

/// What the folder of the sample is called.
const SAMPLE: &str = "Sample council";

impl Session {
    /// The folder that is used where nothing else was chosen.
    pub fn usual_folder(&self) -> PathBuf {
        self.places.default_workspace()
    }

    /// The folder of the sample: beside the usual one, and never one's own.
    pub fn sample_folder(&self) -> PathBuf {
        self.usual_folder().with_file_name(SAMPLE)
    }

    /// Whether what is open is the usual folder.
    pub fn is_in_usual_folder(&self) -> bool {
        self.folder.as_ref().is_some_and(|open| open.usual == open.store.folder())
    }

    /// Whether what is open is the sample in its own folder.
    pub fn is_in_sample_folder(&self) -> bool {
        self.folder.as_ref().is_some_and(|open| open.sample == open.store.folder())
    }

    /// The folder of one's own that was open last, where there was one.
    pub fn own_folder(&self) -> Option<&Path> {
        let sample = self.sample_folder();
        let others = [Some(sample.as_path()), self.folder.as_ref().map(|open| open.sample.as_path()), self.folder()];
        self.settings.recent.iter().map(PathBuf::as_path).find(|path| !others.contains(&Some(*path)))
    }

    /// Whether no folder was ever open and the usual one is not there, so that somebody should be asked how to begin.
    pub fn is_first_run(&self) -> bool {
        let Settings { folder, recent, .. } = &self.settings;
        folder.is_none() && recent.is_empty() && !self.places.has_default_workspace()
    }

    /// Opens the folder that was open last, else the usual one, which is made where it is missing.
    pub fn open_last(&mut self) {
        let usual = self.usual_folder();
        match self.settings.folder.clone().map(|last| self.places.now_at(last)) {
            Some(last) if last != usual => self.open_folder(last),
            _ => self.open_or_create(usual),
        }
    }

    pub(super) fn open_folder(&mut self, path: PathBuf) {
        let path = self.places.typed(&path);
        if self.folder().is_some_and(|open| canonical(&path).is_ok_and(|path| path == open)) {
            return self.tell("This folder is open already.");
        }
        self.start_opening(path, |path, places, _| Store::open(path, places));
    }

    pub(super) fn create_folder(&mut self, path: PathBuf) {
        let council = self.own_council();
        self.start_opening(self.places.typed(&path), |path, places, id| Store::create(path, places, id, council));
    }

    /// The sample that was made here, or the one of today. Where it can't be made, what was open before stays open.
    pub(super) fn open_sample(&mut self, path: PathBuf) {
        let (today, now) = (self.clock.today(), self.clock.now());
        self.start_opening(path, move |path, places, id| match Store::is_free(path) {
            true => make_sample(path, places, id, today, now),
            false => Store::open(path, places),
        });
    }

    pub(super) fn browse_folder(&mut self, create: bool) {
        let instead = "Type where the folder is, at the first start or in Settings.";
        self.ask(dialogs::folder(create), instead, move |path| Report::FolderChosen { create, path });
    }

    /// The council of a folder that is begun here: what they said at the first start that theirs is called.
    fn own_council(&self) -> Council {
        Council { name: self.settings.you.council.trim().to_owned(), ..Council::default() }
    }

    pub(super) fn open_or_create(&mut self, path: PathBuf) {
        let council = self.own_council();
        self.start_opening(path, |path, places, id| match Store::is_free(path) {
            true => Store::create(path, places, id, council),
            false => Store::open(path, places),
        });
    }

    fn start_opening(
        &mut self,
        path: PathBuf,
        open: impl FnOnce(&Path, &crate::store::Places, Id) -> Result<Store, Problem> + Send + 'static,
    ) {
        self.folders_opened += 1;
        self.loading = true;
        (self.working.files, self.working.read) = (0, 0);
        let (number, places, id) = (self.folders_opened, self.places.clone(), self.fresh_id());
        self.jobs.start(move |reporter| {
            let result = open(&path, &places, id).map(WithLogo::of);
            reporter.report(Report::Opened { folder: number, path, result });
        });
    }

    /// The folder is open, or is not; what was open before stays where it could not be opened.
    pub(super) fn opened(&mut self, number: u64, path: PathBuf, result: Result<WithLogo, Problem>) {
        if number != self.folders_opened {
            return;
        }
        match result {
            Err(problem) => {
                self.loading = false;
                self.tell_problem(&problem);
                if self.folder.is_none() {
                    self.problems.push(problem.clone());
                    self.wait_for(path, problem);
                }
            }
            Ok(opened) => {
                self.next = Some(Next { number, path, opened });
                self.save_all();
                self.change_folder_when_saved();
            }
        }
    }

    /// Leaves the folder that is open only when everything in it is saved; stays where that fails.
    pub(super) fn change_folder_when_saved(&mut self) {
        if self.is_folder_saved() {
            if let Some(Next { number, path, opened }) = self.next.take() {
                self.change_folder(number, path, opened);
            }
        } else if let Some(problem) = self.failed_save().cloned()
            && self.next.take().is_some()
        {
            self.loading = false;
            self.tell_problem(&problem);
        }
    }

    fn change_folder(&mut self, number: u64, path: PathBuf, opened: WithLogo) {
        let WithLogo { store, logo } = opened;
        self.forget_folder();
        self.workspace.set_partial(true);
        self.workspace.set_folder(path.display().to_string());
        self.workspace.set_council(store.marker().council);
        self.begin_with_logo(logo);
        store.set_author(&self.settings.you.name);
        self.problems.extend(store.notices().iter().cloned());
        let writer = Writer::start(number, store.clone(), self.clock, self.jobs.reporter());
        self.folder = Some(Folder::open(number, store.clone(), writer, [self.usual_folder(), self.sample_folder()]));
        self.thumbnails.clear();
        self.unnamed = UnnamedFiles::default();
        self.past = Past::default();
        self.keep_as_set();
        let mut settings = self.settings.clone();
        settings.remember(path);
        self.set_settings(settings);
        self.start_loading(number, store);
    }

    fn forget_folder(&mut self) {
        self.workspace.clear();
        self.undo.clear();
        self.pending.clear();
        self.acts.clear();
        self.clashes.clear();
        self.locked.clear();
        self.unread.clear();
        self.seen.clear();
        self.recovered.clear();
        self.problems.clear();
        self.saved_at = None;
        self.undrafted.clear();
        self.council = Unwritten::default();
        self.copied_council = None;
    }

    fn start_loading(&mut self, folder: u64, store: Arc<Store>) {
        let now = self.clock.now();
        self.jobs.start(move |reporter| {
            if store.has_long_acts() {
                reporter.report(Report::FinishesActs { folder });
            }
            let mut finished = store.finish_acts(now);
            // Drafts first: as soon as records can be typed in, new drafts take the place of those that were left.
            let (mut drafts, mut problems) = store.drafts();
            drafts.retain(|draft| finished.left.iter().all(|left| left.record.id() != draft.record.id()));
            problems.append(&mut finished.problems);
            beside_the_window(|| {
                store.load(|batch| reporter.report(Report::Loaded { folder, batch: Box::new(batch) }));
            });
            let drafts = drafts.into_iter().map(|draft| Recovered::of(&store, draft, true));
            let left = finished.left.into_iter().map(|draft| Recovered::of(&store, draft, false));
            let drafts = drafts.chain(left).collect();
            // Whoever hears of the end may close the folder, which must not be held any longer.
            drop(store);
            reporter.report(Report::LoadEnded { folder, drafts, finished: finished.done, problems });
        });
    }

    pub(super) fn loaded(&mut self, batch: Batch) {
        self.working.files += batch.files;
        self.working.read += batch.records.len() + batch.unread.len();
        let records: Vec<_> = batch.records.into_iter().map(|loaded| self.lock_or_free(loaded)).collect();
        self.workspace.load_all(records, batch.links);
        self.unread.extend(batch.unread);
        self.problems.extend(batch.unlisted.into_iter().chain(batch.problems));
    }

    pub(super) fn load_ended(&mut self, drafts: Vec<Recovered>, finished: Vec<String>, problems: Vec<Problem>) {
        self.loading = false;
        self.tell_finished(finished);
        self.workspace.set_partial(false);
        self.problems.extend(problems);
        // What comes back says so itself.
        if ended_unexpectedly(&self.places) && drafts.is_empty() {
            self.tell("Folkmoot ended unexpectedly the last time. All that was saved or kept as a draft is here.");
        }
        if let Some(folder) = &self.folder {
            folder.writer.send(Task::Loaded);
        }
        for draft in drafts {
            self.recover(draft);
        }
        self.workspace.refresh_links();
        self.watch();
    }
}

/// Works on all cores but the one that draws, so that reading a large folder holds no frame up.
fn beside_the_window(work: impl FnOnce() + Send) {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    match rayon::ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1)).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}
