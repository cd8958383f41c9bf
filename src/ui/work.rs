//! Work that takes its time, as the bottom line tells it: what is done, how far it has come, and Cancel. Of several things
//! at once it says how many, and leads to the box that lists them. What is quickly done is not told.

use std::time::Duration;

use eframe::egui::Ui;
use eframe::egui::accesskit::Live;

use super::frame::Desk;
use super::messages;
use super::state::State;
use super::theme::{Tone, icon, role, space};
use super::widgets::{self, Button};
use super::words::counted;
use crate::app::Work;

/// So many milliseconds pass before anybody wonders what goes on.
const NOTICED: i64 = 400;

/// What is under way for long enough to be told. The next frame comes as soon as there is more of it.
pub fn noticed(ui: &Ui, desk: &Desk<'_>) -> Vec<Work> {
    let all = desk.session.work();
    if let Some(soonest) = all.iter().map(|work| NOTICED - work.taken).filter(|wait| *wait > 0).min() {
        ui.ctx().request_repaint_after(Duration::from_millis(u64::try_from(soonest).unwrap_or_default()));
    }
    all.into_iter().filter(|work| work.taken >= NOTICED).collect()
}

/// Its part of the bottom line.
pub fn line(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    match noticed(ui, desk).as_slice() {
        [] => return,
        [only] => {
            let said = widgets::status(ui, icon::TIME, Tone::Quiet, &only.what);
            // That it goes on is said; each step of it can be read, and interrupts nobody.
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            let progress = only.progress();
            if !progress.is_empty() {
                widgets::secondary_in_room(ui, &progress);
            }
            cancel(ui, desk, only, &cancels(only), Button::plain("Cancel"));
        }
        several => {
            let says = counted(several.len(), "thing is under way", "things are under way");
            let button = Button::plain(&says).icon(icon::TIME).small().show(ui);
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_live(Live::Polite));
            if button.clicked() {
                messages::ask(desk, state);
            }
        }
    }
    ui.add_space(space::SMALL);
}

/// The same with a bar, in a list of several.
pub fn row(ui: &mut Ui, desk: &mut Desk<'_>, work: &Work) {
    widgets::heading(ui, 3, role::NAME, &work.what);
    bar(ui, work);
    cancel(ui, desk, work, &cancels(work), Button::outlined("Cancel"));
}

/// On the screen that it was begun on, where its button was.
pub fn in_place(ui: &mut Ui, desk: &mut Desk<'_>, work: &Work, cancel_name: &str) {
    widgets::body(ui, &work.what);
    bar(ui, work);
    ui.add_space(space::WORD);
    cancel(ui, desk, work, cancel_name, Button::outlined("Cancel"));
}

fn bar(ui: &mut Ui, work: &Work) {
    let progress = work.progress();
    if work.of > 0 {
        widgets::progress(ui, work.share(), &progress);
    }
    if !progress.is_empty() {
        widgets::secondary(ui, &progress);
    }
}

/// What the button is called that gives it up, where there may be several.
fn cancels(work: &Work) -> String {
    format!("Cancel: {}", work.what)
}

/// The button that gives it up, where that can be done.
fn cancel(ui: &mut Ui, desk: &mut Desk<'_>, work: &Work, name: &str, button: Button<'_>) {
    if let Some(command) = &work.cancel
        && button.name(name).small().show(ui).clicked()
    {
        desk.send(command.clone());
    }
}
