//! The pictures that are kept with a record, at the end of what is printed of it, the first page of a PDF among them: those
//! that the officer keeps off pages stay off, and a PDF stays off until somebody says what it shows. What a picture shows
//! is asked for and never stops a print: where nobody typed it, the words below it or the name of its file are read out,
//! and that is told.

use serde::Serialize;

use super::left_out::{Concern, LeftOut};
use super::parts::heading;
use super::project::holds_projects;
use super::tree::{Block, Content, Document, Origin};
use super::wording::{PictureWords, Wording, fill};
use crate::model::header::Attachment;
use crate::model::{FileKind, Header, PagePicture, Record};
use crate::workspace::KEPT_FILES;

/// A picture on a page. Whoever composes the page names it; its pixels come to it before it is drawn, and where there are
/// none, its words stand alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrintedPicture {
    /// The name of its copy among the files of the workspace.
    pub file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<PagePicture>,
    /// What it shows, for those who don't see it; never empty.
    pub alt: String,
    /// The same as a line of its own, where there is no picture to see.
    pub in_words: String,
    /// Words below it.
    pub caption: String,
    /// Where it is the first page of several, of how many it is. Of how many is known once its picture is here.
    pub page: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl PrintedPicture {
    /// Takes the picture in, or does without.
    pub fn show(&mut self, picture: Option<PagePicture>) {
        self.page = match picture.as_ref().map_or(0, |picture| picture.pages) {
            0 | 1 => String::new(),
            pages => fill(&self.page, &[("count", &pages.to_string())]),
        };
        self.picture = picture;
    }
}

/// Whether any page prints the pictures that are kept with such a record.
pub fn prints_pictures(record: &Record) -> bool {
    match record {
        Record::Event(_) => holds_projects(record),
        Record::Brief(_) | Record::Output(_) => true,
        _ => false,
    }
}

/// The pictures of these records under a heading; nothing where there are none.
pub fn under_heading<'a>(words: &Wording, headers: impl IntoIterator<Item = &'a Header>) -> Vec<Block> {
    let Some(block) = block(words, headers) else { return Vec::new() };
    let title = heading(2, &words.pictures.heading);
    let title = match &block.origin {
        Some(origin) => title.at(origin),
        None => title,
    };
    vec![title, block]
}

/// The same without one.
pub fn block<'a>(words: &Wording, headers: impl IntoIterator<Item = &'a Header>) -> Option<Block> {
    let pictures: Vec<PrintedPicture> = headers.into_iter().flat_map(|header| of(&words.pictures, header)).collect();
    let origin = pictures.first()?.origin.clone();
    Some(Block { content: Content::Pictures { pictures }, origin })
}

/// Those that nobody has said of what they show: pictures, and documents that are kept off for it.
pub fn without_words<'a>(headers: impl IntoIterator<Item = &'a Header>) -> Vec<LeftOut> {
    let silent = |header: &'a Header| {
        let files = header.attachments.iter();
        files.filter_map(|file| {
            let (concern, why) = without_words_why(file)?;
            Some(LeftOut { origin: origin(header), concern, why })
        })
    };
    headers.into_iter().flat_map(silent).collect()
}

fn without_words_why(file: &Attachment) -> Option<(Concern, &'static str)> {
    if file.waits_for_words() {
        return Some((Concern::DocumentKeptOff, "Nobody has typed what it shows, nor words below it."));
    }
    let is_silent = file.is_on_pages() && file.alt.trim().is_empty();
    let read_out = match file.caption.trim() {
        "" => "Nobody has typed what it shows: the name of its file is read out.",
        _ => "Nobody has typed what it shows: the words below it are read out.",
    };
    is_silent.then_some((Concern::PictureWithoutWords, read_out))
}

/// The pictures of a composed document whose pixels could not be had: their words stand alone.
pub fn not_shown(document: &Document) -> Vec<LeftOut> {
    let mut found = Vec::new();
    add_not_shown(&document.blocks, &mut found);
    found
}

fn add_not_shown(blocks: &[Block], found: &mut Vec<LeftOut>) {
    for block in blocks {
        match &block.content {
            Content::Pictures { pictures } => {
                let missing = pictures.iter().filter(|one| one.picture.is_none());
                found.extend(missing.filter_map(|one| one.origin.clone()).map(|origin| LeftOut {
                    origin,
                    concern: Concern::PictureNotShown,
                    why: "Its copy is not in your folder, or can't be drawn: its words stand alone.",
                }));
            }
            Content::Card { blocks, .. } => add_not_shown(blocks, found),
            _ => {}
        }
    }
}

fn on_pages(header: &Header) -> impl Iterator<Item = &Attachment> {
    header.attachments.iter().filter(|file| file.is_on_pages())
}

fn origin(header: &Header) -> Origin {
    Origin { record: header.id, field: KEPT_FILES.to_owned() }
}

fn of(words: &PictureWords, header: &Header) -> Vec<PrintedPicture> {
    let one = |file: &Attachment| {
        let caption = file.caption.trim().to_owned();
        let name = file.name.rsplit_once('.').map_or(file.name.as_str(), |(name, _)| name).trim();
        let said = [file.alt.trim(), &caption, name].into_iter().find(|said| !said.is_empty());
        let alt = said.unwrap_or(&words.nameless).to_owned();
        let is_page = file.kind() == FileKind::Pdf;
        let in_words = if is_page { &words.page_in_words } else { &words.in_words };
        PrintedPicture {
            file: file.file.clone(),
            picture: None,
            in_words: fill(in_words, &[("what", &alt)]),
            alt,
            caption,
            page: if is_page { words.page_of.clone() } else { String::new() },
            origin: Some(origin(header)),
        }
    };
    on_pages(header).map(one).collect()
}
