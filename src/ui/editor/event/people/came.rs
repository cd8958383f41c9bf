//! The line that a sheet is entered with: a few letters find somebody, Enter puts them down, and the line is empty again
//! and keeps the keyboard. Before the event it says who has registered, from its first day on who came.

use eframe::egui::{self, Key, Modifiers, Ui};

use super::find::{Found, Meant, find};
use super::list::now;
use super::rows::Row;
use crate::model::event::AttendanceState::{Came, Confirmed, Registered};
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Kind, Ref};
use crate::ui::editor::Draft;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Field, Line};
use crate::workspace::attending::{begins_as, figures, had_a_list, is_as_far, set_state};

/// What stands in the line, and what was put down last.
#[derive(Clone, Debug, Default)]
struct Typed {
    text: String,
    /// Which of those who can be meant.
    chosen: usize,
    last: String,
    /// There was a list of those who would come, which can't be seen any more once all of them have.
    had_a_list: bool,
}

/// What the keys asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    Nothing,
    Enter,
    /// The next of those who can be meant, or the one before.
    Down,
    Up,
    Clear,
}

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, rows: &[Row]) {
    if draft.is_list_locked() {
        return;
    }
    let today = draft.desk.session.clock().today();
    let wanted = begins_as(event, today);
    let place = egui::Id::unique(("names that are typed from a sheet", event.header.id));
    let mut typed: Typed = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let (label, help) = match wanted {
        Registered => (
            "Who has registered",
            "Three letters are enough, and for somebody new the whole name and a space. Enter puts them down as registered.",
        ),
        _ => (
            "Who came",
            "Three letters are enough, and for somebody new the whole name and a space. Enter puts them down as having come.",
        ),
    };
    ui.add_space(space::WORD);
    if draft.way.item().is_none() && draft.way.arrives(true) {
        widgets::next_takes_keyboard(ui);
    }
    let before = typed.text.clone();
    let asks = Field::new(label).help(help).show(ui, |ui| {
        let asks = keys(ui, ui.make_persistent_id("line"), !typed.text.is_empty());
        if asks == Asks::Clear {
            typed.text.clear();
        }
        Line::new(&mut typed.text).hint("The first letters of a name").icon(icon::PERSON).show(ui);
        asks
    });
    if typed.text != before {
        typed.chosen = 0;
    }
    typed.had_a_list |= had_a_list(event);
    let found = find(ui, draft, (event, rows), &typed.text, wanted);
    let last = found.len().saturating_sub(1);
    typed.chosen = match asks {
        Asks::Down => typed.chosen + 1,
        Asks::Up => typed.chosen.saturating_sub(1),
        _ => typed.chosen,
    }
    .min(last);
    let clicked = offered(ui, &found, typed.chosen);
    let entered = if asks == Asks::Enter { Some(typed.chosen) } else { clicked };
    if let Some(one) = entered.and_then(|at| found.get(at)) {
        let is_walk_in = wanted == Came && typed.had_a_list && !matches!(one.who, Meant::Listed(_));
        let last = enter(draft, event, one, (wanted, is_walk_in));
        typed = Typed { last, had_a_list: typed.had_a_list, ..Typed::default() };
    } else if !typed.last.is_empty() && found.is_empty() {
        ui.add_space(space::LABEL);
        widgets::told(ui, &typed.last);
    }
    ui.data_mut(|data| data.insert_temp(place, typed));
}

/// Taken before the line is drawn, which has uses of its own for these keys.
fn keys(ui: &Ui, line: egui::Id, is_typed: bool) -> Asks {
    if !is_typed || !ui.memory(|memory| memory.has_focus(line)) {
        return Asks::Nothing;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let asked =
        [(Key::Enter, Asks::Enter), (Key::ArrowDown, Asks::Down), (Key::ArrowUp, Asks::Up), (Key::Escape, Asks::Clear)];
    asked.into_iter().find(|(key, _)| pressed(*key)).map_or(Asks::Nothing, |(_, asks)| asks)
}

/// Those who can be meant; Enter takes the one that is marked. The number of one that was clicked.
fn offered(ui: &mut Ui, found: &[Found], chosen: usize) -> Option<usize> {
    let mut clicked = None;
    if let Some(one) = found.get(chosen) {
        ui.add_space(space::LABEL);
        widgets::told(ui, &format!("Enter: {}", one.says));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (at, one) in found.iter().enumerate().filter(|(at, _)| *at != chosen) {
            let name = format!("Put down {}", one.says);
            if Button::quiet(&one.says).small().name(&name).show(ui).clicked() {
                clicked = Some(at);
            }
        }
    });
    clicked
}

/// Puts somebody down, as one step. What is said of it.
fn enter(
    draft: &mut Draft<'_, '_>,
    event: &mut Event,
    found: &Found,
    (wanted, is_walk_in): (AttendanceState, bool),
) -> String {
    if let Some(already) = already(event, found, wanted) {
        return already;
    }
    let now = now(draft, event);
    let person = match &found.who {
        Meant::Listed(_) => None,
        Meant::Known(id) => Some(Ref(*id)),
        Meant::New(name) => Some(draft.create(Kind::Person, name)),
    };
    if let Some(person) = person {
        let id = draft.desk.session.fresh_id();
        event.people.attendance.push(Attendance { id, person: Some(person), ..Attendance::default() });
    }
    let at = match found.who {
        Meant::Listed(at) => at,
        _ => event.people.attendance.len().saturating_sub(1),
    };
    if let Some(entry) = event.people.attendance.get_mut(at) {
        if person.is_some() {
            // The default says that somebody came, and not when.
            entry.state = Registered.into();
        }
        set_state(entry, wanted, now);
        entry.walk_in |= is_walk_in;
    }
    draft.is_deed = true;
    said(draft, event, found, wanted, is_walk_in)
}

/// What is said of somebody who stands as far already, of whom nothing changes.
fn already(event: &Event, found: &Found, wanted: AttendanceState) -> Option<String> {
    let Meant::Listed(at) = found.who else { return None };
    let entry = event.people.attendance.get(at).filter(|entry| is_as_far(entry, wanted))?;
    let says = match entry.state.known()? {
        Confirmed => "is confirmed",
        Came => "has come",
        _ => "is registered",
    };
    Some(format!("{} {says} already.", found.name))
}

fn said(draft: &Draft<'_, '_>, event: &Event, found: &Found, wanted: AttendanceState, is_walk_in: bool) -> String {
    let session = draft.desk.session;
    let counts = figures(session.workspace(), event, session.clock().today());
    let new = if matches!(found.who, Meant::New(_)) { " They are new among your people." } else { "" };
    match wanted {
        Registered => format!("{} is registered.{new} {} have registered.", found.name, counts.registered),
        _ if is_walk_in => format!("{} walked in.{new} {} came.", found.name, counts.came),
        _ => format!("{} came.{new} {} came.", found.name, counts.came),
    }
}
