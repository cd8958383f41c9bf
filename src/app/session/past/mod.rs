//! What was: the versions of a record, what was deleted, and how long both are kept.

mod bin;
mod history;

use std::sync::Arc;

use super::Session;
use crate::model::{Id, Problem};
use crate::store::{Binned, RoomTaken};
use history::ReadVersions;

pub use bin::Bin;
pub use history::{Author, Compared, ComparedField, History, VersionRow, author_of};

/// What is known of it, as far as somebody has asked.
#[derive(Default)]
pub(super) struct Past {
    history: Option<History>,
    bin: Bin,
    room: Option<RoomTaken>,
}

/// What a job found out about it.
pub enum Found {
    /// The versions of a record, and how many were to be looked through.
    Versions(Id, usize, ReadVersions),
    /// What differs between two versions of a record.
    Compared(Id, Result<Arc<Compared>, Problem>),
    Bin(Vec<Binned>),
    /// How many records are gone for good.
    Emptied(Result<usize, Problem>),
    Room(RoomTaken),
}

impl Session {
    pub(super) fn found_in_past(&mut self, found: Found) {
        match found {
            Found::Versions(record, wanted, read) => self.history_read(record, wanted, read),
            Found::Compared(record, result) => self.history_compared(record, result),
            Found::Bin(found) => self.bin_found(found),
            Found::Emptied(result) => self.bin_emptied(result),
            Found::Room(room) => self.past.room = Some(room),
        }
    }
}
