//! A talk at a meeting: who gave it, as they were then, and what people took from it.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{AnnouncedList, Fact, WebLink};
use crate::model::form::{Field, Fielded, Item, PEOPLE, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, is_blank};

/// A presentation within an agenda item.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Presentation {
    pub id: Id,
    /// Left empty where the item's title says it.
    pub title: String,
    pub presenters: Vec<Presenter>,
    /// The key learning points.
    pub summary: Markdown,
    pub facts: Vec<Fact>,
    pub links: Vec<WebLink>,
    pub media: Vec<Medium>,
    /// Presentations with the same words here are discussed together, by the item that has them too.
    pub discussion_group: String,
    pub sharing: Option<Open<Sharing>>,
    /// Lists that the summary announces.
    pub announced: Vec<AnnouncedList>,
}

/// Who presented, with role and organisation as they were printed then.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Presenter {
    pub id: Id,
    pub person: Option<Ref>,
    pub role: String,
    pub organisation: String,
}

/// What was shown, handed round or read aloud.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Medium {
    pub id: Id,
    pub kind: Open<MediumKind>,
    pub title: String,
    /// As it prints: "12 minutes".
    pub length: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MediumKind {
    #[default]
    Slides,
    Film,
    Sound,
    Object,
    Demonstration,
    /// Words that were read aloud.
    Reading,
}

/// Whether the presenters let us pass on their slides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sharing {
    #[default]
    Asked,
    Agreed,
    Refused,
}

impl Choice for MediumKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Slides, "Slides"),
        (Self::Film, "Film"),
        (Self::Sound, "Sound"),
        (Self::Object, "Object"),
        (Self::Demonstration, "Demonstration"),
        (Self::Reading, "Read aloud"),
    ];
}

impl Choice for Sharing {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Asked, "Asked"), (Self::Agreed, "Agreed"), (Self::Refused, "Refused")];
}

impl Fielded for Presentation {
    const FIELDS: &'static [Field<Self>] = &[
        wide("title", "Title of the presentation", "Only where it differs from the item's title.", |p| {
            Place::Line(&mut p.title)
        }),
        field("presenters", "Presented by", |p| Place::Items(&mut p.presenters)),
        field("summary", "What we heard", |p| Place::Text(&mut p.summary)),
        field("announced", "Announced lists", |p| Place::Items(&mut p.announced)),
        field("facts", "Figures", |p| Place::Items(&mut p.facts)),
        field("links", "Links", |p| Place::Items(&mut p.links)),
        field("media", "Shown or read aloud", |p| Place::Items(&mut p.media)),
        helped(
            "discussion_group",
            "Discussed together as",
            "Give presentations the same word here, and the item that discusses them.",
            |p| Place::Line(&mut p.discussion_group),
        ),
        field("sharing", "May slides be passed on?", |p| Place::Pick(&mut p.sharing)),
    ];
}

impl Fielded for Presenter {
    const FIELDS: &'static [Field<Self>] = &[
        field("person", "Person", |p| Place::Link { target: &mut p.person, kinds: PEOPLE }),
        field("role", "Role, as printed", |p| Place::Line(&mut p.role)),
        field("organisation", "Organisation, as printed", |p| Place::Line(&mut p.organisation)),
    ];
}

impl Fielded for Medium {
    const FIELDS: &'static [Field<Self>] = &[
        field("kind", "Kind", |m| Place::Pick(&mut m.kind)),
        wide("title", "What", "", |m| Place::Line(&mut m.title)),
        field("length", "Length", |m| Place::Line(&mut m.length)),
    ];
}

impl Item for Presentation {
    const ONE: &'static str = "presentation";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}

impl Item for Presenter {
    const ONE: &'static str = "presenter";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.role.clone()
    }
}

impl Item for Medium {
    const ONE: &'static str = "thing shown";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}
