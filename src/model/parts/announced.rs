//! A list that the text announces ("a number of actions have arisen:") and that nobody may have kept.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, Place, wide};
use crate::model::{Id, is_blank};

/// The words that announce a list, and its lines; without lines it prints as not in our records.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnnouncedList {
    pub id: Id,
    pub lead_in: String,
    pub lines: Vec<String>,
}

impl AnnouncedList {
    /// Announced, and nobody has it.
    pub fn is_lost(&self) -> bool {
        self.lines.iter().all(|line| line.trim().is_empty())
    }
}

impl Fielded for AnnouncedList {
    const FIELDS: &'static [Field<Self>] = &[
        wide("lead_in", "Announced as", "", |l| Place::Line(&mut l.lead_in)),
        wide("lines", "The list", "Leave it empty where nobody has the list: it prints as not in our records.", |l| {
            Place::Lines(&mut l.lines)
        }),
    ];
}

impl Item for AnnouncedList {
    const ONE: &'static str = "announced list";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.lead_in.clone()
    }
}
