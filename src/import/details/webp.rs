//! A WebP is a row of chunks within one, of which the first may say what the others are.

use super::{exif, number};

const KEPT: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];
/// In the first byte of `VP8X`: there is a chunk of details, and there is another kind of them.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

pub(super) fn without_details(bytes: &[u8]) -> Option<Vec<u8>> {
    let size = number(bytes.strip_prefix(b"RIFF")?.get(..4)?, false);
    // Some programs forget to count the filling of the last chunk.
    let whole = bytes.get(8..size.checked_add(8)?)?;
    let mut rest = whole.strip_prefix(b"WEBP")?;
    let mut kept = b"WEBP".to_vec();
    let (mut says, mut way_up) = (None, None);
    while !rest.is_empty() {
        let name = rest.get(..4)?;
        let size = number(rest.get(4..8)?, false);
        let content = rest.get(8..size.checked_add(8)?)?;
        if name == b"VP8X" {
            says = Some(kept.len() + 8);
        }
        if name == b"EXIF" {
            way_up = exif::orientation(content);
        }
        if KEPT.iter().any(|known| known.as_slice() == name) {
            add(&mut kept, name, content);
        }
        rest = rest.get(8 + size + size % 2..).unwrap_or_default();
    }
    if let Some(flags) = says.and_then(|at| kept.get_mut(at)) {
        *flags &= !(HAS_EXIF | HAS_XMP);
        if let Some(way) = way_up {
            *flags |= HAS_EXIF;
            add(&mut kept, b"EXIF", &exif::only(way));
        }
    }
    let size = u32::try_from(kept.len()).ok()?;
    Some([b"RIFF".as_slice(), &size.to_le_bytes(), &kept].concat())
}

fn add(kept: &mut Vec<u8>, name: &[u8], content: &[u8]) {
    kept.extend_from_slice(name);
    kept.extend(u32::try_from(content.len()).unwrap_or_default().to_le_bytes());
    kept.extend_from_slice(content);
    kept.extend(vec![0; content.len() % 2]);
}
