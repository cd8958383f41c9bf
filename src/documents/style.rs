//! How a document is arranged. Each document has some of these styles; which is usual for a record it says itself.

use crate::model::Paper;
use crate::model::event::MinutesStyle;
use crate::model::pick::Choice;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    Minutes(MinutesStyle),
    /// A part for each owner.
    ByOwner,
    /// What is due first stands first.
    ByDate,
    /// In the order of their names.
    ByTitle,
    /// In the order of their surnames.
    BySurname,
    /// A part for each organisation.
    ByOrganisation,
    /// A page to hand out.
    A4,
    /// Ten on a page, as perforated card has them.
    Ten,
    /// Four on a page, for holders of that size.
    A6,
    /// A sheet to hang on the wall and to write on.
    Wall,
    /// With all that only the crew needs to know.
    Crew,
    /// For everybody who comes.
    Public,
    /// With what those who belong to it may know and others may not.
    Members,
    /// For those who decide, on a page or two.
    Councillors,
    /// Of the year in which a series met last, from January on.
    LatestYear,
    /// Of the year before that.
    YearBefore,
    /// The latest year as councils count it, from April to March.
    CouncilYear,
    /// Of a document that is arranged in one way only.
    #[default]
    Plain,
}

impl Style {
    /// Every style of every document.
    pub const ALL: [Self; 20] = [
        Self::Minutes(MinutesStyle::Formal),
        Self::Minutes(MinutesStyle::Learning),
        Self::Minutes(MinutesStyle::Highlights),
        Self::ByOwner,
        Self::ByDate,
        Self::ByTitle,
        Self::BySurname,
        Self::ByOrganisation,
        Self::A4,
        Self::Ten,
        Self::A6,
        Self::Wall,
        Self::Crew,
        Self::Public,
        Self::Members,
        Self::Councillors,
        Self::LatestYear,
        Self::YearBefore,
        Self::CouncilYear,
        Self::Plain,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minutes(MinutesStyle::Formal) => "formal",
            Self::Minutes(MinutesStyle::Learning) => "learning",
            Self::Minutes(MinutesStyle::Highlights) => "highlights",
            Self::ByOwner => "by-owner",
            Self::ByDate => "by-date",
            Self::ByTitle => "by-title",
            Self::BySurname => "by-surname",
            Self::ByOrganisation => "by-organisation",
            Self::A4 => "a4",
            Self::Ten => "ten",
            Self::A6 => "a6",
            Self::Wall => "wall",
            Self::Crew => "crew",
            Self::Public => "public",
            Self::Members => "members",
            Self::Councillors => "councillors",
            Self::LatestYear => "latest-year",
            Self::YearBefore => "year-before",
            Self::CouncilYear => "council-year",
            Self::Plain => "plain",
        }
    }

    /// Its name in the window, where pages are printed on this paper.
    pub fn label(self, paper: Paper) -> &'static str {
        match self {
            Self::Minutes(style) => style.label(),
            Self::ByOwner => "By owner",
            Self::ByDate => "By date",
            Self::ByTitle => "By name",
            Self::BySurname => "By surname",
            Self::ByOrganisation => "By organisation",
            Self::A4 => paper.label(),
            Self::Ten => "Ten on a page",
            Self::A6 => "A6, four on a page",
            Self::Wall => paper.for_the_wall(),
            Self::Crew => "For the crew",
            Self::Public => "For everybody",
            Self::Members => "For members",
            Self::Councillors => "For councillors",
            Self::LatestYear => "Latest year",
            Self::YearBefore => "The year before",
            Self::CouncilYear => "April to March",
            Self::Plain => "Plain",
        }
    }

    /// The style of this name, whatever its capitals.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.name().eq_ignore_ascii_case(name))
    }
}
