//! The editor of a series: its fields, below the rhythm when it meets next, and below the members what its meetings say of
//! hosts and members, which is read and not typed. The toolkit has a part of its own.

mod members;
mod overview;
mod rhythm;
mod table;
mod toolkit;
mod turnout;

use eframe::egui::Ui;

use super::{Draft, form};
use crate::model::Series;

/// Drawn above the day of the next meeting; the rhythm is the last of them.
const BEFORE_NEXT: [&str; 6] = ["name", "purpose", "aims", "next_steps", "area", "rhythm"];
/// Drawn below what the meetings say, and above the toolkit.
const BEFORE_TOOLKIT: [&str; 2] = ["ground_rules", "channels"];
/// Drawn by the toolkit itself.
const TOOLKIT: [&str; 2] = ["toolkit", "not_tips"];
/// Drawn below it.
const LAST: [&str; 4] = ["reading", "facts", "champions", "header"];

/// Draws the form.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &mut Series) {
    form::show(ui, draft, series, &|key| BEFORE_NEXT.contains(&key));
    rhythm::next(ui, draft, series);
    let elsewhere = [BEFORE_NEXT.as_slice(), &BEFORE_TOOLKIT, &TOOLKIT, &LAST].concat();
    form::show(ui, draft, series, &|key| !elsewhere.contains(&key));
    overview::show(ui, draft, series);
    form::show(ui, draft, series, &|key| BEFORE_TOOLKIT.contains(&key));
    toolkit::show(ui, draft, series);
    form::show(ui, draft, series, &|key| LAST.contains(&key));
}
