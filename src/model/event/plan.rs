//! An event's plan: the run sheet, money, risks, and what people are told beforehand.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{ShowAndTell, Slot, Task};
use crate::model::form::{Field, Fielded, Item, PARTIES, Place, field, helped, wide};
use crate::model::{Id, Markdown, Ref, When, is_blank};

/// What is prepared. Amounts are whole pounds.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    pub publicity: Vec<String>,
    pub catering: Markdown,
    pub access: Markdown,
    pub photographs: Markdown,
    pub code_of_conduct: String,
    pub budget: Vec<BudgetLine>,
    pub risks: Vec<Risk>,
    pub run_sheet: Vec<Slot>,
    pub show_and_tell: ShowAndTell,
    /// The countdown.
    pub tasks: Vec<Task>,
    pub conduct: Markdown,
    pub privacy: Markdown,
    /// Words for signs beside those of the event and its rooms.
    pub signs: Vec<String>,
}

#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BudgetLine {
    pub id: Id,
    pub what: String,
    pub planned: Option<u32>,
    pub actual: Option<u32>,
    pub payer: Option<Ref>,
}

#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Risk {
    pub id: Id,
    pub hazard: String,
    pub who: String,
    pub controls: String,
    pub owner: Option<Ref>,
    pub by: When,
    pub residual: String,
}

impl Fielded for Plan {
    const FIELDS: &'static [Field<Self>] = &[
        helped("tasks", "Countdown", "What is to be done before and after it.", |p| Place::Items(&mut p.tasks)),
        field("run_sheet", "Run sheet", |p| Place::Items(&mut p.run_sheet)),
        field("show_and_tell", "Show-and-tell", |p| Place::Nested(&mut p.show_and_tell)),
        wide("publicity", "Where it is made known", "Newsletters, websites, noticeboards.", |p| {
            Place::Lines(&mut p.publicity)
        }),
        helped("catering", "Catering", "What people are told about food and drink.", |p| Place::Text(&mut p.catering)),
        helped("access", "Access", "What people are told about getting in and taking part.", |p| {
            Place::Text(&mut p.access)
        }),
        helped("photographs", "Photographs", "What people are told about pictures of them.", |p| {
            Place::Text(&mut p.photographs)
        }),
        helped("conduct", "How people treat each other", "The code of conduct, as people are told of it.", |p| {
            Place::Text(&mut p.conduct)
        }),
        field("code_of_conduct", "Code of conduct, version", |p| Place::Line(&mut p.code_of_conduct)),
        helped(
            "privacy",
            "People\u{2019}s details",
            "What people are told of what is kept of them, and for how long.",
            |p| Place::Text(&mut p.privacy),
        ),
        field("budget", "Budget", |p| Place::Items(&mut p.budget)),
        field("risks", "Risks", |p| Place::Items(&mut p.risks)),
        wide(
            "signs",
            "More signs",
            "What else is signed: “Coats”, “Quiet room”. Each prints with an arrow each way.",
            |p| Place::Lines(&mut p.signs),
        ),
    ];
}

impl Fielded for BudgetLine {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What for", "", |b| Place::Line(&mut b.what)),
        field("planned", "Planned, pounds", |b| Place::Number(&mut b.planned)),
        field("actual", "Actual, pounds", |b| Place::Number(&mut b.actual)),
        field("payer", "Paid by", |b| Place::Link { target: &mut b.payer, kinds: PARTIES }),
    ];
}

impl Fielded for Risk {
    const FIELDS: &'static [Field<Self>] = &[
        wide("hazard", "Hazard", "", |r| Place::Line(&mut r.hazard)),
        field("who", "Who might be harmed", |r| Place::Line(&mut r.who)),
        wide("controls", "What we do about it", "", |r| Place::Line(&mut r.controls)),
        field("owner", "Owner", |r| Place::Link { target: &mut r.owner, kinds: PARTIES }),
        field("by", "By when", |r| Place::When(&mut r.by)),
        field("residual", "What remains", |r| Place::Line(&mut r.residual)),
    ];
}

impl Item for BudgetLine {
    const ONE: &'static str = "budget line";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}

impl Item for Risk {
    const ONE: &'static str = "risk";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.hazard.clone()
    }
}
