//! The line of a file at which it can't be read, with those around it, and the place in it marked.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Frame, Margin, Role, Sense, Stroke, Ui, WidgetInfo};

use crate::model::Problem;
use crate::ui::theme::{self, line, radius, role, space};
use crate::ui::widgets;

/// Draws them, where there is such a place.
pub fn show(ui: &mut Ui, problem: &Problem, lines: &[(usize, String)]) {
    let Some(at) = problem.place.line else { return };
    let column = problem.place.column.unwrap_or(1);
    widgets::heading(ui, 2, role::NAME, &format!("Line {at}, column {column}"));
    ui.add_space(space::TIGHT);
    let palette = theme::palette(ui);
    let edge = Stroke::new(line::THIN, palette.line);
    Frame::new()
        .fill(palette.sunken)
        .stroke(edge)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            for (number, text) in lines {
                one(ui, *number, text, (*number == at).then_some(column));
            }
        });
}

/// A line with its number. What stands at the marked column is on another ground; where the line ends before it, its end.
fn one(ui: &mut Ui, number: usize, text: &str, marked: Option<usize>) {
    let palette = theme::palette(ui);
    let (plain, strong) = (role::BODY.format(palette.ink), role::NAME.format(palette.ink));
    let mut job = LayoutJob::default();
    job.append(&format!("{number}  "), 0.0, role::BODY.format(palette.muted));
    let said = match marked {
        None => {
            job.append(text, 0.0, plain);
            format!("Line {number}: {text}")
        }
        Some(column) => {
            let split = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(index, _)| index);
            let (start, end) = (split(column.saturating_sub(1)), split(column));
            let (before, rest) = text.split_at_checked(start).unwrap_or((text, ""));
            let (place, after) = rest.split_at_checked(end.saturating_sub(start)).unwrap_or((rest, ""));
            let place = if place.trim().is_empty() { "\u{2009}\u{25b8}\u{2009}" } else { place };
            let mut mark = strong;
            mark.background = palette.warn_soft;
            mark.underline = Stroke::new(line::FOCUS, palette.warn);
            job.append(before, 0.0, plain.clone());
            job.append(place, 0.0, mark);
            job.append(after, 0.0, plain);
            format!("Line {number}, which can\u{2019}t be read from here: {before}, mark, {rest}")
        }
    };
    job.wrap.max_width = ui.available_width();
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, palette.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}
