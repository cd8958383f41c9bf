//! Making a backup: written beside its name, sealed, read back whole, and only then given the name. What was there under
//! that name is untouched until then, whatever happens.
//!
//! Each file is read as it is at that moment; one that changes meanwhile is read again.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::DateTime;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::check::check;
use super::ending;
use super::gather::{Gathered, Item, gather};
use super::manifest::{self, Contents, FORMAT, Manifest};
use super::names::{MANIFEST, Place};
use super::{Doing, GoesOn, LARGEST_MANIFEST, LARGEST_PACKED, MOST_ENTRIES, MOST_PACKED, Step};
use crate::model::Problem;
use crate::store::files::{Audience, existing_mode, sync_folder_of};
use crate::store::hash::Hash;
use crate::store::open::{Store, device_name};
use crate::store::places::Places;
use crate::store::temp::Temp;
use crate::store::trouble::could_not;

/// How often a file that changes while it is read is read again.
const TRIES: usize = 4;

/// How often what came up meanwhile is looked for.
const ROUNDS: usize = 3;

/// From here on an entry needs longer numbers, with room for what a file grows by while it is read.
const NEARLY_4_GB: u64 = 0xf000_0000;

/// What is to be backed up, and where to.
#[derive(Clone, Debug)]
pub struct BackUp<'a> {
    pub workspace: &'a Path,
    pub places: &'a Places,
    /// The backup's file.
    pub to: &'a Path,
    /// In place of a file that has that name; else such a file stays, and nothing is made.
    pub replace: bool,
    /// It is made by itself, and may go when it is old.
    pub quiet: bool,
    pub now: Timestamp,
    pub wall: DateTime,
}

/// A backup that was made and checked.
#[derive(Clone, Debug)]
pub struct BackedUp {
    pub path: PathBuf,
    pub contents: Contents,
    /// Of the file, in bytes.
    pub size: u64,
    /// What could not be read, and so is not in it.
    pub unread: Vec<Problem>,
    /// What is in it in another way than in the folder, or is not a part of it.
    pub notes: Vec<String>,
    /// The disk did not confirm that the file survives a power cut.
    pub doubt: Option<Problem>,
}

/// Makes a backup; none where it was given up, and then there is no file.
///
/// # Errors
/// Where nothing was made: there is no workspace, the place is not fit for a backup, the disk is full or keeps no bytes.
pub fn back_up(wanted: &BackUp<'_>, goes_on: GoesOn<'_>) -> Result<Option<BackedUp>, Problem> {
    let store = Store::open_to_read(wanted.workspace, wanted.places)?;
    check_place(wanted, &store)?;
    let failed = |error: io::Error| failed(wanted.to, &error);
    let mode = if wanted.replace { existing_mode(wanted.to).map_err(failed)? } else { None };
    let (temp, file) = Temp::open(wanted.to, Audience::Owner).map_err(failed)?;
    let mut writing = Writing::new(&file, goes_on);
    let found = match writing.all(&store)? {
        Some(found) => found,
        None => return Ok(None),
    };
    let manifest = Manifest {
        format: FORMAT,
        min_reader: FORMAT,
        workspace: store.marker().id,
        made: wanted.now,
        wall: wanted.wall,
        by: device_name(wanted.places),
        quiet: wanted.quiet,
        files: std::mem::take(&mut writing.files),
    };
    let unread = [found.unread, std::mem::take(&mut writing.unread)].concat();
    writing.finish(&manifest, temp.path()).map_err(failed)?;
    temp.finish(&file, mode).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    if !is_whole(temp.path(), &manifest, goes_on)? {
        return Ok(None);
    }
    if wanted.replace { temp.rename_to(wanted.to) } else { temp.link_to(wanted.to) }.map_err(failed)?;
    let doubt = sync_folder_of(wanted.to).err();
    let doubt = doubt.map(|error| could_not("make sure that this backup survives a power cut", wanted.to, &error));
    let (path, contents) = (wanted.to.to_owned(), manifest.contents());
    Ok(Some(BackedUp { path, contents, size, unread, notes: found.notes, doubt }))
}

