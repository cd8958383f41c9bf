//! The lists inside a series: its members over time, what it consists of, what is planned and what was learned.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PARTIES, Place, field, helped, wide};
use crate::model::parts::Qualifier;
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, When, is_blank};

/// How many members there were at a time.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MemberCount {
    pub id: Id,
    pub qualifier: Option<Open<Qualifier>>,
    pub count: Option<u32>,
    pub when: When,
    /// How many of them come regularly: a number or words, "many".
    pub regulars: String,
}

/// A part of a series: its workshop, its network, its toolkit; lectures, seminars.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Component {
    pub id: Id,
    pub name: String,
    pub state: Open<ComponentState>,
    pub count: Option<u32>,
    pub text: Markdown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComponentState {
    #[default]
    Planned,
    Growing,
    Established,
    NeedsWork,
    Ended,
}

/// Somebody who belongs to a series.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Member {
    pub id: Id,
    pub who: Option<Ref>,
    pub joined: When,
    pub left: When,
    pub regular: bool,
}

impl Member {
    /// Whether they belonged to the series on a day. Where nothing is said of when, they always have.
    pub fn belonged_on(&self, day: Date) -> bool {
        let has_joined = self.joined.first_day().is_none_or(|joined| joined <= day);
        let has_left = !self.left.is_unknown() && self.left.last_day().is_none_or(|left| left <= day);
        has_joined && !has_left
    }
}

/// A meeting that is planned and has no event of its own yet.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Planned {
    pub id: Id,
    pub when: When,
    pub theme: String,
    pub host: Option<Ref>,
    pub speaker: String,
    pub status: Open<PlannedStatus>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlannedStatus {
    #[default]
    Idea,
    Provisional,
    Confirmed,
    Held,
}

/// A small thing that works, for the toolkit. One that was said in a meeting has the id of the line that it was taken from,
/// so that it is the same tip whoever takes it, and however its words are changed afterwards.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tip {
    pub id: Id,
    pub tip: String,
    pub example: String,
    pub source: String,
    /// Under which the printed toolkit has it; where there is none it stands last.
    pub theme: String,
    /// It was said for members, and is in no toolkit that goes to everybody.
    pub members: bool,
}

/// A line that was said to be a tip and is none: it has the id of the line.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NotATip {
    pub id: Id,
    /// As it was said then, so that people know what they decided upon.
    pub said: String,
}

impl Choice for ComponentState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Planned, "Planned"),
        (Self::Growing, "Growing"),
        (Self::Established, "Established"),
        (Self::NeedsWork, "Needs more work"),
        (Self::Ended, "Ended"),
    ];
}

impl Choice for PlannedStatus {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Idea, "Idea"),
        (Self::Provisional, "Provisional"),
        (Self::Confirmed, "Confirmed"),
        (Self::Held, "Held"),
    ];
}

impl Fielded for MemberCount {
    const FIELDS: &'static [Field<Self>] = &[
        field("qualifier", "How exact", |c| Place::Pick(&mut c.qualifier)),
        field("count", "Members", |c| Place::Number(&mut c.count)),
        helped("regulars", "Of them, come regularly", "A number or words: 30, many.", |c| Place::Line(&mut c.regulars)),
        field("when", "When", |c| Place::When(&mut c.when)),
    ];
}

impl Fielded for Component {
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name", |c| Place::Line(&mut c.name)),
        field("state", "State", |c| Place::Pick(&mut c.state)),
        field("count", "How many", |c| Place::Number(&mut c.count)),
        field("text", "About it", |c| Place::Text(&mut c.text)),
    ];
}

impl Fielded for Member {
    const FIELDS: &'static [Field<Self>] = &[
        field("who", "Who", |m| Place::Link { target: &mut m.who, kinds: PARTIES }),
        field("joined", "Joined", |m| Place::When(&mut m.joined)),
        field("left", "Left", |m| Place::When(&mut m.left)),
        field("regular", "Comes regularly", |m| Place::Flag(&mut m.regular)),
    ];
}

impl Fielded for Planned {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |p| Place::When(&mut p.when)),
        wide("theme", "Theme", "", |p| Place::Line(&mut p.theme)),
        field("host", "Host", |p| Place::Link { target: &mut p.host, kinds: PARTIES }),
        field("speaker", "Speaker", |p| Place::Line(&mut p.speaker)),
        field("status", "Status", |p| Place::Pick(&mut p.status)),
    ];
}

impl Fielded for Tip {
    const FIELDS: &'static [Field<Self>] = &[
        wide("tip", "Tip", "", |t| Place::Line(&mut t.tip)),
        wide("example", "Example", "", |t| Place::Line(&mut t.example)),
        field("theme", "Theme", |t| Place::Line(&mut t.theme)),
        field("source", "Source", |t| Place::Line(&mut t.source)),
        helped("members", "For members only", "It prints in the toolkit for members alone.", |t| {
            Place::Flag(&mut t.members)
        }),
    ];
}

impl Fielded for NotATip {
    const FIELDS: &'static [Field<Self>] = &[wide("said", "What was said", "", |n| Place::Line(&mut n.said))];
}

impl Item for MemberCount {
    const ONE: &'static str = "count";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.count.map(|count| count.to_string()).unwrap_or_default()
    }
}

impl Item for Component {
    const ONE: &'static str = "part";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.name.clone()
    }
}

impl Item for Member {
    const ONE: &'static str = "member";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        String::new()
    }
}

impl Item for Planned {
    const ONE: &'static str = "planned meeting";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.theme.clone()
    }
}

impl Item for Tip {
    const ONE: &'static str = "tip";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.tip.clone()
    }
}

impl Item for NotATip {
    const ONE: &'static str = "line";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.said.clone()
    }
}
