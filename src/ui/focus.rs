//! The keyboard's next place: a record or item that was just made and has not been drawn yet, or what Tab has gone to
//! and nobody can see.

use eframe::egui::{self, Context, Key, Ui};

use crate::model::Id;

/// When this item or record is drawn next, its first field takes the keyboard.
pub fn when_drawn(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(place(), id));
}

/// Whether the keyboard is for this item or record; asked once.
pub fn is_for(ctx: &Context, id: Id) -> bool {
    ctx.data_mut(|data| {
        let found = data.get_temp::<Id>(place()) == Some(id);
        if found {
            data.remove::<Id>(place());
        }
        found
    })
}

/// Whether something is still to be drawn that takes the keyboard.
pub fn is_awaited(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<Id>(place()).is_some())
}

/// Brings what Tab has gone to into view; to be called within what is scrolled, after its contents.
pub fn follow(ui: &Ui) {
    let pass = ui.cumulative_pass_nr();
    if ui.input(|input| input.key_pressed(Key::Tab)) {
        ui.data_mut(|data| data.insert_temp(tabbed(), pass));
    }
    // Where Tab leads is known in the same pass or the next, depending on its direction.
    let just_tabbed = ui.data(|data| data.get_temp::<u64>(tabbed())).is_some_and(|at| pass <= at + 2);
    let held = ui.memory(|memory| memory.focused()).and_then(|id| ui.read_response(id));
    if let Some(held) = held.filter(|held| just_tabbed && held.layer_id == ui.layer_id())
        && ui.min_rect().contains_rect(held.rect)
    {
        ui.scroll_to_rect(held.rect, None);
    }
}

fn tabbed() -> egui::Id {
    egui::Id::unique("when Tab was pressed")
}

fn place() -> egui::Id {
    egui::Id::unique("where the keyboard goes next")
}
