//! The page beside the editor: what the open record prints, as it will print, and how. A click on a line of it leads to
//! the field that made the line.

mod asked;
mod choice;
mod concerns;
mod foot;
mod head;
mod more;
mod pictures;
mod printer;
mod save;
mod sheets;

use std::sync::Arc;

use eframe::egui::{self, Margin, Panel, Rect, Ui};

use super::frame::Desk;
use super::state::State;
use super::theme::{self, height, space};
use super::{checks, editor, widgets};
use crate::app::{Command, Export, ExportTo, Preview, Print, PrintTo};
use crate::documents::{self, Origin, PrintedDocument};
use crate::model::{Id, Record};

pub use choice::{PrintChoice, to_file};
pub use pictures::Pictures;
pub use printer::chosen as print_target;

/// What the page shows, and how much of it.
#[derive(Debug, Default)]
pub struct PageState {
    pub choice: PrintChoice,
    pub pictures: Pictures,
    /// How much larger than the panel's width allows; none for exactly that.
    zoom: Option<f32>,
    /// The page that should come into view.
    turn_to: Option<usize>,
    /// The page that was turned to, until somebody scrolls.
    turned: Option<usize>,
    /// The page that is seen most.
    at: usize,
    /// The part of the pages that is in view, in points of the screen.
    seen: Option<Rect>,
    /// The field whose line was brought into view last, and how far down it stood.
    followed: Option<(Origin, i32)>,
    /// What was asked of the session last.
    asked: Option<Preview>,
    /// What was asked of it for no more than the number of its pages.
    counted: Option<Preview>,
    /// The button that prints takes the keyboard as soon as it is drawn.
    takes_keyboard: bool,
    /// The record whose page is about to be saved as a file.
    saves: Option<Id>,
    tells: bool,
    /// What is chosen now and then is shown.
    shows_more: bool,
    /// Its first field takes the keyboard as soon as it is drawn.
    save_opens: bool,
    /// For how many frames more the pages stay where they are, since they were clicked.
    stays: u8,
    /// The record beside which the system was asked for its printers last, and whether the list of them was held then.
    printers: Option<(Id, bool)>,
}

impl PageState {
    /// Gives the keyboard to the button that prints.
    pub fn take_keyboard(&mut self) {
        self.takes_keyboard = true;
    }

    /// Whether a page was shown in the last frame.
    pub fn is_shown(&self) -> bool {
        self.asked.is_some()
    }
}

/// How much smaller and larger than its panel the page may be.
const ZOOM: std::ops::RangeInclusive<f32> = 0.4..=4.0;

/// Whether the record prints at all.
pub fn prints(record: &Record) -> bool {
    documents::DOCUMENTS.iter().any(|document| document.is_offered_for(record))
}

/// Draws the page of a record, under what can be chosen of it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, record: &Arc<Record>) {
    let today = desk.session.clock().today();
    let Some(document) = state.page.choice.document(record, today) else { return };
    widgets::region(ui, "Page");
    ui.push_id(("page", record.id()), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head::show(ui, desk, state, record, document);
        // They are about this sheet, and another one needs its room.
        if document.name == documents::BRIEF.name {
            checks::beside(ui, desk, record);
        }
        // They arrive with the pages, and nothing that stood there before gives way to them.
        concerns::show(ui, desk, state, record, document);
        let palette = theme::palette(ui.ctx());
        let plain = |fill| egui::Frame::new().fill(fill);
        let sheet = state.page.choice.sheet(record, document);
        let count = desk.session.pages().laid_out(sheet).map_or(0, |laid_out| laid_out.sizes.len());
        let foot = Panel::bottom("foot").exact_size(height::STATUS + space::LABEL).resizable(false);
        foot.frame(plain(palette.surface)).show(ui, |ui| foot::show(ui, &mut state.page, count));
        plain(palette.sunken).show(ui, |ui| sheets::show(ui, desk, state, sheet, document));
    });
}

/// A strip above the sheets, with a line below it.
pub fn strip(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let margin = Margin { left: 16, right: 16, top: 6, bottom: 6 };
    egui::Frame::new().fill(theme::palette(ui).surface).inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        contents(ui);
    });
    widgets::rule(ui);
}

/// Goes to the letter that asks for news of a project, beside its form where there is room, else over it.
pub fn show_letter(desk: &Desk<'_>, state: &mut State, brief: Id) {
    show_document(desk, state, brief, "ask-for-news");
}

/// Goes to a record, with the pages of its document of this name beside it.
pub fn show_document(desk: &Desk<'_>, state: &mut State, record: Id, name: &str) {
    let document = documents::DOCUMENTS.iter().find(|document| document.name == name);
    let Some((record, document)) = desk.session.workspace().get(record).zip(document) else { return };
    state.page.choice.pick_document(record, document);
    state.go_to(record.kind(), record.id());
    (state.first, state.lead, state.page_over) = (None, None, true);
    state.page.take_keyboard();
}

/// Nothing is shown: the session need not follow the records with a page, unless the checks of a brief ask for the number
/// of its pages.
pub fn hide(desk: &mut Desk<'_>, state: &mut State) {
    let open = state.open().filter(|_| state.screen.lists()).and_then(|id| desk.session.workspace().get(id));
    let is_checked = open.filter(|record| editor::shows_checks(state, record));
    let wanted = is_checked.map(|record| Preview {
        sheet: checks::sheet(record.id()),
        pages: 0..0,
        scale: PLAIN_SCALE,
        counts: None,
    });
    let was_shown = state.page.asked.take().is_some();
    if was_shown || state.page.counted != wanted {
        state.page.counted.clone_from(&wanted);
        desk.send(Command::Preview(wanted));
    }
}

/// Of pages that are counted and not drawn.
const PLAIN_SCALE: f32 = 1.0;

/// Prints the open record as it is chosen, into the system's viewer.
pub fn print(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = state.open().and_then(|id| desk.session.workspace().get(id)).cloned() else { return };
    if let Some(document) = state.page.choice.document(&record, desk.session.clock().today()) {
        let to = printer::chosen(desk.session);
        send(desk, state, &record, document, to);
    }
}

/// Prints a document of the open record, and shows it from now on.
pub fn print_document(desk: &mut Desk<'_>, state: &mut State, document: &'static PrintedDocument) {
    let Some(record) = state.open().and_then(|id| desk.session.workspace().get(id)).cloned() else { return };
    state.page.choice.pick_document(&record, document);
    let to = printer::chosen(desk.session);
    send(desk, state, &record, document, to);
}

/// Puts what is open on the clipboard as it is chosen, to be pasted into an email or a blog.
pub fn copy(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = state.open().and_then(|id| desk.session.workspace().get(id)).cloned() else { return };
    if let Some(document) = state.page.choice.document(&record, desk.session.clock().today()) {
        let sheet = state.page.choice.sheet(&record, document);
        desk.send(Command::CopyDocument(sheet));
    }
}

/// Saves a calendar or a table under a typed name.
pub fn export(desk: &mut Desk<'_>, wanted: Export, name: &str, folder: &str) {
    let to = match choice::to_file(name, folder, wanted.ending()) {
        PrintTo::File(path) => ExportTo::File(path),
        PrintTo::Browse { name, .. } => ExportTo::Browse { name },
        _ => ExportTo::Browse { name: String::new() },
    };
    desk.send(Command::Export(wanted, to));
}

fn send(desk: &mut Desk<'_>, state: &State, record: &Record, document: &'static PrintedDocument, to: PrintTo) {
    let sheet = state.page.choice.sheet(record, document);
    desk.send(Command::Print(Print { sheet, to }));
}
