//! Reading a backup without writing anything. All of it is held against what it says of itself, by its last bytes, by
//! its manifest and by the list of names; whoever made it, nothing in it is taken for more than bytes.
//!
//! The zip crate takes entries apart and unpacks them; what it would let pass (duplicates, overlaps, bytes between the
//! entries, links) is refused here. An attached file may be a zip itself: it stays one file and is never opened.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, Write};
use std::path::Path;

use zip::read::ZipFileEntry;
use zip::{CompressionMethod, ZipArchive};

use super::acts;
use super::ending::{self, Ending};
use super::manifest::{self, Contents, Manifest, damaged};
use super::names::{MANIFEST, Place, hash_named, twin_key};
use super::sparing::{Sparing, open_zip};
use super::{Doing, GoesOn, LARGEST_MANIFEST, LARGEST_PACKED, MOST_PACKED, Step};
use crate::model::{Id, Problem};
use crate::store::acts::LARGEST_NOTE;
use crate::store::hash::Hash;
use crate::store::marker::Marker;
use crate::store::small::from_bytes;
use crate::store::text::LARGEST_RECORD;
use crate::store::trouble::could_not;

/// Checks a whole backup, wherever its bytes come from, and says what is in it. Nothing is written anywhere.
///
/// # Errors
/// Where it is no backup, is damaged in the least, or has anything in it that no backup has.
pub fn check_backup(file: impl Read + Seek) -> Result<Contents, Problem> {
    match check(file, &|_| true)? {
        Some(archive) => Ok(archive.manifest.contents()),
        None => Err(damaged("It was not read to its end.")),
    }
}

/// The same for a file; none where it was given up.
///
/// # Errors
/// As `check_backup`, and where the file can't be read.
pub fn look_into_backup(path: &Path, goes_on: GoesOn<'_>) -> Result<Option<Contents>, Problem> {
    let archive = check(open(path)?, goes_on).map_err(|problem| problem.at(path))?;
    Ok(archive.map(|archive| archive.manifest.contents()))
}

pub(super) fn open(path: &Path) -> Result<BufReader<File>, Problem> {
    let unread = |error: io::Error| could_not("read this file", path, &error);
    // Before it is opened: whoever opens a pipe waits for its other end.
    if !std::fs::metadata(path).map_err(unread)?.is_file() {
        return Err(Problem::new("This is not a file.").hint("Choose a backup file.").at(path));
    }
    File::open(path).map(BufReader::new).map_err(unread)
}

/// A backup of which every byte was checked.
pub(super) struct Archive<R> {
    zip: ZipArchive<Sparing<R>>,
    pub(super) manifest: Manifest,
    /// What the marker in it says.
    pub(super) marker: Marker,
    /// The hash that closes it, which is its name among all backups.
    pub(super) seal: Hash,
}

/// None where it was given up.
pub(super) fn check<R: Read + Seek>(mut file: R, goes_on: GoesOn<'_>) -> Result<Option<Archive<R>>, Problem> {
    let unread = |error: io::Error| damaged(&format!("It can't be read to its end: {error}."));
    let length = file.seek(io::SeekFrom::End(0)).map_err(unread)?;
    let Ending { seal, entries } = ending::read(&mut file, length)?;
    let step = |done, of| Step { doing: Doing::Checking, done, of };
    match ending::seal_of(&mut file, length, || goes_on(step(0, entries))).map_err(unread)? {
        None => return Ok(None),
        Some(found) if found != seal => return Err(damaged("A part of it is not what was written.")),
        Some(_) => {}
    }
    let zip = open_zip(file, entries).map_err(|error| damaged(&format!("It is no whole zip: {error}.")))?;
    let mut checking = Checking { zip, packed: 0, next: 0 };
    let manifest = checking.manifest(entries)?;
    let mut marker = None;
    for (index, file) in manifest.files.iter().enumerate() {
        if !goes_on(step(index, manifest.files.len())) {
            return Ok(None);
        }
        if Place::of(&file.name) == Some(Place::Marker) {
            if file.size > LARGEST_RECORD {
                return Err(of_entry(&file.name, "it is larger than any folder's own file"));
            }
            let mut bytes = Vec::new();
            checking.read(index, file, &mut bytes)?;
            marker = Some(marker_in(&bytes, manifest.workspace)?);
        } else if let Some(Place::Act(name)) = Place::of(&file.name) {
            if file.size > LARGEST_NOTE {
                return Err(of_entry(&file.name, "it is larger than any act"));
            }
            let mut bytes = Vec::new();
            checking.read(index, file, &mut bytes)?;
            acts::check(name, &bytes).map_err(|why| of_entry(&file.name, why))?;
        } else {
            checking.read(index, file, &mut io::sink())?;
        }
    }
    checking.ends()?;
    let marker = marker.ok_or_else(|| damaged("The folder's own file is not in it."))?;
    Ok(Some(Archive { zip: checking.zip, manifest, marker, seal }))
}

