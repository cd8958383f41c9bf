//! What people come to an action to do: mark it as done, by one button in its head. How it is told and what else changes
//! with it is no matter of this.

use eframe::egui::Ui;

use super::Draft;
use crate::model::{ActionStatus, Record, When};
use crate::ui::theme::icon;
use crate::ui::widgets::Button;

/// The button, of an action that is open and may be changed.
pub fn button(draft: &Draft<'_, '_>, record: &Record) -> Option<Button<'static>> {
    let is_open = matches!(record, Record::Action(action) if action.is_open() && !action.what.trim().is_empty());
    let may = draft.locked.is_none() && draft.desk.session.read_only(record.id()).is_none();
    (is_open && may).then(|| Button::filled("Mark as done").icon(icon::DONE).small())
}

/// Draws it. Done is done today; undoing is offered.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, after: &mut Record, button: Button<'_>) {
    let clicked = button.show(ui).clicked();
    let Record::Action(action) = after else { return };
    if clicked {
        action.status = ActionStatus::Done.into();
        action.done_on = When::day(draft.desk.session.clock().today());
        draft.is_deed = true;
        draft.gone = Some(format!("Done: {}.", action.what.trim()));
    }
}
