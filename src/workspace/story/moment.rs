//! A moment of a project: what it was or will be, when, and where it was typed.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::brief::{Appearance, ExpectedStep, ToldBack, Update};
use crate::model::output::LogEntry;
use crate::model::parts::Fact;
use crate::model::{Action, Decision, Event, Origin, Output, When};

/// Something that happened to a project, or will.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    pub what: What<'a>,
    pub when: When,
    /// Where it stands on a line: the first of its days, or the middle of those that it may mean. None where no day is
    /// known.
    pub day: Option<Date>,
    pub whence: Whence,
    /// In a few words, without its date: "Catch-up", "Cabinet decides".
    pub says: String,
    /// Where it was typed.
    pub origin: Origin,
}

/// What a moment is.
#[derive(Clone, Debug)]
pub enum What<'a> {
    /// An event that it was taken to or, without an appearance, at which something was heard of it.
    Event(&'a Event, Option<&'a Appearance>),
    /// The brief was published.
    Published,
    Update(&'a Update),
    /// What happened to these outputs on the same day alike.
    Log(Vec<&'a Output>, &'a LogEntry),
    /// It was made, and its log does not say so.
    Made(&'a Output),
    /// Somebody decided about it, or is to decide.
    Ruling(&'a Output),
    Review(&'a Output),
    /// People were told about this output.
    Told(&'a Output),
    ToldBack(&'a ToldBack),
    Step(&'a ExpectedStep),
    Decision(&'a Decision),
    Action(&'a Action),
    /// A figure, an award or money with its day.
    Fact(&'a Fact),
}

/// From which side of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whence {
    Past,
    /// It is expected.
    Ahead,
    /// It was expected by now, and nobody has said that it came.
    Overdue,
}

/// What is told apart at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MomentKind {
    Event,
    Decision,
    /// Somebody told something.
    Update,
    /// Something that was made went on.
    Output,
    Action,
    /// People were told.
    Told,
    /// It is expected, or was.
    Step,
}

impl Moment<'_> {
    pub fn kind(&self) -> MomentKind {
        match &self.what {
            What::Event(..) => MomentKind::Event,
            What::Decision(_) => MomentKind::Decision,
            What::Published | What::Update(_) | What::Fact(_) => MomentKind::Update,
            What::Log(..) | What::Made(_) => MomentKind::Output,
            What::Action(_) => MomentKind::Action,
            What::Told(_) | What::ToldBack(_) => MomentKind::Told,
            What::Ruling(_) if self.whence == Whence::Past => MomentKind::Decision,
            What::Step(step) if self.whence == Whence::Past && step.decision.is_some() => MomentKind::Decision,
            What::Ruling(_) | What::Review(_) | What::Step(_) => MomentKind::Step,
        }
    }

    /// Its day is not known, or not for certain.
    pub fn is_vague(&self) -> bool {
        self.when.provisional || self.when.known_day().is_none()
    }

    /// Whether it ends a silence: somebody heard something of the project.
    pub(super) fn is_heard(&self) -> bool {
        match &self.what {
            What::Event(..) | What::Update(_) | What::Log(..) => self.whence == Whence::Past,
            What::Step(step) => !step.came_on.is_unknown(),
            _ => false,
        }
    }

    /// Of one day, what people met at comes first, and what is expected last.
    pub(super) fn order(&self) -> (bool, Option<Date>, MomentKind, Option<Date>) {
        (self.day.is_none(), self.day, self.kind(), self.when.first_day())
    }
}

/// The day at which a date stands on a line: a known one, or the middle of those that it may mean.
pub(super) fn day_on_line(when: &When) -> Option<Date> {
    let (first, last) = when.first_day().zip(when.last_day())?;
    let half = first.until(last).ok()?.get_days() / 2;
    when.known_day().or_else(|| first.checked_add(half.days()).ok())
}
