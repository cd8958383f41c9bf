//! Files joined by what they say: as git asks for it, and the two halves of a file that git has left with its marks in.
//!
//! What joining means is in `workspace`; here are the bytes. A file is written only where the result is another than it
//! is, beside it first and then in one step.

use std::fs;
use std::path::Path;

use super::files::{self, Audience};
use super::open::Store;
use super::read::{LoadedRecord, parse, read_bytes};
use super::text::{Halves, halves_of, text_of};
use super::trouble::could_not;
use crate::model::{Kind, Problem};
use crate::workspace::merge::merge;

/// Joins the files of two versions, with that of the one that both were made from (which may be missing or empty), and
/// writes the result over ours. Says how many fields wait for a person to choose.
///
/// # Errors
/// Where one of them can't be read; then nothing is written.
pub fn merge_files(base: &Path, ours: &Path, theirs: &Path) -> Result<usize, Problem> {
    // Git names a file without its folder, which is synced too.
    let ours = &std::path::absolute(ours).map_err(|error| could_not("read this file", ours, &error))?;
    let bytes = read_bytes(ours)?;
    let (mine, other) = (text_at(ours, &bytes)?, text_at(theirs, &read_bytes(theirs)?)?);
    let is_nothing = fs::metadata(base).map_or(true, |metadata| metadata.is_file() && metadata.len() == 0);
    let base = if is_nothing { None } else { Some(text_at(base, &read_bytes(base)?)?) };
    let merged = merge(base.as_deref(), &mine, &other).map_err(|problem| unjoined(problem, ours))?;
    if merged.text.as_bytes() != bytes {
        let written = files::replace(ours, merged.text.as_bytes(), Audience::Usual);
        written.map(|_| ()).map_err(|error| could_not("write this file", ours, &error))?;
    }
    Ok(merged.clashes)
}

fn text_at(path: &Path, bytes: &[u8]) -> Result<String, Problem> {
    text_of(bytes).map(std::borrow::Cow::into_owned).map_err(|problem| problem.at(path))
}

fn unjoined(problem: Problem, ours: &Path) -> Problem {
    let problem = if problem.safe.is_empty() { problem.safe("No file was changed.") } else { problem };
    problem.at(ours)
}

impl Store {
    /// The record in a file in which git has left two versions with its marks between them, both of them joined. What
    /// they don't agree on waits in its header. Nothing is written.
    ///
    /// # Errors
    /// Where there are no such marks, or where a version is no record.
    pub fn join_halves(&self, kind: Kind, path: &Path) -> Result<LoadedRecord, Problem> {
        parse(kind, path, self.joined_halves(path)?.as_bytes())
    }

    /// The text of both halves of a file joined.
    pub(super) fn joined_halves(&self, path: &Path) -> Result<String, Problem> {
        let bytes = self.root().resolve(path).and_then(|real| read_bytes(&real))?;
        let text = text_at(path, &bytes)?;
        let no_marks = || Problem::new("There are no two versions in this file.").safe("It stays as it is.").at(path);
        let Halves { base, ours, theirs } = halves_of(&text).ok_or_else(no_marks)?;
        merge(base.as_deref(), &ours, &theirs).map(|merged| merged.text).map_err(|problem| unjoined(problem, path))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::super::hash::Hash;
    use super::super::save::{Next, SaveError};
    use super::*;
    use crate::model::{Council, Id, Record};
    use crate::store::Places;

    fn event(title: &str, theme: &str) -> Record {
        let mut record = Record::new(Kind::Event, Id::from_number(5), Timestamp::UNIX_EPOCH);
        if let Record::Event(event) = &mut record {
            (event.details.title, event.details.theme) = (title.to_owned(), theme.to_owned());
        }
        record
    }

    /// F53: external change mid-save: between the look at the file and the rename, and right after it.
    #[test]
    fn f53_what_changes_the_file_in_the_middle_of_a_save_is_found_and_joined() {
        for is_late in [false, true] {
            let home = tempfile::tempdir().expect("a folder");
            let (folder, own) = (home.path().join("w"), Places::under(&home.path().join("own")));
            let store = Store::create(&folder, &own, Id::from_number(1), Council::default()).expect("a workspace");
            let mine = event("Winter hack", "Warmth");
            store.save(&event("Hack", "Warmth"), Timestamp::UNIX_EPOCH).expect("saved");
            let known = store.known(mine.id()).expect("known");
            let theirs = fs::read_to_string(&known.path).expect("a file").replace("Warmth", "Light");
            let next = Next { record: &mine, before: None, parents: vec![known.hash], at: Timestamp::UNIX_EPOCH };
            let written = store.write(
                &next,
                &known.path,
                |text| {
                    let change = || fs::write(&known.path, &theirs);
                    let is_known = |now: &[u8]| Hash::of(now) == known.hash;
                    if !is_late {
                        change()?;
                    }
                    let done = files::replace_known(&known.path, text, Audience::Usual, is_known);
                    if is_late {
                        change()?;
                    }
                    done
                },
                Vec::new(),
            );
            let Err(SaveError::ChangedOnDisk(clash)) = written else { panic!("it goes unnoticed: {written:?}") };
            assert_eq!(fs::read_to_string(&known.path).expect("a file"), theirs, "theirs is not written over");
            assert!(store.version_bytes(mine.id(), Hash::of(theirs.as_bytes())).is_ok(), "theirs is in the history");
            assert_eq!(store.drafts().0.len(), 1, "mine is kept");
            let joined = clash.joined.expect("joined").record;
            assert!(joined.same_content(&event("Winter hack", "Light")), "{joined:?}");
        }
    }
}
