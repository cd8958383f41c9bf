//! What is offered once something was handed over: the printed note, and to say on this computer who works here now. None
//! of it happens by itself.

use eframe::egui::Ui;

use crate::app::{Command, Settings};
use crate::model::{Person, Ref, You};
use crate::ui::frame::Desk;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};

/// Something was handed over.
#[derive(Debug)]
pub struct Done {
    pub from: Ref,
    pub to: Ref,
    pub says: String,
    /// For so many frames more the first button takes the keyboard.
    pub waits: u8,
}

/// What comes after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Stay,
    Close,
    /// Show the note of whoever has it now.
    Note(Ref),
}

impl Done {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) -> Then {
        widgets::body(ui, &self.says);
        ui.add_space(space::FIELD);
        let workspace = desk.session.workspace();
        let name = workspace.title(self.to.0).unwrap_or_default();
        let was_you = workspace.yourself() == Some(self.from);
        if was_you && let Some(person) = workspace.person(self.to) {
            widgets::secondary(ui, "The settings of this computer still say that you work here.");
            ui.add_space(space::LABEL);
            if Button::outlined(&format!("Put {name} there instead")).small().show(ui).clicked() {
                let settings = Settings { you: you(person), ..desk.session.settings().clone() };
                desk.send(Command::SetSettings(Box::new(settings)));
            }
            ui.add_space(space::FIELD);
        }
        ui.horizontal_wrapped(|ui| {
            if self.waits > 0 {
                self.waits -= 1;
                widgets::next_takes_keyboard(ui);
                ui.ctx().request_repaint();
            }
            let note = Button::filled("See the hand-over note").icon(icon::PRINT).show(ui).clicked();
            match (note, Button::plain("Close").show(ui).clicked()) {
                (true, _) => Then::Note(self.to),
                (_, true) => Then::Close,
                _ => Then::Stay,
            }
        })
        .inner
    }
}

/// What the settings say of somebody, as far as their record knows it. How to reach them is printed for everybody who took
/// part: that they type themselves.
fn you(person: &Person) -> You {
    let role = person.main_membership().map(|membership| membership.role.clone());
    You { name: person.listed_by().to_owned(), job: role.unwrap_or_default(), ..You::default() }
}
