//! The minutes of the last meeting, agreed while their item is at hand: one button that does what the step on their own
//! page does. What agreeing is stands in the editor's `steps`; a correction is written on the page of the minutes.

use eframe::egui::{self, Ui};

use super::{Desk, apply};
use crate::model::event::{EventType, Item, ItemKind};
use crate::model::{Event, Record, Ref};
use crate::ui::editor::event::steps;
use crate::ui::memo::memo;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{joined, short_when};
use crate::workspace::{Change, Edit, Workspace, meetings};

/// Draws the button, where the item is that of the last meeting's minutes and these are still to be agreed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event, item: &Item) {
    let session = desk.session;
    if !item.is_for(ItemKind::LastMinutes) {
        return;
    }
    let Some(last) = to_be_agreed(ui, session.workspace(), event)
        .filter(|last| session.can_write() && session.read_only(last.header.id).is_none())
    else {
        return;
    };
    let called = called(last);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let words = format!("Agree the minutes of {called}");
        let agree = Button::outlined(&words).icon(icon::DECISION).show(ui);
        if agree.on_hover_text("At this meeting; what they say is locked from then on").clicked() {
            let mut after = last.clone();
            steps::agree(session, &mut after, Some(Ref(event.header.id)));
            if let Some(before) = session.workspace().get(last.header.id).cloned() {
                let edits = vec![Edit::replace(before, Record::Event(Box::new(after)))];
                apply(desk, Some(Change::new("agreeing minutes", edits)));
                desk.says = Some(format!("The minutes of {called} are agreed. Ctrl Z takes it back."));
            }
        }
    });
    widgets::secondary(ui, "A correction first: write it on the Minutes page of this meeting, under Corrections.");
    ui.add_space(space::SMALL);
}

/// The last meeting of the series before this one that has minutes, where these wait to be agreed.
fn to_be_agreed<'a>(ui: &Ui, workspace: &'a Workspace, event: &Event) -> Option<&'a Event> {
    let (place, here) = (egui::Id::unique("minutes to be agreed"), event.header.id);
    let last = memo(ui, place, (workspace.generation(), here), || {
        let last = meetings::last_with_minutes(workspace, event)?;
        let waits = last.minutes.status.known().is_some_and(|status| status.is_draft());
        let is_one = waits && !last.minutes.is_locked() && !last.details.kind.is(EventType::HackEvent);
        is_one.then_some(last.header.id)
    });
    workspace.event(Ref((*last)?))
}

/// "Marl Valley Network, 4th meeting, 14 April 2026".
fn called(last: &Event) -> String {
    let title = last.details.title.trim();
    let title = if title.is_empty() { "the last meeting" } else { title };
    joined(&[title, &short_when(&last.details.when.without_times())])
}
