//! A figure, a funding, an award, an example, a milestone or a next step: what people look for when they ask what came
//! of it.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, Place, field, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Open, When, is_blank};

/// "Over 750 people took part, October 2009 to March 2010", in its parts.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fact {
    pub id: Id,
    pub kind: Open<FactKind>,
    pub qualifier: Option<Open<Qualifier>>,
    /// A number or words: "750", "£5,000", "a third".
    pub amount: String,
    /// What it is a figure of; the whole sentence where there is no amount.
    pub of_what: String,
    pub when: When,
    pub source: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactKind {
    #[default]
    Figure,
    Funding,
    Award,
    Example,
    /// Something that happened, with its date: the first bus, the pilot.
    Milestone,
    /// What those it is about mean to do next. A task that somebody took on is an action.
    NextStep,
}

/// How exact an amount is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Qualifier {
    #[default]
    About,
    Over,
    Nearly,
    AtLeast,
    UpTo,
}

impl Choice for FactKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Figure, "Figure"),
        (Self::Funding, "Funding"),
        (Self::Award, "Award"),
        (Self::Example, "Example"),
        (Self::Milestone, "Milestone"),
        (Self::NextStep, "Next step"),
    ];
}

impl Choice for Qualifier {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::About, "about"),
        (Self::Over, "over"),
        (Self::Nearly, "nearly"),
        (Self::AtLeast, "at least"),
        (Self::UpTo, "up to"),
    ];
}

impl Fielded for Fact {
    const FIELDS: &'static [Field<Self>] = &[
        field("kind", "Kind", |f| Place::Pick(&mut f.kind)),
        field("qualifier", "How exact", |f| Place::Pick(&mut f.qualifier)),
        field("amount", "Number or words", |f| Place::Line(&mut f.amount)),
        wide("of_what", "Of what", "", |f| Place::Line(&mut f.of_what)),
        field("when", "When", |f| Place::When(&mut f.when)),
        wide("source", "Source", "", |f| Place::Line(&mut f.source)),
    ];
}

impl Item for Fact {
    const ONE: &'static str = "figure";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        format!("{} {}", self.amount, self.of_what).trim().to_owned()
    }
}
