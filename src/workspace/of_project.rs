//! Which project something belongs to where nobody has said so: an item that is headed by a project's name is of it.

use super::{Workspace, folded};
use crate::model::brief::Appearance;
use crate::model::{Action, Brief, Id, Kind, Record, Ref};

/// Whether a heading is the project's name, one that it had, or that of its team at this event.
pub fn bears_name(brief: &Brief, at: &Appearance, heading: &str) -> bool {
    let heading = folded(heading.trim());
    let names = brief.brief.former_names.iter().map(String::as_str).chain([brief.title(), &at.team.name]);
    !heading.is_empty() && names.map(|name| folded(name.trim())).any(|name| name == heading)
}

/// The project that an action is done for: the one that it names, else the one whose name its item bears.
pub fn project_of(workspace: &Workspace, action: &Action) -> Option<Ref> {
    action.project.or_else(|| project_of_item(workspace, action.event?, action.item?))
}

fn project_of_item(workspace: &Workspace, event: Ref, item: Id) -> Option<Ref> {
    let heading = &workspace.event(event)?.item(item)?.title;
    let bears = |brief: &Brief| {
        let mut here = brief.at_events.appearances.iter().filter(|at| at.event == Some(event));
        here.any(|at| bears_name(brief, at, heading))
    };
    let there = workspace.linked(event.0, Kind::Brief);
    let found = there.into_iter().find(|record| matches!(record.as_ref(), Record::Brief(brief) if bears(brief)));
    found.map(|record| Ref(record.id()))
}
