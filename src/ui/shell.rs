//! What frames every screen: the navigation at the left, and the bottom line that answers "is it safe?".

use eframe::egui::accesskit::Live;
use eframe::egui::{self, Align, Layout, ScrollArea, Ui};

use super::commands;
use super::frame::Desk;
use super::guide;
use super::memo::memo;
use super::messages;
use super::news;
use super::search;
use super::state::{Screen, State};
use super::theme::{self, Tone, height, icon, role, space};
use super::undecided;
use super::widgets::{self, Button};
use super::words;
use super::work;
use crate::app::{Command, Saving};
use crate::model::{Id, Kind, Problem, Record};

/// As wide as the two buttons beside what is said of trouble.
const BUTTONS: f32 = 290.0;

/// The places to go, in words where there is room for them.
pub fn navigation(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, in_words: bool) {
    widgets::navigation_region(ui, "Places");
    ui.spacing_mut().item_spacing.y = space::HAIR;
    ui.add_space(space::SMALL);
    mark(ui, in_words);
    ui.add_space(if in_words { space::SMALL } else { space::TIGHT });
    find(ui, desk, state, in_words);
    ui.add_space(if in_words { space::SMALL } else { space::TIGHT });
    let rows = [
        (Screen::Home, icon::HOME, "Home", None),
        (Screen::Events, icon::EVENT, "Events", None),
        (Screen::Briefs, icon::BRIEF, "Project briefs", None),
        (Screen::Outputs, icon::OUTPUT, "Outputs", None),
        (Screen::Actions, icon::ACTION, "Actions", Some(open_actions(ui, desk))),
        (Screen::People, icon::PEOPLE, "People", None),
    ];
    let places = |ui: &mut Ui, state: &mut State| {
        for (screen, picture, name, count) in rows {
            let count = count.filter(|count| *count > 0);
            let said = count.map(|count| words::counted(count, "open action", "open actions"));
            if widgets::nav_row(ui, picture, name, state.screen == screen, count.zip(said.as_deref())).clicked() {
                (state.screen, state.unread) = (screen, None);
                state.come_to_list();
            }
        }
    };
    if ui.available_height() < (rows.len() + 4) as f32 * (height::NAVIGATION_ROW + space::HAIR) + space::SMALL {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            places(ui, state);
            to_search(ui, desk, state);
            to_bin(ui, state);
            to_settings(ui, state);
            to_help(ui, desk, state);
        });
        return;
    }
    places(ui, state);
    // At the foot, in the order in which the keyboard walks.
    let all = 4.0 * height::NAVIGATION_ROW + 5.0 * space::HAIR + space::SMALL;
    ui.add_space((ui.available_height() - all).max(0.0));
    to_search(ui, desk, state);
    to_bin(ui, state);
    to_settings(ui, state);
    to_help(ui, desk, state);
}

fn to_search(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let row = widgets::nav_row(ui, icon::FIND, "Search", false, None);
    if commands::tip(row, "search").clicked() {
        search::ask(desk, state);
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
        (deed.act)(desk, state);
    }
}

fn to_bin(ui: &mut Ui, state: &mut State) {
    if widgets::nav_row(ui, icon::REMOVE, "Bin", state.screen == Screen::Bin, None).clicked() {
        state.screen = Screen::Bin;
    }
}

fn to_settings(ui: &mut Ui, state: &mut State) {
    if widgets::nav_row(ui, icon::SETTINGS, "Settings", state.screen == Screen::Settings, None).clicked() {
        state.screen = Screen::Settings;
    }
}

