//! A small table that is read: side by side where there is room, else each row as its link and a line below it. Screen readers hear rows
//! and cells.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Layout, Response, Ui, vec2};

use crate::ui::theme::{role, space};
use crate::ui::widgets;

/// With less room than this what stands beside the link goes below it.
const ABREAST: f32 = 460.0;

/// A column: its heading, and how much of the width it takes beside the others.
pub type Column = (&'static str, f32);

/// Draws the rows, whose first cells are links. The row whose link was clicked.
pub fn show(ui: &mut Ui, name: &str, columns: &[Column], rows: &[Vec<String>]) -> Option<usize> {
    let abreast = ui.available_width() >= ABREAST;
    let mut clicked = None;
    let table = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        if abreast {
            heads(ui, columns);
        }
        for (number, cells) in rows.iter().enumerate() {
            widgets::rule(ui);
            let row = ui.push_id((name, number), |ui| match abreast {
                true => side_by_side(ui, columns, cells),
                false => below_each_other(ui, columns, cells),
            });
            tell(ui, &row.response, Role::Row, "");
            clicked = if row.inner { Some(number) } else { clicked };
        }
        widgets::rule(ui);
    });
    tell(ui, &table.response, Role::Table, name);
    clicked
}

fn tell(ui: &Ui, response: &Response, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        if !name.is_empty() {
            node.set_label(name);
        }
    });
}

fn heads(ui: &mut Ui, columns: &[Column]) {
    let heads = in_columns(ui, columns, |ui, column| {
        let head = ui.scope(|ui| widgets::secondary(ui, columns.get(column).map_or("", |(name, _)| name)));
        tell(ui, &head.response, Role::ColumnHeader, "");
    });
    tell(ui, &heads, Role::Row, "");
}

fn side_by_side(ui: &mut Ui, columns: &[Column], cells: &[String]) -> bool {
    let mut clicked = false;
    in_columns(ui, columns, |ui, column| {
        let words = cells.get(column).map_or("", String::as_str);
        let cell = ui.scope(|ui| match column {
            0 => clicked = widgets::title_link(ui, role::BODY, words).clicked(),
            _ => drop(widgets::body(ui, words)),
        });
        tell(ui, &cell.response, Role::Cell, if words.is_empty() { "Not known" } else { words });
    });
    clicked
}

/// Draws each column at its place, as high as what stands in it.
fn in_columns(ui: &mut Ui, columns: &[Column], mut draw: impl FnMut(&mut Ui, usize)) -> Response {
    let gaps = space::SMALL * columns.len().saturating_sub(1) as f32;
    let all: f32 = columns.iter().map(|(_, share)| share).sum();
    let width = (ui.available_width() - gaps).max(0.0);
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        for (column, (_, share)) in columns.iter().enumerate() {
            let size = vec2(width * share / all, 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_width(size.x);
                draw(ui, column);
            });
        }
    });
    row.response
}

fn below_each_other(ui: &mut Ui, columns: &[Column], cells: &[String]) -> bool {
    let first = cells.first().map_or("", String::as_str);
    let clicked = widgets::title_link(ui, role::BODY, first).clicked();
    let rest = columns.iter().zip(cells).skip(1).filter(|(_, cell)| !cell.is_empty());
    let rest: Vec<String> = rest.map(|((head, _), cell)| format!("{head}: {cell}")).collect();
    widgets::secondary(ui, &rest.join("; "));
    clicked
}
