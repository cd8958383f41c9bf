//! The one thing that is read and kept of a photograph's details: which way up it stands.

use super::number;

const ORIENTATION: usize = 0x0112;
/// A number of two bytes.
const SHORT: usize = 3;
/// Bytes of an entry.
const ENTRY: usize = 12;

/// Which way up, where that is another than as the pixels lie: 2 to 8.
pub(super) fn orientation(exif: &[u8]) -> Option<u8> {
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let is_big_endian = match exif.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let at = |from: usize, count: usize| Some(number(exif.get(from..from.checked_add(count)?)?, is_big_endian));
    let first = at(4, 4)?;
    let entries = at(first, 2)?;
    let mut starts = (0..entries).map(|index| first + 2 + index * ENTRY);
    let entry = starts.find(|start| at(*start, 2) == Some(ORIENTATION) && at(start + 2, 2) == Some(SHORT))?;
    u8::try_from(at(entry + 8, 2)?).ok().filter(|way| (2..=8).contains(way))
}

/// Details that say nothing else.
pub(super) fn only(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.push(orientation);
    exif.extend([0; 6]);
    exif
}

#[test]
fn what_is_written_is_what_is_read() {
    for way in 2..=8 {
        assert_eq!(orientation(&only(way)), Some(way));
    }
    assert_eq!(orientation(&only(1)), None);
    assert_eq!(orientation(b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"), Some(6));
    assert_eq!(orientation(b"II*\0\xFF\xFF\xFF\xFF"), None);
    assert_eq!(orientation(b""), None);
}
