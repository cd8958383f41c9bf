//! Where the print button sends pages: into the viewer, or to one of the system's printers once somebody has chosen it.
//! The choice is remembered.

use eframe::egui::Ui;

use super::head::choose;
use crate::app::{Command, PrintTo, Session, Settings};
use crate::ui::frame::Desk;

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

/// The printers to choose from, where there are any.
pub fn choose_printer(ui: &mut Ui, desk: &mut Desk<'_>) {
    if !desk.session.asked_for_printers() {
        desk.send(Command::FindPrinters);
    }
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
