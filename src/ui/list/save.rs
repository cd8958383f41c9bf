//! Saving a list for other programs: all its records as a table, and of events what is to come as a calendar. Shown below
//! the order of the list on demand; what is open alone is saved beside its page.

use eframe::egui::Ui;

use crate::app::Export;
use crate::documents::Asked;
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::page;
use crate::ui::state::State;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Field, Line};

/// What is typed to save a list.
#[derive(Clone, Debug, Default)]
pub struct ListSave {
    is_open: bool,
    /// It was opened in this frame, and its first field takes the keyboard.
    opens: bool,
    name: String,
    folder: Option<String>,
    with_contacts: bool,
    /// The kind that the name was proposed for.
    proposed: Option<Kind>,
}

impl ListSave {
    /// Shows what can be chosen, whose first field takes the keyboard.
    pub fn open(&mut self) {
        (self.is_open, self.opens) = (true, true);
    }

    /// Whether what can be chosen is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Shows it no longer; what was typed is kept.
    pub fn close(&mut self) {
        self.is_open = false;
    }
}

/// What the button that shows it is called: events are saved in more ways than one.
fn words_of(kind: Kind) -> &'static str {
    if kind == Kind::Event { "Save as a table or calendar" } else { "Save as a table" }
}

/// Draws the button, which stands below how the list is arranged.
pub fn button(ui: &mut Ui, save: &mut ListSave, kind: Kind) {
    let button = Button::quiet(words_of(kind)).icon(icon::EXPORT).small().show(ui);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(save.is_open));
    if button.clicked() {
        (save.is_open, save.opens) = (!save.is_open, !save.is_open);
    }
}

/// Draws what can be chosen, where the button was pressed.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind) {
    let save = &mut state.list_save;
    if !save.is_open {
        return;
    }
    if save.proposed != Some(kind) {
        kind.folder().clone_into(&mut save.name);
        // Contact details go out where somebody asks for those of this list.
        (save.proposed, save.with_contacts) = (Some(kind), false);
    }
    if std::mem::take(&mut save.opens) {
        widgets::next_takes_keyboard(ui);
    }
    ui.add_space(space::TIGHT);
    Field::new("File name of the list").show(ui, |ui| Line::new(&mut save.name).show(ui));
    ui.add_space(space::TIGHT);
    let help = "Such as Documents, in your home folder. Empty it to be asked where.";
    let folder = save.folder.get_or_insert_with(|| desk.session.folder_to_save_in());
    Field::new("Folder of the list").help(help).show(ui, |ui| Line::new(folder).show(ui));
    if kind == Kind::Person {
        ui.add_space(space::TIGHT);
        widgets::flag(ui, &mut save.with_contacts, "With contact details");
    }
    ui.add_space(space::TIGHT);
    let asked = Asked { contacts: save.with_contacts, needs: false };
    let wanted = ui.horizontal_wrapped(|ui| {
        let table = Button::outlined("Save as CSV").small().show(ui).clicked();
        let calendar =
            kind == Kind::Event && Button::outlined("Save what is to come as iCalendar").small().show(ui).clicked();
        match (table, calendar) {
            (true, _) => Some(Export::Table(kind, asked)),
            (_, true) => Some(Export::Calendar(None)),
            _ => None,
        }
    });
    if let Some(wanted) = wanted.inner {
        page::export(desk, wanted, &state.list_save.name, state.list_save.folder.as_deref().unwrap_or_default());
    }
}
