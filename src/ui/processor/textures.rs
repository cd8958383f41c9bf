//! The pictures that egui draws from: its letters, and the pages and photographs that the window shows. Each knows which of
//! its parts became something else, so that a page in which one line was typed is not drawn again all over.

use std::collections::HashMap;
use std::mem;

use eframe::egui::epaint::{ImageData, ImageDelta};
use eframe::egui::{Color32, TextureFilter, TextureId, TexturesDelta};

use super::band::Area;
use super::pieces::and;

/// The parts of a picture are squares of so many pixels.
const PART: usize = 32;

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
    /// How often each part became something else that may have been drawn, row by row.
    parts: Vec<u64>,
    /// How often it became larger, smaller, or was drawn otherwise.
    version: u64,
}

/// Whether pixels come in place of others that may have been drawn.
fn overwrites(old: &[Color32], new: &[Color32]) -> bool {
    old.iter().zip(new).any(|(old, new)| old != new && *old != Color32::TRANSPARENT)
}

/// Four channels from 0 to 1, premultiplied, in gamma space as egui mixes them.
pub(super) type Colour = [f32; 4];

impl Texture {
    fn apply(&mut self, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let keeps_squares = change.options.magnification == TextureFilter::Nearest;
        self.version += u64::from(keeps_squares != self.keeps_squares);
        self.keeps_squares = keeps_squares;
        if change.pos.is_none() && (self.width, self.height) != (width, height) {
            (self.width, self.height) = (width, height);
            self.pixels.clone_from(&image.pixels);
            self.parts = vec![0; width.div_ceil(PART) * height.div_ceil(PART)];
            self.version += 1;
            return;
        }
        let [left, top] = change.pos.unwrap_or_default();
        // Letters join the others where nothing was before, and what is drawn stays as it is.
        let joins = change.pos.is_some();
        for (line, new) in image.pixels.chunks_exact(width.max(1)).enumerate() {
            self.put(left, top + line, new, joins);
        }
    }

    /// Puts pixels into a line, and notes in which parts they are others than those that were there.
    fn put(&mut self, left: usize, y: usize, new: &[Color32], joins: bool) {
        let start = y * self.width + left;
        let Some(old) = self.pixels.get_mut(start..start + new.len()) else { return };
        let columns = self.width.div_ceil(PART);
        let mut at = left;
        while let Some((old, new)) =
            old.get_mut(at - left..).zip(new.get(at - left..)).filter(|(old, _)| !old.is_empty())
        {
            let many = (PART - at % PART).min(old.len());
            let (Some(old), Some(new)) = (old.get_mut(..many), new.get(..many)) else { return };
            let is_other = old != new && (!joins || overwrites(old, new));
            if let Some(part) = self.parts.get_mut(y / PART * columns + at / PART).filter(|_| is_other) {
                *part += 1;
            }
            old.copy_from_slice(new);
            at += many;
        }
    }

    /// A number that is another one as soon as something in this area of it became something else.
    pub(super) fn version_of(&self, area: Area) -> u64 {
        let columns = self.width.div_ceil(PART);
        let part = |at: i32| usize::try_from(at).unwrap_or(0) / PART;
        let across = part(area.left)..part(area.right).saturating_add(1).min(columns);
        let rows = self.parts.chunks_exact(columns.max(1)).take(part(area.bottom).saturating_add(1));
        let parts = rows.skip(part(area.top)).filter_map(|row| row.get(across.clone())).flatten();
        parts.fold(self.version, |number, part| and(number, *part))
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
