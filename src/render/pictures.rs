//! A picture that goes with a record, to one that every format and the window can show. Pixels alone go on, and no more
//! of them than paper has use for.
//!
//! Room is made for one large photograph, and for no more than that: what claims more pixels is refused before anything
//! is unpacked. A drawing and a page are drawn by the typesetter, which fetches nothing that they ask for.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, RgbImage};

use super::logo::on_white;
use crate::model::{FileKind, PagePicture, Problem};

/// The most pixels that are unpacked: those of a camera that says it has 50 million, and some.
pub const MOST_PIXELS: u64 = 64_000_000;
const LONGEST_SIDE: u32 = 32_000;
/// Bytes that unpacking may take.
const MOST_MEMORY: u64 = 400 * 1024 * 1024;
/// Drawings and pages larger than this are no work of people.
#[cfg(feature = "typeset")]
const LARGEST_DRAWING: usize = 5 * 1024 * 1024;
#[cfg(feature = "typeset")]
const LARGEST_PDF: usize = 40 * 1024 * 1024;

/// Pixels along the longer side of what goes on to pages: as fine as print is, at half a page.
const FINE: u32 = 1_600;
/// The same of the first page of a PDF, which is mostly words: 150 to an inch where it is as large as pages have it.
#[cfg(feature = "typeset")]
const FINE_PAGE: u32 = 1_000;
/// How much of a photograph stays when it is packed.
const QUALITY: u8 = 86;

/// A picture of this kind as pages carry it; of a PDF the first page.
///
/// # Errors
/// Why it can't be shown.
pub fn page_picture(kind: FileKind, bytes: &[u8]) -> Result<PagePicture, Problem> {
    let (pixels, pages) = match kind {
        FileKind::Jpeg => (fitted(decoded(ImageFormat::Jpeg, bytes)?), 0),
        FileKind::Png => (fitted(decoded(ImageFormat::Png, bytes)?), 0),
        FileKind::WebP => (fitted(decoded(ImageFormat::WebP, bytes)?), 0),
        FileKind::Svg | FileKind::Pdf => drawn(kind, bytes)?,
        FileKind::Heic | FileKind::Tiff | FileKind::Program | FileKind::Other => {
            return Err(Problem::new("This file is no picture."));
        }
    };
    let packed = packed(&pixels, matches!(kind, FileKind::Png | FileKind::Svg | FileKind::Pdf))?;
    Ok(PagePicture { pages, ..packed })
}

/// The same in little, for the window: rows from the top, four bytes a pixel. None only where it was not made here.
#[cfg(feature = "typeset")]
pub fn thumbnail(picture: &PagePicture, longest: u32) -> Option<super::Picture> {
    let format = if picture.is_png { ImageFormat::Png } else { ImageFormat::Jpeg };
    let whole = image::load_from_memory_with_format(&picture.bytes, format).ok()?;
    let small = if whole.width().max(whole.height()) > longest { whole.thumbnail(longest, longest) } else { whole };
    let pixels = small.into_rgba8();
    let (width, height) = (usize::try_from(pixels.width()).ok()?, usize::try_from(pixels.height()).ok()?);
    Some(super::Picture { width, height, pixels: pixels.into_raw() })
}

fn decoded(format: ImageFormat, bytes: &[u8]) -> Result<DynamicImage, Problem> {
    let damaged = |error: image::ImageError| damaged(&error.to_string());
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let is_large = u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > LONGEST_SIDE;
    if is_large || decoder.total_bytes() > MOST_MEMORY {
        return Err(Problem::new(format!("This picture has {width} by {height} pixels, more than Folkmoot shows."))
            .hint("Save a smaller copy of it, and add that as well."));
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = smaller(DynamicImage::from_decoder(decoder).map_err(damaged)?);
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) > FINE { picture.thumbnail(FINE, FINE) } else { picture }
}

fn fitted(picture: DynamicImage) -> RgbImage {
    if picture.color().has_alpha() { on_white(&picture) } else { picture.into_rgb8() }
}

fn packed(pixels: &RgbImage, is_png: bool) -> Result<PagePicture, Problem> {
    let (width, height) = pixels.dimensions();
    let mut bytes = Vec::new();
    let written = if is_png {
        PngEncoder::new(&mut bytes).write_image(pixels, width, height, ExtendedColorType::Rgb8)
    } else {
        JpegEncoder::new_with_quality(&mut bytes, QUALITY).write_image(pixels, width, height, ExtendedColorType::Rgb8)
    };
    written.map_err(|error| damaged(&error.to_string()))?;
    Ok(PagePicture { bytes: bytes.into(), is_png, width, height, pages: 0 })
}

/// A drawing or a page, on white, and how many pages the file has where it has any.
#[cfg(feature = "typeset")]
fn drawn(kind: FileKind, bytes: &[u8]) -> Result<(RgbImage, usize), Problem> {
    let most = if kind == FileKind::Svg { LARGEST_DRAWING } else { LARGEST_PDF };
    if bytes.len() > most {
        return Err(Problem::new(format!("This file is larger than the {} MB that are drawn.", most / 1024 / 1024)));
    }
    let fine = if kind == FileKind::Pdf { FINE_PAGE } else { FINE };
    let (picture, pages) = super::pdf::drawn(kind, bytes, fine)?;
    let size = |pixels: usize| u32::try_from(pixels).ok();
    let pixels = size(picture.width)
        .zip(size(picture.height))
        .and_then(|(width, height)| image::RgbaImage::from_raw(width, height, picture.pixels));
    pixels.map(|pixels| (on_white(&DynamicImage::from(pixels)), pages)).ok_or_else(|| damaged("an odd size"))
}

/// The signs in a drawing that its picture leaves out, since no font has them.
#[cfg(feature = "typeset")]
pub fn left_out_of_drawing(kind: FileKind, bytes: &[u8]) -> Vec<char> {
    if kind == FileKind::Svg { super::pdf::signs_left_out(&String::from_utf8_lossy(bytes)) } else { Vec::new() }
}

/// Without the typesetter nothing is drawn.
#[cfg(not(feature = "typeset"))]
pub fn left_out_of_drawing(_: FileKind, _: &[u8]) -> Vec<char> {
    Vec::new()
}

/// Without the typesetter nothing is drawn.
#[cfg(not(feature = "typeset"))]
fn drawn(_: FileKind, _: &[u8]) -> Result<(RgbImage, usize), Problem> {
    Err(Problem::new("This build of Folkmoot draws no drawings and pages."))
}

fn damaged(why: &str) -> Problem {
    log::warn!("a picture: {why}");
    Problem::new("This picture is damaged, or of a kind that is not known.")
        .hint("Open it in another program, and save it there as JPEG or PNG.")
}
