//! The actions that are gone through at a meeting, gathered once for all that is drawn of them until a record changes.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use crate::model::{Action, Event, Id, Record};
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::workspace::arising_or_heard;

/// What arises at the meeting or was heard of there.
pub fn gathered<'a>(ui: &Ui, desk: &Desk<'a>, meeting: &Event) -> Vec<&'a Action> {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let place = egui::Id::unique(("what arises at", meeting.header.id));
    let ids = memo(ui, place, (workspace.generation(), today), || -> Vec<Id> {
        arising_or_heard(workspace, meeting, today).into_iter().map(|action| action.header.id).collect()
    });
    let records = ids.iter().filter_map(|id| workspace.get(*id));
    let action = |record: &'a Arc<Record>| match record.as_ref() {
        Record::Action(action) => Some(action.as_ref()),
        _ => None,
    };
    records.filter_map(action).collect()
}
