//! What closes a backup file: the zip's own end, and in its comment the hash of every byte before that hash. It tells a
//! flipped bit anywhere, and a file that is not whole, before anything else in it is believed.

use std::io::{self, Read, Seek, SeekFrom};

use super::MOST_ENTRIES;
use super::manifest::damaged;
use crate::model::Problem;
use crate::store::hash::Hash;

/// What the comment begins with.
const WORDS: &str = "folkmoot backup, blake3 of all before: ";

/// Bytes of the comment.
const COMMENT: usize = WORDS.len() + Hash::LETTERS;

/// Bytes of a zip's last record, before its comment.
const LAST_RECORD: usize = 22;

/// The comment, with nothing in the place of the hash.
pub(super) fn unsealed() -> String {
    format!("{WORDS}{:0>1$}", "", Hash::LETTERS)
}

/// The hash of all before the last letters of a file of this length.
pub(super) fn seal_of(
    file: &mut (impl Read + Seek),
    length: u64,
    mut goes_on: impl FnMut() -> bool,
) -> io::Result<Option<Hash>> {
    file.seek(SeekFrom::Start(0))?;
    let mut left = length.saturating_sub(Hash::LETTERS as u64);
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 256 * 1024];
    while left > 0 {
        if !goes_on() {
            return Ok(None);
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let count = match file.read(buffer.get_mut(..most).unwrap_or_default()) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            count => count?,
        };
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        hasher.update(buffer.get(..count).unwrap_or_default());
        left -= count as u64;
    }
    Ok(Some(hasher.finalize().into()))
}

/// What the end of a file says.
pub(super) struct Ending {
    pub(super) seal: Hash,
    /// How many entries the file says it has.
    pub(super) entries: usize,
}

/// Reads the end of a file of this length, and takes nothing from it that is more than a backup may have.
pub(super) fn read(file: &mut (impl Read + Seek), length: u64) -> Result<Ending, Problem> {
    // With the two records that a zip of more than 65,535 entries has before its last one.
    const MOST: usize = 56 + 20 + LAST_RECORD + COMMENT;
    let mut tail = Vec::with_capacity(MOST);
    let from = length.saturating_sub(MOST as u64);
    file.seek(SeekFrom::Start(from))
        .and_then(|_| file.by_ref().take(MOST as u64).read_to_end(&mut tail))
        .map_err(|error| damaged(&format!("It can't be read to its end: {error}.")))?;
    let seal = tail.len().checked_sub(COMMENT).and_then(|at| tail.get(at..)).and_then(sealed).ok_or_else(no_backup)?;
    let last = tail.len().checked_sub(COMMENT + LAST_RECORD).ok_or_else(no_backup)?;
    let record = tail.get(last..).filter(|record| record.starts_with(b"PK\x05\x06")).ok_or_else(no_backup)?;
    if number(record, 20, 2) != Some(COMMENT as u64) || number(record, 4, 4) != Some(0) {
        return Err(another_end());
    }
    let claimed = number(record, 10, 2).unwrap_or_default();
    let entries = if has_many(&tail, last) { many(&tail, last).ok_or_else(another_end)? } else { claimed };
    match usize::try_from(entries) {
        Ok(entries) if entries <= MOST_ENTRIES + 1 => Ok(Ending { seal, entries }),
        _ => Err(Problem::new(format!("This file says that it holds {entries} files, which no backup does."))
            .safe("Nothing was written.")
            .hint(format!("A backup has at most {MOST_ENTRIES}. Take another."))),
    }
}

fn another_end() -> Problem {
    damaged("Its end is not that of a backup.")
}

/// Whether some reader of zips would take the numbers from the record of large ones, before the last: where the last one
/// has no room for one of its own, or the locator of that record is there.
fn has_many(tail: &[u8], last: usize) -> bool {
    let is_full = |at, bytes, most| tail.get(last..).and_then(|record| number(record, at, bytes)) == Some(most);
    let locator = last.checked_sub(20).and_then(|at| tail.get(at..last));
    is_full(10, 2, 0xffff)
        || is_full(12, 4, 0xffff_ffff)
        || is_full(16, 4, 0xffff_ffff)
        || locator.is_some_and(|locator| locator.starts_with(b"PK\x06\x07"))
}

/// The number of entries in the record of large zips, which has to be where every backup has it.
fn many(tail: &[u8], last: usize) -> Option<u64> {
    let record = tail.get(last.checked_sub(76)?..last)?;
    let is_there = record.starts_with(b"PK\x06\x06") && record.get(56..)?.starts_with(b"PK\x06\x07");
    is_there.then(|| number(record, 32, 8))?
}

fn number(record: &[u8], at: usize, bytes: usize) -> Option<u64> {
    let bytes = record.get(at..at + bytes)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn sealed(comment: &[u8]) -> Option<Hash> {
    let text = std::str::from_utf8(comment).ok()?;
    super::names::hash_named(text.strip_prefix(WORDS)?)
}

fn no_backup() -> Problem {
    Problem::new("This is not a whole Folkmoot backup: its end is missing or is another.")
        .safe("Nothing was written.")
        .hint("If it is a backup, it was not copied to its end: copy it again, or take another.")
}
