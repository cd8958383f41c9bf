//! A file that can't be read, looked at for somebody who decides about it: what is wrong with it, where in it, and which
//! version could take its place. Looking changes no file.

use super::history::{Unwritten, Version};
use super::known::Known;
use super::open::Store;
use super::read::{LoadedRecord, UnreadFile, examine, format_in, parse, read_bytes};
use super::text::{has_merge_markers, text_of};
use crate::model::{FORMAT, Problem, Record};

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Nothing is any longer: it can be read.
    None,
    /// It is there and has no content, or only zeros.
    Empty,
    /// It ends before the record does.
    CutOff,
    /// It is written in letters of another kind.
    OtherLetters,
    /// Two versions, with the marks of a merge between them.
    TwoVersions,
    /// A newer version of the program wrote it.
    Newer,
    /// It is no longer written as a record is.
    Changed,
    /// It is of another kind than its folder, or has no id.
    Misplaced,
    /// It can't even be opened, or is far too large.
    OutOfReach,
}

/// What is seen of it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub damage: Damage,
    /// What stands in the way; none where nothing does any longer.
    pub problem: Option<Problem>,
    /// The lines around the place that can't be read, with their numbers from 1.
    pub lines: Vec<(usize, String)>,
    /// The last good version, and which it is.
    pub good: Option<(Version, Record)>,
}

/// Lines before the place, and after it.
const AROUND: usize = 2;

/// A line is shown as far as this.
const LETTERS: usize = 200;

impl Store {
    /// A file that could not be read and was put right since.
    pub fn put_right(&self, unread: &UnreadFile) -> Option<LoadedRecord> {
        let bytes = self.root().resolve(&unread.path).and_then(|real| read_bytes(&real)).ok()?;
        let loaded = examine(unread.kind, &unread.path, &bytes).ok()?;
        let id = loaded.record.id();
        let is_it = unread.id == Some(id) && self.tombstone(id).is_none();
        (is_it && self.claim(id, Known::of(&loaded)).is_ok()).then(|| {
            self.unwritten().push(Unwritten::in_file(id, loaded.hash, loaded.path.clone()));
            loaded
        })
    }

    /// Looks at a file that could not be read.
    pub fn look_at_unread(&self, file: &UnreadFile) -> Seen {
        let nothing = |damage, problem| Seen { damage, problem, lines: Vec::new(), good: None };
        let bytes = match self.root().resolve(&file.path).and_then(|real| read_bytes(&real)) {
            Ok(bytes) => bytes,
            Err(problem) => return nothing(Damage::OutOfReach, Some(problem)),
        };
        let Err(why) = examine(file.kind, &file.path, &bytes) else { return nothing(Damage::None, None) };
        let damage = if why.is_damaged { damage_of(&bytes, &why.problem) } else { other(&bytes) };
        let lines = why.problem.place.line.map(|line| lines_around(&bytes, line)).unwrap_or_default();
        let good = file.id.filter(|_| why.is_damaged).and_then(|id| {
            let version = self.last_good(file.kind, id)?;
            let bytes = self.version_bytes(id, version.hash).ok()?;
            Some((version, parse(file.kind, &file.path, &bytes).ok()?.record))
        });
        Seen { damage, problem: Some(why.problem), lines, good }
    }
}

/// Of a file that is not damaged.
fn other(bytes: &[u8]) -> Damage {
    let format = text_of(bytes).ok().and_then(|text| format_in(&text));
    if format.is_some_and(|format| format > FORMAT) { Damage::Newer } else { Damage::Misplaced }
}

fn damage_of(bytes: &[u8], problem: &Problem) -> Damage {
    if bytes.iter().all(|byte| *byte == 0) {
        return Damage::Empty;
    }
    let Ok(text) = text_of(bytes) else { return Damage::OtherLetters };
    if has_merge_markers(&text) {
        return Damage::TwoVersions;
    }
    let (whole, line) = (text.trim_end_matches(['\0', '\n', ' ']), problem.place.line.unwrap_or_default());
    let last = whole.lines().count();
    let letters = whole.lines().last().map_or(0, |line| line.chars().count());
    let is_at_end = line > last || line == last && problem.place.column.unwrap_or_default() > letters;
    // A record ends with a bracket; what stands behind one is told as that.
    let is_open = !whole.ends_with(')') && !problem.what.contains("trailing");
    if is_at_end || is_open || text.ends_with('\0') { Damage::CutOff } else { Damage::Changed }
}

/// What can be shown of the lines around this one.
fn lines_around(bytes: &[u8], line: usize) -> Vec<(usize, String)> {
    let text = String::from_utf8_lossy(bytes);
    let shown =
        |line: &str| line.chars().take(LETTERS).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
    lines
        .skip_while(|(number, _)| number + AROUND < line)
        .take_while(|(number, _)| *number <= line + AROUND)
        .map(|(number, line)| (number, shown(line)))
        .collect()
}
