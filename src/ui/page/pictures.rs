//! Pictures of pages as the window keeps them: the last one of each page, until a newer one has been drawn.

use std::collections::HashMap;

use eframe::egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use crate::app::{Preview, Session, Sheet};
use crate::render::Picture;

/// The pictures of one document's pages.
#[derive(Default)]
pub struct Pictures {
    of: Option<Sheet>,
    pages: HashMap<usize, TextureHandle>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pictures").field("of", &self.of).field("pages", &self.pages.len()).finish()
    }
}

impl Pictures {
    /// Takes in what was drawn since the last frame, before a frame is drawn.
    pub fn take_in(&mut self, ctx: &Context, session: &mut Session) {
        for (page, picture) in session.take_pictures() {
            let image = image(picture);
            match self.pages.get_mut(&page) {
                Some(texture) => texture.set(image, TextureOptions::LINEAR),
                None => {
                    let name = format!("page {page}");
                    self.pages.insert(page, ctx.load_texture(name, image, TextureOptions::LINEAR));
                }
            }
        }
    }

    /// The pictures are of these pages, of which there are so many, from now on.
    pub fn are_of(&mut self, sheet: Sheet, count: usize) {
        if self.of != Some(sheet) {
            self.of = Some(sheet);
            self.pages.clear();
        }
        self.pages.retain(|page, _| *page < count);
    }

    /// Forgets the pictures of pages that are far from view.
    pub fn keep(&mut self, wanted: &Preview) {
        self.pages.retain(|page, _| wanted.keeps(*page));
    }

    pub fn of_page(&self, page: usize) -> Option<TextureId> {
        self.pages.get(&page).map(TextureHandle::id)
    }
}

fn image(picture: Picture) -> ColorImage {
    ColorImage::from_rgba_premultiplied([picture.width, picture.height], &picture.pixels)
}
