//! What can be done with an event, its minutes and its day, and with a project between events.

use eframe::egui::Key;

use super::of_event::{OfEvent, at_hand, unless_agreed};
use super::{Deed, Group, alone, ctrl, is_open, open};
use crate::documents;
use crate::model::{Id, Kind, Record, Ref};
use crate::ui::frame::Desk;
use crate::ui::paste::Paste;
use crate::ui::state::State;
use crate::ui::taking_in::TakeIn;
use crate::ui::theme::icon;
use crate::ui::{arising, editor, launch_evening, on_the_day, show};
use crate::workspace::launch_evening::hack_of;

const EVENTS: Group = Group::Events;

/// What fills the window first, then what is done on the pages of an event or a brief.
pub(super) const DEEDS: &[Deed] = &[
    Deed::of_event("minutes", "Take minutes", icon::TAKE_MINUTES, &MINUTES)
        .keys(&[ctrl(Key::M)])
        .help("Take the minutes of an event; while they are taken: finish"),
    Deed::of_event("show", "Show-and-tell", icon::PRESENTATION, &show::OF_EVENT)
        .keys(&[alone(Key::F5)])
        .help("The show-and-tell of the hack event, for everybody to see"),
    Deed::of_event("day", "On the day: now and next", icon::TIMER, &on_the_day::OF_EVENT)
        .keys(&[alone(Key::F6)])
        .help("On the day: what is on and what comes next"),
    Deed::of_event("teams", "Launch evening: who has come, and which team", icon::PEOPLE, &launch_evening::OF_EVENT)
        .keys(&[alone(Key::F7)])
        .help("Launch evening: who has come, and which team each chooses"),
    Deed::new("next-page", "The next page of an event or a brief", EVENTS, icon::DOWN, editor::next_page)
        .keys(&[ctrl(Key::PageDown)])
        .when(is_open),
    Deed::new("previous-page", "The page before", EVENTS, icon::UP, editor::previous_page)
        .keys(&[ctrl(Key::PageUp)])
        .when(is_open),
    Deed::new("arising", "Earlier actions: what became of them", EVENTS, icon::ACTION, arising::ask)
        .keys(&[ctrl(Key::E)])
        .when(is_event),
    Deed::new("new-item", "A new item at the end of the minutes", EVENTS, icon::ADD, |_, state| state.adds_item = true)
        .keys(&[ctrl(Key::Enter)])
        .when(is_event),
    Deed::of_event("paste-notes", "Paste notes into the minutes", icon::IMPORT, &NOTES),
    Deed::of_event("take-in", "Take in a list of people", icon::IMPORT, &PEOPLE),
    Deed::of_event("pack", "Print pack of the event", icon::PRINT, &PACK),
    Deed::new("ask-news", "Ask for news of the project", EVENTS, icon::MAIL, |desk, state| {
        desk.asks_news = open(desk, state).map(Record::id);
    })
    .when(|desk, state| match open(desk, state) {
        Some(Record::Brief(_)) => Ok(()),
        _ => Err("Open a project brief first."),
    }),
];

const NO_EVENT: &str = "There is no event for this yet: make one first, with its day.";

const MINUTES: OfEvent = OfEvent {
    words: "Take minutes",
    more: "While the meeting goes on, line by line",
    meant: to_write,
    lacking: "There is no event to take minutes of yet: make one first, with its day.",
    may: may_be_written,
    begin: |desk, event| desk.takes_minutes = Some(event),
};

const NOTES: OfEvent = OfEvent {
    words: "Paste notes",
    more: "From notes that are there already",
    meant: to_write,
    lacking: NO_EVENT,
    may: may_be_written,
    begin: |desk, event| desk.pastes = Some(Paste::of(event, None, String::new())),
};

const PEOPLE: OfEvent = OfEvent {
    words: "Take in a list of people",
    more: "From a ticket program, a form or Excel, as CSV",
    meant: |desk, state| open_event(desk, state).or_else(|| next(desk)),
    lacking: NO_EVENT,
    may: may_be_written,
    begin: |desk, event| desk.takes_in = Some(TakeIn::of(event)),
};

const PACK: OfEvent = OfEvent {
    words: "Print pack",
    more: "Every paper of the event, in one go",
    meant: |desk, state| open_event(desk, state).or_else(|| next(desk)),
    lacking: "No event is to come: make one first, with its day.",
    may: |desk, event| match desk.session.workspace().get(event).is_some_and(|record| documents::has_pack(record)) {
        true => Ok(()),
        false => Err("This event is not ahead any more, so there is nothing to pack for it."),
    },
    begin: |desk, event| desk.packs = Some(event),
};

fn may_be_written(desk: &Desk<'_>, event: Id) -> Result<(), &'static str> {
    unless_agreed(desk, event, "The minutes of this event were agreed.")?;
    if desk.session.read_only(event).is_some() { Err("It may only be read at the moment.") } else { Ok(()) }
}

/// The event that is open, else the likeliest whose minutes may be written.
fn to_write(desk: &Desk<'_>, state: &State) -> Option<Id> {
    open_event(desk, state).or_else(|| at_hand(desk, |event| may_be_written(desk, event.header.id).is_ok()))
}

/// The event that is open, where one is seen.
fn open_event(desk: &Desk<'_>, state: &State) -> Option<Id> {
    open(desk, state).filter(|record| record.kind() == Kind::Event).map(Record::id)
}

/// The event that is on or comes next; where that is a launch evening, the hack event that it opens.
fn next(desk: &Desk<'_>) -> Option<Id> {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let next = at_hand(desk, |event| event.is_to_come(today))?;
    Some(hack_of(workspace, workspace.event(Ref(next))?).header.id)
}

fn is_event(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    open_event(desk, state).map(|_| ()).ok_or("Open an event first.")
}
