//! What a brief lists for a team: things to consider, things to use, people to talk to.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PEOPLE, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, is_blank};

/// Something to consider, under a heading of its own: "Diversity".
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Consideration {
    pub id: Id,
    pub heading: String,
    pub text: Markdown,
}

/// Data or something else that a team can use.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    pub id: Id,
    pub what: String,
    /// An address, a folder, a shelf.
    pub place: String,
    pub licence: String,
    pub sensitivity: Open<Sensitivity>,
    /// There without a network.
    pub offline: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sensitivity {
    #[default]
    Open,
    Shared,
    Personal,
}

/// Somebody to talk to, and whether they agreed to it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    pub id: Id,
    pub person: Option<Ref>,
    /// Who it is where there is no record of them: "Year 6 at Hollin School".
    pub who: String,
    /// Why they are worth talking to, and when and where they can be met.
    pub about: String,
    pub agreed: Open<Agreement>,
    pub outside_council: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Agreement {
    #[default]
    NotAskedYet,
    Agreed,
    WouldRatherNot,
}

impl Choice for Sensitivity {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Open, "Anybody may see it"),
        (Self::Shared, "For this event only"),
        (Self::Personal, "Holds personal data"),
    ];
}

impl Choice for Agreement {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::NotAskedYet, "Not asked yet"),
        (Self::Agreed, "Agreed to be asked"),
        (Self::WouldRatherNot, "Would rather not"),
    ];
}

impl Fielded for Consideration {
    const FIELDS: &'static [Field<Self>] = &[
        wide("heading", "Heading", "", |c| Place::Line(&mut c.heading)),
        field("text", "Text", |c| Place::Text(&mut c.text)),
    ];
}

impl Fielded for Resource {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What it is", "", |r| Place::Line(&mut r.what)),
        wide("place", "Where it is", "", |r| Place::Line(&mut r.place)),
        field("licence", "Licence", |r| Place::Line(&mut r.licence)),
        field("sensitivity", "Who may see it", |r| Place::Pick(&mut r.sensitivity)),
        field("offline", "There without a network", |r| Place::Flag(&mut r.offline)),
    ];
}

impl Fielded for Contact {
    const FIELDS: &'static [Field<Self>] = &[
        field("person", "Person", |c| Place::Link { target: &mut c.person, kinds: PEOPLE }),
        helped("who", "Or in words", "\"Year 6 at Hollin School\".", |c| Place::Line(&mut c.who)),
        wide("about", "Why, when and where", "", |c| Place::Line(&mut c.about)),
        field("agreed", "Agreed?", |c| Place::Pick(&mut c.agreed)),
        field("outside_council", "From outside the council", |c| Place::Flag(&mut c.outside_council)),
    ];
}

impl Item for Consideration {
    const ONE: &'static str = "thing to consider";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.heading.clone()
    }
}

impl Item for Resource {
    const ONE: &'static str = "thing to use";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}

impl Item for Contact {
    const ONE: &'static str = "person to talk to";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.who.clone()
    }
}
