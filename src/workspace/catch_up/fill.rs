//! The agenda of a catch-up, filled from the projects: an item for each that was worked on at an earlier event and has not
//! ended. What is on the agenda already is not put there twice.

use jiff::civil::Date;

use crate::model::event::{Item, ItemKind};
use crate::model::{Brief, Event, Id, Kind, Open, Record, Ref};
use crate::workspace::heard::is_over;
use crate::workspace::{Change, Edit, Workspace, folded, owner_of};

/// Minutes for each project.
const MINUTES: u32 = 5;

/// A project that can be asked after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub brief: Id,
    pub title: String,
    /// The event that it was worked on last.
    pub event: Id,
    /// It belongs to the series of the catch-up, or there is none to tell by.
    pub is_usual: bool,
}

/// The projects that are not on the agenda yet, in the order of the events that they were worked on at.
pub fn proposed(workspace: &Workspace, event: &Event, today: Date) -> Vec<Proposed> {
    let day = event.details.when.first_day().unwrap_or(today);
    let mut found: Vec<(Date, Proposed, bool)> = briefs(workspace)
        .filter(|brief| !is_over(workspace, brief) && !is_on_agenda(event, brief))
        .filter_map(|brief| of_brief(workspace, event, brief, day))
        .collect();
    found.sort_by_key(|(worked_on, one, _)| (*worked_on, one.brief));
    let in_series = found.iter().any(|(.., is_of_series)| *is_of_series);
    let usual =
        found.into_iter().map(|(_, one, is_of_series)| Proposed { is_usual: is_of_series || !in_series, ..one });
    usual.collect()
}

fn briefs(workspace: &Workspace) -> impl Iterator<Item = &Brief> {
    workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.as_ref()),
        _ => None,
    })
}

/// The last event before this one at which a project was worked on, and whether one of them is of the same series.
fn of_brief(workspace: &Workspace, event: &Event, brief: &Brief, day: Date) -> Option<(Date, Proposed, bool)> {
    let here = event.header.id;
    let events = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?));
    let earlier: Vec<(Date, &Event)> = events
        .filter(|other| other.takes_place() && other.header.id != here)
        .filter_map(|other| Some((other.details.when.first_day()?, other)))
        .filter(|(first, _)| *first <= day)
        .collect();
    let (worked_on, last) = earlier.iter().max_by_key(|(first, other)| (*first, other.header.id))?;
    let series = event.details.series;
    let belongs = |other: &Event| {
        series.is_some() && other.details.series == series || event.details.part_of == Some(Ref(other.header.id))
    };
    let is_of_series = earlier.iter().any(|(_, other)| belongs(other));
    let title = brief.title().trim().to_owned();
    Some((*worked_on, Proposed { brief: brief.header.id, title, event: last.header.id, is_usual: false }, is_of_series))
}

/// Whether an item is about a project, or headed by its name.
fn is_on_agenda(event: &Event, brief: &Brief) -> bool {
    event.minutes.items.iter().any(|item| is_about(item, brief.header.id))
        || event.minutes.items.iter().any(|item| item.brief.is_none() && bears_name(item, brief) && !is_open(item))
}

fn is_about(item: &Item, brief: Id) -> bool {
    item.brief == Some(Ref(brief))
}

/// An item that was headed by a project's name by hand can still be linked with it.
fn is_open(item: &Item) -> bool {
    item.discussion.is_empty() && item.lines.is_empty()
}

fn bears_name(item: &Item, brief: &Brief) -> bool {
    let heading = folded(item.title.trim());
    let names = brief.brief.former_names.iter().map(String::as_str).chain([brief.title()]);
    !heading.is_empty() && names.map(|name| folded(name.trim())).any(|name| name == heading)
}

/// The change that puts these projects on the agenda; none where all of them are there. What follows from it is added by
/// whoever knows what can be changed now.
pub fn fill(workspace: &Workspace, event: Id, projects: &[Id], fresh: &mut dyn FnMut() -> Id) -> Option<Change> {
    let before = workspace.get(event)?.clone();
    let mut after = workspace.event(Ref(event))?.clone();
    let items = &mut after.minutes.items;
    let is_untouched = |item: &Item| *item == Item { id: item.id, ..Item::default() };
    if projects.iter().any(|one| workspace.brief(Ref(*one)).is_some()) && items.len() == 1 {
        items.retain(|item| !is_untouched(item));
    }
    for brief in projects.iter().filter_map(|one| workspace.brief(Ref(*one))) {
        let id = brief.header.id;
        if items.iter().any(|item| is_about(item, id)) {
            continue;
        }
        if let Some(item) = items.iter_mut().find(|item| item.brief.is_none() && bears_name(item, brief)) {
            item.brief = Some(Ref(id));
            continue;
        }
        let ends = |item: &Item| [ItemKind::AnyOtherBusiness, ItemKind::NextMeeting].iter().any(|of| item.is_for(*of));
        let end = items.iter().rposition(|item| !ends(item)).map_or(0, |last| last + 1);
        items.insert(end, item(workspace, brief, fresh()));
    }
    let is_changed = after.minutes.items != workspace.event(Ref(event))?.minutes.items;
    let edits = vec![Edit::replace(before, Record::Event(Box::new(after)))];
    is_changed.then(|| Change::new("filling the agenda from the projects", edits))
}

fn item(workspace: &Workspace, brief: &Brief, id: Id) -> Item {
    let outputs: Vec<_> = workspace.outputs_of(brief.header.id).collect();
    let lead = owner_of(brief, &outputs).filter(|owner| workspace.person(*owner).is_some());
    Item {
        id,
        title: brief.title().trim().to_owned(),
        kind: Open::Known(ItemKind::Update),
        lead,
        minutes_allowed: Some(MINUTES),
        brief: Some(Ref(brief.header.id)),
        ..Item::default()
    }
}
