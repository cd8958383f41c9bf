//! What a brief promises for the time after its event. Projects for which nobody is named here tend to go quiet.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, PARTIES, Place, field, helped, wide};
use crate::model::{Markdown, Ref, When, is_blank};

/// Who takes it on, who decides and when, and on what terms.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Afterwards {
    /// The service that takes on what is made, or somebody in it.
    pub owner: Option<Ref>,
    /// Who decides: "Head of Libraries".
    pub decided_by: String,
    pub decided_on: When,
    pub money: String,
    /// Who may use what is made, and how.
    pub licence: String,
    /// When the team hears the answer.
    pub told_by: When,
    pub text: Markdown,
}

impl Fielded for Afterwards {
    const FIELDS: &'static [Field<Self>] = &[
        helped("owner", "Who takes it on", "Projects with no name here tend to go quiet.", |a| Place::Link {
            target: &mut a.owner,
            kinds: PARTIES,
        }),
        field("decided_by", "Who decides", |a| Place::Line(&mut a.decided_by)),
        field("decided_on", "Decided by when", |a| Place::When(&mut a.decided_on)),
        field("told_by", "The team hears by", |a| Place::When(&mut a.told_by)),
        wide("money", "Money", "", |a| Place::Line(&mut a.money)),
        wide("licence", "Whose it is", "Who may use what is made, and how.", |a| Place::Line(&mut a.licence)),
        field("text", "More about afterwards", |a| Place::Text(&mut a.text)),
    ];
}
