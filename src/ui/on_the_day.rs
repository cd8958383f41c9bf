//! On the day: what is on and what comes next in large type, over the whole window, with the lines of the day beside it
//! and one line at the foot to note what happens. One key notes that the next line of the run sheet has really begun. For
//! the room there is the same without what only the crew needs.
//!
//! Nothing is kept here but what is half typed: when a line began stands with its event.

mod checkpoint;
mod day;
mod empty;
mod entry;
mod head;
mod keys;
mod lines;
mod now;
mod room;

use std::sync::Arc;

use eframe::egui::{self, CentralPanel, Context, Frame, Margin, Panel, Ui, ViewportCommand};

use super::commands::{OfEvent, open_or_at_hand};
use super::frame::Desk;
use super::live::{self, Live};
use super::memo::memo;
use super::state::State;
use super::theme::{self, height, space};
use super::{news, shell, widgets};
use crate::app::Session;
use crate::model::event::EventType;
use crate::model::{Event, Id, Kind, Ref};
use crate::workspace::launch_evening::{self, hack_of};
use crate::workspace::show::{Team, teams};

use checkpoint::Notes;
use day::Shown;

/// Of the lines of the day.
const LINES: f32 = 340.0;
/// In a window that is narrower than this the lines of the day make room.
const WITH_LINES: f32 = 900.0;
/// In a window that is narrower or lower than this, what is large is smaller.
const SMALL: egui::Vec2 = egui::vec2(1000.0, 560.0);

/// The day that fills the window.
#[derive(Debug, Default)]
pub struct OnTheDay {
    event: Id,
    /// The number of the day that was chosen in place of today's.
    day: Option<usize>,
    /// The line that was chosen to begin next.
    chosen: Option<Id>,
    /// The line at the foot; none where nothing can be written.
    line: Option<Live>,
    notes: Notes,
    /// The line that was brought into view as it began.
    revealed: Option<Id>,
    /// It is shown to the room, and fills the screen.
    for_room: bool,
    /// It ends, and leads there, as soon as what was typed in this frame stands in the records.
    leaves: Option<Asked>,
}

/// What a key or a button asks for that leads elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Leave,
    /// To where the run sheet is written.
    RunSheet,
    /// To where people choose their teams.
    Teams,
    Show,
}

/// Whether an event has what a way leads to.
fn leads(way: Asked, event: &Event, shown: &Shown<'_>) -> bool {
    let has_plan = !shown.day.lines.is_empty();
    match way {
        Asked::Teams => has_plan && launch_evening::is_one(event),
        Asked::Show => has_plan && super::show::is_at(event),
        Asked::Leave | Asked::RunSheet => true,
    }
}

/// Whether an event has a day of this kind: a hack, a launch evening, or whatever else somebody has planned by the minute.
pub fn is_at(event: &Event) -> bool {
    let is_large = event.details.kind.known().is_some_and(|kind| kind.holds_projects());
    is_large || event.details.kind.is(EventType::LaunchEvening) || !event.plan.run_sheet.is_empty()
}

/// Of the event that is open, else of the one at hand.
pub const OF_EVENT: OfEvent = OfEvent {
    words: "On the day",
    more: "What is on and what comes next, over the whole window",
    meant: |desk, state| open_or_at_hand(desk, state, is_at, is_at),
    lacking: "There is no event with a run sheet yet: make one first, with its day.",
    may: |_, _| Ok(()),
    begin: |desk, event| desk.runs = Some(event),
};

/// Fills the window with the day of an event.
pub fn begin(session: &Session, state: &mut State, event: Id) {
    if session.workspace().event(Ref(event)).is_none() {
        return;
    }
    let line = Live::of(session, event).map(|line| line.today(session));
    state.went = false;
    state.on_the_day = Some(OnTheDay { event, line, ..OnTheDay::default() });
}

