//! What has come round by itself: steps whose day is here or over, and notices that must be published soon.

use jiff::civil::Date;

use crate::model::key_decision::{NoticeDue, latest_notice, notice_due};
use crate::model::output::{Output, Route};
use crate::model::{Brief, Id, When};

/// A step that may have come, and that nobody has heard of yet.
#[derive(Clone, Debug, PartialEq)]
pub struct DueStep {
    pub brief: Id,
    pub title: String,
    pub step: Id,
    pub what: String,
    pub when: When,
    /// Days since the last day that was meant; none while it is not over.
    pub days_over: Option<i64>,
}

/// The steps of a project that are due, the first one first. A project that is over expects nothing any more.
pub fn due_steps(brief: &Brief, outputs: &[&Output], today: Date) -> Vec<DueStep> {
    if brief.is_over(outputs) {
        return Vec::new();
    }
    let due = brief.since.steps.iter().filter(|step| step.is_due(today) && !step.what.trim().is_empty());
    let mut due: Vec<DueStep> = due
        .map(|step| DueStep {
            brief: brief.header.id,
            title: brief.title().to_owned(),
            step: step.id,
            what: step.what.clone(),
            when: step.when.clone(),
            days_over: step.when.last_day().filter(|last| *last < today).map(|last| days(last, today)),
        })
        .collect();
    due.sort_by_key(|one| one.when.first_day());
    due
}

/// The notice of a key decision that was not given yet, or too late.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeOf {
    pub brief: Id,
    pub title: String,
    /// The output whose way to a decision it is; a step of the project where there is none.
    pub output: Option<Id>,
    pub step: Option<Id>,
    pub what: String,
    pub notice: Notice,
}

/// By when a notice must be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The last day on which it can be.
    pub latest: Date,
    pub due: NoticeDue,
    /// Whether the meeting is known to the day; else the first day that is meant was counted from.
    pub is_certain: bool,
}

impl Notice {
    /// Of a decision at this meeting, whose date stands there as this; none where it was given in time.
    pub fn before(meeting: Date, when: &When, given: &When, today: Date) -> Option<Self> {
        let latest = latest_notice(meeting)?;
        let is_certain = when.known_day().is_some() && !when.provisional;
        // A month has later meetings that it may still have been in time for.
        let at_last = when.last_day().and_then(latest_notice).unwrap_or(latest);
        let due = match given.first_day() {
            Some(day) if day > at_last => NoticeDue::GivenLate,
            _ if !given.is_unknown() => return None,
            _ => notice_due(latest, today),
        };
        Some(Self { latest, due, is_certain })
    }

    /// That of an output on its way to a key decision.
    pub fn of_route(route: &Route, today: Date) -> Option<Self> {
        Self::before(route.notice_is_for()?, &route.planned, &route.notice_given, today)
    }
}

/// The notices that a project's steps and its outputs' ways to a decision still ask for, or that were given too late, the
/// first one first.
pub fn notices(brief: &Brief, outputs: &[&Output], today: Date) -> Vec<NoticeOf> {
    if brief.is_over(outputs) {
        return Vec::new();
    }
    let one = |notice: Notice, what: &str| {
        let (title, what) = (brief.title().to_owned(), what.to_owned());
        NoticeOf { brief: brief.header.id, title, output: None, step: None, what, notice }
    };
    let of_steps = brief.since.steps.iter().filter_map(|step| {
        let notice = Notice::before(step.notice_is_for()?, &step.when, &step.notice_given, today)?;
        Some(NoticeOf { step: Some(step.id), ..one(notice, &step.what) })
    });
    let of_outputs = outputs.iter().filter_map(|output| {
        let notice = Notice::of_route(&output.route, today)?;
        Some(NoticeOf { output: Some(output.header.id), ..one(notice, &output.name) })
    });
    let mut all: Vec<NoticeOf> = of_steps.chain(of_outputs).collect();
    all.sort_by_key(|one| one.notice.latest);
    all
}

fn days(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
