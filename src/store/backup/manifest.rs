//! The last entry of a backup: what it is a backup of, when it was made, and the name, size and hash of every other
//! entry in their order.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::names::Place;
use crate::model::{Id, Problem, ron_options};
use crate::store::attach::ATTACHMENTS;
use crate::store::put_away::PUT_AWAY;
use crate::store::text::text_of;
use crate::store::tombstone::TOMBSTONES;

/// The format of backups that this version writes.
pub(super) const FORMAT: u32 = 1;

/// What the manifest says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) format: u32,
    /// The least format that a program must know to restore it.
    pub(super) min_reader: u32,
    pub(super) workspace: Id,
    pub(super) made: Timestamp,
    /// The same moment on the clock of the wall.
    pub(super) wall: DateTime,
    /// The computer that made it, by a name made of chance.
    pub(super) by: String,
    /// It was made by itself, and goes when it is old.
    #[serde(default)]
    pub(super) quiet: bool,
    pub(super) files: Vec<File>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) hash: String,
}

/// Enough of a manifest to tell whether this version knows the rest.
#[derive(Deserialize)]
struct Head {
    min_reader: u32,
}

/// What is in a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contents {
    pub workspace: Id,
    pub made: Timestamp,
    /// The same moment on the clock of the wall where it was made.
    pub wall: DateTime,
    /// It was made by itself.
    pub quiet: bool,
    /// Files in the folders of records, those among them that can't be read.
    pub records: usize,
    pub attachments: usize,
    pub deletions: usize,
    pub versions: usize,
    pub drafts: usize,
    /// All files together, in bytes.
    pub size: u64,
}

impl Manifest {
    /// On one line for each file, so that it can be read.
    pub(super) fn to_text(&self) -> Result<String, Problem> {
        let config = ron::ser::PrettyConfig::new().new_line("\n").depth_limit(2);
        let text = ron_options().to_string_pretty(self, config);
        text.map(|text| text + "\n")
            .map_err(|error| Problem::new(format!("The list of what is in the backup can't be written: {error}.")))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, Problem> {
        let text = text_of(bytes).map_err(|problem| damaged(&problem.what))?;
        let manifest = ron_options().from_str::<Self>(&text);
        let min_reader = match &manifest {
            Ok(manifest) => Some(manifest.min_reader),
            Err(_) => ron_options().from_str::<Head>(&text).ok().map(|head| head.min_reader),
        };
        if min_reader.is_some_and(|needed| needed > FORMAT) {
            return Err(Problem::new("This backup was made by a newer Folkmoot.")
                .safe("Nothing was written.")
                .hint("Install that version or a later one, and restore it there."));
        }
        manifest.map_err(|error| damaged(&format!("Its list of files can't be read: {}.", error.code)))
    }

    /// What is in it, in numbers.
    pub(super) fn contents(&self) -> Contents {
        let Self { workspace, made, wall, quiet, .. } = *self;
        let size = self.files.iter().map(|file| file.size).fold(0, u64::saturating_add);
        let mut contents = Contents {
            workspace,
            made,
            wall,
            quiet,
            records: 0,
            attachments: 0,
            deletions: 0,
            versions: 0,
            drafts: 0,
            size,
        };
        for file in &self.files {
            match Place::of(&file.name) {
                Some(Place::Workspace { folder: ATTACHMENTS | PUT_AWAY, .. }) => contents.attachments += 1,
                Some(Place::Workspace { folder: TOMBSTONES, .. }) => contents.deletions += 1,
                Some(Place::Workspace { .. }) => contents.records += 1,
                Some(Place::Version { .. }) => contents.versions += 1,
                Some(Place::Draft(_)) => contents.drafts += 1,
                Some(Place::Marker | Place::Act(_) | Place::Quarantine(_)) | None => {}
            }
        }
        contents
    }
}

/// A backup that must not be restored, since it is not what was written once.
pub(super) fn damaged(what: &str) -> Problem {
    Problem::new(format!("This backup file is damaged, and nothing of it was used. {what}"))
        .safe("Nothing was written.")
        .hint("Take another backup, or another copy of this one.")
}
