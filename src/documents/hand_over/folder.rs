//! Where everything is: the folder, as whoever prints the note sees it, and what stands where in the window.

use super::Note;
use crate::documents::parts::{fact, heading};
use crate::documents::tree::{Block, Content};

pub(super) fn folder(note: &Note<'_>) -> Vec<Block> {
    let own = note.own();
    let at = || note.at(note.who.0, "full_name");
    let place = fact(&own.folder_is, &[note.workspace.folder().to_owned()], at());
    let line = place.is_none().then(|| Content::Signature { label: own.fill_in.clone() }.into());
    let places = own.places.iter().filter_map(|(name, says)| fact(name, std::slice::from_ref(says), at()));
    let facts = place.into_iter().chain(places).collect();
    [Some(heading(2, &own.folder)), line, Some(Content::Facts { facts }.into())].into_iter().flatten().collect()
}
