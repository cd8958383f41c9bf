//! Runs of words inside a block: plain, marked, or leading somewhere. How a mark looks belongs to `render`.

use serde::Serialize;

use crate::model::Origin;

/// A run of words inside a block. Every string is literal text in every format.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "inline", rename_all = "snake_case")]
pub enum Inline {
    Text {
        text: String,
    },
    Strong {
        content: Vec<Inline>,
    },
    /// Typed as emphasis; printed without italics, since clear print has none.
    Emphasis {
        content: Vec<Inline>,
    },
    Struck {
        content: Vec<Inline>,
    },
    Code {
        text: String,
    },
    /// Words that make sense alone, and their address, which prints in brackets unless it is the words themselves.
    /// The address is http, https or mailto; `render` prints the address of any other as text without a link.
    Link {
        content: Vec<Inline>,
        address: String,
    },
    LineBreak,
    /// Words that were typed in another field than what stands around them.
    Field {
        content: Vec<Inline>,
        origin: Origin,
    },
}

/// The words of a run without their marks.
pub fn plain(parts: &[Inline]) -> String {
    let mut words = String::new();
    add_plain(parts, &mut words);
    words
}

fn add_plain(parts: &[Inline], words: &mut String) {
    for part in parts {
        match part {
            Inline::Text { text } | Inline::Code { text } => words.push_str(text),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => {
                add_plain(content, words);
            }
            Inline::Link { content, .. } | Inline::Field { content, .. } => add_plain(content, words),
            Inline::LineBreak => words.push(' '),
        }
    }
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text { text: text.to_owned() }
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text { text }
    }
}

impl Inline {
    /// Plain words in bold.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::Strong { content: vec![Self::Text { text: text.into() }] }
    }
}
