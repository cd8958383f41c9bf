//! The words of offers and requests that are printed by themselves.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferWords {
    pub document: String,
    /// Stands over every page that is not for everybody.
    pub for_members: String,
    /// Headings.
    pub offers: String,
    pub requests: String,
    /// Terms of the facts.
    pub open: String,
    pub to_thank: String,
    pub nothing_yet: String,
    /// Over `{when}`.
    pub ran_out: String,
    /// Whoever answered, where nobody wrote down who it was.
    pub somebody: String,
    pub thanked: String,
    pub not_thanked_yet: String,
    pub table: OfferTableWords,
    pub wall: WallCardWords,
}

/// The heads of the table's columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferTableWords {
    pub what: String,
    pub from: String,
    pub answered: String,
    pub outcome: String,
    pub thanked: String,
}

/// Cards to hang up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallCardWords {
    pub document: String,
    pub cut: String,
    pub for_members: String,
    pub untitled: String,
    /// Terms.
    pub area: String,
    pub availability: String,
    pub urgency: String,
    pub exchange: String,
    pub until: String,
    /// Before the lines to write a name on, of an offer and of a request.
    pub would_like: String,
    pub can_help: String,
    pub nothing_open: String,
}
