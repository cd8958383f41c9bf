//! The bytes of a table as text: UTF-8 with its mark or without, UTF-16 as Excel's "Unicode text" has it, and else
//! Windows-1252, in which every byte is some letter. Other encodings are not guessed: their letters would come in wrong.

use crate::model::Problem;

/// In which encoding a text was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
}

/// What Windows has in the place of control characters from 0x80 on; a byte without a letter is left out.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// What files that are no text begin with, and what an officer calls them.
const NO_TEXT: [(&[u8], &str); 5] = [
    (b"PK\x03\x04", "an Excel workbook or another packed file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
];

/// The text.
///
/// # Errors
/// Where the file is no text or has none.
pub fn decoded(bytes: &[u8]) -> Result<(String, Encoding), Problem> {
    if let Some((_, what)) = NO_TEXT.iter().find(|(begins, _)| bytes.starts_with(begins)) {
        return Err(Problem::new(format!("This file is {what}, and no table in plain text."))
            .safe("Nothing was taken in.")
            .hint("Open it in a program of tables and save it as CSV, then choose that file."));
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16),
        _ if is_half_empty(bytes, 1) => (utf16(bytes, u16::from_le_bytes), Encoding::Utf16),
        _ if is_half_empty(bytes, 0) => (utf16(bytes, u16::from_be_bytes), Encoding::Utf16),
        _ => match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (windows(bytes), Encoding::Windows1252),
        },
    };
    let text = text.trim_start_matches('\u{feff}').to_owned();
    if text.contains('\0') {
        return Err(Problem::new("This file has signs in it that no table in plain text has.")
            .safe("Nothing was taken in.")
            .hint("Open it in a program of tables and save it as CSV, then choose that file."));
    }
    Ok((text, encoding))
}

/// Latin letters in UTF-16 without its mark: every second byte is nothing.
fn is_half_empty(bytes: &[u8], from: usize) -> bool {
    let begins: Vec<u8> = bytes.iter().copied().take(64).collect();
    let empty = begins.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    begins.len() >= 4 && empty * 10 >= begins.len() / 2 * 9
}

/// What is no letter becomes the sign for that, which is told where it stands in a name.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows(bytes: &[u8]) -> String {
    let letter = |byte: &u8| match byte.checked_sub(0x80).and_then(|above| WINDOWS.get(usize::from(above))) {
        Some('\0') => None,
        Some(letter) => Some(*letter),
        None => Some(char::from(*byte)),
    };
    bytes.iter().filter_map(letter).collect()
}
