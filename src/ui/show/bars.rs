//! The parts of a turn as bars, each as long as it lasts. When one is over it is full and its words say so; nothing
//! flashes and nothing sounds.

use eframe::egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Stage;
use super::timing::{Timing, word};
use crate::model::event::ShowPart;
use crate::ui::live::set::Left;
use crate::ui::theme::{self, TextRole, line, radius, role, space};
use crate::ui::widgets;

const HIGH: f32 = 14.0;
/// A part of no minutes is still seen.
const LEAST: f32 = 12.0;

/// Draws them with their names below.
pub fn show(ui: &mut Ui, timing: &Timing, stage: &Stage<'_>, left: Left) {
    let palette = theme::palette(ui.ctx());
    let minutes = &stage.event.plan.show_and_tell;
    let words = if stage.is_small { role::PROJECTOR_HEAD } else { role::PROJECTOR_ROW };
    let high = HIGH + space::WORD + words.line;
    let (place, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let said = said(timing, timing.turn.part, stage, left);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &said));
    let gap = if stage.is_small { space::WORD } else { space::FIELD };
    let whole: u64 = ShowPart::ALL.iter().map(|(part, _)| u64::from(timing.minutes_of(*part, minutes))).sum();
    let room = place.width() - gap * 2.0 - LEAST * 3.0;
    let here = ShowPart::ALL.iter().position(|(part, _)| *part == timing.turn.part).unwrap_or_default();
    let mut x = place.left();
    for (number, (part, _)) in ShowPart::ALL.into_iter().enumerate() {
        let lasts = timing.minutes_of(part, minutes);
        let wide = LEAST + room * lasts as f32 / whole.max(1) as f32;
        let bar = Rect::from_min_size(pos2(x, place.top()), vec2(wide, HIGH));
        let share = match (number.cmp(&here), left.is_over) {
            (std::cmp::Ordering::Less, _) | (std::cmp::Ordering::Equal, true) => 1.0,
            (std::cmp::Ordering::Equal, false) => 1.0 - left.seconds as f32 / (lasts.max(1) as f32 * 60.0),
            (std::cmp::Ordering::Greater, _) => 0.0,
        };
        let is_here = number == here;
        let done = if is_here && left.is_over { palette.late } else { palette.accent };
        ui.painter().rect_filled(bar, radius::BAR, palette.sunken);
        let filled = bar.with_max_x(bar.left() + wide * share.clamp(0.0, 1.0));
        ui.painter().with_clip_rect(filled.intersect(ui.clip_rect())).rect_filled(bar, radius::BAR, done);
        let edge = Stroke::new(line::FOCUS, if is_here { done } else { palette.control });
        ui.painter().rect_stroke(bar, radius::BAR, edge, StrokeKind::Inside);
        let ink = match (is_here, left.is_over) {
            (true, true) => palette.late,
            (true, false) => palette.ink,
            (false, _) => palette.muted,
        };
        let words = if is_here { words.strong() } else { words };
        let next = x + wide + gap;
        let edge = if number + 1 == ShowPart::ALL.len() { place.right() } else { next - gap };
        name(ui, (words, ink), &names(timing, part, stage, left), (bar, edge));
        x = next;
    }
}

/// "Show, 5 minutes", and that they are over once they are.
fn said(timing: &Timing, part: ShowPart, stage: &Stage<'_>, left: Left) -> String {
    let says = timing.says(part, &stage.event.plan.show_and_tell);
    if part == timing.turn.part && left.is_over { format!("{says}: over") } else { says }
}

/// What a part can be called, from the most words to the fewest.
fn names(timing: &Timing, part: ShowPart, stage: &Stage<'_>, left: Left) -> [String; 3] {
    let minutes = timing.minutes_of(part, &stage.event.plan.show_and_tell);
    [said(timing, part, stage, left), format!("{}, {minutes}", word(part)), minutes.to_string()]
}

/// As many words as have room under a bar.
fn name(ui: &Ui, (words, ink): (TextRole, Color32), names: &[String], (bar, edge): (Rect, f32)) {
    let wide = |said: &str| ui.painter().layout_no_wrap(said.to_owned(), words.font(), ink).size().x;
    let fits = names.iter().find(|said| wide(said) <= edge - bar.left()).or(names.last());
    if let Some(said) = fits {
        widgets::words_at(ui, words, ink, said, pos2(bar.left(), bar.bottom() + space::WORD));
    }
}
