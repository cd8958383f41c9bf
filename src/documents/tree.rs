//! The tree that every printed thing is made of, and that every format renders.
//!
//! It says what a part of the page *is* (a heading, an agreed point, a quote), never how it looks: sizes, rules and
//! colours belong to `render`. It holds finished words in reading order, so a renderer adds none of its own.

use serde::Serialize;

use super::brief_sheet::BriefSheet;
pub use super::chart::{Amount, Bar, Chart, Form};
pub use super::inline::{Inline, plain};
pub use super::marks::Mark;
pub use super::pictures::PrintedPicture;
pub use super::running::PageLogo;
pub use super::tables::{Column, Row, Table, Width};
pub use crate::model::Origin;
use crate::model::{Id, Paper, is_blank};

/// One printed thing, complete: what stands on the pages and what stands around them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// The title in the file's properties; it says which meeting this is without the page being open.
    pub title: String,
    /// A BCP 47 tag such as `en-GB`.
    pub language: String,
    pub size: TextSize,
    pub sheet: Sheet,
    pub running: Running,
    pub blocks: Vec<Block>,
}

/// The typesetting template. All text documents flow; badges, registers and posters come with their documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sheet {
    Flow,
    /// The same with less room between its lines, for what should stay on one page; as usual in the larger sizes.
    Close,
    /// The same with a page for each part under a heading of level 2, to hand out one by one.
    Cards,
    /// Cards that are cut apart and hung up, with broken lines between them.
    CutApart,
    /// Project briefs, each on a page of its own; one column in the larger sizes.
    Brief,
    /// The same on paper of twice the size, to hang on the wall and to write on.
    Wall,
    /// A landscape page for each day. Between headings of level 2: a paragraph, a table or a paragraph, a panel of facts.
    RunSheet,
    /// Tables whose rows are ticked or written in by hand. A heading of level 2 begins a page.
    Register,
    /// A list of badges to cut apart, ten on a page, each an item of paragraphs: the first name, the full name, and what
    /// somebody is, in bold what they do. Marks before the list are its legend. One with lines to sign is to write on.
    Badges,
    /// The same, four on a page.
    LargeBadges,
    /// Cards to cut apart, as many on a page as have room on it: four, two or one.
    Quarters,
    /// A page to be read from afar, in the largest letters with which all of it stands there.
    Poster,
    /// The same on paper of twice the size.
    WallPoster,
    /// A page for each heading of level 2, in letters as large as its width allows, with what stands under it small.
    Signs,
}

/// The size of body text in points. Every other measure of the page follows from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub enum TextSize {
    /// 12 points.
    #[default]
    Standard,
    /// 14 points, clear print.
    Clear,
    /// 18 points, large print: tables re-flow into blocks.
    Large,
}

impl TextSize {
    pub const ALL: [Self; 3] = [Self::Standard, Self::Clear, Self::Large];

    /// Points of body text.
    pub fn points(self) -> u8 {
        match self {
            Self::Standard => 12,
            Self::Clear => 14,
            Self::Large => 18,
        }
    }

    /// The size with exactly these points, where there is one.
    pub fn from_points(points: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.points() == points)
    }
}

/// What repeats on each page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Running {
    /// At the left of the header, bold.
    pub organisation: String,
    /// Beside it from the second page on.
    pub title: String,
    /// At the right of the header.
    pub status: String,
    /// A draft's status is boxed on every page.
    pub draft: bool,
    /// Its status says that it is not for everybody.
    #[serde(skip_serializing_if = "is_blank")]
    pub for_members: bool,
    /// The first line of the footer, with when it was printed.
    pub printed: String,
    /// What the footer says when there is little room: the status alone.
    pub printed_short: String,
    /// How to ask for another format; left out where the council has not said.
    pub formats: String,
    /// The telephone number alone, for large print.
    pub formats_short: String,
    /// `Page {page} of {pages}`, in the words of the language.
    pub page_of: String,
    /// What follows an item's title at the top of a page that it runs on to.
    pub continued: String,
    /// The council's own colour for lines and links, as `#` and six digits; none is the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// What the pages are printed on.
    #[serde(skip_serializing_if = "is_blank")]
    pub paper: Paper,
    /// On the first page alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<PageLogo>,
}

/// A part of the page and the field that it came from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Block {
    #[serde(flatten)]
    pub content: Content,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Content {
    /// The document's title with the group's name above it (empty: none). Once, first, and the only level 1.
    Title {
        group: String,
        text: String,
    },
    /// Level 2 is an item, 3 a theme or run-in heading; deeper ones come from long text.
    Heading {
        level: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        text: Vec<Inline>,
    },
    Paragraph {
        text: Vec<Inline>,
    },
    /// `start` is the first number of an ordered list; none for bullets.
    List {
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    /// Terms and what they stand for: When, Where, Chair. A value has a line each.
    Facts {
        facts: Vec<Fact>,
    },
    /// A framed part with a heading that is not in the outline: At a glance, Next meeting.
    Panel {
        heading: String,
        blocks: Vec<Block>,
    },
    /// One thing of several that are compared: its name, which is a heading, what is said of it at a glance, and the rest.
    Card {
        level: u8,
        heading: String,
        aside: String,
        blocks: Vec<Block>,
    },
    /// How far something has come, stage by stage. In words, so that it holds without the bar that is drawn above.
    Stages {
        stages: Vec<StageMark>,
    },
    /// A decision: the word and reference, then its wording and reasons.
    Agreed {
        label: String,
        blocks: Vec<Block>,
    },
    /// A task: the word and reference, what is to be done, and the line of owner and date.
    Action {
        label: String,
        text: Vec<Inline>,
        by: String,
    },
    /// Words somebody said, who said them (bold), and the sentence of context.
    Quote {
        words: Vec<Inline>,
        by: String,
        context: String,
    },
    Table(Table),
    /// Numbers as bars, and what they show.
    Chart(Chart),
    /// A quotation inside long text.
    Quotation {
        blocks: Vec<Block>,
    },
    /// Pictures that were kept with a record, each with what it shows in words.
    Pictures {
        pictures: Vec<PrintedPicture>,
    },
    /// Lines kept as they were typed.
    Verbatim {
        text: String,
    },
    /// Words that belong to no item: they end the one above, and have no heading of their own.
    Apart {
        blocks: Vec<Block>,
    },
    /// A break between two parts of a long text.
    Divider,
    /// A line to sign on, with the words under it. One without words is to write on, and takes the whole width.
    Signature {
        label: String,
    },
    /// Words behind a mark that is drawn. They say all of it without the mark.
    Marked {
        mark: Mark,
        text: Vec<Inline>,
    },
    /// A project brief; its title is its question.
    Brief(Box<BriefSheet>),
}

/// A stage, when it was reached, and how it stands to the present one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageMark {
    pub name: String,
    pub when: String,
    pub state: StageState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StageState {
    Reached,
    Now,
    /// Passed over, or still to come.
    Open,
}

/// A term and the lines of its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    pub term: String,
    pub lines: Vec<Vec<Inline>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl From<Content> for Block {
    fn from(content: Content) -> Self {
        Self { content, origin: None }
    }
}

impl Block {
    /// The same block, marked with the field it came from.
    pub fn from_field(mut self, record: Id, field: impl Into<String>) -> Self {
        self.origin = Some(Origin { record, field: field.into() });
        self
    }
}
