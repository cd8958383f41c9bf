//! Draws one triangle of any form, line by line: its colours and its place in a picture change evenly along a line.

use eframe::egui::epaint::Vertex;
use eframe::egui::{Pos2, Vec2};

use super::band::{Area, Band, fill, in_steps, mix, opaque};
use super::textures::{Colour, Texture};

/// A triangle ready to be drawn, its corners in pixels.
pub(super) struct Triangle<'a> {
    /// For each edge, how far inside of it a place is: a factor for x, one for y, a constant.
    edges: [[f32; 3]; 3],
    area: f32,
    /// Its first column of pixels.
    left: i32,
    colours: [Colour; 3],
    texels: [Vec2; 3],
    texture: &'a Texture,
    /// The picture's colour, where it is the same all over.
    shade: Option<Colour>,
    /// The one colour of it all.
    even: Option<[u8; 4]>,
}

impl<'a> Triangle<'a> {
    /// None where it has no inside.
    pub(super) fn new([a, mut b, mut c]: [Vertex; 3], texture: &'a Texture) -> Option<Self> {
        let area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
        if area < 0.0 {
            (b, c) = (c, b);
        }
        let corners = [a, b, c];
        let size = Vec2::new(texture.width(), texture.height());
        let texels = corners.map(|corner| corner.uv.to_vec2() * size);
        let shade = (a.uv == b.uv && b.uv == c.uv).then(|| {
            let [at, ..] = texels;
            texture.at(at.x, at.y)
        });
        let colours = corners.map(|corner| corner.color.to_array().map(|channel| f32::from(channel) / 255.0));
        let even = shade.filter(|_| a.color == b.color && b.color == c.color).map(|shade| {
            let [colour, ..] = colours;
            in_steps(times(colour, shade))
        });
        let left = a.pos.x.min(b.pos.x).min(c.pos.x).floor() as i32;
        let edges = [edge(b.pos, c.pos), edge(c.pos, a.pos), edge(a.pos, b.pos)];
        (area != 0.0).then(|| Self { edges, area: area.abs(), left, colours, texels, texture, shade, even })
    }

    /// Draws what lies in the area.
    pub(super) fn draw(&self, band: &mut Band<'_>, area: Area) {
        for y in area.top..area.bottom {
            let (first, last) = self.narrow(y as f32 + 0.5, area.left as f32, area.right as f32);
            let (first, last) = (first as i32, last as i32);
            let Some(span) = band.span(y, first, last) else { continue };
            match self.even {
                Some(colour @ [.., 255]) => fill(span, opaque(colour)),
                Some([0, 0, 0, 0]) => {}
                Some(colour) => span.iter_mut().for_each(|pixel| mix(pixel, colour)),
                None => self.shaded(span, first, y),
            }
        }
    }

    /// Narrows a span of pixels of one line to those whose middle lies inside. A middle on an edge belongs to the
    /// triangle at its right or below it.
    fn narrow(&self, y: f32, mut first: f32, mut last: f32) -> (f32, f32) {
        for [by_x, by_y, constant] in self.edges {
            let at_zero = by_y * y + constant;
            if by_x > 0.0 {
                first = first.max((-at_zero / by_x - 0.5).ceil());
            } else if by_x < 0.0 {
                last = last.min((-at_zero / by_x - 0.5).ceil());
            } else if at_zero < 0.0 || (at_zero == 0.0 && by_y < 0.0) {
                last = first;
            }
        }
        (first, last)
    }

    fn shaded(&self, span: &mut [u32], first: i32, y: i32) {
        // Counted from its own edge, so that a part of it looks as it does in the whole.
        let here = self.weights(self.left as f32 + 0.5, y as f32 + 0.5);
        let next = self.weights(self.left as f32 + 1.5, y as f32 + 0.5);
        let (colour, texel) = (self.mixed(here), self.place(here));
        let (step, texel_step) = (minus(self.mixed(next), colour), self.place(next) - texel);
        for (pixel, x) in span.iter_mut().zip(first - self.left..) {
            let along = x as f32;
            let texel = texel + texel_step * along;
            let shade = self.shade.unwrap_or_else(|| self.texture.at(texel.x, texel.y));
            let colour = plus(colour, step.map(|channel| channel * along));
            mix(pixel, in_steps(times(colour, shade)));
        }
    }

    fn weights(&self, x: f32, y: f32) -> [f32; 3] {
        self.edges.map(|[by_x, by_y, constant]| (by_x * x + by_y * y + constant) / self.area)
    }

    fn mixed(&self, [one, two, three]: [f32; 3]) -> Colour {
        let [a, b, c] = self.colours;
        plus(plus(a.map(|channel| channel * one), b.map(|channel| channel * two)), c.map(|channel| channel * three))
    }

    fn place(&self, [one, two, three]: [f32; 3]) -> Vec2 {
        let [a, b, c] = self.texels;
        a * one + b * two + c * three
    }
}

fn edge(from: Pos2, to: Pos2) -> [f32; 3] {
    let (by_x, by_y) = (from.y - to.y, to.x - from.x);
    [by_x, by_y, -(by_x * from.x + by_y * from.y)]
}

fn plus([a, b, c, d]: Colour, [e, f, g, h]: Colour) -> Colour {
    [a + e, b + f, c + g, d + h]
}

fn minus([a, b, c, d]: Colour, [e, f, g, h]: Colour) -> Colour {
    [a - e, b - f, c - g, d - h]
}

fn times([a, b, c, d]: Colour, [e, f, g, h]: Colour) -> Colour {
    [a * e, b * f, c * g, d * h]
}
