//! The way from an event's people to a list of them that is taken in. What happens there is in `ui/taking_in`.

use eframe::egui::Ui;

use crate::model::Event;
use crate::ui::editor::Draft;
use crate::ui::taking_in::TakeIn;
use crate::ui::theme::{icon, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button};

/// The page of the event on which it stands.
const PAGE: &str = "people";

/// Draws the button, above the people.
pub fn way(ui: &mut Ui, draft: &mut Draft<'_, '_>, page: &str, event: &Event) {
    let is_agreed =
        draft.within(Step::Key(PAGE), |draft| draft.within(Step::Key("attendance"), |draft| draft.is_list_locked()));
    if page != PAGE || is_agreed {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let button = Button::outlined("Take in a list of people\u{2026}").icon(icon::IMPORT).small();
        if button.show(ui).clicked() {
            draft.desk.takes_in = Some(TakeIn::of(event.header.id));
        }
        widgets::secondary_in_room(ui, "From a ticket program, a form or Excel, as CSV.");
    });
    ui.add_space(space::FIELD);
}
