//! What a frame is made of, piece by piece: triangles, and pairs of them that make an upright rectangle. Each knows the
//! pixels that it can touch and has a number made of all that decides how it looks.

use eframe::egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use eframe::egui::{Pos2, Rect, Vec2};

use super::band::{Area, Band};
use super::textures::{Texture, Textures};
use super::triangle::Triangle;
use super::upright::Upright;

/// A piece, not worked out yet: most pieces of most frames were drawn before.
pub(super) struct Piece<'a> {
    mesh: &'a Mesh,
    texture: &'a Texture,
    /// Where its corners begin among the mesh's.
    corners: &'a [u32],
    scale: f32,
    /// What it can touch.
    pub(super) area: Area,
    number: u64,
    /// The part of the texture that it is drawn from.
    from: Rect,
}

/// A piece that is drawn from more of its texture than a letter is looked at tile by tile.
const LARGE: f32 = 128.0;

/// All pieces of a frame that can be seen within `whole`, in the order in which they are drawn.
pub(super) fn pieces<'a>(
    primitives: &'a [ClippedPrimitive],
    textures: &'a Textures,
    scale: f32,
    whole: Area,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for ClippedPrimitive { clip_rect, primitive } in primitives {
        let Primitive::Mesh(mesh) = primitive else { continue };
        let Some(texture) = textures.get(mesh.texture_id) else { continue };
        let clip = rounded(*clip_rect * scale).and(whole);
        if !clip.is_empty() {
            gather(&mut pieces, (mesh, texture), clip, scale);
        }
    }
    pieces
}

fn gather<'a>(pieces: &mut Vec<Piece<'a>>, (mesh, texture): (&'a Mesh, &'a Texture), clip: Area, scale: f32) {
    let clipped = [clip.left, clip.top, clip.right, clip.bottom]
        .into_iter()
        .fold(0, |number, side| and(number, u64::from(side.cast_unsigned())));
    let common = and(clipped, hash_of(mesh));
    let size = Vec2::new(texture.width(), texture.height());
    let mut rest = mesh.indices.as_slice();
    while let Some((corners, after)) = rest.split_at_checked(if is_pair(rest) { 6 } else { 3 }) {
        rest = after;
        let (mut area, mut from, mut number) = (Rect::NOTHING, Rect::NOTHING, common);
        for vertex in vertices(mesh, corners) {
            area.extend_with(vertex.pos);
            from.extend_with((vertex.uv.to_vec2() * size).to_pos2());
            number = and(and(and(number, place(vertex.pos)), place(vertex.uv)), u64::from(colour(vertex)));
        }
        let area = around(area * scale).and(clip);
        if area.is_empty() {
            continue;
        }
        if is_large(from) && is_upright(mesh, corners, texture) {
            pieces.push(Piece { mesh, texture, corners, scale, area, number, from });
        } else {
            let number = and(number, texture.version_of(around(from.expand(1.0))));
            pieces.push(Piece { mesh, texture, corners, scale, area, number, from: Rect::NOTHING });
        }
    }
}

fn is_large(from: Rect) -> bool {
    from.width().max(from.height()) > LARGE
}

fn is_upright(mesh: &Mesh, corners: &[u32], texture: &Texture) -> bool {
    let mut corners = vertices(mesh, corners);
    let mut next = || corners.next().copied();
    let [Some(a), Some(b), Some(c), Some(_), Some(_), Some(f)] = std::array::from_fn(|_| next()) else { return false };
    Upright::new([a, b, c, f], texture).is_some()
}

/// Whether the next two triangles share an edge, as those of a rectangle do.
fn is_pair(corners: &[u32]) -> bool {
    matches!(corners, [_, b, c, d, e, _, ..] if (c, b) == (d, e))
}

fn vertices<'a>(mesh: &'a Mesh, corners: &'a [u32]) -> impl Iterator<Item = &'a Vertex> {
    corners.iter().filter_map(|corner| mesh.vertices.get(*corner as usize))
}

impl Piece<'_> {
    /// A number made of all that decides how it looks within a tile. Of a page in which a line was typed, the tiles without
    /// that line look as before.
    pub(super) fn number_in(&self, tile: Area) -> u64 {
        if !self.from.is_positive() {
            return self.number;
        }
        let mut corners = vertices(self.mesh, self.corners);
        let ends = corners.next().zip(corners.last());
        let shown = ends.map_or(self.from, |(first, last)| self.shown_in(tile, first, last));
        and(self.number, self.texture.version_of(around(shown.expand(1.0))))
    }

    /// What a tile shows of the texture.
    fn shown_in(&self, tile: Area, first: &Vertex, last: &Vertex) -> Rect {
        let place = Rect::from_min_max(first.pos, last.pos) * self.scale;
        let at = |x: i32, y: i32| {
            let share = (Vec2::new(x as f32, y as f32) - place.min.to_vec2()) / place.size();
            (self.from.min + share * self.from.size()).clamp(self.from.min, self.from.max)
        };
        Rect::from_min_max(at(tile.left, tile.top), at(tile.right, tile.bottom))
    }

    /// Draws what lies in the area.
    pub(super) fn draw(&self, band: &mut Band<'_>, area: Area) {
        let area = area.and(self.area);
        if area.is_empty() {
            return;
        }
        let mut corners =
            vertices(self.mesh, self.corners).map(|vertex| Vertex { pos: vertex.pos * self.scale, ..*vertex });
        let (Some(a), Some(b), Some(c)) = (corners.next(), corners.next(), corners.next()) else { return };
        let second = (corners.next(), corners.next(), corners.next());
        if let (Some(d), Some(e), Some(f)) = second {
            if let Some(upright) = Upright::new([a, b, c, f], self.texture) {
                return upright.draw(band, area);
            }
            self.triangle([a, b, c], band, area);
            return self.triangle([d, e, f], band, area);
        }
        self.triangle([a, b, c], band, area);
    }

    fn triangle(&self, corners: [Vertex; 3], band: &mut Band<'_>, area: Area) {
        let own = around(Rect::from_points(&corners.map(|corner| corner.pos)));
        if let Some(triangle) = Triangle::new(corners, self.texture) {
            triangle.draw(band, area.and(own));
        }
    }
}

/// A number that two others decide.
pub(super) fn and(number: u64, next: u64) -> u64 {
    (number.rotate_left(23) ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn place(at: Pos2) -> u64 {
    u64::from(at.x.to_bits()) << 32 | u64::from(at.y.to_bits())
}

fn colour(vertex: &Vertex) -> u32 {
    u32::from_le_bytes(vertex.color.to_array())
}

fn hash_of(mesh: &Mesh) -> u64 {
    match mesh.texture_id {
        eframe::egui::TextureId::Managed(number) => number,
        eframe::egui::TextureId::User(number) => !number,
    }
}

/// The pixels that a place in pixels touches.
fn around(rect: Rect) -> Area {
    let (min, max) = (rect.min.floor(), rect.max.ceil());
    Area { left: min.x as i32, top: min.y as i32, right: max.x as i32, bottom: max.y as i32 }
}

/// As graphics cards cut what is drawn.
fn rounded(rect: Rect) -> Area {
    let (min, max) = (rect.min.round(), rect.max.round());
    Area { left: min.x as i32, top: min.y as i32, right: max.x as i32, bottom: max.y as i32 }
}
