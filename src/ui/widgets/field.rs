//! The frame around a control: its label above, help and a gentle warning below.

use eframe::egui::{Align, Id, Layout, Ui};

use super::message::warning_line;
use super::{naming, words};
use crate::ui::theme::{self, role, space};

/// A label over a control. The control takes the label as its name.
#[must_use = "a field is drawn by `show`"]
pub struct Field<'a> {
    label: &'a str,
    drawn: &'a str,
    help: &'a str,
    aside: &'a str,
    problem: Option<&'a str>,
}

impl<'a> Field<'a> {
    pub fn new(label: &'a str) -> Self {
        Self { label, drawn: label, help: "", aside: "", problem: None }
    }

    /// What stands over the control in place of the whole label, which is still its name.
    pub fn drawn(self, drawn: &'a str) -> Self {
        Self { drawn, ..self }
    }

    /// A sentence below the control; nothing where it is empty.
    pub fn help(self, help: &'a str) -> Self {
        Self { help, ..self }
    }

    /// A few words at the right of the label, such as a count of words.
    pub fn aside(self, aside: &'a str) -> Self {
        Self { aside, ..self }
    }

    /// A gentle warning below the control. It never blocks and never clears what was typed.
    pub fn problem(self, problem: Option<&'a str>) -> Self {
        Self { problem, ..self }
    }

    pub fn show<R>(self, ui: &mut Ui, control: impl FnOnce(&mut Ui) -> R) -> R {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            let label = self.show_label(ui);
            if self.drawn != self.label {
                ui.ctx().accesskit_node_builder(label, |node| node.set_value(self.label));
            }
            let result = naming::labelled(ui, self.label, label, self.problem.unwrap_or(self.help), control);
            if let Some(problem) = self.problem {
                warning_line(ui, problem);
            }
            if !self.help.is_empty() {
                let colour = theme::palette(ui).muted;
                words::text(ui, role::SECONDARY, colour, self.help);
            }
            result
        })
        .inner
    }

    fn show_label(&self, ui: &mut Ui) -> Id {
        if self.aside.is_empty() {
            return words::secondary(ui, self.drawn).id;
        }
        ui.scope(|ui| {
            // A row is otherwise as high as a button.
            ui.spacing_mut().interact_size.y = role::SECONDARY.line;
            ui.horizontal(|ui| {
                let label = words::secondary(ui, self.drawn).id;
                let aside = ui.with_layout(Layout::right_to_left(Align::Center), |ui| words::secondary(ui, self.aside));
                naming::note_aside(ui, label, aside.inner.rect.left());
                label
            })
            .inner
        })
        .inner
    }
}
