//! Acts: changes of several records that are one thing to whoever made them. Before any of the records is written, what
//! all of them are to become is noted among this computer's own state, and the note goes when the last of them is in its
//! file. What a note is good for after a crash is in `replay`.
//!
//! A note is told by its name: its number, how often it was written, and the hash of what is in it, so that half a note
//! is none. A record that is typed on while its act is under way stands in the note as it was typed last.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::files::{self, Audience};
use super::hash::Hash;
use super::open::Store;
use super::read::read_bytes;
use super::small::to_text;
use super::trouble::could_not;
use crate::model::{FORMAT, Id, Kind, Problem, Record};

/// The folder of the notes, among this computer's own state.
pub(super) const ACTS: &str = "acts";

/// No act is this large: ten thousand people with all that is known of them.
pub(super) const LARGEST_NOTE: u64 = 256 * 1024 * 1024;

/// Some hundreds of records.
const LONG_NOTES: u64 = 256 * 1024;

/// What holds where it could not be noted.
const SAFE: &str = "Each of them is saved all the same.";

/// One record of an act, as it is to stand in its file.
#[derive(Clone, Debug)]
pub struct Part {
    pub kind: Kind,
    pub id: Id,
    /// None where it is deleted.
    pub after: Option<Arc<Record>>,
}

/// The content of a note.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Note {
    pub(super) format: u32,
    /// What people call it, as undo does.
    pub(super) label: String,
    pub(super) parts: Vec<NotedPart>,
}

/// One record in a note. Versions are hashes of whole files; none where there was no file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct NotedPart {
    pub(super) kind: Kind,
    pub(super) id: Id,
    /// Its file, within the workspace.
    pub(super) path: String,
    /// The version that it was made over.
    pub(super) over: Option<String>,
    /// The tombstone that lay there.
    pub(super) tombstone: Option<String>,
    /// The draft that lay there, of which everything is in the text.
    pub(super) draft: Option<String>,
    /// The record's text; none where it is deleted.
    pub(super) after: Option<String>,
    /// Versions that stood in its file since, while somebody typed on.
    #[serde(default)]
    pub(super) since: Vec<String>,
    /// The draft that lay there from an earlier run, of which nothing is in the text.
    #[serde(default)]
    pub(super) early: Option<String>,
}

/// An act of which not every record is in its file yet.
#[derive(Debug)]
pub(super) struct UnderWay {
    pub(super) name: Name,
    pub(super) note: Note,
    /// The records that are not.
    pub(super) waiting: HashSet<Id>,
}

/// Which act it is, and how often its note was written: of two notes of one act the later one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name {
    pub(super) number: u64,
    pub(super) time: u64,
    pub(super) hash: HashText,
}

/// The hash that a note's name carries, as letters that can be ordered.
pub(super) type HashText = [u8; 16];

impl Store {
    /// Notes that these records are to be changed as one. Where that can't be noted, each of them is saved all the same.
    ///
    /// # Errors
    /// Where this computer's own folder can't be written.
    pub fn begin_act(&self, label: &str, parts: &[Part]) -> Result<(), Problem> {
        self.begin(label, parts, true)
    }

    /// The same before the drafts of an earlier run were taken in: nothing of them is in these records.
    pub fn begin_act_early(&self, label: &str, parts: &[Part]) -> Result<(), Problem> {
        self.begin(label, parts, false)
    }

    fn begin(&self, label: &str, parts: &[Part], has_drafts: bool) -> Result<(), Problem> {
        if let Some(problem) = self.read_only() {
            return Err(problem.clone());
        }
        let is_named = |id: Id| self.acts().iter().any(|act| act.waiting.contains(&id));
        let is_there = |id: Id| self.known(id).is_some() || self.draft_path(id).exists() || is_named(id);
        let noted = parts.iter().filter(|part| part.after.is_some() || is_there(part.id));
        let noted = noted.map(|part| self.noted(part, has_drafts)).collect::<Result<Vec<_>, _>>()?;
        if noted.len() < 2 {
            return Ok(());
        }
        let waiting = noted.iter().map(|part| part.id).collect();
        let note = Note { format: FORMAT, label: label.to_owned(), parts: noted };
        let last = self.notes().last().map_or(0, |(name, _)| name.number);
        let name = self.put_note(&note, last + 1, 0)?;
        self.acts().push(UnderWay { name, note, waiting });
        Ok(())
    }

    /// A record is about to be written otherwise than its acts have it, since somebody typed on: then those that wait for
    /// it have it so, and the others no longer name it, since what they made of it is not the last word any more.
    ///
    /// # Errors
    /// Where that can't be noted: then the act is none any more, and each of its records is saved all the same.
    pub fn act_goes_on(&self, id: Id, now: Option<&Record>) -> Result<(), Problem> {
        let mut acts = self.acts();
        let mut trouble = Ok(());
        for act in std::mem::take(&mut *acts) {
            let name = act.name;
            match self.goes_on(act, id, now) {
                Ok(act) => acts.extend(act),
                Err(problem) => {
                    // What it says would contradict the file.
                    self.remove_note(name);
                    trouble = Err(problem);
                }
            }
        }
        trouble
    }

