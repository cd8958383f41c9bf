//! What each column of a list is, to be changed: the words over it, something that stands in it, and what it is taken for.

use eframe::egui::Ui;

use crate::app::ReadList;
use crate::import::people::{Column, Matching};
use crate::model::event::AttendanceState;
use crate::model::pick::Choice as _;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Chosen, Field, PickChange};
use crate::ui::words::shortened;

/// Letters of what stands in a column.
const LONGEST: usize = 60;
/// Two columns of fields need as much room.
const ABREAST: f32 = 520.0;

/// States that a whole list may be of.
const STATES: [AttendanceState; 4] =
    [AttendanceState::Invited, AttendanceState::Registered, AttendanceState::Confirmed, AttendanceState::Came];

/// Draws them. How the list is to be read from now on, where something was chosen.
pub fn show(ui: &mut Ui, read: &ReadList) -> Option<Matching> {
    let mut matching = read.matching.clone();
    let mut has_heads = matching.has_heads;
    widgets::flag(ui, &mut has_heads, "The first row says what the columns are");
    ui.add_space(space::WORD);
    let all = Column::all();
    let names = &read.summary.names;
    let abreast = if ui.available_width() >= ABREAST { 2 } else { 1 };
    let places: Vec<usize> = (0..names.len()).collect();
    for row in places.chunks(abreast) {
        ui.columns(abreast, |sides| {
            for (ui, at) in sides.iter_mut().zip(row) {
                let name = names.get(*at).map_or("", String::as_str);
                ui.push_id(at, |ui| one(ui, read, (*at, name), &all, &mut matching));
            }
        });
        ui.add_space(space::WORD);
    }
    state(ui, &mut matching);
    if has_heads != read.matching.has_heads {
        return Some(read.table.guess_again(&read.matching, has_heads));
    }
    (matching != read.matching).then_some(matching)
}

fn one(ui: &mut Ui, read: &ReadList, (at, name): (usize, &str), all: &[(Column, &str)], matching: &mut Matching) {
    let example = shortened(read.summary.examples.get(at).map_or("", String::as_str), LONGEST);
    let example = if example.is_empty() { "Nothing stands in it.".to_owned() } else { format!("Such as: {example}") };
    let label = shortened(name, LONGEST);
    let Some(column) = matching.columns.get_mut(at) else { return };
    let options: Vec<&str> = all.iter().map(|(_, words)| *words).collect();
    let chosen = all.iter().position(|(one, _)| one == column).map_or(Chosen::Nothing, Chosen::Option);
    let picked = Field::new(&label).help(&example).show(ui, |ui| widgets::pick(ui, &options, chosen, false));
    if let Some(PickChange::Picked(number)) = picked
        && let Some((picked, _)) = all.get(number)
    {
        *column = *picked;
        only_one(matching, at);
    }
}

/// What was chosen for one column is no other's.
fn only_one(matching: &mut Matching, chosen: usize) {
    let Some(column) = matching.columns.get(chosen).copied().filter(|column| column.is_taken_in()) else { return };
    for (at, other) in matching.columns.iter_mut().enumerate() {
        if at != chosen && *other == column {
            *other = Column::LeaveOut;
        }
    }
}

/// How far those have come of whom the list does not say it.
fn state(ui: &mut Ui, matching: &mut Matching) {
    let options = STATES.map(AttendanceState::label);
    let chosen = STATES.iter().position(|state| *state == matching.state).map_or(Chosen::Nothing, Chosen::Option);
    let help = "For whoever comes onto the list, where the file does not say how far they have come.";
    let picked = Field::new("They come in as").help(help).show(ui, |ui| widgets::pick(ui, &options, chosen, false));
    if let Some(PickChange::Picked(number)) = picked
        && let Some(state) = STATES.get(number)
    {
        matching.state = *state;
    }
    widgets::flag(ui, &mut matching.is_state_for_all, "Those who are on the list already go on to this state too");
}
