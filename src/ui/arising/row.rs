//! One action in the list of what happened: whose it is, by when, how late, and what was heard of it here.

use eframe::egui::{self, Ui};
use jiff::civil::Date;

use super::answers;
use crate::model::{Action, Due, Event, Ref};
use crate::ui::frame::Desk;
use crate::ui::theme::{Tone, icon};
use crate::ui::widgets::ListRow;
use crate::ui::words::{joined, short_when};
use crate::workspace::{days_late, days_overdue, owner_names, references};

/// The day of the meeting, or today.
pub fn day_of(desk: &Desk<'_>, meeting: &Event) -> Date {
    meeting.details.when.first_day().unwrap_or(desk.session.clock().today())
}

/// Draws it.
pub fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    meeting: &Event,
    action: &Action,
    is_current: bool,
    (number, count): (usize, usize),
) -> egui::Response {
    let workspace = desk.session.workspace();
    let reference = action.event.and_then(|event| references(workspace, event.0).remove(&action.header.id));
    let reference = reference.unwrap_or_default();
    let title = if reference.is_empty() { action.what.clone() } else { format!("{reference} {}", action.what) };
    let owner = owner_names(workspace, action);
    let owner = if owner.is_empty() { "Nobody named".to_owned() } else { owner };
    let due = match action.due.known() {
        Some(Due::NextMeeting) => "by the next meeting".to_owned(),
        Some(Due::Standing) => "standing".to_owned(),
        _ => short_when(&action.by),
    };
    let here = action.updates.iter().find(|update| update.at == Some(Ref(meeting.header.id)));
    let said = here.map(|update| answers::in_words(update, action)).unwrap_or_default();
    let late = days_overdue(workspace, action, day_of(desk, meeting));
    let late = late.map(|days| days_late(days.into())).unwrap_or_default();
    let detail = joined(&[&owner, &due, &late]);
    let row = ListRow::new(&title).detail(&detail).right(&said).chosen(is_current).place(number, count);
    if late.is_empty() { row } else { row.mark(icon::LATE, Tone::Late) }.show(ui)
}
