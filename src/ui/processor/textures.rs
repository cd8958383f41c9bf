//! The pictures that egui draws from: its letters, and the pages and photographs that the window shows.

use std::collections::HashMap;
use std::mem;

use eframe::egui::epaint::{ImageData, ImageDelta};
use eframe::egui::{Color32, TextureFilter, TextureId, TexturesDelta};

/// All of them, by the number that egui gave them.
#[derive(Default)]
pub struct Textures(HashMap<TextureId, Texture>);

impl Textures {
    /// Takes in what has changed before a frame is drawn.
    pub fn take_in(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in mem::take(&mut delta.set) {
            for change in changes {
                self.0.entry(id).or_default().apply(&change);
            }
        }
    }

    /// Lets go of what no later frame draws.
    pub fn let_go(&mut self, delta: &mut TexturesDelta) {
        for id in mem::take(&mut delta.free) {
            self.0.remove(&id);
        }
    }

    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.0.get(&id)
    }
}

/// One picture.
#[derive(Default)]
pub(super) struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    /// Drawn larger, its pixels stay squares.
    pub(super) keeps_squares: bool,
    /// Grows where something that may have been drawn became something else.
    pub(super) version: u64,
}

/// Four channels from 0 to 1, premultiplied, in gamma space as egui mixes them.
pub(super) type Colour = [f32; 4];

impl Texture {
    fn apply(&mut self, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        self.keeps_squares = change.options.magnification == TextureFilter::Nearest;
        let Some([left, top]) = change.pos else {
            (self.width, self.height) = (width, height);
            self.pixels.clone_from(&image.pixels);
            self.version += 1;
            return;
        };
        let mut overwrites = false;
        for (line, new) in image.pixels.chunks_exact(width.max(1)).enumerate() {
            let start = (top + line) * self.width + left;
            let Some(old) = self.pixels.get_mut(start..start + width) else { continue };
            overwrites |= old != new && old.iter().any(|pixel| *pixel != Color32::TRANSPARENT);
            old.copy_from_slice(new);
        }
        // Letters join the others where nothing was before, and what is drawn stays as it is.
        self.version += u64::from(overwrites);
    }

    pub(super) fn width(&self) -> f32 {
        self.width as f32
    }

    pub(super) fn height(&self) -> f32 {
        self.height as f32
    }

    /// The pixels of one line from a column on, so many; none where the picture ends before.
    pub(super) fn line(&self, y: usize, first: usize, length: usize) -> Option<&[Color32]> {
        let start = y * self.width + first;
        (y < self.height && first + length <= self.width).then(|| self.pixels.get(start..start + length)).flatten()
    }

    /// The colour at a place in pixels of the picture, mixed from the four around it.
    pub(super) fn at(&self, x: f32, y: f32) -> Colour {
        if self.keeps_squares {
            return self.pixel(x.floor(), y.floor());
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = ((x + 0.01).floor(), (y + 0.01).floor());
        let (right_share, bottom_share) = ((x - left).max(0.0), (y - top).max(0.0));
        if right_share < 0.02 && bottom_share < 0.02 {
            return self.pixel(left, top);
        }
        let mut mixed = [0.0; 4];
        for (dx, dy) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
            let across = if dx == 0.0 { 1.0 - right_share } else { right_share };
            let down = if dy == 0.0 { 1.0 - bottom_share } else { bottom_share };
            let share = across * down;
            if share > 0.0 {
                let colour = self.pixel(left + dx, top + dy);
                mixed.iter_mut().zip(colour).for_each(|(mixed, channel)| *mixed += channel * share);
            }
        }
        mixed
    }

    fn pixel(&self, x: f32, y: f32) -> Colour {
        let x = (x.max(0.0) as usize).min(self.width.saturating_sub(1));
        let y = (y.max(0.0) as usize).min(self.height.saturating_sub(1));
        let pixel = self.pixels.get(y * self.width + x).copied().unwrap_or(Color32::TRANSPARENT);
        pixel.to_array().map(|channel| f32::from(channel) / 255.0)
    }
}
