//! What differs from the frame before, in tiles: a tile whose pieces are the same, in the same order, is not drawn again.

use super::band::Area;
use super::pieces::{Piece, and};

/// The size of a tile in pixels: about as high as a line of text with what is around it.
const WIDTH: i32 = 64;
pub(super) const HEIGHT: i32 = 32;

/// The tiles of a picture, and what each of them showed last.
#[derive(Default)]
pub(super) struct Tiles {
    whole: Area,
    shown: Vec<u64>,
}

impl Tiles {
    /// The areas that these pieces make look otherwise than the last ones did, from top to bottom. Each lies within one
    /// row of tiles.
    pub(super) fn changed_by(&mut self, pieces: &[Piece<'_>], whole: Area) -> Vec<Area> {
        let columns = usize::try_from(whole.right.div_euclid(WIDTH) + 1).unwrap_or(1);
        let rows = usize::try_from(whole.bottom.div_euclid(HEIGHT) + 1).unwrap_or(1);
        let mut shows = vec![0; columns * rows];
        for piece in pieces {
            let across = tiles(piece.area.left, piece.area.right, WIDTH);
            let rows = across_rows(piece.area);
            for (row, shows) in shows.chunks_exact_mut(columns).enumerate().take(rows.end).skip(rows.start) {
                for (column, shows) in shows.iter_mut().enumerate().take(across.end).skip(across.start) {
                    *shows = and(*shows, piece.number_in(tile(column, row)));
                }
            }
        }
        let all = self.whole != whole;
        let mut changed = Vec::new();
        for (number, (now, before)) in shows.iter().zip(self.shown.iter().chain(std::iter::repeat(&0))).enumerate() {
            if all || now != before {
                add(&mut changed, tile(number % columns, number / columns).and(whole));
            }
        }
        (self.whole, self.shown) = (whole, shows);
        changed
    }
}

/// The rows of tiles that an area touches.
pub(super) fn across_rows(area: Area) -> std::ops::Range<usize> {
    tiles(area.top, area.bottom, HEIGHT)
}

fn tiles(from: i32, to: i32, size: i32) -> std::ops::Range<usize> {
    let number = |at: i32| usize::try_from(at).unwrap_or(0);
    number(from.div_euclid(size))..number((to + size - 1).div_euclid(size))
}

fn tile(column: usize, row: usize) -> Area {
    let at = |number: usize, size: i32| i32::try_from(number).unwrap_or(i32::MAX).saturating_mul(size);
    let (left, top) = (at(column, WIDTH), at(row, HEIGHT));
    Area { left, top, right: left.saturating_add(WIDTH), bottom: top.saturating_add(HEIGHT) }
}

/// Adds a tile, to the area at its left where that ends at it.
fn add(areas: &mut Vec<Area>, tile: Area) {
    if tile.is_empty() {
        return;
    }
    match areas.last_mut() {
        Some(last) if last.top == tile.top && last.right == tile.left => last.right = tile.right,
        _ => areas.push(tile),
    }
}
