//! Marks that are drawn before words: a box to tick, a choice about photographs, an arrow. Shape tells them apart, and
//! colour only helps.

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// An empty box.
    Tick,
    /// A full disc, or an empty one to tick.
    PhotographsFine,
    /// A square that is struck through, or an empty one to tick.
    NoPhotographs,
    Left,
    Right,
    Ahead,
}

impl Mark {
    /// The name of its look on a web page.
    pub fn class(self) -> &'static str {
        match self {
            Self::Tick => "marked tick",
            Self::PhotographsFine => "marked photographs-fine",
            Self::NoPhotographs => "marked no-photographs",
            Self::Left => "marked left",
            Self::Right => "marked right",
            Self::Ahead => "marked ahead",
        }
    }
}
