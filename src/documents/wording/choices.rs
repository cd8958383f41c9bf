//! The values of pick lists as they print. The window's words for them are the lists' own.

use serde::{Deserialize, Serialize};

use super::{LineWords, OpenToWords, PurposeWords};
use crate::model::event::{EventType, ItemKind, Keyword};
use crate::model::parts::{FactKind, LinkKind, MediumKind, Qualifier};
use crate::model::{ActionStatus, DecisionMaker, Exchange, NoticeKind, Outcome};

/// What an event is called, and what the record of it is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nouns {
    pub document: String,
    pub event: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NounWords {
    pub network_meeting: Nouns,
    pub learning_set: Nouns,
    pub catch_up: Nouns,
    pub hack_event: Nouns,
    pub launch_evening: Nouns,
    pub surgery: Nouns,
    pub programme: Nouns,
    pub other: Nouns,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceWords {
    pub open_to: OpenToWords,
    pub items: ItemKindWords,
    pub keywords: KeywordWords,
    pub purposes: PurposeWords,
    pub qualifiers: QualifierWords,
    pub facts: FactKindWords,
    pub media: MediumWords,
    pub links: LinkWords,
    pub actions: ActionStatusWords,
    pub makers: MakerWords,
    pub notices: NoticeWords,
    pub lines: LineWords,
}

/// What an item without a title is called.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemKindWords {
    pub discussion: String,
    pub procedural: String,
    pub matters_arising: String,
    pub last_minutes: String,
    pub presentation: String,
    pub decision: String,
    pub update: String,
    pub any_other_business: String,
    pub next_meeting: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeywordWords {
    pub noted: String,
    pub received: String,
    pub agreed: String,
    pub recommended: String,
    pub resolved: String,
}

/// Templates over `{amount}`, as they stand in the middle of a line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QualifierWords {
    pub about: String,
    pub over: String,
    pub nearly: String,
    pub at_least: String,
    pub up_to: String,
}

/// Templates over `{fact}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactKindWords {
    pub figure: String,
    pub funding: String,
    pub award: String,
    pub example: String,
    pub milestone: String,
    pub next_step: String,
}

/// Templates over `{title}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediumWords {
    pub slides: String,
    pub film: String,
    pub sound: String,
    pub object: String,
    pub demonstration: String,
    pub reading: String,
}

/// What a reader is told to do with a link.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkWords {
    pub see: String,
    pub watch: String,
    pub read: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionStatusWords {
    pub open: String,
    pub in_progress: String,
    pub blocked: String,
    pub done: String,
    pub dropped: String,
    pub merged: String,
}

/// Who decided, where no name was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakerWords {
    pub meeting: String,
    pub officer: String,
    pub cabinet: String,
    pub other: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeWords {
    pub offer: String,
    pub request: String,
    pub gift: String,
    pub swap: String,
    pub paid: String,
    pub open: String,
    pub matched: String,
    pub helped: String,
    pub expired: String,
}

impl NounWords {
    pub fn of(&self, kind: EventType) -> &Nouns {
        match kind {
            EventType::NetworkMeeting => &self.network_meeting,
            EventType::LearningSet => &self.learning_set,
            EventType::CatchUp => &self.catch_up,
            EventType::HackEvent => &self.hack_event,
            EventType::LaunchEvening => &self.launch_evening,
            EventType::Surgery => &self.surgery,
            EventType::Programme => &self.programme,
            EventType::Other => &self.other,
        }
    }
}

impl ItemKindWords {
    pub fn of(&self, kind: ItemKind) -> &str {
        match kind {
            ItemKind::Discussion => &self.discussion,
            ItemKind::Procedural => &self.procedural,
            ItemKind::MattersArising => &self.matters_arising,
            ItemKind::LastMinutes => &self.last_minutes,
            ItemKind::Presentation => &self.presentation,
            ItemKind::Decision => &self.decision,
            ItemKind::Update => &self.update,
            ItemKind::AnyOtherBusiness => &self.any_other_business,
            ItemKind::NextMeeting => &self.next_meeting,
        }
    }
}

impl KeywordWords {
    pub fn of(&self, keyword: Keyword) -> &str {
        match keyword {
            Keyword::Noted => &self.noted,
            Keyword::Received => &self.received,
            Keyword::Agreed => &self.agreed,
            Keyword::Recommended => &self.recommended,
            Keyword::Resolved => &self.resolved,
        }
    }
}

impl QualifierWords {
    pub fn of(&self, qualifier: Qualifier) -> &str {
        match qualifier {
            Qualifier::About => &self.about,
            Qualifier::Over => &self.over,
            Qualifier::Nearly => &self.nearly,
            Qualifier::AtLeast => &self.at_least,
            Qualifier::UpTo => &self.up_to,
        }
    }
}

impl FactKindWords {
    pub fn of(&self, kind: FactKind) -> &str {
        match kind {
            FactKind::Figure => &self.figure,
            FactKind::Funding => &self.funding,
            FactKind::Award => &self.award,
            FactKind::Example => &self.example,
            FactKind::Milestone => &self.milestone,
            FactKind::NextStep => &self.next_step,
        }
    }
}

impl MediumWords {
    pub fn of(&self, kind: MediumKind) -> &str {
        match kind {
            MediumKind::Slides => &self.slides,
            MediumKind::Film => &self.film,
            MediumKind::Sound => &self.sound,
            MediumKind::Object => &self.object,
            MediumKind::Demonstration => &self.demonstration,
            MediumKind::Reading => &self.reading,
        }
    }
}

impl LinkWords {
    pub fn of(&self, kind: LinkKind) -> &str {
        match kind {
            LinkKind::Video => &self.watch,
            LinkKind::Reading => &self.read,
            LinkKind::Website | LinkKind::Blog | LinkKind::PhotoSet => &self.see,
            LinkKind::Feed | LinkKind::Document | LinkKind::Map => &self.see,
        }
    }
}

impl ActionStatusWords {
    pub fn of(&self, status: ActionStatus) -> &str {
        match status {
            ActionStatus::Open => &self.open,
            ActionStatus::InProgress => &self.in_progress,
            ActionStatus::Blocked => &self.blocked,
            ActionStatus::Done => &self.done,
            ActionStatus::Dropped => &self.dropped,
            ActionStatus::Merged => &self.merged,
        }
    }
}

impl MakerWords {
    pub fn of(&self, maker: DecisionMaker) -> &str {
        match maker {
            DecisionMaker::Meeting => &self.meeting,
            DecisionMaker::Officer => &self.officer,
            DecisionMaker::Cabinet => &self.cabinet,
            DecisionMaker::Other => &self.other,
        }
    }
}

impl NoticeWords {
    pub fn kind(&self, kind: NoticeKind) -> &str {
        match kind {
            NoticeKind::Offer => &self.offer,
            NoticeKind::Request => &self.request,
        }
    }

    pub fn exchange(&self, exchange: Exchange) -> &str {
        match exchange {
            Exchange::Gift => &self.gift,
            Exchange::Swap => &self.swap,
            Exchange::Paid => &self.paid,
        }
    }

    pub fn outcome(&self, outcome: Outcome) -> &str {
        match outcome {
            Outcome::Open => &self.open,
            Outcome::Matched => &self.matched,
            Outcome::Helped => &self.helped,
            Outcome::Expired => &self.expired,
        }
    }
}
