//! Saving what prints as a file: its name, its folder, then a button for each format. Enter saves in the format that was
//! saved last.

use eframe::egui::{Id, Key, Response, Ui};

use super::send;
use crate::documents::{self, PrintedDocument};
use crate::model::Record;
use crate::render::FORMATS;
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
    let usual = FORMATS.get(choice.format).map_or("", |format| format.name);
    let help = format!("Such as Documents. Leave it empty to be asked where. Enter saves as {}.", as_words(usual));
    let folder = Field::new("Folder").help(&help).show(ui, |ui| Line::new(&mut choice.folder).show(ui));
    ui.add_space(space::TIGHT);
    let mut saves = [name, folder].into_iter().any(|line| is_entered(ui, &line)).then_some(choice.format);
    ui.horizontal_wrapped(|ui| {
        for (number, format) in FORMATS.iter().enumerate() {
            if Button::outlined(&format!("Save as {}", as_words(format.name))).small().show(ui).clicked() {
                saves = Some(number);
            }
        }
    });
    if let Some((number, format)) = saves.and_then(|number| Some((number, FORMATS.get(number)?))) {
        state.page.choice.format = number;
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

/// A format within a sentence.
fn as_words(format: &str) -> String {
    format.to_lowercase().replace("pdf", "PDF")
}
