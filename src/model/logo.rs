//! The council's logo as pages carry it. How a picture becomes one, and how large it stands there, is decided elsewhere.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// A picture that every format can show: a PNG of a modest size, on white.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Logo {
    #[serde(skip)]
    pub png: Arc<[u8]>,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} by {}, {} bytes)", self.width, self.height, self.png.len())
    }
}
