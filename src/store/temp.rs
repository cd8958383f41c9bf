//! Temporary files: named so that everyone can tell whose they are, and gone again whatever happens but a crash.
//!
//! The name is `.<name>.tmp-<process>-<chance>`: hidden, ignored when reading, and swept by `tidy` after a crash.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::files::{Audience, patiently};
use super::hash::Hash;

/// A temporary file beside its target, removed when dropped unless it took the target's name.
pub(super) struct Temp {
    path: PathBuf,
    renamed: bool,
}

impl Temp {
    /// A synced file that holds these bytes, as reading it back has shown. A disk that claims to have written what it
    /// has not gets a second chance with a second file.
    pub(super) fn holding(
        bytes: &[u8],
        target: &Path,
        mode: Option<Permissions>,
        audience: Audience,
    ) -> io::Result<Self> {
        for _ in 0..2 {
            let (temp, mut file) = Self::open(target, audience)?;
            file.write_all(bytes)?;
            temp.finish(&file, mode.clone())?;
            if fs::read(&temp.path)? == bytes {
                return Ok(temp);
            }
        }
        Err(not_kept())
    }

    /// An empty temporary file that is open for writing; `finish` it before it takes a name.
    pub(super) fn open(target: &Path, audience: Audience) -> io::Result<(Self, File)> {
        let name = target.file_name().ok_or(ErrorKind::InvalidFilename)?.to_string_lossy();
        let chance = fastrand::u32(..);
        let path = target.with_file_name(format!(".{name}{MARK}{}-{chance:08x}", std::process::id()));
        let file = options(audience).open(&path)?;
        Ok((Self { path, renamed: false }, file))
    }

    /// Where it lies until it takes its name.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its mode and makes its content durable. After an error the file is of no use: a second sync may
    /// claim success although the content is lost.
    pub(super) fn finish(&self, file: &File, mode: Option<Permissions>) -> io::Result<()> {
        if let Some(mode) = mode {
            file.set_permissions(mode)?;
        }
        file.sync_all()
    }

    /// Reads the file back; an error where it does not hold what was meant.
    pub(super) fn check(&self, meant: Hash) -> io::Result<()> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(&self.path)?)?;
        if Hash::from(hasher.finalize()) == meant { Ok(()) } else { Err(not_kept()) }
    }

    /// Takes the target's name, in place of a file that has it.
    pub(super) fn rename_to(mut self, target: &Path) -> io::Result<()> {
        patiently(|| fs::rename(&self.path, target))?;
        self.renamed = true;
        Ok(())
    }

    /// Takes the target's name if nobody has it. Where the disk knows no hard links the check comes just before.
    pub(super) fn link_to(self, target: &Path) -> io::Result<()> {
        match patiently(|| fs::hard_link(&self.path, target)) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists && knows_no_links(&error) => {
                match fs::symlink_metadata(target) {
                    Ok(_) => Err(ErrorKind::AlreadyExists.into()),
                    Err(error) if error.kind() == ErrorKind::NotFound => self.rename_to(target),
                    Err(error) => Err(error),
                }
            }
            linked => linked,
        }
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if !self.renamed {
            // Nothing depends on it: what stays behind is hidden, and swept later.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn not_kept() -> io::Error {
    io::Error::other("the disk did not keep what was written to it")
}

const MARK: &str = ".tmp-";

fn options(audience: Audience) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if audience == Audience::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = audience;
    options
}

/// What exFAT, some network drives and sandboxes answer to a hard link.
fn knows_no_links(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::PermissionDenied | ErrorKind::InvalidInput)
        || error.raw_os_error() == Some(1)
}

/// The process that made this temporary file, where the name says that it is one of ours.
pub(super) fn process_of(name: &str) -> Option<u32> {
    parts_of(name).map(|(_, process)| process)
}

/// The name that this temporary file was to get, and the process that made it.
pub(super) fn parts_of(name: &str) -> Option<(&str, u32)> {
    let (target, rest) = name.strip_prefix('.')?.rsplit_once(MARK)?;
    let (process, chance) = rest.split_once('-')?;
    let is_ours = !target.is_empty() && chance.len() == 8 && chance.chars().all(|c| c.is_ascii_hexdigit());
    process.parse().ok().filter(|_| is_ours).map(|process| (target, process))
}
