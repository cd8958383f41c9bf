//! Some lines of the picture, drawn to by one thread at a time: spans that are filled, and colours that are mixed in.

/// A rectangle in pixels: what is left of `right` and above `bottom`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub(super) fn pixels(self) -> usize {
        let length = |from: i32, to: i32| usize::try_from(to - from).unwrap_or(0);
        length(self.left, self.right) * length(self.top, self.bottom)
    }
}

/// Red, green and blue of an opaque pixel, as the window takes it.
pub(super) type Pixel = u32;

/// Black, which is under everything.
pub(super) const GROUND: Pixel = 0;

/// Lines of the picture from `top` on.
pub(super) struct Band<'a> {
    pub(super) top: i32,
    pub(super) width: usize,
    pub(super) pixels: &'a mut [Pixel],
}

impl Band<'_> {
    /// The pixels of one line from `first` to before `last`.
    pub(super) fn span(&mut self, y: i32, first: i32, last: i32) -> Option<&mut [Pixel]> {
        let line = usize::try_from(y - self.top).ok()? * self.width;
        let (first, last) = (usize::try_from(first).ok()?, usize::try_from(last).ok()?);
        (first < last && last <= self.width).then(|| self.pixels.get_mut(line + first..line + last)).flatten()
    }

    /// Makes all of an area one colour.
    pub(super) fn clear(&mut self, area: Area, pixel: Pixel) {
        for y in area.top..area.bottom {
            if let Some(span) = self.span(y, area.left, area.right) {
                fill(span, pixel);
            }
        }
    }
}

/// Fills a span by copying ever longer pieces, which stays quick without the optimiser.
pub(super) fn fill(span: &mut [Pixel], pixel: Pixel) {
    let Some(first) = span.first_mut() else { return };
    *first = pixel;
    let (mut done, length) = (1, span.len());
    while done < length {
        let piece = done.min(length - done);
        span.copy_within(..piece, done);
        done += piece;
    }
}

/// An opaque colour as a pixel.
pub(super) fn opaque([red, green, blue, _]: [u8; 4]) -> Pixel {
    u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue)
}

/// Mixes a premultiplied colour into a pixel, as the graphics card would.
pub(super) fn mix(pixel: &mut Pixel, [red, green, blue, alpha]: [u8; 4]) {
    let rest = 255 - u32::from(alpha);
    let channel = |shift: u32, new: u8| {
        let old = (*pixel >> shift & 0xff) * rest;
        // Divided by 255, rounded.
        let old = (old + 128 + ((old + 128) >> 8)) >> 8;
        (u32::from(new) + old).min(255) << shift
    };
    *pixel = channel(16, red) | channel(8, green) | channel(0, blue);
}

/// Two colours multiplied, channel by channel.
pub(super) fn times(one: [u8; 4], other: [u8; 4]) -> [u8; 4] {
    let [a, b, c, d] = one;
    let [e, f, g, h] = other;
    [product(a, e), product(b, f), product(c, g), product(d, h)]
}

fn product(one: u8, other: u8) -> u8 {
    let whole = u32::from(one) * u32::from(other) + 128;
    ((whole + (whole >> 8)) >> 8) as u8
}

/// A colour of channels from 0 to 1 in whole steps.
pub(super) fn in_steps(colour: super::textures::Colour) -> [u8; 4] {
    colour.map(|channel| (channel * 255.0 + 0.5) as u8)
}
