//! A form from its table: short fields stand side by side, long ones run the full width, groups get a heading.

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::place::Look;
use super::{Draft, place, question, section};
use crate::documents::in_words;
use crate::model::Ref;
use crate::model::form::{FieldWords, Form, Place};
use crate::ui::theme::space;
use crate::ui::way::Step;
use crate::ui::widgets;
use crate::ui::words::shortened;

/// The least width of a short field.
const SHORT: f32 = 180.0;
/// The least width of a field that holds no more than a word or a number.
const SHORTEST: f32 = 150.0;
/// The least width of a list of phrases beside another.
const PHRASES: f32 = 230.0;

/// So many letters of what a group holds stand beside its name.
const LONGEST: usize = 40;

type Row = (usize, FieldWords);

/// Draws the rows of a form that `wanted` lets through, by their keys.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) {
    let rows: Vec<Row> = (0..).zip(form.words()).filter(|(_, words)| wanted(words.key)).collect();
    let mut rest = rows.as_slice();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(abreast(ui, draft, form, rest));
        match line {
            [row] => one(ui, draft, form, *row),
            _ => side_by_side(ui, draft, form, line, &|_| Look::default()),
        }
        rest = after;
    }
}

/// How many of the next rows stand side by side: short ones two, the shortest three.
fn abreast(ui: &Ui, draft: &Draft<'_, '_>, form: &mut dyn Form, rows: &[Row]) -> usize {
    let lengths: Vec<Length> = rows.iter().take(3).map(|row| length(form, *row)).collect();
    let needs: Vec<f32> = rows.iter().take(3).map(|row| least(ui, draft, form, *row)).collect();
    let room = |short: f32, count: usize| {
        let most = needs.iter().take(count).copied().fold(short, f32::max);
        fitting(ui, most) >= count
    };
    match lengths.as_slice() {
        [Length::Shortest, Length::Shortest, Length::Shortest] if room(SHORTEST, 3) => 3,
        [Length::Shortest, Length::Shortest, ..] if room(SHORTEST, 2) => 2,
        [Length::Long, ..] | [_, Length::Long, ..] | [_] | [] => 1,
        _ if room(SHORT, 2) => 2,
        _ => 1,
    }
}

/// How many columns fit side by side, of which each needs so much.
fn fitting(ui: &Ui, least: f32) -> usize {
    let columns = (1..=3_u8).rev().find(|count| {
        let count = f32::from(*count);
        ui.available_width() >= count * least + (count - 1.0) * space::FIELD
    });
    columns.unwrap_or(1).into()
}

/// What a field needs beside others: a name that is linked is seen in full.
fn least(ui: &Ui, draft: &Draft<'_, '_>, form: &mut dyn Form, (row, words): Row) -> f32 {
    let name = |target: &Ref| draft.title(target.0);
    match form.place(row) {
        Some(Place::Link { target: Some(target), .. }) => widgets::link_room(ui, &name(target)).max(SHORTEST),
        Some(Place::Links { targets, .. }) => {
            targets.iter().map(|target| widgets::held_room(ui, &name(target))).fold(SHORTEST, f32::max)
        }
        Some(Place::Lines(_)) if words.wide => PHRASES,
        _ => SHORTEST,
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

/// What stands in the rows that `wanted` lets through, for whoever sees only the name of their group: the first of it.
pub fn holds(draft: &Draft<'_, '_>, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) -> String {
    let rows: Vec<Row> = (0..).zip(form.words()).filter(|(_, words)| wanted(words.key)).collect();
    for (row, _) in rows {
        let Some(mut place) = form.place(row).filter(|place| !matches!(place, Place::Protected(_))) else { continue };
        if place.is_filled() {
            let said = in_words(draft.desk.session.workspace(), place);
            return shortened(said.lines().next().unwrap_or_default().trim(), LONGEST);
        }
    }
    if has_filled(form, wanted) { String::new() } else { "Empty".to_owned() }
}

/// Draws the rows that `wanted` lets through in a group, which says what it holds while it is folded.
pub fn group(
    ui: &mut Ui,
    named: (&str, &str),
    opens: section::Opens,
    mut form: (&mut Draft<'_, '_>, &mut dyn Form),
    wanted: &dyn Fn(&str) -> bool,
) {
    section::show_holding(
        ui,
        named,
        opens,
        &mut form,
        |(draft, form)| holds(draft, *form, wanted),
        |ui, (draft, form)| show(ui, draft, *form, wanted),
    );
}

/// Draws the rows that `wanted` lets through in a group of their own, which stands open where something is in it.
pub fn rest(ui: &mut Ui, draft: &mut Draft<'_, '_>, title: &str, form: &mut dyn Form, wanted: &dyn Fn(&str) -> bool) {
    let opens = draft.opens(has_filled(form, wanted), wanted);
    group(ui, ("more", title), opens, (draft, form), wanted);
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

/// Draws one row with a look of its own, and with no room below it.
pub fn bare(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, key: &str, look: &Look) {
    for (row, words) in rows_of(form, &[key]) {
        ui.push_id(words.key, |ui| place_of(ui, draft, form, (row, words), look));
    }
}

/// Asks about what two versions say of a row, where there is something to choose.
pub fn question(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &dyn Form, key: &str) {
    for (_, words) in rows_of(form, &[key]) {
        draft.within(Step::Key(words.key), |draft| question::show(ui, draft, words.label));
    }
}

/// Draws the rows with these keys side by side, on as many lines as what stands in them needs.
pub fn line(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form, keys: &[&str], look: &dyn Fn(&str) -> Look) {
    let rows = rows_of(form, keys);
    let most = rows.iter().map(|row| least(ui, draft, form, *row)).fold(SHORTEST, f32::max);
    // What is left over comes first, so that the last ones, such as owner and deputy, stay together.
    for line in rows.rchunks(fitting(ui, most)).rev() {
        side_by_side(ui, draft, form, line, look);
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
                group(ui, (words.key, words.label), opens, (draft, inner), &|_| true);
            });
        }
        // Whoever stands beside the officer does not read it by the way.
        Some(Place::Protected(inner)) => {
            let opens = draft.opens(false, |level| level == words.key);
            draft.within(Step::Key(words.key), |draft| {
                section::show(ui, words.key, words.label, opens, |ui| {
                    widgets::secondary(ui, words.help);
                    ui.add_space(space::WORD);
                    show(ui, draft, inner, &|_| true);
                });
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
