//! The pages of an editor, for the kinds whose records are too long for one: their tabs, and what turns them.
//! What stands on a page is drawn by the kind's own file.

use eframe::egui::Ui;

use super::brief::PROJECT;
use crate::app::Session;
use crate::model::{Brief, Kind, Record};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets;
use crate::workspace;

/// A page: its name, and the group of the record that stands on it.
pub type Page = (&'static str, &'static str);

const EVENT: [Page; 6] = [
    ("Details", "details"),
    ("Plan", "plan"),
    ("People", "people"),
    ("Minutes", "minutes"),
    ("Review", "review"),
    ("Notes and files", "header"),
];

const BRIEF: [Page; 5] = [
    ("Project", PROJECT),
    ("Brief", "brief"),
    ("At the event", "at_events"),
    ("Since then", "since"),
    ("Notes and files", "header"),
];

/// The pages of this kind's editor; none where everything stands on one.
fn pages(kind: Kind) -> &'static [Page] {
    match kind {
        Kind::Event => &EVENT,
        Kind::Brief => &BRIEF,
        _ => &[],
    }
}

/// What the pages of this kind's editor are called; none where everything stands on one.
pub fn page_names(kind: Kind) -> impl Iterator<Item = &'static str> {
    pages(kind).iter().map(|(name, _)| *name)
}

/// What each of them shows: the key of its group.
pub fn page_keys(kind: Kind) -> impl Iterator<Item = &'static str> {
    pages(kind).iter().map(|(_, key)| *key)
}

/// The page on which a group of the record stands.
pub fn page_of(kind: Kind, group: &str) -> Option<usize> {
    pages(kind).iter().position(|(_, key)| *key == group)
}

/// The page that a record opens at first: of a brief of which nothing was heard yet, and that was at no event until today,
/// the brief.
pub fn first_of(session: &Session, record: &Record) -> usize {
    let today = session.clock().today();
    let has_story = |brief: &Brief| workspace::days_since_heard(session.workspace(), brief, today).is_some();
    match record {
        Record::Brief(brief) if !has_story(brief) => page_of(Kind::Brief, "brief").unwrap_or_default(),
        _ => 0,
    }
}

/// Whether the page that is shown has the room of the printed page as well.
pub fn is_wide(state: &State, record: &Record) -> bool {
    shown(state, record).1 == PROJECT
}

/// The page at which a record was left.
pub fn shown(state: &State, record: &Record) -> Page {
    let pages = pages(record.kind());
    pages.get(state.page_of(record.id())).or(pages.first()).copied().unwrap_or_default()
}

/// Draws the tabs, where there are pages.
pub fn tabs(ui: &mut Ui, state: &mut State, record: &Record) {
    let names: Vec<&str> = pages(record.kind()).iter().map(|(name, _)| *name).collect();
    if names.is_empty() {
        return;
    }
    if let Some(page) = widgets::tabs(ui, &names, state.page_of(record.id())) {
        state.pages.insert(record.id(), page);
    }
}

/// Turns to the next page of the open record; the field that held the keyboard there has it again.
pub fn next_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |page| page + 1);
}

/// Turns to the page before.
pub fn previous_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |page| page.saturating_sub(1));
}

fn turn(desk: &Desk<'_>, state: &mut State, to: impl Fn(usize) -> usize) {
    let workspace = desk.session.workspace();
    let Some(record) = state.open().and_then(|id| workspace.get(id)) else { return };
    let before = state.page_of(record.id());
    let after = to(before).min(pages(record.kind()).len().saturating_sub(1));
    if after != before {
        state.pages.insert(record.id(), after);
        state.resume(workspace);
    }
}
