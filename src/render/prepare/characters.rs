//! Characters that cannot be shown stand in print by their Unicode names, so that no print fails over one and the
//! officer can be told where it was typed.

use std::collections::HashSet;

use super::walk::{self, Words};
use crate::documents::markdown::turns_direction;
use crate::documents::{Document, Inline, Origin};

/// A character that could not be shown, and the field that it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unprintable {
    pub character: char,
    /// What was printed in its place, without the brackets.
    pub name: String,
    /// None where it is no part of a record: the organisation's name, for example.
    pub origin: Option<Origin>,
}

/// Left in a text by some programs; it says nothing and stands for nothing.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// Whether a character leaves the page without a trace. Arabic and Hebrew find their direction without being told, and
/// what turns the direction of a line could make it say something else.
fn is_dropped(character: char) -> bool {
    character == BYTE_ORDER_MARK || turns_direction(character)
}

/// The characters that every text file may have: all but control characters and those that are no characters.
pub fn is_allowed(character: char) -> bool {
    let code = u32::from(character);
    let is_no_character = (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE;
    !character.is_control() && !is_no_character
}

/// Puts a name in brackets for each character that `shows` refuses. Space that cannot be shown becomes a plain space.
pub fn replace(document: &mut Document, shows: &dyn Fn(char) -> bool) -> Vec<Unprintable> {
    let mut found = Found::default();
    walk::document(document, &mut |words, origin| match words {
        Words::Line(text) => found.replace(text, origin, shows),
        Words::Lines(text) => found.replace(text, origin, &|c| c == '\n' || shows(c)),
        Words::Run(parts) => run(parts, &mut |text| found.replace(text, origin, shows)),
    });
    found.in_order
}

fn run(parts: &mut [Inline], see: &mut dyn FnMut(&mut String)) {
    for part in parts {
        match part {
            Inline::Text { text } | Inline::Code { text } => see(text),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => run(content, see),
            Inline::Link { content, .. } | Inline::Field { content, .. } => run(content, see),
            Inline::LineBreak => {}
        }
    }
}

/// The characters found so far, each once for each place.
#[derive(Default)]
struct Found {
    in_order: Vec<Unprintable>,
    seen: HashSet<Unprintable>,
}

impl Found {
    fn replace(&mut self, text: &mut String, origin: Option<&Origin>, shows: &dyn Fn(char) -> bool) {
        if text.chars().all(|c| shows(c) && !is_dropped(c)) {
            return;
        }
        let mut shown = String::with_capacity(text.len());
        for character in text.chars() {
            if is_dropped(character) {
                continue;
            } else if shows(character) {
                shown.push(character);
            } else if character.is_whitespace() {
                shown.push(' ');
            } else {
                let name = name(character);
                shown.extend(["[", &name, "]"]);
                self.note(Unprintable { character, name, origin: origin.cloned() });
            }
        }
        *text = shown;
    }

    fn note(&mut self, found: Unprintable) {
        if self.seen.insert(found.clone()) {
            self.in_order.push(found);
        }
    }
}

/// What Unicode calls a character, or its number where it has no name.
fn name(character: char) -> String {
    match unicode_names2::name(character) {
        Some(name) => name.to_string(),
        None => format!("U+{:04X}", u32::from(character)),
    }
}
