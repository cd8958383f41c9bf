//! What the session tells in passing, as messages over the window.

use eframe::egui::Context;

use super::state::State;
use super::widgets::ToastEvent;
use crate::app::{Command, News, NewsAction, Session};

/// Takes the news, shows the messages that are in view, and carries out what was chosen in them.
pub fn show(ctx: &Context, session: &mut Session, state: &mut State) {
    let now = ctx.input(|input| input.time);
    for News { says, action } in session.take_news() {
        match action {
            None => {
                state.toasts.say(says, now);
            }
            Some(action) => {
                // Only the latest change can be undone from a message; Ctrl+Z takes back the others.
                state.toast_actions.retain(|number, old| {
                    let keep = *old != action;
                    if !keep {
                        state.toasts.dismiss(*number);
                    }
                    keep
                });
                let words = match &action {
                    NewsAction::Undo => "Undo",
                    NewsAction::Open(_) => "Open",
                };
                state.toast_actions.insert(state.toasts.offer(says, words), action);
            }
        }
        ctx.request_repaint();
    }
    match state.toasts.show(ctx, now) {
        Some(ToastEvent::Acted(number)) => match state.toast_actions.remove(&number) {
            Some(NewsAction::Undo) => session.send(Command::Undo),
            Some(NewsAction::Open(path)) => session.send(Command::OpenFile(path)),
            None => {}
        },
        Some(ToastEvent::Dismissed(number)) => {
            state.toast_actions.remove(&number);
        }
        None => {}
    }
}
