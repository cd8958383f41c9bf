//! Draws egui's triangles into a picture: textured, clipped, premultiplied, blended as the graphics card would.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

use eframe::egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, Vertex};
use eframe::egui::{ColorImage, Pos2, Rect, TextureId, TexturesDelta, Vec2};
use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;

/// The textures of one harness. A clone shares them, so one is handed to the harness and one is kept.
#[derive(Clone, Default)]
pub struct Textures(Rc<RefCell<HashMap<TextureId, ColorImage>>>);

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.borrow_mut();
        for (id, changes) in mem::take(&mut delta.set) {
            for change in changes {
                apply(textures.entry(id).or_default(), change);
            }
        }
        for id in mem::take(&mut delta.free) {
            textures.remove(&id);
        }
    }
}

fn apply(texture: &mut ColorImage, change: ImageDelta) {
    let ImageData::Color(image) = change.image;
    let Some([left, top]) = change.pos else {
        *texture = (*image).clone();
        return;
    };
    let [width, height] = image.size;
    for y in 0..height {
        let start = (top + y) * texture.size[0] + left;
        texture.pixels[start..start + width].copy_from_slice(&image.pixels[y * width..(y + 1) * width]);
    }
}

/// What the harness shows after its last step.
pub fn picture<State>(harness: &Harness<'_, State>, textures: &Textures) -> RgbaImage {
    let scale = harness.ctx.pixels_per_point();
    let size = harness.ctx.content_rect().size() * scale;
    let mut canvas = Canvas::new(size);
    let textures = textures.0.borrow();
    for ClippedPrimitive { clip_rect, primitive } in harness.ctx.tessellate(harness.output().shapes.clone(), scale) {
        if let Primitive::Mesh(mesh) = primitive {
            canvas.mesh(&mesh, &textures[&mesh.texture_id], clip_rect * scale, scale);
        }
    }
    canvas.image
}

struct Canvas {
    image: RgbaImage,
}

/// Four channels from 0 to 1, premultiplied, in gamma space as egui mixes them.
type Colour = [f32; 4];

impl Canvas {
    fn new(size: Vec2) -> Self {
        let black = image::Rgba([0, 0, 0, 255]);
        Self { image: RgbaImage::from_pixel(size.x.round() as u32, size.y.round() as u32, black) }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
        let whole = Rect::from_min_size(Pos2::ZERO, Vec2::new(self.image.width() as f32, self.image.height() as f32));
        let clip = Rect::from_min_max(clip.min.round(), clip.max.round()).intersect(whole);
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |number: usize| {
                let vertex = mesh.vertices[corners[number] as usize];
                Vertex { pos: vertex.pos * scale, ..vertex }
            };
            if let Some(triangle) = Triangle::new([corner(0), corner(1), corner(2)], texture) {
                self.triangle(&triangle, clip);
            }
        }
    }

    fn triangle(&mut self, triangle: &Triangle<'_>, clip: Rect) {
        let bounds = triangle.bounds.intersect(clip);
        for y in bounds.top().floor().max(clip.top()) as i32..(bounds.bottom().ceil().min(clip.bottom())) as i32 {
            let (mut first, mut last) =
                (bounds.left().floor().max(clip.left()), bounds.right().ceil().min(clip.right()));
            triangle.narrow(y as f32 + 0.5, &mut first, &mut last);
            let (first, last) = (first as i32, last as i32);
            match triangle.solid {
                Some(pixel) => self.fill(y as u32, first, last, pixel),
                None => (first..last).for_each(|x| self.blend(x as u32, y as u32, triangle.colour(x, y))),
            }
        }
    }

    /// Fills part of a line by copying ever longer pieces, which stays quick without the optimiser.
    fn fill(&mut self, y: u32, first: i32, last: i32, pixel: image::Rgba<u8>) {
        if first >= last {
            return;
        }
        let start = (y * self.image.width()) as usize * 4 + first as usize * 4;
        let length = (last - first) as usize * 4;
        let line = &mut self.image.as_flat_samples_mut().samples[start..start + length];
        line[..4].copy_from_slice(&pixel.0);
        let mut done = 4;
        while done < length {
            let piece = done.min(length - done);
            line.copy_within(..piece, done);
            done += piece;
        }
    }

    fn blend(&mut self, x: u32, y: u32, colour: Colour) {
        if colour[3] <= 0.0 {
            return;
        }
        let pixel = &mut self.image.get_pixel_mut(x, y).0;
        let rest = 1.0 - colour[3];
        for channel in 0..4 {
            pixel[channel] = (colour[channel] * 255.0 + f32::from(pixel[channel]) * rest + 0.5) as u8;
        }
    }
}

