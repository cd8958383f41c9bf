//! The keys, over whatever is on the screen, for as long as somebody reads them.

use eframe::egui::{Context, Id, Key, Modal, Modifiers, ScrollArea, Ui};

use super::keys::{KEYS, KEYS_OF_EVENTS};
use super::state::State;
use super::theme::{role, space};
use super::widgets::{self, Button};

/// Room for the keys themselves, so that what they do lines up.
const KEYS_WIDE: f32 = 200.0;

/// Draws the keys while they are asked for.
pub fn show(ctx: &Context, state: &mut State) {
    if !state.shows_keys {
        state.keyboard_before = ctx.memory(|memory| memory.focused());
        return;
    }
    let modal = Modal::new(Id::unique("keys")).show(ctx, |ui| {
        ui.set_width(520.0_f32.min(ctx.content_rect().width() - 2.0 * space::PAGE));
        widgets::heading(ui, 1, role::SECTION, "Keys");
        ui.add_space(space::WORD);
        let high = (ctx.content_rect().height() - 200.0).max(80.0);
        ScrollArea::vertical().max_height(high).show(ui, list);
        ui.add_space(space::SMALL);
        let close = Button::filled("Close").show(ui);
        if ui.memory(|memory| memory.focused() == state.keyboard_before) {
            close.request_focus();
        }
        close.clicked()
    });
    let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if modal.inner || modal.should_close() || escaped {
        state.shows_keys = false;
        if let Some(before) = state.keyboard_before.take() {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    }
}

/// Draws each key and what it does.
pub fn list(ui: &mut Ui) {
    let rows = KEYS.iter().map(|key| (key.written, key.does)).chain(KEYS_OF_EVENTS);
    for (written, does) in rows {
        ui.horizontal(|ui| {
            let start = ui.cursor().left();
            widgets::key_cap(ui, written);
            ui.add_space((start + KEYS_WIDE - ui.cursor().left()).max(space::WORD));
            widgets::secondary(ui, does);
        });
        ui.add_space(space::HAIR);
    }
}
