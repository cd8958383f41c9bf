//! A sheet that is meant to have one page and takes more. It is never made smaller: the officer is told what runs over.
//!
//! Only a typesetter knows, so `render` finds it.

use super::tree::Origin;

/// One such sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overflow {
    /// What the sheet is called in its header.
    pub title: String,
    /// The field that its headline was typed in.
    pub origin: Option<Origin>,
    pub pages: usize,
    /// The headings of what stands on the second page and later, wholly or in part.
    pub parts: Vec<String>,
}

impl Overflow {
    /// A sentence for the officer, and what to do.
    pub fn sentence(&self) -> String {
        let parts = match self.parts.as_slice() {
            [] => String::new(),
            [only] => format!(" \u{201c}{only}\u{201d} runs over."),
            [first @ .., last] => {
                let first: Vec<String> = first.iter().map(|part| format!("\u{201c}{part}\u{201d}")).collect();
                format!(" {} and \u{201c}{last}\u{201d} run over.", first.join(", "))
            }
        };
        let length = format!("This brief takes {} pages.{parts}", self.pages);
        format!("{length} Nothing is made smaller to fit: shorten what was typed, or hand out all of its pages.")
    }
}
