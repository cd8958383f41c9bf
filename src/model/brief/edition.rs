//! A version of a brief that was published, the one that counts included: what teams read then stays on record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{self, Field, Fielded, Place, field, helped};
use crate::model::{Id, Markdown, When, is_blank};

/// What was published once.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Edition {
    pub id: Id,
    pub version: Option<u32>,
    pub published: When,
    /// When a new version was begun; unknown of the one that counts.
    pub until: When,
    /// What its sheet said.
    pub wording: Markdown,
    /// Of what was typed into the fields that stay while it is published.
    pub fingerprint: String,
}

impl Fielded for Edition {
    const FIELDS: &'static [Field<Self>] = &[
        field("version", "Version", |e| Place::Number(&mut e.version)),
        field("published", "Published on", |e| Place::When(&mut e.published)),
        field("until", "A new version was begun on", |e| Place::When(&mut e.until)),
        helped("wording", "What it said", "Kept by Folkmoot. Never printed.", |e| Place::Text(&mut e.wording)),
        helped("fingerprint", "Fingerprint", "Of what it said, kept by Folkmoot. Never printed.", |e| {
            Place::Line(&mut e.fingerprint)
        }),
    ];
}

impl form::Item for Edition {
    const ONE: &'static str = "earlier version";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.version.map(|version| format!("Version {version}")).unwrap_or_default()
    }
}
