//! What was typed and not saved yet, kept on this computer so that a crash costs a second of typing at most.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::{self, Audience};
use super::hash::Hash;
use super::open::Store;
use super::read::{kind_in, parse, read_bytes};
use super::text::text_of;
use super::trouble::could_not;
use crate::model::{Id, Problem, Record};

/// What was typed, and the version of the file that it was typed over.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub record: Record,
    /// None where there was no file yet.
    pub base: Option<Hash>,
}

impl Store {
    /// Keeps a record as it is in the window, and which version of its file it was made from.
    pub fn write_draft(&self, record: &Record) -> Result<(), Problem> {
        self.put_draft(record, self.version_on_disk(record.id()))
    }

    /// The same over a version that may no longer be the one in its file.
    pub(super) fn put_draft(&self, record: &Record, base: Option<Hash>) -> Result<(), Problem> {
        self.check_drafts_are_ours()?;
        let path = self.draft_path(record.id());
        let mut draft = record.clone();
        draft.header_mut().rev.parents = base.map(|hash| hash.to_string()).into_iter().collect();
        let text = draft.to_ron().map_err(|error| Problem::new(error.to_string()))?;
        files::ensure_folder(&self.drafts_folder(), Audience::Owner)
            .and_then(|()| files::replace(&path, text.as_bytes(), Audience::Owner)?.confirmed())
            .map_err(|error| could_not("keep a draft of this", &path, &error))
    }

    /// Every draft that was left, the records in the order of their ids, and what could not be read. Nothing need be
    /// loaded yet. None where the workspace may only be read: there they are another window's, which is still typing.
    pub fn drafts(&self) -> (Vec<Draft>, Vec<Problem>) {
        if self.check_drafts_are_ours().is_err() {
            return Default::default();
        }
        let entries = fs::read_dir(self.drafts_folder()).into_iter().flatten().flatten();
        let paths = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "ron"));
        let (mut drafts, mut problems) = (Vec::new(), Vec::new());
        for path in paths {
            match self.read_draft(&path) {
                Ok(draft) => drafts.push(draft),
                Err(problem) => problems.push(problem),
            }
        }
        drafts.sort_by_key(|draft| draft.record.id());
        (drafts, problems)
    }

    /// The version of a record's file that was last read or written here.
    pub fn version_on_disk(&self, id: Id) -> Option<Hash> {
        self.known(id).map(|known| known.hash)
    }

    /// Removes a draft, if there is one: its content is saved, or no longer wanted.
    pub fn remove_draft(&self, id: Id) -> Result<(), Problem> {
        self.check_drafts_are_ours()?;
        let path = self.draft_path(id);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(could_not("clear away a draft", &path, &error))
            }
            _ => Ok(()),
        }
    }

    /// Whether something typed in this record was not saved yet.
    pub(super) fn has_draft(&self, id: Id) -> bool {
        self.draft_path(id).exists()
    }

    fn check_drafts_are_ours(&self) -> Result<(), Problem> {
        self.read_only().map_or(Ok(()), |problem| Err(problem.clone()))
    }

    fn drafts_folder(&self) -> PathBuf {
        self.local_folder().join("drafts")
    }

    pub(super) fn draft_path(&self, id: Id) -> PathBuf {
        self.drafts_folder().join(format!("{id}.ron"))
    }

    pub(super) fn read_draft(&self, path: &Path) -> Result<Draft, Problem> {
        let bytes = read_bytes(path)?;
        let text = text_of(&bytes).map_err(|problem| problem.at(path))?;
        let kind = kind_in(&text).ok_or_else(|| Problem::new("A draft can't be read.").at(path))?;
        let record = parse(kind, path, &bytes)?.record;
        let base = record.header().rev.parents.first().and_then(|hash| hash.parse().ok());
        Ok(Draft { record, base })
    }
}
