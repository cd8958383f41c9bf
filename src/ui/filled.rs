//! What fills the window in place of its panels: minutes that are taken, the show-and-tell, the day of an event, its teams.
//! Each draws itself; here stands which of them is seen, and how each begins.

use eframe::egui::{Context, Ui};

use super::frame::Desk;
use super::state::State;
use super::{first_run, launch_evening, live, on_the_day, show};
use crate::app::Session;
use crate::model::Id;

/// Draws what fills the window in place of the panels, where something does. What was opened from another comes first.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let went = state.went;
    if first_run::show(ui, desk, state) || live::show(ui, desk, state) || show::show(ui, desk, state) {
        return true;
    }
    // Whoever goes elsewhere leaves all of them.
    state.went |= went;
    if launch_evening::show(ui, desk, state) {
        return true;
    }
    state.went |= went;
    on_the_day::show(ui, desk, state)
}

/// Begins what was asked for in this frame, to fill the window from the next one on.
pub fn begin(ctx: &Context, session: &mut Session, state: &mut State, wanted: [Option<Id>; 4]) {
    let [minutes, show, day, teams] = wanted;
    if let Some(event) = minutes {
        live::begin(session, state, event);
    }
    if let Some(event) = show {
        show::begin(session, state, event);
    }
    if let Some(event) = day {
        on_the_day::begin(session, state, event);
    }
    if let Some(event) = teams {
        launch_evening::begin(session, state, event);
    }
    if wanted.iter().any(Option::is_some) {
        ctx.request_repaint();
    }
}

/// What fills the window has a use for Escape of its own.
pub fn keeps_escape(state: &State) -> bool {
    state.show.is_some() || state.on_the_day.is_some() || state.launch_evening.is_some()
}
