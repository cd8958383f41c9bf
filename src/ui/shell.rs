//! What frames every screen: the navigation at the left, and the bottom line that answers "is it safe?".

use eframe::egui::{self, Align, Layout, ScrollArea, Ui};

use super::commands;
use super::frame::Desk;
use super::memo::memo;
use super::messages;
use super::saving;
use super::settings;
use super::state::{Screen, State};
use super::theme::{self, Tone, height, icon, role, space};
use super::widgets::{self, Chip};
use super::words;
use super::work;
use crate::model::{Kind, Record};
use crate::workspace::days_overdue;

/// In a navigation lower than this the sign and one of two ways to search make room.
const LOW: f32 = 500.0;
/// Of what is said of saving, where all is well.
const SAVING: f32 = 152.0;

/// The places to go, in words where there is room for them.
pub fn navigation(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, in_words: bool) {
    widgets::navigation_region(ui, "Places");
    ui.spacing_mut().item_spacing.y = space::HAIR;
    // Where everything has no room, the ways come first: the sign says nothing, and Find leads to the search.
    let is_low = ui.available_height() < LOW;
    let high = if is_low { height::NAVIGATION_ROW_LOW } else { height::NAVIGATION_ROW };
    if is_low {
        ui.add_space(space::TIGHT);
    } else {
        ui.add_space(space::SMALL);
        mark(ui, in_words);
        ui.add_space(if in_words { space::SMALL } else { space::TIGHT });
    }
    find(ui, desk, state, in_words);
    ui.add_space(if in_words { space::SMALL } else { space::TIGHT });
    let foot: &[Foot] =
        if is_low { &[to_bin, to_settings, to_help] } else { &[to_search, to_bin, to_settings, to_help] };
    let foot_high = foot.len() as f32 * (high + space::HAIR) + space::SMALL;
    let room = ui.available_height() - foot_high;
    if room < 2.0 * high {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            places(ui, desk, state, high);
            foot.iter().for_each(|to| to(ui, desk, state, high));
        });
        return;
    }
    // The places scroll where they must; what stands at the foot is always seen, in the order in which the keyboard walks.
    widgets::bar_in_margin(ui);
    ScrollArea::vertical().max_height(room).auto_shrink(false).show(ui, |ui| places(ui, desk, state, high));
    foot.iter().for_each(|to| to(ui, desk, state, high));
}

/// What draws a way at the foot, so high.
type Foot = fn(&mut Ui, &mut Desk<'_>, &mut State, f32);

fn places(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, high: f32) {
    let rows = [
        (Screen::Home, icon::HOME, "Home", None),
        (Screen::Events, icon::EVENT, "Events", None),
        (Screen::Briefs, icon::BRIEF, "Project briefs", None),
        (Screen::Outputs, icon::OUTPUT, "Outputs", None),
        (Screen::Actions, icon::ACTION, "Actions", Some(late_actions(ui, desk))),
        (Screen::People, icon::PEOPLE, "People", None),
    ];
    for (screen, picture, name, count) in rows {
        let count = count.filter(|count| *count > 0);
        let said = count.map(|count| words::counted(count, "late action", "late actions"));
        let is_here = state.screen == screen;
        if widgets::nav_row_of(ui, high, (picture, name), is_here, count.zip(said.as_deref())).clicked() {
            (state.screen, state.unread) = (screen, None);
            state.come_to_list();
        }
    }
}

fn to_search(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, high: f32) {
    let row = widgets::nav_row_of(ui, high, (icon::SEARCH, "Search"), false, None);
    if commands::tip(row, "search").clicked() {
        commands::carry_out(desk, state, "search");
    }
}

/// The way to anything, by typing.
fn find(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, in_words: bool) {
    let Some(deed) = commands::named("find") else { return };
    let clicked = match in_words {
        true => {
            let frame = egui::Frame::new().inner_margin(egui::Margin::symmetric(10, 0));
            frame.show(ui, |ui| widgets::find_button(ui, "Find", &deed.shown_keys())).inner.clicked()
        }
        false => {
            let button = ui.vertical_centered(|ui| widgets::icon_button(ui, deed.icon, "Find"));
            commands::tip(button.inner, deed.id).clicked()
        }
    };
    if clicked {
        commands::carry_out(desk, state, deed.id);
    }
}

fn to_bin(ui: &mut Ui, _: &mut Desk<'_>, state: &mut State, high: f32) {
    if widgets::nav_row_of(ui, high, (icon::REMOVE, "Bin"), state.screen == Screen::Bin, None).clicked() {
        state.screen = Screen::Bin;
    }
}

fn to_settings(ui: &mut Ui, _: &mut Desk<'_>, state: &mut State, high: f32) {
    if widgets::nav_row_of(ui, high, (icon::SETTINGS, "Settings"), state.screen == Screen::Settings, None).clicked() {
        state.screen = Screen::Settings;
    }
}

/// No place of its own: it stands beside all of them.
fn to_help(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, high: f32) {
    let row = widgets::nav_row_of(ui, high, (icon::HELP, "Help"), false, None);
    if commands::tip(row, "help").clicked() {
        commands::carry_out(desk, state, "help");
    }
}

/// The sign and, where there is room, the name.
fn mark(ui: &mut Ui, in_words: bool) {
    if !in_words {
        ui.vertical_centered(widgets::mark);
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(space::FIELD);
        widgets::mark(ui);
        ui.add_space(space::LABEL);
        widgets::text(ui, role::SUBHEADING, theme::palette(ui.ctx()).ink, "Folkmoot");
    });
}

