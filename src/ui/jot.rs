//! Jotting something down from anywhere: the line that minutes are typed in, in a small box over whatever is on the
//! screen. It goes to today's event, or to another that is chosen.

use std::sync::Arc;

use eframe::egui::{Context, Id, Key, Modifiers, Popup, Ui};

use super::frame::Desk;
use super::live::{self, Live};
use super::memo::memo;
use super::opened;
use super::state::State;
use super::theme::space;
use super::widgets::{self, Chosen, Field, PickChange};
use crate::model::{self, Kind};

/// Of the box, where the window has room for it.
const WIDE: f32 = 640.0;

/// Something that is being jotted down.
#[derive(Debug)]
pub struct Jot {
    live: Live,
    /// The box closes as soon as what was typed in this frame stands in the records.
    leaves: bool,
}

/// Opens the box.
pub fn ask(desk: &mut Desk<'_>, state: &mut State) {
    let taken = state.live.as_ref().map(Live::event);
    let today = desk.session.clock().today();
    let events = desk.session.workspace().events_at_hand(today);
    let mut open = events.into_iter().filter(|event| Some(*event) != taken);
    state.jot = open
        .find_map(|event| Live::of(desk.session, event))
        .map(|live| Jot { live: live.today(desk.session), leaves: false });
    if state.jot.is_none() {
        desk.says = Some("There is no event to jot something down for yet: make one first, with its day.".to_owned());
    }
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut jot) = state.jot.take() else { return };
    let lists = Popup::is_any_open(ctx);
    let escaped = !lists && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let kept = !lists && live::take_keys(ctx, desk, &mut jot.live);
    let modal = widgets::over_window(ctx, "jot", "Jot", WIDE, |ui| contents(ui, desk, &mut jot));
    if kept {
        let event = opened::title(desk, (Kind::Event, jot.live.event()));
        desk.says = Some(format!("Kept with {event}."));
    }
    jot.leaves |= escaped || modal.should_close() && !lists;
    let leaves = jot.leaves && desk.commands.is_empty();
    if leaves
        && !kept
        && let Some(how) = live::keep_half_typed(desk, &mut jot.live)
    {
        let event = opened::title(desk, (Kind::Event, jot.live.event()));
        desk.says = Some(format!("Kept {how} with {event}. Ctrl Z takes it back."));
    }
    if kept || leaves {
        state.gives_back = 3;
        ctx.request_repaint();
        return;
    }
    if jot.leaves {
        ctx.request_repaint();
    }
    state.jot = Some(jot);
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, jot: &mut Jot) {
    live::show_entry(ui, desk, &mut jot.live);
    widgets::secondary(ui, "Escape keeps what stands here as a note; Ctrl Z takes it back.");
    ui.add_space(space::WORD);
    live::show_reading(ui, desk, &mut jot.live);
    ui.add_space(space::SMALL);
    Field::new("Goes to").show(ui, |ui| choose_event(ui, desk, jot));
}

fn choose_event(ui: &mut Ui, desk: &mut Desk<'_>, jot: &mut Jot) {
    let events = events(ui, desk);
    let names: Vec<&str> = events.iter().map(|(_, name)| name.as_str()).collect();
    let at = events.iter().position(|(event, _)| *event == jot.live.event());
    let picked = widgets::pick(ui, &names, at.map_or(Chosen::Nothing, Chosen::Option), false);
    if let Some(PickChange::Picked(picked)) = picked
        && let Some((event, _)) = events.get(picked)
    {
        jot.live.move_to(desk, *event);
    }
}

/// The events that can be chosen, by name.
fn events(ui: &Ui, desk: &Desk<'_>) -> Arc<Vec<(model::Id, String)>> {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    memo(ui, Id::unique("events to jot for"), (workspace.generation(), today), || {
        let named = |event| (event, opened::title(desk, (Kind::Event, event)));
        let open = workspace.events_at_hand(today).into_iter().filter(|event| Live::of(desk.session, *event).is_some());
        open.map(named).collect()
    })
}
