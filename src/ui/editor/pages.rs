//! The pages of an editor, for the kinds whose records are too long for one: their tabs, and what turns them.
//! What stands on a page is drawn by the kind's own file.

use eframe::egui::Ui;

use super::brief::PROJECT;
use super::event::projects;
use crate::app::Session;
use crate::model::{Brief, Kind, Record};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets;
use crate::workspace::{self, Workspace};

/// A page: its name, and the group of the record that stands on it.
pub type Page = (&'static str, &'static str);

const EVENT: [Page; 7] = [
    ("Details", "details"),
    ("Plan", "plan"),
    ("Projects", projects::PAGE),
    ("People", "people"),
    ("Minutes", "minutes"),
    ("Review", "review"),
    ("Files", "header"),
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

/// Those of this record, by their number among the pages of its kind: an event at which nobody works on projects has no
/// page for them.
pub fn pages_of(workspace: &Workspace, record: &Record) -> impl Iterator<Item = usize> {
    let has_projects = !matches!(record, Record::Event(event) if !projects::has(workspace, event));
    let all = pages(record.kind()).iter().enumerate();
    all.filter(move |(_, (_, key))| has_projects || *key != projects::PAGE).map(|(number, _)| number)
}

/// What a page of this kind's editor is called, by its number.
pub fn page_name(kind: Kind, number: usize) -> Option<&'static str> {
    pages(kind).get(number).map(|(name, _)| *name)
}

/// What each of them shows: the key of its group.
pub fn page_keys(kind: Kind) -> impl Iterator<Item = &'static str> {
    pages(kind).iter().map(|(_, key)| *key)
}

/// The page on which a group of the record stands.
pub fn page_of(kind: Kind, group: &str) -> Option<usize> {
    pages(kind).iter().position(|(_, key)| *key == group)
}

/// A record is at one of its pages, and at first at the one that it opens at.
pub fn settle(session: &Session, state: &mut State, record: &Record) {
    let is_there =
        |page: &usize| pages(record.kind()).is_empty() || pages_of(session.workspace(), record).any(|one| one == *page);
    if !state.pages.get(&record.id()).is_some_and(is_there) {
        state.pages.insert(record.id(), first_of(session, record));
    }
}

/// The page that a record opens at first: of a brief of which nothing was heard yet, and that was at no event until today,
/// the brief.
fn first_of(session: &Session, record: &Record) -> usize {
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

/// Whether the page that is shown is its last one, below which stands who names it; what has no pages has only that.
pub fn is_last(state: &State, record: &Record) -> bool {
    let pages = pages(record.kind());
    pages.is_empty() || state.page_of(record.id()) + 1 == pages.len()
}

/// The page at which a record was left.
pub fn shown(state: &State, record: &Record) -> Page {
    let pages = pages(record.kind());
    pages.get(state.page_of(record.id())).or(pages.first()).copied().unwrap_or_default()
}

/// Draws the tabs, where there are pages.
pub fn tabs(ui: &mut Ui, workspace: &Workspace, state: &mut State, record: &Record) {
    let all: Vec<usize> = pages_of(workspace, record).collect();
    let names: Vec<&str> = all.iter().filter_map(|page| page_name(record.kind(), *page)).collect();
    if names.is_empty() {
        return;
    }
    let chosen = all.iter().position(|page| *page == state.page_of(record.id())).unwrap_or_default();
    if let Some(page) = widgets::tabs(ui, &names, chosen).and_then(|picked| all.get(picked)) {
        state.pages.insert(record.id(), *page);
    }
}

/// Turns to the next page of the open record; the field that held the keyboard there has it again.
pub fn next_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |all, page| all.iter().copied().find(|one| *one > page));
}

/// Turns to the page before.
pub fn previous_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |all, page| all.iter().copied().rfind(|one| *one < page));
}

fn turn(desk: &Desk<'_>, state: &mut State, to: impl Fn(&[usize], usize) -> Option<usize>) {
    let workspace = desk.session.workspace();
    let Some(record) = state.open().and_then(|id| workspace.get(id)) else { return };
    if let Some(after) = to(&pages_of(workspace, record).collect::<Vec<_>>(), state.page_of(record.id())) {
        state.pages.insert(record.id(), after);
        state.resume(workspace);
    }
}
