//! A picture that goes with a record, as pages carry it. How it is made and how large it stands there is decided elsewhere.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// A picture that every format can show: a JPEG or a PNG of a modest size, the right way up, on white.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PagePicture {
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
    pub is_png: bool,
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// How many pages the file has that this is the first of; 0 for what is no page.
    pub pages: usize,
}

impl PagePicture {
    /// What the names of its files end in.
    pub fn ending(&self) -> &'static str {
        if self.is_png { "png" } else { "jpg" }
    }

    /// What it is called where the kinds of the web are named.
    pub fn media_type(&self) -> &'static str {
        if self.is_png { "image/png" } else { "image/jpeg" }
    }
}

impl fmt::Debug for PagePicture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PagePicture({} by {}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}
