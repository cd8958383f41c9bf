//! A group of fields under a heading, which may be folded away.

use eframe::egui::Ui;

use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};

/// Draws a heading with its contents below it. `key` tells it from other groups of the same form.
pub fn show(ui: &mut Ui, key: &str, title: &str, open_at_first: bool, contents: impl FnOnce(&mut Ui)) {
    ui.push_id(key, |ui| {
        let id = ui.scope_id().with("open");
        let mut open = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
        if open_at_first && ui.data(|data| data.get_temp::<bool>(id).is_none()) {
            // Remembered, so that the group stays when the only field in it is emptied.
            open = true;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
        ui.add_space(space::LABEL);
        widgets::rule(ui);
        let arrow = if open { icon::OPENED } else { icon::CLOSED };
        let heading = Button::quiet(title).icon(arrow).show(ui);
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_expanded(open));
        if heading.clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(id, open));
        }
        ui.add_space(space::LABEL);
        if open {
            contents(ui);
        }
    });
}
