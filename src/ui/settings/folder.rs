//! Your folder: where it is, another one, those that were open before, and the files in it that are no longer in use.

use std::path::PathBuf;

use eframe::egui::{Key, Ui};

use super::unnamed;
use crate::app::Command;
use crate::ui::editor::section::{self, Opens};
use crate::ui::frame::Desk;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Field, Line};

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
    if desk.session.folder().is_some() {
        ui.add_space(space::SMALL);
        section::show(ui, "unnamed", unnamed::TITLE, Opens::OnDemand, |ui| unnamed::show(ui, desk));
    }
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
