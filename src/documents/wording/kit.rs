//! The words of the paper kit: what hangs at the door, lies on the tables and is worn.

use serde::{Deserialize, Serialize};

use super::{Counted, PackWords};

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
    pub invitation: InvitationWords,
    pub joining: JoiningNoteWords,
    pub poster: PosterWords,
    pub after: AfterWords,
    pub risks: RiskWords,
    pub signs: SignWords,
    pub tables: TableNumberWords,
    pub cards: TeamCardWords,
    pub feedback: FeedbackWords,
    pub call_sheet: CallSheetWords,
    pub pack: PackWords,
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
    pub invited: String,
    pub come: String,
    /// Whoever works there and is on no list.
    pub crew: String,
    pub counted_on: String,
    /// The heads of the columns.
    pub time: String,
    pub meal: String,
    pub how_many: String,
    /// Over what people have said that they take.
    pub chosen: String,
    /// Over what people eat, and the head of its column.
    pub diets: String,
    pub diet: String,
    pub nothing_yet: String,
}

/// Terms of what people are told before they come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationWords {
    pub finding: String,
    pub access: AccessWords,
    pub cost: String,
    pub food: String,
    pub who_for: String,
    pub booking: String,
    pub photographs: String,
    pub contact: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessWords {
    pub term: String,
    pub step_free: YesNoWords,
    pub hearing_loop: YesNoWords,
    pub quiet_room: YesNoWords,
}

/// What is said of a building that has something, has it in part, or has not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YesNoWords {
    pub yes: String,
    pub in_part: String,
    pub no: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JoiningNoteWords {
    pub document: String,
    pub title: String,
    /// Headings.
    pub good_to_know: String,
    pub cannot_come: String,
    /// Terms, and what is said of each.
    pub wifi: String,
    pub conduct: String,
    pub conduct_said: String,
    /// Over `{version}`.
    pub conduct_version: String,
    pub safeguarding: String,
    /// Over `{name}`.
    pub safeguarding_said: String,
    pub under_18: String,
    pub privacy: String,
    pub tell_us: String,
    /// Over `{contact}`.
    pub tell_us_at: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PosterWords {
    pub document: String,
}

/// What happened, on one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterWords {
    pub document: String,
    pub title: String,
    /// Headings.
    pub numbers: String,
    pub made: String,
    pub next: String,
    pub thanks: String,
    /// Over `{n}`.
    pub people: Counted,
    pub projects: Counted,
    pub outputs: Counted,
    /// Over `{cost}`, and how much it was for `{each}`.
    pub cost: String,
    pub cost_each: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskWords {
    pub document: String,
    /// The heads of the columns.
    pub hazard: String,
    pub controls: String,
    pub owner: String,
    pub by: String,
    pub remains: String,
    /// Over `{who}`.
    pub harmed: String,
    pub nothing_yet: String,
}

/// Which way to go.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignWords {
    pub document: String,
    pub left: String,
    pub right: String,
    pub ahead: String,
    /// What every house has.
    pub places: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableNumberWords {
    pub document: String,
    pub nothing_yet: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamCardWords {
    pub document: String,
    pub members: String,
    /// What a checkpoint without a name is called, and what is asked there.
    pub checkpoint: String,
    pub what: String,
    pub for_whom: String,
    pub need: String,
    pub nothing_yet: String,
}

/// Five questions with figures to circle, and a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedbackWords {
    pub document: String,
    pub title: String,
    /// What the figures stand for.
    pub scale: String,
    pub figures: String,
    pub questions: Vec<String>,
    pub change: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallSheetWords {
    pub document: String,
    /// The heads of the columns.
    pub time: String,
    pub what: String,
    pub r#where: String,
    pub kit: String,
    pub nothing_yet: String,
}
