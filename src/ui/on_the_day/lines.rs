//! The lines of the day beside what is on: each with the time at which it is to be expected, and the planned one beside it
//! where they differ. A click, or Ctrl with the arrows, makes another one the line that begins next. Below them stands what
//! went wrong so far.

use eframe::egui::{Align, Frame, Margin, Response, ScrollArea, Ui};

use super::{OnTheDay, Shown, day, now};
use crate::model::Event;
use crate::model::event::Audience;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Ground, Stands};
use crate::ui::words::joined;
use crate::workspace::run_sheet::{Expected, Line};

/// Room for the sign at the edge of a row.
const SIGN: f32 = 28.0;

/// Room for the time, so that what begins then lines up.
const TIME: f32 = 76.0;

/// Draws them.
pub fn show(ui: &mut Ui, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) {
    widgets::region(ui, "The day");
    ScrollArea::vertical().id_salt("lines of the day").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(space::WORD);
        Frame::new().inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| {
            widgets::heading(ui, 2, role::NAME, "The day");
        });
        for (at, line) in shown.day.lines.iter().enumerate() {
            let expected = shown.running.lines.get(at).copied().unwrap_or_default();
            let (row, is_pressed) = ui.push_id(line.slot.id, |ui| row(ui, shown, (at, line), &expected)).inner;
            if shown.running.now == Some(at) && on.revealed != Some(line.slot.id) {
                on.revealed = Some(line.slot.id);
                row.scroll_to_me(Some(Align::Center));
            }
            if is_pressed && shown.running.now != Some(at) {
                on.chosen = Some(line.slot.id);
            }
        }
        ui.add_space(space::FIELD);
        Frame::new().inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| went_wrong(ui, event, shown));
    });
}

/// A line, and whether it was chosen.
fn row(ui: &mut Ui, shown: &Shown<'_>, (at, line): (usize, &Line<'_>), expected: &Expected) -> (Response, bool) {
    let palette = theme::palette(ui.ctx());
    let is_on = shown.running.now == Some(at);
    let is_next = shown.next == Some(at);
    let is_past = shown.running.now.is_some_and(|now| at < now);
    let ground = Ground::reserve(ui);
    let ink = if is_past { palette.muted } else { palette.ink };
    let what = day::what(&line.slot);
    let what = if line.slot.audience.is(Audience::Public) { what } else { format!("{what} (crew)") };
    let drawn = Frame::new().inner_margin(Margin { left: 16, right: 12, top: 5, bottom: 5 }).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.add_space(SIGN);
            ui.spacing_mut().item_spacing.x = 0.0;
            let words = if is_on { role::TYPED_LINE.strong() } else { role::TYPED_LINE };
            let begins = expected.begins.map(day::time).unwrap_or_default();
            let start = ui.cursor().left();
            if !begins.is_empty() {
                widgets::text(ui, words, ink, &begins);
            }
            ui.add_space((start + TIME - ui.cursor().left()).max(0.0));
            ui.vertical(|ui| {
                widgets::text(ui, words, ink, &what);
                if let Some(planned) = expected.planned.filter(|planned| Some(*planned) != expected.begins) {
                    widgets::secondary(ui, &format!("planned {}", day::time(planned)));
                }
                if expected.cut > 0 {
                    let says = format!("{} to be cut before it", now::in_words(expected.cut));
                    widgets::text(ui, role::SECONDARY, palette.warn, &says);
                }
            });
        });
    });
    let place = drawn.response.rect;
    let middle = eframe::egui::pos2(place.left() + 28.0, place.top() + 5.0 + role::TYPED_LINE.line / 2.0);
    let sign = match (is_on, is_past, is_next) {
        (true, ..) => Some((icon::GO, palette.accent)),
        (_, true, _) if line.slot.began.is_some() => Some((icon::DONE, palette.muted)),
        (.., true) => Some((icon::TIME, palette.accent)),
        _ => None,
    };
    let stands = if is_on { Stands::Marked } else { Stands::Usual };
    let says = match (is_on, is_next) {
        (true, _) => format!("{what}, now"),
        (_, true) => format!("{what}, next"),
        _ => format!("{what}, begin next"),
    };
    let pressed = ground.press(ui, place, ui.scope_id().with("line"), &says, stands).clicked();
    if let Some((picture, colour)) = sign {
        widgets::icon_at(ui, picture, icon::SIZE, colour, middle);
    }
    (drawn.response, pressed)
}

/// What was noted on this day, the last first.
fn went_wrong(ui: &mut Ui, event: &Event, shown: &Shown<'_>) {
    let wrong = event.review.went_wrong.iter().filter(|wrong| {
        let day = wrong.day.known_day();
        day.is_none() || day == Some(shown.today)
    });
    let wrong: Vec<_> = wrong.collect();
    if wrong.is_empty() {
        return;
    }
    widgets::heading(ui, 2, role::NAME, "Went wrong today");
    ui.add_space(space::LABEL);
    for one in wrong.into_iter().rev() {
        let at = one.at.map(day::time).unwrap_or_default();
        widgets::secondary(ui, &joined(&[&at, one.what.trim()]));
        ui.add_space(space::LABEL);
    }
}
