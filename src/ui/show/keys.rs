//! The keys of the screen, taken before anything sees them. What would be text stays with a cell that is typed in.

use eframe::egui::{Context, Key, Modifiers, ViewportCommand};

use super::{Desk, Show, Timing};
use crate::app::Command;
use crate::workspace::show::Team;

const NONE: Modifiers = Modifiers::NONE;

/// Whether a key leaves the screen. Escape leaves a cell first.
pub fn leaves(ctx: &Context, show: &mut Show) -> bool {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(NONE, key));
    if pressed(Key::F5) {
        return true;
    }
    if !pressed(Key::Escape) {
        return false;
    }
    let was_typing = show.typing.was_typing() || show.sets_minutes;
    show.sets_minutes = false;
    show.typing.stop(ctx);
    !was_typing
}

/// Carries out the keys that were pressed.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, show: &mut Show, timing: &mut Timing, teams: &[Team]) {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    // A pointer for presentations sends these two.
    for (key, by) in [(Key::PageDown, 1), (Key::PageUp, -1)] {
        if pressed(NONE, key) {
            timing.step(teams, by, desk.session.clock().elapsed());
        }
    }
    if pressed(NONE, Key::F11) {
        fill_screen(ctx, show);
    }
    if show.typing.is_typing(ctx) || show.sets_minutes {
        return;
    }
    for (key, by) in [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)] {
        if pressed(NONE, key) {
            timing.step(teams, by, desk.session.clock().elapsed());
        }
    }
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if pressed(Modifiers::ALT, key) {
            move_team(desk, show, timing, teams, by);
        }
    }
    if pressed(NONE, Key::Space) {
        timing.turn.timer.hold(desk.session.clock().elapsed());
    }
    if pressed(NONE, Key::N) {
        timing.next_part(teams, desk.session.clock().elapsed());
    }
    if pressed(NONE, Key::M) {
        show.sets_minutes = true;
    }
    if pressed(NONE, Key::R) {
        timing.again(desk.session.clock().elapsed());
    }
    let held_with_shift = |key| pressed(NONE, key) || pressed(Modifiers::SHIFT, key);
    if held_with_shift(Key::Plus) || held_with_shift(Key::Equals) {
        timing.give(1);
    }
    if pressed(NONE, Key::Minus) {
        timing.give(-1);
    }
    if ctx.memory(|memory| memory.focused().is_none()) && pressed(NONE, Key::Tab) {
        teams.get(timing.number(teams)).inspect(|team| show.typing.begins(team.brief));
    }
    // A letter comes as text as well, and is meant for no cell.
    ctx.input_mut(|input| input.events.retain(|event| !matches!(event, eframe::egui::Event::Text(_))));
}

/// The window fills the screen, or is as it was.
pub fn fill_screen(ctx: &Context, show: &mut Show) {
    show.fills_screen = !ctx.input(|input| input.viewport().fullscreen.unwrap_or(show.fills_screen));
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(show.fills_screen));
}

/// Lets the team at hand show earlier or later.
pub fn move_team(desk: &mut Desk<'_>, show: &Show, timing: &Timing, teams: &[Team], by: isize) {
    let team = teams.get(timing.number(teams));
    let change = team.and_then(|team| desk.session.move_turn(show.event, team.brief, by));
    desk.commands.extend(change.map(Command::Apply));
}