/// What waits for somebody: those that are open and late.
fn late_actions(ui: &Ui, desk: &Desk<'_>) -> usize {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let is_late = |record: &Record| match record {
        Record::Action(action) => !action.is_hidden(today) && days_overdue(workspace, action, today).is_some(),
        _ => false,
    };
    let count = || workspace.of_kind(Kind::Action).filter(|record| is_late(record)).count();
    *memo(ui, egui::Id::unique("how many actions are late"), (workspace.generation(), today), count)
}

/// The bottom line, with what is said at its right end where that is not what can be done with what is seen.
pub fn status(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, says: Option<&str>) {
    status_region(ui);
    status_line(ui, desk, state, says);
}

/// Names the panel of the bottom line; by which it is known to those who listen.
pub fn status_region(ui: &Ui) -> Option<egui::Id> {
    widgets::region(ui, "What is saved")
}

/// What stands in it.
pub fn status_line(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, says: Option<&str>) {
    ui.horizontal_centered(|ui| {
        ui.add_space(space::FIELD);
        // What stands beside it stays where it is whatever is said.
        let began = ui.cursor().left();
        saving::show(ui, desk);
        ui.add_space((SAVING - (ui.cursor().left() - began)).max(0.0));
        ui.add_space(space::SMALL);
        work::line(ui, desk, state);
        if let Some(folder) = desk.session.folder().filter(|_| !saving::is_told_above(desk)) {
            let name = words::folder_name(folder, desk.session.is_in_usual_folder());
            widgets::status(ui, icon::FOLDER, Tone::Quiet, &name).on_hover_text(folder.display().to_string());
        }
        if let Some((_, words)) = settings::trouble(ui, desk)
            && Chip::new(&words).icon(icon::WARNING).tone(Tone::Warn).show_clickable(ui).clicked()
        {
            state.go_to_part(settings::Part::Attention);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::WORD);
            messages::button(ui, desk, state);
            match says {
                Some(says) => widgets::secondary_in_room(ui, says),
                None => hint(ui, desk, state),
            }
        });
    });
}

/// What can be done with what is seen, where there is room to say it.
fn hint(ui: &mut Ui, desk: &Desk<'_>, state: &State) {
    let says = match desk.session.undo_label() {
        _ if state.page.is_shown() && state.screen.lists() => "Click a line of the page to go to where it was typed",
        Some(_) => return widgets::secondary_in_room(ui, &undo_hint()),
        None => return,
    };
    widgets::secondary_in_room(ui, says);
}

fn undo_hint() -> String {
    commands::named("undo").map(|deed| format!("{}: {}", deed.name, deed.shown_keys())).unwrap_or_default()
}
