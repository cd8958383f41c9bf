//! Measures, colours, the font and the language, which the parts of the file share. They follow the pages of the PDF.

use crate::documents::{Document, TextSize};
use crate::model::Paper;
use crate::render::prepare::language_and_region;

/// One that is on every machine, and what stands in for it elsewhere.
pub const FONT: &str = "Sans";
pub const FAMILIES: &str = "Arial, 'Liberation Sans', Helvetica, 'DejaVu Sans'";

/// A name and a colour a line, as the templates of the pages have them.
const COLOURS: &str = include_str!("../../../assets/odt/colours");

fn colour(name: &str) -> &'static str {
    COLOURS.lines().find_map(|line| line.strip_prefix(name)).map_or("transparent", str::trim)
}

/// The ground of what is set apart.
pub fn tint() -> &'static str {
    colour("tint")
}

/// A line of this width and kind in the colour of the text.
pub fn border(line: &str) -> String {
    format!("{line} {}", colour("rule"))
}

/// The width between the margins in millimetres, on any paper.
pub const FRAME: f32 = 165.0;
pub const LEFT: f32 = 25.0;

/// Sizes of type in points, and the width of a column of terms in millimetres.
#[derive(Clone, Copy)]
pub struct Face {
    pub body: f32,
    pub title: f32,
    pub item: f32,
    pub panel: f32,
    pub quote: f32,
    pub group: f32,
    pub running: f32,
    pub draft: f32,
    pub label: f32,
}

impl Face {
    pub fn of(size: TextSize) -> Self {
        match size {
            TextSize::Standard => Self {
                body: 12.0,
                title: 26.0,
                item: 15.5,
                panel: 14.0,
                quote: 13.0,
                group: 13.0,
                running: 12.0,
                draft: 14.0,
                label: 36.0,
            },
            TextSize::Clear => Self {
                body: 14.0,
                title: 28.0,
                item: 18.0,
                panel: 16.5,
                quote: 15.0,
                group: 15.0,
                running: 12.0,
                draft: 14.0,
                label: 42.0,
            },
            TextSize::Large => Self {
                body: 18.0,
                title: 32.0,
                item: 22.0,
                panel: 20.5,
                quote: 19.0,
                group: 18.0,
                running: 18.0,
                draft: 18.0,
                label: 0.0,
            },
        }
    }

    /// Whether lines are so short that nothing stands in a column beside a term.
    pub fn is_large(&self) -> bool {
        self.label == 0.0
    }

    /// So many half lines of body text.
    pub fn halves(&self, count: f32) -> String {
        points(self.body * 0.7 * count)
    }

    /// A step of lists, wide enough for a number of two digits.
    pub fn step(&self) -> f32 {
        self.body / 12.0 * 9.0
    }
}

pub fn points(length: f32) -> String {
    format!("{length:.1}pt")
}

pub fn millimetres(length: f32) -> String {
    format!("{length:.1}mm")
}

/// The council's colour, which was parsed and written again, or the usual one.
pub fn accent(document: &Document) -> &str {
    document.running.accent.as_deref().unwrap_or_else(|| colour("accent"))
}

/// Width and height of a page in millimetres.
pub fn page(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (210.0, 297.0),
        Paper::Letter => (215.9, 279.4),
    }
}

/// A language and its country, where there is one.
pub struct Language<'a> {
    pub language: &'a str,
    pub country: &'a str,
}

impl Language<'_> {
    pub fn tag(&self) -> String {
        if self.country == "none" { self.language.to_owned() } else { format!("{}-{}", self.language, self.country) }
    }
}

pub fn language(document: &Document) -> Language<'_> {
    let (language, region) = language_and_region(&document.language);
    Language { language, country: region.unwrap_or("none") }
}
