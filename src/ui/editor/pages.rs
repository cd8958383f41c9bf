//! The pages of an editor, for the kinds whose records are too long for one: their tabs, and the keys that turn them.
//! What stands on a page is drawn by the kind's own file.

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::model::{Kind, Record};
use crate::ui::state::State;
use crate::ui::widgets;

/// A page: its name, and the group of the record that stands on it.
pub type Page = (&'static str, &'static str);

const EVENT: [Page; 6] = [
    ("Details", "details"),
    ("Plan", "plan"),
    ("People", "people"),
    ("Minutes", "minutes"),
    ("Review", "review"),
    ("Record", "header"),
];

const BRIEF: [Page; 4] =
    [("Brief", "brief"), ("At the event", "at_events"), ("Since then", "since"), ("Record", "header")];

const NEXT_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageDown);
const PREVIOUS_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageUp);

/// The pages of this kind's editor; none where everything stands on one.
fn pages(kind: Kind) -> &'static [Page] {
    match kind {
        Kind::Event => &EVENT,
        Kind::Brief => &BRIEF,
        _ => &[],
    }
}

/// The page on which a group of the record stands.
pub fn page_of(kind: Kind, group: &str) -> Option<usize> {
    pages(kind).iter().position(|(_, key)| *key == group)
}

/// The page at which a record was left.
pub fn shown(state: &State, record: &Record) -> Page {
    let pages = pages(record.kind());
    pages.get(state.page_of(record.id())).or(pages.first()).copied().unwrap_or_default()
}

/// Draws the tabs, where there are pages, and takes the keys that turn them.
pub fn tabs(ui: &mut Ui, state: &mut State, record: &Record) {
    let pages = pages(record.kind());
    if pages.is_empty() {
        return;
    }
    let before = state.page_of(record.id());
    let mut page = before;
    if ui.input_mut(|input| input.consume_shortcut(&NEXT_PAGE)) {
        page = (page + 1).min(pages.len() - 1);
    }
    if ui.input_mut(|input| input.consume_shortcut(&PREVIOUS_PAGE)) {
        page = page.saturating_sub(1);
    }
    let names: Vec<&str> = pages.iter().map(|(name, _)| *name).collect();
    page = widgets::tabs(ui, &names, page).unwrap_or(page);
    if page != before {
        state.pages.insert(record.id(), page);
    }
}
