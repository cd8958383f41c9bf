//! Show-and-tell over the whole window, for the projector: whose turn it is, the time that they have, and a row for each
//! team that is filled in while they speak. It is dark, and nothing in it that is meant for the room is small.
//!
//! What is typed in a row stands in the records from its first letter. How far the time has run is kept by the window
//! alone, so that it goes on while somebody looks something up.

mod bars;
mod cells;
mod empty;
mod foot;
mod keys;
mod now;
mod one_line;
mod rows;
mod timing;
mod typing;

use std::sync::Arc;

use eframe::egui::{self, Align, CentralPanel, Context, Frame, Layout, Margin, Panel, Ui, ViewportCommand};

use super::commands::{OfEvent, open_or_at_hand, unless_agreed};
use super::frame::Desk;
use super::memo::memo;
use super::state::State;
use super::theme::{self, role, space};
use super::widgets;
use crate::app::{Command, News, Session};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::EventType;
use crate::model::{Event, Id, Kind, Ref, TimeOfDay};
use crate::workspace::show::{self, Team};

pub use timing::Timing;
use typing::Typing;

/// In a window that is narrower or lower than this, only the row at hand is seen, and what is large is smaller.
const SMALL: egui::Vec2 = egui::vec2(1000.0, 560.0);

/// The show-and-tell that fills the window.
#[derive(Debug, Default)]
pub struct Show {
    event: Id,
    typing: Typing,
    /// The minutes of the parts are being set.
    sets_minutes: bool,
    /// Something else was open: it was gone to as the nearest one.
    is_nearest: bool,
    /// It made the window fill the screen, which it takes back at the end.
    fills_screen: bool,
}

const NEAREST: &str = "the nearest hack event";

/// What a key or a link asks for that ends the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Leave,
    /// To where briefs are taken to the event.
    Briefs,
}

/// What the parts of the screen draw from.
struct Stage<'a> {
    event: &'a Event,
    teams: &'a [Team],
    /// The number of the team at hand.
    at: usize,
    is_small: bool,
    is_nearest: bool,
    can_write: bool,
}

impl Stage<'_> {
    fn team(&self) -> Option<&Team> {
        self.teams.get(self.at)
    }
}

/// Whether teams show what they made at an event of this type.
pub fn is_at(event: &Event) -> bool {
    let is_launch = event.details.kind.is(EventType::LaunchEvening);
    event.details.kind.known().is_some_and(|kind| kind.holds_projects()) && !is_launch
}

/// Of the event that is open, else of the one at hand.
pub const OF_EVENT: OfEvent = OfEvent {
    words: "Show-and-tell",
    more: "Whose turn it is, for everybody to see",
    meant: |desk, state| open_or_at_hand(desk, state, is_at, is_at),
    lacking: "There is no hack event to show anything at yet: make one first, with its days.",
    may: |desk, event| unless_agreed(desk, event, AGREED),
    begin: |desk, event| desk.shows = Some(event),
};

const AGREED: &str = "What was said at this event is agreed, so nothing can be added to it.";

/// Fills the window with the show-and-tell of an event; its time is where it was left.
pub fn begin(session: &mut Session, state: &mut State, event: Id) {
    let Some(found) = session.workspace().event(Ref(event)) else { return };
    if found.minutes.is_locked() {
        session.send(Command::Tell(News::new(AGREED)));
        return;
    }
    state.went = false;
    let is_nearest = state.screen.lists() && state.on_the_day.is_none() && state.open() != Some(event);
    state.show = Some(Show { event, is_nearest, ..Show::default() });
}

/// Draws it, where it fills the window. Whether it does.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut show) = state.show.take() else { return false };
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(show.event)) else {
        leave(ui.ctx(), desk, &mut show);
        return false;
    };
    let mut timing = state.timings.remove(&show.event).unwrap_or_default();
    let teams = teams(ui.ctx(), session, show.event);
    show.typing.settle(ui.ctx(), desk, show.event);
    let asked = match std::mem::take(&mut state.went) || !state.is_covered() && keys::leaves(ui.ctx(), &mut show) {
        true => Some(Asked::Leave),
        false => {
            timing.settle(&teams);
            if !state.is_covered() {
                keys::take(ui.ctx(), desk, &mut show, &mut timing, &teams);
            }
            theme::for_the_room(ui, |ui| draw(ui, desk, &mut show, &mut timing, event, &teams))
        }
    };
    state.timings.insert(show.event, timing);
    let Some(asked) = asked else {
        state.show = Some(show);
        return true;
    };
    leave(ui.ctx(), desk, &mut show);
    if asked == Asked::Briefs {
        state.go_to(Kind::Event, show.event);
        state.turn_to(Kind::Event, show.event, crate::ui::editor::PROJECTS);
    }
    // The screen that it came from is drawn in the next frame, which begins with the colours of that.
    ui.ctx().request_repaint();
    false
}