fn check_place(wanted: &BackUp<'_>, store: &Store) -> Result<(), Problem> {
    let folder = wanted.to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = folder.canonicalize().ok().filter(|real| real.is_dir());
    let Some(real) = real else {
        return Err(Problem::new("The folder for the backup is not there.")
            .safe("Nothing was written.")
            .hint("If it lies on a drive or a network, connect it again, or choose another.")
            .at(folder));
    };
    if real.starts_with(store.folder()) || real.starts_with(store.local_folder()) {
        return Err(Problem::new("This is a part of the folder that is backed up.")
            .safe("Nothing was written.")
            .hint("Choose another place: best on another disk.")
            .at(wanted.to));
    }
    if !wanted.replace && fs::symlink_metadata(wanted.to).is_ok() {
        return Err(Problem::new("There is a file of this name already.")
            .safe("It was left as it is.")
            .hint("Choose another name, or say that it is to be replaced.")
            .at(wanted.to));
    }
    Ok(())
}

/// Reads the whole file back. False where it was given up.
fn is_whole(path: &Path, meant: &Manifest, goes_on: GoesOn<'_>) -> Result<bool, Problem> {
    match check(super::check::open(path)?, goes_on) {
        Ok(None) => Ok(false),
        Ok(Some(found)) if found.manifest == *meant => Ok(true),
        other => {
            let why = other.err().map(|problem| problem.what).unwrap_or_default();
            log::error!("a backup that was just written can't be read: {why}");
            Err(Problem::new("The disk did not keep the backup as it was written.")
                .safe("It was taken away again, and nothing else was touched.")
                .hint("Choose another disk: this one may be failing."))
        }
    }
}

fn failed(path: &Path, error: &io::Error) -> Problem {
    could_not("write this backup", path, error).safe("There is no half backup, and nothing else was touched.")
}

/// The file while it is being written.
struct Writing<'a> {
    zip: ZipWriter<BufWriter<&'a File>>,
    files: Vec<manifest::File>,
    unread: Vec<Problem>,
    packed: u64,
    goes_on: GoesOn<'a>,
}

/// How the adding of one file ended.
enum Added {
    InIt,
    /// It is no longer there.
    Gone,
    GivenUp,
}

impl<'a> Writing<'a> {
    fn new(file: &'a File, goes_on: GoesOn<'a>) -> Self {
        let zip = ZipWriter::new(BufWriter::with_capacity(256 * 1024, file));
        Self { zip, files: Vec::new(), unread: Vec::new(), packed: 0, goes_on }
    }

    /// Everything that is there; then what has come up meanwhile, as a file does that is put away or deleted while it is
    /// waited for. None where it was given up.
    fn all(&mut self, store: &Store) -> Result<Option<Gathered>, Problem> {
        let mut seen: HashSet<Place> = HashSet::new();
        let mut first = None;
        for _ in 0..ROUNDS {
            let mut found = gather(store.root(), store.local_folder());
            let new: Vec<Item> =
                std::mem::take(&mut found.items).into_iter().filter(|i| !seen.contains(&i.place)).collect();
            first.get_or_insert(found);
            if new.is_empty() {
                break;
            }
            let of = self.files.len() + new.len();
            for item in new {
                let step = Step { doing: Doing::Writing, done: self.files.len(), of };
                if !(self.goes_on)(step) {
                    return Ok(None);
                }
                if self.files.len() >= MOST_ENTRIES {
                    return Err(too_many(store.folder()));
                }
                match self.add(&item).map_err(|error| failed(&item.path, &error))? {
                    Added::GivenUp => return Ok(None),
                    Added::InIt | Added::Gone => seen.insert(item.place),
                };
            }
        }
        Ok(first)
    }

    /// An error is one of writing; what can't be read is noted.
    fn add(&mut self, item: &Item) -> io::Result<Added> {
        for left in (0..TRIES).rev() {
            let opened = open_file(&item.path).and_then(|file| Ok((Stamp::of(&file.metadata()?), file)));
            let (before, mut file) = match opened {
                Ok(opened) => opened,
                Err(error) => return Ok(self.not_read(item, &error)),
            };
            let outcome = match self.write(item, &mut file, before.size)? {
                Content::GivenUp => return Ok(Added::GivenUp),
                Content::Failed(error) => Err(error),
                Content::Whole(size, hash) => {
                    let after = file.metadata().map(|metadata| Stamp::of(&metadata))?;
                    Ok((size, hash, before == after && size == before.size))
                }
            };
            match outcome {
                Ok((size, hash, is_steady)) if is_steady || left == 0 => {
                    return self.keep(item, size, hash);
                }
                Ok(_) => self.zip.abort_file()?,
                Err(error) => {
                    self.zip.abort_file()?;
                    return Ok(self.not_read(item, &error));
                }
            }
        }
        Ok(Added::Gone)
    }

