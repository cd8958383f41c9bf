//! Small pictures of the files that are kept with records, as the window asks for them. They are made one after another on
//! a thread of their own: no frame waits for one.

use std::collections::HashMap;
use std::sync::Arc;

use super::Session;
use crate::app::Album;
use crate::app::jobs::Report;
use crate::render::{Picture, thumbnail};

/// Pixels along the longer side: enough for a screen that is twice as fine.
const LONGEST: u32 = 256;
/// More are forgotten together, and asked for again by whoever is looked at.
const MOST: usize = 300;

/// What is known of a file's picture.
#[derive(Clone, Debug)]
pub enum Thumbnail {
    /// It is being made.
    Waits,
    Drawn(Arc<Picture>),
    /// There is none, and why.
    None(String),
}

/// The small pictures of a folder's files, by the names of their copies.
pub type Thumbnails = HashMap<String, Thumbnail>;

impl Session {
    /// The pictures of the folder that is open.
    pub(super) fn album(&self) -> Option<Arc<Album>> {
        self.folder.as_ref().map(|folder| folder.album.clone())
    }

    /// What is known of the picture of a file; nothing until somebody asks for it.
    pub fn thumbnail(&self, file: &str) -> Option<&Thumbnail> {
        self.thumbnails.get(file)
    }

    pub(super) fn show_picture(&mut self, file: String) {
        let Some(folder) = &self.folder else { return };
        if matches!(self.thumbnails.get(&file), Some(Thumbnail::Waits | Thumbnail::Drawn(_))) {
            return;
        }
        let is_again = self.thumbnails.contains_key(&file);
        if self.thumbnails.len() >= MOST {
            self.thumbnails.clear();
        }
        self.thumbnails.insert(file.clone(), Thumbnail::Waits);
        let (album, number) = (folder.album.clone(), folder.number);
        self.jobs.draw(move |reporter| {
            if is_again {
                album.forget_failure_of(&file);
            }
            let picture = album.picture(&file).map(|picture| thumbnail(&picture, LONGEST));
            let thumbnail = match picture {
                Ok(Some(picture)) => Thumbnail::Drawn(picture.into()),
                Ok(None) => Thumbnail::None("No picture of it can be shown.".into()),
                Err(problem) => Thumbnail::None(problem.what),
            };
            reporter.report(Report::PictureDrawn { folder: number, file, thumbnail });
        });
    }

    pub(super) fn picture_drawn(&mut self, file: String, thumbnail: Thumbnail) {
        if matches!(thumbnail, Thumbnail::Drawn(_)) {
            self.look_for_missing_pictures();
        }
        self.thumbnails.insert(file, thumbnail);
    }
}
