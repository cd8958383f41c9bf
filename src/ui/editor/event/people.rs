//! The people of an event: how its list stands in numbers, how many may be invited, a line that names are typed into from
//! a sheet at the door, and the list by name. Counts and jobs are a form below it.
//!
//! Who is at which meeting of a series, and what minutes print, stands elsewhere.

mod came;
mod figures;
mod find;
mod list;
pub mod past;
mod rows;

use eframe::egui::Ui;

use super::take_in;
use crate::model::Event;
use crate::model::event::AttendanceState::Registered;
use crate::ui::editor::{Draft, form};
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets;
use crate::workspace::attending::begins_as;

/// How many, where they were counted and not named.
const COUNTS: [&str; 5] = ["registered", "attended", "walk_ins", "no_shows", "headcounts"];
/// What the line of figures reckons with.
const ROOM: [&str; 2] = ["capacity", "show_rate"];

/// Draws the page. Until the event begins it is asked how many are invited; from then on who came stands first.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let rows = rows::rows(ui, draft, event);
    let is_ahead = begins_as(event, draft.desk.session.clock().today()) == Registered;
    figures::show(ui, draft, event);
    if is_ahead {
        // Whoever opens the page goes on in the line for names.
        widgets::keyboard_passes_by(ui, |ui| form::show(ui, draft, &mut event.people, &|key| ROOM.contains(&key)));
    }
    past::show(ui, draft, event);
    draft.within(Step::Key("attendance"), |draft| {
        came::show(ui, draft, event, &rows);
        take_in::way(ui, draft, event);
        list::show(ui, draft, event, &rows);
    });
    heading(ui, "Counted, not named");
    let is_count = |key: &str| COUNTS.contains(&key) || (!is_ahead && ROOM.contains(&key));
    form::show(ui, draft, &mut event.people, &is_count);
    heading(ui, "Who does what");
    let is_job = |key: &str| key != "attendance" && !COUNTS.contains(&key) && !ROOM.contains(&key);
    form::show(ui, draft, &mut event.people, &is_job);
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, words);
    ui.add_space(space::WORD);
}
