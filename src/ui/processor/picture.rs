//! The picture that a window shows, drawn without a graphics card from what egui hands over, as a card would draw it.

use eframe::egui::epaint::ClippedPrimitive;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::band::{Area, Band, GROUND, Pixel};
use super::damage::{HEIGHT, Tiles, across_rows};
use super::pieces::{Piece, pieces};
use super::textures::Textures;

/// Less than this is drawn sooner than other threads wake up.
const WORTH_SHARING: usize = 200_000;
/// More threads have nothing to do, and each takes memory.
const MOST_THREADS: usize = 4;

/// A picture that is drawn again and again; what stays the same is left as it is.
#[derive(Default)]
pub struct Picture {
    width: usize,
    height: usize,
    scale: f32,
    pixels: Vec<Pixel>,
    tiles: Tiles,
    /// Threads of its own: those that load and print may have work for seconds.
    threads: Option<ThreadPool>,
}

impl Picture {
    /// A picture that is drawn on several cores.
    pub fn on_several_cores() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
        let threads = (cores > 1).then(|| ThreadPoolBuilder::new().num_threads(cores).build().ok()).flatten();
        Self { threads, ..Self::default() }
    }

    /// Draws a frame of so many pixels, of which `scale` make a point. Returns the areas that were drawn anew.
    pub fn draw(
        &mut self,
        (width, height): (u32, u32),
        scale: f32,
        primitives: &[ClippedPrimitive],
        textures: &Textures,
    ) -> Vec<Area> {
        let side = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
        let whole = Area { left: 0, top: 0, right: side(width), bottom: side(height) };
        let size = (width as usize, height as usize);
        if (self.width, self.height) != size || (self.scale - scale).abs() > f32::EPSILON {
            (self.width, self.height) = size;
            self.scale = scale;
            self.pixels = vec![GROUND; self.width * self.height];
            self.tiles = Tiles::default();
        }
        let pieces = pieces(primitives, textures, scale, whole);
        let changed = self.tiles.changed_by(&pieces, whole);
        self.draw_areas(&changed, &pieces);
        changed
    }

    fn draw_areas(&mut self, changed: &[Area], pieces: &[Piece<'_>]) {
        let length = self.width * HEIGHT as usize;
        if length == 0 || changed.is_empty() {
            return;
        }
        let width = self.width;
        let of_row = by_row(pieces, changed);
        let rows = of_row.len();
        let draw = |(row, pixels): (usize, &mut [Pixel])| {
            let top = i32::try_from(row).unwrap_or(0) * HEIGHT;
            let mut band = Band { top, width, pixels };
            let touching = of_row.get(row).map(Vec::as_slice).unwrap_or_default();
            for area in changed.iter().filter(|area| area.top == top) {
                band.clear(*area, GROUND);
                touching.iter().for_each(|piece| piece.draw(&mut band, *area));
            }
        };
        let much = changed.iter().map(|area| area.pixels()).sum::<usize>() >= WORTH_SHARING;
        match self.threads.as_ref().filter(|_| much) {
            Some(threads) => {
                let bands = self.pixels.par_chunks_mut(length).enumerate().take(rows);
                threads.install(|| bands.for_each(draw));
            }
            None => self.pixels.chunks_mut(length).enumerate().take(rows).for_each(draw),
        }
    }

    /// The pixels from the top left on, line by line: red, green and blue in the lower three bytes of each.
    pub fn pixels(&self) -> &[u32] {
        &self.pixels
    }

    /// How many pixels a line has.
    pub fn width(&self) -> usize {
        self.width
    }
}

/// For each row of tiles, the pieces that touch what has changed in it.
fn by_row<'a, 'p>(pieces: &'p [Piece<'a>], changed: &[Area]) -> Vec<Vec<&'p Piece<'a>>> {
    let last = changed.last().map_or(0, |area| across_rows(*area).end);
    let mut span = vec![(i32::MAX, i32::MIN); last];
    for area in changed {
        if let Some(span) = span.get_mut(across_rows(*area).start) {
            *span = (span.0.min(area.left), span.1.max(area.right));
        }
    }
    let mut rows: Vec<Vec<&Piece<'_>>> = vec![Vec::new(); last];
    for piece in pieces {
        let touched = across_rows(piece.area);
        let length = touched.len();
        for (row, (left, right)) in rows.iter_mut().zip(&span).skip(touched.start).take(length) {
            if piece.area.left < *right && piece.area.right > *left {
                row.push(piece);
            }
        }
    }
    rows
}
