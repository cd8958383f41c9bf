//! What every record carries whatever its kind: who it is, which version, and what the officer keeps with it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Place, field, helped};
use super::{FileKind, Id, Kind, Markdown, When, is_blank};

/// The format that this version writes. A file with a higher number opens read-only.
pub const FORMAT: u32 = 1;

/// The first field of every record.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Header {
    #[serde_with(skip_apply)]
    pub format: u32,
    #[serde_with(skip_apply)]
    pub kind: Kind,
    pub id: Id,
    pub rev: Rev,
    pub created: Timestamp,
    pub changed: Timestamp,
    pub tags: Vec<String>,
    pub notes: Markdown,
    pub attachments: Vec<Attachment>,
    /// The class in the council's own retention table.
    pub retention: String,
    pub keep_until: When,
    /// What two versions did not agree on, sorted: a person chooses.
    pub clashes: Vec<Unsettled>,
}

/// Which version of a record this is, and what it was made from. No clock decides anything by it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rev {
    /// One more than the greatest of its parents.
    pub n: u64,
    /// The BLAKE3 hashes of the files that it was made from, sorted.
    pub parents: Vec<String>,
    /// Who saved it, as they have said in their settings, or else the device.
    pub by: String,
    pub at: Timestamp,
}

/// A field that two versions changed differently. One value stands in the field; this is the other.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Unsettled {
    /// Keys and ids of items, joined by `/`.
    pub field: String,
    /// The other value, as a file has it; nothing where it was cleared.
    pub other: String,
}

/// A local copy of a file, in the workspace's `attachments` folder.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attachment {
    pub id: Id,
    /// The name that it had when it was added.
    pub name: String,
    /// `<blake3>.<ending>`.
    pub file: String,
    /// What a picture shows, for those who don't see it.
    pub alt: String,
    /// Words that stand below it on pages.
    pub caption: String,
    /// It is kept and never printed.
    pub off_pages: bool,
}

impl Attachment {
    pub fn kind(&self) -> FileKind {
        FileKind::of_copy(&self.file)
    }

    /// A picture, or a file whose first page is one, that stands on the pages of its record.
    pub fn is_on_pages(&self) -> bool {
        self.kind().is_shown() && !self.off_pages && !self.waits_for_words()
    }

    /// A document that stands on no page until somebody says what it shows: it was kept for itself, and may be anything,
    /// its very name included.
    pub fn waits_for_words(&self) -> bool {
        let is_silent = [&self.alt, &self.caption].into_iter().all(|words| words.trim().is_empty());
        self.kind() == FileKind::Pdf && !self.off_pages && is_silent
    }
}

impl Header {
    /// The header of a new record.
    pub fn new(kind: Kind, id: Id, now: Timestamp) -> Self {
        Self { kind, id, created: now, changed: now, ..Self::default() }
    }
}

impl Default for Header {
    fn default() -> Self {
        Self {
            format: FORMAT,
            kind: Kind::Event,
            id: Id::NONE,
            rev: Rev::default(),
            created: Timestamp::default(),
            changed: Timestamp::default(),
            tags: Vec::new(),
            notes: Markdown::default(),
            attachments: Vec::new(),
            retention: String::new(),
            keep_until: When::default(),
            clashes: Vec::new(),
        }
    }
}

impl Fielded for Header {
    const FIELDS: &'static [Field<Self>] = &[
        field("tags", "Tags", |h| Place::Lines(&mut h.tags)),
        helped("notes", "Notes to yourself", "Never printed.", |h| Place::Text(&mut h.notes)),
        helped(
            "attachments",
            "Files kept with this",
            "A copy of each is kept in your folder, of up to 100 MB. Pictures of an event, a project or an output stand on its pages, and the first page of each PDF of which you say what it shows.",
            |h| Place::Attachments(&mut h.attachments),
        ),
        helped("retention", "Retention class", "As your council's retention schedule names it.", |h| {
            Place::Line(&mut h.retention)
        }),
        field("keep_until", "Keep until", |h| Place::When(&mut h.keep_until)),
    ];
}
