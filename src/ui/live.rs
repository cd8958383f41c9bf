//! Taking minutes while the meeting goes on: a mode of its own, with the agenda at the left, the record in the middle,
//! which grows upwards from the line that is typed in, and what helps at the right.
//!
//! What is typed stands in the records from its first letter, as a note of the item at hand; Enter keeps it as it was
//! understood. So there is nothing here that could be lost.

mod agenda;
mod agree;
mod alone;
mod before;
mod earlier;
mod entry;
mod finished;
mod head;
mod helper;
mod items;
mod keys;
mod misspelt;
mod naming;
mod proposed;
mod put_right;
mod record;
pub mod said;
pub mod set;
mod told;

use std::sync::Arc;

use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};
use jiff::civil::Date;

use super::frame::Desk;
use super::state::State;
use super::theme::{self, height};
use super::{news, shell, widgets};
use crate::app::{Command, News, Session};
use crate::import::line::Names;
use crate::model::{Event, Id, Kind, Ref};
use crate::workspace::Workspace;

pub use alone::{
    ask_for, asks_for, catch_keyboard, has_text, keep_half_typed, puts_right, show_entry, show_reading, take_keys,
};
use entry::Entry;
use finished::{Begun, finish, leave};
pub use finished::{Finish, tell as tell_finished};
pub use keys::key_of;
pub use proposed::{agendas as offer_agendas, today as ask_today};

/// Of the agenda and of what helps.
const AGENDA: f32 = 296.0;
const HELPER: f32 = 256.0;
/// In a window that is narrower than these, what helps, and then the agenda, make room.
const WITH_HELPER: f32 = 1100.0;
const WITH_AGENDA: f32 = 760.0;
/// Over the line that is typed, and over what is understood of it.
const TOP_OF_PART: i8 = 6;

/// Minutes that are being taken.
#[derive(Debug, Default)]
pub struct Live {
    event: Id,
    /// The day that "tomorrow" is counted from: of the meeting, or of whoever jots something down later.
    day: Date,
    /// The item at hand.
    item: Option<Id>,
    /// When it came up, by the clock that only runs forward, in milliseconds.
    since: i64,
    entry: Entry,
    /// What happened to the actions of the meetings before is asked, with a key each.
    asks_what_happened: bool,
    /// The item whose name is being typed.
    naming: Option<naming::Naming>,
    /// That is shown under the item at hand, whatever the item is.
    shows_what_happened: bool,
    /// How the minutes stood when taking them was begun.
    begun: Begun,
    /// The record should show its end.
    follows: bool,
    /// How high the record was when it was drawn last.
    record_high: f32,
    names: Option<Known>,
    /// The sharing half of a learning set.
    half: set::Half,
}

/// The names that lines are read with, and the state of the records that they were gathered from.
#[derive(Debug)]
struct Known {
    generation: u64,
    names: Arc<Names>,
}

impl Live {
    /// The sharing half of a learning set is shown in place of the record.
    pub fn shows_issues(&self) -> bool {
        self.half.shown
    }
}

/// Begins to take the minutes of an event; what is typed goes to the item that was written in last.
pub fn begin(session: &mut Session, state: &mut State, event: Id) {
    let Some(found) = session.workspace().event(Ref(event)) else { return };
    if let Some(why) = closed(session, found) {
        session.send(Command::Tell(News::new(why)));
        state.go_to(Kind::Event, event);
        return;
    }
    (state.live, state.went) = (Live::of(session, event), false);
}

/// Draws the mode, where minutes are being taken. Whether it does.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut live) = state.live.take() else { return false };
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(live.event)) else { return false };
    if is_left(desk, state, &mut live, event) {
        return false;
    }
    live.settle(event);
    if !state.is_covered() && !live.half.shown {
        live.entry.catch_keyboard(ui.ctx());
    }
    let asked = if state.is_covered() { None } else { keys::take(ui.ctx(), desk, &mut live, event) };
    if set::is_one(event) && set::show_projector(ui, desk, &mut live, event) {
        state.live = Some(live);
        return true;
    }
    let palette = theme::palette(ui.ctx());
    Panel::bottom("status")
        .exact_size(height::STATUS)
        .resizable(false)
        .frame(Frame::new().fill(palette.window))
        .show(ui, |ui| shell::status(ui, desk, state, Some("Every line is kept as you type it")));
    news::show(ui, desk, state);
    let done = head::show(ui, desk, &live, event);
    let has_agenda = ui.available_width() >= WITH_AGENDA;
    if has_agenda {
        let panel = Panel::left("agenda").exact_size(AGENDA).resizable(false).frame(Frame::new().fill(palette.panel));
        panel.show(ui, |ui| agenda::show(ui, desk, &mut live, event));
    }
    if ui.available_width() + AGENDA >= WITH_HELPER {
        let frame = Frame::new().fill(palette.panel).inner_margin(Margin { left: 16, right: 4, top: 16, bottom: 0 });
        let panel = Panel::right("helper").exact_size(HELPER).resizable(false).frame(frame);
        panel.show(ui, |ui| helper::show(ui, desk, &mut live, event));
    }
    middle(ui, desk, &mut live, event, has_agenda);
    state.live = Some(live);
    match asked.or(done) {
        Some(Asked::Finish) => finish(desk, state),
        Some(Asked::Print) => head::print(desk, state),
        None => {}
    }
    true
}

