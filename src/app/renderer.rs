//! What draws the window: a graphics driver, or the processor where there is none that works. A driver that took the whole
//! program down is passed by for a while.

use jiff::civil::Date;

use super::Places;
use crate::store::{fell_drawing, forget_drawing, note_drawing};

/// So long no driver is tried again that ended the program: until then it may have been put right.
const PASSED_BY: i32 = 90;

/// The ways to draw the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// The first of them that works.
    #[default]
    Auto,
    /// A graphics driver, by OpenGL.
    OpenGl,
    /// A graphics driver on Windows, by DirectX 12.
    Direct,
    /// The processor alone.
    Processor,
}

impl Renderer {
    /// Those that this system may have, in the order in which they are tried.
    pub const HERE: &'static [Self] =
        if cfg!(windows) { &[Self::Direct, Self::OpenGl, Self::Processor] } else { &[Self::OpenGl, Self::Processor] };

    /// Which are tried. One that is asked for is tried whatever it did.
    pub fn tried(self, places: &Places, today: Date) -> Vec<Self> {
        let is_tried = |here: &Self| match self {
            Self::Auto => *here == Self::Processor || !here.fell(places, today),
            one => *here == one,
        };
        Self::HERE.iter().copied().filter(is_tried).collect()
    }

    fn fell(self, places: &Places, today: Date) -> bool {
        let days = |fell: Date| (today - fell).get_days();
        let fell = fell_drawing(places, self.name()).is_some_and(|fell| (0..PASSED_BY).contains(&days(fell)));
        if fell {
            log::warn!("{} ended the program while it was tried, and is passed by", self.in_words());
        }
        fell
    }

    /// It is about to be tried, and ended the program where it never comes to `stands`.
    pub fn begins(self, places: &Places, today: Date) {
        if self != Self::Processor {
            note_drawing(places, self.name(), today);
        }
    }

    /// The program is still there.
    pub fn stands(self, places: &Places) {
        forget_drawing(places, self.name());
    }

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::OpenGl => "opengl",
            Self::Direct => "direct",
            Self::Processor => "processor",
        }
    }

    /// As the log tells it, and the settings below "Drawn by".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Auto => "whatever works",
            Self::OpenGl => "the graphics driver (OpenGL)",
            Self::Direct => "the graphics driver (DirectX 12)",
            Self::Processor => "the processor, without a graphics driver",
        }
    }
}
