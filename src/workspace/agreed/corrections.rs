//! Corrections of agreed minutes, each of which is told at both ends: by the meeting that made it, in whose minutes it
//! stands, and with the minutes that it corrects.

use crate::model::event::Correction;
use crate::model::form::typed;
use crate::model::{Event, Id, Kind, Record, Ref};
use crate::workspace::Workspace;

/// A correction with the record that it stands in, the event whose minutes it corrects, and the meeting that made it
/// where that is known.
#[derive(Clone, Copy, Debug)]
pub struct Corrected<'a> {
    pub record: Id,
    pub correction: &'a Correction,
    pub of: Ref,
    pub by: Option<Ref>,
}

impl Corrected<'_> {
    /// A correction is agreed with the minutes of the meeting that it was recorded at, and put forward until then. One that
    /// stands with the minutes that it corrects says itself where it was agreed.
    pub fn is_put_forward(&self, workspace: &Workspace) -> bool {
        let made_at = self.by.filter(|by| by.0 == self.record).and_then(|by| workspace.event(by));
        made_at.is_some_and(|event| event.minutes.status.known().is_some_and(|status| status.is_draft()))
    }
}

/// What was corrected in the minutes of an event, in the order of the records that say so.
pub fn corrections_of<'a>(workspace: &'a Workspace, event: &'a Event) -> Vec<Corrected<'a>> {
    let of = Ref(event.header.id);
    let mut found: Vec<Corrected<'a>> = all_in(event).filter(|one| one.of == of).collect();
    found.extend(naming(workspace, event).flat_map(all_in).filter(|one| one.of == of));
    found
}

/// What a meeting corrected in the minutes of others.
pub fn corrections_by<'a>(workspace: &'a Workspace, event: &'a Event) -> Vec<Corrected<'a>> {
    let by = Ref(event.header.id);
    let mut found: Vec<Corrected<'a>> = all_in(event).filter(|one| one.of != by).collect();
    found.extend(naming(workspace, event).flat_map(all_in).filter(|one| one.by == Some(by) && one.of != by));
    found
}

/// The corrections that stand in an event's minutes.
fn all_in(event: &Event) -> impl Iterator<Item = Corrected<'_>> {
    let here = Ref(event.header.id);
    typed(&event.minutes.corrections).map(move |correction| match correction.of.filter(|of| *of != here) {
        Some(of) => Corrected { record: here.0, correction, of, by: Some(here) },
        None => Corrected { record: here.0, correction, of: here, by: correction.agreed_at },
    })
}

/// Other events that name this one.
fn naming<'a>(workspace: &'a Workspace, event: &Event) -> impl Iterator<Item = &'a Event> {
    let own = event.header.id;
    let linked = workspace.linked(own, Kind::Event).into_iter().map(AsRef::as_ref);
    linked.filter(move |record| record.id() != own).filter_map(as_event)
}

fn as_event(record: &Record) -> Option<&Event> {
    match record {
        Record::Event(event) => Some(event),
        _ => None,
    }
}
