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
    /// "2 pages in place of one".
    pub fn in_short(&self) -> String {
        format!("{} pages in place of one", self.pages)
    }

    /// A sentence for the officer, and what to do.
    pub fn sentence(&self) -> String {
        let quoted = |part: &String| format!("\u{201c}{part}\u{201d}");
        let parts = match self.parts.as_slice() {
            [] => String::new(),
            [only] => format!(" {} runs over.", quoted(only)),
            [first @ .., last] => {
                let first: Vec<String> = first.iter().map(quoted).collect();
                format!(" {} and {} run over.", first.join(", "), quoted(last))
            }
        };
        format!("This brief takes {} pages.{parts} Shorten it, or hand out all of its pages.", self.pages)
    }
}