/// No place of its own: it stands beside all of them.
fn to_help(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let row = widgets::nav_row(ui, icon::HELP, "Help", false, None);
    if commands::tip(row, "help").clicked() {
        guide::ask(desk, state);
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

fn open_actions(ui: &Ui, desk: &Desk<'_>) -> usize {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let is_open = |record: &Record| match record {
        Record::Action(action) => action.is_open() && !action.is_hidden(today),
        _ => false,
    };
    let count = || workspace.of_kind(Kind::Action).filter(|record| is_open(record)).count();
    *memo(ui, egui::Id::unique("how many actions are open"), (workspace.generation(), today), count)
}

/// The bottom line, with what is said at its right end where that is not what can be done with what is seen.
pub fn status(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, says: Option<&str>) {
    status_region(ui);
    status_line(ui, desk, state, says);
}

/// Names the panel of the bottom line; by which it is known to those who listen.
pub fn status_region(ui: &Ui) -> Option<egui::Id> {
    widgets::region(ui, "State of your records")
}

/// What stands in it.
pub fn status_line(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, says: Option<&str>) {
    ui.horizontal_centered(|ui| {
        ui.add_space(space::FIELD);
        saving(ui, desk);
        ui.add_space(space::SMALL);
        work::line(ui, desk, state);
        if let Some(folder) = desk.session.folder() {
            let usual = || words::folder_name(folder, &desk.session.usual_folder());
            let name = memo(ui, egui::Id::unique("what the folder is called"), folder.to_owned(), usual);
            widgets::status(ui, icon::FOLDER, Tone::Quiet, &name).on_hover_text(folder.display().to_string());
        }
        let trouble = desk.session.unread().len() + desk.session.problems().len() + undecided::count(ui, desk);
        if trouble > 0 {
            let words = words::counted(trouble, "thing needs attention", "things need attention");
            if Button::plain(&words).icon(icon::WARNING).small().show(ui).clicked() {
                state.screen = Screen::Settings;
            }
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

fn saving(ui: &mut Ui, desk: &mut Desk<'_>) {
    match desk.session.saving() {
        Saving::Saved(None) if desk.session.is_loading() => {}
        Saving::Saved(None) => {
            if desk.session.folder().is_some() {
                widgets::status(ui, icon::DONE, Tone::Quiet, "Everything is saved");
            } else {
                let says =
                    if desk.session.waits_for().is_some() { "Waiting for your folder" } else { "No folder is open" };
                widgets::status(ui, icon::WARNING, Tone::Warn, says);
            }
        }
        Saving::Saved(Some(at)) => {
            let says = format!("Saved at {}", words::clock_time(at));
            widgets::status_told_once(ui, icon::DONE, Tone::Quiet, &says);
        }
        Saving::Saving => {
            let says = if desk.session.saves_recovered() { "Saving what was recovered" } else { "Saving" };
            widgets::status(ui, icon::TIME, Tone::Quiet, says);
        }
        Saving::Choose => choose(ui, desk),
        Saving::Unconfirmed(problem) => {
            let says = format!("Saved, but the disk has not confirmed it. {} {}", problem.what, problem.safe);
            trouble(ui, desk, Tone::Warn, says.trim(), &problem)
        }
        Saving::Failed(problem) => {
            let says = not_saved(&problem, &desk.session.not_saved());
            trouble(ui, desk, Tone::Late, &says, &problem);
            if Button::plain(news::SAVE_COPIES).small().show(ui).clicked() {
                desk.send(Command::BrowseCopies);
            }
        }
        Saving::Away(problem) => {
            widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &problem.what).on_hover_text(problem.to_string());
        }
        Saving::ReadOnly(problem) => {
            let says = format!("Read-only. {}", problem.what);
            widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &says).on_hover_text(problem.to_string());
        }
    }
}

/// "Not saved: the disk is full. All you typed is kept on this computer …": what is safe first, then what it is about,
/// where there is room.
fn not_saved(problem: &Problem, names: &[String]) -> String {
    let reason = match &problem.obstacle {
        Some(obstacle) => format!("Not saved: {}.", obstacle.reason),
        None => format!("Not saved. {}", problem.what),
    };
    let about = match names {
        [] => String::new(),
        [one] => format!("It is about {}.", words::shortened(one, 60)),
        [first, rest @ ..] => format!("It is about {} and {} more.", words::shortened(first, 60), rest.len()),
    };
    format!("{reason} {} {about}", problem.safe).trim().to_owned()
}

/// Leads to the first record of which there are two versions.
fn choose(ui: &mut Ui, desk: &mut Desk<'_>) {
    let workspace = desk.session.workspace();
    let clashed: Vec<Id> = desk.session.in_two_versions().collect();
    let unreadable = clashed.iter().all(|id| desk.session.clash(*id).is_some_and(|clash| clash.is_unreadable()));
    let says = match clashed.len() {
        1 if unreadable => "A file is damaged. Yours is kept: choose what to do.".to_owned(),
        1 => "Two versions: choose one. Both are kept.".to_owned(),
        count => format!("Two versions of {count} records: choose one of each. All are kept."),
    };
    widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &says);
    let first = clashed.first().and_then(|id| workspace.get(*id));
    if let Some(record) = first
        && Button::plain(&words::shortened(&record.title(), 40)).small().show(ui).clicked()
    {
        desk.go = Some((record.kind(), record.id()));
    }
}

fn trouble(ui: &mut Ui, desk: &mut Desk<'_>, tone: Tone, says: &str, problem: &Problem) {
    let sign = if tone == Tone::Late { icon::LATE } else { icon::WARNING };
    // What can be done about it is seen in the narrowest window.
    let most = (ui.available_width() - BUTTONS).max(BUTTONS / 2.0) / widgets::STATUS_SHARE;
    let said = ui.scope(|ui| {
        ui.set_max_width(most.min(ui.available_width()));
        widgets::status(ui, sign, tone, says)
    });
    let said = said.inner;
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    said.on_hover_text(problem.to_string());
    if Button::plain("Try again").small().show(ui).clicked() {
        desk.send(Command::SaveNow);
    }
}
