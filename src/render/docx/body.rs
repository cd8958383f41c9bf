//! The part of the file that holds the words: sections, each of them paragraphs and tables.

use super::around::Around;
use super::composer::Composer;
use super::direction::is_from_right;
use super::links::Links;
use super::lists::Lists;
use super::marks::{self, Marks};
use super::page::Page;
use super::pieces::{Item, Paragraph, Piece, Term};
use super::styles;
use super::tables;
use super::xml::{RELATIONS, WORDS, Xml};
use crate::documents::{Block, Content, Document, Running, TextSize};
use crate::render::prepare::plain;

/// The words of a document, and what they refer to in other parts of the file.
pub struct Body<'a> {
    pub xml: Xml,
    pub around: Vec<Around<'a>>,
    pub links: Links,
    pub lists: Lists,
}

/// Pages that have the same around them: a whole document, or one of several briefs.
struct Section<'a> {
    running: &'a Running,
    pieces: Vec<Piece>,
}

/// The sections of a document.
fn sections<'a>(document: &'a Document, lists: &mut Lists) -> Vec<Section<'a>> {
    let briefs = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Brief(sheet) => Some(sheet),
        _ => None,
    });
    // Several briefs have one title above the first of them.
    let title = document.blocks.first().filter(|block| matches!(block.content, Content::Title { .. }));
    let mut sections: Vec<Section<'a>> = briefs
        .enumerate()
        .map(|(number, sheet)| {
            let mut composer = Composer::new(lists);
            title.filter(|_| number == 0).into_iter().for_each(|title| composer.flow(std::slice::from_ref(title)));
            composer.brief(sheet);
            Section { running: &sheet.running, pieces: ended(composer, &sheet.running, document.size) }
        })
        .collect();
    if sections.is_empty() {
        let mut composer = Composer::new(lists);
        composer.flow(&document.blocks);
        sections
            .push(Section { running: &document.running, pieces: ended(composer, &document.running, document.size) });
    }
    sections
}

/// A footer has no room for all that it says in large type, so that the text ends with it.
fn ended(mut composer: Composer<'_>, running: &Running, size: TextSize) -> Vec<Piece> {
    if size == TextSize::Large {
        let said = [&running.printed, &running.formats].into_iter().filter(|words| !words.is_empty());
        let said = said.map(|words| Block::from(Content::Paragraph { text: vec![words.as_str().into()] }));
        composer.flow(&said.collect::<Vec<_>>());
    }
    composer.pieces
}

/// Writes the words. Each section says at its end what its pages are like.
pub fn write<'a>(document: &'a Document) -> Body<'a> {
    let page = Page::of(document);
    let mut lists = Lists::default();
    let sections = sections(document, &mut lists);
    let of_section =
        |(number, section): (usize, &Section<'a>)| Around::of_section(section.running, number, sections.len());
    let around: Vec<Around<'a>> = sections.iter().enumerate().map(of_section).collect();
    let mut links = Links::default();
    let mut xml = Xml::new();
    xml.within("w:document", &[WORDS, RELATIONS], |xml| {
        xml.within("w:body", &[], |xml| {
            for (section, around) in sections.iter().zip(&around) {
                pieces(xml, &mut links, &section.pieces, page, styles::accent(document));
                if around.is_last {
                    around.write_section(xml, page);
                } else {
                    xml.within("w:p", &[], |xml| {
                        xml.within("w:pPr", &[], |xml| {
                            xml.value("w:pStyle", styles::GAP);
                            around.write_section(xml, page);
                        });
                    });
                }
            }
        });
    });
    Body { xml, around, links, lists }
}

/// Two tables would become one, and after a table some paragraph has to end the document.
fn pieces(xml: &mut Xml, links: &mut Links, pieces: &[Piece], page: Page, accent: &str) {
    for (number, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Paragraph(one) => paragraph(xml, links, one, page, accent),
            Piece::Table(table) => {
                tables::write(xml, links, table, page);
                if !matches!(pieces.get(number + 1), Some(Piece::Paragraph(next)) if next.style.starts_with("Heading"))
                {
                    paragraph(xml, links, &Paragraph::empty(), page, accent);
                }
            }
        }
    }
}

fn paragraph(xml: &mut Xml, links: &mut Links, one: &Paragraph, page: Page, accent: &str) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| properties(xml, one, page, accent));
        match &one.term {
            Some(Term::Aligned(term)) => {
                marks::words(xml, term, marks::STRONG);
                marks::tab(xml);
            }
            Some(Term::RunIn(term)) => {
                marks::words(xml, term, marks::STRONG);
                marks::words(xml, " ", Marks::default());
            }
            None => {}
        }
        marks::run(xml, links, &one.words, Marks::default());
    });
}

fn properties(xml: &mut Xml, one: &Paragraph, page: Page, accent: &str) {
    xml.value("w:pStyle", one.style);
    if one.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if let Some(Item { list, level }) = one.item {
        xml.within("w:numPr", &[], |xml| {
            xml.value("w:ilvl", &level.to_string());
            xml.value("w:numId", &list.to_string());
        });
    }
    if one.rule_above || one.rule_below {
        xml.within("w:pBdr", &[], |xml| {
            if one.rule_above {
                styles::rule(xml, "w:top", "single", 16, accent);
            }
            if one.rule_below {
                styles::rule(xml, "w:bottom", "single", 4, "auto");
            }
        });
    }
    if is_from_right(&plain(&one.words)) {
        xml.empty("w:bidi", &[]);
    }
    if one.ends_group {
        xml.empty("w:spacing", &[("w:after", &styles::space(0.7, page))]);
    }
    if one.deep > 0 {
        xml.empty("w:ind", &[("w:left", &styles::indent(one.deep, page).to_string())]);
    }
}