fn marker_in(bytes: &[u8], workspace: Id) -> Result<Marker, Problem> {
    let unread = |problem: Problem| damaged(&problem.what);
    let marker: Marker = from_bytes("The folder's own file", Path::new(""), bytes).map_err(unread)?;
    if marker.id != workspace || workspace.is_none() {
        return Err(damaged("The folder's own file is that of another folder."));
    }
    Ok(marker)
}

impl<R: Read + Seek> Archive<R> {
    /// Writes the content of an entry there, and sees once more that it is what the manifest says.
    pub(super) fn copy(&mut self, index: usize, to: &mut dyn Write) -> Result<io::Result<()>, Problem> {
        let file = self.manifest.files.get(index).ok_or_else(|| damaged("An entry is missing."))?;
        let entry = self.zip.by_index(index).map_err(|error| changed(&error.to_string()))?;
        match copy(entry, file.size, to) {
            Ok(hash) if Some(hash) == hash_named(&file.hash) => Ok(Ok(())),
            Ok(_) => Err(changed("it is no longer what was checked")),
            Err(Stopped::Reading(error)) => Err(changed(&error.to_string())),
            Err(Stopped::Writing(error)) => Ok(Err(error)),
        }
    }
}

/// An archive that is being read from its first entry to its last.
struct Checking<R> {
    zip: ZipArchive<Sparing<R>>,
    /// How much the packed entries came to so far.
    packed: u64,
    /// Where the next entry has to begin.
    next: u64,
}

impl<R: Read + Seek> Checking<R> {
    /// Reads the manifest, and sees that it names exactly what is there, in order, under names that may be there.
    fn manifest(&mut self, entries: usize) -> Result<Manifest, Problem> {
        if self.zip.len() != entries || self.zip.offset() != 0 || self.zip.has_duplicate_names() {
            return Err(damaged("It has entries of the same name, or others than it says."));
        }
        let last = entries.checked_sub(1).ok_or_else(|| damaged("It is empty."))?;
        self.check_shape(last, MANIFEST, LARGEST_MANIFEST)?;
        let entry = self.zip.by_index(last).map_err(|error| of_entry(MANIFEST, &error.to_string()))?;
        let (size, mut bytes) = (entry.size(), Vec::new());
        if size > LARGEST_MANIFEST {
            return Err(of_entry(MANIFEST, "it would grow beyond what a backup may hold"));
        }
        copy(entry, size, &mut bytes).map_err(|stopped| of_entry(MANIFEST, &stopped.to_string()))?;
        let manifest = Manifest::from_bytes(&bytes)?;
        if manifest.files.len() != last {
            return Err(damaged("Its list of files names others than are there."));
        }
        let mut seen = HashSet::with_capacity(last);
        for (index, file) in manifest.files.iter().enumerate() {
            let place = Place::of(&file.name);
            let place = place.ok_or_else(|| of_entry(&file.name, "no backup has an entry of this name"))?;
            if !seen.insert(twin_key(&file.name)) {
                return Err(of_entry(
                    &file.name,
                    "another entry has the same name, or one that some systems take for it",
                ));
            }
            check_hash(&place, file)?;
            self.check_shape(index, &file.name, LARGEST_PACKED)?;
        }
        Ok(manifest)
    }

    /// That an entry is a plain file under this name, which does not grow beyond measure.
    fn check_shape(&mut self, index: usize, name: &str, largest: u64) -> Result<(), Problem> {
        let entry = self.zip.by_index_data(index).map_err(|error| of_entry(name, &error.to_string()))?;
        if entry.name_raw() != name.as_bytes() {
            return Err(of_entry(name, "the list of files names another in its place"));
        }
        if let Some(why) = oddity(&entry) {
            return Err(of_entry(name, why));
        }
        if entry.compression() == CompressionMethod::Deflated {
            self.packed = self.packed.saturating_add(entry.size());
            if entry.size() > largest || self.packed > MOST_PACKED + LARGEST_MANIFEST {
                return Err(of_entry(name, "it would grow beyond what a backup may hold"));
            }
        }
        Ok(())
    }

