//! Looking into a backup, and bringing it back into a new folder, which is then opened.

use std::path::{Path, PathBuf};

use super::job::steps;
use super::{BackupReport, Session, ToRestore};
use crate::app::jobs::Report;
use crate::app::{contents_in_words, known_folders};
use crate::model::Problem;
use crate::store::{self, Contents, Restored};

impl Session {
    pub(super) fn look_into_backup(&mut self, path: PathBuf) {
        if self.is_backing_up() {
            return;
        }
        let path = self.places.typed(&path);
        self.backups.to_restore = ToRestore::Looking(path.clone());
        let (number, given_up) = self.begin(false);
        self.jobs.start(move |reporter| {
            let goes_on = steps(reporter, number, &given_up);
            let result = store::look_into_backup(&path, &goes_on).map(|contents| contents.map(Box::new));
            reporter.report(Report::Backup(Box::new(BackupReport::Looked { number, path, result })));
        });
    }

    pub(super) fn looked_into_backup(
        &mut self,
        number: u64,
        path: PathBuf,
        result: Result<Option<Box<Contents>>, Problem>,
    ) {
        if number != self.backups.begun {
            return;
        }
        self.end(number);
        self.backups.to_restore = match result {
            Ok(Some(contents)) => ToRestore::Found(path, contents, None),
            Ok(None) => ToRestore::Nothing,
            Err(problem) => ToRestore::Unusable(problem),
        };
    }

    pub(super) fn restore_backup(&mut self, folder: PathBuf) {
        let ToRestore::Found(backup, _, refused) = &mut self.backups.to_restore else { return };
        let backup = backup.clone();
        refused.take();
        if self.is_backing_up() {
            return;
        }
        let folder = self.places.typed(&folder);
        let (places, fresh) = (self.places.clone(), self.fresh_id());
        let open = self.folder().map(Path::to_owned);
        let known: Vec<PathBuf> = known_folders(&self.settings, &places).into_iter().chain(open).collect();
        let (number, given_up) = self.begin(false);
        self.jobs.start(move |reporter| {
            let goes_on = steps(reporter, number, &given_up);
            let result = store::restore(&backup, &folder, &places, &known, fresh, &goes_on);
            let result = result.map(|restored| restored.map(Box::new));
            reporter.report(Report::Backup(Box::new(BackupReport::Restored { number, result })));
        });
    }

    pub(super) fn backup_restored(&mut self, number: u64, result: Result<Option<Box<Restored>>, Problem>) {
        self.end(number);
        match result {
            Err(problem) => match &mut self.backups.to_restore {
                ToRestore::Found(_, _, refused) => *refused = Some(problem),
                _ => self.tell_problem(&problem),
            },
            Ok(None) => self.tell("Cancelled: nothing was written."),
            Ok(Some(restored)) => {
                self.backups.to_restore = ToRestore::Nothing;
                let folder = restored.folder.clone();
                let beside = if restored.is_beside() { " The folder that was backed up is left as it is." } else { "" };
                self.tell(format!("Restored: {}.{beside}", contents_in_words(&restored.contents)));
                restored.doubt.iter().for_each(|problem| self.tell_problem(problem));
                // Whoever has a folder open goes on in it until they say otherwise.
                match self.folder.is_some() {
                    true => self.backups.to_restore = ToRestore::Restored(folder),
                    false => self.open_folder(folder),
                }
            }
        }
    }
}
