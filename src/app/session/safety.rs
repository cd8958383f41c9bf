//! What is safe of what could not be saved, in words that are true: whether the disk has confirmed drafts of it, but for
//! the last moment of typing, whether some of it lies only in a copy elsewhere, or nowhere but in the window.

use super::{Leaving, Session};
use crate::model::{ObstacleKind, Problem};

impl Session {
    /// Why nothing is written to the folder at the moment, and what of what is typed is safe.
    pub fn away_in_words(&self) -> Option<Problem> {
        let problem = self.away()?;
        if self.folder_read_only().is_some() {
            return Some(problem.clone());
        }
        let safe = if !self.is_folder_saved() {
            self.with_what_is_safe(problem).safe
        } else if self.folder.as_ref().is_some_and(|folder| folder.keeps_drafts) {
            format!("You can go on: what you type is kept on this computer and will be saved {}.", when(problem))
        } else {
            format!("Leave this window open: what you type is only here until it is saved, {}.", when(problem))
        };
        Some(problem.clone().safe([problem.safe.as_str(), &safe].join(" ").trim()))
    }

    /// Whether drafts of all that is not saved are kept on this computer, so that no copy elsewhere is needed.
    pub fn is_kept_here(&self) -> bool {
        self.council.is_written() && self.unsaved().all(|(record, drafting)| drafting.keeps(record))
    }

    /// The same, where what was typed in the last moment is being written.
    fn is_kept_as_typed(&self) -> bool {
        let now = self.clock.elapsed();
        self.council.is_written() && self.unsaved().all(|(record, drafting)| drafting.keeps_up(record, now))
    }

    /// The same trouble, which says what is safe as things stand.
    pub(super) fn with_what_is_safe(&self, problem: &Problem) -> Problem {
        let later = "will be saved";
        let safe = match self.leaving() {
            Leaving::Saved => problem.safe.clone(),
            // It is said once, and not anew with each letter.
            Leaving::Drafts | Leaving::StillWriting if self.is_kept_as_typed() => {
                format!("All you typed is kept on this computer and {later} {}.", when(problem))
            }
            Leaving::Drafts => format!(
                "All you typed is in drafts on this computer or in the copy that you saved, and {later} {}.",
                when(problem)
            ),
            Leaving::StillWriting => format!("All you typed is here in this window and {later} {}.", when(problem)),
            Leaving::Loses(names) => {
                let names = names.join(", ");
                format!(
                    "What you typed in {names} is only in this window. Leave it open: it {later} {}.",
                    when(problem)
                )
            }
        };
        problem.clone().safe(safe)
    }
}

/// When it is tried with success, as far as the disk tells.
fn when(problem: &Problem) -> &'static str {
    match problem.obstacle_kind() {
        Some(ObstacleKind::Full) => "when there is room",
        Some(ObstacleKind::Away) => "when it is back",
        Some(ObstacleKind::Locked) => "when it can be written to",
        Some(ObstacleKind::Other) | None => "as soon as that works",
    }
}
