//! The bytes of a file as text, or in words why they are none.
//!
//! What Notepad adds (a byte order mark, `\r\n`) is taken off. Anything else that is not text is damage.

use std::borrow::Cow;

use crate::model::Problem;

/// The largest record that is read. A record that a person wrote is a hundred times smaller.
pub const LARGEST_RECORD: u64 = 4 * 1024 * 1024;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The text with `\n` for its line ends; else what is there instead, and at which line and column.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    if bytes.is_empty() {
        return Err(Problem::new("The file is empty."));
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(Problem::new("The file has its length but no content, as a power cut can leave it."));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::new("The file was saved as UTF-16 (\"Unicode\"), not as UTF-8."));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    Ok(unix_lines(text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)))
}

/// `\n` for `\r\n`, as files are read and records are written.
pub(super) fn unix_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

/// `before` is how many bytes are text.
fn not_utf8(bytes: &[u8], before: usize) -> Problem {
    let before = String::from_utf8_lossy(bytes.get(..before).unwrap_or_default());
    let before = before.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&before);
    let line = before.rsplit('\n').next().unwrap_or_default();
    Problem::new("The file is not UTF-8 text but has a character of another encoding, such as Windows-1252.")
        .line_column(1 + before.matches('\n').count(), 1 + line.chars().count())
}

/// Whether the text is what git leaves where it could not join two versions.
pub(super) fn has_merge_markers(text: &str) -> bool {
    let starts = |mark: &str| text.lines().any(|line| line.starts_with(mark));
    starts("<<<<<<< ") && starts(">>>>>>> ")
}

/// The versions in one file, as git leaves them where it could not join two.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Halves {
    /// What both were made from, where git was told to leave it there.
    pub(super) base: Option<String>,
    pub(super) ours: String,
    pub(super) theirs: String,
}

/// Takes the versions in a file apart; none where no marks of git are in it, or some are missing.
pub(super) fn halves_of(text: &str) -> Option<Halves> {
    let (mut base, mut ours, mut theirs) = (String::new(), String::new(), String::new());
    let (mut within, mut has_base, mut has_marks) = (Half::All, false, false);
    for line in text.split_inclusive('\n') {
        let next = match within {
            Half::All => line.starts_with("<<<<<<< ").then_some(Half::Ours),
            Half::Ours if line.starts_with("||||||| ") || line.trim_end() == "|||||||" => Some(Half::Base),
            Half::Ours | Half::Base => (line.trim_end() == "=======").then_some(Half::Theirs),
            Half::Theirs => line.starts_with(">>>>>>> ").then_some(Half::All),
        };
        if let Some(next) = next {
            has_base |= next == Half::Base;
            has_marks = true;
            within = next;
            continue;
        }
        let all = [(&mut base, Half::Base), (&mut ours, Half::Ours), (&mut theirs, Half::Theirs)];
        let here = all.into_iter().filter(|(_, half)| [*half, Half::All].contains(&within));
        here.for_each(|(version, _)| version.push_str(line));
    }
    let is_whole = has_marks && within == Half::All;
    is_whole.then_some(Halves { base: has_base.then_some(base), ours, theirs })
}

/// Where in a file with two versions a line stands.
#[derive(Clone, Copy, PartialEq)]
enum Half {
    All,
    Ours,
    Base,
    Theirs,
}
