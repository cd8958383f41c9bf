//! Where a click on a row of a card leads: to the field whose words it says, or would say.

use super::card::{decision, prints};
use super::report::{Project, Report};
use crate::documents::project::{of_appearance, of_brief, of_output};
use crate::documents::tree::Origin;
use crate::model::Output;
use crate::model::form::typed;
use crate::model::output::furthest;

/// Where the question that stands now was written.
pub fn question(project: &Project<'_>) -> Origin {
    let changed = project.brief.changed_at().map(|at| of_appearance(project.brief, at, "new_question"));
    changed.unwrap_or_else(|| of_brief(project.brief, "brief/question"))
}

pub fn made(project: &Project<'_>) -> Origin {
    of_first(project, "name", |_| true)
}

pub fn owner(project: &Project<'_>) -> Origin {
    of_first(project, "owner", |output| output.owner.is_some())
}

pub fn decided(report: &Report<'_>, project: &Project<'_>) -> Origin {
    of_first(project, "route", |output| decision(report, output).is_some())
}

pub fn what_changed(project: &Project<'_>) -> Origin {
    of_first(project, "what_changed", |output| !output.what_changed.is_empty())
}

/// What was told of an output stands first, and then whom the project told.
pub fn told(project: &Project<'_>) -> Origin {
    if project.outputs.iter().any(|output| !output.what_we_said.is_empty()) {
        return of_first(project, "what_we_said", |output| !output.what_we_said.is_empty());
    }
    of_brief(project.brief, "since/told_back")
}

/// The first quote that prints.
pub fn quotes(report: &Report<'_>, project: &Project<'_>) -> Origin {
    if project.brief.since.quotes.iter().any(|quote| prints(report, quote)) {
        return of_brief(project.brief, "since/quotes");
    }
    of_first(project, "quotes", |output| output.quotes.iter().any(|quote| prints(report, quote)))
}

/// The first step that is expected, or else the review.
pub fn next(project: &Project<'_>) -> Origin {
    let is_expected = typed(&project.brief.since.steps).any(|step| step.is_waiting());
    match furthest(&project.outputs).filter(|_| !is_expected) {
        Some(output) => of_output(output, "review"),
        None => of_brief(project.brief, "since/steps"),
    }
}

/// A field of the first output that fills it, or else of the first one. Where nothing was made, the page on which outputs
/// are added.
fn of_first(project: &Project<'_>, field: &str, fills: impl Fn(&Output) -> bool) -> Origin {
    let filled = project.outputs.iter().find(|output| fills(output));
    let output = filled.or(project.outputs.first());
    output.map_or_else(|| of_brief(project.brief, "since"), |output| of_output(output, field))
}
