//! A photograph without what it says beside its picture: where it was taken, when, by whom and with what.
//!
//! Only the parts that hold pixels, colours and which way up it stands go on, byte for byte: nothing is unpacked, so that
//! no pixel changes. What is not a JPEG, PNG or WebP is none of its business.

mod exif;
mod jpeg;
mod png;
mod webp;

use crate::model::FileKind;

/// The file is not built as its kind is, so that what it says could not be told from what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// The same picture without those details. A kind that has none of ours stays as it is.
///
/// # Errors
/// Where the file ends early or is not built as its kind is.
pub fn without_details(kind: FileKind, bytes: &[u8]) -> Result<Vec<u8>, Damaged> {
    match kind {
        FileKind::Jpeg => jpeg::without_details(bytes),
        FileKind::Png => png::without_details(bytes),
        FileKind::WebP => webp::without_details(bytes),
        _ => Some(bytes.to_vec()),
    }
    .ok_or(Damaged)
}

/// A number of so many bytes.
fn number(bytes: &[u8], is_big_endian: bool) -> usize {
    let add = |sum: usize, byte: &u8| sum << 8 | usize::from(*byte);
    if is_big_endian { bytes.iter().fold(0, add) } else { bytes.iter().rev().fold(0, add) }
}
