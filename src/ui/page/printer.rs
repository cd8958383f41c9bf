//! Where the print button sends pages: into the viewer, or to one of the system's printers once somebody has chosen it.
//! The choice is remembered.

use eframe::egui::Ui;

use super::head::choose;
use crate::app::{Command, PrintTo, Session, Settings};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets;

const WIDTH: f32 = 170.0;

/// For those who want to look at the pages in their own viewer first.
const OPEN: &str = "Open to print";

/// Where pages go: no paper without a printer that was chosen, and that the system has. Until the system has said which
/// it has, the choice stands.
pub fn chosen(session: &Session) -> PrintTo {
    let is_gone = |printer: &String| session.knows_printers() && !session.printers().contains(printer);
    let printer = session.settings().printer.as_ref().filter(|printer| !is_gone(printer));
    printer.map_or(PrintTo::Viewer, |printer| PrintTo::Printer(printer.clone()))
}

/// The printers to choose from, where there are any. The system is asked again for every record that is looked at and
/// whenever somebody comes to the list: a printer may have been set up meanwhile.
pub fn choose_printer(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let held = widgets::holds_keyboard(ui, |ui| choose_one(ui, desk));
    let now = state.open().map(|open| (open, held));
    let before = std::mem::replace(&mut state.page.printers, now);
    let comes_to_it = held && before != now;
    if comes_to_it || before.map(|(record, _)| record) != now.map(|(record, _)| record) {
        desk.send(Command::FindPrinters);
    }
}

fn choose_one(ui: &mut Ui, desk: &mut Desk<'_>) {
    let printers = desk.session.printers();
    if printers.is_empty() {
        return;
    }
    let names: Vec<&str> = [OPEN].into_iter().chain(printers.iter().map(String::as_str)).collect();
    let at = match chosen(desk.session) {
        PrintTo::Printer(name) => names.iter().position(|printer| **printer == name).unwrap_or_default(),
        _ => 0,
    };
    if let Some(picked) = choose(ui, "Print with", WIDTH, &names, at) {
        let printer = names.get(picked).filter(|name| **name != OPEN).map(|name| (*name).to_owned());
        desk.send(Command::SetSettings(Box::new(Settings { printer, ..desk.session.settings().clone() })));
    }
}
