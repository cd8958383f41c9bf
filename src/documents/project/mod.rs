//! What every document about projects says alike: which projects were worked on at an event, what each has made, who was
//! in the team, and what is expected next. How it is arranged is the matter of each document.

mod lines;
mod made;
mod team;

use super::tree::Origin;
use crate::model::brief::Appearance;
use crate::model::{Brief, Event, Kind, Output, Record, Ref};
use crate::workspace::{Workspace, sort_key};

pub use lines::{expected_steps, kind, kind_and_stage, output_list, step_line, text_lines, to_follow};
pub use made::announced_outputs;
pub use team::{team, team_line};

/// The projects that were worked on at an event, by their names, each with how it fared there.
pub fn at_event<'a>(workspace: &'a Workspace, event: &Event) -> Vec<(&'a Brief, &'a Appearance)> {
    let id = event.header.id;
    let briefs = workspace.linked(id, Kind::Brief).into_iter().filter_map(|record| workspace.brief(Ref(record.id())));
    let mut there: Vec<_> = briefs.filter_map(|brief| Some((brief, brief.at(id)?))).collect();
    there.sort_by_cached_key(|(brief, _)| (sort_key(brief.title()), brief.header.id));
    there
}

/// Whether projects are worked on at such an event, or at those of such a series.
pub fn holds_projects(record: &Record) -> bool {
    let Record::Event(event) = record else { return true };
    event.details.kind.known().is_none_or(|kind| kind.holds_projects())
}

/// The outputs of a project, the first made first.
pub fn outputs<'a>(workspace: &'a Workspace, brief: &Brief) -> Vec<&'a Output> {
    in_order(workspace.outputs_of(brief.header.id).collect())
}

/// Those of its outputs that were made at an event. One of which no event is known counts as made here.
pub fn made_here<'a>(workspace: &'a Workspace, brief: &Brief, event: &Event) -> Vec<&'a Output> {
    let here = Some(Ref(event.header.id));
    let all = outputs(workspace, brief).into_iter();
    all.filter(|output| output.event.is_none() || output.event == here).collect()
}

/// The outputs that were made at an event for no project.
pub fn outputs_of_no_project<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Output> {
    let here = Some(Ref(event.header.id));
    let linked = workspace.linked(event.header.id, Kind::Output).into_iter();
    let outputs = linked.filter_map(|record| match record.as_ref() {
        Record::Output(output) if output.event == here && output.brief.is_none() => Some(output.as_ref()),
        _ => None,
    });
    in_order(outputs.collect())
}

fn in_order(mut outputs: Vec<&Output>) -> Vec<&Output> {
    outputs.sort_by_cached_key(|output| (output.made_on.first_day(), sort_key(&output.name), output.header.id));
    outputs
}

/// A field of a project.
pub fn of_brief(brief: &Brief, field: impl Into<String>) -> Origin {
    Origin { record: brief.header.id, field: field.into() }
}

/// A field of how a project fared at an event.
pub fn of_appearance(brief: &Brief, appearance: &Appearance, field: &str) -> Origin {
    of_brief(brief, format!("at_events/appearances/{}/{field}", appearance.id))
}

/// A field of an output.
pub fn of_output(output: &Output, field: impl Into<String>) -> Origin {
    Origin { record: output.header.id, field: field.into() }
}
