//! Inline parts as plain text.

use crate::documents::Inline;
use crate::render::lines::Lines;
use crate::render::prepare::is_own_address;
use crate::render::terms::with_colon;

/// A run of words; a line for each break in it. Nothing said is no line.
pub fn run(parts: &[Inline]) -> Lines {
    let mut text = String::new();
    add(parts, &mut text);
    if text.trim().is_empty() { Lines::new() } else { text.lines().map(|line| line.trim().to_owned()).collect() }
}

/// A run of words on one line.
pub fn line(parts: &[Inline]) -> String {
    run(parts).join(" ")
}

fn add(parts: &[Inline], text: &mut String) {
    for part in parts {
        match part {
            Inline::Text { text: words } | Inline::Code { text: words } => text.push_str(words),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Field { content, .. } => {
                add(content, text)
            }
            // Without its mark it would hold.
            Inline::Struck { content } => {
                text.push_str("~~");
                add(content, text);
                text.push_str("~~");
            }
            Inline::Link { content, address } => link(content, address, text),
            Inline::LineBreak => text.push('\n'),
        }
    }
}

/// With its scheme, so that a mail program makes a link of it.
fn link(words: &[Inline], address: &str, text: &mut String) {
    add(words, text);
    if !is_own_address(words, address) {
        let address = address.strip_prefix("mailto:").unwrap_or(address);
        text.extend([" (", address, ")"]);
    }
}

/// A label and what it is for. One that ends in a mark of its own needs no colon.
pub fn labelled(label: &str, said: &str) -> String {
    format!("{} {said}", with_colon(label)).trim().to_owned()
}
