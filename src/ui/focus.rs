//! The keyboard's next place: a record or item that was just made and has not been drawn yet.

use eframe::egui::{self, Context};

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

fn place() -> egui::Id {
    egui::Id::unique("where the keyboard goes next")
}
