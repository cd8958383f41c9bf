//! Inline parts as spans and links.

use super::xml::Xml;
use crate::documents::Inline;
use crate::render::prepare::{is_own_address, spoken};

/// A run of words.
pub fn run(xml: &mut Xml, parts: &[Inline]) {
    for part in parts {
        match part {
            Inline::Text { text } => xml.text(text),
            Inline::Strong { content } => span(xml, "Strong_20_Emphasis", |xml| run(xml, content)),
            Inline::Emphasis { content } => span(xml, "Emphasis", |xml| run(xml, content)),
            Inline::Struck { content } => span(xml, "Struck_20_out", |xml| run(xml, content)),
            Inline::Code { text } => span(xml, "Source_20_Text", |xml| xml.text(text)),
            Inline::Link { content, address } => link(xml, content, address),
            Inline::Field { content, .. } => run(xml, content),
            Inline::LineBreak => xml.line_break(),
        }
    }
}

/// Words in bold.
pub fn strong(xml: &mut Xml, words: &str) {
    span(xml, "Strong_20_Emphasis", |xml| xml.text(words));
}

pub fn span(xml: &mut Xml, style: &str, contents: impl FnOnce(&mut Xml)) {
    xml.within("text:span", &[("text:style-name", style)], contents);
}

/// Only addresses that are safe to follow get here. The address stands behind the words, for who holds the paper.
fn link(xml: &mut Xml, words: &[Inline], address: &str) {
    let attributes = [("xlink:type", "simple"), ("xlink:href", address), ("text:style-name", "Internet_20_link")];
    xml.within("text:a", &attributes, |xml| run(xml, words));
    if !is_own_address(words, address) {
        xml.text(&format!(" ({})", spoken(address)));
    }
}
