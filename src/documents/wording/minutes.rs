//! The words of printed minutes.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesWords {
    pub titles: TitleWords,
    pub headings: HeadingWords,
    pub terms: TermWords,
    pub status: StatusWords,
    pub attendance: AttendanceWords,
    pub items: ItemWords,
    pub outcomes: OutcomeWords,
    pub table: TableWords,
    pub review: ReviewWords,
    pub signing: SigningWords,
    pub last: LastWords,
}

/// Templates over `{document}`, `{event}`, `{ordinal}`, `{series}`, `{title}` and `{date}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitleWords {
    /// "Minutes of the 4th meeting".
    pub numbered: String,
    /// "2nd meeting of the Marl Valley Network".
    pub group: String,
    /// "Made in Tarnbridge, 2nd event", where the series is no body of people.
    pub beside: String,
    /// The last words of a series' name that say that it is a body of people.
    pub bodies: Vec<String>,
    /// "Learning on the move, 5 November 2026".
    pub dated: String,
    /// How a series' name may begin that the group's name already says, whatever its capitals: "the ".
    pub article: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingWords {
    pub at_a_glance: String,
    pub corrections: String,
    /// Over `{document}` and `{meeting}`.
    pub corrections_to: String,
    pub matters_arising: String,
    pub further: String,
    pub agreed: String,
    pub quotes: String,
    pub notices: String,
    pub videos: String,
    /// Over `{event}`.
    pub about: String,
    pub links: String,
    /// Over `{event}`.
    pub lists: String,
    pub thanks: String,
    pub next_time: String,
    /// Over `{event}`.
    pub next: String,
    pub actions: String,
    pub signing: String,
}

/// What stands before a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    pub title: String,
    pub about: String,
    pub theme: String,
    pub when: String,
    pub r#where: String,
    pub open_to: String,
    pub host: String,
    pub organiser: String,
    pub partners: String,
    pub part_of: String,
    pub visitors: String,
    pub took_part: String,
    pub members: String,
    pub chair: String,
    pub facilitator: String,
    pub notes_by: String,
    pub status: String,
    pub present: String,
    pub in_attendance: String,
    pub apologies: String,
    pub how_to_find: String,
    /// An earlier date, over `{when}` where it is known.
    pub moved_from: String,
    pub moved: String,
    /// Over `{when}`.
    pub moved_decided: String,
    pub times_to_be_confirmed: String,
    /// In a line that says the other of the two.
    pub date_to_be_confirmed: String,
    pub place_to_be_confirmed: String,
}

/// How far the minutes have come, in the header, the footer and the facts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusWords {
    pub draft: String,
    /// Over `{n}`.
    pub draft_version: String,
    pub agreed: String,
    pub published: String,
    pub superseded: String,
    /// What the footer says of a draft.
    pub not_yet_agreed: String,
    /// Over `{n}` and `{status}`: what the footer says of anything else.
    pub version: String,
    pub sent: String,
    /// Over `{on}`, a date with its preposition.
    pub sent_on: String,
    /// Over `{name}`, and `{by}` with its preposition.
    pub corrections_to: String,
    pub corrections_by: String,
    pub corrections_to_by: String,
    /// Over `{event}` and `{when}`.
    pub agreed_at: String,
    /// Said of agreed minutes whose text is no longer the one that was agreed.
    pub changed: String,
    pub event_cancelled: String,
    pub event_postponed: String,
}

/// Who came, named or counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendanceWords {
    pub people: Counted,
    pub unnamed: Counted,
    pub residents: String,
    pub service_users: String,
    pub others: String,
    /// In place of a name, as they stand in the middle of a sentence.
    pub resident: String,
    pub service_user: String,
    pub somebody: String,
    /// In place of the speaker of a quote.
    pub anonymous: String,
    /// Over `{name}` and `{n}`: the second of those whom the page calls the same.
    pub another: String,
    /// A name that nobody wrote down.
    pub nameless: String,
    /// Over `{time}`.
    pub arrived: String,
    pub left: String,
    /// Over `{n}`, `{from}`, `{why}` and `{name}`.
    pub visitors_from: String,
    pub visitors_counted: Counted,
    pub led_by: String,
    /// Over `{n}`, a number or words.
    pub regulars: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemWords {
    /// Over `{title}`.
    pub presentation: String,
    /// Over `{name}`.
    pub led_by: String,
    pub papers: Counted,
    /// Before figures that follow another list.
    pub facts: String,
    /// Before the presentations that one discussion covers.
    pub discusses: String,
    pub shown: String,
    /// Over `{title}`: an item that is not for everybody.
    pub members_only: String,
    pub list_lost: String,
    /// Over `{source}`.
    pub source: String,
    /// Over `{event}` and `{time}`.
    pub closed: String,
    /// Over `{place}`.
    pub heard_at: String,
    pub hashtags: String,
    pub handles: String,
    /// Over `{reference}` and `{what}`: what was heard of an earlier action.
    pub update: String,
    pub still_open: String,
    /// Over `{when}`.
    pub put_off: String,
    /// Before the titles of items of which nothing was written down.
    pub also_on_the_agenda: String,
}

/// Decisions and actions where they stand in the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeWords {
    /// Over `{word}` and `{reference}`.
    pub label: String,
    pub agreed: String,
    pub action: String,
    pub decisions: Counted,
    pub actions: Counted,
    /// Over `{names}`: where the actions stand.
    pub at_the_end: String,
    pub made_by: String,
    pub date: String,
    pub reasons: String,
    pub rejected: String,
    pub interests: String,
    pub dissent: String,
    pub vote: String,
    pub affects: String,
    pub review: String,
    pub replaces: String,
    pub no_owner: String,
    pub no_date: String,
    /// Over `{name}`.
    pub chased_by: String,
    pub with: String,
    /// Over `{event}`.
    pub by_next: String,
    pub next: String,
    pub standing: String,
}

/// The heads of the tables, and what stands in their cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    pub reference: String,
    pub action: String,
    pub owner: String,
    pub by_when: String,
    pub status: String,
    pub kind: String,
    pub what: String,
    pub from: String,
    pub state: String,
}

/// Looking back and forward.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewWords {
    pub went_well: String,
    pub change: String,
    pub surprises: String,
    /// Over `{statement}`, `{score}` and `{out_of}`.
    pub score: String,
    pub score_alone: String,
    pub themes: String,
    pub ideas: String,
    pub publicity: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningWords {
    /// Over `{place}` and `{correction}`.
    pub correction_at: String,
    /// Over `{was}` and `{now}`.
    pub correction: String,
    pub correction_added: String,
    pub correction_taken_out: String,
    /// Over `{event}` and `{when}`.
    pub agreed_at: String,
    /// The same of a meeting whose own minutes are still a draft; without a day where none is known.
    pub put_forward_at: String,
    pub put_forward: String,
    pub signed: String,
    /// Over `{name}`.
    pub signed_by: String,
    pub signature_of: String,
    pub signature: String,
    pub date: String,
}

/// The minutes of the last meeting, over `{minutes}`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastWords {
    pub to_be_agreed: String,
    pub agreed: String,
    pub agreed_here: String,
    pub published: String,
}
