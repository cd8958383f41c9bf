//! Copies of files that belong to a record, named by their content so that none is ever overwritten.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::files::{self, Audience, sync_folder_of};
use super::hash::Hash;
use super::inside::Root;
use super::marker::MARKER;
use super::open::Store;
use super::put_away::move_over;
use super::temp::Temp;
use super::trouble::could_not;
use crate::model::Problem;

/// The largest file that can be attached: what sync services still carry without complaint.
pub const LARGEST_ATTACHMENT: u64 = 100 * 1024 * 1024;

pub(super) const ATTACHMENTS: &str = "attachments";

impl Store {
    /// Copies a file into the workspace and returns the copy's name, `<blake3>.<ending>`.
    ///
    /// It takes no turn, so that saving need not wait for a large file: a name that comes from the content is never
    /// given to anything else.
    pub fn attach(&self, source: &Path) -> Result<String, Problem> {
        self.attach_as(source, source)
    }

    /// The same where the copy's ending is not that of the file: `named` has it.
    pub fn attach_as(&self, source: &Path, named: &Path) -> Result<String, Problem> {
        self.check_writable()?;
        check_source(source)?;
        let file = File::open(source).map_err(|error| could_not("read this file", source, &error))?;
        self.keep_copy(file, named)
    }

    /// The same of what is no file: `named` is the name that it goes by, for its ending.
    pub fn attach_bytes(&self, bytes: &[u8], named: &Path) -> Result<String, Problem> {
        self.check_writable()?;
        self.keep_copy(bytes, named)
    }

    fn keep_copy(&self, content: impl Read, source: &Path) -> Result<String, Problem> {
        let folder = self.folder().join(ATTACHMENTS);
        let failed = |error: io::Error| could_not("copy this file into the folder", source, &error);
        files::ensure_folder(&folder, Audience::Usual).map_err(failed)?;
        self.root().resolve(&folder)?;
        let (temp, mut file) = Temp::open(&folder.join("attachment"), Audience::Usual).map_err(failed)?;
        let hash = copy_hashed(content, &mut file).map_err(failed)?;
        temp.finish(&file, None).map_err(failed)?;
        temp.check(hash).map_err(failed)?;
        let name = format!("{hash}{}", ending(source));
        let target = folder.join(&name);
        match temp.link_to(&target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => seen_now(&target, &file),
            linked => linked.map_err(failed)?,
        }
        sync_folder_of(&target).map_err(failed)?;
        Ok(name)
    }

    /// Where an attached file lies; `None` where the name is not that of an attached file or the file is not here.
    pub fn attachment(&self, name: &str) -> Option<PathBuf> {
        self.attachments().find(name)
    }

    /// The attached files alone, to be read for as long as somebody likes.
    pub fn attachments(&self) -> Attachments {
        Attachments {
            folder: self.folder().join(ATTACHMENTS),
            away: self.put_away_folder(),
            root: self.root().clone(),
            may_write: self.read_only().is_none(),
        }
    }
}

/// The attached files of a workspace. It holds no lock: whoever reads a large picture keeps nobody from opening the folder.
#[derive(Clone, Debug)]
pub struct Attachments {
    folder: PathBuf,
    /// Where copies lie that were put away.
    away: PathBuf,
    root: Root,
    may_write: bool,
}

impl Attachments {
    /// Where an attached file lies; `None` where the name is not that of an attached file or the file is not here. One
    /// that was put away comes back: whoever asks for it has found it named.
    pub fn find(&self, name: &str) -> Option<PathBuf> {
        let (hash, ending) = name.split_once('.').unwrap_or((name, ""));
        let is_ours = hash.parse::<Hash>().is_ok() && ending.chars().all(|c| c.is_ascii_alphanumeric());
        is_ours.then(|| self.in_folder(name).or_else(|| self.brought_back(name))).flatten()
    }

    fn in_folder(&self, name: &str) -> Option<PathBuf> {
        self.root.resolve(&self.folder.join(name)).ok().filter(|path| path.is_file())
    }

    /// Where nothing may be written, or the disk refuses it, it is read where it lies.
    fn brought_back(&self, name: &str) -> Option<PathBuf> {
        let away = self.root.resolve(&self.away.join(name)).ok().filter(|path| path.is_file())?;
        if !self.may_write || !self.root.path().join(MARKER).is_file() {
            return Some(away);
        }
        let moved = files::ensure_folder(&self.folder, Audience::Usual)
            .and_then(|()| move_over(&away, &self.folder.join(name)));
        if let Err(error) = moved {
            log::warn!("bringing a file back: {error}");
        }
        // Another thread may have moved it first.
        self.in_folder(name).or(Some(away)).filter(|path| path.is_file())
    }
}

/// What is added once more is as good as new: somebody is about to name it. Where the disk does not note that, it is
/// merely put away earlier, and comes back.
fn seen_now(copy: &Path, fresh: &File) {
    let moment = fresh.metadata().and_then(|metadata| metadata.modified());
    let noted = moment.and_then(|moment| File::options().write(true).open(copy)?.set_modified(moment));
    if let Err(error) = noted {
        log::warn!("noting that a file was added again: {error}");
    }
}

/// The first bytes of a file that could be attached, at most so many.
///
/// # Errors
/// Where it is no file, is too large to be attached, or can't be read.
pub fn read_head(path: &Path, most: usize) -> Result<Vec<u8>, Problem> {
    check_source(path)?;
    let mut head = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most as u64).read_to_end(&mut head))
        .map_err(|error| could_not("read this file", path, &error))?;
    Ok(head)
}

/// The bytes of a file, in the folder or anywhere else, that has no more of them than this.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let unread = |error: io::Error| could_not("read this file", path, &error);
    // Before it is opened: whoever opens a pipe waits for its other end.
    if !fs::metadata(path).map_err(unread)?.is_file() {
        return Err(Problem::new("This is not a file.").at(path));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(unread)?;
    if bytes.len() as u64 <= most {
        return Ok(bytes);
    }
    Err(Problem::new(format!("This file is larger than {} MB.", most / 1024 / 1024))
        .hint("Choose a smaller one.")
        .at(path))
}

fn check_source(source: &Path) -> Result<(), Problem> {
    let metadata = fs::metadata(source).map_err(|error| could_not("read this file", source, &error))?;
    if !metadata.is_file() {
        return Err(Problem::new("Only files can be attached.").at(source));
    }
    if metadata.len() > LARGEST_ATTACHMENT {
        let megabytes = LARGEST_ATTACHMENT / 1024 / 1024;
        return Err(Problem::new(format!("This file is larger than {megabytes} MB."))
            .safe("Nothing was copied.")
            .hint("Keep it where it is, and add a link to it instead.")
            .at(source));
    }
    Ok(())
}

/// Copies at most as much as may be attached, and says what it was.
fn copy_hashed(source: impl Read, target: &mut impl Write) -> io::Result<Hash> {
    let mut source = source.take(LARGEST_ATTACHMENT);
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 128 * 1024];
    loop {
        let count = match source.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            count => count?,
        };
        let Some(piece) = buffer.get(..count).filter(|piece| !piece.is_empty()) else {
            return Ok(hasher.finalize().into());
        };
        hasher.update(piece);
        target.write_all(piece)?;
    }
}

/// `.pdf` for `Report.PDF`; nothing where the ending is not a plain one.
fn ending(source: &Path) -> String {
    let ending = source.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let is_plain = (1..=8).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    if is_plain { format!(".{ending}") } else { String::new() }
}
