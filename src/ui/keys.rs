//! The keys that belong to the whole window, taken before any field sees them, as the table of deeds has them. There is
//! one undo, and it is here.

use eframe::egui::{self, Context, Key, KeyboardShortcut, Modifiers, PointerButton};

use super::commands::{self, Act, Deed};
use super::frame::Desk;
use super::state::State;
use super::{opened, widgets};

const SIDE_BUTTONS: [(PointerButton, Act); 2] =
    [(PointerButton::Extra1, opened::go_back), (PointerButton::Extra2, opened::go_forward)];

/// Keys that make or print something: held down, they do it once.
const ONCE: [Key; 4] = [Key::N, Key::D, Key::P, Key::E];

/// Carries out the keys that were pressed, and the buttons at the side of a mouse.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    ctx.input_mut(|input| input.events.retain(|event| !is_held(event)));
    for (button, act) in SIDE_BUTTONS {
        if ctx.input(|input| input.pointer.button_pressed(button)) {
            act(desk, state);
        }
    }
    // On a field that shows a link, Ctrl with Enter goes to what is linked.
    let follows_link = widgets::follows_link(ctx);
    // On a card of a board, Alt with the arrows moves the card.
    let holds_card = widgets::holds_card(ctx);
    let goes_there = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
    for (keys, deed) in in_order(state) {
        if follows_link && *keys == goes_there || holds_card && keys.modifiers == Modifiers::ALT {
            continue;
        }
        while ctx.input_mut(|input| input.consume_shortcut(keys)) {
            deed.act(desk, state);
        }
    }
    if !follows_link {
        // While minutes are taken, Ctrl with Enter adds an item.
        let adds_item = state.live.is_some();
        ctx.input_mut(|input| {
            input.events.retain(|event| adds_item && is_key(event, goes_there) || !would_click(event))
        });
    }
}

/// The keys of the table, those with Shift before those without, which would take them too.
fn in_order(state: &State) -> Vec<(&'static KeyboardShortcut, &'static Deed)> {
    let mut all: Vec<_> =
        commands::of_use(state).flat_map(|deed| deed.keys.iter().map(move |keys| (keys, deed))).collect();
    all.sort_by_key(|(keys, _)| !keys.modifiers.shift);
    all
}

fn is_key(event: &egui::Event, keys: KeyboardShortcut) -> bool {
    matches!(event, egui::Event::Key { key, modifiers, .. }
        if *key == keys.logical_key && modifiers.matches_exact(keys.modifiers))
}

/// A button takes Enter and the space bar for a click, whatever else is held down with them.
fn would_click(event: &egui::Event) -> bool {
    match event {
        egui::Event::Key { key: Key::Enter | Key::Space, modifiers, .. } => modifiers.command || modifiers.alt,
        _ => false,
    }
}

fn is_held(event: &egui::Event) -> bool {
    match event {
        egui::Event::Key { key, repeat: true, modifiers, .. } => modifiers.command && ONCE.contains(key),
        _ => false,
    }
}
