//! The note of an act in a backup: whoever restores it carries out what it says, so that it may say no more than an
//! act does. Each part names a file in the folder of its kind and has the whole record that is to stand in it.
//!
//! How an act is carried out is in `replay`, next to this room.

use std::path::Path;

use super::names::is_portable;
use crate::model::{FORMAT, Id};
use crate::store::acts::{Name, Note, NotedPart};
use crate::store::hash::Hash;
use crate::store::small::from_bytes;

/// Why half a note is none.
pub(super) const TORN: &str = "it is not what its name says";

/// Whether these bytes are a note of this name that may be carried out.
pub(super) fn check(name: Name, bytes: &[u8]) -> Result<(), &'static str> {
    if !name.is_of(Hash::of(bytes)) {
        return Err(TORN);
    }
    let note = note(bytes).ok_or("it is no note of an act")?;
    if note.format > FORMAT {
        return Err("a newer version began it");
    }
    if note.parts.iter().all(is_sound) { Ok(()) } else { Err("it names what no act changes") }
}

/// What it makes of records, each a whole text.
pub(super) fn texts(bytes: &[u8]) -> Vec<(Id, String)> {
    let parts = note(bytes).map(|note| note.parts).unwrap_or_default();
    parts.into_iter().filter_map(|part| Some((part.id, part.after?))).collect()
}

fn note(bytes: &[u8]) -> Option<Note> {
    from_bytes("The note of a change", Path::new(""), bytes).ok()
}

fn is_sound(part: &NotedPart) -> bool {
    let place = part.path.split_once('/');
    let is_in_folder = place.is_some_and(|(folder, name)| folder == part.kind.folder() && is_portable(name));
    let is_its_own = part.record().is_ok_and(|record| record.is_none_or(|record| record.id() == part.id));
    is_in_folder && !part.id.is_none() && is_its_own
}
