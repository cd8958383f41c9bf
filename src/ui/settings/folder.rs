//! Your folder: where it is, another one, those that were open before, and the files in it that are no longer in use.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Ui};

use super::unnamed;
use crate::app::Command;
use crate::ui::editor::section::{self, Opens};
use crate::ui::frame::Desk;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Field, Line};

/// The way to the sample, here and where one finds anything.
pub const LOOK: &str = "Look at the sample";
/// The way back from there.
pub const BACK: &str = "Back to my own folder";

/// Draws it. What is half typed is the path of another folder.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, path: &mut String) {
    match desk.session.folder() {
        Some(folder) => widgets::body(ui, &folder.display().to_string()),
        None => widgets::body(ui, "No folder is open."),
    };
    ui.add_space(space::WORD);
    ui.horizontal_wrapped(|ui| {
        if Button::outlined("Open another").icon(icon::FOLDER).small().show(ui).clicked() {
            desk.send(Command::BrowseFolder { create: false });
        }
        if Button::outlined("Make a new one").icon(icon::ADD).small().show(ui).clicked() {
            desk.send(Command::BrowseFolder { create: true });
        }
    });
    ui.add_space(space::SMALL);
    let line = Field::new("Or type where it is").show(ui, |ui| Line::new(path).show(ui));
    ui.add_space(space::WORD);
    let typed = PathBuf::from(path.trim());
    if line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !typed.as_os_str().is_empty() {
        desk.send(Command::OpenFolder(typed.clone()));
    }
    ui.horizontal(|ui| {
        let ready = !path.trim().is_empty();
        if Button::outlined("Open this").small().enabled(ready).show(ui).clicked() {
            desk.send(Command::OpenFolder(typed.clone()));
        }
        if Button::outlined("Make it here").small().enabled(ready).show(ui).clicked() {
            desk.send(Command::CreateFolder(typed));
        }
    });
    recent(ui, desk);
    sample(ui, desk);
    if desk.session.folder().is_some() {
        ui.add_space(space::SMALL);
        section::show(ui, "unnamed", unnamed::TITLE, Opens::OnDemand, |ui| unnamed::show(ui, desk));
    }
}

/// The way to the sample, which lies in a folder of its own, and from there back to one's own.
fn sample(ui: &mut Ui, desk: &mut Desk<'_>) {
    ui.add_space(space::FIELD);
    let own = desk.session.own_folder().map(Path::to_owned);
    match own.filter(|_| desk.session.is_in_sample_folder()) {
        Some(own) => {
            widgets::secondary(ui, "This is the sample, in a folder of its own.");
            ui.add_space(space::LABEL);
            if Button::outlined(BACK).icon(icon::BACK).small().show(ui).clicked() {
                desk.send(Command::OpenFolder(own));
            }
        }
        None if desk.session.is_in_sample_folder() => {}
        None => {
            if Button::outlined(LOOK).icon(icon::LOOK_ROUND).small().show(ui).clicked() {
                look_at_sample(desk);
            }
            ui.add_space(space::LABEL);
            widgets::secondary(ui, "It lies in a folder of its own. The way back stands here and on its Home.");
        }
    }
}

/// Leaves what is open for the sample.
pub fn look_at_sample(desk: &mut Desk<'_>) {
    desk.send(Command::OpenSample(desk.session.sample_folder()));
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>) {
    let settings = desk.session.settings();
    let others: Vec<PathBuf> =
        settings.recent.iter().filter(|path| Some(path.as_path()) != desk.session.folder()).cloned().collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(space::FIELD);
    widgets::secondary(ui, "Opened before");
    for path in others {
        let shown = path.display().to_string();
        if Button::plain(&shown).small().name(&format!("Open {shown}")).show(ui).clicked() {
            desk.send(Command::OpenFolder(path));
        }
    }
}
