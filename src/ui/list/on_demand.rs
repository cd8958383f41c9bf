//! What a list shows on demand: actions that are closed, and those that are hidden until later, or only the projects that
//! have gone quiet. How many there are is always said.

use eframe::egui::Ui;

use crate::ui::state::ListState;
use crate::ui::theme::{icon, space};
use crate::ui::widgets;
use crate::workspace::{Arrangement, Order};

/// The boxes to tick, where there is something to show.
pub fn show(ui: &mut Ui, list: &mut ListState, wanted: Arrangement) {
    quiet(ui, list, wanted);
    let (closed, hidden) = list.rows.on_demand();
    if closed == 0 && hidden == 0 {
        return;
    }
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::FIELD;
        if closed > 0 {
            widgets::flag(ui, &mut list.shows_closed, &format!("{closed} closed"));
        }
        if hidden > 0 {
            widgets::flag(ui, &mut list.shows_hidden, &format!("{hidden} hidden until later"));
        }
    });
}

/// The box for what has gone quiet, wherever the list can be narrowed to it.
fn quiet(ui: &mut Ui, list: &mut ListState, wanted: Arrangement) {
    let quiet = list.rows.quiet();
    if wanted.order == Order::Quiet && (quiet > 0 || list.quiet_only) {
        ui.add_space(space::TIGHT);
        widgets::flag(ui, &mut list.quiet_only, &format!("Only gone quiet ({quiet})"));
    }
}

/// In a low window, where the rest is a click away: the list is never narrowed unseen.
pub fn narrowed(ui: &mut Ui, list: &mut ListState, wanted: Arrangement) {
    if list.quiet_only {
        quiet(ui, list, wanted);
    }
}

/// Where everything in the list is shown on demand only: says so, and offers it. Whether it is so.
pub fn all(ui: &mut Ui, list: &mut ListState) -> bool {
    let (closed, hidden) = list.rows.on_demand();
    if closed == 0 && hidden == 0 {
        return false;
    }
    let sentence = if hidden == 0 { "Everything here is closed." } else { "Nothing is open at the moment." };
    if widgets::empty_state(ui, icon::ACTION, sentence, Some("Show all")) {
        (list.shows_closed, list.shows_hidden) = (true, true);
    }
    true
}
