//! What the session tells in passing, as messages over the window.

use eframe::egui::Context;

use super::state::State;
use super::widgets::ToastEvent;
use crate::app::{Command, News, NewsAction, Session};

/// What helps where saving fails.
pub const SAVE_COPIES: &str = "Save a copy elsewhere";

/// Takes the news, shows the messages that are in view, and carries out what was chosen in them.
pub fn show(ctx: &Context, session: &mut Session, state: &mut State) {
    let now = ctx.input(|input| input.time);
    for News { says, action } in session.take_news() {
        match action {
            None => {
                state.toasts.say(says, now);
            }
            Some(action) => {
                let words = match &action {
                    NewsAction::Undo(_) => "Undo",
                    NewsAction::Open(_) => "Open",
                    NewsAction::Replace(_) => "Replace it",
                    NewsAction::SaveCopies => SAVE_COPIES,
                };
                state.toast_actions.insert(state.toasts.offer(says, words), action);
            }
        }
        ctx.request_repaint();
    }
    forget_old(session, state);
    match state.toasts.show(ctx, now) {
        Some(ToastEvent::Acted(number)) => match state.toast_actions.remove(&number) {
            Some(NewsAction::Undo(_)) => session.send(Command::Undo),
            Some(NewsAction::Open(path)) => session.send(Command::OpenFile(path)),
            Some(NewsAction::Replace(print)) => session.send(Command::Print(*print)),
            Some(NewsAction::SaveCopies) => session.send(Command::BrowseCopies),
            None => {}
        },
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
