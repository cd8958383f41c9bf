//! A file that somebody else changed while it was open here: both versions are kept until the officer chooses.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::compose::{Before, compose};
use super::drafts::Draft;
use super::files::{self, Audience};
use super::hash::Hash;
use super::history::Unwritten;
use super::known::Known;
use super::open::Store;
use super::outside::unreadable_now;
use super::read::{LoadedRecord, examine, parse};
use super::save::{Next, SaveError, Saved};
use super::text::text_of;
use crate::model::{Problem, Record};
use crate::workspace::merge::merge;

/// Two versions of one record.
#[derive(Clone, Debug)]
pub struct Clash {
    pub problem: Problem,
    /// What the file holds now; a problem where it is gone or can't be read.
    pub theirs: Result<LoadedRecord, Problem>,
    /// Both in one record, where they can be joined.
    pub joined: Option<Box<Joined>>,
}

/// Two versions of one record joined. What they do not agree on waits in its header.
#[derive(Clone, Debug)]
pub struct Joined {
    /// Ours, as it was to be saved.
    pub mine: Record,
    /// The file's version, with what ours has changed in it.
    pub record: Record,
    /// The version that ours was made from.
    was: Hash,
}

impl Store {
    /// Puts both versions where they can't be lost: theirs, in the file, into the history too; ours into a draft.
    pub(super) fn clash(&self, mine: &Record, path: &Path, theirs: Option<&[u8]>) -> SaveError {
        let theirs_kept = theirs.is_some_and(|bytes| self.ensure_in_history(mine.id(), bytes).is_ok());
        let mine_kept = self.write_draft(mine).is_ok();
        let safe = match (mine_kept, theirs_kept) {
            (true, true) => "Both versions are kept.",
            (true, false) => "Theirs is in the file; yours is kept on this computer.",
            (false, _) => "Theirs is in the file; yours is still here in the window, so leave it open.",
        };
        if let Some(Err(why)) = theirs.map(|bytes| examine(mine.kind(), path, bytes)) {
            if let (true, Some(bytes)) = (why.is_damaged, theirs) {
                self.set_aside(path, bytes);
            }
            let problem = unreadable_now(why);
            let problem = if mine_kept { problem } else { problem.safe(safe) };
            return SaveError::ChangedOnDisk(Box::new(Clash { theirs: Err(problem.clone()), problem, joined: None }));
        }
        let problem = Problem::new("This was changed outside this window since it was opened.")
            .safe(safe)
            .hint("Compare the two, then keep yours or take theirs.");
        let joined = theirs.and_then(|bytes| self.joined(mine, path, bytes)).map(Box::new);
        changed_on_disk(mine, path, theirs, (problem, joined))
    }

    /// A file that was to be deleted and was changed meanwhile: it stays, and what would have been deleted goes into the
    /// history. Nothing of it is offered again, since the officer did not want it.
    pub(super) fn changed_before_deletion(&self, mine: &Record, path: &Path, theirs: &[u8]) -> SaveError {
        let kept = self.ensure_in_history(mine.id(), theirs).and_then(|()| self.keep_in_history(mine));
        let safe = if kept.is_ok() { "Both versions are kept." } else { "The changed version is in its file." };
        let problem = Problem::new("This was changed outside this window, so it was not deleted.")
            .safe(safe)
            .hint("Look at what was changed, then delete it once more if it should go.");
        changed_on_disk(mine, path, Some(theirs), (problem, None))
    }

    /// Ours joined with what is in the file, by the version that ours was made from.
    fn joined(&self, mine: &Record, path: &Path, theirs: &[u8]) -> Option<Joined> {
        let known = self.known(mine.id())?;
        let base = match &known.written {
            Some(record) => Some(Before { text: None, record: record.clone() }),
            None => self.before_in_history(mine, known.hash),
        };
        let record = self.joined_over(mine, path, base.as_ref(), theirs)?;
        Some(Joined { mine: mine.clone(), record, was: known.hash })
    }

    /// What was typed before the program ended, joined with what is in the file by now, by the version that it was typed
    /// over. What they do not agree on waits in its header. None where one of the three is not here.
    pub fn join_draft(&self, draft: &Draft) -> Option<Record> {
        let (mine, known) = (&draft.record, self.known(draft.record.id())?);
        let base = self.before_in_history(mine, draft.base?)?;
        let theirs = self.bytes_of_version(mine.id(), known.hash).ok()?;
        self.joined_over(mine, &known.path, Some(&base), &theirs)
    }

