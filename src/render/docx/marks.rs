//! Runs of words: bold, struck, links, and the direction that they are read in.

use super::direction;
use super::links::Links;
use super::styles;
use super::xml::Xml;
use crate::documents::Inline;
use crate::render::prepare::{is_own_address, spoken};

/// What the words of a run have around them.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// The character style.
    style: Option<&'static str>,
    struck: bool,
    link: bool,
}

/// Words in bold.
pub const STRONG: Marks = Marks { style: Some(styles::STRONG), struck: false, link: false };

/// A row of inline parts. An address follows the words that lead to it, as on paper, unless it is the words.
pub fn run(xml: &mut Xml, links: &mut Links, parts: &[Inline], marks: Marks) {
    for part in parts {
        match part {
            Inline::Text { text } | Inline::Code { text } => words(xml, text, marks),
            Inline::Strong { content } => run(xml, links, content, Marks { style: Some(styles::STRONG), ..marks }),
            Inline::Emphasis { content } => run(xml, links, content, Marks { style: Some(styles::EMPHASIS), ..marks }),
            Inline::Struck { content } => run(xml, links, content, Marks { struck: true, ..marks }),
            Inline::Link { content, address } => {
                let name = links.name(address);
                xml.within("w:hyperlink", &[("r:id", &name)], |xml| {
                    run(xml, links, content, Marks { link: true, ..marks });
                });
                if !is_own_address(content, address) {
                    words(xml, &format!(" ({})", spoken(address)), marks);
                }
            }
            Inline::Field { content, .. } => run(xml, links, content, marks),
            Inline::LineBreak => line_break(xml),
        }
    }
}

pub fn line_break(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.empty("w:br", &[]));
}

pub fn tab(xml: &mut Xml) {
    xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
}

/// Words with their marks, in a run for each direction.
pub fn words(xml: &mut Xml, words: &str, marks: Marks) {
    for (run, from_right) in direction::runs(words) {
        xml.within("w:r", &[], |xml| {
            properties(xml, marks, from_right);
            xml.said("w:t", &[("xml:space", "preserve")], run);
        });
    }
}

fn properties(xml: &mut Xml, marks: Marks, from_right: bool) {
    let is_plain = marks.style.is_none() && !marks.struck && !marks.link && !from_right;
    if is_plain {
        return;
    }
    xml.within("w:rPr", &[], |xml| {
        match (marks.link, marks.style) {
            (false, Some(style)) => xml.value("w:rStyle", style),
            (true, style) => {
                xml.value("w:rStyle", styles::LINK);
                if style.is_some() {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
            }
            (false, None) => {}
        }
        if marks.struck {
            xml.empty("w:strike", &[]);
        }
        if from_right {
            xml.empty("w:rtl", &[]);
        }
    });
}
