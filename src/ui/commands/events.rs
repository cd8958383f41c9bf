//! What can be done with an event, its minutes and its day, and with a project between events.

use eframe::egui::Key;

use super::{Deed, Group, alone, can_write, ctrl, is_open, open};
use crate::documents;
use crate::model::{Event, Id, Kind, Record, Ref};
use crate::ui::frame::Desk;
use crate::ui::paste::Paste;
use crate::ui::state::State;
use crate::ui::taking_in::TakeIn;
use crate::ui::theme::icon;
use crate::ui::{arising, editor, launch_evening, on_the_day, pack, show};

const EVENTS: Group = Group::Events;

/// What fills the window first, then what is done on the pages of an event or a brief.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("minutes", "Take minutes", EVENTS, icon::TAKE_MINUTES, take_minutes)
        .keys(&[ctrl(Key::M)])
        .help("Take the minutes of an event; while they are taken: finish"),
    Deed::new("show", "Show-and-tell", EVENTS, icon::PRESENTATION, show::ask)
        .keys(&[alone(Key::F5)])
        .help("The show-and-tell of the hack event, for everybody to see"),
    Deed::new("day", "On the day: now and next", EVENTS, icon::TIMER, on_the_day::ask)
        .keys(&[alone(Key::F6)])
        .help("On the day: what is on and what comes next"),
    Deed::new("teams", "Launch evening: who has come, and which team", EVENTS, icon::PEOPLE, launch_evening::ask)
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
    Deed::new("paste-notes", "Paste notes into the minutes", EVENTS, icon::IMPORT, |desk, state| {
        desk.pastes = event(desk, state).map(|event| Paste::of(event.header.id, None, String::new()));
    })
    .when(is_changeable_event),
    Deed::new("take-in", "Take in a list of people", EVENTS, icon::IMPORT, |desk, state| {
        desk.takes_in = event(desk, state).map(|event| TakeIn::of(event.header.id));
    })
    .when(is_changeable_event),
    Deed::new("pack", "Print pack of the event", EVENTS, icon::PRINT, |desk, state| {
        if let Some(event) = event(desk, state) {
            pack::open(state, event.header.id);
        }
    })
    .when(has_pack),
    Deed::new("ask-news", "Ask for news of the project", EVENTS, icon::MAIL, |desk, state| {
        desk.asks_news = open(desk, state).map(Record::id);
    })
    .when(|desk, state| match open(desk, state) {
        Some(Record::Brief(_)) => Ok(()),
        _ => Err("Open a project brief first."),
    }),
];

fn event<'a>(desk: &Desk<'a>, state: &State) -> Option<&'a Event> {
    match open(desk, state)? {
        Record::Event(event) => Some(event),
        _ => None,
    }
}

fn is_event(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    event(desk, state).map(|_| ()).ok_or("Open an event first.")
}

fn is_changeable_event(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    can_write(desk, state)?;
    let event = event(desk, state).ok_or("Open an event first.")?;
    let is_agreed = desk.session.workspace().agreed_events().contains(&event.header.id);
    if is_agreed { Err("Its minutes were agreed.") } else { Ok(()) }
}

fn has_pack(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    let is_packed = open(desk, state).is_some_and(documents::has_pack);
    if is_packed && state.kind() == Some(Kind::Event) { Ok(()) } else { Err("Open an event that has one first.") }
}

fn take_minutes(desk: &mut Desk<'_>, state: &mut State) {
    let workspace = desk.session.workspace();
    let is_event = |id: &Id| workspace.event(Ref(*id)).is_some();
    let at_hand = || workspace.events_at_hand(desk.session.clock().today()).into_iter().next();
    desk.takes_minutes = state.open().filter(is_event).or_else(at_hand);
    if desk.takes_minutes.is_none() {
        desk.says = Some("There is no event to take minutes of yet: make one first, with its day.".to_owned());
    }
}
