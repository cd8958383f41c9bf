//! A picture from somebody's disk to a logo that every format can show. What is not understood is refused, so that no
//! print fails over it.
//!
//! Only pixels go on: not where a photograph was taken, no colours that paper has no use for, and nothing to see through.
//! A drawing in SVG is refused: its letters may want fonts that are not here, and it may ask for other files.

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Rgb, RgbImage};

use crate::model::{Logo, Problem};

/// The largest file that is looked into, in bytes.
pub const LARGEST_LOGO: u64 = 5 * 1024 * 1024;

/// The most pixels that are unpacked, and the most along one side.
const MOST_PIXELS: u64 = 16_000_000;
const LONGEST_SIDE: u32 = 16_000;

/// What goes on to the pages: as fine as any printer prints a logo.
const WIDEST: u32 = 1_200;
const HIGHEST: u32 = 400;

/// A picture in PNG or JPEG as a logo.
///
/// # Errors
/// Why it can't be printed, and what to do.
pub fn logo(bytes: &[u8]) -> Result<Logo, Problem> {
    if bytes.len() as u64 > LARGEST_LOGO {
        return Err(too_large("file has more than 5 MB"));
    }
    let picture = decoded(bytes)?;
    let pixels = on_white(&fitted(picture));
    let (width, height) = pixels.dimensions();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
        .map_err(|error| unreadable(&error.to_string()))?;
    Ok(Logo { png: png.into(), width, height })
}

/// The pixels of a logo: rows from the top, four bytes each. None only where it was not made here.
#[cfg(feature = "typeset")]
pub fn logo_picture(logo: &Logo) -> Option<super::Picture> {
    let pixels = image::load_from_memory_with_format(&logo.png, ImageFormat::Png).ok()?.into_rgba8();
    let (width, height) = (usize::try_from(logo.width).ok()?, usize::try_from(logo.height).ok()?);
    Some(super::Picture { width, height, pixels: pixels.into_raw() })
}

/// The picture as its maker meant it to stand.
fn decoded(bytes: &[u8]) -> Result<DynamicImage, Problem> {
    let format =
        image::guess_format(bytes).ok().filter(|format| [ImageFormat::Png, ImageFormat::Jpeg].contains(format));
    let format = format.ok_or_else(no_picture)?;
    let damaged = |error: image::ImageError| unreadable(&error.to_string());
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(too_large(&format!("picture has {width} by {height} pixels")));
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn fitted(picture: DynamicImage) -> DynamicImage {
    if picture.width() <= WIDEST && picture.height() <= HIGHEST {
        return picture;
    }
    picture.resize(WIDEST, HIGHEST, FilterType::Triangle)
}

/// What can be seen through shows the paper.
pub(super) fn on_white(picture: &DynamicImage) -> RgbImage {
    let pixels = picture.to_rgba8();
    RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [red, green, blue, opacity] = pixels.get_pixel(x, y).0;
        let on_paper = |part: u8| {
            let (part, opacity) = (u32::from(part), u32::from(opacity));
            u8::try_from((part * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(u8::MAX)
        };
        Rgb([red, green, blue].map(on_paper))
    })
}

fn no_picture() -> Problem {
    Problem::new("The logo is no picture in PNG or JPEG.").hint(
        "Ask your designers for it as PNG, or open it in a program that can save it as PNG. That goes for a drawing in \
         SVG as well.",
    )
}

fn unreadable(why: &str) -> Problem {
    log::warn!("a logo: {why}");
    Problem::new("The picture of the logo is damaged, or of a kind that is not known.")
        .hint("Open it in another program, and save it there as PNG.")
}

fn too_large(why: &str) -> Problem {
    Problem::new(format!("The logo is too large: its {why}."))
        .hint("Save a smaller copy as PNG: 1,200 pixels across are plenty for paper.")
}
