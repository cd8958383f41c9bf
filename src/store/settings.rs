//! The settings of one user on one computer: a small file beside no workspace, whose type is the caller's.

use std::fs;
use std::io::ErrorKind;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::files::{self, Audience};
use super::hash::Hash;
use super::places::Places;
use super::read::read_bytes;
use super::small::{from_bytes, to_text};
use super::trouble::could_not;
use crate::model::Problem;

/// The settings, or the defaults where there are none or they can't be read. A file that is damaged is copied aside, so
/// that writing settings never loses it.
pub fn read_settings<T: DeserializeOwned + Default>(places: &Places) -> (T, Option<Problem>) {
    let path = places.settings_file();
    if fs::symlink_metadata(&path).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return (T::default(), None);
    }
    let bytes = match read_bytes(&path) {
        Ok(bytes) => bytes,
        Err(problem) => return (T::default(), Some(problem)),
    };
    match from_bytes("The settings file", &path, &bytes) {
        Ok(settings) => (settings, None),
        Err(problem) => {
            let copy = path.with_file_name(format!("settings.damaged-{:.8}.ron", Hash::of(&bytes).to_string()));
            let kept = files::replace(&copy, &bytes, Audience::Owner).is_ok();
            let hint = if kept { format!("A copy is at {}.", copy.display()) } else { String::new() };
            (T::default(), Some(problem.safe("The usual settings are used.").hint(hint)))
        }
    }
}

/// Writes the settings in one step.
pub fn write_settings<T: Serialize>(places: &Places, settings: &T) -> Result<(), Problem> {
    let path = places.settings_file();
    let text = to_text(settings)?;
    files::ensure_folder(&places.settings, Audience::Owner)
        .and_then(|()| files::replace(&path, text.as_bytes(), Audience::Owner)?.confirmed())
        .map_err(|error| could_not("save the settings", &path, &error))
}
