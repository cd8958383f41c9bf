//! The file of a backup while it is being written: one entry after another, then the manifest, then the seal over all.
//!
//! Each file is read as it is at that moment; one that changes meanwhile is read again.

use std::cell::Cell;
use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::rc::Rc;
use std::time::SystemTime;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ending;
use super::gather::{Gathered, Item, gather};
use super::manifest::{self, Manifest};
use super::names::{MANIFEST, Place};
use super::spilling::Spilling;
use super::write::failed;
use super::{Doing, GoesOn, LARGEST_MANIFEST, LARGEST_PACKED, MOST_ENTRIES, MOST_PACKED, Step};
use crate::model::Problem;
use crate::store::hash::Hash;
use crate::store::open::Store;
use crate::store::trouble::could_not;

/// How often a file that changes while it is read is read again.
const TRIES: usize = 4;

/// How often what came up meanwhile is looked for.
const ROUNDS: usize = 3;

/// From here on an entry needs longer numbers, with room for what a file grows by while it is read.
const NEARLY_4_GB: u64 = 0xf000_0000;

/// The file while it is being written.
pub(super) struct Pouring<'a> {
    /// Where it is given up it is forgotten: dropped, it would write the end of a file that nobody wants.
    zip: ManuallyDrop<ZipWriter<Spilling<BufWriter<&'a File>>>>,
    /// Set while the zip is finished: where it hears of a failure then, it panics.
    is_finishing: Rc<Cell<bool>>,
    pub(super) files: Vec<manifest::File>,
    /// What could not be read.
    pub(super) unread: Vec<Problem>,
    packed: u64,
    /// How many files there are to be.
    of: usize,
    goes_on: GoesOn<'a>,
}

/// How the adding of one file ended.
enum Added {
    InIt,
    /// It is no longer there.
    Gone,
    GivenUp,
}

impl<'a> Pouring<'a> {
    pub(super) fn new(file: &'a File, goes_on: GoesOn<'a>) -> Self {
        let is_finishing = Rc::new(Cell::new(false));
        let zip = ZipWriter::new(Spilling::new(BufWriter::with_capacity(256 * 1024, file), is_finishing.clone()));
        Self {
            zip: ManuallyDrop::new(zip),
            is_finishing,
            files: Vec::new(),
            unread: Vec::new(),
            packed: 0,
            of: 0,
            goes_on,
        }
    }

    /// Everything that is there; then what has come up meanwhile, as a file does that is put away or deleted while it is
    /// waited for. None where it was given up.
    pub(super) fn all(&mut self, store: &Store) -> Result<Option<Gathered>, Problem> {
        let mut seen: HashSet<Place> = HashSet::new();
        let mut all = Gathered::default();
        for _ in 0..ROUNDS {
            let mut found = gather(store.root(), store.local_folder());
            let new: Vec<Item> =
                std::mem::take(&mut found.items).into_iter().filter(|i| !seen.contains(&i.place)).collect();
            all.also(found);
            if new.is_empty() {
                break;
            }
            self.of = self.files.len() + new.len();
            for item in new {
                let step = Step { doing: Doing::Writing, done: self.files.len(), of: self.of };
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
        Ok(Some(all))
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
                    let kept = self.keep(item, size, hash)?;
                    if !is_steady && matches!(kept, Added::InIt) {
                        self.unread.push(unsteady(item));
                    }
                    return Ok(kept);
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
        let is_torn = match item.place {
            Place::Version { hash: named, .. } => named != hash,
            Place::Act(name) => !name.is_of(hash),
            _ => false,
        };
        if is_torn {
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
            if !(self.goes_on)(Step { doing: Doing::Writing, done, of: self.of }) {
                return Ok(Content::GivenUp);
            }
        }
        Ok(Content::Whole(size, hasher.finalize().into()))
    }

    /// The manifest, and the seal over all.
    pub(super) fn finish(mut self, manifest: &Manifest, path: &Path) -> io::Result<()> {
        let text = manifest.to_text().map_err(|problem| io::Error::other(problem.what))?;
        if text.len() as u64 > LARGEST_MANIFEST {
            return Err(io::Error::other("there are too many files with long names"));
        }
        self.zip.start_file(MANIFEST, options(true))?;
        self.zip.write_all(text.as_bytes())?;
        self.zip.set_comment(ending::unsealed())?;
        self.is_finishing.set(true);
        let mut file = ManuallyDrop::into_inner(self.zip).finish()?.into_whole()?;
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

fn unsteady(item: &Item) -> Problem {
    Problem::new("A file went on changing while it was read.")
        .safe("What is in the backup may be half of it.")
        .hint("Wait until whatever writes it has ended, and make another backup.")
        .at(&item.path)
}

fn too_many(folder: &Path) -> Problem {
    Problem::new(format!("There are more than {MOST_ENTRIES} files in your folder, more than a backup holds."))
        .safe("There is no half backup, and nothing else was touched.")
        .hint("Copy the folder as it is instead.")
        .at(folder)
}
