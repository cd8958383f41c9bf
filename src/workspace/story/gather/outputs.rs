//! What happened to what was made: its log, its way to a decision, its reviews, and whom people told of it.

use super::{Found, What, Whence, says_the_same};
use crate::model::form::typed;
use crate::model::output::{LogEntry, Ruling, Stage};
use crate::model::pick::Choice;
use crate::model::{Origin, Output, Ref};

impl<'a> Found<'a> {
    pub(super) fn of_outputs(&mut self) {
        for output in self.outputs.clone() {
            typed(&output.log).for_each(|entry| self.log(output, entry));
            let has_made =
                output.log.iter().any(|entry| entry.stage.as_ref().is_some_and(|stage| stage.is(Stage::Made)));
            let of = |field: &str| of_output(output, field);
            if !output.made_on.is_unknown() && !has_made {
                self.add(What::Made(output), &output.made_on, Whence::Past, &output.name, of("made_on"));
            }
            self.ruling(output);
            let is_told = self.brief.since.told_back.iter().any(|told| told.when == output.told_back);
            if !output.told_back.is_unknown() && !is_told {
                let whence = self.by_day(&output.told_back);
                self.add(What::Told(output), &output.told_back, whence, &output.name, of("told_back"));
            }
            let is_due = !output.review.is_unknown() && !output.stage.is(Stage::Ended);
            if is_due && !self.is_reviewed_as_step(output) {
                let whence = self.waited_for(&output.review);
                self.add(What::Review(output), &output.review, whence, &output.name, of("review"));
            }
        }
    }

    /// What happened to several outputs on one day alike is one moment.
    fn log(&mut self, output: &'a Output, entry: &'a LogEntry) {
        if self.is_heard(entry) {
            return;
        }
        let alike = self.moments.iter_mut().find_map(|moment| match &mut moment.what {
            What::Log(outputs, other) if is_alike(other, entry) => Some(outputs),
            _ => None,
        });
        if let Some(outputs) = alike {
            outputs.push(output);
            return;
        }
        let stage = entry.stage.as_ref().and_then(|stage| stage.known()).map(|stage| stage.label());
        let says = if entry.what.trim().is_empty() { stage.unwrap_or_default() } else { entry.what.as_str() };
        let origin = of_output(output, &format!("log/{}/what", entry.id));
        self.add(What::Log(vec![output], entry), &entry.when, self.by_day(&entry.when), says, origin);
    }

    /// What was decided about an output, or is to be: unless a decision of its own or an expected step says so.
    fn ruling(&mut self, output: &'a Output) {
        let route = &output.route;
        let body = route.body.and_then(|body| self.workspace.title(body.0)).unwrap_or_default();
        let about = |rest: &str| {
            [body.as_str(), rest].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(": ")
        };
        let ruling = route.ruling.as_ref().and_then(|ruling| ruling.known().copied());
        let is_recorded = route.decision.is_some_and(|decision| self.workspace.get(decision.0).is_some());
        if !route.when.is_unknown() && !is_recorded {
            let says = format!(
                "{}{}",
                about(&output.name),
                ruling.map_or(String::new(), |one| format!(", {}", one.label().to_lowercase()))
            );
            let whence = self.by_day(&route.when);
            self.add(What::Ruling(output), &route.when, whence, &says, of_output(output, "route/when"));
        }
        let is_settled = is_recorded || matches!(ruling, Some(Ruling::Yes | Ruling::No));
        if !route.planned.is_unknown() && !is_settled && !self.is_expected(output, route.body) {
            let whence = self.waited_for(&route.planned);
            let says = about(&output.name);
            self.add(What::Ruling(output), &route.planned, whence, &says, of_output(output, "route/planned"));
        }
    }

    /// Whether an update of that day, or a step that came on it, says the same.
    fn is_heard(&self, entry: &LogEntry) -> bool {
        let since = &self.brief.since;
        let mut updates = since.updates.iter().filter(|update| update.when == entry.when);
        let mut steps = since.steps.iter().filter(|step| step.decision.is_some() && step.came_on == entry.when);
        updates.any(|update| says_the_same(update.text.as_str(), &entry.what))
            || steps.any(|step| says_the_same(&step.remark, &entry.what))
    }

    /// Whether a review is expected as a step of the project on that day.
    fn is_reviewed_as_step(&self, output: &Output) -> bool {
        self.brief.since.steps.iter().any(|step| step.is_waiting() && step.when == output.review)
    }

    /// Whether an expected step of the project says the same.
    fn is_expected(&self, output: &Output, body: Option<Ref>) -> bool {
        self.brief.since.steps.iter().any(|step| step.when == output.route.planned && step.who_decides == body)
    }
}

fn of_output(output: &Output, field: &str) -> Origin {
    Origin { record: output.header.id, field: field.to_owned() }
}

fn is_alike(one: &LogEntry, other: &LogEntry) -> bool {
    (&one.when, &one.what, &one.stage) == (&other.when, &other.what, &other.stage) && one.evidence == other.evidence
}
