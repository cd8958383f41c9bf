//! A document to pages: laid out, not yet a file.

use std::collections::HashSet;

use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::data::Data;
use super::failed;
use super::fonts;
use super::world::PrintWorld;
use crate::documents::Document;
use crate::model::Problem;
use crate::render::prepare::{Unprintable, prepare};

/// How many compilations the typesetter remembers. More would speed nothing up that people do.
const REMEMBERED: usize = 10;

/// Pages, and the characters that stand in them by name.
pub struct Pages {
    pub typeset: PagedDocument,
    pub unprintable: Vec<Unprintable>,
}

/// The words of each page in the order in which they are drawn, those above and below the text included: for searching
/// a preview, and for reading it out.
pub fn page_texts(document: &Document) -> Result<Vec<String>, Problem> {
    let pages = typeset(document, Use::Paper, &|c| fonts::shared().show(c))?;
    let texts = pages.typeset.pages().iter().map(|page| {
        let mut words = String::new();
        each_text(&page.frame, &mut |text| words.push_str(&text.text));
        words
    });
    Ok(texts.collect())
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
    let world = PrintWorld::new(data).ok_or_else(|| failed("its template has no place"))?;
    let compiled = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(REMEMBERED);
    let typeset = compiled.map_err(|errors| failed(&reasons(&errors)))?;
    Ok(Pages { typeset, unprintable: prepared.unprintable })
}

/// What the typesetter says, for a message.
pub fn reasons(errors: &EcoVec<SourceDiagnostic>) -> String {
    let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    said.join("; ")
}

/// The characters that came out as the empty box which a font draws for what it has not.
fn without_picture(typeset: &PagedDocument) -> HashSet<char> {
    let mut blank = HashSet::new();
    for page in typeset.pages() {
        each_text(&page.frame, &mut |text| blank.extend(blank_characters(text)));
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

fn each_text(frame: &Frame, see: &mut dyn FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text(&group.frame, see),
            FrameItem::Text(text) => see(text),
            _ => {}
        }
    }
}

#[test]
fn a_word_longer_than_the_page_is_wide_breaks() {
    use crate::documents::{Content, Running, Sheet, TextSize};
    let word = "Incomprehensibilities".repeat(15);
    let text = vec![word.as_str().into()];
    let blocks = vec![
        Content::Title { group: word.clone(), text: word.clone() }.into(),
        Content::Heading { level: 2, number: Some(word.clone()), text: text.clone() }.into(),
        Content::Action { label: word.clone(), text, by: word.clone() }.into(),
        Content::Verbatim { text: word.clone() }.into(),
    ];
    let running = Running { organisation: word.clone(), status: word.clone(), formats: word, ..Running::default() };
    let title = "A title".into();
    let document =
        Document { title, language: "en".into(), size: TextSize::Large, sheet: Sheet::Flow, running, blocks };
    let pages = typeset(&document, Use::Paper, &|_| true).ok().map(|pages| pages.typeset);
    let frame = typst::layout::Abs::mm(165.0);
    let check = |text: &TextItem| assert!(text.width() <= frame, "{text:?} is {:?} wide", text.width());
    pages.iter().flat_map(PagedDocument::pages).for_each(|page| each_text(&page.frame, &mut |text| check(text)));
    assert!(pages.is_some_and(|pages| pages.pages().len() > 1));
}
