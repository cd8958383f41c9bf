//! What the session tells in passing, as messages at the foot of the window.

use eframe::egui::{Context, Ui};

use super::frame::Desk;
use super::state::State;
use super::widgets::ToastEvent;
use crate::app::{Command, ExportTo, News, NewsAction, Session};

/// What helps where saving fails.
pub const SAVE_COPIES: &str = "Save a copy elsewhere";

/// Leads to the first of several things.
pub const TO_THE_FIRST: &str = "Go to the first";

/// Takes in what there is to tell, to be shown in the next frame.
pub fn take_in(ctx: &Context, session: &mut Session, state: &mut State) {
    let now = ctx.input(|input| input.time);
    for News { says, action, shows } in session.take_news() {
        match action {
            None => {
                state.toasts.say(says, now);
            }
            Some(action) => {
                state.toast_actions.insert(state.toasts.offer(says, offered(&action)), action);
            }
        }
        // Who looks at the history stays there; it shows the new version by itself.
        if let Some(field) = shows.filter(|_| state.history.is_none()) {
            state.show_changed(session.workspace(), field);
        }
        ctx.request_repaint();
    }
    forget_old(session, state);
}

/// What the button says that does what a message offers.
pub fn offered(action: &NewsAction) -> &'static str {
    match action {
        NewsAction::Undo(_) => "Undo",
        NewsAction::Open(_) => "Open",
        NewsAction::ShowFolder(_) => "Show the folder",
        NewsAction::Copy(_) => "Copy where it is",
        NewsAction::Replace(_) | NewsAction::ReplacePack(_) | NewsAction::ReplaceExport(..) => "Replace it",
        NewsAction::MakeFolder(..) => "Make the folder",
        NewsAction::SaveCopies => SAVE_COPIES,
        NewsAction::Lead(_) => TO_THE_FIRST,
        NewsAction::Show(_) => "Show it",
    }
}

/// Does what a message offered.
pub fn carry_out(ctx: &Context, desk: &mut Desk<'_>, action: NewsAction) {
    desk.send(Command::Settle(action.clone()));
    match action {
        NewsAction::Undo(_) => desk.send(Command::Undo),
        NewsAction::Open(path) | NewsAction::ShowFolder(path) => desk.send(Command::OpenFile(path)),
        NewsAction::Copy(words) => ctx.copy_text(words),
        NewsAction::Replace(print) => desk.send(Command::Print(*print)),
        NewsAction::ReplacePack(print) => desk.send(Command::PrintPack(print)),
        NewsAction::ReplaceExport(wanted, path) => desk.send(Command::Export(wanted, ExportTo::Over(path))),
        NewsAction::MakeFolder(folder, then) => {
            desk.send(Command::MakeFolder(folder));
            carry_out(ctx, desk, *then);
        }
        NewsAction::SaveCopies => desk.send(Command::BrowseCopies),
        NewsAction::Lead(at) | NewsAction::Show(at) => desk.lead = Some(at),
    }
}

/// Shows the messages over the foot of what is above the bottom line, and carries out what was chosen in them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let now = ui.input(|input| input.time);
    let (at, actions) = (state.at(), &state.toast_actions);
    state.toasts.keep_to(at, |number| matches!(actions.get(&number), Some(NewsAction::Show(_))));
    match state.toasts.show(ui, now) {
        Some(ToastEvent::Acted(number)) => {
            if let Some(action) = state.toast_actions.remove(&number) {
                carry_out(ui.ctx(), desk, action);
            }
        }
        Some(ToastEvent::Dismissed(number)) => {
            state.toast_actions.remove(&number);
        }
        None => {}
    }
}

/// A message that offers to undo goes as soon as something else would be undone. Ctrl+Z still takes back the rest.
fn forget_old(session: &Session, state: &mut State) {
    let last = session.undo_number();
    let toasts = &mut state.toasts;
    state.toast_actions.retain(|number, action| match action {
        NewsAction::Undo(step) if Some(*step) != last => {
            toasts.dismiss(*number);
            false
        }
        _ => true,
    });
}
