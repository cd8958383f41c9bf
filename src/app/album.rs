//! The pictures that are kept with records, ready for pages and for the window. Each is unpacked once, one at a time, so
//! that no more than one large photograph is in memory, and kept small; what was not asked for longest makes room.
//!
//! It reads the disk and takes its time: it is asked on threads that draw no frame.

use std::sync::{Mutex, PoisonError};

use super::intake::shown;
use crate::documents::{Block, Content, Document};
use crate::model::{FileKind, PagePicture, Problem};
use crate::store::{Attachments, LARGEST_ATTACHMENT, read_at_most};

/// Bytes of pictures that are kept in memory.
const MOST_KEPT: usize = 64 * 1024 * 1024;

/// The pictures of one folder.
#[derive(Debug)]
pub struct Album {
    files: Attachments,
    /// What was asked for last stands last. A picture that can't be shown is not tried again until somebody has its failure
    /// forgotten.
    kept: Mutex<Vec<(String, Result<PagePicture, Problem>)>>,
}

impl Album {
    pub fn new(files: Attachments) -> Self {
        Self { files, kept: Mutex::default() }
    }

    /// The picture in the copy of this name, of a PDF its first page.
    ///
    /// # Errors
    /// Why it can't be shown: it is not here, or is no picture.
    pub fn picture(&self, file: &str) -> Result<PagePicture, Problem> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().position(|(name, _)| name == file).map(|at| kept.remove(at));
        let (name, result) = match known {
            Some(known) => known,
            // One that has not arrived yet may be there the next time.
            None => (file.to_owned(), self.read(file)?),
        };
        kept.push((name, result.clone()));
        make_room(&mut kept);
        result
    }

    fn read(&self, file: &str) -> Result<Result<PagePicture, Problem>, Problem> {
        let path = self.files.find(file).ok_or_else(|| {
            Problem::new("The copy of this file is not in your folder.").hint("It may not have arrived yet.")
        })?;
        let bytes = read_at_most(&path, LARGEST_ATTACHMENT)?;
        Ok(shown(FileKind::of_copy(file), &bytes))
    }

    /// Lets each picture that could not be shown be tried again: its file may have become whole, or its disk come back.
    pub fn forget_failures(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|(_, result)| result.is_ok());
    }

    /// Lets each be read anew that was shown, as where its copy was put away: whoever reads it brings it back.
    pub fn forget(&self, files: &[String]) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).retain(|(name, _)| !files.contains(name));
    }

    /// Lets one that could not be shown be tried again.
    pub fn forget_failure_of(&self, file: &str) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(name, result)| name != file || result.is_ok());
    }

    /// Puts the pictures into a document that names them. Where one can't be shown, its words stand alone.
    pub fn fill(&self, document: &mut Document) {
        fill_all(self, &mut document.blocks);
    }
}

fn fill_all(album: &Album, blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.content {
            Content::Pictures { pictures } => {
                pictures.iter_mut().for_each(|one| one.show(album.picture(&one.file).ok()));
            }
            Content::Card { blocks, .. } | Content::Panel { blocks, .. } | Content::Apart { blocks } => {
                fill_all(album, blocks);
            }
            _ => {}
        }
    }
}

fn make_room(kept: &mut Vec<(String, Result<PagePicture, Problem>)>) {
    let size = |one: &Result<PagePicture, Problem>| one.as_ref().map_or(0, |picture| picture.bytes.len());
    let mut all: usize = kept.iter().map(|(_, one)| size(one)).sum();
    while all > MOST_KEPT && kept.len() > 1 {
        let (_, oldest) = kept.remove(0);
        all -= size(&oldest);
    }
}
