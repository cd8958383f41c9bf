//! Small typed files that are not records: the marker, deletions, settings.

use std::path::Path;

use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::text::text_of;
use crate::model::{Problem, ron_options};

/// The text of a small file.
pub(super) fn to_text<T: Serialize>(value: &T) -> Result<String, Problem> {
    let config = PrettyConfig::new().new_line("\n").escape_strings(false);
    let text = ron_options().to_string_pretty(value, config);
    text.map(|text| text + "\n").map_err(|error| Problem::new(format!("This could not be written as RON: {error}.")))
}

/// The value in the bytes of a small file, which `name` names in the words of a problem.
pub(super) fn from_bytes<T: DeserializeOwned>(name: &str, path: &Path, bytes: &[u8]) -> Result<T, Problem> {
    let text = text_of(bytes)
        .map_err(|problem| Problem { what: format!("{name} is damaged. {}", problem.what), ..problem }.at(path))?;
    ron_options().from_str(&text).map_err(|error| {
        Problem::new(format!("{name} can't be read: {}.", error.code))
            .safe("It was left as it is.")
            .at(path)
            .line_column(error.span.start.line, error.span.start.col)
    })
}
