//! Settings: the parts at the left, one of them at the right; where there is no room for both, they are a pick list
//! over it. What each part holds is its own file.

mod attention;
mod backup;
mod council;
mod folder;
mod kept;
mod logo;
mod look;
mod part;
mod unnamed;
mod writing;
mod you;

use std::path::PathBuf;

use eframe::egui::{self, Margin, Panel, ScrollArea, Ui};

pub use attention::waits as trouble;
use backup::BackupTyped;
pub use folder::{BACK, LOOK, look_at_sample};
use logo::LogoPicture;
pub use look::show as look;
pub use part::Part;

use super::frame::Desk;
use super::state::State;
use super::theme::{self, role, space, width};
use super::widgets::{self, Chosen, Field, PickChange};
use crate::app::{Command, Session, Settings};

/// What the settings show, and what is half typed in them.
#[derive(Default)]
pub struct SettingsScreen {
    /// What was picked last; none before anything was.
    part: Option<Part>,
    takes_keyboard: Option<Taker>,
    /// The room that is taken on this computer was measured since the settings were gone to.
    measured: bool,
    /// The folder that was open when they were drawn last.
    folder: Option<PathBuf>,
    folder_path: String,
    logo: LogoPicture,
    backup: BackupTyped,
}

/// What takes the keyboard as soon as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taker {
    Parts,
    Contents,
}

impl SettingsScreen {
    /// The parts take the keyboard.
    pub fn go_to(&mut self) {
        self.takes_keyboard = Some(Taker::Parts);
    }

    /// Shows a part, whose first control takes the keyboard.
    pub fn go_to_part(&mut self, part: Part) {
        (self.part, self.takes_keyboard) = (Some(part), Some(Taker::Contents));
    }

    /// Shows how a backup is brought back.
    pub fn go_to_restoring(&mut self) {
        self.backup.shows_restoring();
        self.go_to_part(Part::Backup);
    }

    /// Something else is shown.
    pub fn leave(&mut self) {
        (self.measured, self.folder) = (false, None);
    }

    /// Whether another folder was opened from here. What was typed to get there is done with.
    fn has_moved(&mut self, session: &Session) -> bool {
        let Some(folder) = session.folder().filter(|_| !session.is_loading()) else { return false };
        let moved = self.folder.as_deref().is_some_and(|before| before != folder);
        if moved {
            self.folder_path.clear();
        }
        self.folder = Some(folder.to_owned());
        moved
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    if state.settings.has_moved(desk.session) {
        state.go_home();
        ui.ctx().request_repaint();
    }
    let parts = Part::offered(ui, desk);
    let shown = state.settings.part.filter(|part| parts.contains(part));
    let shown = shown.or(parts.first().copied()).unwrap_or(Part::You);
    if ui.available_width() < width::LIST + width::EDITOR_LEAST {
        contents(ui, desk, state, shown, |ui, state| choose_part(ui, state, shown, &parts));
        return;
    }
    let ground = theme::palette(ui).panel;
    let frame = egui::Frame::new().fill(ground).inner_margin(Margin::symmetric(14, 12));
    Panel::left("parts").exact_size(width::LIST).resizable(false).frame(frame).show(ui, |ui| {
        widgets::region(ui, "Parts of the settings");
        list(ui, desk, state, shown, &parts);
    });
    contents(ui, desk, state, shown, |_, _| {});
}

/// The parts, one below another.
fn list(ui: &mut Ui, desk: &Desk<'_>, state: &mut State, shown: Part, parts: &[Part]) {
    widgets::heading(ui, 1, role::SECTION, TITLE);
    ui.add_space(space::SMALL);
    ui.spacing_mut().item_spacing.y = space::HAIR;
    take_keyboard(ui, state, Taker::Parts);
    for part in parts {
        let waits = attention::waits(ui, desk).filter(|_| *part == Part::Attention);
        let waits = waits.as_ref().map(|(count, says)| (*count, says.as_str()));
        if widgets::nav_row(ui, part.icon(), part.title(), *part == shown, waits).clicked() {
            state.settings.part = Some(*part);
        }
    }
}

/// The same as a pick list.
fn choose_part(ui: &mut Ui, state: &mut State, shown: Part, parts: &[Part]) {
    widgets::heading(ui, 1, role::SCREEN_TITLE, TITLE);
    ui.add_space(space::SMALL);
    take_keyboard(ui, state, Taker::Parts);
    let titles: Vec<&str> = parts.iter().map(|part| part.title()).collect();
    let chosen = parts.iter().position(|part| *part == shown).unwrap_or_default();
    let picked =
        Field::new("Part of the settings").show(ui, |ui| widgets::pick(ui, &titles, Chosen::Option(chosen), false));
    if let Some(PickChange::Picked(picked)) = picked {
        state.settings.part = parts.get(picked).copied();
    }
    ui.add_space(space::FIELD);
}

const TITLE: &str = "Settings";

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, part: Part, above: impl FnOnce(&mut Ui, &mut State)) {
    ScrollArea::vertical().id_salt(("settings", part)).auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(Margin::symmetric(32, 20)).show(ui, |ui| {
            ui.set_max_width(width::READING.min(ui.available_width()));
            above(ui, state);
            widgets::heading(ui, 2, role::SCREEN_TITLE, part.title());
            ui.add_space(space::FIELD);
            take_keyboard(ui, state, Taker::Contents);
            part.show(ui, desk, state);
        });
    });
}

/// What is drawn next takes the keyboard, where it is what should.
fn take_keyboard(ui: &Ui, state: &mut State, taker: Taker) {
    if state.settings.takes_keyboard == Some(taker) {
        state.settings.takes_keyboard = None;
        widgets::next_takes_keyboard(ui);
    }
}

/// One of a few values; none of them may be chosen yet.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, label: &str, all: &[(T, &'static str)], value: &mut Option<T>) {
    let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
    let chosen = all.iter().position(|(option, _)| Some(*option) == *value).unwrap_or(all.len());
    let picked = Field::new(label).show(ui, |ui| widgets::segments(ui, &names, chosen));
    if let Some((picked, _)) = picked.and_then(|picked| all.get(picked)) {
        *value = Some(*picked);
    }
}

fn send(desk: &mut Desk<'_>, settings: Settings) {
    if settings != *desk.session.settings() {
        desk.send(Command::SetSettings(Box::new(settings)));
    }
}
