//! What a backup is written into, until the disk refuses: from then on whatever comes is let go, and only counted. The zip
//! crate tries once more to finish its file where that has failed, and panics or complains to the terminal where it can't:
//! while it finishes, it hears of no failure, which is told afterwards.

use std::cell::Cell;
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::rc::Rc;

/// A file to which nothing more is written once it has failed.
pub(super) struct Spilling<W> {
    to: W,
    /// Where the next byte belongs.
    at: u64,
    has_failed: bool,
    /// Failures are kept from whoever writes.
    is_quiet: Rc<Cell<bool>>,
    /// What was kept from them first.
    kept: Option<io::Error>,
}

impl<W> Spilling<W> {
    /// Once `is_quiet` is set, failures are told by `into_whole` alone.
    pub(super) fn new(to: W, is_quiet: Rc<Cell<bool>>) -> Self {
        Self { to, at: 0, has_failed: false, is_quiet, kept: None }
    }

    /// What was written to; an error where a part of it was let go.
    pub(super) fn into_whole(self) -> io::Result<W> {
        match self.kept {
            Some(error) => Err(error),
            None if self.has_failed => Err(io::Error::other("a part of it was not written")),
            None => Ok(self.to),
        }
    }

    fn noted<T>(&mut self, result: io::Result<T>, let_go: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() != ErrorKind::Interrupted => {
                self.has_failed = true;
                if !self.is_quiet.get() {
                    return Err(error);
                }
                self.kept = self.kept.take().or(Some(error));
                Ok(let_go)
            }
            result => result,
        }
    }
}

impl<W: Write> Write for Spilling<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = if self.has_failed { Ok(bytes.len()) } else { self.to.write(bytes) };
        let count = self.noted(written, bytes.len())?;
        self.at = self.at.saturating_add(count as u64);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = if self.has_failed { Ok(()) } else { self.to.flush() };
        self.noted(flushed, ())
    }
}

impl<W: Seek> Seek for Spilling<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let sought = match to {
            _ if !self.has_failed => self.to.seek(to),
            SeekFrom::Start(at) => Ok(at),
            SeekFrom::Current(by) | SeekFrom::End(by) => Ok(self.at.saturating_add_signed(by)),
        };
        self.at = self.noted(sought, self.at)?;
        Ok(self.at)
    }
}
