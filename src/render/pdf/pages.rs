//! A document to pages: laid out, not yet a file.

use std::collections::HashSet;

use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Bytes;
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::text::TextItem;
use typst_layout::{Page, PagedDocument};

use super::data::Data;
use super::failed;
use super::fonts;
use super::world::PrintWorld;
use crate::documents::{Document, PrintedPicture};
use crate::model::Problem;
use crate::render::prepare::{Unprintable, prepare, shown};

/// How many compilations the typesetter remembers. More would speed nothing up that people do.
pub const REMEMBERED: usize = 10;

/// The part of a line's height that is above the foot of its letters, as the templates have it.
const ABOVE_THE_BASE_LINE: f64 = 0.78;

/// Pages, and the characters that stand in them by name.
pub struct Pages {
    pub typeset: PagedDocument,
    pub unprintable: Vec<Unprintable>,
}

/// Letters that stand side by side on a line of a page, and their box in points from the page's upper left corner: as
/// wide as they are, as tall as a line of their size.
#[derive(Clone, Debug, PartialEq)]
pub struct Letters {
    pub text: String,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// The words of each page in the order in which they are drawn, those above and below the text included: for searching
/// a preview, and for reading it out.
pub fn page_texts(document: &Document) -> Result<Vec<String>, Problem> {
    let pages = typeset(document, Use::Paper, &|c| fonts::shared().show(c))?;
    Ok(texts_of(&pages.typeset))
}

/// The words of each page that was laid out.
pub fn texts_of(typeset: &PagedDocument) -> Vec<String> {
    let text = |page: &Page| {
        let mut all = String::new();
        each_text(&page.frame, Point::zero(), &mut |_, text| all.push_str(&text.text));
        all
    };
    typeset.pages().iter().map(text).collect()
}

/// The same with where they stand.
pub fn page_letters(document: &Document) -> Result<Vec<Vec<Letters>>, Problem> {
    let pages = typeset(document, Use::Paper, &|c| fonts::shared().show(c))?;
    let letters = pages.typeset.pages().iter().map(|page| {
        let mut all = Vec::new();
        each_text(&page.frame, Point::zero(), &mut |at, text| all.push(letters(at, text)));
        all
    });
    Ok(letters.collect())
}

fn letters(at: Point, text: &TextItem) -> Letters {
    let top = at.y - text.size * ABOVE_THE_BASE_LINE;
    let points = |length: Abs| length.to_pt() as f32;
    Letters {
        text: text.text.to_string(),
        left: points(at.x),
        top: points(top),
        width: points(text.width()),
        height: points(text.size),
    }
}

/// What pages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Paper,
    /// Each part leads back to its field.
    Screen,
}

/// Lays out a document with the characters that `shows` accepts. A font may have a character and yet no picture for it
/// beside its neighbours; then it is laid out again with the names of those.
pub fn typeset(document: &Document, used: Use, shows: &dyn Fn(char) -> bool) -> Result<Pages, Problem> {
    let first = lay_out(document, used, shows)?;
    let blank = without_picture(&first.typeset);
    if blank.is_empty() {
        return Ok(first);
    }
    lay_out(document, used, &|c| shows(c) && !blank.contains(&c))
}

fn lay_out(document: &Document, used: Use, shows: &dyn Fn(char) -> bool) -> Result<Pages, Problem> {
    let prepared = prepare(document, shows);
    let data = serde_json::to_vec(&Data::new(&prepared.document, used == Use::Screen))
        .map_err(|error| failed(&error.to_string()))?;
    let logo = document.running.logo.as_ref().map(|logo| &logo.picture);
    let world = PrintWorld::new(data, document.sheet, logo);
    let world = shown(&prepared.document.blocks).into_iter().fold(world, with_picture);
    let world = world.ok_or_else(|| failed("its template has no place"))?;
    let compiled = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(REMEMBERED);
    let typeset = compiled.map_err(|errors| failed(&reasons(&errors)))?;
    Ok(Pages { typeset, unprintable: prepared.unprintable })
}

/// The name that the template gives it, too.
pub fn with_picture(world: Option<PrintWorld>, one: &PrintedPicture) -> Option<PrintWorld> {
    let Some(picture) = &one.picture else { return world };
    world?.with(&format!("/pictures/{}.{}", one.file, picture.ending()), Bytes::new(picture.bytes.clone()))
}

/// What the typesetter says, for a message.
pub fn reasons(errors: &EcoVec<SourceDiagnostic>) -> String {
    let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    said.join("; ")
}

/// The characters that came out as the empty box which a font draws for what it has not.
pub fn without_picture(typeset: &PagedDocument) -> HashSet<char> {
    let mut blank = HashSet::new();
    for page in typeset.pages() {
        each_text(&page.frame, Point::zero(), &mut |_, text| blank.extend(blank_characters(text)));
    }
    blank
}

/// In a cluster of several it is what follows the first that cannot be drawn: a mark, or the rest of an emoji.
fn blank_characters(text: &TextItem) -> impl Iterator<Item = char> {
    let blank = text.glyphs.iter().filter(|glyph| glyph.id == 0);
    blank.flat_map(|glyph| {
        let cluster = text.text.get(glyph.range()).unwrap_or_default();
        let skipped = usize::from(cluster.chars().count() > 1);
        cluster.chars().skip(skipped)
    })
}

fn each_text(frame: &Frame, start: Point, see: &mut dyn FnMut(Point, &TextItem)) {
    for (at, item) in frame.items() {
        let at = start + *at;
        match item {
            FrameItem::Group(group) => each_text(&group.frame, at, see),
            FrameItem::Text(text) => see(at, text),
            _ => {}
        }
    }
}
