//! What became of the projects that were at an event: how far each is, what is expected of it next, and for how long
//! nothing was heard.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::super::heard::{last_heard, quiet_from};
use super::super::quiet::asked_lately;
use super::{Found, days_between};
use crate::model::brief::ExpectedStep;
use crate::model::output::{Output, Stage, furthest};
use crate::model::{Brief, Id, Open, When};

/// A project after its event.
#[derive(Clone, Debug, PartialEq)]
pub struct Became {
    pub brief: Id,
    pub title: String,
    /// The question that stands now.
    pub question: String,
    /// Of the output that has come furthest; none where nothing was made.
    pub stage: Option<Open<Stage>>,
    pub step: Option<Step>,
    /// Since the last word of it, or else since its event.
    pub days_since_heard: i64,
    /// Nobody has heard of it for a long time.
    pub is_quiet: bool,
    /// The day on which somebody was asked for news, where that was lately.
    pub asked: Option<Date>,
}

/// What is expected next.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub what: String,
    pub when: When,
    /// Who decides; empty where nobody is named.
    pub who: String,
    pub if_yes: String,
}

/// Heard of last first. A project that is over is no longer asked after.
pub(super) fn became(found: &Found<'_>) -> Vec<Became> {
    let mut became: Vec<Became> = found.briefs.iter().filter_map(|brief| one(found, brief)).collect();
    became.sort_by_key(|one| (one.days_since_heard, Reverse(one.brief)));
    became
}

fn one(found: &Found<'_>, brief: &Brief) -> Option<Became> {
    let id = brief.header.id;
    let outputs = found.outputs.get(&id).map(Vec::as_slice).unwrap_or_default();
    if brief.is_over(outputs) || !was_at_an_event(found, brief) {
        return None;
    }
    let heard = last_heard(found.workspace, brief, outputs, found.today);
    let days = heard.map_or(0, |day| days_between(day, found.today));
    Some(Became {
        brief: id,
        title: brief.title().to_owned(),
        question: brief.question_now().to_owned(),
        stage: stage(outputs),
        step: brief.since.next_step().map(|step| told(found, step)),
        days_since_heard: days,
        is_quiet: days >= quiet_from(found.workspace),
        asked: asked_lately(brief, found.today),
    })
}

/// One of the events that it was taken to is over.
fn was_at_an_event(found: &Found<'_>, brief: &Brief) -> bool {
    let mut events = brief.at_events.appearances.iter().filter_map(|at| found.workspace.event(at.event?));
    events.any(|event| found.is_past(event))
}

/// What has ended counts only where everything has.
fn stage(outputs: &[&Output]) -> Option<Open<Stage>> {
    furthest(outputs).or(outputs.first().copied()).map(|output| output.stage.clone())
}

fn told(found: &Found<'_>, step: &ExpectedStep) -> Step {
    Step {
        what: step.what.clone(),
        when: step.when.clone(),
        who: found.name(step.who_decides),
        if_yes: step.if_yes.clone(),
    }
}
