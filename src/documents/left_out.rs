//! What an officer should know of before a document goes out: what was typed and is not on the page, and what is on
//! the page although somebody must still be asked.
//!
//! What the officer has marked as private is not told: that is left out as asked.

use super::tree::Origin;

/// One such thing, the field that settles it, and why it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub origin: Origin,
    pub concern: Concern,
    /// A sentence for the officer.
    pub why: &'static str,
}

/// What it is that is left out or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// A quote on the page that nobody has cleared.
    QuoteToClear,
    QuoteLeftOut,
    ItemLeftOut,
    /// Of a learning set.
    IssueLeftOut,
    NoticeLeftOut,
    ActionLeftOut,
    DecisionLeftOut,
    /// What was told of a project.
    UpdateLeftOut,
    /// Of a toolkit.
    TipLeftOut,
    /// Somebody to talk to is on the page who was not asked.
    ContactToAsk,
    ContactLeftOut,
    ResourceLeftOut,
    /// A page of a project says another question than its brief.
    OtherQuestion,
    /// Somebody is counted, or said by what they are, without having been asked.
    PersonNotNamed,
    /// A picture is on the page, and nobody has typed what it shows.
    PictureWithoutWords,
    /// A document of which nobody has said what it shows.
    DocumentKeptOff,
    /// A picture of which only the words are on the page.
    PictureNotShown,
    /// Pictures are on the page of an event at which somebody asked not to be photographed.
    NotToBePhotographed,
}

impl Concern {
    const ALL: [Self; 18] = [
        Self::QuoteToClear,
        Self::ContactToAsk,
        Self::PictureWithoutWords,
        Self::NotToBePhotographed,
        Self::QuoteLeftOut,
        Self::ItemLeftOut,
        Self::IssueLeftOut,
        Self::DecisionLeftOut,
        Self::ActionLeftOut,
        Self::UpdateLeftOut,
        Self::NoticeLeftOut,
        Self::TipLeftOut,
        Self::ContactLeftOut,
        Self::ResourceLeftOut,
        Self::OtherQuestion,
        Self::PersonNotNamed,
        Self::DocumentKeptOff,
        Self::PictureNotShown,
    ];

    /// Whether it is on the page all the same.
    pub fn prints(self) -> bool {
        matches!(self, Self::QuoteToClear | Self::ContactToAsk | Self::PictureWithoutWords | Self::NotToBePhotographed)
    }

    /// What is the matter with one of them, as a sentence begins.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::QuoteToClear => "A quote is on the page that nobody has cleared",
            Self::QuoteLeftOut => "A quote is left out",
            Self::ItemLeftOut => "An item is left out",
            Self::IssueLeftOut => "An issue is left out",
            Self::ActionLeftOut => "An action is left out",
            Self::DecisionLeftOut => "A decision is left out",
            Self::UpdateLeftOut => "An update is left out",
            Self::NoticeLeftOut => "An offer or request is left out",
            Self::TipLeftOut => "A tip is left out",
            Self::ContactToAsk => "Somebody to talk to is on the page who was not asked",
            Self::ContactLeftOut => "Somebody to talk to is left out",
            Self::ResourceLeftOut => "Something to use is left out",
            Self::OtherQuestion => "The question was changed in the brief after it was set for the event",
            Self::PersonNotNamed => "Somebody is not named",
            Self::PictureWithoutWords => "A picture is on the page without words for those who don't see it",
            Self::DocumentKeptOff => "A document is kept off until somebody says what it shows",
            Self::PictureNotShown => "A picture is not shown",
            Self::NotToBePhotographed => "Pictures are on the page, and somebody asked not to be photographed",
        }
    }

    /// One of them and several, with what is the matter.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::QuoteToClear => ("quote", "quotes", ": OK to use?"),
            Self::QuoteLeftOut => ("quote", "quotes", " left out"),
            Self::ItemLeftOut => ("item", "items", " left out"),
            Self::IssueLeftOut => ("issue", "issues", " left out"),
            Self::ActionLeftOut => ("action", "actions", " left out"),
            Self::DecisionLeftOut => ("decision", "decisions", " left out"),
            Self::UpdateLeftOut => ("update", "updates", " left out"),
            Self::NoticeLeftOut => ("offer or request", "offers or requests", " left out"),
            Self::TipLeftOut => ("tip", "tips", " left out"),
            Self::ContactToAsk => ("person to talk to", "people to talk to", " not asked yet"),
            Self::ContactLeftOut => ("person to talk to", "people to talk to", " left out"),
            Self::ResourceLeftOut => ("thing to use", "things to use", " left out"),
            Self::OtherQuestion => ("brief", "briefs", " whose question was changed after it was set for the event"),
            Self::PersonNotNamed => ("person", "people", " not named"),
            Self::PictureWithoutWords => ("picture", "pictures", ": what is on it?"),
            Self::DocumentKeptOff => (
                "document is kept off until somebody says what it shows",
                "documents are kept off until somebody says what they show",
                "",
            ),
            Self::PictureNotShown => ("picture", "pictures", " not shown"),
            Self::NotToBePhotographed => ("person", "people", " asked not to be photographed: on no picture?"),
        }
    }
}

/// Them all in a few words each, what prints first: "1 quote: OK to use?", "2 people not named".
pub fn counted(left_out: &[LeftOut]) -> Vec<String> {
    let line = |concern: &Concern| {
        let count = left_out.iter().filter(|one| one.concern == *concern).count();
        let (one, many, matter) = concern.words();
        (count > 0).then(|| format!("{count} {}{matter}", if count == 1 { one } else { many }))
    };
    Concern::ALL.iter().filter_map(line).collect()
}
