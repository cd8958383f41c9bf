//! What somebody said, in their own words, and whether it may be used.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PEOPLE, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Open, Ref, When, is_blank};

/// A quote or a story.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quote {
    pub id: Id,
    /// The words alone; quotation marks are added in print.
    pub words: String,
    pub speaker: Option<Ref>,
    pub credit: Open<Credit>,
    /// The attribution as it was agreed; where empty, it follows from the speaker and `credit`.
    pub attribution: String,
    pub context: String,
    pub theme: String,
    pub heard_at: String,
    pub kind: Open<QuoteKind>,
    pub clearance: Open<Clearance>,
    /// Where it may be used: "inside", "report", "web". Where nothing stands, all of them are meant.
    pub channels: Vec<String>,
    pub expires: When,
}

/// How the speaker is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credit {
    #[default]
    Name,
    RoleOnly,
    Anonymous,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuoteKind {
    #[default]
    Quote,
    Story,
    Statistic,
    MostSignificantChange,
}

/// Whether the speaker has agreed to its use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clearance {
    #[default]
    Heard,
    CheckedWithSpeaker,
    Cleared,
    Refused,
}

impl Choice for Credit {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Name, "By name"), (Self::RoleOnly, "By role only"), (Self::Anonymous, "Without a name")];
}

impl Choice for QuoteKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Quote, "Quote"),
        (Self::Story, "Story"),
        (Self::Statistic, "Statistic"),
        (Self::MostSignificantChange, "Most significant change"),
    ];
}

impl Choice for Clearance {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Heard, "OK to use?"),
        (Self::CheckedWithSpeaker, "Checked with the speaker"),
        (Self::Cleared, "OK to use"),
        (Self::Refused, "Not to be used"),
    ];
}

impl Fielded for Quote {
    const FIELDS: &'static [Field<Self>] = &[
        wide("words", "Words", "Without quotation marks: they are added in print.", |q| Place::Line(&mut q.words)),
        field("speaker", "Said by", |q| Place::Link { target: &mut q.speaker, kinds: PEOPLE }),
        field("credit", "Named", |q| Place::Pick(&mut q.credit)),
        wide("attribution", "Attribution as agreed", "Printed in place of the name.", |q| {
            Place::Line(&mut q.attribution)
        }),
        wide("context", "Context", "", |q| Place::Line(&mut q.context)),
        field("theme", "Theme", |q| Place::Line(&mut q.theme)),
        field("heard_at", "Where it was heard", |q| Place::Line(&mut q.heard_at)),
        field("kind", "Kind", |q| Place::Pick(&mut q.kind)),
        field("clearance", "OK to use?", |q| Place::Pick(&mut q.clearance)),
        helped("channels", "Where it may be used", "Inside, report or web. Left empty, all of them.", |q| {
            Place::Lines(&mut q.channels)
        }),
        field("expires", "May be used until", |q| Place::When(&mut q.expires)),
    ];
}

impl Item for Quote {
    const ONE: &'static str = "quote";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.words.clone()
    }
}
