//! A decision that was waited for, and what follows from it, as one change: the record of it, the step that came, how far
//! the output is, and the actions to call the team back and to tell people.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::brief::{ExpectedStep, StepOutcome, Update};
use crate::model::output::{LogEntry, Output, Ruling, Stage};
use crate::model::pick::Choice;
use crate::model::{Action, Decision, DecisionMaker, Id, Kind, Markdown, Open, Record, Ref, When, is_blank};
use crate::workspace::{Change, Edit, Workspace, folded, owner_of};

/// What was decided, and what shall follow.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ruled {
    /// Still waiting, as long as nobody said what came.
    pub outcome: StepOutcome,
    pub day: When,
    /// Who decided.
    pub body: String,
    /// In what words.
    pub words: String,
    /// When it is expected next, where it was put off; unknown where nobody said.
    pub put_off_to: When,
    /// The output that it is about.
    pub output: Option<Id>,
    /// The stage that this output has reached by it.
    pub moves_to: Option<Stage>,
    /// What is to be done, each an action of whoever looks after the project.
    pub calls_back: Option<String>,
    pub tells: Option<String>,
}

/// Whether this is an outcome that a decision can have.
pub fn is_ruled(outcome: StepOutcome) -> bool {
    ruling(outcome).is_some()
}

fn ruling(outcome: StepOutcome) -> Option<Ruling> {
    match outcome {
        StepOutcome::Yes => Some(Ruling::Yes),
        StepOutcome::No => Some(Ruling::No),
        StepOutcome::Deferred => Some(Ruling::Deferred),
        StepOutcome::Waiting | StepOutcome::Dropped => None,
    }
}

/// The change that records it; none where the project has no such step, or nothing was decided. The project is last, so
/// that the change is about it.
pub fn record_decision(
    workspace: &Workspace,
    brief: Id,
    step: Id,
    ruled: &Ruled,
    now: Timestamp,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let ruling = ruling(ruled.outcome)?;
    let before = workspace.get(brief)?.clone();
    let mut after = Record::clone(&before);
    let Record::Brief(changed) = &mut after else { return None };
    let output = ruled.output.and_then(|output| workspace.output(Ref(output)));
    let owner = owner_of(changed, &output.into_iter().collect::<Vec<_>>());
    let expected = changed.since.steps.iter_mut().find(|one| one.id == step)?;
    let mut edits = Vec::new();
    let decision = Record::new(Kind::Decision, fresh(), now);
    let decision_id = decision.id();
    edits.push(Edit::create(decided(decision, expected, ruled, brief)));
    if let Some(output) = output {
        edits.extend(moved(workspace, output, (ruled, ruling, decision_id), fresh()));
    }
    for what in [&ruled.calls_back, &ruled.tells].into_iter().flatten() {
        edits.push(Edit::create(action(Record::new(Kind::Action, fresh(), now), what, owner, brief)));
    }
    let label = format!("the decision on {}", expected.what);
    let heard = came(expected, ruled, decision_id, fresh());
    changed.since.updates.extend(heard);
    edits.push(Edit::replace(before, after));
    Some(Change::new(label, edits))
}

/// "Cabinet: yes".
fn in_short(step: &ExpectedStep, ruled: &Ruled) -> String {
    format!("{}: {}", step.what.trim(), ruled.outcome.label().to_lowercase())
}

fn decided(mut record: Record, step: &ExpectedStep, ruled: &Ruled, brief: Id) -> Record {
    if let Record::Decision(decision) = &mut record {
        let short = in_short(step, ruled);
        let words = if ruled.words.trim().is_empty() { &short } else { &ruled.words };
        let made_by =
            if folded(ruled.body.trim()) == "cabinet" { DecisionMaker::Cabinet } else { DecisionMaker::Other };
        **decision = Decision {
            header: decision.header.clone(),
            wording: Markdown(words.clone()),
            short,
            date: ruled.day.clone(),
            made_by: made_by.into(),
            body: ruled.body.trim().to_owned(),
            project: Some(Ref(brief)),
            output: ruled.output.map(Ref),
            ..Decision::default()
        };
    }
    record
}

/// The output's way to the decision and, where it has reached another stage, its log. A way that has led to another
/// decision stays as it is, unless the output moves on by this one.
fn moved(
    workspace: &Workspace,
    output: &Output,
    (ruled, ruling, decision): (&Ruled, Ruling, Id),
    entry: Id,
) -> Option<Edit> {
    let before = workspace.get(output.header.id)?.clone();
    if !output.route.is_open() && ruled.moves_to.is_none() {
        return None;
    }
    let mut output = output.clone();
    let route = &mut output.route;
    (route.ruling, route.decision) = (Some(Open::Known(ruling)), Some(Ref(decision)));
    if ruling == Ruling::Deferred {
        // Notice is given of a meeting, and another one needs its own.
        (route.planned, route.notice_given) = (ruled.put_off_to.clone(), When::default());
    } else {
        route.when = ruled.day.clone();
    }
    let stage = ruled.moves_to.filter(|stage| !output.stage.is(*stage));
    if let Some(stage) = stage {
        output.stage = stage.into();
        let (when, stage) = (ruled.day.clone(), Some(Open::Known(stage)));
        output.log.push(LogEntry { id: entry, when, stage, what: ruled.words.clone(), ..LogEntry::default() });
    }
    Some(Edit::replace(before, Record::Output(Box::new(output))))
}

fn action(mut record: Record, what: &str, owner: Option<Ref>, brief: Id) -> Record {
    if let Record::Action(action) = &mut record {
        let what = what.trim().to_owned();
        **action =
            Action { header: action.header.clone(), what, owner, project: Some(Ref(brief)), ..Action::default() };
    }
    record
}

/// The step that came. One that was put off is still waited for, so what was heard of it is an update.
fn came(step: &mut ExpectedStep, ruled: &Ruled, decision: Id, update: Id) -> Option<Update> {
    (step.outcome, step.decision) = (ruled.outcome.into(), Some(Ref(decision)));
    step.remark.clone_from(&ruled.words);
    if ruled.outcome != StepOutcome::Deferred {
        step.came_on = ruled.day.clone();
        return None;
    }
    let text = if ruled.words.trim().is_empty() { in_short(step, ruled) } else { ruled.words.clone() };
    // The day that has passed would be asked after again and again.
    (step.when, step.notice_given) = (ruled.put_off_to.clone(), When::default());
    Some(Update { id: update, when: ruled.day.clone(), text: Markdown(text), ..Update::default() })
}