    /// As a version after theirs.
    fn joined_over(&self, mine: &Record, path: &Path, base: Option<&Before>, theirs: &[u8]) -> Option<Record> {
        let loaded = parse(mine.kind(), path, theirs).ok().filter(|loaded| loaded.read_only.is_none())?;
        let base_text = match base {
            Some(Before { text: Some(text), .. }) => Some(text.clone()),
            Some(Before { record, .. }) => Some(record.to_ron().ok()?),
            None => None,
        };
        let ours = compose(mine, base, None).ok()?.text;
        let merged = merge(base_text.as_deref(), &ours, &text_of(theirs).ok()?).ok()?;
        let mut record = parse(mine.kind(), path, merged.text.as_bytes()).ok()?.record;
        record.header_mut().rev = loaded.record.header().rev.clone();
        Some(record)
    }

    /// Takes note that what stands in the window was joined with what is in the file. False where something else was read
    /// or written meanwhile.
    pub fn accept_joined(&self, joined: &Joined, theirs: &LoadedRecord) -> bool {
        let id = theirs.record.id();
        if self.known(id).is_none_or(|known| known.hash != joined.was) {
            return false;
        }
        self.unwritten().push(Unwritten::in_file(id, theirs.hash, theirs.path.clone()));
        self.set_known(id, Known::of(theirs));
        true
    }

    /// After a clash: writes ours over the file, whose version is in the history first.
    pub fn keep_mine(&self, mine: &Record, at: Timestamp) -> Result<Saved, SaveError> {
        let _turn = self.turn();
        self.check_savable()?;
        let (path, known_hash) = match self.known(mine.id()) {
            Some(known) => (known.path, Some(known.hash)),
            None => (self.usual_path(mine.kind(), mine.id()), None),
        };
        let Some((real, bytes)) = self.on_disk(&path).map_err(SaveError::Failed)? else {
            return self.revive(mine, at);
        };
        self.ensure_in_history(mine.id(), &bytes).map_err(SaveError::Failed)?;
        let before = self.before_of_theirs(mine, &path, &bytes)?;
        let parents = known_hash.into_iter().chain([Hash::of(&bytes)]).collect();
        let next = Next { record: mine, before, parents, at };
        self.write(&next, &path, |text| files::replace(&real, text, Audience::Usual), Vec::new())
    }

    /// After a clash: reads the file anew and puts ours into the history. None where the file is gone, so that the record
    /// stays deleted.
    pub fn take_theirs(&self, mine: &Record) -> Result<Option<LoadedRecord>, Problem> {
        let _turn = self.turn();
        // Where the whole folder is gone, a drive was pulled out and nothing was deleted.
        self.check_writable()?;
        let known = self.known(mine.id());
        let path = known.map_or_else(|| self.usual_path(mine.kind(), mine.id()), |known| known.path);
        let Some((_, bytes)) = self.on_disk(&path)? else {
            self.keep_in_history(mine)?;
            self.forget(mine.id());
            self.act_settled(mine.id());
            self.remove_draft(mine.id())?;
            return Ok(None);
        };
        let theirs = parse(mine.kind(), &path, &bytes)?;
        self.keep_in_history(mine)?;
        self.unwritten().push(Unwritten::in_file(mine.id(), theirs.hash, path));
        self.set_known(mine.id(), Known::of(&theirs));
        self.act_settled(mine.id());
        self.remove_draft(mine.id())?;
        Ok(Some(theirs))
    }

    /// Theirs as what ours replaces, so that unknown parts survive; nothing where it is damaged.
    fn before_of_theirs(&self, mine: &Record, path: &Path, bytes: &[u8]) -> Result<Option<Before>, SaveError> {
        match parse(mine.kind(), path, bytes) {
            Ok(LoadedRecord { read_only: Some(problem), .. }) => Err(SaveError::ReadOnly(problem)),
            Ok(loaded) => Ok(text_of(bytes)
                .ok()
                .map(|text| Before { text: Some(text.into_owned()), record: Arc::new(loaded.record) })),
            Err(_) => Ok(None),
        }
    }
}

fn changed_on_disk(
    mine: &Record,
    path: &Path,
    theirs: Option<&[u8]>,
    (problem, joined): (Problem, Option<Box<Joined>>),
) -> SaveError {
    let theirs = match theirs {
        Some(bytes) => parse(mine.kind(), path, bytes),
        None => Err(Problem::new("The file can't be read.").at(path)),
    };
    SaveError::ChangedOnDisk(Box::new(Clash { problem: problem.at(path), theirs, joined }))
}
