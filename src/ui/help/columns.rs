//! The groups of keys abreast: as many columns as the box has room for, each group whole in one of them, in their order
//! from top to bottom and from left to right.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::ui::theme::{role, space};
use crate::ui::widgets;

/// A column is no narrower, where there is more than one.
const LEAST: f32 = 330.0;
/// More than so many are not read across.
const MOST: usize = 3;
/// Between the columns.
const GAP: f32 = space::PAGE;

/// The heading of where keys are of use, and the keys with what they do.
pub struct Keys {
    pub title: &'static str,
    pub rows: Vec<(String, String)>,
}

/// Draws them. The keys have one width in all columns, so that what they do lines up.
pub fn show(ui: &mut Ui, groups: &[Keys]) {
    let room = ui.available_width();
    let count = ((room + GAP) / (LEAST + GAP)).floor().max(1.0) as usize;
    let count = count.min(MOST);
    let wide = ((room - GAP * (count - 1) as f32) / count as f32).floor();
    let all_rows = || groups.iter().flat_map(|keys| &keys.rows);
    let keys_wide = all_rows().map(|(written, _)| widgets::keys_width(ui, written)).fold(0.0, f32::max);
    let keys_wide = keys_wide.min(wide * 0.46);
    let high: Vec<f32> = groups.iter().map(|keys| height(ui, keys, wide, keys_wide)).collect();
    let mut left = groups;
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        for many in split(&high, count) {
            let (here, rest) = left.split_at_checked(many).unwrap_or((left, &[]));
            left = rest;
            ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(wide);
                ui.spacing_mut().item_spacing.y = 0.0;
                here.iter().for_each(|keys| group(ui, keys, keys_wide));
            });
        }
    });
}

fn group(ui: &mut Ui, keys: &Keys, keys_wide: f32) {
    widgets::heading(ui, 2, role::NAME, keys.title);
    ui.add_space(space::LABEL);
    widgets::rule(ui);
    ui.add_space(space::LABEL);
    for (written, does) in &keys.rows {
        widgets::key_row(ui, (written, does), keys_wide);
    }
    ui.add_space(space::SECTION);
}

/// How high a group is in a column of this width.
fn height(ui: &Ui, keys: &Keys, wide: f32, keys_wide: f32) -> f32 {
    let rows: f32 = keys.rows.iter().map(|row| widgets::key_row_height(ui, (&row.0, &row.1), wide, keys_wide)).sum();
    role::NAME.line + 2.0 * space::LABEL + rows + space::SECTION
}

/// How many groups stand in each column, so that the highest column is as low as it can be.
fn split(high: &[f32], columns: usize) -> Vec<usize> {
    let ends = || (0..high.len()).flat_map(|from| (from..high.len()).map(move |to| (from, to)));
    let sums = ends().map(|(from, to)| high.iter().take(to + 1).skip(from).sum::<f32>());
    let mut sums: Vec<f32> = sums.collect();
    sums.sort_by(f32::total_cmp);
    sums.into_iter().map(|most| filled(high, most)).find(|filled| filled.len() <= columns).unwrap_or_default()
}

/// The columns that fill up one after another, none higher than this unless by one group alone.
fn filled(high: &[f32], most: f32) -> Vec<usize> {
    let mut columns: Vec<(usize, f32)> = Vec::new();
    for one in high {
        match columns.last_mut().filter(|(_, sum)| sum + one <= most + 0.5) {
            Some((many, sum)) => (*many, *sum) = (*many + 1, *sum + one),
            None => columns.push((1, *one)),
        }
    }
    columns.into_iter().map(|(many, _)| many).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_column_is_as_low_as_it_can_be() {
        let check = |high: &[f32], columns: usize, expected: &[usize]| {
            assert_eq!(split(high, columns), expected, "{high:?} in {columns}");
        };
        check(&[10.0, 10.0, 10.0], 3, &[1, 1, 1]);
        check(&[10.0, 10.0, 10.0, 10.0], 2, &[2, 2]);
        check(&[30.0, 10.0, 10.0, 10.0], 2, &[1, 3]);
        check(&[10.0, 10.0, 10.0, 40.0, 10.0], 2, &[3, 2]);
        check(&[10.0, 20.0], 1, &[2]);
        check(&[10.0], 3, &[1]);
        check(&[], 3, &[]);
    }
}
