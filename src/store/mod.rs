//! The only reader and writer of the workspace on disk: records, history, drafts, deletions, attached files, settings.
//!
//! In reading order: `open` (a workspace and its lock), `load` (every file, in batches), `save` and `delete` (the
//! protocol that never loses a version), `acts` (several records at once), `look` (what others change meanwhile),
//! `history` (every version, on this computer), `backup` (all of it in one file). Everything here blocks; the threads are
//! the caller's.
#![allow(clippy::disallowed_methods, reason = "this is the room that writes to the disk")]

mod acts;
mod attach;
mod backup;
mod bin;
mod carrying_out;
mod clash;
mod compose;
mod copies;
mod delete;
mod drafts;
mod drawing;
mod earlier;
mod ended;
mod file_map;
mod files;
mod hash;
mod history;
mod inside;
mod keep_unknown;
mod known;
mod load;
mod lock;
mod log;
mod look;
mod marker;
mod merging;
mod open;
mod outside;
mod places;
mod prints;
mod pruning;
mod put_away;
mod read;
mod repair;
mod replay;
mod save;
mod scan;
mod settings;
mod small;
mod temp;
mod text;
mod tidy;
mod tombstone;
mod trouble;
mod unfinished;
mod unnamed;
mod unread;
mod versions;
mod watching;
mod whereabouts;

pub use acts::Part;
pub use attach::{Attachments, LARGEST_ATTACHMENT, read_at_most, read_head};
pub use backup::{
    BackUp, BackedUp, Contents, Doing, GoesOn, MOST_ENTRIES, OnShelf, Restored, Step, back_up, backup_name, backups_in,
    check_backup, keep_newest, look_into_backup, restore,
};
pub use bin::Binned;
pub use clash::{Clash, Joined};
pub use delete::Deleted;
pub use drafts::Draft;
pub use drawing::{fell_drawing, forget_drawing, note_drawing};
pub use ended::{ended_unexpectedly, note_unexpected_end};
pub use file_map::{FileMap, Unknown};
pub use hash::{Hash, NotAHash};
pub use history::Version;
pub use inside::canonical;
pub use keep_unknown::keep_unknown;
pub use load::Batch;
pub use log::{LogHandle, start_log};
pub use marker::{CouncilSaved, MARKER, Marker};
pub use merging::merge_files;
pub use open::{Store, is_device_name};
pub use outside::Outside;
pub use places::Places;
pub use prints::{make_prints_folder, write_print};
pub use pruning::{Keeping, LEAST_DAYS, LEAST_VERSIONS, RoomTaken};
pub use put_away::PutAway;
pub use read::{LoadedRecord, UnreadFile};
pub use replay::Finished;
pub use save::{SaveError, Saved};
pub use settings::{read_settings, write_settings};
pub use text::LARGEST_RECORD;
pub use tombstone::{Reason, Tombstone};
pub use unnamed::{DAYS_UNTOUCHED, Unnamed, UnnamedFile};
pub use unread::{Damage, Seen};
pub use watching::{Finding, Gone, Scope, Watch};
