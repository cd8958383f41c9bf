//! A field inside a box, without a label over it: the sentence that the box is about, and the facts below it, each a chip
//! that opens its list or a line as small as a chip. The label is its name, and stands in it while nothing else does.

use eframe::egui::Ui;

use super::place::{Look, Shape};
use super::{Draft, dates, links, place};
use crate::model::form::{FieldWords, Place};
use crate::ui::widgets::{self, Line, MarkdownEdit};

/// Draws it. What is none of these has no place in a box.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: FieldWords, place: Place<'_>, look: &Look) {
    let name = words.label;
    widgets::named(ui, name, |ui| match place {
        Place::Line(line) if look.shape == Shape::Sentence => {
            Line::new(line).bare().wrapped().hint(name).show(ui);
        }
        Place::Line(line) => {
            Line::new(line).small().hint(name).show(ui);
        }
        Place::Text(text) => {
            MarkdownEdit::new(&mut text.0).bare().hint(name).show(ui);
        }
        Place::When(when) => dates::small(ui, when, draft.day, name),
        Place::Pick(pick) => {
            place::picking(pick, |options, chosen, may_clear| {
                widgets::pick_fact(ui, (name, look.asks), options, chosen, may_clear)
            });
        }
        Place::Link { target, kinds } => links::fact(ui, draft, target, kinds, name),
        _ => {}
    });
}
