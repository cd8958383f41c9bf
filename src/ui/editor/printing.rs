//! Printing the open record: what, in which style and size, and where to.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use super::Draft;
use crate::app::{Command, Print, PrintTo};
use crate::documents::{self, PrintedDocument, Request, Style, TextSize};
use crate::model::{Id, Record};
use crate::render::FORMATS;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{self, Button, Field, Line};

/// Draws the controls for what this record can print; nothing where it can print nothing.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>) {
    let Some(document) = documents::printable(record).next() else { return };
    let words = button_words(record, document);
    if Button::filled(&words).icon(icon::PRINT).full_width().show(ui).clicked() {
        print_now(draft.desk, state, record, document, PrintTo::Viewer);
    }
    if draft.desk.session.is_printing() {
        widgets::secondary(ui, "Making the pages.");
    }
    concerns(ui, draft, state, record, document);
    ui.add_space(space::SMALL);
    choose_style(ui, state, record, document);
    ui.add_space(space::SMALL);
    choose_size(ui, state);
    ui.add_space(space::SMALL);
    for format in FORMATS {
        let words = format!("Save as {}", format.name.to_lowercase().replace("pdf", "PDF"));
        if Button::outlined(&words).small().show(ui).clicked() {
            let to = state.print_to(format.ending);
            print_now(draft.desk, state, record, document, to);
        }
        ui.add_space(space::TIGHT);
    }
    Field::new("Save to this path")
        .help("Leave it empty to be asked.")
        .show(ui, |ui| Line::new(&mut state.print.path).show(ui));
}

/// For which state of the records, which record and which style the lines were made.
type Made = ((u64, Id, Style), Vec<String>);

/// What is left out of the page, and what on it somebody must still be asked about.
fn concerns(ui: &mut Ui, draft: &Draft<'_, '_>, state: &State, record: &Record, document: &PrintedDocument) {
    let session = draft.desk.session;
    let style = style_of(state, record, document);
    let key = (session.workspace().generation(), record.id(), style);
    let place = egui::Id::unique("what is left out of the page");
    let made: Option<Made> = ui.data(|data| data.get_temp(place));
    let lines = match made {
        Some((made_for, lines)) if made_for == key => lines,
        _ => {
            let printed = session.clock().wall();
            let request = Request { record: record.id(), style, size: state.print.size, printed };
            let lines = documents::counted(&(document.left_out)(session.workspace(), &request));
            ui.data_mut(|data| data.insert_temp(place, (key, lines.clone())));
            lines
        }
    };
    for line in lines {
        ui.add_space(space::TIGHT);
        widgets::status(ui, icon::WARNING, Tone::Warn, &line);
    }
}

fn choose_style(ui: &mut Ui, state: &mut State, record: &Record, document: &PrintedDocument) {
    let names: Vec<&str> = document.styles.iter().map(|style| style.label()).collect();
    let style = style_of(state, record, document);
    let chosen = document.styles.iter().position(|option| *option == style).unwrap_or_default();
    if names.len() > 1 {
        let picked = Field::new("Style").show(ui, |ui| widgets::segments(ui, &names, chosen));
        state.print.style = picked.and_then(|picked| document.styles.get(picked)).copied().or(state.print.style);
    }
}

fn choose_size(ui: &mut Ui, state: &mut State) {
    let names: Vec<String> = TextSize::ALL.iter().map(|size| size.points().to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = TextSize::ALL.iter().position(|size| *size == state.print.size).unwrap_or_default();
    let picked = Field::new("Text size on paper").show(ui, |ui| widgets::segments(ui, &names, chosen));
    if let Some(size) = picked.and_then(|picked| TextSize::ALL.get(picked)) {
        state.print.size = *size;
    }
}

/// The button names what it prints, in the officer's words.
fn button_words(record: &Record, document: &PrintedDocument) -> String {
    match record {
        Record::Event(event) => documents::minutes::button(event).to_owned(),
        _ => format!("Print {}", document.label),
    }
}

/// The style that was picked, where this document has it, or the one that the record has.
fn style_of(state: &State, record: &Record, document: &PrintedDocument) -> Style {
    let picked = state.print.style.filter(|style| document.styles.contains(style));
    picked.unwrap_or_else(|| documents::usual_style(document, record))
}

/// Prints the open record as it was printed last, into the system's viewer.
pub fn print(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = state.open().and_then(|id| desk.session.workspace().get(id)).cloned() else { return };
    if let Some(document) = documents::printable(&record).next() {
        print_now(desk, state, &record, document, PrintTo::Viewer);
    }
}

fn print_now(desk: &mut Desk<'_>, state: &State, record: &Record, document: &PrintedDocument, to: PrintTo) {
    let style = style_of(state, record, document);
    desk.send(Command::Print(Print {
        document: document.name,
        record: record.id(),
        style,
        size: state.print.size,
        to,
    }));
}
