//! Opening the zip of a backup without reading more of it than a list of so many entries can have. A zip may have several
//! ends, each with a list of its own, and whoever made it may have lied in any of them; a list that is read costs memory
//! many times its length.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

use zip::ZipArchive;
use zip::read::{ArchiveOffset, Config};
use zip::result::ZipResult;

/// The most bytes of one entry in the list: its numbers, and the longest name with its folders.
const OF_ONE: u64 = 512;

/// Bytes of the ends of a zip, where they are looked for, and some more.
const OF_ENDS: u64 = 1024 * 1024;

/// A file of which no more than so many bytes are read until the limit is lifted.
pub(super) struct Sparing<R> {
    file: R,
    left: Rc<Cell<u64>>,
}

/// The zip in this file, which has to begin with it and to have about so many entries.
pub(super) fn open_zip<R: Read + Seek>(file: R, entries: usize) -> ZipResult<ZipArchive<Sparing<R>>> {
    let left = Rc::new(Cell::new((entries as u64).saturating_mul(OF_ONE).saturating_add(OF_ENDS)));
    let file = Sparing { file, left: left.clone() };
    let zip = ZipArchive::with_config(Config { archive_offset: ArchiveOffset::Known(0) }, file)?;
    left.set(u64::MAX);
    Ok(zip)
}

impl<R: Read> Read for Sparing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.get();
        if left == 0 {
            return Err(io::Error::other("its list is longer than that of any backup"));
        }
        let count = self.file.read(buffer)?;
        if left != u64::MAX {
            self.left.set(left.saturating_sub(count as u64));
        }
        Ok(count)
    }
}

impl<R: Seek> Seek for Sparing<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
