//! What the time looks like: its digits in cells of one width, so that it does not tremble, and the parts as bars. When a
//! part is over, its words say so; nothing flashes and nothing sounds.

use std::time::Duration;

use eframe::egui::{Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::clock::Left;
use super::{Desk, Live};
use crate::model::event::{Issue, Round};
use crate::ui::theme::{self, TextRole, line, radius, role, space};
use crate::ui::widgets;
use crate::ui::words::counted;

/// How far the name of a part may stick out past its bar; the name of the last one to the left.
const OVERHANG: f32 = space::LABEL;

/// A part of no minutes is still seen.
const STUB: f32 = 24.0;

/// How wide a digit is, and the colon, for its size.
const DIGIT: f32 = 0.62;
const COLON: f32 = 0.36;

/// What a part is called.
pub fn word(round: Round) -> &'static str {
    match round {
        Round::Present => "Present",
        Round::Questions => "Questions",
        Round::Options => "Options",
        Round::Commit => "Commit",
        Round::Reflect => "Reflect",
    }
}

/// What people do in a part.
pub fn asks(round: Round) -> &'static str {
    match round {
        Round::Present => "Tell it, and nobody interrupts.",
        Round::Questions => "Ask open questions. No advice yet.",
        Round::Options => "What could be done? All of it, without choosing.",
        Round::Commit => "What will you do, and by when?",
        Round::Reflect => "What was this like, and what did we learn?",
    }
}

/// What is left of the part at hand. The window wakes for the next second, while the time runs.
pub fn left(ui: &Ui, desk: &Desk<'_>, live: &Live, issue: &Issue) -> Left {
    let now = desk.session.clock().elapsed();
    let run = live.half.timer.run(now);
    if live.half.timer.runs() {
        let rest = 1000 - run.rem_euclid(1000);
        ui.ctx().request_repaint_after(Duration::from_millis(u64::try_from(rest).unwrap_or(1000) + 5));
    }
    Left::of(issue.minutes_of(live.half.round), run)
}

/// "Questions, 8 minutes", and that they are over once they are.
pub fn says(issue: &Issue, round: Round, left: Left) -> String {
    if left.is_over {
        return over(round).to_owned();
    }
    format!("{}, {}", word(round), counted(issue.minutes_of(round) as usize, "minute", "minutes"))
}

fn over(round: Round) -> &'static str {
    match round {
        Round::Present => "Presenting is over",
        Round::Questions => "Questions are over",
        Round::Options => "Options are over",
        Round::Commit => "Committing is over",
        Round::Reflect => "Reflecting is over",
    }
}

/// How wide the digits are at this size.
pub fn width_of(digits: &str, size: f32) -> f32 {
    digits.chars().map(|one| cell(one) * size).sum()
}

fn cell(one: char) -> f32 {
    if one == ':' { COLON } else { DIGIT }
}

/// The time, wherever it is drawn: Space goes on to the next part while it has the keyboard.
pub fn timer_id() -> Id {
    Id::unique("the time of the part at hand")
}

/// The digits, as large as this; in the colour of what is late once they are over, of which words stand beside them.
pub fn timer(ui: &mut Ui, left: Left, size: f32) -> Response {
    let palette = theme::palette(ui.ctx());
    let colour = if left.is_over { palette.late } else { palette.ink };
    digits(ui, &left.digits(), &left.in_words(), size, colour)
}

/// The same of any time, with what is read out of it.
pub fn digits(ui: &mut Ui, digits: &str, says: &str, size: f32, colour: Color32) -> Response {
    let shown = TextRole { size, line: size, ..role::TIMER };
    let (place, _) = ui.allocate_exact_size(vec2(width_of(digits, size), size), Sense::hover());
    let response = ui.interact(place, timer_id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, says));
    let mut at = place.left();
    for one in digits.chars() {
        let wide = cell(one) * size;
        let galley = ui.painter().layout_no_wrap(one.to_string(), shown.font(), colour);
        let middle = pos2(at + (wide - galley.size().x) / 2.0, place.center().y - galley.size().y / 2.0);
        ui.painter().galley(middle, galley, colour);
        at += wide;
    }
    response
}

/// The colours of the bars.
#[derive(Clone, Copy)]
pub struct Bars {
    pub done: Color32,
    pub edge: Color32,
    pub ink: Color32,
    pub muted: Color32,
    pub words: TextRole,
    /// Each part has its name and its minutes below.
    pub named: bool,
}

/// A bar for each part, as long as its share of the time; those before the one at hand are full.
pub fn bars(ui: &mut Ui, issue: &Issue, at: Round, left: Left, look: Bars) {
    let gap = space::SMALL;
    let whole = issue.all_minutes().max(1) as f32;
    let stub = |round: Round| if issue.minutes_of(round) == 0 { stub(ui, round, look) } else { 0.0 };
    let stubs: Vec<f32> = Round::ALL.iter().map(|(round, _)| stub(*round)).collect();
    let room = (ui.available_width() - gap * 4.0 - stubs.iter().sum::<f32>()).max(0.0);
    let high = 12.0;
    let below = if look.named { look.words.line + space::WORD } else { 0.0 };
    let (place, response) = ui.allocate_exact_size(vec2(ui.available_width(), high + below), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, says(issue, at, left)));
    let here = Round::ALL.iter().position(|(round, _)| *round == at).unwrap_or_default();
    let mut x = place.left();
    for (number, ((round, _), stub)) in Round::ALL.into_iter().zip(stubs).enumerate() {
        let minutes = issue.minutes_of(round);
        let wide = stub + room * minutes as f32 / whole;
        let bar = Rect::from_min_size(pos2(x, place.top()), vec2(wide, high));
        let share = match (number.cmp(&here), left.is_over) {
            (std::cmp::Ordering::Less, _) | (std::cmp::Ordering::Equal, true) => 1.0,
            (std::cmp::Ordering::Equal, false) => 1.0 - left.seconds as f32 / (minutes.max(1) as f32 * 60.0),
            (std::cmp::Ordering::Greater, _) => 0.0,
        };
        let done = bar.with_max_x(bar.left() + wide * share);
        ui.painter().with_clip_rect(done.intersect(ui.clip_rect())).rect_filled(bar, radius::BAR, look.done);
        let edge = if number == here { look.done } else { look.edge };
        ui.painter().rect_stroke(bar, radius::BAR, Stroke::new(line::FOCUS, edge), StrokeKind::Inside);
        if look.named {
            let (words, colour) =
                if number == here { (look.words.strong(), look.ink) } else { (look.words, look.muted) };
            name(ui, words, colour, round, minutes, (bar, place.right()));
        }
        x += wide + gap;
    }
}

/// How long the bar of a part of no minutes is: it is still seen, with its name where it has one.
fn stub(ui: &Ui, round: Round, look: Bars) -> f32 {
    if look.named { look.words.strong().wide(ui, word(round)).max(STUB) } else { STUB }
}

/// The name under a bar, as much of it as has room: the part with its minutes, the part, or its minutes. None goes past
/// the right edge.
fn name(ui: &Ui, words: TextRole, colour: Color32, round: Round, minutes: u32, (bar, edge): (Rect, f32)) {
    let said = [format!("{}, {minutes}", word(round)), word(round).to_owned(), minutes.to_string()];
    let fits = said.iter().find(|said| words.wide(ui, said) <= bar.width() + OVERHANG);
    if let Some(said) = fits {
        let left = bar.left().min(edge - words.wide(ui, said));
        widgets::words_at(ui, words, colour, said, pos2(left, bar.bottom() + space::WORD));
    }
}
