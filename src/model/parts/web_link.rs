//! An address on the web with the words that say what is there. Links to other records are `Ref`.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, Place, field, wide};
use crate::model::header::Attachment;
use crate::model::pick::Choice;
use crate::model::{Id, Open, When, is_blank};

/// Words that make sense alone, and where they lead.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WebLink {
    pub id: Id,
    pub label: String,
    pub address: String,
    pub kind: Open<LinkKind>,
    /// Of a video or recording, as it prints: "2 minutes 40 seconds".
    pub running_time: String,
    pub remark: String,
    /// When somebody last saw it work.
    pub seen_working: When,
    pub local_copy: Vec<Attachment>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkKind {
    #[default]
    Website,
    Blog,
    PhotoSet,
    Feed,
    Video,
    Document,
    Reading,
    Map,
}

impl WebLink {
    /// Named in words, and nobody has its address.
    pub fn is_lost(&self) -> bool {
        self.address.trim().is_empty() && !self.label.trim().is_empty()
    }
}

impl Choice for LinkKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Website, "Website"),
        (Self::Blog, "Blog"),
        (Self::PhotoSet, "Photo set"),
        (Self::Feed, "Feed"),
        (Self::Video, "Video"),
        (Self::Document, "Document"),
        (Self::Reading, "Reading"),
        (Self::Map, "Map"),
    ];
}

impl Fielded for WebLink {
    const FIELDS: &'static [Field<Self>] = &[
        wide("label", "What it is, in words", "Words that make sense alone, never \"click here\".", |l| {
            Place::Line(&mut l.label)
        }),
        wide(
            "address",
            "Address",
            "Leave it empty where nobody has the address: it prints as not in our records.",
            |l| Place::Line(&mut l.address),
        ),
        field("kind", "Kind", |l| Place::Pick(&mut l.kind)),
        field("running_time", "Running time", |l| Place::Line(&mut l.running_time)),
        wide("remark", "Remark", "", |l| Place::Line(&mut l.remark)),
        field("seen_working", "Last seen working", |l| Place::When(&mut l.seen_working)),
        field("local_copy", "Copy kept", |l| Place::Attachments(&mut l.local_copy)),
    ];
}

impl Item for WebLink {
    const ONE: &'static str = "link";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        if self.label.is_empty() { self.address.clone() } else { self.label.clone() }
    }
}