/// Whether the mode ends before it is drawn: somebody went elsewhere by a key, or nothing can be written any longer.
fn is_left(desk: &mut Desk<'_>, state: &mut State, live: &mut Live, event: &Event) -> bool {
    if std::mem::take(&mut state.went) {
        leave(desk, live);
        return true;
    }
    let Some(why) = closed(desk.session, event) else { return false };
    desk.says = Some(why);
    state.go_to(Kind::Event, live.event);
    state.turn_to(Kind::Event, live.event, "minutes");
    true
}

/// The record with the line that is typed in, or the sharing half of a learning set.
fn middle(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event, has_agenda: bool) {
    let palette = theme::palette(ui.ctx());
    let margin = Margin::symmetric(28, 12);
    CentralPanel::default().frame(Frame::new().fill(palette.surface).inner_margin(margin)).show(ui, |ui| {
        widgets::main_region(ui, "Minutes");
        if set::is_one(event) {
            set::choice(ui, live);
        }
        if live.half.shown {
            set::show(ui, desk, live, event);
            return;
        }
        let part = |name| {
            let frame = Frame::new().fill(palette.surface).inner_margin(Margin { top: TOP_OF_PART, ..Margin::ZERO });
            Panel::bottom(name).resizable(false).show_separator_line(false).frame(frame)
        };
        let line = part("entry").show(ui, |ui| {
            widgets::region(ui, "The line that is typed");
            entry::show(ui, desk, live, event);
        });
        // In a part of its own above the line, which therefore stays in its place whatever is read of it.
        let reading = part("reading").show(ui, |ui| {
            widgets::region(ui, "What is understood of it");
            if !has_agenda {
                items::name_at_hand(ui, desk, live, event);
            }
            entry::reading(ui, desk, live, event);
        });
        widgets::messages_keep_off(ui, line.response.rect.union(reading.response.rect));
        record::show(ui, desk, live, event);
    });
}

/// What a button or a key of the mode asks for that ends a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Finish,
    Print,
}

impl Live {
    /// An empty line for the item of an event that was written in last; none where the event is not there, or its minutes
    /// are agreed.
    pub fn of(session: &Session, event: Id) -> Option<Self> {
        let found = session.workspace().event(Ref(event)).filter(|event| closed(session, event).is_none())?;
        let item = items::at_hand(found);
        let since = session.clock().elapsed();
        let day = found.details.when.known_day().unwrap_or(session.clock().today());
        Some(Self {
            event,
            day,
            item,
            since,
            follows: true,
            record_high: 0.0,
            begun: Begun::of(session.workspace(), found),
            asks_what_happened: false,
            naming: None,
            shows_what_happened: false,
            entry: Entry::waiting(),
            names: None,
            half: set::Half::default(),
        })
    }

    /// The same for something that is said today, whenever the event was.
    pub fn today(self, session: &Session) -> Self {
        Self { day: session.clock().today(), ..self }
    }

    pub fn event(&self) -> Id {
        self.event
    }

    /// What is typed goes to another event from now on; what stands in the line comes along.
    pub fn move_to(&mut self, desk: &mut Desk<'_>, event: Id) {
        let session = desk.session;
        let from = session.workspace().event(Ref(self.event));
        if event != self.event
            && let Some((from, live)) = from.zip(Self::of(session, event))
        {
            entry::settle_edited(desk, self, from);
            let text = self.entry.half_typed(from);
            entry::write(desk, self, String::new());
            *self = Self { day: self.day, entry: self.entry.anew(), ..live };
            entry::write(desk, self, text);
        }
    }

    /// The item at hand may have been taken out by an undo.
    fn settle(&mut self, event: &Event) {
        if self.item.is_none_or(|item| event.item(item).is_none()) {
            self.item = items::at_hand(event);
        }
    }

    /// The names as they are meant at this event, and in the line that is put right, where one is; gathered anew only where
    /// a person or an organisation has changed.
    fn names(&mut self, workspace: &Workspace, event: &Event, edited: Option<Id>) -> Arc<Names> {
        let generation = workspace.generation();
        let is_party = |id: &Id| {
            workspace.get(*id).is_none_or(|record| matches!(record.kind(), Kind::Person | Kind::Organisation))
        };
        let kept = self.names.take().filter(|known| {
            let changed = workspace.changed_since(known.generation);
            changed.is_some_and(|changed| !changed.iter().any(is_party))
        });
        let names = kept.map_or_else(|| Names::of(workspace, None), |known| Arc::unwrap_or_clone(known.names));
        let shown = edited.map(|line| earlier::whose(workspace, event, line)).unwrap_or_default();
        let names = Arc::new(names.at(event).showing(&shown));
        self.names = Some(Known { generation, names: names.clone() });
        names
    }
}

/// Why nothing can be written into the minutes of an event, where that is so.
fn closed(session: &Session, event: &Event) -> Option<String> {
    if event.minutes.is_locked() {
        return Some(
            "These minutes are agreed. What they say is put right by a correction of the next meeting.".to_owned(),
        );
    }
    let problem = session.read_only(event.header.id)?;
    Some(format!("{} What you have typed is kept as far as it was saved.", problem.what))
}

/// Sends a change where there is one.
fn apply(desk: &mut Desk<'_>, change: Option<crate::workspace::Change>) {
    desk.commands.extend(change.map(Command::Apply));
}
