//! What is safe of what could not be saved, in words that are exactly true: whether the disk has confirmed a draft of all of
//! it, or which of it is nowhere but in the window.

use super::{Leaving, Session};
use crate::model::Problem;

impl Session {
    /// Why nothing is written to the folder at the moment, and what of what is typed is safe.
    pub fn away_in_words(&self) -> Option<Problem> {
        let problem = self.away()?;
        if matches!(self.leaving(), Leaving::Loses(_)) {
            return Some(self.with_what_is_safe(problem));
        }
        let safe =
            format!("You can go on: what you type is kept on this computer and will be saved {}.", when(problem));
        Some(problem.clone().safe([problem.safe.as_str(), &safe].join(" ").trim()))
    }

    /// The same trouble, which says what is safe as things stand.
    pub(super) fn with_what_is_safe(&self, problem: &Problem) -> Problem {
        let later = "will be saved";
        let safe = match self.leaving() {
            Leaving::Saved => problem.safe.clone(),
            Leaving::Drafts => format!("All you typed is kept on this computer and {later} {}.", when(problem)),
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

/// When it is tried with success, as far as the words of the disk tell.
fn when(problem: &Problem) -> &'static str {
    let says = |words: &str| problem.what.contains(words);
    if says("the disk is full") {
        "when there is room"
    } else if says("not there") || says("does not answer") || says("are gone from the folder") {
        "when it is back"
    } else if says("read-only") || says("does not allow it") {
        "when it can be written to"
    } else {
        "as soon as that works"
    }
}
