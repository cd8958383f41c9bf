//! What is asked of a new event: its type, its name, its dates. Everything else is typed where it stands.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::Held;
use crate::app::NewEvent;
use crate::model::event::EventType;
use crate::model::pick::Choice;
use crate::ui::editor::dates;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Chosen, Field, Line, PickChange};

/// A new event that is being asked for.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    pub new: NewEvent,
}

impl Beginning {
    /// Draws the fields.
    pub fn fields(&mut self, ui: &mut Ui, today: Date, takes_keyboard: bool) -> Held {
        let new = &mut self.new;
        Field::new("Type").show(ui, |ui| kind(ui, &mut new.kind));
        ui.add_space(space::FIELD);
        let name = widgets::holds_keyboard(ui, |ui| {
            if takes_keyboard {
                widgets::next_takes_keyboard(ui);
            }
            Field::new("Name").show(ui, |ui| Line::new(&mut new.title).show(ui));
        });
        ui.add_space(space::FIELD);
        let when = widgets::holds_keyboard(ui, |ui| {
            let help = "Such as: 20 and 21 June, 9am to 6pm. Leave it empty where it is not known yet.";
            Field::new("When").help(help).show(ui, |ui| dates::when(ui, &mut new.when, today));
        });
        Held { name, line: name || when }
    }
}

fn kind(ui: &mut Ui, kind: &mut EventType) {
    let names: Vec<&str> = EventType::ALL.iter().map(|(_, name)| *name).collect();
    let chosen = EventType::ALL.iter().position(|(option, _)| option == kind);
    let picked = widgets::pick(ui, &names, chosen.map_or(Chosen::Nothing, Chosen::Option), false);
    if let Some(PickChange::Picked(picked)) = picked
        && let Some((option, _)) = EventType::ALL.get(picked)
    {
        *kind = *option;
    }
}
