//! Where the print button sends pages: into the viewer, or to one of the system's printers once somebody has chosen it.
//! The choice is remembered.

use eframe::egui::{Align, Layout, Ui, Vec2};

use crate::app::{Command, PrintTo, Session, Settings};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets::{self, Chosen, Field, PickChange};

/// For those who want to look at the pages in their own viewer first.
const OPEN: &str = "Open to print";

/// Where pages go: no paper without a printer that was chosen, and that the system has. Until the system has said which
/// it has, the choice stands.
pub fn chosen(session: &Session) -> PrintTo {
    let is_gone = |printer: &String| session.knows_printers() && !session.printers().contains(printer);
    let printer = session.settings().printer.as_ref().filter(|printer| !is_gone(printer));
    printer.map_or(PrintTo::Viewer, |printer| PrintTo::Printer(printer.clone()))
}

/// The system is asked for its printers again for every record that is looked at and whenever somebody comes to the list
/// of them: one may have been set up meanwhile.
pub fn look_for(desk: &mut Desk<'_>, state: &mut State, is_held: bool) {
    let now = state.open().map(|open| (open, is_held));
    let before = std::mem::replace(&mut state.page.printers, now);
    let comes_to_it = is_held && before != now;
    if comes_to_it || before.map(|(record, _)| record) != now.map(|(record, _)| record) {
        desk.send(Command::FindPrinters);
    }
}

/// The printers to choose from, where there are any, in this much room.
pub fn choose(ui: &mut Ui, desk: &mut Desk<'_>, size: Vec2) {
    let printers = desk.session.printers();
    if printers.is_empty() {
        return;
    }
    let names: Vec<&str> = [OPEN].into_iter().chain(printers.iter().map(String::as_str)).collect();
    let at = match chosen(desk.session) {
        PrintTo::Printer(name) => names.iter().position(|printer| **printer == name).unwrap_or_default(),
        _ => 0,
    };
    let field = Field::new("Print with");
    let change = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        field.show(ui, |ui| widgets::pick(ui, &names, Chosen::Option(at), false))
    });
    if let Some(PickChange::Picked(picked)) = change.inner {
        let printer = names.get(picked).filter(|name| **name != OPEN).map(|name| (*name).to_owned());
        desk.send(Command::SetSettings(Box::new(Settings { printer, ..desk.session.settings().clone() })));
    }
}
