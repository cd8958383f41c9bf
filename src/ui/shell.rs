//! What frames every screen: the navigation at the left, and the bottom line that answers "is it safe?".

use eframe::egui::accesskit::Live;
use eframe::egui::{self, Align, Layout, Ui};

use super::frame::Desk;
use super::memo::memo;
use super::state::{Screen, State};
use super::theme::{self, Tone, icon, role, space};
use super::widgets::{self, Button};
use super::words;
use crate::app::{Command, Saving};
use crate::model::{Id, Kind, Record};

/// The places to go.
pub fn navigation(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    ui.spacing_mut().item_spacing.y = space::HAIR;
    ui.add_space(space::SMALL);
    mark(ui);
    ui.add_space(space::FIELD);
    let rows = [
        (Screen::Events, icon::EVENT, "Events", None),
        (Screen::Actions, icon::ACTION, "Actions", Some(open_actions(ui, desk))),
        (Screen::People, icon::PEOPLE, "People", None),
    ];
    for (screen, picture, words, count) in rows {
        let count = count.filter(|count| *count > 0);
        if widgets::nav_row(ui, picture, words, state.screen == screen, count).clicked() {
            state.screen = screen;
            state.list_over = true;
        }
    }
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        ui.add_space(space::SMALL);
        if widgets::nav_row(ui, icon::SETTINGS, "Settings", state.screen == Screen::Settings, None).clicked() {
            state.screen = Screen::Settings;
        }
    });
}

/// The sign and the name.
fn mark(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.add_space(space::FIELD);
        widgets::mark(ui);
        ui.add_space(space::LABEL);
        widgets::text(ui, role::SUBHEADING, theme::palette(ui.ctx()).ink, "Folkmoot");
    });
}

fn open_actions(ui: &Ui, desk: &Desk<'_>) -> usize {
    let workspace = desk.session.workspace();
    let is_open = |record: &Record| match record {
        Record::Action(action) => action.status.known().is_none_or(|status| !status.is_closed()),
        _ => false,
    };
    let count = || workspace.of_kind(Kind::Action).filter(|record| is_open(record)).count();
    *memo(ui, egui::Id::unique("how many actions are open"), workspace.generation(), count)
}

/// The bottom line.
pub fn status(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    ui.horizontal_centered(|ui| {
        ui.add_space(space::FIELD);
        if desk.session.is_loading() {
            widgets::status(ui, icon::TIME, Tone::Quiet, "Reading your folder");
            ui.add_space(space::SMALL);
        }
        saving(ui, desk);
        ui.add_space(space::SMALL);
        if let Some(folder) = desk.session.folder() {
            let usual = || words::folder_name(folder, &desk.session.usual_folder());
            let name = memo(ui, egui::Id::unique("what the folder is called"), folder.to_owned(), usual);
            widgets::status(ui, icon::FOLDER, Tone::Quiet, &name).on_hover_text(folder.display().to_string());
        }
        let trouble = desk.session.unread().len() + desk.session.problems().len();
        if trouble > 0 {
            let words = words::counted(trouble, "thing needs attention", "things need attention");
            if Button::plain(&words).icon(icon::WARNING).small().show(ui).clicked() {
                state.screen = Screen::Settings;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::FIELD);
            if desk.session.undo_label().is_some() {
                widgets::secondary(ui, "Undo: Ctrl Z");
            }
        });
    });
}

fn saving(ui: &mut Ui, desk: &mut Desk<'_>) {
    match desk.session.saving() {
        Saving::Saved(None) if desk.session.is_loading() => {}
        Saving::Saved(None) => {
            if desk.session.folder().is_some() {
                widgets::status(ui, icon::DONE, Tone::Quiet, "Everything is saved");
            } else {
                widgets::status(ui, icon::WARNING, Tone::Warn, "No folder is open");
            }
        }
        Saving::Saved(Some(at)) => {
            let says = format!("Saved at {}", words::clock_time(at));
            widgets::status(ui, icon::DONE, Tone::Quiet, &says);
        }
        Saving::Saving => {
            widgets::status(ui, icon::TIME, Tone::Quiet, "Saving");
        }
        Saving::Choose => choose(ui, desk),
        Saving::Unconfirmed(problem) => {
            trouble(ui, desk, Tone::Warn, "Saved, but the disk has not confirmed it.", &problem)
        }
        Saving::Failed(problem) => trouble(ui, desk, Tone::Late, "Not saved.", &problem),
        Saving::ReadOnly(problem) => {
            let says = format!("Read-only. {}", problem.what);
            widgets::status(ui, icon::WARNING, Tone::Warn, &says).on_hover_text(problem.to_string());
        }
    }
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
    widgets::status(ui, icon::WARNING, Tone::Warn, &says);
    let first = clashed.first().and_then(|id| workspace.get(*id));
    if let Some(record) = first
        && Button::plain(&words::shortened(&record.title(), 40)).small().show(ui).clicked()
    {
        desk.go = Some((record.kind(), record.id()));
    }
}

fn trouble(ui: &mut Ui, desk: &mut Desk<'_>, tone: Tone, says: &str, problem: &crate::model::Problem) {
    let says = format!("{says} {} {}", problem.what, problem.safe);
    let sign = if tone == Tone::Late { icon::LATE } else { icon::WARNING };
    let said = widgets::status(ui, sign, tone, says.trim());
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    said.on_hover_text(problem.to_string());
    if Button::plain("Try again").small().show(ui).clicked() {
        desk.send(Command::SaveNow);
    }
}
