//! The line at the foot, always on: what happens is typed there as in minutes, and goes to the event. Which kind it is can
//! be picked as well.

use eframe::egui::Ui;

use super::{Desk, OnTheDay};
use crate::import::line::prefix;
use crate::model::event::LineKind;
use crate::ui::live::{self, said};
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{self, Chip};

/// The kinds that a day brings most, in the order in which live minutes have them.
const KINDS: [LineKind; 8] = [
    LineKind::Action,
    LineKind::Decision,
    LineKind::Quote,
    LineKind::Figure,
    LineKind::Output,
    LineKind::Idea,
    LineKind::Thanks,
    LineKind::WentWrong,
];

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, on: &mut OnTheDay, is_small: bool) {
    let Some(line) = on.line.as_mut() else { return };
    widgets::region(ui, "The line that is typed");
    let is_free = ui.memory(|memory| memory.focused().is_none());
    if is_free {
        live::catch_keyboard(ui.ctx(), line);
    }
    if !is_small {
        kinds(ui, line);
        ui.add_space(space::LABEL);
    }
    live::show_entry(ui, desk, line);
}

/// Whether there is something in the line to be understood.
pub fn is_read(desk: &Desk<'_>, on: &OnTheDay) -> bool {
    on.line.as_ref().is_some_and(|line| live::has_text(desk, line))
}

/// What is understood of it, in a part of its own above the line, which therefore stays in its place.
pub fn reading(ui: &mut Ui, desk: &mut Desk<'_>, on: &mut OnTheDay) {
    widgets::region(ui, "What is understood of it");
    if let Some(line) = on.line.as_mut() {
        live::show_reading(ui, desk, line);
    }
}

fn kinds(ui: &mut Ui, line: &mut live::Live) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::TIGHT, space::LABEL);
        widgets::secondary(ui, "Note it as:");
        for kind in KINDS {
            let letter = prefix::letter(kind).unwrap_or_default();
            let (picture, _) = said::look(kind);
            let words = format!("{letter}: {}", said::word(kind));
            let name = format!("As {}, Alt {}", said::word(kind).to_lowercase(), letter.to_uppercase());
            let tone = if live::asks_for(line) == Some(kind) { Tone::Action } else { Tone::Plain };
            let chip = Chip::new(&words).icon(picture).tone(tone).name(&name);
            if chip.show_clickable(ui).clicked() {
                live::ask_for(line, kind);
            }
        }
    });
}
