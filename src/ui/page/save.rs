//! Saving what prints as a file: its name, its folder and its format, one button, and those for the calendar and the table
//! that an event has besides. Enter saves too. The format that was chosen last is proposed.

use eframe::egui::{Id, Key, Response, Ui, vec2};

use super::{export, send};
use crate::app::Export;
use crate::documents::{self, Asked, PrintedDocument};
use crate::model::{Record, capitalised};
use crate::render::{Format, formats_for};
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::{height, space};
use crate::ui::widgets::{self, Button, Chosen, Field, Line, PickChange};

const FORMAT_WIDTH: f32 = 200.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, record: &Record, document: &'static PrintedDocument) {
    let workspace = desk.session.workspace();
    let made_for = (workspace.generation(), record.id(), document.name);
    let name = || documents::file_name(workspace, record.id(), document.name);
    let name = memo(ui, Id::unique("what the saved file is called"), made_for, name);
    let choice = &mut state.page.choice;
    choice.propose(record.id(), document.name, &name);
    ui.add_space(space::TIGHT);
    // A name is read from its beginning, however long it is.
    let name = Field::new("File name").show(ui, |ui| Line::new(&mut choice.name).wrapped().show(ui));
    ui.add_space(space::TIGHT);
    let offered: Vec<&'static Format> = formats_for(document, choice.style(record, document)).collect();
    let usual = choice.usual_format(&offered);
    let help = "Such as Documents, in your home folder. Empty it to be asked where.";
    let into = choice.folder.get_or_insert_with(|| desk.session.folder_to_save_in());
    let folder = Field::new("Folder").help(help).show(ui, |ui| Line::new(into).show(ui));
    ui.add_space(space::TIGHT);
    let entered = [name, folder].into_iter().any(|line| is_entered(ui, &line));
    let mut saves = usual.filter(|_| entered);
    let exports = ui.horizontal_wrapped(|ui| {
        if let Some(format) = choose_format(ui, &offered, usual) {
            choice.format = Some(format);
        }
        if let Some(format) = usual {
            let name = format!("Save as {}", format.name);
            let save = Button::outlined("Save").name(&name).show(ui);
            saves = if save.clicked() { Some(format) } else { saves };
        }
        for_other_programs(ui, record)
    });
    if let Some(wanted) = exports.inner {
        let own = wanted.file_name(desk.session.workspace());
        let choice = &state.page.choice;
        export(desk, wanted, choice.typed_name().unwrap_or(&own), choice.typed_folder());
    }
    if let Some(format) = saves {
        state.page.choice.format = Some(format);
        let to = state.page.choice.to_file(format.ending);
        send(desk, state, record, document, to);
    }
}

/// The format to save in, where there are several.
fn choose_format(ui: &mut Ui, offered: &[&'static Format], usual: Option<&'static Format>) -> Option<&'static Format> {
    let names: Vec<String> = offered.iter().map(|format| capitalised(format.name)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if names.len() < 2 {
        return None;
    }
    let at = usual.and_then(|usual| offered.iter().position(|format| format.ending == usual.ending));
    let chosen = Chosen::Option(at.unwrap_or_default());
    let room = vec2(FORMAT_WIDTH.min(ui.available_width()), height::FIELD);
    let change = ui
        .allocate_ui(room, |ui| widgets::named(ui, "Format", |ui| widgets::pick_after(ui, "Format: ", &names, chosen)));
    match change.inner? {
        PickChange::Picked(picked) => offered.get(picked).copied(),
        PickChange::Cleared => None,
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
