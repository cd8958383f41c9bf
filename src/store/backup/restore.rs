//! Bringing a backup back: checked whole, then written into a new or an empty folder, the workspace's own file last. A
//! restore that was cut short is no workspace, and the same backup can be restored into the same folder once more.
//!
//! History, drafts, acts under way and damaged files go to this computer's own state of the workspace. Where that is there already,
//! versions are added and nothing is taken away or written over. A workspace that lies on this computer still keeps its
//! id, its lock and its history to itself: what is restored beside it gets an id of its own, with the history of the
//! backup, so that both can be open at once.

use std::fs::{self, File};
use std::io::{self, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

use super::acts;
use super::check::{Archive, check, open};
use super::manifest::{Contents, damaged};
use super::names::Place;
use super::under_way::UnderWay;
use super::{Doing, GoesOn, Step};
use crate::model::{Id, Problem};
use crate::store::acts::ACTS;
use crate::store::files::{self, Audience, Durability, sync_folder_of};
use crate::store::hash::Hash;
use crate::store::inside::canonical;
use crate::store::keep_unknown::keep_unknown;
use crate::store::marker::{MARKER, Marker};
use crate::store::open::first_thing_in;
use crate::store::places::Places;
use crate::store::repair::QUARANTINE;
use crate::store::small::to_text;
use crate::store::temp::Temp;
use crate::store::text::text_of;
use crate::store::trouble::could_not;
use crate::store::whereabouts;

/// A workspace that was restored.
#[derive(Clone, Debug)]
pub struct Restored {
    pub folder: PathBuf,
    pub contents: Contents,
    /// The workspace's id, which is another than the backup's where that workspace is on this computer still.
    pub id: Id,
    /// The disk did not confirm that it survives a power cut.
    pub doubt: Option<Problem>,
}

impl Restored {
    /// It is another workspace than the one that was backed up, since that one is here still.
    pub fn is_beside(&self) -> bool {
        self.id != self.contents.workspace
    }
}

/// Restores a backup into a new or an empty folder; none where it was given up. `known` are folders of workspaces on
/// this computer, `fresh` is the id for one of which the original is among them.
///
/// # Errors
/// Where the file is damaged or is no backup, or the folder has anything in it: then nothing was written. Where the disk
/// fails on the way, it says so, and that the folder is no workspace yet.
pub fn restore(
    backup: &Path,
    folder: &Path,
    places: &Places,
    known: &[PathBuf],
    fresh: Id,
    goes_on: GoesOn<'_>,
) -> Result<Option<Restored>, Problem> {
    let archive = check(open(backup)?, goes_on).map_err(|problem| problem.at(backup))?;
    let Some(archive) = archive else { return Ok(None) };
    let before = check_folder(folder, archive.seal)?;
    let is_here = |id: Id| {
        known.iter().any(|known| whereabouts::lies_in(known, id)) || whereabouts::is_here(&places.local(id), id)
    };
    // What was cut short goes on under its id: else each try would leave history and drafts that nobody knows.
    let under_way = before.filter(|before| !is_here(before.id)).unwrap_or_else(|| {
        let workspace = archive.manifest.workspace;
        let id = if is_here(workspace) { fresh } else { workspace };
        let with_drafts = fs::symlink_metadata(places.local(id).join("drafts")).is_err();
        UnderWay { seal: archive.seal, id, with_drafts }
    });
    let (folder, local, id) = (folder.to_owned(), places.local(under_way.id), under_way.id);
    let mut restoring = Restoring { archive, folder, local, under_way, goes_on };
    let Some(durability) = restoring.all().map_err(|problem| restoring.not_whole(problem))? else {
        return Err(restoring.not_whole(Problem::new("Cancelled.")));
    };
    let Restoring { folder, archive, .. } = restoring;
    let doubt = durability.confirmed().err();
    let doubt = doubt.map(|error| could_not("make sure that what was restored survives a power cut", &folder, &error));
    Ok(Some(Restored { folder, contents: archive.manifest.contents(), id, doubt }))
}

/// An error where the folder has anything in it, but for what an earlier restore of this very backup has written, of
/// which the note is returned.
fn check_folder(folder: &Path, seal: Hash) -> Result<Option<UnderWay>, Problem> {
    if folder.join(MARKER).exists() {
        return Err(Problem::new("This is a Folkmoot folder already.")
            .safe("Nothing was written: a backup is never restored over anything.")
            .hint("Choose a new or an empty folder. You can then open both, and take from each what you need.")
            .at(folder));
    }
    let under_way = UnderWay::read(folder).filter(|under_way| under_way.seal == seal);
    let found = first_thing_in(folder)?.filter(|_| under_way.is_none());
    let Some(found) = found else { return Ok(under_way) };
    Err(Problem::new("This folder has other things in it.")
        .safe("Nothing was written: a backup is never restored over anything.")
        .hint(format!("Choose a new or an empty folder; here is, for one, {found:?}."))
        .at(folder))
}

struct Restoring<'a> {
    archive: Archive<BufReader<File>>,
    folder: PathBuf,
    local: PathBuf,
    under_way: UnderWay,
    goes_on: GoesOn<'a>,
}

