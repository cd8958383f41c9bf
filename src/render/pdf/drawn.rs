//! A drawing in SVG, or the first page of a PDF, as pixels. It is drawn as a page of its own that holds nothing else, in a
//! world that holds no other file: what it links to is not fetched.

use typst::layout::{Frame, FrameItem};
use typst::utils::Scalar;
use typst::visualize::ImageKind;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::pages::{REMEMBERED, reasons};
use super::sheets::Picture;
use super::world::PrintWorld;
use crate::model::{FileKind, Problem};

/// Points along the longer side of the page, as the template has it.
const SIDE: u32 = 400;

/// The picture with so many pixels along its longer side, and how many pages the file has where it has any.
pub fn drawn(kind: FileKind, bytes: &[u8], longest: u32) -> Result<(Picture, usize), Problem> {
    let unreadable =
        || Problem::new("This file can't be drawn: it is damaged, locked, or of a kind that is not known.");
    let world = kind.ending().and_then(|ending| PrintWorld::of_picture(ending, bytes)).ok_or_else(unreadable)?;
    let compiled = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(REMEMBERED);
    let pages = compiled.map_err(|errors| {
        log::warn!("a drawing: {}", reasons(&errors));
        unreadable()
    })?;
    let page = pages.pages().first().ok_or_else(unreadable)?;
    let scale = f64::from(longest) / f64::from(SIDE);
    let options = RenderOptions { pixel_per_pt: Scalar::new(scale), ..RenderOptions::default() };
    let pixels = typst_render::render(page, &options);
    let size = |pixels: u32| usize::try_from(pixels).map_err(|_| unreadable());
    let picture = Picture { width: size(pixels.width())?, height: size(pixels.height())?, pixels: pixels.take() };
    Ok((picture, pages_in(&page.frame)))
}

/// How many pages the PDF has that is drawn in a frame; 0 where none is.
fn pages_in(frame: &Frame) -> usize {
    let of = |item: &FrameItem| match item {
        FrameItem::Group(group) => pages_in(&group.frame),
        FrameItem::Image(image, ..) => match image.kind() {
            ImageKind::Pdf(page) => page.document().num_pages(),
            _ => 0,
        },
        _ => 0,
    };
    frame.items().map(|(_, item)| of(item)).max().unwrap_or(0)
}
