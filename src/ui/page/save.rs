//! Saving what prints as a file: its name, its folder, then a button for each format that it has. Enter saves in the format that was
//! saved last.

use eframe::egui::{Id, Key, Response, Ui};

use super::send;
use crate::documents::{self, PrintedDocument};
use crate::model::Record;
use crate::render::{Format, formats_for};
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Field, Line};

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, record: &Record, document: &'static PrintedDocument) {
    let workspace = desk.session.workspace();
    let made_for = (workspace.generation(), record.id(), document.name);
    let name = || documents::file_name(workspace, record.id(), document.name);
    let name = memo(ui, Id::unique("what the saved file is called"), made_for, name);
    let choice = &mut state.page.choice;
    choice.propose(record.id(), document.name, &name);
    ui.add_space(space::TIGHT);
    let name = Field::new("File name").show(ui, |ui| Line::new(&mut choice.name).show(ui));
    ui.add_space(space::TIGHT);
    let offered: Vec<&'static Format> = formats_for(document, choice.style(record, document)).collect();
    let usual = choice.usual_format(&offered);
    let enter = usual.map(|format| format!(" Enter saves as {}.", format.name)).unwrap_or_default();
    let help = format!("Such as Documents. Leave it empty to be asked where.{enter}");
    let folder = Field::new("Folder").help(&help).show(ui, |ui| Line::new(&mut choice.folder).show(ui));
    ui.add_space(space::TIGHT);
    let entered = [name, folder].into_iter().any(|line| is_entered(ui, &line));
    let mut saves = usual.filter(|_| entered);
    ui.horizontal_wrapped(|ui| {
        for format in offered {
            if Button::outlined(&format!("Save as {}", format.name)).small().show(ui).clicked() {
                saves = Some(format);
            }
        }
    });
    if let Some(format) = saves {
        state.page.choice.format = Some(format);
        let to = state.page.choice.to_file(format.ending);
        send(desk, state, record, document, to);
    }
}

/// Enter was pressed in a line, which keeps the keyboard.
fn is_entered(ui: &Ui, line: &Response) -> bool {
    let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        line.request_focus();
    }
    entered
}
