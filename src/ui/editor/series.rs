//! The editor of a series: its fields, below the rhythm when it meets next, and below the members what its meetings say of
//! hosts and members, which is read and not typed.

mod members;
mod overview;
mod rhythm;
mod table;

use eframe::egui::Ui;

use super::{Draft, form};
use crate::model::Series;

/// Drawn above the day of the next meeting; the rhythm is the last of them.
const BEFORE_NEXT: [&str; 6] = ["name", "purpose", "aims", "next_steps", "area", "rhythm"];
/// Drawn below what the meetings say.
const AFTER_MEMBERS: [&str; 7] = ["ground_rules", "channels", "toolkit", "reading", "facts", "champions", "header"];

/// Draws the form.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, series: &mut Series) {
    form::show(ui, draft, series, &|key| BEFORE_NEXT.contains(&key));
    rhythm::next(ui, draft, series);
    form::show(ui, draft, series, &|key| !BEFORE_NEXT.contains(&key) && !AFTER_MEMBERS.contains(&key));
    overview::show(ui, draft, series);
    form::show(ui, draft, series, &|key| AFTER_MEMBERS.contains(&key));
}