/// Draws it, where it fills the window. Whether it does.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut on) = state.on_the_day.take() else { return false };
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(on.event)) else { return ended(ui.ctx(), &on) };
    if std::mem::take(&mut state.went) {
        on.leaves = Some(Asked::Leave);
    }
    // What was said may have been agreed meanwhile, as by a colleague.
    on.line = on.line.filter(|_| !event.minutes.is_locked());
    on.notes.settle(ui.ctx(), desk);
    let days = day::days(session.workspace(), event);
    let Some(shown) = Shown::of(session, &on, &days) else { return ended(ui.ctx(), &on) };
    let asked = if state.is_covered() { None } else { keys::take(ui.ctx(), desk, &mut on, event, &shown) };
    let asked = match on.for_room {
        true => {
            room::show(ui, desk, &mut on, event, &shown);
            asked
        }
        false => draw(ui, desk, state, (&mut on, event), &shown).or(asked),
    };
    on.leaves = asked.filter(|asked| matches!(asked, Asked::Leave | Asked::RunSheet)).or(on.leaves);
    if let Some(leaves) = on.leaves.filter(|_| desk.commands.is_empty()) {
        leave(ui.ctx(), desk, &mut on);
        if leaves == Asked::RunSheet {
            state.go_to(Kind::Event, on.event);
            state.turn_to(Kind::Event, on.event, "plan");
        }
        ui.ctx().request_repaint();
        return true;
    }
    match asked {
        Some(Asked::Teams) => desk.gathers = Some(on.event),
        Some(Asked::Show) => desk.shows = Some(hack_of(session.workspace(), event).header.id),
        _ => {}
    }
    if on.leaves.is_some() {
        ui.ctx().request_repaint();
    }
    state.on_the_day = Some(on);
    true
}

/// What is half typed stays, and the window is as it was.
fn leave(ctx: &Context, desk: &mut Desk<'_>, on: &mut OnTheDay) {
    if let Some(line) = on.line.as_mut()
        && let Some(how) = live::keep_half_typed(desk, line)
    {
        let event = desk.session.workspace().title(line.event()).unwrap_or_default();
        desk.says = Some(format!("Kept {how} with {event}. Ctrl Z takes it back."));
    }
    ended(ctx, on);
}

/// The window is as it was, also where the event is gone, as by a colleague. Nothing of the day is drawn.
fn ended(ctx: &Context, on: &OnTheDay) -> bool {
    if on.for_room {
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
    }
    false
}

fn draw(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    (on, event): (&mut OnTheDay, &Event),
    shown: &Shown<'_>,
) -> Option<Asked> {
    let palette = theme::palette(ui.ctx());
    let plain = |fill| Frame::new().fill(fill);
    let status = Panel::bottom("status").exact_size(height::STATUS).resizable(false).frame(plain(palette.window));
    status.show(ui, |ui| shell::status(ui, desk, state, Some("What you note is kept with the event")));
    news::show(ui, desk, state);
    let room = ui.available_size();
    let is_small = room.x < SMALL.x || room.y < SMALL.y;
    let edge = if is_small { 16 } else { 28 };
    let mut asked = None;
    let top = Panel::top("on the day").resizable(false);
    let bar = plain(palette.window).inner_margin(Margin::symmetric(edge, 8));
    top.frame(bar).show(ui, |ui| asked = head::show(ui, desk, on, event, shown, is_small));
    if on.line.is_some() {
        let foot = Panel::bottom("what happens").resizable(false);
        let frame = plain(palette.surface).inner_margin(Margin::symmetric(edge, 8));
        let foot = foot.frame(frame).show(ui, |ui| entry::show(ui, desk, on, is_small));
        let mut place = foot.response.rect;
        if entry::is_read(desk, on) {
            let part = Panel::bottom("what is read").resizable(false).show_separator_line(false).frame(frame);
            place = place.union(part.show(ui, |ui| entry::reading(ui, desk, on)).response.rect);
        }
        widgets::messages_keep_off(ui, place);
    }
    if room.x >= WITH_LINES && !shown.day.lines.is_empty() {
        let panel = Panel::right("lines of the day").exact_size(LINES).resizable(false).frame(plain(palette.panel));
        panel.show(ui, |ui| lines::show(ui, on, event, shown));
    }
    let frame = plain(palette.surface).inner_margin(Margin::symmetric(edge, if is_small { 8 } else { 20 }));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        widgets::main_region(ui, "Now and next");
        ui.spacing_mut().item_spacing = egui::vec2(space::SMALL, space::LABEL);
        if shown.day.lines.is_empty() {
            asked = asked.or(empty::show(ui));
            return;
        }
        let teams = teams_of(ui.ctx(), desk.session, event);
        egui::ScrollArea::vertical().id_salt("now and next").auto_shrink(false).show(ui, |ui| {
            let is_on = checkpoint::is_on(shown);
            now::show(ui, desk, on, (shown, is_small), |ui, desk, on| {
                if is_on {
                    checkpoint::show(ui, desk, on, event, shown, &teams);
                }
            });
            if !is_on {
                checkpoint::show(ui, desk, on, event, shown, &teams);
            }
        });
    });
    asked
}

/// The teams of the event that is on.
fn teams_of(ctx: &Context, session: &Session, event: &Event) -> Arc<Vec<Team>> {
    let workspace = session.workspace();
    let hack = hack_of(workspace, event).header.id;
    memo(ctx, egui::Id::unique("the teams of the day"), (workspace.generation(), hack), || teams(workspace, hack))
}
