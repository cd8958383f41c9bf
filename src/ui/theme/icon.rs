//! The icons, by what they mean. One meaning keeps its icon on every screen.
//!
//! They are characters of two fonts in the private use area, so they are painted by this kit and never written into
//! text: a screen reader would have nothing to say for them.

use eframe::egui::{FontFamily, FontId};

use super::fonts;

/// A picture of one colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    glyph: char,
    filled: bool,
}

impl Icon {
    const fn line(glyph: char) -> Self {
        Self { glyph, filled: false }
    }

    /// The same picture drawn filled: for warnings, the current item and a chosen radio button.
    pub const fn filled(self) -> Self {
        Self { filled: true, ..self }
    }

    pub(in crate::ui) const fn glyph(self) -> char {
        self.glyph
    }

    pub(in crate::ui) fn font(self, size: f32) -> FontId {
        let family = if self.filled { fonts::ICONS_FILLED } else { fonts::ICONS };
        FontId::new(size, FontFamily::Name(family.into()))
    }
}

/// Beside body text.
pub const SIZE: f32 = 18.0;
/// Beside secondary text.
pub const SIZE_SMALL: f32 = 16.0;
/// In a large button.
pub const SIZE_LARGE: f32 = 24.0;

/// Home.
pub const HOME: Icon = Icon::line('\u{e2c2}');
/// Event.
pub const EVENT: Icon = Icon::line('\u{e10a}');
/// A date.
pub const DATE: Icon = Icon::line('\u{e10a}');
/// Project brief.
pub const BRIEF: Icon = Icon::line('\u{e2dc}');
/// Output.
pub const OUTPUT: Icon = Icon::line('\u{e390}');
/// Action.
pub const ACTION: Icon = Icon::line('\u{e184}');
/// People.
pub const PEOPLE: Icon = Icon::line('\u{e4d6}');
/// A person.
pub const PERSON: Icon = Icon::line('\u{e4c2}');
/// An organisation.
pub const ORGANISATION: Icon = Icon::line('\u{e102}');
/// A series of events.
pub const SERIES: Icon = Icon::line('\u{e466}');
/// A template.
pub const TEMPLATE: Icon = Icon::line('\u{e23a}');
/// A text block.
pub const TEXT_BLOCK: Icon = Icon::line('\u{e0a8}');
/// Decision.
pub const DECISION: Icon = Icon::line('\u{e606}');
/// Quote.
pub const QUOTE: Icon = Icon::line('\u{e660}');
/// Figure.
pub const FIGURE: Icon = Icon::line('\u{e150}');
/// Offer or request.
pub const OFFER: Icon = Icon::line('\u{e582}');
/// Note.
pub const NOTE: Icon = Icon::line('\u{e484}');
/// Presentation.
pub const PRESENTATION: Icon = Icon::line('\u{e656}');
/// An announced list.
pub const ANNOUNCED: Icon = Icon::line('\u{e2f2}');
/// A gentle warning; drawn filled.
pub const WARNING: Icon = Icon::line('\u{e4e2}').filled();
/// Late; drawn filled.
pub const LATE: Icon = Icon::line('\u{e19a}').filled();
/// A time of day.
pub const TIME: Icon = Icon::line('\u{e19a}');
/// Gone quiet.
pub const QUIET: Icon = Icon::line('\u{ed2c}');
/// Print.
pub const PRINT: Icon = Icon::line('\u{e3dc}');
/// Jot.
pub const JOT: Icon = Icon::line('\u{e2de}');
/// Find.
pub const FIND: Icon = Icon::line('\u{e30c}');
/// Search in all texts.
pub const SEARCH: Icon = Icon::line('\u{ebe0}');
/// One word in place of another.
pub const REPLACE: Icon = Icon::line('\u{e83c}');
/// Thanks.
pub const THANKS: Icon = Icon::line('\u{e2a8}');
/// Narrow a list.
pub const FILTER: Icon = Icon::line('\u{e268}');
/// Add.
pub const ADD: Icon = Icon::line('\u{e3d4}');
/// Remove.
pub const REMOVE: Icon = Icon::line('\u{e4a6}');
/// Clear, close or hide.
pub const CLEAR: Icon = Icon::line('\u{e4f6}');
/// Duplicate.
pub const COPY: Icon = Icon::line('\u{e1ca}');
/// Move up.
pub const LARGER: Icon = Icon::line('\u{e310}');
/// Magnifying glass with a minus.
pub const SMALLER: Icon = Icon::line('\u{e30e}');
/// Arrow up.
pub const UP: Icon = Icon::line('\u{e08e}');
/// Move down.
pub const DOWN: Icon = Icon::line('\u{e03e}');
/// Back.
pub const BACK: Icon = Icon::line('\u{e058}');
/// Go there.
pub const GO: Icon = Icon::line('\u{e06c}');
/// Open what is linked.
pub const OPEN: Icon = Icon::line('\u{e5de}');
/// A closed row.
pub const CLOSED: Icon = Icon::line('\u{e13a}');
/// An open row.
pub const OPENED: Icon = Icon::line('\u{e136}');
/// A list that opens.
pub const DROP_DOWN: Icon = Icon::line('\u{e136}');
/// The grip of a list.
pub const GRIP: Icon = Icon::line('\u{eae2}');
/// More actions.
pub const MORE: Icon = Icon::line('\u{e1fe}');
/// Settings.
pub const SETTINGS: Icon = Icon::line('\u{e270}');
/// A folder.
pub const FOLDER: Icon = Icon::line('\u{e24a}');
/// A folder that colleagues share.
pub const FOLDER_OPEN: Icon = Icon::line('\u{e256}');
/// Done, saved.
pub const DONE: Icon = Icon::line('\u{e182}');
/// A check that passed.
pub const PASSED: Icon = Icon::line('\u{e184}');
/// Ended.
pub const ENDED: Icon = Icon::line('\u{e3de}');
/// Something to know.
pub const INFO: Icon = Icon::line('\u{e2ce}');
/// Help.
pub const HELP: Icon = Icon::line('\u{e3e8}');
/// Edit.
pub const EDIT: Icon = Icon::line('\u{e3b4}');
/// Take minutes.
pub const TAKE_MINUTES: Icon = Icon::line('\u{ebc6}');
/// Ask by mail.
pub const MAIL: Icon = Icon::line('\u{e218}');
/// Undo.
pub const UNDO: Icon = Icon::line('\u{e038}');
/// Redo.
pub const REDO: Icon = Icon::line('\u{e036}');
/// No network.
pub const OFFLINE: Icon = Icon::line('\u{e4f2}');
/// Look round.
pub const LOOK_ROUND: Icon = Icon::line('\u{e1c8}');
/// A clean page.
pub const NEW_PAGE: Icon = Icon::line('\u{e236}');
/// Bring in.
pub const IMPORT: Icon = Icon::line('\u{e010}');
/// Export.
pub const EXPORT: Icon = Icon::line('\u{eaf0}');
/// Publish.
pub const SHARE: Icon = Icon::line('\u{e4c0}');
/// A tag.
pub const TAG: Icon = Icon::line('\u{e478}');
/// Bold.
pub const BOLD: Icon = Icon::line('\u{e5be}');
/// Italic.
pub const ITALIC: Icon = Icon::line('\u{e5c0}');
/// A heading within a text.
pub const HEADING: Icon = Icon::line('\u{e6ba}');
/// A list with bullets.
pub const BULLETED: Icon = Icon::line('\u{e2f2}');
/// A list with numbers.
pub const NUMBERED: Icon = Icon::line('\u{e2f6}');
/// A link on the web.
pub const LINK: Icon = Icon::line('\u{e2e6}');
/// An attached file.
pub const ATTACHMENT: Icon = Icon::line('\u{e39a}');
/// A place.
pub const PLACE: Icon = Icon::line('\u{e316}');
/// A lesson.
pub const LESSON: Icon = Icon::line('\u{e62c}');
/// An idea we are proud of.
pub const IDEA: Icon = Icon::line('\u{e46a}');
/// Two versions.
pub const MERGE: Icon = Icon::line('\u{e280}');
/// A timer.
pub const TIMER: Icon = Icon::line('\u{e492}');
/// Keys.
pub const KEYBOARD: Icon = Icon::line('\u{e2d8}');
/// Look at.
pub const READ: Icon = Icon::line('\u{e220}');
/// Read only.
pub const LOCKED: Icon = Icon::line('\u{e2fa}');
/// A choice not taken.
pub const UNCHOSEN: Icon = Icon::line('\u{e18a}');
/// The choice taken; drawn filled.
pub const CHOSEN: Icon = Icon::line('\u{eb08}').filled();
