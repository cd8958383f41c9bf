//! An item of the agenda, which becomes an item of the minutes. Its decisions, actions, offers and requests are
//! records of their own that name it.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::Line;
use crate::model::form::{self, Field, Fielded, PEOPLE, Place, field, helped, wide};
use crate::model::parts::{AnnouncedList, Fact, Presentation, Quote, WebLink};
use crate::model::pick::Choice;
use crate::model::{Id, Kind, Markdown, Open, Ref, TimeOfDay, is_blank};

/// One thing that a meeting deals with. Its number is its place in the list.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    pub id: Id,
    pub title: String,
    pub kind: Open<ItemKind>,
    pub lead: Option<Ref>,
    pub start: Option<TimeOfDay>,
    pub minutes_allowed: Option<u32>,
    pub minutes_used: Option<u32>,
    pub purpose: Option<Open<Purpose>>,
    pub papers: Vec<WebLink>,
    pub confidentiality: Open<Confidentiality>,
    /// What comes before the presentations.
    pub opening: Markdown,
    pub presentations: Vec<Presentation>,
    pub discussion: Markdown,
    /// Discusses the presentations that have the same words here.
    pub discussion_group: String,
    pub announced: Vec<AnnouncedList>,
    pub facts: Vec<Fact>,
    pub quotes: Vec<Quote>,
    pub links: Vec<WebLink>,
    pub keyword: Option<Open<Keyword>>,
    /// What was taken down while it was discussed, line by line.
    pub lines: Vec<Line>,
    /// The project that it is about. What is told of it here is an update of the project, under the id of the item.
    pub brief: Option<Ref>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemKind {
    #[default]
    Discussion,
    Procedural,
    MattersArising,
    Presentation,
    Decision,
    Update,
    AnyOtherBusiness,
    NextMeeting,
    /// The minutes of the last meeting, which print under it by themselves.
    LastMinutes,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    #[default]
    ForInformation,
    ForDiscussion,
    ForDecision,
}

/// Who may read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Confidentiality {
    #[default]
    Public,
    Members,
    Private,
}

/// The word in bold that ends an item in formal minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keyword {
    #[default]
    Noted,
    Received,
    Agreed,
    Recommended,
    Resolved,
}

/// Titles by which people mean a kind of item without choosing it, in small letters.
const TITLES: &[(ItemKind, &[&str])] = &[
    (
        ItemKind::LastMinutes,
        &[
            "minutes of the last meeting",
            "minutes of last meeting",
            "minutes of the previous meeting",
            "minutes of previous meeting",
            "last minutes",
            "previous minutes",
            "notes of the last meeting",
        ],
    ),
    (
        ItemKind::MattersArising,
        &[
            "matters arising",
            "matters arising from the minutes",
            "matters arising from the last meeting",
            "last minutes and matters arising",
            "minutes of the last meeting and matters arising",
            "actions from the last meeting",
            "actions from last time",
        ],
    ),
];

impl Item {
    /// What the agenda has of it, without who does it and what was said.
    pub fn agenda_alone(&self) -> Self {
        Self {
            id: self.id,
            title: self.title.clone(),
            kind: self.kind.clone(),
            minutes_allowed: self.minutes_allowed,
            purpose: self.purpose.clone(),
            confidentiality: self.confidentiality.clone(),
            ..Self::default()
        }
    }

    /// Whether it is of a kind, or of none in particular and has the title of that kind.
    pub fn is_for(&self, kind: ItemKind) -> bool {
        let title = self.title.trim().trim_end_matches(['.', ':']).to_lowercase();
        let titles = TITLES.iter().find(|(of, _)| *of == kind).map_or(&[] as &[&str], |(_, titles)| titles);
        self.kind.is(kind) || (self.kind.is(ItemKind::Discussion) && titles.contains(&title.as_str()))
    }

    /// What was written of it beside what the agenda has of it.
    pub(super) fn without_agenda(&self) -> Self {
        let mut said = Self { title: String::new(), lead: None, start: None, minutes_allowed: None, ..self.clone() };
        (said.purpose, said.papers, said.brief) = (None, Vec::new(), None);
        for presentation in &mut said.presentations {
            (presentation.title, presentation.presenters) = (String::new(), Vec::new());
        }
        said
    }
}

impl Choice for ItemKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Discussion, "Discussion"),
        (Self::Presentation, "Presentation"),
        (Self::Decision, "Decision"),
        (Self::Update, "Update"),
        (Self::Procedural, "Procedural"),
        (Self::LastMinutes, "Minutes of the last meeting"),
        (Self::MattersArising, "Matters arising"),
        (Self::AnyOtherBusiness, "Any other business"),
        (Self::NextMeeting, "Next meeting"),
    ];
}

impl Choice for Purpose {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::ForInformation, "For information"),
        (Self::ForDiscussion, "For discussion"),
        (Self::ForDecision, "For decision"),
    ];
}

impl Choice for Confidentiality {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Public, "Everybody"), (Self::Members, "Members"), (Self::Private, "Private, never printed")];
}

impl Choice for Keyword {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Noted, "Noted"),
        (Self::Received, "Received"),
        (Self::Agreed, "Agreed"),
        (Self::Recommended, "Recommended"),
        (Self::Resolved, "Resolved"),
    ];
}

impl Fielded for Item {
    const FIELDS: &'static [Field<Self>] = &[
        wide("title", "Title", "", |i| Place::Line(&mut i.title)),
        field("kind", "Type", |i| Place::Pick(&mut i.kind)),
        field("lead", "Led by", |i| Place::Link { target: &mut i.lead, kinds: PEOPLE }),
        helped("brief", "Project", "What is told of it here is kept with the project.", |i| Place::Link {
            target: &mut i.brief,
            kinds: &[Kind::Brief],
        }),
        helped("opening", "To begin with", "What comes before the presentations.", |i| Place::Text(&mut i.opening)),
        field("presentations", "Presentations", |i| Place::Items(&mut i.presentations)),
        field("discussion", "What was said", |i| Place::Text(&mut i.discussion)),
        helped("lines", "Line by line", "What was taken down while it was discussed, in its order.", |i| {
            Place::Items(&mut i.lines)
        }),
        field("announced", "Announced lists", |i| Place::Items(&mut i.announced)),
        field("facts", "Figures", |i| Place::Items(&mut i.facts)),
        field("quotes", "Quotes", |i| Place::Items(&mut i.quotes)),
        field("links", "Links", |i| Place::Items(&mut i.links)),
        field("start", "Starts", |i| Place::Time(&mut i.start)),
        field("minutes_allowed", "Minutes allowed", |i| Place::Number(&mut i.minutes_allowed)),
        field("minutes_used", "Minutes used", |i| Place::Number(&mut i.minutes_used)),
        field("purpose", "Purpose", |i| Place::Pick(&mut i.purpose)),
        helped("keyword", "Keyword", "The word in bold that ends the item in formal minutes.", |i| {
            Place::Pick(&mut i.keyword)
        }),
        field("discussion_group", "Discusses presentations marked", |i| Place::Line(&mut i.discussion_group)),
        field("confidentiality", "Who may read it", |i| Place::Pick(&mut i.confidentiality)),
        field("papers", "Papers", |i| Place::Items(&mut i.papers)),
    ];
}

impl form::Item for Item {
    const ONE: &'static str = "item";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}
