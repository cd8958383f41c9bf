//! A JPEG is a row of segments and, after the last of them, the pixels. Behind its end telephones hide films and second
//! pictures, which say where they were taken as well: all of that goes.

use super::{exif, number};

const BEGIN: u8 = 0xD8;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const COMMENT: u8 = 0xFE;
/// The first segment for what programs say of their own, of sixteen.
const OF_PROGRAMS: u8 = 0xE0;
const EXIF: u8 = 0xE1;
const PROFILE: u8 = 0xE2;
const ADOBE: u8 = 0xEE;

pub(super) fn without_details(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(&[0xFF, BEGIN])?;
    let mut kept = vec![0xFF, BEGIN];
    let mut way_up = None;
    loop {
        let (marker, after) = next_marker(rest)?;
        if marker == END {
            kept.extend([0xFF, END]);
            return Some(match way_up {
                Some(way) => with_way_up(&kept, way),
                None => kept,
            });
        }
        let size = number(after.get(..2)?, true);
        let (segment, behind) = after.split_at_checked(size)?;
        let content = segment.get(2..)?;
        if marker == EXIF && content.starts_with(b"Exif\0\0") {
            way_up = way_up.or(exif::orientation(content));
        }
        if marker == OF_PROGRAMS {
            kept.extend(size_of_a_dot(content).into_iter().flatten());
        } else if is_kept(marker, content) {
            kept.extend([0xFF, marker]);
            kept.extend_from_slice(segment);
        }
        rest = behind;
        if marker == SCAN {
            let (pixels, behind) = rest.split_at_checked(scan_length(rest)?)?;
            kept.extend_from_slice(pixels);
            rest = behind;
        }
    }
}

/// The marker of the next segment, before which there may be filling.
fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let bytes = bytes.strip_prefix(&[0xFF])?;
    let filling = bytes.iter().take_while(|byte| **byte == 0xFF).count();
    let (marker, rest) = bytes.get(filling..)?.split_first()?;
    Some((*marker, rest))
}

/// Colours, and what the pixels need. Of what programs say the size of a dot and the kind of colours alone.
fn is_kept(marker: u8, content: &[u8]) -> bool {
    match marker {
        COMMENT => false,
        PROFILE => content.starts_with(b"ICC_PROFILE\0"),
        ADOBE => content.starts_with(b"Adobe"),
        _ => marker & 0xF0 != OF_PROGRAMS,
    }
}

/// The segment for the size of a dot, without the little picture behind it, which may show what was cut off the large one.
fn size_of_a_dot(content: &[u8]) -> Option<[u8; 18]> {
    let of_dot: [u8; 12] = content.get(..12)?.try_into().ok().filter(|_| content.starts_with(b"JFIF\0"))?;
    let mut segment = [0; 18];
    let (head, rest) = segment.split_at_mut(4);
    head.copy_from_slice(&[0xFF, OF_PROGRAMS, 0, 16]);
    rest.iter_mut().zip(of_dot).for_each(|(to, from)| *to = from);
    Some(segment)
}

/// Bytes of pixels up to the next segment. Within them a marker's first byte is followed by a zero, or by the number of a
/// place to begin anew.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    let ends = |pair: &[u8]| matches!(pair, [0xFF, second] if !matches!(second, 0 | 0xD0..=0xD7 | 0xFF));
    bytes.windows(2).position(ends)
}

/// With a segment that says which way up it stands, behind the first ones that have to stand first.
fn with_way_up(bytes: &[u8], way: u8) -> Vec<u8> {
    let first = match bytes.get(2..6) {
        Some([0xFF, OF_PROGRAMS, high, low]) => 4 + number(&[*high, *low], true),
        _ => 2,
    };
    let (before, after) = bytes.split_at_checked(first).unwrap_or((bytes, &[]));
    let content = [b"Exif\0\0".as_slice(), &exif::only(way)].concat();
    let size = u8::try_from(content.len() + 2).unwrap_or_default();
    [before, &[0xFF, EXIF, 0, size], &content, after].concat()
}
