//! What belongs to everybody who uses a workspace: the council's name and look on paper. It is kept in the marker
//! file, not in a record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Place, field, wide};
use super::is_blank;

/// The council as printed pages name it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Council {
    pub name: String,
    /// Telephone and email of whoever answers a wish for another format.
    pub formats_phone: String,
    pub formats_email: String,
}

impl Fielded for Council {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "Name of your council or group", "Stands at the top of every printed page.", |c| {
            Place::Line(&mut c.name)
        }),
        field("formats_phone", "Telephone for other formats", |c| Place::Line(&mut c.formats_phone)),
        field("formats_email", "Email for other formats", |c| Place::Line(&mut c.formats_email)),
    ];
}
