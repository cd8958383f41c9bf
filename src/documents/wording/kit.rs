//! The words of the paper kit: what hangs at the door, lies on the tables and is worn.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitWords {
    /// In place of an organisation.
    pub resident: String,
    pub keep: KeepWords,
    pub roles: RoleWords,
    pub sign_in: SignInWords,
    pub badges: BadgeWords,
    pub walk_in: WalkInWords,
    pub emergency: EmergencySheetWords,
    pub catering: CateringWords,
}

/// Until when a page with names on it is kept, and what for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    /// Over `{when}`.
    pub until: String,
    /// Where the day of the event is not known.
    pub six_months: String,
    pub what_for: String,
}

/// The list at the door.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInWords {
    pub document: String,
    pub title: String,
    /// Over `{when}` and `{where}`.
    pub event: String,
    /// What to do, with a list and without one.
    pub find: String,
    pub write: String,
    /// The heads of the columns.
    pub name: String,
    pub organisation: String,
    pub organisation_or_resident: String,
    pub here: String,
    pub initials: String,
    /// Over the free lines.
    pub not_listed: String,
    pub free_line: String,
}

/// What somebody does, where they are in no team.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleWords {
    pub first_aid: String,
    pub safeguarding: String,
    pub crew: String,
    pub mentor: String,
    pub speaker: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BadgeWords {
    pub document: String,
    pub photographs_fine: String,
    pub no_photographs: String,
    /// Under the lines of one to write on.
    pub first_name: String,
    pub organisation: String,
}

/// Slips for those who walk in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkInWords {
    pub document: String,
    pub title: String,
    /// What is asked, each above a line.
    pub name: String,
    pub contact: String,
    pub needs: String,
    /// Before the boxes, and what each says.
    pub consents: String,
    pub list: String,
    pub write: String,
    pub photographs: String,
    pub privacy: String,
}

/// What hangs on the wall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmergencySheetWords {
    pub document: String,
    pub title: String,
    pub key: String,
    pub what_to_do: String,
    pub scenarios: Vec<ScenarioWords>,
}

/// Something that may happen, and what to do then.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioWords {
    pub what: String,
    pub to_do: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CateringWords {
    pub document: String,
    /// Terms of the facts.
    pub registered: String,
    pub come: String,
    pub counted_on: String,
    /// The heads of the columns.
    pub time: String,
    pub meal: String,
    pub how_many: String,
    /// Over what people have said that they take.
    pub chosen: String,
    pub nothing_yet: String,
}
