//! What was: the versions of a record, what was deleted, and how long both are kept.

mod bin;
mod history;
mod rows;

use std::sync::Arc;

use super::Session;
use crate::model::Problem;
use crate::store::{Binned, RoomTaken};
use rows::ReadVersions;

pub use bin::Bin;
pub use history::{Compared, ComparedField, History};
pub use rows::{Author, VersionRow, author_of};

/// What is known of it, as far as somebody has asked.
#[derive(Default)]
pub(super) struct Past {
    history: Option<History>,
    bin: Bin,
    /// It is being looked into, and must be once more after that.
    looks: bool,
    looks_again: bool,
    questions: u64,
    room: Option<RoomTaken>,
}

impl Past {
    fn next_question(&mut self) -> u64 {
        self.questions += 1;
        self.questions
    }
}

/// What a job found out about it.
pub enum Found {
    /// The versions of a record, by the number of the question.
    Versions(u64, ReadVersions),
    /// What differs between two versions of a record, by the number of the question.
    Compared(u64, Result<Arc<Compared>, Problem>),
    Bin(Vec<Binned>),
    /// How many records are gone for good.
    Emptied(Result<usize, Problem>),
    Room(RoomTaken),
}

impl Session {
    pub(super) fn found_in_past(&mut self, found: Found) {
        match found {
            Found::Versions(question, read) => self.history_read(question, read),
            Found::Compared(question, result) => self.history_compared(question, result),
            Found::Bin(found) => self.bin_found(found),
            Found::Emptied(result) => self.bin_emptied(result),
            Found::Room(room) => self.past.room = Some(room),
        }
    }
}
