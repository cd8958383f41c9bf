//! A form from its table: short fields stand two abreast, long ones run the full width, groups get a heading.

use eframe::egui::{Ui, UiBuilder};

use super::{Draft, place, section};
use crate::model::form::{FieldWords, Form, Place};
use crate::ui::theme::space;

/// Below this width even short fields stand alone.
const TWO_ABREAST: f32 = 420.0;

/// Draws the rows of a form that `wanted` lets through, by their keys.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) {
    let rows: Vec<(usize, FieldWords)> = (0..).zip(form.words()).filter(|(_, words)| wanted(words.key)).collect();
    let mut rest = rows.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let pair = after
            .first()
            .filter(|second| ui.available_width() >= TWO_ABREAST && is_short(form, *first) && is_short(form, **second));
        match pair {
            Some(second) => {
                two_abreast(ui, draft, form, *first, *second);
                rest = after.get(1..).unwrap_or_default();
            }
            None => {
                one(ui, draft, form, *first);
                rest = after;
            }
        }
    }
}

/// Draws the row of a form with this key, wherever it stands in the table.
pub fn row(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, key: &str) {
    show(ui, draft, form, &|row| row == key);
}

fn is_short(form: &mut dyn Form, (row, words): (usize, FieldWords)) -> bool {
    !words.wide
        && matches!(
            form.place(row),
            Some(
                Place::Line(_)
                    | Place::Number(_)
                    | Place::Time(_)
                    | Place::Pick(_)
                    | Place::Link { .. }
                    | Place::ItemOf { .. }
            )
        )
}

fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, (row, words): (usize, FieldWords)) {
    match form.place(row) {
        Some(Place::Nested(inner)) => {
            // What is filled in rarely stays folded until somebody asks for it.
            let folded = matches!(words.key, "header" | "lead_ins");
            section::show(ui, words.key, words.label, !folded, |ui| show(ui, draft, inner, &|_| true));
        }
        Some(place) => {
            ui.push_id(words.key, |ui| place::show(ui, draft, words, place));
            ui.add_space(space::FIELD);
        }
        None => {}
    }
}

fn two_abreast(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    form: &mut dyn Form,
    first: (usize, FieldWords),
    second: (usize, FieldWords),
) {
    let gap = space::FIELD;
    let half = (ui.available_width() - gap) / 2.0;
    let top = ui.cursor().min;
    let mut bottom = top.y;
    for (column, (row, words)) in (0u8..).zip([first, second]) {
        let left = top.x + f32::from(column) * (half + gap);
        let room = eframe::egui::Rect::from_min_size(
            eframe::egui::pos2(left, top.y),
            eframe::egui::vec2(half, ui.available_height()),
        );
        let mut column = ui.new_child(UiBuilder::new().max_rect(room).id_salt(words.key));
        column.set_width(half);
        if let Some(place) = form.place(row) {
            place::show(&mut column, draft, words, place);
        }
        bottom = bottom.max(column.min_rect().bottom());
    }
    let used = eframe::egui::Rect::from_min_max(top, eframe::egui::pos2(top.x + ui.available_width(), bottom));
    ui.advance_cursor_after_rect(used);
    ui.add_space(space::FIELD);
}
