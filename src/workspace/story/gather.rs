//! Where the moments of a project are found: in its brief, in its outputs, and in what was decided and taken on for it.

mod outputs;
mod taken_on;

use jiff::civil::Date;

use super::moment::{Moment, What, Whence, day_on_line};
use crate::model::brief::{ExpectedStep, StepOutcome, Update};
use crate::model::form::typed;
use crate::model::parts::Fact;
use crate::model::pick::Choice;
use crate::model::{Brief, Event, Id, Origin, Output, When, capitalised};
use crate::workspace::{Workspace, folded};

/// What moments are found in.
struct Found<'a> {
    workspace: &'a Workspace,
    brief: &'a Brief,
    outputs: Vec<&'a Output>,
    today: Date,
    moments: Vec<Moment<'a>>,
}

/// All of them, in no order.
pub(super) fn all<'a>(workspace: &'a Workspace, brief: &'a Brief, today: Date) -> Vec<Moment<'a>> {
    let outputs = workspace.outputs_of(brief.header.id).collect();
    let mut found = Found { workspace, brief, outputs, today, moments: Vec::new() };
    found.events();
    found.since();
    found.of_outputs();
    found.decisions();
    found.actions();
    found.moments
}

impl<'a> Found<'a> {
    fn add(&mut self, what: What<'a>, when: &When, whence: Whence, says: &str, origin: Origin) {
        let (says, day) = (says.trim().to_owned(), day_on_line(when));
        self.moments.push(Moment { what, when: when.clone(), day, whence, says, origin });
    }

    fn of_brief(&self, field: String) -> Origin {
        Origin { record: self.brief.header.id, field }
    }

    /// What nobody expects to come by itself lies ahead, or its day is over and it has come.
    fn by_day(&self, when: &When) -> Whence {
        if when.first_day().is_some_and(|first| first > self.today) { Whence::Ahead } else { Whence::Past }
    }

    /// What is waited for.
    fn waited_for(&self, when: &When) -> Whence {
        if when.last_day().is_some_and(|last| last < self.today) { Whence::Overdue } else { Whence::Ahead }
    }

    /// The events that take place: those that it was taken to, and those at which something was heard of it.
    fn events(&mut self) {
        self.published(&self.brief.brief.published, "brief/published".to_owned());
        for edition in &self.brief.brief.editions {
            self.published(&edition.published, format!("brief/editions/{}/published", edition.id));
        }
        let mut known: Vec<Id> = Vec::new();
        for at in &self.brief.at_events.appearances {
            let Some(event) = at.event.and_then(|event| self.workspace.event(event)) else { continue };
            known.push(event.header.id);
            let latest = self.brief.at(event.header.id).filter(|latest| latest.id == at.id);
            if latest.is_some() {
                let field = format!("at_events/appearances/{}/event", at.id);
                self.event(event, What::Event(event, Some(at)), field);
            }
        }
        for update in &self.brief.since.updates {
            let Some(event) = update.at.and_then(|event| self.workspace.event(event)) else { continue };
            if !known.contains(&event.header.id) {
                known.push(event.header.id);
                self.event(event, What::Event(event, None), format!("since/updates/{}/at", update.id));
            }
        }
    }

    fn published(&mut self, when: &When, field: String) {
        if !when.is_unknown() {
            self.add(What::Published, when, self.by_day(when), "", self.of_brief(field));
        }
    }

    fn event(&mut self, event: &'a Event, what: What<'a>, field: String) {
        if event.takes_place() {
            let (when, origin) = (&event.details.when, self.of_brief(field));
            self.add(what, when, self.by_day(when), &event.details.title, origin);
        }
    }

    fn since(&mut self) {
        for update in typed(&self.brief.since.updates) {
            let origin = self.of_brief(format!("since/updates/{}/text", update.id));
            let says = update.text.as_str().trim().lines().next().unwrap_or_default();
            self.add(What::Update(update), &update.when, self.by_day(&update.when), says, origin);
            self.stand_at_its_event(update);
        }
        typed(&self.brief.since.steps).for_each(|step| self.step(step));
        for told in typed(&self.brief.since.told_back) {
            let origin = self.of_brief(format!("since/told_back/{}/group", told.id));
            self.add(What::ToldBack(told), &told.when, self.by_day(&told.when), &told.group, origin);
        }
        for fact in typed(&self.brief.since.facts).filter(|fact| !fact.when.is_unknown()) {
            let origin = self.of_brief(format!("since/facts/{}/of_what", fact.id));
            self.add(What::Fact(fact), &fact.when, self.by_day(&fact.when), &said_of(fact), origin);
        }
    }

    /// What was heard at an event, in the same month or on the same day, stands with it.
    fn stand_at_its_event(&mut self, update: &Update) {
        let event = update.at.and_then(|event| self.workspace.event(event));
        let Some(of_event) = event.map(|event| &event.details.when) else { return };
        let meets = |a: &When, b: &When| Some(a.first_day()? <= b.last_day()? && b.first_day()? <= a.last_day()?);
        let is_there = update.when.is_unknown() || meets(&update.when, of_event) == Some(true);
        if let (true, Some(moment)) = (is_there, self.moments.last_mut()) {
            moment.day = day_on_line(of_event).or(moment.day);
        }
    }

    /// Where it came, on the day on which it did.
    fn step(&mut self, step: &'a ExpectedStep) {
        let (id, what) = (step.id, step.what.trim());
        if step.is_waiting() {
            let origin = self.of_brief(format!("since/steps/{id}/what"));
            return self.add(What::Step(step), &step.when, self.waited_for(&step.when), what, origin);
        }
        let outcome = step.outcome.known().copied().unwrap_or_default();
        let when = if step.came_on.is_unknown() { &step.when } else { &step.came_on };
        let says = match outcome {
            StepOutcome::Waiting => what.to_owned(),
            outcome => format!("{what}: {}", outcome.label().to_lowercase()),
        };
        let origin = self.of_brief(format!("since/steps/{id}/outcome"));
        self.add(What::Step(step), when, Whence::Past, &says, origin);
    }
}

/// But for capitals, accents and the full stop.
fn says_the_same(one: &str, other: &str) -> bool {
    let bare = |said: &str| folded(said.trim().trim_end_matches('.'));
    bare(one) == bare(other)
}

/// "Over 750 people took part", as far as it goes without wording.
fn said_of(fact: &Fact) -> String {
    let qualifier = fact.qualifier.as_ref().and_then(|one| one.known()).map(|one| one.label()).unwrap_or_default();
    let parts = [qualifier, fact.amount.trim(), fact.of_what.trim()];
    capitalised(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}
