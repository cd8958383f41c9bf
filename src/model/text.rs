//! Long text, told apart from plain lines by its type, so that one is never printed as the other; and the small turns of words
//! that every room needs.

use serde::{Deserialize, Serialize};

/// CommonMark as it was typed. HTML in it is text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Markdown(pub String);

impl Markdown {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nothing but white space was typed.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// With a capital first letter, as words begin a line or stand alone.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "1 thing", "2 things".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

impl From<&str> for Markdown {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
