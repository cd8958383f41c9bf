//! The records that are open, side by side above the editor, and the way back and forward through them.

use eframe::egui::{self, Ui};

use super::frame::Desk;
use super::kinds::{called, icon_of, one_of};
use super::state::State;
use super::theme::{icon, space};
use super::trail::Place;
use super::widgets::{self, OpenTab, StripAction, icon_button_if, strip};
use super::words::{joined, short_when};
use crate::model::{Id, Ref};
use crate::workspace::without_series;

/// Whether there is anything open. The strip has its place from the first record on: what stands below it is not pushed
/// down by the second.
pub fn has_any(desk: &Desk<'_>, state: &State) -> bool {
    there(desk, state).next().is_some()
}

/// The open records that were not deleted.
fn there(desk: &Desk<'_>, state: &State) -> impl Iterator<Item = Place> {
    let workspace = desk.session.workspace();
    state.trail.open().filter(|(_, id)| workspace.get(*id).is_some())
}

/// Draws the strip.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    widgets::region(ui, "What is open");
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space::LABEL);
        let workspace = desk.session.workspace();
        let is_there = |(_, id): Place| workspace.get(id).is_some();
        if icon_button_if(ui, state.trail.can_go_back(is_there), icon::BACK, "Back").clicked() {
            go_back(desk, state);
        }
        if icon_button_if(ui, state.trail.can_go_forward(is_there), icon::GO, "Forward").clicked() {
            go_forward(desk, state);
        }
        ui.add_space(space::LABEL);
        let places: Vec<Place> = there(desk, state).collect();
        let titles = told_apart(desk, &places);
        let tabs = places.iter().zip(&titles);
        let tabs = tabs.map(|((kind, id), title)| OpenTab { id: egui::Id::unique(id), icon: icon_of(*kind), title });
        let tabs: Vec<OpenTab<'_>> = tabs.collect();
        let chosen = places.iter().position(|(_, id)| Some(*id) == state.open());
        match strip(ui, &tabs, chosen) {
            Some(StripAction::Show(number)) => go(state, places.get(number).copied()),
            Some(StripAction::Close(number)) => close(state, places.get(number).copied()),
            None => {}
        }
    });
}

/// The titles of several records. Events go without the name of their series, which leaves no room for what tells them
/// apart; those that are called the same even so say their day.
fn told_apart(desk: &Desk<'_>, places: &[Place]) -> Vec<String> {
    let workspace = desk.session.workspace();
    let series = |id: Id| workspace.title(workspace.event(Ref(id))?.details.series?.0);
    let short = |place: &Place| match (title(desk, *place), series(place.1)) {
        (title, Some(series)) => without_series(&title, &series).to_owned(),
        (title, None) => title,
    };
    let titles: Vec<String> = places.iter().map(short).collect();
    let is_several = |title: &String| titles.iter().filter(|other| *other == title).nth(1).is_some();
    let day = |id: Id| workspace.event(Ref(id)).map(|event| short_when(&event.details.when));
    let said = places.iter().zip(&titles).map(|((_, id), title)| match day(*id).filter(|_| is_several(title)) {
        Some(day) => joined(&[title, &day]),
        None => title.clone(),
    });
    said.collect()
}

/// What a record is called wherever it must be called something.
pub fn title(desk: &Desk<'_>, (kind, id): Place) -> String {
    let record = desk.session.workspace().get(id);
    record.map_or_else(|| format!("New {}", one_of(kind)), |record| called(record, desk.session.clock().today()))
}

fn go(state: &mut State, place: Option<Place>) {
    if let Some((kind, id)) = place {
        state.go_to(kind, id);
    }
}

/// Goes to a record whose field takes the keyboard again.
fn go_on(desk: &Desk<'_>, state: &mut State, place: Option<Place>) {
    if place.is_some() {
        go(state, place);
        state.resume(desk.session.workspace());
    }
}

/// Goes back to the record that was shown before.
pub fn go_back(desk: &mut Desk<'_>, state: &mut State) {
    let workspace = desk.session.workspace();
    let to = state.trail.back(|(_, id)| workspace.get(id).is_some());
    go_on(desk, state, to);
}

/// Goes forward again after going back.
pub fn go_forward(desk: &mut Desk<'_>, state: &mut State) {
    let workspace = desk.session.workspace();
    let to = state.trail.forward(|(_, id)| workspace.get(id).is_some());
    go_on(desk, state, to);
}

/// Shows the next of the open records.
pub fn show_next(desk: &mut Desk<'_>, state: &mut State) {
    show_beside(desk, state, 1);
}

/// Shows the open record before this one.
pub fn show_previous(desk: &mut Desk<'_>, state: &mut State) {
    show_beside(desk, state, -1);
}

fn show_beside(desk: &Desk<'_>, state: &mut State, steps: isize) {
    let workspace = desk.session.workspace();
    let to = state.trail.beside(steps, |(_, id)| workspace.get(id).is_some());
    go_on(desk, state, to);
}

/// Closes the open record, which changes nothing in it.
pub fn close_shown(desk: &mut Desk<'_>, state: &mut State) {
    if let Some(shown) = state.kind().zip(state.open()) {
        close(state, Some(shown));
        state.resume(desk.session.workspace());
    }
}

fn close(state: &mut State, place: Option<Place>) {
    let Some((kind, id)) = place else { return };
    let next = state.trail.close((kind, id));
    if let Some(list) = state.lists.get_mut(&kind).filter(|list| list.open == Some(id)) {
        list.open = None;
    }
    go(state, next);
}
