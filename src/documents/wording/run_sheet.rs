//! The words of the printed run sheet.

use serde::{Deserialize, Serialize};

use crate::model::event::SlotKind;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunSheetWords {
    pub for_crew: String,
    pub for_everybody: String,
    /// Over `{event}` and `{document}`.
    pub titled: String,
    /// Over `{n}`: a day whose date is not known, and its place among several.
    pub day: String,
    /// Over `{n}` and `{days}`.
    pub day_of: String,
    pub launch: String,
    /// Over `{launch}`: an evening that has no date yet.
    pub undated: String,
    /// What stands where there is no line yet.
    pub nothing_yet: String,
    /// The heads of the table's columns.
    pub done: String,
    pub time: String,
    pub minutes: String,
    pub what: String,
    pub lead: String,
    pub r#where: String,
    pub crew: String,
    /// Over `{what}`: a line that the public does not see.
    pub crew_only: String,
    pub overlaps: String,
    /// Over `{title}`.
    pub project: String,
    /// Over `{kit}` and `{what}`: what goes on behind the scenes.
    pub backstage: String,
    pub kinds: SlotKindWords,
    pub emergency: EmergencyWords,
}

/// The strip at the foot of each day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencyWords {
    pub ring: String,
    /// Over `{where}`.
    pub say: String,
    pub first_aid: String,
    pub safeguarding: String,
    pub getting_out: String,
    pub venue_unknown: String,
}

/// What a line is that says nothing else.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotKindWords {
    pub arrive: String,
    pub welcome: String,
    pub pitch: String,
    pub make: String,
    pub checkpoint: String,
    pub meal: String,
    pub r#break: String,
    pub presentation: String,
    pub show_and_tell: String,
    pub round: String,
    pub close: String,
    pub set_up: String,
    pub clear_down: String,
}

impl SlotKindWords {
    pub fn of(&self, kind: SlotKind) -> &str {
        match kind {
            SlotKind::Arrive => &self.arrive,
            SlotKind::Welcome => &self.welcome,
            SlotKind::Pitch => &self.pitch,
            SlotKind::Make => &self.make,
            SlotKind::Checkpoint => &self.checkpoint,
            SlotKind::Meal => &self.meal,
            SlotKind::Break => &self.r#break,
            SlotKind::Presentation => &self.presentation,
            SlotKind::ShowAndTell => &self.show_and_tell,
            SlotKind::Round => &self.round,
            SlotKind::Close => &self.close,
            SlotKind::SetUp => &self.set_up,
            SlotKind::ClearDown => &self.clear_down,
        }
    }
}
