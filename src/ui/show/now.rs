//! Whose turn it is, what they were asked, who comes next, and the time, which is the largest thing on the screen.

use std::time::Duration;

use eframe::egui::{Align, Frame, Layout, Margin, Ui, vec2};

use super::timing::Timing;
use super::{Desk, Stage, bars, edge};
use crate::ui::live::set::{Left, digits, width_of};
use crate::ui::theme::{self, TextRole, role, space};
use crate::ui::widgets;
use crate::workspace::show::Team;

/// The parts of the window's width, and of the height below its bar, that the digits may take.
const WIDE: f32 = 0.46;
const HIGH: f32 = 0.36;
/// The same in a small window, where the row needs the rest.
const HIGH_IN_SMALL: f32 = 0.25;
/// What the rows and all that stands around the digits need: where a window has more, the digits take it.
const REST: f32 = 400.0;
/// Below this height a window has no room for the question, for who comes next, or for the names of all parts.
const WITH_QUESTION: f32 = 440.0;

/// Draws it, with the parts of the turn below.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, timing: &Timing, stage: &Stage<'_>) {
    let Some(team) = stage.team() else { return };
    let left = left(ui, desk, timing, stage);
    let margin = Margin {
        left: edge(stage),
        right: edge(stage),
        top: if stage.is_small { 8 } else { 24 },
        bottom: if stage.is_small { 8 } else { 16 },
    };
    let (room, size) = (ui.available_size(), size_of(ui, stage, left));
    let with_question = room.y >= WITH_QUESTION;
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::SECTION;
            time(ui, left, size);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = space::LABEL;
                words(ui, stage, team, room.y);
                if !with_question {
                    part(ui, timing, stage, left);
                } else if left.is_over {
                    over(ui, size);
                }
            });
        });
        ui.add_space(if stage.is_small { space::LABEL } else { space::FIELD });
        bars::show(ui, timing, stage, left, with_question);
    });
}

/// What is left of the part at hand. The window wakes for the next second, while the time runs.
fn left(ui: &Ui, desk: &Desk<'_>, timing: &Timing, stage: &Stage<'_>) -> Left {
    let now = desk.session.clock().elapsed();
    if timing.turn.timer.runs() {
        let rest = 1000 - timing.turn.timer.run(now).rem_euclid(1000);
        ui.ctx().request_repaint_after(Duration::from_millis(u64::try_from(rest).unwrap_or(1000) + 5));
    }
    timing.left(&stage.event.plan.show_and_tell, now)
}

/// How large the digits are: as large as they may be, also once they are over.
fn size_of(ui: &Ui, stage: &Stage<'_>, left: Left) -> f32 {
    let room = ui.available_size() - vec2(2.0 * f32::from(edge(stage)), 0.0);
    let shown = if left.seconds >= 600 { "00:00" } else { "0:00" };
    let high = if stage.is_small { room.y * HIGH_IN_SMALL } else { (room.y * HIGH).max(room.y - REST) };
    high.min(room.x * WIDE / width_of(shown, 1.0)).min(role::TIMER.size)
}

/// The digits. The word for it once they are over stands beside them, so that nothing below moves when it comes.
fn time(ui: &mut Ui, left: Left, size: f32) {
    let palette = theme::palette(ui.ctx());
    let ink = if left.is_over { palette.late } else { palette.ink };
    let shown = left.digits();
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(width_of(&shown, size));
        digits(ui, &shown, &left.in_words(), size, ink);
    });
}

fn over(ui: &mut Ui, size: f32) {
    let late = theme::palette(ui.ctx()).late;
    widgets::text(ui, over_role(size), late, "over");
}

fn over_role(size: f32) -> TextRole {
    role::PROJECTOR_QUESTION.at_most(size / 4.0).strong()
}

/// Which part of the turn it is, and whether it is over, where the bars have no room for their names.
fn part(ui: &mut Ui, timing: &Timing, stage: &Stage<'_>, left: Left) {
    let palette = theme::palette(ui.ctx());
    let ink = if left.is_over { palette.late } else { palette.muted };
    widgets::text(ui, role::PROJECTOR_HEAD, ink, &bars::said(timing, timing.turn.part, stage, left));
}

fn words(ui: &mut Ui, stage: &Stage<'_>, team: &Team, room: f32) {
    let with_question = room >= WITH_QUESTION;
    let palette = theme::palette(ui.ctx());
    let wide = ui.available_width();
    let row = role::PROJECTOR_ROW;
    if with_question {
        let called = team.called.trim();
        let now =
            if called.is_empty() || called == team.name.trim() { "Now".to_owned() } else { format!("Now, {called}") };
        widgets::text(ui, row, palette.muted, &now);
    }
    // Its longest word has room on a line.
    let longest = team.name.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(1).max(8);
    let most = if stage.is_small { (room * 0.06).clamp(32.0, 64.0) } else { 64.0 };
    let name = role::PROJECTOR_TEAM.at_most((wide / (longest as f32 * 0.62)).min(most));
    widgets::heading(ui, 2, name, &team.name);
    if with_question && !team.question.is_empty() {
        let question = role::PROJECTOR_QUESTION.at_most(wide / 18.0);
        widgets::text(ui, question, palette.ink, &super::super::words::shortened(&team.question, 160));
        ui.add_space(space::WORD);
    }
    let next =
        stage.teams.get(stage.at + 1).map_or_else(|| "The last team".to_owned(), |next| format!("Next: {}", next.name));
    if with_question {
        widgets::text(ui, row, palette.muted, &next);
    }
}
