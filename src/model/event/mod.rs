//! Events: hack events, network meetings, Action Learning Sets, catch-ups. One file in five groups, which are the
//! five pages of its editor. Actions, decisions, offers and requests are records of their own that name the event.

mod again;
mod details;
mod issue;
mod item;
mod line;
mod minutes;
mod needs;
mod next;
mod people;
mod plan;
mod pulse;
mod review;
mod run_sheet;
mod show;
mod taken_on;
mod task;
mod venue;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Place, field};
use super::{Header, is_blank};

pub use details::{Delegation, Details, EventStatus, EventType, Move, OpenTo, Partner};
pub use issue::{Issue, IssueStage, Round, Rounds};
pub use item::{Confidentiality, Item, ItemKind, Keyword, Purpose};
pub use line::{Line, LineKind};
pub use minutes::{Correction, LeadIns, Minutes, MinutesStatus, MinutesStyle, Unlocking};
pub use needs::Needs;
pub use next::NextMeeting;
pub use people::{Attendance, AttendanceRole, AttendanceState, Headcount, NameInMinutes, People, PhotoChoice};
pub use plan::{BudgetLine, Plan, Risk};
pub use pulse::{Answers, BEST, NoSlip, PulseSlip, QUESTIONS, read_answers};
pub use review::{Evaluation, Review, Score, WentWrong};
pub use run_sheet::{Audience, Slot, SlotKind, Timed, days_of, settle_days, timed};
pub use show::{ShowAndTell, ShowPart, Turn};
pub use taken_on::TakenOn;
pub use task::{Task, TaskState};
pub use venue::{Answer, Venue};

/// A meeting or event, from the idea to what it changed.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    pub header: Header,
    pub details: Details,
    pub plan: Plan,
    pub people: People,
    pub minutes: Minutes,
    pub review: Review,
}

impl Event {
    /// The minute item with this id.
    pub fn item(&self, id: super::Id) -> Option<&Item> {
        self.minutes.items.iter().find(|item| item.id == id)
    }

    /// It was not called off and waits for no other date.
    pub fn takes_place(&self) -> bool {
        !matches!(self.details.status.known(), Some(EventStatus::Postponed | EventStatus::Cancelled))
    }

    /// It takes place and nobody has said yet that it was held. The calendar is another matter.
    pub fn is_ahead(&self) -> bool {
        self.takes_place() && !matches!(self.details.status.known(), Some(EventStatus::Held | EventStatus::Closed))
    }

    /// It is ahead and its last day, where one is known, is not behind: it is to come, or it is on.
    pub fn is_to_come(&self, today: Date) -> bool {
        self.is_ahead() && self.details.when.last_day().is_none_or(|last| last >= today)
    }

    /// It was held, or its last day is behind. A date that was put off says nothing.
    pub fn is_over(&self, today: Date) -> bool {
        self.takes_place() && !self.is_to_come(today)
    }

    /// How many can be invited so that the room is full, where so many of a hundred who register come. Worked out, never
    /// stored; none where the room is not known.
    pub fn cap_at(&self, show_rate: u32) -> Option<u32> {
        let (places, rate) = (u64::from(self.people.capacity?), u64::from(show_rate));
        u32::try_from((places * 100).checked_div(rate)?).ok()
    }
}

impl Fielded for Event {
    const FIELDS: &'static [Field<Self>] = &[
        field("details", "Details", |e| Place::Nested(&mut e.details)),
        field("plan", "Plan", |e| Place::Nested(&mut e.plan)),
        field("people", "People", |e| Place::Nested(&mut e.people)),
        field("minutes", "Minutes", |e| Place::Nested(&mut e.minutes)),
        field("review", "Review", |e| Place::Nested(&mut e.review)),
        field("header", "Notes and files", |e| Place::Nested(&mut e.header)),
    ];
}
