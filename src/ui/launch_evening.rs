//! The launch evening over the whole window: who has come at the left, the teams with their keys at the right. Three
//! letters and Enter note that somebody is here; one key puts whoever is chosen into a team, and the next who has none
//! follows.
//!
//! Each deed stands in the records at once and is a step to undo; the window keeps what is typed alone.

mod arrivals;
mod head;
mod keys;
mod rows;
mod teams;

use std::sync::Arc;

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, Ui};

use super::commands::{OfEvent, open_or_at_hand, unless_agreed};
use super::frame::Desk;
use super::memo::memo;
use super::state::State;
use super::theme::{self, height, space};
use super::{news, shell};
use crate::app::{Command, News, Session};
use crate::model::{Id, Kind, Ref};
use crate::workspace::launch_evening::{Evening, hack_of, is_one};

use rows::{Pick, Row};

/// Of the list of those who come, where there is room.
const ARRIVALS: f32 = 400.0;
/// The part of a narrow window that it takes.
const SHARE: f32 = 0.5;

/// In a window that is narrower or lower than this a team is one line.
const SMALL: egui::Vec2 = egui::vec2(900.0, 480.0);

/// The evening that fills the window.
#[derive(Debug, Default)]
pub struct LaunchEvening {
    event: Id,
    /// What is typed of a name.
    typed: String,
    /// Whoever was chosen; none is the likeliest.
    chosen: Option<Pick>,
    /// The line that names are typed in takes the keyboard for so many frames more.
    takes_keyboard: u8,
    /// What was just done.
    done: String,
    /// Whoever was brought into view as they were chosen.
    revealed: Option<Pick>,
}

/// What a key or a button asks for that leads elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Leave,
    /// To where briefs are taken to the event whose teams they are.
    Briefs,
}

/// What the parts of the screen draw from.
struct Stage<'a> {
    evening: &'a Evening,
    rows: &'a [Row],
    /// The number of whoever is chosen among the rows.
    at: Option<usize>,
    can_write: bool,
    is_small: bool,
}

impl Stage<'_> {
    fn row(&self) -> Option<&Row> {
        self.rows.get(self.at?)
    }
}

/// Of the event that is open, else of the one that is on or comes next. One that is past is opened by hand alone, since the
/// first press would write into it.
pub const OF_EVENT: OfEvent = OfEvent {
    words: "Choose teams",
    more: "Who has come, and which team each chooses",
    meant: |desk, state| {
        let today = desk.session.clock().today();
        open_or_at_hand(desk, state, is_one, |event| is_one(event) && event.is_to_come(today))
    },
    lacking: "There is no launch evening or hack event to come: make one with its day, or open an earlier one first.",
    may: |desk, event| unless_agreed(desk, event, AGREED),
    begin: |desk, event| desk.gathers = Some(event),
};

const AGREED: &str = "Who came to this event is agreed with its minutes, so nobody can be added.";

/// Fills the window with the evening.
pub fn begin(session: &mut Session, state: &mut State, event: Id) {
    let Some(found) = session.workspace().event(Ref(event)) else { return };
    if found.minutes.is_locked() {
        session.send(Command::Tell(News::new(AGREED)));
        return;
    }
    state.went = false;
    state.launch_evening = Some(LaunchEvening { event, takes_keyboard: 3, ..LaunchEvening::default() });
}

/// Draws it, where it fills the window. Whether it does.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut launch) = state.launch_evening.take() else { return false };
    let session = desk.session;
    let key = (session.workspace().generation(), launch.event);
    let place = egui::Id::unique("the launch evening");
    let evening = memo(ui.ctx(), place, key, || Evening::of(session.workspace(), launch.event));
    let Some(evening) = evening.as_ref() else { return false };
    let room = ui.available_size();
    let is_small = room.x < SMALL.x || room.y < SMALL.y;
    let can_write = session.can_write() && session.read_only(launch.event).is_none();
    let mut asked = Some(Asked::Leave).filter(|_| std::mem::take(&mut state.went));
    if !state.is_covered() && asked.is_none() {
        let rows = rows_of(ui, session, &launch, evening);
        let at = rows::at(&rows, &launch, evening);
        asked = keys::take(ui.ctx(), desk, &mut launch, &Stage { evening, rows: &rows, at, can_write, is_small });
    }
    if asked.is_none() {
        let rows = rows_of(ui, session, &launch, evening);
        let at = rows::at(&rows, &launch, evening);
        asked = draw(ui, desk, state, &mut launch, &Stage { evening, rows: &rows, at, can_write, is_small });
    }
    let Some(asked) = asked else {
        state.launch_evening = Some(launch);
        return true;
    };
    if asked == Asked::Briefs {
        let hack = session.workspace().event(Ref(launch.event)).map(|event| hack_of(session.workspace(), event));
        let hack = hack.map_or(launch.event, |hack| hack.header.id);
        state.on_the_day = None;
        state.go_to(Kind::Event, hack);
        state.turn_to(Kind::Event, hack, crate::ui::editor::PROJECTS);
    }
    ui.ctx().request_repaint();
    false
}

fn rows_of(ui: &Ui, session: &Session, launch: &LaunchEvening, evening: &Evening) -> Arc<Vec<Row>> {
    let key = (session.workspace().generation(), launch.event, launch.typed.clone());
    let place = egui::Id::unique("who comes to the launch evening");
    memo(ui.ctx(), place, key, || rows::of(session.workspace(), evening, &launch.typed))
}

fn draw(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    launch: &mut LaunchEvening,
    stage: &Stage<'_>,
) -> Option<Asked> {
    let palette = theme::palette(ui.ctx());
    let plain = |fill| Frame::new().fill(fill);
    let status = Panel::bottom("status").exact_size(height::STATUS).resizable(false).frame(plain(palette.window));
    status.show(ui, |ui| shell::status(ui, desk, state, Some("Ctrl Z takes back what was done last")));
    news::show(ui, desk, state);
    let room = ui.available_size();
    let edge = if stage.is_small { 12 } else { 16 };
    let mut asked = None;
    let bar = plain(palette.window).inner_margin(Margin::symmetric(edge, 8));
    Panel::top("launch evening").resizable(false).frame(bar).show(ui, |ui| {
        asked = head::show(ui, desk, launch, stage);
    });
    let wide = ARRIVALS.min(room.x * SHARE);
    let left = Panel::left("arrivals").exact_size(wide).resizable(false).frame(plain(palette.panel));
    left.show(ui, |ui| arrivals::show(ui, desk, launch, stage));
    let frame = plain(palette.surface).inner_margin(Margin::symmetric(edge, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::SMALL, space::LABEL);
        asked = asked.or(teams::show(ui, desk, launch, stage));
    });
    asked
}