/// A triangle ready to be drawn line by line.
struct Triangle<'a> {
    bounds: Rect,
    /// For each edge, how far inside of it a place is: a factor for x, one for y, a constant.
    edges: [[f32; 3]; 3],
    area: f32,
    colours: [Colour; 3],
    texels: [Pos2; 3],
    texture: &'a ColorImage,
    /// The texture's colour, where it is the same all over.
    shade: Option<Colour>,
    /// The one opaque colour of it all.
    solid: Option<image::Rgba<u8>>,
}

impl<'a> Triangle<'a> {
    fn new(mut corners: [Vertex; 3], texture: &'a ColorImage) -> Option<Self> {
        let area = cross(corners[0].pos, corners[1].pos, corners[2].pos);
        if area < 0.0 {
            corners.swap(1, 2);
        }
        let [a, b, c] = corners.map(|corner| corner.pos);
        let size = Vec2::new(texture.size[0] as f32, texture.size[1] as f32);
        let shade = (corners[0].uv == corners[1].uv && corners[1].uv == corners[2].uv)
            .then(|| sample(texture, (corners[0].uv.to_vec2() * size).to_pos2()));
        let colour = corners[0].color;
        let even = corners.iter().all(|corner| corner.color == colour);
        let solid = (even && colour.is_opaque() && shade == Some([1.0; 4])).then(|| image::Rgba(colour.to_array()));
        (area != 0.0).then(|| Self {
            bounds: Rect::from_points(&[a, b, c]),
            edges: [edge(b, c), edge(c, a), edge(a, b)],
            area: area.abs(),
            colours: corners.map(|corner| corner.color.to_array().map(|channel| f32::from(channel) / 255.0)),
            texels: corners.map(|corner| (corner.uv.to_vec2() * size).to_pos2()),
            texture,
            shade,
            solid,
        })
    }

    /// Narrows a span of pixels of one line to those whose middle lies inside. A middle on an edge belongs to the
    /// triangle at its right or below it.
    fn narrow(&self, y: f32, first: &mut f32, last: &mut f32) {
        for [by_x, by_y, constant] in self.edges {
            let at_zero = by_y * y + constant;
            if by_x > 0.0 {
                *first = first.max((-at_zero / by_x - 0.5).ceil());
            } else if by_x < 0.0 {
                *last = last.min((-at_zero / by_x - 0.5).ceil());
            } else if at_zero < 0.0 || (at_zero == 0.0 && by_y < 0.0) {
                *last = *first;
            }
        }
    }

    fn colour(&self, x: i32, y: i32) -> Colour {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let mut weights = [0.0; 3];
        for (weight, [by_x, by_y, constant]) in weights.iter_mut().zip(self.edges) {
            *weight = (by_x * x + by_y * y + constant) / self.area;
        }
        let texel = self.shade.unwrap_or_else(|| {
            let [a, b, c] = self.texels;
            let mixed = a.to_vec2() * weights[0] + b.to_vec2() * weights[1] + c.to_vec2() * weights[2];
            sample(self.texture, mixed.to_pos2())
        });
        let mut colour = [0.0; 4];
        for channel in 0..4 {
            let [a, b, c] = &self.colours;
            let mixed = a[channel] * weights[0] + b[channel] * weights[1] + c[channel] * weights[2];
            colour[channel] = mixed * texel[channel];
        }
        colour
    }
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn edge(from: Pos2, to: Pos2) -> [f32; 3] {
    let (by_x, by_y) = (from.y - to.y, to.x - from.x);
    [by_x, by_y, -(by_x * from.x + by_y * from.y)]
}

/// The colour of a texture at a place in texels, mixed from the four around it.
fn sample(texture: &ColorImage, at: Pos2) -> Colour {
    let (x, y) = (at.x - 0.5, at.y - 0.5);
    let (left, top) = ((x + 0.01).floor(), (y + 0.01).floor());
    let (right_share, bottom_share) = (x - left, y - top);
    let whole = right_share.abs() < 0.02 && bottom_share.abs() < 0.02;
    if whole {
        return texel(texture, left, top);
    }
    let mut mixed = [0.0; 4];
    for (dx, dy) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
        let across = if dx == 0.0 { 1.0 - right_share } else { right_share };
        let down = if dy == 0.0 { 1.0 - bottom_share } else { bottom_share };
        let colour = texel(texture, left + dx, top + dy);
        for channel in 0..4 {
            mixed[channel] += colour[channel] * across * down;
        }
    }
    mixed
}

fn texel(texture: &ColorImage, x: f32, y: f32) -> Colour {
    let [width, height] = texture.size;
    let (x, y) = ((x.max(0.0) as usize).min(width - 1), (y.max(0.0) as usize).min(height - 1));
    texture.pixels[y * width + x].to_array().map(|channel| f32::from(channel) / 255.0)
}
