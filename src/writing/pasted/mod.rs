//! What is pasted from Word, a mail or a web page, as clean Markdown: headings, lists, bold, italic, links and quotes stay,
//! tables become lines, and how all of it looked there goes.
//!
//! Pictures are left out: files are kept with a record in their own field.

mod blocks;
mod elements;
mod inline;
mod names;

use std::collections::HashSet;

use html5gum::{Token, Tokenizer};

use elements::Reader;

/// A page, or a part of one, as Markdown; empty where it says nothing.
pub fn as_markdown(html: &str) -> String {
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).to_ascii_lowercase();
                let value = |wanted: &str| {
                    let found = tag.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted.as_bytes()));
                    found.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
                };
                reader.open(&name, tag.self_closing, &value);
            }
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name).to_ascii_lowercase()),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

/// Whether Markdown says what was copied as plain text beside it: else it is of something else, and does not count.
pub fn says_the_same(plain: &str, markdown: &str) -> bool {
    let words = |text: &str| -> HashSet<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (plain, markdown) = (words(plain), words(markdown));
    let both = plain.intersection(&markdown).count();
    !plain.is_empty() && both * 4 >= plain.len() * 3
}
