//! What an event taught: for the next one, and for whoever asks whether it was worth it.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::PulseSlip;
use crate::model::form::{Field, Fielded, Item, Place, field, helped, wide};
use crate::model::parts::AnnouncedList;
use crate::model::{Id, Markdown, TimeOfDay, When, is_blank};

/// Looking back.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    pub evaluation: Evaluation,
    pub next_themes: Vec<String>,
    pub next_ideas: Vec<String>,
    pub publicity_ideas: Vec<String>,
    /// Lists of what was made, as they were announced.
    pub made: Vec<AnnouncedList>,
    /// As it was noted while it happened.
    pub went_wrong: Vec<WentWrong>,
    /// What people answered on paper slips.
    pub pulse: Vec<PulseSlip>,
}

/// Something that did not go as it should, when it happened.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WentWrong {
    /// That of the line in which it was typed, where there was one.
    pub id: Id,
    pub day: When,
    pub at: Option<TimeOfDay>,
    pub what: String,
}

#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evaluation {
    pub went_well: Markdown,
    pub change: Markdown,
    pub surprises: Markdown,
    pub scores: Vec<Score>,
}

/// One statement of an audit and how the group scored it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Score {
    pub id: Id,
    pub statement: String,
    pub score: Option<u32>,
    pub out_of: Option<u32>,
}

impl Fielded for Review {
    const FIELDS: &'static [Field<Self>] = &[
        field("evaluation", "Evaluation", |r| Place::Nested(&mut r.evaluation)),
        wide("next_themes", "Themes for next time", "", |r| Place::Lines(&mut r.next_themes)),
        wide("next_ideas", "Ideas for next time", "", |r| Place::Lines(&mut r.next_ideas)),
        wide("publicity_ideas", "Ideas for publicity", "", |r| Place::Lines(&mut r.publicity_ideas)),
        helped(
            "made",
            "What was made, as it was announced",
            "For what has no output of its own, or where the list is lost.",
            |r| Place::Items(&mut r.made),
        ),
        helped(
            "went_wrong",
            "What went wrong on the day",
            "As it was noted, for whoever plans the next one. Never printed.",
            |r| Place::Items(&mut r.went_wrong),
        ),
        field("pulse", "Feedback slips", |r| Place::Items(&mut r.pulse)),
    ];
}

impl Fielded for WentWrong {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What went wrong", "", |w| Place::Line(&mut w.what)),
        field("day", "Day", |w| Place::When(&mut w.day)),
        field("at", "At", |w| Place::Time(&mut w.at)),
    ];
}

impl Fielded for Evaluation {
    const FIELDS: &'static [Field<Self>] = &[
        field("went_well", "What went well", |e| Place::Text(&mut e.went_well)),
        field("change", "What to change", |e| Place::Text(&mut e.change)),
        field("surprises", "Surprises", |e| Place::Text(&mut e.surprises)),
        field("scores", "Scores", |e| Place::Items(&mut e.scores)),
    ];
}

impl Fielded for Score {
    const FIELDS: &'static [Field<Self>] = &[
        wide("statement", "Statement", "", |s| Place::Line(&mut s.statement)),
        field("score", "Score", |s| Place::Number(&mut s.score)),
        field("out_of", "Out of", |s| Place::Number(&mut s.out_of)),
    ];
}

impl Item for Score {
    const ONE: &'static str = "score";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.statement.clone()
    }
}

impl Item for WentWrong {
    const ONE: &'static str = "thing that went wrong";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}
