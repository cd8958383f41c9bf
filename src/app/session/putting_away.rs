//! Copies of files that are no longer in use: looked for where somebody asks, shown, and put away where they say so. What is in
//! memory alone names them as well: whatever is unsaved, and whatever undoing could bring back.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Session, Thumbnail};
use crate::app::jobs::Report;
use crate::app::size_in_words;
use crate::model::{Kind, Problem, Record};
use crate::store::{PutAway, Unnamed};
use crate::workspace::kept_files;

/// What is known of the copies that nothing names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum UnnamedFiles {
    /// Nobody has asked.
    #[default]
    NotLooked,
    Looking,
    Found(Unnamed),
    /// They are being put away.
    Leaving(Unnamed),
    /// It can't be told, and why.
    Unknown(Problem),
}

impl Session {
    /// What is known of the copies of files that nothing names, as it was when somebody looked.
    pub fn unnamed_files(&self) -> &UnnamedFiles {
        &self.unnamed
    }

    pub(super) fn look_for_unnamed(&mut self) {
        let Some(folder) = self.folder.as_ref().filter(|_| !self.loading) else { return };
        self.unnamed = UnnamedFiles::Looking;
        let (store, number, now, named) = (folder.store.clone(), folder.number, self.clock.now(), self.in_memory());
        self.jobs.start(move |reporter| {
            let result = store.unnamed_for_sure(&named.files(), now);
            reporter.report(Report::UnnamedFound { folder: number, result });
        });
    }

    pub(super) fn unnamed_found(&mut self, result: Result<Unnamed, Problem>) {
        self.unnamed = result.map_or_else(UnnamedFiles::Unknown, UnnamedFiles::Found);
    }

    /// Moves them behind the small pictures that are being made: one that is read comes back.
    pub(super) fn put_away(&mut self, files: Vec<String>) {
        let Some(folder) = self.folder.as_ref().filter(|_| !self.loading) else { return };
        if let UnnamedFiles::Found(found) = &mut self.unnamed {
            self.unnamed = UnnamedFiles::Leaving(std::mem::take(found));
        }
        let (store, number, now, named) = (folder.store.clone(), folder.number, self.clock.now(), self.in_memory());
        let album = folder.album.clone();
        self.jobs.draw(move |reporter| {
            let result = store.put_away(&files, &named.files(), now);
            album.forget(&files);
            reporter.report(Report::PutAway { folder: number, result });
        });
    }

    pub(super) fn files_put_away(&mut self, result: Result<PutAway, Problem>) {
        // A record that shows one by then has it read anew, and so brought back.
        self.thumbnails.retain(|_, one| matches!(one, Thumbnail::Waits));
        match result {
            Err(problem) => self.unnamed = UnnamedFiles::Unknown(problem),
            Ok(outcome) => {
                match what_came_of_it(&outcome) {
                    Some(words) => self.tell(words),
                    None => outcome.problem.iter().for_each(|problem| self.tell_problem(problem)),
                }
                self.look_for_unnamed();
            }
        }
    }

    pub(super) fn open_put_away(&mut self) {
        if let Some(folder) = self.folder.as_ref().map(|folder| folder.store.put_away_folder()) {
            self.open_file(&folder);
        }
    }

    /// Everything in memory that may name a copy. Undoing in the meantime brings back nothing that is not among it.
    fn in_memory(&self) -> InMemory {
        let kinds = Kind::ALL.into_iter();
        let here = kinds.flat_map(|kind| self.workspace.of_kind(kind)).cloned();
        let unsaved = self.pending.values().map(|pending| pending.record().clone());
        let theirs = self.clashes.values().filter_map(|clash| clash.theirs.clone());
        let copied = self.copied_council.as_ref().map(|council| council.logo.clone());
        let logos = [self.workspace.council().logo.clone()].into_iter().chain(copied).collect();
        let undone = self.undo.records().cloned();
        InMemory { records: here.chain(unsaved).chain(theirs).chain(undone).collect(), logos }
    }
}

/// What was put away, and in the same breath what stayed; none where nothing was put away for a reason of its own.
fn what_came_of_it(outcome: &PutAway) -> Option<String> {
    let files = |count: usize| if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
    let stayed = outcome.problem.as_ref().map(|problem| {
        let stay = if outcome.stayed == 1 { "stays" } else { "stay" };
        format!(" {} {stay} in place: {}", files(outcome.stayed), problem.what)
    });
    match (outcome.count, stayed) {
        (0, None) => Some("Nothing was put away: all of them are in use by now.".to_owned()),
        (0, Some(_)) if outcome.stayed == 1 => None,
        (0, Some(stayed)) => Some(format!("Nothing was put away.{stayed}")),
        (count, stayed) => {
            let size = size_in_words(outcome.size);
            let rest = stayed.unwrap_or_else(|| " Each comes back by itself when something shows it.".to_owned());
            Some(format!("Put away: {}, {size}.{rest}", files(count)))
        }
    }
}

struct InMemory {
    records: Vec<Arc<Record>>,
    logos: Vec<String>,
}

impl InMemory {
    /// The names of all copies. It takes its time.
    fn files(self) -> HashSet<String> {
        let names = self.records.iter().flat_map(|record| kept_files(&mut Record::clone(record)));
        names.chain(self.logos).collect()
    }
}