    /// Reads the content of an entry, which has to follow the one before and to be what the manifest says.
    fn read(&mut self, index: usize, file: &manifest::File, to: &mut dyn Write) -> Result<(), Problem> {
        let entry = self.zip.by_index(index).map_err(|error| of_entry(&file.name, &error.to_string()))?;
        let (begins, size) = (entry.header_start(), entry.size());
        let ends = entry.data_start().and_then(|start| start.checked_add(entry.compressed_size()));
        if begins != self.next || size != file.size {
            return Err(of_entry(&file.name, "it is not where or what the file says"));
        }
        self.next = ends.ok_or_else(|| of_entry(&file.name, "it has no end"))?;
        let hash = copy(entry, size, to).map_err(|stopped| of_entry(&file.name, &stopped.to_string()))?;
        if Some(hash) == hash_named(&file.hash) {
            Ok(())
        } else {
            Err(of_entry(&file.name, "it is not what was written"))
        }
    }

    /// That behind the manifest there is nothing but the zip's own list.
    fn ends(&mut self) -> Result<(), Problem> {
        let last = self.zip.len().saturating_sub(1);
        let entry = self.zip.by_index(last).map_err(|error| of_entry(MANIFEST, &error.to_string()))?;
        let end = entry.data_start().and_then(|start| start.checked_add(entry.compressed_size()));
        let is_next = entry.header_start() == self.next;
        drop(entry);
        if is_next && end == Some(self.zip.central_directory_start()) {
            return Ok(());
        }
        Err(damaged("Something lies in it that it does not name."))
    }
}

/// A version's name is the hash of its content.
fn check_hash(place: &Place, file: &manifest::File) -> Result<(), Problem> {
    let hash = hash_named(&file.hash).ok_or_else(|| of_entry(&file.name, "its hash is none"))?;
    match place {
        Place::Version { hash: named, .. } if *named != hash => Err(of_entry(&file.name, "its name is not its hash")),
        _ => Ok(()),
    }
}

/// Why an entry is none that a backup has.
fn oddity(entry: &ZipFileEntry<'_>) -> Option<&'static str> {
    let is_stored = entry.compression() == CompressionMethod::Stored;
    if entry.encrypted() {
        Some("it is encrypted")
    } else if entry.is_symlink() || entry.is_dir() || !entry.is_file() {
        Some("it is a link or a folder")
    } else if entry.unix_mode().is_some_and(|mode| !matches!(mode & 0o170_000, 0 | 0o100_000)) {
        Some("it is no plain file")
    } else if !is_stored && entry.compression() != CompressionMethod::Deflated {
        Some("it is packed in a way that no backup is")
    } else if is_stored && entry.size() != entry.compressed_size() {
        Some("its sizes contradict each other")
    } else {
        None
    }
}

/// Why a copy stopped.
enum Stopped {
    Reading(io::Error),
    Writing(io::Error),
}

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Reading(error) | Self::Writing(error) => error.fmt(f),
        }
    }
}

/// Copies content that has to be of this size. Of what is longer no more than one byte is read.
fn copy(content: impl Read, size: u64, to: &mut dyn Write) -> Result<Hash, Stopped> {
    let mut content = content.take(size.saturating_add(1));
    let mut hasher = blake3::Hasher::new();
    let (mut buffer, mut found) = (vec![0; 64 * 1024], 0);
    loop {
        let count = match content.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            count => count.map_err(Stopped::Reading)?,
        };
        let Some(piece) = buffer.get(..count).filter(|piece| !piece.is_empty()) else { break };
        found += count as u64;
        if found > size {
            break;
        }
        hasher.update(piece);
        to.write_all(piece).map_err(Stopped::Writing)?;
    }
    if found == size {
        return Ok(hasher.finalize().into());
    }
    Err(Stopped::Reading(io::Error::new(io::ErrorKind::InvalidData, "it is longer or shorter than it says")))
}

/// It was whole when it was checked, a moment ago.
fn changed(why: &str) -> Problem {
    Problem::new(format!("The backup file could not be read to its end: {}.", why.trim_end_matches('.')))
        .hint("If it lies on a drive or a network, connect that again.")
}

fn of_entry(name: &str, why: &str) -> Problem {
    const MOST: usize = 120;
    let name: String = name.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    damaged(&format!("Of {name:?}: {}.", why.trim_end_matches('.')))
}
