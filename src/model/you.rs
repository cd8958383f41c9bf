//! Who uses Folkmoot on this computer, as they have said it themselves. It is kept with their settings, in no record and
//! in no shared folder.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::is_blank;

/// A name, a job, and how to be reached.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct You {
    pub name: String,
    pub job: String,
    /// A telephone number or an email address.
    pub contact: String,
    /// What their council or organisation is called, for each folder that they begin.
    pub council: String,
}

impl You {
    /// Whether a person of this name is meant, whatever its capitals.
    pub fn is_called(&self, name: &str) -> bool {
        let folded = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        !self.name.trim().is_empty() && folded(&self.name) == folded(name)
    }
}
