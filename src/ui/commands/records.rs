//! What can be done with records: making one of each kind, and what is done with the one that is open.

use eframe::egui::{Key, KeyboardShortcut};

use super::{ALT, CTRL, CTRL_SHIFT, Deed, Group, can_write, is_open, open};
use crate::app::Command;
use crate::model::{Kind, Record};
use crate::ui::frame::Desk;
use crate::ui::state::{Screen, State};
use crate::ui::theme::icon;
use crate::ui::{history, list, opened, page};

const RECORDS: Group = Group::Records;

/// Making first, then what is done with the open one, then going between those that are open.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("new", "New, of what is listed", RECORDS, icon::ADD, list::create)
        .keys(&[KeyboardShortcut::new(CTRL, Key::N)])
        .when(can_write),
    Deed::new("new-event", "New event", RECORDS, icon::EVENT, |desk, state| make(desk, state, Kind::Event))
        .when(can_write),
    Deed::new("new-brief", "New project brief", RECORDS, icon::BRIEF, |desk, state| make(desk, state, Kind::Brief))
        .when(can_write),
    Deed::new("new-output", "New output", RECORDS, icon::OUTPUT, |desk, state| make(desk, state, Kind::Output))
        .when(can_write),
    Deed::new("new-action", "New action", RECORDS, icon::ACTION, |desk, state| make(desk, state, Kind::Action))
        .when(can_write),
    Deed::new("new-decision", "New decision", RECORDS, icon::DECISION, |desk, state| {
        make(desk, state, Kind::Decision);
    })
    .when(can_write),
    Deed::new("new-notice", "New offer or request", RECORDS, icon::OFFER, |desk, state| {
        make(desk, state, Kind::Notice);
    })
    .when(can_write),
    Deed::new("new-person", "New person", RECORDS, icon::PERSON, |desk, state| make(desk, state, Kind::Person))
        .when(can_write),
    Deed::new("new-organisation", "New organisation", RECORDS, icon::ORGANISATION, |desk, state| {
        make(desk, state, Kind::Organisation);
    })
    .when(can_write),
    Deed::new("new-series", "New series of events", RECORDS, icon::SERIES, |desk, state| {
        make(desk, state, Kind::Series);
    })
    .when(can_write),
    Deed::new("new-template", "New template", RECORDS, icon::TEMPLATE, |desk, state| {
        make(desk, state, Kind::Template);
    })
    .when(can_write),
    Deed::new("duplicate", "Copy what is open", RECORDS, icon::COPY, list::duplicate)
        .keys(&[KeyboardShortcut::new(CTRL, Key::D)])
        .when(is_open_to_change),
    Deed::new("print", "Print what is open", RECORDS, icon::PRINT, page::print)
        .keys(&[KeyboardShortcut::new(CTRL, Key::P)])
        .when(prints),
    Deed::new("copy", "Copy what is open for email or blog", RECORDS, icon::MAIL, page::copy)
        .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::E)])
        .when(prints),
    Deed::new("history", "The history of what is open", RECORDS, icon::TIME, history::ask)
        .keys(&[KeyboardShortcut::new(CTRL, Key::H)])
        .help("The history of what is open: what was changed, when and by whom")
        .when(is_open),
    Deed::new("delete", "Delete what is open", RECORDS, icon::REMOVE, delete).when(may_be_deleted),
    Deed::new("back", "Back to what was open before", RECORDS, icon::BACK, opened::go_back)
        .keys(&[KeyboardShortcut::new(ALT, Key::ArrowLeft)]),
    Deed::new("forward", "Forward again", RECORDS, icon::GO, opened::go_forward)
        .keys(&[KeyboardShortcut::new(ALT, Key::ArrowRight)]),
    Deed::new("open-before", "The tab before this one", RECORDS, icon::BACK, opened::show_previous)
        .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::Tab)]),
    Deed::new("open-next", "The next tab", RECORDS, icon::GO, opened::show_next)
        .keys(&[KeyboardShortcut::new(CTRL, Key::Tab)]),
    Deed::new("close", "Close what is open", RECORDS, icon::CLEAR, opened::close_shown)
        .keys(&[KeyboardShortcut::new(CTRL, Key::W)])
        .help("Close what is open; nothing is lost")
        .when(is_open),
    Deed::new("one-more", "One more in the list that one is in", Group::Fields, icon::ADD, |_, state| {
        state.adds_one = true;
    })
    .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::Enter)])
    .when(is_open),
    Deed::new("two-versions", "Go to what is in two versions", RECORDS, icon::MERGE, go_to_clash)
        .when(|desk, _| clashed(desk).map(|_| ()).ok_or("Nothing is in two versions.")),
];

/// Makes a record of a kind, in its own list.
fn make(desk: &mut Desk<'_>, state: &mut State, kind: Kind) {
    state.screen = Screen::of(kind);
    state.listed.insert(state.screen, kind);
    state.list_over = false;
    list::create(desk, state);
}

fn is_open_to_change(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    can_write(desk, state)?;
    is_open(desk, state)
}

fn prints(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    let record = open(desk, state).ok_or("Open what you want to print first.")?;
    if page::prints(record) { Ok(()) } else { Err("What is open has no page to print.") }
}

/// What agreed minutes say is not taken out of them.
fn may_be_deleted(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    can_write(desk, state)?;
    let record = open(desk, state).ok_or("Open something first.")?;
    if desk.session.workspace().is_agreed(record) && record.kind() != Kind::Event {
        return Err("It stands in minutes that were agreed.");
    }
    Ok(())
}

fn delete(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = open(desk, state).map(Record::id) else { return };
    if may_be_deleted(desk, state).is_ok() {
        desk.send(Command::Delete(record));
        state.focus_list = true;
    }
}

fn clashed(desk: &Desk<'_>) -> Option<(Kind, crate::model::Id)> {
    let first = desk.session.in_two_versions().next()?;
    let record = desk.session.workspace().get(first)?;
    Some((record.kind(), first))
}

fn go_to_clash(desk: &mut Desk<'_>, state: &mut State) {
    state.went = true;
    desk.go = clashed(desk);
}
