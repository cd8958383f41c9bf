//! The minutes of the last meeting, agreed while their item is at hand: one button that does what the step on their own
//! page does. What agreeing is stands in the editor's `steps`; a correction is written on the page of the minutes.

use eframe::egui::Ui;

use super::{Desk, apply};
use crate::model::event::{EventType, Item, ItemKind, MinutesStatus};
use crate::model::pick::Choice;
use crate::model::{Event, Record, Ref};
use crate::ui::editor::event::steps;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{joined, short_when};
use crate::workspace::{Change, Edit, Workspace, folded, meetings};

/// Draws the button, where the item is that of the last meeting's minutes and these are still to be agreed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event, item: &Item) {
    let session = desk.session;
    let last = to_be_agreed(session.workspace(), event).filter(|_| is_about_them(item));
    let Some(last) = last.filter(|last| session.can_write() && session.read_only(last.header.id).is_none()) else {
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

/// By its kind or, in an agenda that was typed, by its title.
fn is_about_them(item: &Item) -> bool {
    item.kind.is(ItemKind::LastMinutes) || folded(item.title.trim()) == folded(ItemKind::LastMinutes.label())
}

/// The last meeting of the series before this one, where its minutes wait to be agreed.
fn to_be_agreed<'a>(workspace: &'a Workspace, event: &Event) -> Option<&'a Event> {
    let last = meetings::in_series_before(workspace, event).pop()?;
    let waits = matches!(last.minutes.status.known(), Some(MinutesStatus::Draft | MinutesStatus::Circulated));
    Some(last).filter(|last| waits && !last.minutes.is_locked() && !last.details.kind.is(EventType::HackEvent))
}

/// "Marl Valley Network, 4th meeting, 14 April 2026".
fn called(last: &Event) -> String {
    let title = last.details.title.trim();
    let title = if title.is_empty() { "the last meeting" } else { title };
    joined(&[title, &short_when(&crate::model::When { start: None, end: None, ..last.details.when.clone() })])
}
