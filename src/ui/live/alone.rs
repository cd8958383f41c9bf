//! The line that is typed in without the rest of the mode, wherever something is jotted down.

use eframe::egui::{Context, Ui};

use super::{Desk, Live, entry, keys};
use crate::model::Ref;
use crate::model::event::LineKind;

/// The keys of the line alone, before it is drawn; whether one of them kept it.
pub fn take_keys(ctx: &Context, desk: &mut Desk<'_>, live: &mut Live) -> bool {
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(live.event)) else { return false };
    keys::put_right(ctx, live);
    entry::take_keys(ctx, desk, live, event)
}

/// What is half typed in the line alone stays as a note, and what went wrong as that; as what it stays, where there is any.
/// One undo takes it back.
pub fn keep_half_typed(desk: &mut Desk<'_>, live: &mut Live) -> Option<&'static str> {
    if entry::kept_as_gone_wrong(desk, live) {
        return Some("as something that went wrong");
    }
    entry::as_one_step(desk, live).then_some("as a note")
}

/// The line alone.
pub fn show_entry(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live) {
    let session = desk.session;
    if let Some(event) = session.workspace().event(Ref(live.event)) {
        live.settle(event);
        entry::show(ui, desk, live, event);
    }
}

/// Whether anything stands in the line alone.
pub fn has_text(desk: &Desk<'_>, live: &Live) -> bool {
    let event = desk.session.workspace().event(Ref(live.event));
    event.is_some_and(|event| !live.entry.text(event).trim().is_empty())
}

/// What is understood of the line alone, or the room that is kept for it.
pub fn show_reading(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live) {
    let session = desk.session;
    if let Some(event) = session.workspace().event(Ref(live.event)) {
        entry::reading(ui, desk, live, event);
    }
}

/// Where nothing holds the keyboard, what is typed goes to the line.
pub fn catch_keyboard(ctx: &Context, live: &Live) {
    live.entry.catch_keyboard(ctx);
}

/// Whether an earlier line is being put right.
pub fn puts_right(live: &Live) -> bool {
    live.entry.edited().is_some()
}

/// The kind that was asked for, where one was.
pub fn asks_for(live: &Live) -> Option<LineKind> {
    live.entry.right.asked()
}

/// The line is of this kind, and goes on being typed.
pub fn ask_for(live: &mut Live, kind: LineKind) {
    live.entry.right.ask_for(kind);
    live.entry.takes_keyboard();
}
