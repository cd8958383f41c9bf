//! Distances, heights, widths, corners and lines, in points at text size Standard.

/// Distances between things.
pub mod space {
    /// Between two marks that belong together.
    pub const HAIR: f32 = 2.0;
    /// Between a label and its field.
    pub const LABEL: f32 = 4.0;
    /// Between an icon and its word in small things.
    pub const TIGHT: f32 = 6.0;
    /// Between an icon and its word, and between buttons in a row.
    pub const WORD: f32 = 8.0;
    pub const SMALL: f32 = 12.0;
    /// Between fields of a form.
    pub const FIELD: f32 = 16.0;
    /// Inside a card.
    pub const CARD: f32 = 16.0;
    /// From the edge of an editor.
    pub const EDITOR: f32 = 20.0;
    /// Between cards and between sections.
    pub const SECTION: f32 = 24.0;
    /// From the edge of a page.
    pub const PAGE: f32 = 32.0;
}

/// Corners. Lists and panels are square.
pub mod radius {
    pub const PALETTE: u8 = 10;
    pub const CARD: u8 = 8;
    /// Fields, buttons and chosen rows.
    pub const CONTROL: u8 = 6;
    pub const CHIP: u8 = 5;
    pub const KEY: u8 = 4;
    pub const BAR: u8 = 2;
}

/// Thickness of lines.
pub mod line {
    pub const THIN: f32 = 1.0;
    pub const FOCUS: f32 = 2.0;
    /// At a chosen row's left edge and under a chosen tab.
    pub const CHOSEN: f32 = 3.0;
    pub const PROJECTOR: f32 = 6.0;
}

pub mod height {
    pub const BUTTON: f32 = 34.0;
    pub const BUTTON_SMALL: f32 = 30.0;
    pub const BUTTON_FIRST_RUN: f32 = 44.0;
    pub const BUTTON_LARGE: f32 = 56.0;
    pub const FIELD: f32 = 34.0;
    /// The field of a record's own question or title.
    pub const FIELD_LARGE: f32 = 42.0;
    pub const CHIP: f32 = 24.0;
    pub const NAVIGATION_ROW: f32 = 36.0;
    /// The same where the window is low.
    pub const NAVIGATION_ROW_LOW: f32 = 32.0;
    /// A closed item of an ordered list.
    pub const ITEM_ROW: f32 = 42.0;
    /// A row of a list with a title and a line below it.
    pub const LIST_ROW: f32 = 58.0;
    pub const LIST_ROW_ONE_LINE: f32 = 40.0;
    pub const LIST_ROW_THREE_LINES: f32 = 80.0;
    /// The heading over a group of rows.
    pub const GROUP: f32 = 38.0;
    /// A choice in a pop-up list.
    pub const CHOICE: f32 = 36.0;
    pub const TAB: f32 = 38.0;
    /// The strip of open records.
    pub const STRIP: f32 = 34.0;
    /// The line over what is shown in place of a form.
    pub const OVER_FORM: f32 = 50.0;
    pub const STATUS: f32 = 30.0;
    pub const BAR: f32 = 8.0;
    /// The least that may be clicked.
    pub const LEAST: f32 = 24.0;
}

pub mod width {
    pub const NAVIGATION: f32 = 172.0;
    /// The navigation without its words.
    pub const NAVIGATION_ICONS: f32 = 48.0;
    pub const LIST: f32 = 236.0;
    pub const LIST_LEAST: f32 = 180.0;
    pub const EDITOR: f32 = 568.0;
    pub const EDITOR_LEAST: f32 = 420.0;
    /// Beyond this a form gains nothing.
    pub const EDITOR_MOST: f32 = 690.0;
    pub const PAGE_LEAST: f32 = 360.0;
    pub const CHECKS: f32 = 340.0;
    pub const PALETTE: f32 = 680.0;
    /// What is said where people begin.
    pub const BEGINNING: f32 = 420.0;
    /// About 70 characters of body text.
    pub const READING: f32 = 640.0;
    /// A project on one page: its line through time, and three columns.
    pub const PROJECT: f32 = 1200.0;
    /// What floats at the foot of the window.
    pub const TOAST: f32 = 480.0;
}
