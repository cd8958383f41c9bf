//! Saving what prints as a file: its name, its folder, then a button for each format that it has, and for the calendar and
//! the table that an event has besides. Enter saves in the format that was saved last.

use eframe::egui::{Id, Key, Response, Ui};

use super::{export, send};
use crate::app::Export;
use crate::documents::{self, Asked, PrintedDocument};
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
    let exports = ui.horizontal_wrapped(|ui| {
        for format in offered {
            if Button::outlined(&format!("Save as {}", format.name)).small().show(ui).clicked() {
                saves = Some(format);
            }
        }
        for_other_programs(ui, record)
    });
    if let Some(wanted) = exports.inner {
        let own = wanted.file_name(desk.session.workspace());
        let choice = &state.page.choice;
        export(desk, wanted, choice.typed_name().unwrap_or(&own), &choice.folder);
    }
    if let Some(format) = saves {
        state.page.choice.format = Some(format);
        let to = state.page.choice.to_file(format.ending);
        send(desk, state, record, document, to);
    }
}

/// What an event and a series have besides their pages: a calendar, and the table of who came.
fn for_other_programs(ui: &mut Ui, record: &Record) -> Option<Export> {
    let button = |ui: &mut Ui, words: &str| Button::outlined(words).small().show(ui).clicked();
    match record {
        Record::Event(event) => {
            let calendar = button(ui, "Save as calendar").then_some(Export::Calendar(Some(record.id())));
            let came = !event.people.attendance.is_empty() && button(ui, "Save who came as a table");
            calendar.or(came.then_some(Export::Attendance(record.id(), Asked::default())))
        }
        Record::Series(_) => button(ui, "Save as calendar").then_some(Export::Calendar(Some(record.id()))),
        _ => None,
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
