//! Writes whole files so that a crash, a full disk or a power cut leaves the old content or the new, never a mixture.
//!
//! The bytes go into a temporary file in the same folder, are synced and read back, and take their name in one step;
//! then the folder is synced. It knows bytes and paths only: what is in them, and where they may lie, is said elsewhere.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::Once;
use std::thread;
use std::time::Duration;

use super::temp::Temp;

/// Who may read a file that is made new. A file that is replaced keeps the mode that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// As the user's system has it: the workspace, which may be shared.
    Usual,
    /// The user alone: local state.
    Owner,
}

/// How sure it is that what was done survives a power cut.
#[derive(Debug)]
#[must_use]
pub(super) enum Durability {
    Confirmed,
    /// It is done, but the folder could not be synced.
    Unconfirmed(io::Error),
}

impl Durability {
    fn of(synced: io::Result<()>) -> Self {
        match synced {
            Ok(()) => Self::Confirmed,
            Err(error) => Self::Unconfirmed(error),
        }
    }

    /// The error of an unconfirmed change, for callers to whom it is as bad as a failure.
    pub(super) fn confirmed(self) -> io::Result<()> {
        match self {
            Self::Confirmed => Ok(()),
            Self::Unconfirmed(error) => Err(error),
        }
    }
}

/// Writes a file that may be there already. An error means that the old content is untouched.
pub(super) fn replace(target: &Path, bytes: &[u8], audience: Audience) -> io::Result<Durability> {
    let temp = Temp::holding(bytes, target, existing_mode(target)?, audience)?;
    temp.rename_to(target)?;
    Ok(Durability::of(sync_folder_of(target)))
}

/// The same where the old content may still change while the new one is on its way to the disk: `AlreadyExists` where what
/// is there at the last moment is not what is known.
pub(super) fn replace_known(
    target: &Path,
    bytes: &[u8],
    audience: Audience,
    is_known: impl Fn(&[u8]) -> bool,
) -> io::Result<Durability> {
    let temp = Temp::holding(bytes, target, existing_mode(target)?, audience)?;
    if fs::read(target).is_ok_and(|now| !is_known(&now)) {
        return Err(ErrorKind::AlreadyExists.into());
    }
    temp.rename_to(target)?;
    Ok(Durability::of(sync_folder_of(target)))
}

/// Writes a file that must not be there yet; `AlreadyExists` where it is.
///
/// The finished temporary file gets its name as a hard link: unlike renaming, that never overwrites a file which came
/// up in between, and unlike opening the name first, it never shows a file that is still empty.
pub(super) fn create(target: &Path, bytes: &[u8], audience: Audience) -> io::Result<Durability> {
    let temp = Temp::holding(bytes, target, None, audience)?;
    temp.link_to(target)?;
    Ok(Durability::of(sync_folder_of(target)))
}

/// Removes a file; one that is gone already counts as removed.
pub(super) fn remove(target: &Path) -> io::Result<Durability> {
    match patiently(|| fs::remove_file(target)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(Durability::of(sync_folder_of(target))),
    }
}

/// Makes a folder and those above it, each one synced into the folder that holds it.
pub(super) fn ensure_folder(folder: &Path, audience: Audience) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        ensure_folder(parent, audience)?;
    }
    match folder_builder(audience).create(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_folder_of(folder).inspect_err(|_| {
            // Taken back, so that the next try makes and syncs it anew and does not take it for done.
            let _ = fs::remove_dir(folder);
        }),
    }
}

pub(super) fn folder_builder(audience: Audience) -> fs::DirBuilder {
    #[allow(unused_mut, reason = "only Unix has modes to set")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    if audience == Audience::Owner {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    }
    #[cfg(not(unix))]
    let _ = audience;
    builder
}

/// The mode of the file that will be replaced; an error where it is marked read-only, which a rename would ignore.
pub(super) fn existing_mode(target: &Path) -> io::Result<Option<Permissions>> {
    match fs::metadata(target) {
        Ok(metadata) if metadata.permissions().readonly() => {
            Err(io::Error::new(ErrorKind::PermissionDenied, "the file is marked read-only"))
        }
        Ok(metadata) => Ok(Some(metadata.permissions())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Makes the content of a file durable that was written without a sync. Windows syncs only what is open for writing.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Makes the names in the folder that holds this file durable. Windows has no documented way to do so, and some disks
/// offer none: there nothing more can be done, so it counts as done.
pub(super) fn sync_folder_of(target: &Path) -> io::Result<()> {
    static SAID: Once = Once::new();
    match target.parent() {
        Some(folder) if cfg!(unix) => match File::open(folder)?.sync_all() {
            Err(error) if is_not_offered(&error) => {
                SAID.call_once(|| log::warn!("this disk does not sync folders: {error}"));
                Ok(())
            }
            synced => synced,
        },
        _ => Ok(()),
    }
}

/// Makes a file that is there and its name durable, where that was not confirmed before.
pub(super) fn sync_again(target: &Path) -> io::Result<()> {
    sync(target)?;
    sync_folder_of(target)
}

/// What disks and network drives answer that know no syncing of folders (`EINVAL`, `EOPNOTSUPP`, `ENOSYS`).
fn is_not_offered(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

/// A virus scanner or a sync program may hold a file for a moment, here or where a network drive has it: about 200 ms of
/// patience for that.
pub(super) fn patiently<T>(mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for milliseconds in [10, 20, 30, 40, 50, 50] {
        match step() {
            Err(error) if is_held_by_another_program(&error) => thread::sleep(Duration::from_millis(milliseconds)),
            done => return done,
        }
    }
    step()
}

/// On Windows access denied, sharing violation and lock violation; on Unix what network drives make of them. "Not
/// permitted" is another answer there: that of a disk which knows no links.
fn is_held_by_another_program(error: &io::Error) -> bool {
    let is_busy = matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy);
    let refused: &[i32] = if cfg!(windows) { &[5, 32, 33] } else { &[13] };
    is_busy || error.raw_os_error().is_some_and(|code| refused.contains(&code))
}
