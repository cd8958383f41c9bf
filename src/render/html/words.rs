//! Inline parts as HTML.

use super::writer::Html;
use crate::documents::Inline;
use crate::render::prepare::{is_own_address, spoken};

/// A run of words.
pub fn run(html: &mut Html, parts: &[Inline]) {
    for part in parts {
        match part {
            Inline::Text { text } => html.text(text),
            Inline::Strong { content } => html.inline("strong", &[], |html| run(html, content)),
            Inline::Emphasis { content } => html.inline("em", &[], |html| run(html, content)),
            Inline::Struck { content } => html.inline("s", &[], |html| run(html, content)),
            Inline::Code { text } => html.inline("code", &[], |html| html.text(text)),
            Inline::Link { content, address } => link(html, content, address),
            Inline::Field { content, .. } => run(html, content),
            Inline::LineBreak => html.void("br", &[]),
        }
    }
}

/// Only addresses that are safe to follow get here. On paper the address follows the words, unless it is the words.
fn link(html: &mut Html, words: &[Inline], address: &str) {
    let mut attributes = vec![("href", address), ("rel", "noopener noreferrer")];
    if !is_own_address(words, address) {
        attributes.push(("data-address", spoken(address)));
    }
    html.inline("a", &attributes, |html| run(html, words));
}
