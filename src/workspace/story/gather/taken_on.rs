//! What was decided about a project and its outputs, and what somebody took on for it.

use super::{Found, What, Whence, says_the_same};
use crate::model::brief::Update;
use crate::model::{Action, ActionStatus, Decision, Id, Kind, Origin, Record, Ref, When};
use crate::workspace::meetings::decided_on;
use crate::workspace::{bears_name, due_day, project_of};

impl<'a> Found<'a> {
    /// Decisions that the project or its outputs name, that name them, or that stand under its name at one of its events.
    pub(super) fn decisions(&mut self) {
        for id in self.ids_of(Kind::Decision) {
            let Some(Record::Decision(decision)) = self.workspace.get(id).map(AsRef::as_ref) else { continue };
            if self.is_told(decision) {
                continue;
            }
            let when = decided_on(self.workspace, decision);
            let says = if decision.short.trim().is_empty() { first_line(decision) } else { decision.short.as_str() };
            self.add(
                What::Decision(decision),
                &when,
                self.by_day(&when),
                says,
                Origin { record: id, field: "wording".to_owned() },
            );
        }
    }

    /// Whether the project says of itself what was decided: as the step that came, or as what was heard of one that was put
    /// off.
    fn is_told(&self, decision: &Decision) -> bool {
        let since = &self.brief.since;
        let mut steps = since.steps.iter().filter(|step| step.decision == Some(Ref(decision.header.id)));
        steps.any(|step| {
            let says = |update: &Update| {
                update.when == decision.date
                    && (says_the_same(update.text.as_str(), decision.wording.as_str())
                        || says_the_same(update.text.as_str(), &decision.short))
            };
            !step.is_waiting() || since.updates.iter().any(says)
        })
    }

    /// Actions that are done for the project: open ones by when they are due, done ones on their day.
    pub(super) fn actions(&mut self) {
        for id in self.ids_of(Kind::Action) {
            let Some(Record::Action(action)) = self.workspace.get(id).map(AsRef::as_ref) else { continue };
            let is_done = action.status.is(ActionStatus::Done);
            if !action.is_open() && !is_done {
                continue;
            }
            let when = self.when_of(action);
            let whence = if is_done { Whence::Past } else { self.waited_for(&when) };
            self.add(
                What::Action(action),
                &when,
                whence,
                &action.what,
                Origin { record: id, field: "what".to_owned() },
            );
        }
    }

    fn when_of(&self, action: &Action) -> When {
        match (action.closed_on(), action.is_open()) {
            (Some(day), _) => When::day(day),
            (None, false) => When::default(),
            (None, true) if !action.by.is_unknown() => action.by.clone(),
            (None, true) => due_day(self.workspace, action).map(When::day).unwrap_or_default(),
        }
    }

    /// The records of this kind that belong to the project, each once, in the order in which they were made.
    fn ids_of(&self, kind: Kind) -> Vec<Id> {
        let records = [self.brief.header.id].into_iter().chain(self.outputs.iter().map(|output| output.header.id));
        let mut ids: Vec<Id> =
            records.flat_map(|id| self.workspace.linked(id, kind)).map(|record| record.id()).collect();
        if kind == Kind::Decision {
            ids.extend(self.brief.since.steps.iter().filter_map(|step| step.decision).map(|decision| decision.0));
            ids.extend(self.outputs.iter().filter_map(|output| output.route.decision).map(|decision| decision.0));
        }
        for at in &self.brief.at_events.appearances {
            let Some(event) = at.event else { continue };
            let here = self.workspace.linked(event.0, kind).into_iter();
            ids.extend(here.filter(|record| self.belongs(record)).map(|record| record.id()));
        }
        ids.sort();
        ids.dedup();
        ids.into_iter().filter(|id| !self.is_of_another(*id)).collect()
    }

    /// Whether it stands under the project's name at an event.
    fn belongs(&self, record: &Record) -> bool {
        match record {
            Record::Action(action) => project_of(self.workspace, action).is_some_and(|it| it.0 == self.brief.header.id),
            Record::Decision(decision) => self.stands_under_its_name(decision) == Some(true),
            _ => false,
        }
    }

    fn stands_under_its_name(&self, decision: &Decision) -> Option<bool> {
        let event = self.workspace.event(decision.event?)?;
        let heading = &event.item(decision.item?)?.title;
        let mut here = self.brief.at_events.appearances.iter().filter(|at| at.event == decision.event);
        Some(here.any(|at| bears_name(self.brief, at, heading)))
    }

    /// An action for another project may name this one in its text, and stays the other's.
    fn is_of_another(&self, id: Id) -> bool {
        let Some(Record::Action(action)) = self.workspace.get(id).map(AsRef::as_ref) else { return false };
        action.project.is_some_and(|project| project.0 != self.brief.header.id)
    }
}

fn first_line(decision: &Decision) -> &str {
    decision.wording.as_str().trim().lines().next().unwrap_or_default()
}
