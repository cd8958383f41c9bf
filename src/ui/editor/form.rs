//! A form from its table: short fields stand side by side, long ones run the full width, groups get a heading.

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::place::Look;
use super::{Draft, place, section};
use crate::model::form::{FieldWords, Form, Place};
use crate::ui::theme::space;
use crate::ui::way::Step;

/// The least width of a short field.
const SHORT: f32 = 180.0;
/// The least width of a field that holds no more than a word or a number.
const SHORTEST: f32 = 150.0;

type Row = (usize, FieldWords);

/// Draws the rows of a form that `wanted` lets through, by their keys.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) {
    let rows: Vec<Row> = (0..).zip(form.words()).filter(|(_, words)| wanted(words.key)).collect();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(abreast(ui, form, rest));
        match line {
            [row] => one(ui, draft, form, *row),
            _ => side_by_side(ui, draft, form, line, &|_| Look::default()),
        }
        rest = after;
    }
}

/// How many of the next rows stand side by side: short ones two, the shortest three.
fn abreast(ui: &Ui, form: &mut dyn Form, rows: &[Row]) -> usize {
    let room = |least: f32, count: f32| ui.available_width() >= count * least + (count - 1.0) * space::FIELD;
    let lengths: Vec<Length> = rows.iter().take(3).map(|row| length(form, *row)).collect();
    match lengths.as_slice() {
        [Length::Shortest, Length::Shortest, Length::Shortest] if room(SHORTEST, 3.0) => 3,
        [Length::Shortest, Length::Shortest, ..] if room(SHORTEST, 2.0) => 2,
        [Length::Long, ..] | [_, Length::Long, ..] | [_] | [] => 1,
        _ if room(SHORT, 2.0) => 2,
        _ => 1,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Shortest,
    Short,
    Long,
}

fn length(form: &mut dyn Form, (row, words): Row) -> Length {
    match form.place(row) {
        _ if words.wide => Length::Long,
        Some(Place::Number(_) | Place::Time(_) | Place::Pick(_)) => Length::Shortest,
        Some(Place::Line(_) | Place::Link { .. } | Place::ItemOf { .. }) => Length::Short,
        _ => Length::Long,
    }
}

/// Whether anything stands in a form.
pub fn is_filled(form: &mut dyn Form) -> bool {
    has_filled(form, &|_| true)
}

/// Whether anything stands in the rows that `wanted` lets through.
pub fn has_filled(form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) -> bool {
    let rows: Vec<Row> = (0..).zip(form.words()).filter(|(_, words)| wanted(words.key)).collect();
    rows.into_iter().any(|(row, _)| form.place(row).is_some_and(|mut place| place.is_filled()))
}

/// Draws the rows that `wanted` lets through in a group of their own, which stands open where something is in it.
pub fn rest(ui: &mut Ui, draft: &mut Draft<'_, '_>, title: &str, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) {
    let opens = draft.opens(has_filled(form, wanted), wanted);
    section::show(ui, "more", title, opens, |ui| show(ui, draft, form, wanted));
}

/// Draws the row of a form with this key, wherever it stands in the table.
pub fn row(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, key: &str) {
    show(ui, draft, form, &|row| row == key);
}

/// Draws one row with a look of its own.
pub fn row_as(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, key: &str, look: &Look) {
    for (row, words) in rows_of(form, &[key]) {
        ui.push_id(words.key, |ui| place_of(ui, draft, form, (row, words), look));
        ui.add_space(space::FIELD);
    }
}

/// Draws the rows with these keys side by side, or one below the other where that leaves them too little room.
pub fn line(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, keys: &[&str], look: &dyn Fn(&str) -> Look) {
    let count = keys.len() as f32;
    if ui.available_width() >= count * SHORTEST + (count - 1.0) * space::FIELD {
        let rows = rows_of(form, keys);
        side_by_side(ui, draft, form, &rows, look);
    } else {
        keys.iter().for_each(|key| row_as(ui, draft, form, key, &look(key)));
    }
}

/// The rows with these keys, in the order of the keys.
fn rows_of(form: &dyn Form, keys: &[&str]) -> Vec<Row> {
    let words = form.words();
    let found = |key: &&str| words.iter().position(|words| words.key == *key);
    keys.iter().filter_map(found).filter_map(|row| words.get(row).map(|words| (row, *words))).collect()
}

fn place_of(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, (row, words): Row, look: &Look) {
    if let Some(place) = form.place(row) {
        draft.within(Step::Key(words.key), |draft| place::show(ui, draft, words, place, look));
    }
}

fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, (row, words): (usize, FieldWords)) {
    match form.place(row) {
        Some(Place::Nested(inner)) => {
            // What is filled in rarely stays folded until somebody asks for it.
            let folded = matches!(words.key, "header" | "lead_ins");
            let opens = draft.opens(!folded, |level| level == words.key);
            draft.within(Step::Key(words.key), |draft| {
                section::show(ui, words.key, words.label, opens, |ui| show(ui, draft, inner, &|_| true));
            });
        }
        Some(_) => {
            ui.push_id(words.key, |ui| place_of(ui, draft, form, (row, words), &Look::default()));
            ui.add_space(space::FIELD);
        }
        None => {}
    }
}

fn side_by_side(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    form: &mut dyn Form,
    rows: &[Row],
    look: &dyn Fn(&str) -> Look,
) {
    let (gap, count) = (space::FIELD, rows.len() as f32);
    let width = (ui.available_width() - gap * (count - 1.0)) / count;
    let top = ui.cursor().min;
    let (mut left, mut bottom) = (top.x, top.y);
    for (row, words) in rows {
        let room = Rect::from_min_size(pos2(left, top.y), vec2(width, ui.available_height()));
        let mut column = ui.new_child(UiBuilder::new().max_rect(room).id_salt(words.key));
        column.set_width(width);
        place_of(&mut column, draft, form, (*row, *words), &look(words.key));
        left += width + gap;
        bottom = bottom.max(column.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(top, pos2(top.x + ui.available_width(), bottom)));
    ui.add_space(space::FIELD);
}