/// Where a file goes, and what happens to one that is there.
struct Target {
    path: PathBuf,
    audience: Audience,
    /// Only what is whole stays: its name is its hash.
    is_version: bool,
}

impl Restoring<'_> {
    /// None where it was given up.
    fn all(&mut self) -> Result<Option<Durability>, Problem> {
        self.begin()?;
        let count = self.archive.manifest.files.len();
        let (mut done, mut folders, mut marker) = (0, Vec::new(), None);
        // This computer's own state first: whoever opens the workspace finds all of it.
        for is_own in [true, false] {
            for index in 0..count {
                let place = self.archive.manifest.files.get(index).and_then(|file| Place::of(&file.name));
                let place = place.ok_or_else(|| damaged("An entry has no place."))?;
                if matches!(place, Place::Workspace { .. } | Place::Marker) == is_own {
                    continue;
                }
                if !(self.goes_on)(Step { doing: Doing::Restoring, done, of: count }) {
                    return Ok(None);
                }
                done += 1;
                if place == Place::Marker {
                    marker = Some(index);
                    continue;
                }
                match place {
                    // Where this computer has drafts of that workspace, nobody asks it to end what another began.
                    Place::Act(_) if !self.under_way.with_drafts => self.put_texts(index, &mut folders)?,
                    place => self.put(index, &place, &mut folders)?,
                }
            }
        }
        for path in &folders {
            sync_folder_of(&path.join("any")).map_err(|error| self.failed(path, &error))?;
        }
        self.mark(marker.ok_or_else(|| damaged("The folder's own file is not in it."))?).map(Some)
    }

    /// The folders, and the note that says what is under way in them.
    fn begin(&self) -> Result<(), Problem> {
        files::ensure_folder(&self.folder, Audience::Usual).map_err(|error| self.failed(&self.folder, &error))?;
        files::ensure_folder(&self.local, Audience::Owner).map_err(|error| self.failed(&self.local, &error))?;
        self.under_way.write(&self.folder).map_err(|error| self.failed(&self.folder, &error))?;
        // Before it is opened for the first time, the same backup may be restored elsewhere.
        let folder = canonical(&self.folder).map_err(|error| self.failed(&self.folder, &error))?;
        whereabouts::remember(&self.local, &folder);
        Ok(())
    }

    fn put(&mut self, index: usize, place: &Place, folders: &mut Vec<PathBuf>) -> Result<(), Problem> {
        let target = self.target(index, place)?;
        let folder = target.path.parent().unwrap_or(&self.folder).to_owned();
        if folders.last() != Some(&folder) {
            files::ensure_folder(&folder, target.audience).map_err(|error| self.failed(&folder, &error))?;
            folders.push(folder);
        }
        let meant = self.hash(index)?;
        match hash_of_file(&target.path) {
            Ok(found) if found == meant => return Ok(()),
            Ok(_) if !target.is_version => return Err(in_the_way(&target.path)),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(self.failed(&target.path, &error)),
            _ => {}
        }
        let (temp, mut file) = Temp::open(&target.path, target.audience).map_err(|e| self.failed(&target.path, &e))?;
        let copied = self.archive.copy(index, &mut file)?;
        let done = copied.and_then(|()| temp.finish(&file, None)).and_then(|()| temp.check(meant)).and_then(|()| {
            // A version that is torn is no version; nothing else is ever written over.
            if target.is_version { temp.rename_to(&target.path) } else { temp.link_to(&target.path) }
        });
        done.map_err(|error| self.failed(&target.path, &error))
    }

    fn target(&self, index: usize, place: &Place) -> Result<Target, Problem> {
        let own =
            |path: PathBuf, is_version| Target { path: self.local.join(path), audience: Audience::Owner, is_version };
        let version = |of: Id, hash: Hash| own(PathBuf::from(format!("history/{of}/{hash}.ron")), true);
        let workspace = self.archive.manifest.workspace;
        Ok(match place {
            Place::Marker => Target { path: self.folder.join(MARKER), audience: Audience::Usual, is_version: false },
            Place::Workspace { folder, name } => {
                Target { path: self.folder.join(folder).join(name), audience: Audience::Usual, is_version: false }
            }
            // The workspace's own file has its history under the workspace's id.
            Place::Version { of, hash } if *of == workspace => version(self.under_way.id, *hash),
            Place::Version { of, hash } => version(*of, *hash),
            Place::Act(name) => own(Path::new(ACTS).join(name.file()), true),
            Place::Quarantine(name) => own(Path::new(QUARANTINE).join(name), false),
            Place::Draft(of) => {
                let draft = own(PathBuf::from(format!("drafts/{of}.ron")), false);
                let meant = self.hash(index)?;
                // Where this computer has drafts of that workspace, what is typed here stays, and nothing is put among
                // it that nobody has typed here: the draft of the backup is a version.
                match hash_of_file(&draft.path) {
                    Ok(found) if found == meant => draft,
                    Err(error) if error.kind() == ErrorKind::NotFound && self.under_way.with_drafts => draft,
                    _ => version(*of, meant),
                }
            }
        })
    }

    /// What an act makes of its records, as versions of them.
    fn put_texts(&mut self, index: usize, folders: &mut Vec<PathBuf>) -> Result<(), Problem> {
        let mut note = Vec::new();
        let history = self.local.join("history");
        self.archive.copy(index, &mut note)?.map_err(|error| self.failed(&history, &error))?;
        for (of, text) in acts::texts(&note) {
            let folder = history.join(of.to_string());
            let path = folder.join(format!("{}.ron", Hash::of(text.as_bytes())));
            files::ensure_folder(&folder, Audience::Owner)
                .and_then(|()| files::replace(&path, text.as_bytes(), Audience::Owner)?.confirmed())
                .map_err(|error| self.failed(&path, &error))?;
            folders.push(folder);
        }
        Ok(())
    }

    fn hash(&self, index: usize) -> Result<Hash, Problem> {
        let file = self.archive.manifest.files.get(index);
        file.and_then(|file| file.hash.parse().ok()).ok_or_else(|| damaged("An entry has no hash."))
    }

    /// Makes the folder a workspace, now that all is there.
    fn mark(&mut self, index: usize) -> Result<Durability, Problem> {
        let mut bytes = Vec::new();
        let path = self.folder.join(MARKER);
        self.archive.copy(index, &mut bytes)?.map_err(|error| self.failed(&path, &error))?;
        let bytes =
            if self.under_way.id == self.archive.marker.id { bytes } else { self.renamed(&bytes)?.into_bytes() };
        let marked = files::create(&path, &bytes, Audience::Usual).map_err(|error| self.failed(&path, &error))?;
        UnderWay::end(&self.folder);
        Ok(marked)
    }

    /// The marker with another id, and with all that this version does not know.
    fn renamed(&self, bytes: &[u8]) -> Result<String, Problem> {
        let found = &self.archive.marker;
        let wanted = Marker { id: self.under_way.id, ..found.clone() };
        keep_unknown(&text_of(bytes)?, &to_text(found)?, &to_text(&wanted)?)
            .map_err(|error| Problem::new(error.to_string()))
    }

    fn failed(&self, path: &Path, error: &io::Error) -> Problem {
        could_not("restore this", path, error)
    }

    /// The same trouble, with what it leaves behind.
    fn not_whole(&self, problem: Problem) -> Problem {
        let hint = if problem.hint.is_empty() { String::new() } else { format!("{} ", problem.hint) };
        problem
            .safe(format!(
                "The backup is untouched. What was written so far is in {} and is no Folkmoot folder yet.",
                self.folder.display()
            ))
            .hint(format!(
                "{hint}Restore the same backup into the same folder once more: what is there already is kept."
            ))
    }
}

fn hash_of_file(path: &Path) -> io::Result<Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().into())
}

fn in_the_way(path: &Path) -> Problem {
    Problem::new("Another file is in the way, which was not there when this began.").hint("Move it elsewhere.").at(path)
}
