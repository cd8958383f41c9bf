//! A PNG is a row of chunks with four letters each. Those that hold the picture and its colours go on.

use super::{exif, number};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

const KEPT: [&[u8; 4]; 20] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV",
    b"cLLI", b"bKGD", b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

pub(super) fn without_details(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    let (mut way_up, mut pixels) = (None, None);
    loop {
        let size = number(rest.get(..4)?, true);
        let name = rest.get(4..8)?;
        // With its size, its name and its sum.
        let (chunk, behind) = rest.split_at_checked(size.checked_add(12)?)?;
        if name == b"eXIf" {
            way_up = exif::orientation(chunk.get(8..8 + size)?);
        }
        if name == b"IDAT" {
            pixels = pixels.or(Some(kept.len()));
        }
        if KEPT.iter().any(|known| known.as_slice() == name) {
            kept.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            // Whoever shows it looks no further than the pixels.
            let (before, after) = kept.split_at_checked(pixels?)?;
            return Some([before, &way_up.map(way_up_chunk).unwrap_or_default(), after].concat());
        }
        rest = behind;
    }
}

fn way_up_chunk(way: u8) -> Vec<u8> {
    let content = exif::only(way);
    let size = u32::try_from(content.len()).unwrap_or_default();
    let summed = [b"eXIf".as_slice(), &content].concat();
    [&size.to_be_bytes(), summed.as_slice(), &sum(&summed).to_be_bytes()].concat()
}

/// The sum by which a chunk is known to be whole.
fn sum(bytes: &[u8]) -> u32 {
    let bit = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| bit(sum)))
}
