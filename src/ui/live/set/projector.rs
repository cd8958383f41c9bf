//! The time over the whole window, for people to see from across the room: dark, and nothing in it is small. What is
//! private stays off it: it says whose turn it is and which part, and no word of the issue.

use eframe::egui::{CentralPanel, Frame, Margin, Response, Ui, pos2, vec2};

use super::parts::{self, Bars};
use super::{Desk, Live, at_hand, bids};
use crate::model::Event;
use crate::model::event::Issue;
use crate::ui::theme::{self, role, space};
use crate::ui::widgets;

/// The part of the window's width, and of its height, that the digits may take.
const WIDE: f32 = 0.9;
const HIGH: f32 = 0.46;
/// How much the word "over" takes beside the digits, for their size.
const OVER: f32 = 0.6;

/// Draws it, where it was asked for. Whether it was.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &Event) -> bool {
    let Some(issue) = at_hand(live, event).filter(|_| live.half.shown && live.half.fills_window) else { return false };
    if theme::for_the_room(ui, |ui| drawn(ui, desk, live, issue)) {
        (live.half.fills_window, live.half.takes_keyboard) = (false, true);
    }
    true
}

/// The word beside the digits, at the height of their middle.
fn over(ui: &Ui, time: &Response, size: f32) {
    let words = role::PROJECTOR_QUESTION.at_most(size / 4.0).strong();
    let at = pos2(time.rect.right() + space::WORD, time.rect.center().y - words.line / 2.0);
    widgets::words_at(ui, words, theme::palette(ui.ctx()).late, "over", at);
}

/// Draws the issue. Whether the room shall see it no longer.
fn drawn(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, issue: &Issue) -> bool {
    let (palette, room) = (theme::palette(ui.ctx()), ui.available_size());
    let margin = if room.x >= 700.0 { 40 } else { 16 };
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::same(margin));
    let mut leaves = false;
    CentralPanel::default().frame(frame).show(ui, |ui| {
        widgets::main_region(ui, "For everybody to see");
        ui.spacing_mut().item_spacing = vec2(space::SECTION, space::WORD);
        let left = parts::left(ui, desk, live, issue);
        let name = role::PROJECTOR_TEAM.at_most(room.x / 16.0);
        widgets::heading(ui, 1, name, &bids::whose(desk, issue));
        let said = role::PROJECTOR_QUESTION.at_most(room.x / 24.0);
        widgets::text(ui, said, palette.ink, &parts::says(issue, live.half.round, left));
        if room.y >= 500.0 {
            widgets::text(ui, said, palette.muted, parts::asks(live.half.round));
        }
        // The word beside them has its room from the beginning, so that nothing moves when it comes.
        let digits = parts::width_of(&left.digits(), 1.0) + 2.0 * OVER;
        let size = (room.y * HIGH).min(room.x * WIDE / digits).min(role::TIMER.size * 1.6);
        ui.add_space(space::WORD);
        let time = ui.vertical_centered(|ui| parts::timer(ui, left, size)).inner;
        if left.is_over {
            over(ui, &time, size);
        }
        if std::mem::take(&mut live.half.takes_keyboard) {
            time.request_focus();
        }
        ui.add_space(space::WORD);
        let look = Bars {
            done: palette.accent,
            edge: palette.control,
            ink: palette.ink,
            muted: palette.muted,
            words: role::PROJECTOR_HEAD,
            named: room.x >= 900.0,
        };
        parts::bars(ui, issue, live.half.round, left, look);
        ui.horizontal_wrapped(|ui| {
            if room.y >= 500.0 {
                let next = live.half.round.next().map_or("the list", parts::word);
                widgets::text(ui, role::PROJECTOR_HEAD, palette.muted, &format!("Space: on to {next}"));
            }
            leaves = widgets::link(ui, role::PROJECTOR_HEAD, "Leave").on_hover_text("Escape").clicked();
        });
    });
    leaves
}
