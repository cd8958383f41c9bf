//! The roles that text can play: size, line height and weight, by what is said in them.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, FontFamily, FontId, RichText, Ui};

use super::fonts;

/// The two weights there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

/// A size, a line height and a weight. Points at text size Standard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextRole {
    pub size: f32,
    pub line: f32,
    pub weight: Weight,
}

/// What can be read from across the room is no smaller.
const READ_ACROSS_THE_ROOM: f32 = 20.0;

/// The roles in use. Nothing that people read on the screen is smaller than 13, but for a key cap.
pub mod role {
    use super::{TextRole, bold, plain};

    pub const TIMER: TextRole = bold(276.0, 250.0);
    pub const PROJECTOR_TEAM: TextRole = bold(64.0, 76.0);
    pub const PROJECTOR_QUESTION: TextRole = plain(28.0, 36.0);
    pub const PROJECTOR_ROW: TextRole = plain(22.0, 30.0);
    pub const PROJECTOR_HEAD: TextRole = plain(20.0, 28.0);
    pub const FIRST_RUN_TITLE: TextRole = bold(30.0, 38.0);
    pub const CLOCK: TextRole = bold(28.0, 34.0);
    pub const SCREEN_TITLE: TextRole = bold(26.0, 34.0);
    /// A question on its project's page.
    pub const QUESTION: TextRole = bold(22.0, 30.0);
    /// Sections and the title of an editor.
    pub const SECTION: TextRole = bold(20.0, 28.0);
    /// Sub-headings and large buttons.
    pub const SUBHEADING: TextRole = bold(17.0, 24.0);
    pub const TYPED_ENTRY: TextRole = plain(18.0, 26.0);
    pub const TYPED_LINE: TextRole = plain(16.0, 24.0);
    pub const BODY: TextRole = plain(15.0, 22.0);
    /// A name in running text and in rows.
    pub const NAME: TextRole = bold(15.0, 22.0);
    /// Labels, chips, hints and the bottom line.
    pub const SECONDARY: TextRole = plain(13.0, 19.0);
    /// The name of a group in a list.
    pub const GROUP: TextRole = bold(13.0, 19.0);
    pub const KEY: TextRole = plain(12.0, 18.0);
}

const fn plain(size: f32, line: f32) -> TextRole {
    TextRole { size, line, weight: Weight::Regular }
}

const fn bold(size: f32, line: f32) -> TextRole {
    TextRole { size, line, weight: Weight::SemiBold }
}

impl TextRole {
    pub const fn strong(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    pub const fn regular(self) -> Self {
        Self { weight: Weight::Regular, ..self }
    }

    /// Smaller where the window is, and never smaller than what can be read from across the room.
    pub fn at_most(self, size: f32) -> Self {
        let size = self.size.min(size).max(READ_ACROSS_THE_ROOM);
        Self { line: size * self.line / self.size, size, ..self }
    }

    pub fn font(self) -> FontId {
        let family = match self.weight {
            Weight::Regular => FontFamily::Proportional,
            Weight::SemiBold => FontFamily::Name(fonts::SEMIBOLD.into()),
        };
        FontId::new(self.size, family)
    }

    /// How wide words are on one line, in points.
    pub fn wide(self, ui: &Ui, words: &str) -> f32 {
        ui.painter().layout_no_wrap(words.to_owned(), self.font(), Color32::PLACEHOLDER).size().x
    }

    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line), ..TextFormat::simple(self.font(), colour) }
    }

    /// Text to be laid out; it wraps where its `wrap.max_width` is set.
    pub fn job(self, text: &str, colour: Color32) -> LayoutJob {
        LayoutJob::single_section(text.to_owned(), self.format(colour))
    }

    /// Text for a label of egui's own.
    pub fn rich(self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line))
    }
}
