//! Show-and-tell: the teams of an event in the order in which they show what they made, and how long each part of a turn
//! takes. What was made and what was promised are records of their own, which a turn names; it keeps words itself only
//! until they can stand there. How far the time has run is no business of a record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, Place, field, helped, wide};
use crate::model::{Id, Kind, Ref, is_blank};

/// The turns, and the minutes that were set by hand.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShowAndTell {
    /// In their order. Teams that have none come after them.
    pub turns: Vec<Turn>,
    pub show: Option<u32>,
    pub questions: Option<u32>,
    pub change_over: Option<u32>,
}

/// The turn of one team.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Turn {
    pub id: Id,
    pub brief: Option<Ref>,
    /// What they made.
    pub output: Option<Ref>,
    /// What was promised, an action.
    pub promise: Option<Ref>,
    /// Where to find it, until what was made has a name.
    pub find: String,
    /// Who takes it on, in the words that were typed, until that is somebody who is known.
    pub takes_on: String,
}

/// A part of a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShowPart {
    #[default]
    Show,
    Questions,
    ChangeOver,
}

impl ShowPart {
    /// In their order, with the minutes that each usually takes.
    pub const ALL: [(Self, u32); 3] = [(Self::Show, 5), (Self::Questions, 3), (Self::ChangeOver, 2)];

    /// The part after this one; none after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().skip_while(|(part, _)| *part != self).nth(1).map(|(part, _)| *part)
    }

    /// The minutes that it takes where nobody has set others.
    pub fn usual_minutes(self) -> u32 {
        Self::ALL.iter().find(|(part, _)| *part == self).map_or(0, |(_, usual)| *usual)
    }
}

impl ShowAndTell {
    /// Minutes of a part: those that were set, else the usual ones.
    pub fn minutes_of(&self, part: ShowPart) -> u32 {
        let set = match part {
            ShowPart::Show => self.show,
            ShowPart::Questions => self.questions,
            ShowPart::ChangeOver => self.change_over,
        };
        set.unwrap_or(part.usual_minutes())
    }

    /// Where the minutes of a part are set.
    pub fn minutes_mut(&mut self, part: ShowPart) -> &mut Option<u32> {
        match part {
            ShowPart::Show => &mut self.show,
            ShowPart::Questions => &mut self.questions,
            ShowPart::ChangeOver => &mut self.change_over,
        }
    }
}

impl Fielded for ShowAndTell {
    const FIELDS: &'static [Field<Self>] = &[
        helped("turns", "Whose turn it is", "In their order. Teams that are not listed come after them.", |s| {
            Place::Items(&mut s.turns)
        }),
        helped("show", "Minutes to show", "5 where it is empty.", |s| Place::Number(&mut s.show)),
        helped("questions", "Minutes for questions", "3 where it is empty.", |s| Place::Number(&mut s.questions)),
        helped("change_over", "Minutes to change over", "2 where it is empty.", |s| Place::Number(&mut s.change_over)),
    ];
}

impl Fielded for Turn {
    const FIELDS: &'static [Field<Self>] = &[
        field("brief", "Project", |t| Place::Link { target: &mut t.brief, kinds: &[Kind::Brief] }),
        field("output", "What they made", |t| Place::Link { target: &mut t.output, kinds: &[Kind::Output] }),
        field("promise", "What was promised", |t| Place::Link { target: &mut t.promise, kinds: &[Kind::Action] }),
        wide("find", "Where to find it", "Until what was made has a name.", |t| Place::Line(&mut t.find)),
        wide("takes_on", "Who takes it on", "In words, until that is somebody who is known.", |t| {
            Place::Line(&mut t.takes_on)
        }),
    ];
}

impl Item for Turn {
    const ONE: &'static str = "turn";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        String::new()
    }
}
