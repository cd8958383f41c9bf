//! When a document of an event is wanted: before it, on the day, or after. It orders what a list offers.

use super::catalogue::PrintedDocument;

/// The time of an event that a document belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    Before,
    OnTheDay,
    After,
}

const BEFORE: [&str; 12] = [
    "agenda",
    "briefs",
    "brief",
    "countdown",
    "catering",
    "poster",
    "joining-note",
    "risk-assessment",
    "issue-card",
    "preparation",
    "programme",
    "ask-for-news",
];

const ON_THE_DAY: [&str; 10] = [
    "run-sheet",
    "call-sheet",
    "emergency",
    "sign-in",
    "walk-in-slips",
    "badges",
    "signs",
    "table-numbers",
    "team-cards",
    "feedback-slips",
];

impl Moment {
    pub const ALL: [Self; 3] = [Self::Before, Self::OnTheDay, Self::After];

    /// What is in neither list tells what came of an event.
    pub fn of(document: &PrintedDocument) -> Self {
        match document.name {
            name if BEFORE.contains(&name) => Self::Before,
            name if ON_THE_DAY.contains(&name) => Self::OnTheDay,
            _ => Self::After,
        }
    }

    /// As a heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Before => "Before",
            Self::OnTheDay => "On the day",
            Self::After => "After",
        }
    }
}
