//! Home: four answers in the order in which they are asked in the morning (what is next, what is unfinished, what became
//! of it, what is late), each with the way to its place, and three large buttons.
//!
//! What is true is worked out in `workspace`; here it is put in words and drawn.

mod became;
mod due;
mod head;
mod late;
mod later;
mod needs;
mod next;
mod over;
mod own;
mod parts;
mod sample;
mod tasks;
mod unfinished;
mod words;

use std::path::Path;
use std::sync::Arc;

use eframe::egui::{Frame, Id, Margin, ScrollArea, Ui};
use jiff::civil::Date;

use super::frame::Desk;
use super::memo::memo;
use super::settings::Part;
use super::state::{Screen, State};
use super::theme::{Tone, icon, role, space};
use super::widgets::MessageBar;
use super::{list, undecided, unread, widgets};
use crate::app;
use crate::documents::Origin;
use crate::model::{self, Kind};
use crate::workspace::{self, Home};

use sample::Tries;

/// With more room than this the answers stand in two columns.
const TWO_COLUMNS: f32 = 900.0;
/// The share of the first column.
const FIRST_COLUMN: f32 = 0.66;

/// What is drawn from, worked out once for each state of the records.
struct Morning {
    home: Home,
    /// None where this is not the sample.
    tries: Option<Tries>,
    today: Date,
}

/// Draws the screen.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let morning = morning(ui, desk);
    let is_narrow = ui.available_width() < TWO_COLUMNS;
    let side = if is_narrow { 20 } else { 32 };
    ScrollArea::vertical().id_salt("home").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: side, right: side, top: 24, bottom: 32 }).show(ui, |ui| {
            head::show(ui, desk, state, &morning);
            if desk.session.is_loading() && desk.session.folder().is_some() {
                return nothing(ui, desk, state);
            }
            if let Some(tries) = morning.tries.as_ref().filter(|_| !state.layout.hides_tries) {
                sample::show(ui, desk, state, tries);
            }
            unread::told(ui, desk, state);
            undecided::told(ui, desk, state);
            if desk.session.workspace().is_empty() {
                return nothing(ui, desk, state);
            }
            if is_narrow {
                below_each_other(ui, desk, state, &morning);
            } else {
                side_by_side(ui, desk, state, &morning);
            }
        });
    });
}

fn side_by_side(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let room = ui.available_width() - space::SECTION;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SECTION;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            ui.set_width((room * FIRST_COLUMN).floor());
            next::show(ui, desk, state, morning);
            later::show(ui, desk, state, morning);
            became::show(ui, desk, state, morning);
        });
        ui.vertical(|ui| {
            ui.set_width((room * (1.0 - FIRST_COLUMN)).floor());
            ui.spacing_mut().item_spacing.x = space::WORD;
            // Beside what is next, where it is seen without scrolling.
            due::show(ui, desk, state, morning, due::BESIDE);
            second(ui, desk, state, morning);
        });
    });
}

fn below_each_other(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    ui.spacing_mut().item_spacing.x = space::WORD;
    next::show(ui, desk, state, morning);
    later::show(ui, desk, state, morning);
    due::show(ui, desk, state, morning, due::BELOW);
    became::show(ui, desk, state, morning);
    second(ui, desk, state, morning);
}

fn second(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    ui.spacing_mut().item_spacing.x = space::WORD;
    unfinished::show(ui, desk, state, morning);
    tasks::of_others(ui, desk, &morning.home.tasks);
    needs::show(ui, desk, state, morning);
    late::show(ui, desk, state, morning);
    own::show(ui, desk, state, morning);
}

/// What is said while there is nothing to tell of.
fn nothing(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    if let Some(folder) = desk.session.waits_for() {
        return waits(ui, desk, state, folder);
    }
    if desk.session.folder().is_some() && !desk.session.is_loading() {
        let says = "Begin with an event: its title and its date are enough, and a plan follows.";
        widgets::beginning(ui, icon::EVENT, "Nothing is here yet", says, None);
        beginnings(ui, desk, state);
        return;
    }
    let is_loading = desk.session.is_loading();
    let says = if is_loading { "Reading your folder." } else { "No folder is open. Choose one in the settings." };
    widgets::empty_state(ui, icon::FOLDER, says, None);
}

/// The folder is not there yet, and opens by itself.
fn waits(ui: &mut Ui, desk: &Desk<'_>, state: &mut State, folder: &Path) {
    ui.add_space(space::FIELD);
    let what = format!("Folkmoot waits for your folder {}.", folder.display());
    let more = "It is not there at the moment, and opens by itself as soon as it is: connect the drive, or the network. \
                What you typed before is kept on this computer.";
    let bar = MessageBar::new(Tone::Warn, icon::WARNING, &what).more(more).actions(&["Choose another folder"]);
    if bar.show(ui).is_some() {
        state.go_to_part(Part::Folder);
    }
    if desk.session.is_loading() {
        widgets::secondary(ui, "Reading your folder.");
    }
}

/// Other ways to begin in an empty folder.
fn beginnings(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    ui.vertical_centered(|ui| {
        ui.add_space(space::WORD);
        if widgets::link(ui, role::BODY, "Write a project brief").clicked() {
            state.go_to_list(Screen::Briefs);
            list::create(desk, state);
        }
        if desk.session.workspace().council().name.trim().is_empty() {
            ui.add_space(space::WORD);
            if widgets::link(ui, role::BODY, "Say what your council or group is called").clicked() {
                state.go_to_part(Part::Council);
            }
        }
    });
}

/// Of a folder that is still being read it tells nothing yet: half of the answers would be wrong, and all of them be worked
/// out again with every few files.
fn morning(ui: &Ui, desk: &Desk<'_>) -> Arc<Morning> {
    let (workspace, now) = (desk.session.workspace(), desk.session.clock().wall());
    let (today, minute) = (now.date(), (now.hour(), now.minute()));
    let state = (!desk.session.is_loading()).then(|| workspace.generation());
    memo(ui, Id::unique("what home tells"), (state, today, minute), || {
        let home = if state.is_some() { workspace::home(workspace, now) } else { Home::default() };
        let tries = app::is_sample(workspace).then(|| Tries::of(workspace, &home, today));
        Morning { home, tries, today }
    })
}

/// Goes to a field after this frame.
fn lead(desk: &mut Desk<'_>, at: &Origin) {
    desk.lead = Some(at.clone());
}

/// Goes to a record, at the page of its editor where this group stands.
fn go_to_page(desk: &mut Desk<'_>, state: &mut State, kind: Kind, record: model::Id, group: &str) {
    state.turn_to(kind, record, group);
    desk.go = Some((kind, record));
}

/// Goes to what an event prints, beside its form where there is room, else over it: Enter prints it.
fn go_to_print(state: &mut State, event: model::Id) {
    state.go_to(Kind::Event, event);
    (state.first, state.lead) = (None, None);
    state.page_over = true;
    state.page.take_keyboard();
}
