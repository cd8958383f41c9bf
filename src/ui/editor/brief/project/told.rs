//! The story of a project as this page draws it: each moment with its day, its words and its sentence.

use jiff::civil::{Date, date};

use crate::documents::Origin;
use crate::model::brief::StepOutcome;
use crate::model::{Brief, When};
use crate::ui::words::{counted, joined, short_when};
use crate::workspace::{Moment, MomentKind, Silence, What, Whence, Workspace, story};

/// What is drawn, worked out once for each state of the records.
pub struct Told {
    pub rows: Vec<Row>,
    pub silences: Vec<Silence>,
    pub today: f32,
}

/// A moment.
#[derive(Clone, Debug)]
pub struct Row {
    /// None where no day is known.
    pub day: Option<f32>,
    pub kind: MomentKind,
    pub whence: Whence,
    /// What it is called beside its mark.
    pub title: String,
    pub when: String,
    /// "Catch-up, event, 26 March 2026".
    pub sentence: String,
    pub says: String,
    pub origin: Origin,
}

impl Told {
    pub fn of(workspace: &Workspace, brief: &Brief, today: Date) -> Self {
        let story = story(workspace, brief, today);
        Self { rows: story.moments.iter().map(row).collect(), silences: story.silences.clone(), today: number(today) }
    }
}

fn row(moment: &Moment<'_>) -> Row {
    let when = said_when(&moment.when);
    let says = if moment.says.is_empty() { word(moment).to_owned() } else { moment.says.clone() };
    let late = if moment.whence == Whence::Overdue { "it has not come yet" } else { "" };
    let kind = if moment.says.is_empty() { String::new() } else { word(moment).to_lowercase() };
    let title = match moment.kind() {
        MomentKind::Step if matches!(moment.what, What::Review(_)) => word(moment).to_owned(),
        MomentKind::Event | MomentKind::Step => says.clone(),
        _ => word(moment).to_owned(),
    };
    Row {
        day: moment.day.map(number),
        kind: moment.kind(),
        whence: moment.whence,
        title,
        sentence: joined(&[says.trim_end_matches('.'), &kind, &when, late]),
        when,
        says,
        origin: moment.origin.clone(),
    }
}

fn said_when(when: &When) -> String {
    if when.is_unknown() { "no date yet".to_owned() } else { day_alone(when) }
}

/// A date without its times.
pub fn day_alone(when: &When) -> String {
    short_when(&when.without_times())
}

/// What a moment is, in a word.
fn word(moment: &Moment<'_>) -> &'static str {
    match &moment.what {
        What::Event(..) => "Event",
        What::Published => "Brief published",
        What::Update(_) => "Update",
        What::Fact(_) => "Figure",
        What::Log(..) => "Output",
        What::Made(_) => "Made",
        What::Told(_) | What::ToldBack(_) => "People told",
        What::Review(_) => "Review",
        What::Ruling(_) if moment.whence != Whence::Past => "Decision expected",
        What::Ruling(_) | What::Decision(_) => "Decision",
        What::Action(_) => "Action",
        What::Step(step) if step.outcome.is(StepOutcome::Waiting) => "Expected step",
        What::Step(_) => "Step",
    }
}

/// "Nothing heard for 74 days".
pub fn silent(silence: &Silence) -> String {
    let days = counted(usize::try_from(silence.days).unwrap_or_default(), "day", "days");
    format!("Nothing heard for {days}")
}

/// The same where there is little room.
pub fn silent_in_short(silence: &Silence) -> String {
    counted(usize::try_from(silence.days).unwrap_or_default(), "day", "days")
}

/// A day as a number that a line can count with.
pub fn number(day: Date) -> f32 {
    date(2000, 1, 1).until(day).map(|span| span.get_days() as f32).unwrap_or_default()
}

/// The day that a number stands for.
pub fn day(number: f32) -> Date {
    let days = jiff::Span::new().try_days(number.round() as i64).unwrap_or_default();
    date(2000, 1, 1).checked_add(days).unwrap_or(Date::ZERO)
}