    fn keep(&mut self, item: &Item, size: u64, hash: Hash) -> io::Result<Added> {
        // A version that a power cut has torn is none.
        if matches!(item.place, Place::Version { hash: named, .. } if named != hash) {
            self.zip.abort_file()?;
            return Ok(Added::Gone);
        }
        self.files.push(manifest::File { name: item.place.entry(), size, hash: hash.to_string() });
        Ok(Added::InIt)
    }

    fn not_read(&mut self, item: &Item, error: &io::Error) -> Added {
        // Deleted or put away since: then it is looked for where it is now.
        if error.kind() != io::ErrorKind::NotFound || item.place == Place::Marker {
            self.unread.push(could_not("read this file", &item.path, error).safe("It is not in the backup."));
        }
        Added::Gone
    }

    /// Writes one entry, packed where that is worth it and it stays small.
    fn write(&mut self, item: &Item, file: &mut File, size: u64) -> io::Result<Content> {
        let room = LARGEST_PACKED.min(MOST_PACKED.saturating_sub(self.packed));
        let is_packed = item.place.is_text() && size <= room;
        self.zip.start_file(item.place.entry(), options(is_packed).large_file(size >= NEARLY_4_GB))?;
        if !is_packed {
            return self.stream(file);
        }
        let mut bytes = Vec::new();
        // What has grown by more than this is not steady, and is read again.
        if let Err(error) = file.take(size + 1).read_to_end(&mut bytes) {
            return Ok(Content::Failed(error));
        }
        bytes.truncate(usize::try_from(room).unwrap_or(usize::MAX));
        self.packed += bytes.len() as u64;
        self.zip.write_all(&bytes)?;
        Ok(Content::Whole(bytes.len() as u64, Hash::of(&bytes)))
    }

    fn stream(&mut self, file: &mut File) -> io::Result<Content> {
        let mut hasher = blake3::Hasher::new();
        let (mut buffer, mut size) = (vec![0; 256 * 1024], 0);
        loop {
            let count = match file.read(&mut buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Ok(Content::Failed(error)),
                Ok(count) => count,
            };
            let Some(piece) = buffer.get(..count).filter(|piece| !piece.is_empty()) else { break };
            hasher.update(piece);
            self.zip.write_all(piece)?;
            size += count as u64;
            let done = self.files.len();
            if !(self.goes_on)(Step { doing: Doing::Writing, done, of: done + 1 }) {
                return Ok(Content::GivenUp);
            }
        }
        Ok(Content::Whole(size, hasher.finalize().into()))
    }

    /// The manifest, and the seal over all.
    fn finish(mut self, manifest: &Manifest, path: &Path) -> io::Result<()> {
        let text = manifest.to_text().map_err(|problem| io::Error::other(problem.what))?;
        if text.len() as u64 > LARGEST_MANIFEST {
            return Err(io::Error::other("there are too many files with long names"));
        }
        self.zip.start_file(MANIFEST, options(true))?;
        self.zip.write_all(text.as_bytes())?;
        self.zip.set_comment(ending::unsealed())?;
        let mut file = self.zip.finish()?;
        file.flush()?;
        let length = file.stream_position()?;
        // What was written of a file that had to be read again may lie behind the end.
        file.get_ref().set_len(length)?;
        let seal = ending::seal_of(&mut File::open(path)?, length, || true)?;
        let seal = seal.ok_or_else(|| io::Error::other("it has no end"))?;
        file.seek(SeekFrom::Start(length.saturating_sub(Hash::LETTERS as u64)))?;
        file.write_all(seal.to_string().as_bytes())?;
        file.flush()
    }
}

/// How the reading of one file ended.
enum Content {
    Whole(u64, Hash),
    Failed(io::Error),
    GivenUp,
}

/// What the system says of a file that is open.
#[derive(PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { modified: metadata.modified().ok(), size: metadata.len() }
    }
}

/// A regular file: whoever opens a pipe waits for its other end.
fn open_file(path: &Path) -> io::Result<File> {
    if fs::metadata(path)?.is_file() { File::open(path) } else { Err(io::Error::other("it is no file")) }
}

fn options(is_packed: bool) -> SimpleFileOptions {
    let method = if is_packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o600)
}

fn too_many(folder: &Path) -> Problem {
    Problem::new(format!("There are more than {MOST_ENTRIES} files in your folder, more than a backup holds."))
        .safe("There is no half backup, and nothing else was touched.")
        .hint("Copy the folder as it is instead.")
        .at(folder)
}
