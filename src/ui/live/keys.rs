//! The keys of the mode, taken before the line sees them.

use eframe::egui::{Context, Key, Modifiers};

use super::{Asked, Desk, Live, entry, items, naming, set};
use crate::import::line::prefix::ASKED;
use crate::model::Event;

const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;

/// Carries out the keys that were pressed.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, live: &mut Live, event: &Event) -> Option<Asked> {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    if set::is_one(event) {
        set::take_keys(ctx, desk, live, event);
    }
    naming::take_keys(ctx, desk, live, event);
    // Taken in any case: a button would take it for a click.
    if pressed(CTRL, Key::Enter) && !live.half.shown {
        naming::add(desk, live, event);
    }
    if pressed(CTRL, Key::ArrowDown) {
        items::step(desk, live, event, 1);
        live.entry.takes_keyboard();
    }
    if pressed(CTRL, Key::ArrowUp) {
        items::step(desk, live, event, -1);
        live.entry.takes_keyboard();
    }
    // From wherever the keyboard went, as among earlier actions, Escape leads back to the line.
    if !live.entry.holds_keyboard(ctx) && ctx.input(|input| input.key_pressed(Key::Escape)) {
        live.entry.takes_keyboard();
    }
    if pressed(CTRL, Key::E) {
        (live.asks_what_happened, live.shows_what_happened) = (true, true);
    }
    put_right(ctx, live);
    entry::take_keys(ctx, desk, live, event);
    match (pressed(CTRL, Key::P), pressed(CTRL, Key::M)) {
        (_, true) => Some(Asked::Finish),
        (true, false) => Some(Asked::Print),
        (false, false) => None,
    }
}

/// The keys that put right what was understood.
pub fn put_right(ctx: &Context, live: &mut Live) {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    for (kind, letter, _) in ASKED {
        if key_of(*letter).is_some_and(|key| pressed(ALT, key)) {
            live.entry.right.ask_for(*kind);
            types_nothing(ctx);
        }
    }
    for (number, key) in [Key::Num1, Key::Num2, Key::Num3, Key::Num4].into_iter().enumerate() {
        if pressed(ALT, key) {
            live.entry.right.choose(number);
            types_nothing(ctx);
        }
    }
}

/// The key that a small letter is on.
pub fn key_of(letter: char) -> Option<Key> {
    Key::from_name(&letter.to_uppercase().to_string())
}

/// A letter that is pressed with Alt comes as text as well.
fn types_nothing(ctx: &Context) {
    ctx.input_mut(|input| input.events.retain(|event| !matches!(event, eframe::egui::Event::Text(_))));
}
