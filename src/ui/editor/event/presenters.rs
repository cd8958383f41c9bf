//! Who gives a presentation: the fields of one presenter stand abreast and without a frame, several have a card each.

use eframe::egui::Ui;

use crate::model::form::{Form, Place};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{icon, space};
use crate::ui::way::Step;
use crate::ui::widgets::{Button, ListAction};

/// The key of the list.
pub const KEY: &str = "presenters";

/// Draws those of a presentation.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, presentation: &mut dyn Form) {
    let Some(row) = presentation.words().iter().position(|words| words.key == KEY) else { return };
    let Some(Place::Items(list)) = presentation.place(row) else { return };
    if list.len() != 1 {
        return form::row(ui, draft, presentation, KEY);
    }
    let id = list.id_mut(0).copied().unwrap_or_default();
    draft.within(Step::Key(KEY), |draft| {
        if let Some(one) = list.form(0) {
            ui.push_id(id, |ui| draft.within(Step::Item(id), |draft| form::show(ui, draft, one, &|_| true)));
        }
        let mut action = items::one_more(draft, 1);
        if !draft.is_list_locked() {
            ui.add_space(-space::SMALL);
            ui.horizontal(|ui| {
                let add = Button::plain("Another presenter").name("Add a presenter").icon(icon::ADD).small();
                action = action.or(add.show(ui).clicked().then_some(ListAction::Add(1)));
                let remove = Button::quiet("Remove").name("Remove the presenter").icon(icon::REMOVE).small();
                action = action.or(remove.show(ui).clicked().then_some(ListAction::Remove(0)));
            });
            ui.add_space(space::WORD);
        }
        items::carry_out(draft, list, action);
    });
}