fn teams(ctx: &Context, session: &Session, event: Id) -> Arc<Vec<Team>> {
    let workspace = session.workspace();
    let place = egui::Id::unique("the teams that show");
    memo(ctx, place, (workspace.generation(), event), || show::teams(workspace, event))
}

/// What is typed is kept whole, and the window is as it was.
fn leave(ctx: &Context, desk: &mut Desk<'_>, show: &mut Show) {
    ctx.memory_mut(|memory| memory.focused().inspect(|id| memory.surrender_focus(*id)));
    show.typing.settle(ctx, desk, show.event);
    if show.fills_screen {
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
    }
}

fn draw(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    show: &mut Show,
    timing: &mut Timing,
    event: &Event,
    teams: &[Team],
) -> Option<Asked> {
    let (palette, room) = (theme::palette(ui.ctx()), ui.available_size());
    let stage = Stage {
        event,
        teams,
        at: timing.number(teams),
        is_small: room.x < SMALL.x || room.y < SMALL.y,
        is_nearest: show.is_nearest,
        can_write: desk.session.can_write() && desk.session.read_only(show.event).is_none(),
    };
    let bar = Frame::new().fill(palette.window).inner_margin(Margin::symmetric(edge(&stage), 6));
    let head = Panel::top("show-and-tell").exact_size(if stage.is_small { 48.0 } else { 72.0 }).resizable(false);
    head.frame(bar).show(ui, |ui| top(ui, desk, &stage));
    let mut asked = None;
    let foot = Panel::bottom("show-and-tell keys").resizable(false).frame(bar);
    foot.show(ui, |ui| asked = foot::show(ui, desk, show, timing, &stage));
    CentralPanel::default().frame(Frame::new().fill(palette.surface)).show(ui, |ui| {
        widgets::main_region(ui, "Teams");
        ui.spacing_mut().item_spacing = egui::vec2(space::SMALL, 0.0);
        if stage.teams.is_empty() {
            asked = asked.or(empty::show(ui, &stage));
            return;
        }
        now::show(ui, desk, timing, &stage);
        rows::show(ui, desk, show, timing, &stage);
    });
    asked
}

/// From the edge of the window.
fn edge(stage: &Stage<'_>) -> i8 {
    if stage.is_small { 16 } else { 48 }
}

/// Which event it is, which of the teams, and the time on the wall.
fn top(ui: &mut Ui, desk: &Desk<'_>, stage: &Stage<'_>) {
    let palette = theme::palette(ui.ctx());
    widgets::region(ui, "The show-and-tell");
    ui.horizontal_centered(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::FIELD;
            clock(ui, desk);
            if !stage.teams.is_empty() {
                let count = format!("{} of {}", stage.at + 1, stage.teams.len());
                widgets::text(ui, role::PROJECTOR_ROW, palette.muted, &count);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = stage.event.details.title.trim();
                let title = if title.is_empty() { "Show-and-tell" } else { title };
                let shown = super::words::shortened(title, if stage.is_small { 24 } else { 60 });
                widgets::heading(ui, 1, role::PROJECTOR_ROW.strong(), &shown);
                let is_named = title != "Show-and-tell";
                match stage.is_nearest {
                    // Whoever pressed the key at another event is told of which this is.
                    true if is_named => widgets::text(ui, role::PROJECTOR_ROW, palette.muted, NEAREST),
                    false if is_named && !stage.is_small => {
                        widgets::text(ui, role::PROJECTOR_ROW, palette.muted, "Show-and-tell")
                    }
                    _ => return,
                };
            });
        });
    });
}

/// The window wakes for the next minute.
fn clock(ui: &mut Ui, desk: &Desk<'_>) {
    let wall = desk.session.clock().wall();
    let Some(time) = TimeOfDay::new(wall.hour(), wall.minute()) else { return };
    widgets::text(ui, role::CLOCK, theme::palette(ui.ctx()).ink, &dates::time(&en_gb().dates, time));
    let rest = 60_u64.saturating_sub(u64::try_from(wall.second()).unwrap_or_default());
    ui.ctx().request_repaint_after(std::time::Duration::from_secs(rest.max(1)));
}
