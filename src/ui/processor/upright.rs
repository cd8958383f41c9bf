//! Draws an upright rectangle of one colour out of a picture: every letter is one, and every page and photograph. Where
//! a pixel of the picture is a pixel of the window, as with letters, they are taken over as they are.

use eframe::egui::epaint::Vertex;

use super::band::{Area, Band, fill, in_steps, mix, opaque, times};
use super::textures::Texture;

/// How far a pixel of the picture may lie beside one of the window to be taken for the same.
const NEAR: f32 = 0.02;

/// A rectangle ready to be drawn.
pub(super) struct Upright<'a> {
    area: Area,
    /// Where in the picture the middle of a line's first pixel lies, and how far the next is from it.
    across: Along,
    down: Along,
    colour: [u8; 4],
    texture: &'a Texture,
}

/// One direction: a pixel of the window at `n` shows the picture at `start + n * step`.
#[derive(Clone, Copy)]
struct Along {
    start: f32,
    step: f32,
}

impl Along {
    fn new((from, to): (f32, f32), (in_picture, until): (f32, f32)) -> Self {
        let step = (until - in_picture) / (to - from);
        Self { start: in_picture + (0.5 - from) * step, step }
    }

    fn at(self, pixel: i32) -> f32 {
        self.start + pixel as f32 * self.step
    }

    /// The pixel of the picture that this one of the window shows, where each shows one.
    fn whole(self, pixel: i32) -> Option<usize> {
        let at = self.at(pixel) - 0.5;
        let near = (self.step - 1.0).abs() < 0.001 && (at - at.round()).abs() < NEAR && at > -NEAR;
        near.then_some(at.round() as usize)
    }
}

impl<'a> Upright<'a> {
    /// The rectangle that two triangles make, from three corners of the first and the one that the second adds; none
    /// where they make something else.
    pub(super) fn new([a, b, c, d]: [Vertex; 4], texture: &'a Texture) -> Option<Self> {
        let is_upright = a.pos.y == b.pos.y && a.pos.x == c.pos.x && d.pos.x == b.pos.x && d.pos.y == c.pos.y;
        let is_straight = a.uv.y == b.uv.y && a.uv.x == c.uv.x && d.uv.x == b.uv.x && d.uv.y == c.uv.y;
        let is_even = a.color == b.color && b.color == c.color && c.color == d.color;
        if !(is_upright && is_straight && is_even) || a.pos.x >= d.pos.x || a.pos.y >= d.pos.y {
            return None;
        }
        let pixel = |at: f32| (at - 0.5).ceil() as i32;
        let (width, height) = (texture.width(), texture.height());
        Some(Self {
            area: Area { left: pixel(a.pos.x), top: pixel(a.pos.y), right: pixel(d.pos.x), bottom: pixel(d.pos.y) },
            across: Along::new((a.pos.x, d.pos.x), (a.uv.x * width, d.uv.x * width)),
            down: Along::new((a.pos.y, d.pos.y), (a.uv.y * height, d.uv.y * height)),
            colour: a.color.to_array(),
            texture,
        })
    }

    /// Draws what lies in the area.
    pub(super) fn draw(&self, band: &mut Band<'_>, area: Area) {
        let area = area.and(self.area);
        if area.is_empty() {
            return;
        }
        if self.across.step == 0.0 && self.down.step == 0.0 {
            return self.even(band, area);
        }
        let first = self.across.whole(area.left);
        let length = usize::try_from(area.right - area.left).unwrap_or(0);
        for y in area.top..area.bottom {
            let Some(span) = band.span(y, area.left, area.right) else { continue };
            let line = first.zip(self.down.whole(y)).and_then(|(first, line)| self.texture.line(line, first, length));
            match line {
                Some(line) => self.take_over(span, line),
                None => self.mixed(span, area.left, y),
            }
        }
    }

    fn even(&self, band: &mut Band<'_>, area: Area) {
        let shade = in_steps(self.texture.at(self.across.start, self.down.start));
        let colour = times(shade, self.colour);
        for y in area.top..area.bottom {
            match (band.span(y, area.left, area.right), colour) {
                (Some(span), [.., 255]) => fill(span, opaque(colour)),
                (Some(span), _) => span.iter_mut().for_each(|pixel| mix(pixel, colour)),
                (None, _) => {}
            }
        }
    }

    fn take_over(&self, span: &mut [u32], line: &[eframe::egui::Color32]) {
        for (pixel, shade) in span.iter_mut().zip(line) {
            match shade.to_array() {
                [0, 0, 0, 0] => {}
                [255, 255, 255, 255] if matches!(self.colour, [.., 255]) => *pixel = opaque(self.colour),
                shade => mix(pixel, times(shade, self.colour)),
            }
        }
    }

    fn mixed(&self, span: &mut [u32], left: i32, y: i32) {
        let down = self.down.at(y);
        for (pixel, x) in span.iter_mut().zip(left..) {
            let shade = in_steps(self.texture.at(self.across.at(x), down));
            if shade != [0, 0, 0, 0] {
                mix(pixel, times(shade, self.colour));
            }
        }
    }
}
