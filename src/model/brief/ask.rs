//! The brief itself, as it is written before an event: what is asked, by whom, and what a team should know.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{Afterwards, Comment, Consideration, Contact, Edition, Resource};
use crate::model::event::Risk;
use crate::model::form::{Field, Fielded, PARTIES, PARTNERS, PEOPLE, Place, field, helped, wide};
use crate::model::parts::{Fact, WebLink};
use crate::model::pick::Choice;
use crate::model::{Markdown, Open, Ref, When, is_blank};

/// What fits on one page, in the order in which it is best thought about.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// The headline: a question.
    pub question: String,
    /// What the project is called in short: "Lost Corners".
    pub name: String,
    pub status: Open<BriefStatus>,
    pub in_one_line: String,
    pub partners: Vec<Ref>,
    pub owner: Option<Ref>,
    pub deputy: Option<Ref>,
    pub sponsor: Option<Ref>,
    pub summary: Markdown,
    pub background: Markdown,
    pub who_for: Markdown,
    /// Whose lived experience went into it.
    pub experience: Markdown,
    pub facts: Vec<Fact>,
    pub tried: Markdown,
    /// "How might we …"
    pub challenge: Markdown,
    /// Questions that the partner would like explored.
    pub explore: Vec<String>,
    pub by_the_end: Vec<String>,
    pub fixed: Vec<String>,
    pub flexible: Vec<String>,
    pub considerations: Vec<Consideration>,
    pub resources: Vec<Resource>,
    pub places: Vec<String>,
    pub contacts: Vec<Contact>,
    /// How anybody would know that it worked.
    pub measures: Vec<String>,
    pub afterwards: Afterwards,
    pub risks: Vec<Risk>,
    /// First tasks for newcomers.
    pub starter_tasks: Vec<String>,
    pub skills_wanted: Vec<String>,
    pub version: Option<u32>,
    pub published: When,
    pub former_names: Vec<String>,
    pub links: Vec<WebLink>,
    pub hashtags: Vec<String>,
    pub handles: Vec<String>,
    /// What was published, the version that stands included.
    pub editions: Vec<Edition>,
    /// What colleagues remarked about it.
    pub comments: Vec<Comment>,
}

/// How far the brief itself is. How far what was made is, its outputs say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BriefStatus {
    #[default]
    Idea,
    Draft,
    SharedWithPeers,
    Published,
    InUse,
    Reframed,
    Closed,
}

impl Ask {
    /// How many comments nobody has settled yet.
    pub fn open_comments(&self) -> usize {
        self.comments.iter().filter(|comment| comment.is_open()).count()
    }

    pub(super) fn begin_as_draft(&mut self) {
        if !self.status.is(BriefStatus::Idea) {
            self.status = Open::Known(BriefStatus::Draft);
        }
        (self.version, self.published) = (None, When::default());
        self.editions.clear();
        self.comments.clear();
    }
}

impl BriefStatus {
    /// Teams may have read it, so that its wording no longer changes unseen.
    pub fn is_published(self) -> bool {
        self >= Self::Published
    }
}

impl Choice for BriefStatus {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Idea, "Idea"),
        (Self::Draft, "Draft"),
        (Self::SharedWithPeers, "Shared with peers"),
        (Self::Published, "Published"),
        (Self::InUse, "In use"),
        (Self::Reframed, "Has a new question"),
        (Self::Closed, "Closed"),
    ];
}

impl Fielded for Ask {
    const FIELDS: &'static [Field<Self>] = &[
        wide("question", "The question", "The headline of the sheet. End it with a question mark.", |a| {
            Place::Line(&mut a.question)
        }),
        field("name", "Short name", |a| Place::Line(&mut a.name)),
        field("status", "Status", |a| Place::Pick(&mut a.status)),
        wide("in_one_line", "What is asked, in one line", "", |a| Place::Line(&mut a.in_one_line)),
        field("partners", "Partner", |a| Place::Links { targets: &mut a.partners, kinds: PARTNERS }),
        field("owner", "Who owns the brief", |a| Place::Link { target: &mut a.owner, kinds: PEOPLE }),
        field("deputy", "Deputy", |a| Place::Link { target: &mut a.deputy, kinds: PEOPLE }),
        field("sponsor", "Sponsor", |a| Place::Link { target: &mut a.sponsor, kinds: PARTIES }),
        helped("summary", "Summary", "For lists and posters. Not on the brief's own sheet.", |a| {
            Place::Text(&mut a.summary)
        }),
        helped("background", "Background", "Up to 150 words: what somebody new to it has to know.", |a| {
            Place::Text(&mut a.background)
        }),
        field("who_for", "Who it is for", |a| Place::Text(&mut a.who_for)),
        helped("experience", "Whose experience we have", "Who has lived with this, and helped to write it.", |a| {
            Place::Text(&mut a.experience)
        }),
        field("facts", "What we know", |a| Place::Items(&mut a.facts)),
        field("tried", "What has been tried, or exists elsewhere", |a| Place::Text(&mut a.tried)),
        helped("challenge", "The challenge", "\"How might we …\", with no answer in it.", |a| {
            Place::Text(&mut a.challenge)
        }),
        wide("explore", "What we would like to explore", "", |a| Place::Lines(&mut a.explore)),
        wide("by_the_end", "By the end we would love", "", |a| Place::Lines(&mut a.by_the_end)),
        wide("fixed", "Fixed", "What a team cannot change. Five are enough.", |a| Place::Lines(&mut a.fixed)),
        wide("flexible", "Flexible", "What a team may decide.", |a| Place::Lines(&mut a.flexible)),
        field("considerations", "Things to consider", |a| Place::Items(&mut a.considerations)),
        field("resources", "Data and other things to use", |a| Place::Items(&mut a.resources)),
        wide("places", "Places to visit", "", |a| Place::Lines(&mut a.places)),
        field("contacts", "People to talk to", |a| Place::Items(&mut a.contacts)),
        wide("measures", "How we will know", "", |a| Place::Lines(&mut a.measures)),
        field("afterwards", "What happens afterwards", |a| Place::Nested(&mut a.afterwards)),
        field("risks", "Risks", |a| Place::Items(&mut a.risks)),
        wide("starter_tasks", "First tasks for newcomers", "", |a| Place::Lines(&mut a.starter_tasks)),
        field("skills_wanted", "Skills wanted", |a| Place::Lines(&mut a.skills_wanted)),
        field("version", "Version", |a| Place::Number(&mut a.version)),
        field("published", "Published on", |a| Place::When(&mut a.published)),
        field("former_names", "Former names", |a| Place::Lines(&mut a.former_names)),
        field("links", "Links", |a| Place::Items(&mut a.links)),
        field("hashtags", "Hashtags", |a| Place::Lines(&mut a.hashtags)),
        field("handles", "Handles", |a| Place::Lines(&mut a.handles)),
        helped("editions", "What was published before", "Kept by Folkmoot. Never printed.", |a| {
            Place::Items(&mut a.editions)
        }),
        helped("comments", "Comments from colleagues", "On no sheet, and on a list for the author.", |a| {
            Place::Items(&mut a.comments)
        }),
    ];
}
