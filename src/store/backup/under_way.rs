//! The note in a folder into which a backup is being restored: which backup, under which id, and whether its drafts go
//! where drafts are. Whoever restores the same backup into the same folder once more goes on from there.

use std::fs;
use std::io;
use std::path::Path;

use super::names::{hash_named, id_named};
use crate::model::Id;
use crate::store::files::{self, Audience};
use crate::store::hash::Hash;

/// The name of the note.
const UNDER_WAY: &str = ".folkmoot-restore";

/// What it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnderWay {
    /// The seal of the backup.
    pub(super) seal: Hash,
    /// The id that the workspace gets.
    pub(super) id: Id,
    /// This computer had no drafts of that id when it began.
    pub(super) with_drafts: bool,
}

const WITH_DRAFTS: &str = "drafts";

/// Removes the note of a workspace that was restored whole, where the program ended before it did so.
pub(in crate::store) fn forget_restore(workspace: &Path) {
    UnderWay::end(workspace);
}

impl UnderWay {
    /// The note in a folder; none where there is none that can be read.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join(UNDER_WAY)).ok()?;
        let mut lines = text.lines();
        let (seal, id) = (hash_named(lines.next()?)?, id_named(lines.next()?)?);
        Some(Self { seal, id, with_drafts: lines.next() == Some(WITH_DRAFTS) })
    }

    pub(super) fn write(self, folder: &Path) -> io::Result<()> {
        let drafts = if self.with_drafts { WITH_DRAFTS } else { "" };
        let text = format!("{}\n{}\n{drafts}\n", self.seal, self.id);
        files::replace(&folder.join(UNDER_WAY), text.as_bytes(), Audience::Usual)?.confirmed()
    }

    /// It is over. The note tells of a restore that is under way, and only where there is no workspace.
    pub(super) fn end(folder: &Path) {
        if let Err(error) = fs::remove_file(folder.join(UNDER_WAY))
            && error.kind() != io::ErrorKind::NotFound
        {
            log::warn!("ending a restore: {error}");
        }
    }
}
