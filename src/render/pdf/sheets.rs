//! Pages for the screen: pictures of them as they will print, and where on them each field stands.

use typst::layout::{Abs, Frame, FrameItem, Point, Size};
use typst::model::Destination;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use super::pages::{Use, typeset};
use super::{fonts, overflows};
use crate::documents::{Document, Origin, Overflow};
use crate::model::Problem;
use crate::render::prepare::Unprintable;

/// What a link back to a field begins with; the templates write it.
const OWN_SCHEME: &str = "folkmoot:";

/// The pages of a document, laid out.
pub struct Sheets {
    typeset: PagedDocument,
    spots: Vec<Vec<Spot>>,
    /// Characters that stand on the pages by name.
    pub unprintable: Vec<Unprintable>,
    /// What takes more pages than it is meant to.
    pub overflows: Vec<Overflow>,
}

/// A place on a page that a field printed to, in points from the page's upper left corner. A field that runs over
/// several lines has several.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    pub origin: Origin,
}

/// A picture: rows from the top, four bytes a pixel (red, green, blue, and opacity that the others are multiplied by).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u8>,
}

/// Lays a document out for the screen: the same pages as on paper.
///
/// # Errors
/// Where the typesetter gives up.
pub fn sheets(document: &Document) -> Result<Sheets, Problem> {
    laid_out(document, Use::Screen)
}

fn laid_out(document: &Document, used: Use) -> Result<Sheets, Problem> {
    let pages = typeset(document, used, &|c| fonts::shared().show(c))?;
    let spots: Vec<Vec<Spot>> = pages.typeset.pages().iter().map(|page| spots_of(&page.frame)).collect();
    let overflows = overflows::overflows(document, &spots);
    Ok(Sheets { typeset: pages.typeset, spots, unprintable: pages.unprintable, overflows })
}

impl Sheets {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.typeset.pages().len()
    }

    /// Width and height of each page in points.
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        let size = |size: Size| (points(size.x), points(size.y));
        self.typeset.pages().iter().map(|page| size(page.frame.size())).collect()
    }

    /// Where each field stands on each page, handed over once; the innermost of several in one place comes last.
    pub fn take_spots(&mut self) -> Vec<Vec<Spot>> {
        std::mem::take(&mut self.spots)
    }

    /// A page, counted from 0, with this many pixels a point; none where there is no such page.
    pub fn picture(&self, page: usize, pixels_per_point: f32) -> Option<Picture> {
        let page = self.typeset.pages().get(page)?;
        let options = RenderOptions { pixel_per_pt: Scalar::new(pixels_per_point.into()), ..RenderOptions::default() };
        let drawn = typst_render::render(page, &options);
        let (width, height) = (usize::try_from(drawn.width()).ok()?, usize::try_from(drawn.height()).ok()?);
        Some(Picture { width, height, pixels: drawn.take() })
    }
}

fn spots_of(frame: &Frame) -> Vec<Spot> {
    let mut spots = Vec::new();
    each_link(frame, Point::zero(), &mut |at, size, address| {
        let field = address.strip_prefix(OWN_SCHEME).and_then(|path| path.split_once('/'));
        if let Some((record, field)) = field
            && let Ok(record) = record.parse()
        {
            let origin = Origin { record, field: field.to_owned() };
            let (width, height) = (points(size.x), points(size.y));
            spots.push(Spot { left: points(at.x), top: points(at.y), width, height, origin });
        }
    });
    // A link around others is noted after them, so the order is turned to have the innermost last.
    spots.sort_by(|a, b| (b.width * b.height).total_cmp(&(a.width * a.height)));
    spots
}

fn each_link(frame: &Frame, start: Point, see: &mut dyn FnMut(Point, Size, &str)) {
    for (at, item) in frame.items() {
        let at = start + *at;
        match item {
            FrameItem::Group(group) => each_link(&group.frame, at, see),
            FrameItem::Link(Destination::Url(url), size) => see(at, *size, url.as_str()),
            _ => {}
        }
    }
}

fn points(length: Abs) -> f32 {
    length.to_pt() as f32
}

#[test]
fn a_page_on_the_screen_is_the_page_on_paper() {
    use crate::documents::{Block, Content, Inline, Running, Sheet, TextSize};
    let id: crate::model::Id = "01arz3ndektsv4rrffq69g5fav".parse().unwrap();
    let said = |count: usize| vec![Inline::from("Words that were said there. ".repeat(count))];
    let block = |content: Content| Block::from(content).from_field(id, "minutes/opening");
    let paragraph = |count: usize| block(Content::Paragraph { text: said(count) });
    let item = |number: usize| {
        vec![
            block(Content::Heading { level: 2, number: Some(number.to_string()), text: said(2) }),
            paragraph(number * 7),
            block(Content::List { start: None, items: (1..6).map(|of| vec![paragraph(of * 3)]).collect() }),
            block(Content::Agreed { label: "Agreed".into(), blocks: vec![paragraph(4)] }),
            block(Content::Action { label: "Action".into(), text: said(3), by: "Jo Bramble, by May".into() }),
            block(Content::Quote { words: said(2), by: "Jo Bramble".into(), context: "at the fair".into() }),
        ]
    };
    let title = block(Content::Title { group: "The network".into(), text: "A meeting".into() });
    let blocks = std::iter::once(title).chain((1..6).flat_map(item)).collect();
    let (running, sheet, size) = (Running::default(), Sheet::Flow, TextSize::Standard);
    let document = Document { title: "A".into(), language: "en-GB".into(), size, sheet, running, blocks };
    let (mut screen, mut paper) = (laid_out(&document, Use::Screen).unwrap(), laid_out(&document, Use::Paper).unwrap());
    assert!(screen.count() > 2 && screen.count() == paper.count());
    for page in 0..paper.count() {
        assert!(screen.picture(page, 1.0) == paper.picture(page, 1.0), "page {page} differs");
    }
    assert!(paper.take_spots().iter().all(Vec::is_empty));
    assert!(screen.take_spots().iter().all(|spots| spots.iter().any(|spot| spot.origin.field == "minutes/opening")));
}