    /// The act as it is from now on; none where nothing is left of it.
    fn goes_on(&self, mut act: UnderWay, id: Id, now: Option<&Record>) -> Result<Option<UnderWay>, Problem> {
        let Some(at) = act.note.parts.iter().position(|part| part.id == id) else { return Ok(Some(act)) };
        if act.waiting.contains(&id) {
            let text = now.map(text_of_part).transpose()?;
            let known = self.known(id).map(|known| known.hash.to_string());
            match act.note.parts.get_mut(at) {
                Some(part) if !part.says_the_same(now, text.as_deref()) => part.goes_on(text, known),
                _ => return Ok(Some(act)),
            }
        } else {
            act.note.parts.remove(at);
        }
        let was = act.name;
        if act.note.parts.is_empty() {
            self.remove_note(was);
            return Ok(None);
        }
        act.name = self.put_note(&act.note, was.number, was.time + 1)?;
        self.remove_note(was);
        Ok(Some(act))
    }

    /// A record is in its file, or somebody is asked about it: its acts no longer wait for it.
    pub fn act_settled(&self, id: Id) {
        let mut acts = self.acts();
        for act in acts.iter_mut() {
            act.waiting.remove(&id);
        }
        for act in acts.extract_if(.., |act| act.waiting.is_empty()) {
            self.remove_note(act.name);
        }
    }

    /// The notes that lie here, the oldest first.
    pub(super) fn notes(&self) -> Vec<(Name, PathBuf)> {
        let entries = fs::read_dir(self.local_folder().join(ACTS)).into_iter().flatten().flatten();
        let mut notes: Vec<_> = entries.filter_map(|entry| Some((Name::of(&entry.path())?, entry.path()))).collect();
        notes.sort_unstable();
        notes
    }

    /// Whether so much was cut short that finishing it takes a while.
    pub fn has_long_acts(&self) -> bool {
        let sizes = self.notes().into_iter().filter_map(|(_, path)| Some(fs::metadata(path).ok()?.len()));
        self.read_only().is_none() && sizes.sum::<u64>() > LONG_NOTES
    }

    pub(super) fn remove_note(&self, name: Name) {
        if let Err(error) = files::remove(&self.act_path(name)).and_then(files::Durability::confirmed) {
            log::warn!("ending an act: {error}");
        }
    }

    fn noted(&self, part: &Part, has_drafts: bool) -> Result<NotedPart, Problem> {
        let known = self.known(part.id);
        let path = known.as_ref().map_or_else(|| self.usual_path(part.kind, part.id), |known| known.path.clone());
        let draft = hash_of_file(&self.draft_path(part.id));
        let (draft, early) = if has_drafts { (draft, None) } else { (None, draft) };
        Ok(NotedPart {
            kind: part.kind,
            id: part.id,
            path: self.within(&path),
            over: known.map(|known| known.hash.to_string()),
            tombstone: hash_of_file(&self.tombstone_path(part.id)),
            draft,
            after: part.after.as_deref().map(text_of_part).transpose()?,
            since: Vec::new(),
            early,
        })
    }

    fn put_note(&self, note: &Note, number: u64, time: u64) -> Result<Name, Problem> {
        let text = to_text(note)?;
        if text.len() as u64 > LARGEST_NOTE {
            // Nobody would read it.
            return Err(Problem::new("These are too many records to note that they are changed together.").safe(SAFE));
        }
        let name = Name { number, time, hash: hash_text(text.as_bytes()) };
        let path = self.act_path(name);
        files::ensure_folder(&self.local_folder().join(ACTS), Audience::Owner)
            .and_then(|()| files::replace(&path, text.as_bytes(), Audience::Owner)?.confirmed())
            .map_err(|error| {
                // One that may or may not survive a power cut says nothing.
                let _ = fs::remove_file(&path);
                could_not("note that these records are changed together", &path, &error).safe(SAFE)
            })?;
        Ok(name)
    }

    fn act_path(&self, name: Name) -> PathBuf {
        self.local_folder().join(ACTS).join(name.file())
    }
}

impl Name {
    /// The name of its file.
    pub(super) fn file(self) -> String {
        let Self { number, time, hash } = self;
        format!("{number}-{time}-{}.ron", String::from_utf8_lossy(&hash))
    }

    /// Whether the note is whole, of which this is the hash.
    pub(super) fn is_of(self, hash: Hash) -> bool {
        hash.to_string().as_bytes().starts_with(&self.hash)
    }

    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_suffix(".ron")?;
        let mut parts = name.split('-');
        let (number, time, hash) = (parts.next()?, parts.next()?, parts.next()?);
        let hash = hash.as_bytes().try_into().ok().filter(|_| parts.next().is_none())?;
        Some(Self { number: number.parse().ok()?, time: time.parse().ok()?, hash })
    }
}

impl NotedPart {
    /// It is to become something else than it said until now, of which a part may be in the file already.
    fn goes_on(&mut self, after: Option<String>, known: Option<String>) {
        self.after = after;
        let is_new = |known: &String| self.over.as_ref() != Some(known) && !self.since.contains(known);
        if let Some(known) = known.filter(is_new) {
            self.since.push(known);
        }
    }

    fn says_the_same(&self, now: Option<&Record>, text: Option<&str>) -> bool {
        let before = self.after.as_deref();
        before == text
            || before.zip(now).is_some_and(|(before, now)| {
                Record::from_ron(self.kind, before).is_ok_and(|before| before.same_content(now))
            })
    }
}

/// Of a small file that can be read.
pub(super) fn hash_of_file(path: &Path) -> Option<String> {
    read_bytes(path).ok().map(|bytes| Hash::of(&bytes).to_string())
}

/// The first letters of the hash.
pub(super) fn hash_text(bytes: &[u8]) -> HashText {
    let mut letters = HashText::default();
    letters.iter_mut().zip(Hash::of(bytes).to_string().bytes()).for_each(|(letter, byte)| *letter = byte);
    letters
}

fn text_of_part(record: &Record) -> Result<String, Problem> {
    record.to_ron().map_err(|error| Problem::new(error.to_string()))
}
