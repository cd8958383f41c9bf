//! The editor of a person: their form, and the way to hand over what they look after.

use eframe::egui::Ui;

use super::{Draft, form};
use crate::model::{Person, Ref};
use crate::ui::handing;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Button};

/// Draws the form.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, person: &mut Person) {
    form::show(ui, draft, person, &|_| true);
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, "What they look after");
    ui.add_space(space::LABEL);
    widgets::secondary(ui, handing::WHAT_IT_DOES);
    ui.add_space(space::WORD);
    if Button::outlined("Hand over to a successor").small().show(ui).clicked() {
        draft.desk.hands_over = Some(Some(Ref(person.header.id)));
    }
}
