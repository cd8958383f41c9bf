//! What comes of a backup that has ended: what is remembered and told of it, and when the quiet one is tried again.

use std::path::Path;

use super::job::not_all;
use super::{A_DAY, Made, NotMade, OFTEN, RETRY, Session};
use crate::app::session::telling::in_words;
use crate::app::{LastBackup, News, NewsAction, contents_in_words, size_in_words};
use crate::model::Id;
use crate::store::BackedUp;

impl Session {
    pub(super) fn backup_ended(&mut self, workspace: Id, is_quiet: bool, result: Result<Made, NotMade>) {
        match result {
            Ok(Made::NotDue) => {
                self.backups.problem.take_if(|_| self.backups.is_problem_quiet);
                self.backups.failed = 0;
            }
            Ok(Made::GivenUp) if is_quiet => {}
            Ok(Made::GivenUp) => self.tell("Cancelled: no backup was made, and no half of one is left."),
            Ok(Made::Whole(made)) => self.backup_made(workspace, &made, is_quiet),
            Err(NotMade { problem, is_shelf_there }) => {
                // Of the same trouble with the quiet one it is enough to hear once.
                let is_news = self.backups.problem.as_ref().is_none_or(|told| told.what != problem.what);
                match is_quiet {
                    true if is_news => {
                        self.tell(format!(
                            "The weekly backup waits. {} It is tried again by itself.",
                            in_words(&problem)
                        ));
                    }
                    true => {}
                    false => self.tell_problem(&problem),
                }
                self.backups.problem = Some(problem);
                self.backups.is_problem_quiet = is_quiet;
                if is_quiet {
                    self.backups.next = Some(self.clock.elapsed() + self.patience(is_shelf_there));
                }
            }
        }
    }

    /// How long the quiet one waits after it failed. A folder that is not there costs nothing to look for.
    fn patience(&mut self, is_shelf_there: bool) -> i64 {
        if !is_shelf_there {
            return RETRY;
        }
        let doubled = OFTEN.saturating_mul(1_i64.checked_shl(self.backups.failed).unwrap_or(i64::MAX));
        self.backups.failed = (self.backups.failed + 1).min(8);
        doubled.min(A_DAY)
    }

    fn backup_made(&mut self, workspace: Id, made: &BackedUp, is_quiet: bool) {
        let (path, missing) = (made.path.clone(), made.unread.len());
        let last = LastBackup { workspace, path, made: made.contents.wall, size: made.size, missing };
        let mut settings = self.settings.clone();
        settings.backups.remember(last);
        self.set_settings(settings);
        self.backups.problem = not_all(made);
        self.backups.is_problem_quiet = is_quiet;
        self.backups.failed = 0;
        if let Some(problem) = self.backups.problem.clone() {
            self.tell_problem(&problem);
        } else if !is_quiet {
            let says = format!(
                "Backed up, and read back whole: {}, {}.",
                contents_in_words(&made.contents),
                size_in_words(made.size)
            );
            let shelf = made.path.parent().unwrap_or(Path::new("")).to_owned();
            self.news.push(News::new(says).with(NewsAction::Open(shelf)));
        }
    }
}
