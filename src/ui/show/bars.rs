//! The parts of a turn as bars, each as long as it lasts. When one is over it is full and its words say so; nothing
//! flashes and nothing sounds.

use eframe::egui::{Color32, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Stage;
use super::timing::{Timing, word};
use crate::model::event::ShowPart;
use crate::ui::live::set::Left;
use crate::ui::theme::{self, TextRole, line, radius, role, space};
use crate::ui::widgets;

const HIGH: f32 = 14.0;
/// A part of no minutes is still seen.
const LEAST: f32 = 12.0;

/// A part as it is drawn: its bar, up to where its name may reach, and what it can be called.
struct Drawn {
    bar: Rect,
    edge: f32,
    words: TextRole,
    ink: Color32,
    names: [String; 2],
}

/// Draws them with their names below: each under its bar or, where one has no room there, all in a row. In a low window
/// they stand alone, and which part it is stands with the team.
pub fn show(ui: &mut Ui, timing: &Timing, stage: &Stage<'_>, left: Left, with_names: bool) {
    let words = if stage.is_small { role::PROJECTOR_HEAD } else { role::PROJECTOR_ROW };
    let top = ui.cursor().min;
    let parts = parts(timing, stage, left, (Rect::from_min_size(top, vec2(ui.available_width(), HIGH)), words, ui));
    let fits = |name: &usize| {
        let has_room = |part: &Drawn| {
            part.names.get(*name).is_some_and(|said| part.words.wide(ui, said) <= part.edge - part.bar.left())
        };
        parts.iter().all(has_room)
    };
    // All in the same words, so that they read as one line.
    let under = (0..2).find(fits);
    let places = match under {
        Some(_) => parts.iter().map(|part| pos2(part.bar.left(), part.bar.bottom() + space::WORD)).collect(),
        None => in_a_row(ui, &parts, top),
    };
    let last = places.iter().map(|place| place.y).fold(top.y, f32::max);
    let high = if with_names { last - top.y + words.line } else { HIGH };
    let size = vec2(ui.available_width(), high);
    let (_, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = said(timing, timing.turn.part, stage, left);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &said));
    for (number, (part, place)) in parts.iter().zip(places).enumerate() {
        draw_bar(ui, timing, (number, part), stage, left);
        if let Some(said) = part.names.get(under.unwrap_or_default()).filter(|_| with_names) {
            widgets::words_at(ui, part.words, part.ink, said, place);
        }
    }
}

/// Where the whole names stand one after another below the bars, on as many lines as they need.
fn in_a_row(ui: &Ui, parts: &[Drawn], top: Pos2) -> Vec<Pos2> {
    let right = top.x + ui.available_width();
    let mut at = pos2(top.x, top.y + HIGH + space::WORD);
    let mut places = Vec::new();
    for part in parts {
        let wide = part.words.wide(ui, part.names.first().map_or("", String::as_str));
        if at.x > top.x && at.x + wide > right {
            at = pos2(top.x, at.y + part.words.line);
        }
        places.push(at);
        at.x += wide + space::SECTION;
    }
    places
}

fn parts(timing: &Timing, stage: &Stage<'_>, left: Left, (place, words, ui): (Rect, TextRole, &Ui)) -> Vec<Drawn> {
    let palette = theme::palette(ui.ctx());
    let minutes = &stage.event.plan.show_and_tell;
    let gap = if stage.is_small { space::WORD } else { space::FIELD };
    let whole: u64 = ShowPart::ALL.iter().map(|(part, _)| u64::from(timing.minutes_of(*part, minutes))).sum();
    let room = place.width() - gap * 2.0 - LEAST * 3.0;
    let mut x = place.left();
    let part = |(number, (part, _)): (usize, (ShowPart, _))| {
        let wide = LEAST + room * timing.minutes_of(part, minutes) as f32 / whole.max(1) as f32;
        let bar = Rect::from_min_size(pos2(x, place.top()), vec2(wide, HIGH));
        x += wide + gap;
        let is_here = part == timing.turn.part;
        let ink = match (is_here, left.is_over) {
            (true, true) => palette.late,
            (true, false) => palette.ink,
            (false, _) => palette.muted,
        };
        let words = if is_here { words.strong() } else { words };
        let edge = if number + 1 == ShowPart::ALL.len() { place.right() } else { x - gap };
        Drawn { bar, edge, words, ink, names: names(timing, part, stage, left) }
    };
    ShowPart::ALL.into_iter().enumerate().map(part).collect()
}

fn draw_bar(ui: &Ui, timing: &Timing, (number, part): (usize, &Drawn), stage: &Stage<'_>, left: Left) {
    let palette = theme::palette(ui.ctx());
    let here = ShowPart::ALL.iter().position(|(part, _)| *part == timing.turn.part).unwrap_or_default();
    let lasts = timing.minutes_of(timing.turn.part, &stage.event.plan.show_and_tell);
    let share = match (number.cmp(&here), left.is_over) {
        (std::cmp::Ordering::Less, _) | (std::cmp::Ordering::Equal, true) => 1.0,
        (std::cmp::Ordering::Equal, false) => 1.0 - left.seconds as f32 / (lasts.max(1) as f32 * 60.0),
        (std::cmp::Ordering::Greater, _) => 0.0,
    };
    let is_here = number == here;
    let done = if is_here && left.is_over { palette.late } else { palette.accent };
    ui.painter().rect_filled(part.bar, radius::BAR, palette.sunken);
    let filled = part.bar.with_max_x(part.bar.left() + part.bar.width() * share.clamp(0.0, 1.0));
    ui.painter().with_clip_rect(filled.intersect(ui.clip_rect())).rect_filled(part.bar, radius::BAR, done);
    let edge = Stroke::new(line::FOCUS, if is_here { done } else { palette.control });
    ui.painter().rect_stroke(part.bar, radius::BAR, edge, StrokeKind::Inside);
}

/// "Show, 5 minutes", and that they are over once they are.
pub fn said(timing: &Timing, part: ShowPart, stage: &Stage<'_>, left: Left) -> String {
    let says = timing.says(part, &stage.event.plan.show_and_tell);
    if part == timing.turn.part && left.is_over { format!("{says}: over") } else { says }
}

/// What a part can be called, in all its words and in few.
fn names(timing: &Timing, part: ShowPart, stage: &Stage<'_>, left: Left) -> [String; 2] {
    let minutes = timing.minutes_of(part, &stage.event.plan.show_and_tell);
    let is_over = part == timing.turn.part && left.is_over;
    let over = if is_over { ": over" } else { "" };
    [said(timing, part, stage, left), format!("{}, {minutes} min{over}", word(part))]
}
