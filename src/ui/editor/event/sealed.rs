//! Agreed minutes: what was corrected since, a way to write a correction where it belongs, and how they are opened again
//! on purpose. What was changed all the same is told with what can be done about it.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use super::progress::day_of;
use super::steps;
use crate::app::Command;
use crate::documents::Origin;
use crate::model::event::Correction;
use crate::model::form::EVENTS;
use crate::model::{Event, Id, Record, Ref};
use crate::ui::editor::{Draft, links};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Field, Line, MessageBar};
use crate::ui::words::joined;
use crate::workspace::{Edit, corrections_of, meetings};

/// Draws what stands below the step of agreed minutes.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    corrected(ui, draft, event);
    ui.add_space(space::WORD);
    write(ui, draft, event);
    unlocking(ui, draft, event);
}

/// Says that the text is not the one that was agreed.
pub fn warn(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let what = match event.minutes.status.known().is_some_and(|status| status.is_draft()) {
        true => "They were agreed, and were made a draft outside this page.",
        false => "Changed since they were agreed.",
    };
    let more = "Nothing is lost. Bring back what was agreed, where this computer has it, agree them again as they are \
                now, which makes a new version, or make a draft of them.";
    let actions = ["Bring back what was agreed", "Agree them again", "Make a draft of them"];
    match MessageBar::new(Tone::Warn, icon::WARNING, what).more(more).actions(&actions).show(ui) {
        Some(0) => draft.desk.send(Command::BringBackAgreed(event.header.id)),
        Some(1) => steps::agree_again(draft, event),
        Some(_) => steps::unlock(draft, event, "It was changed."),
        None => {}
    }
}

/// The corrections that were made since, each with the way to where it stands.
fn corrected(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let workspace = draft.desk.session.workspace();
    let lines: Vec<(Origin, String)> = corrections_of(workspace, event)
        .into_iter()
        .map(|one| {
            let by = one.by.and_then(|by| workspace.event(by));
            let at = by.map(|by| joined(&[by.details.title.trim(), &day_of(by)])).unwrap_or_default();
            let place = one.correction.place.trim();
            let made = if one.is_put_forward(workspace) { "Correction put forward" } else { "Corrected" };
            let words = if at.is_empty() { made.to_owned() } else { format!("{made} at {at}") };
            let said = if place.is_empty() { words } else { format!("{words}: {place}") };
            let field = format!("minutes/corrections/{}", one.correction.id);
            (Origin { record: one.record, field }, said)
        })
        .collect();
    for (origin, said) in lines {
        if ui.push_id(&origin.field, |ui| widgets::link(ui, role::BODY, &said)).inner.clicked() {
            draft.desk.lead = Some(origin);
        }
    }
}

/// A correction is a fact of the meeting that makes it, so it is asked which that is.
fn write(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let key = egui::Id::unique(("corrected at", event.header.id));
    let workspace = draft.desk.session.workspace();
    let is_open = |other: &&&Event| !other.minutes.is_locked();
    let next = meetings::next_ones(workspace, event).iter().find(is_open).map(|next| Ref(next.header.id));
    let mut at: Option<Ref> = ui.data(|data| data.get_temp(key)).unwrap_or(next);
    let before = at;
    Field::new("Corrected at").show(ui, |ui| links::one(ui, draft, &mut at, EVENTS));
    if at != before {
        ui.data_mut(|data| data.insert_temp(key, at));
    }
    let workspace = draft.desk.session.workspace();
    let other = at.filter(|at| at.0 != event.header.id).and_then(|at| workspace.get(at.0)).cloned();
    let is_agreed = other.as_ref().is_some_and(|other| workspace.is_agreed(other));
    if is_agreed {
        widgets::secondary(ui, "The minutes of that meeting are agreed themselves: choose a later one.");
    }
    let can = other.is_some() && !is_agreed;
    let asked = Button::outlined("Write a correction").icon(icon::EDIT).enabled(can).show(ui).clicked();
    if let Some(other) = other.filter(|_| asked && can) {
        correct(draft, &other, event.header.id);
    }
}

/// Puts an empty correction into the other meeting's minutes and goes there.
fn correct(draft: &mut Draft<'_, '_>, other: &Arc<Record>, of: Id) {
    let mut after = Record::clone(other);
    let Record::Event(meeting) = &mut after else { return };
    let id = draft.desk.session.fresh_id();
    meeting.minutes.corrections.push(Correction { id, of: Some(Ref(of)), ..Correction::default() });
    draft.is_deed = true;
    draft.edits.push(Edit::replace(other.clone(), after));
    draft.desk.lead = Some(Origin { record: other.id(), field: format!("minutes/corrections/{id}/place") });
}

/// What was added to the corrections in this frame is about the meeting before, as a rule.
pub fn name_new(draft: &Draft<'_, '_>, event: &mut Event, count_before: usize) {
    if event.minutes.corrections.len() <= count_before {
        return;
    }
    let before = meetings::in_series_before(draft.desk.session.workspace(), event).pop();
    let before = before.map(|before| Ref(before.header.id));
    let blank = |one: &&mut Correction| **one == Correction { id: one.id, ..Correction::default() };
    for one in event.minutes.corrections.iter_mut().filter(blank) {
        one.of = before;
    }
}

/// Asks for the reason before anything is opened.
fn unlocking(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let key = egui::Id::unique(("why opened again", event.header.id));
    let Some(mut reason) = ui.data(|data| data.get_temp::<String>(key)) else {
        if Button::quiet("Open them again").small().show(ui).clicked() {
            ui.data_mut(|data| data.insert_temp(key, String::new()));
        }
        return;
    };
    ui.add_space(space::WORD);
    let help = "It is kept with them. They are a draft from then on, with a new version to be agreed.";
    Field::new("Why are they opened again?").help(help).show(ui, |ui| Line::new(&mut reason).show(ui));
    let (opened, left) = ui
        .horizontal(|ui| {
            let can = !reason.trim().is_empty();
            let opened = Button::outlined("Open the agreed minutes").enabled(can).show(ui).clicked() && can;
            (opened, Button::plain("Leave them as they are").show(ui).clicked())
        })
        .inner;
    if opened {
        steps::unlock(draft, event, &reason);
    }
    ui.data_mut(|data| match opened || left {
        true => data.remove::<String>(key),
        false => {
            data.insert_temp(key, reason);
        }
    });
}
