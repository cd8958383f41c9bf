//! Now and next for the room: dark, over the whole screen, with nothing small in it and nothing that is for the crew.

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Ui, Vec2, vec2};

use super::{Desk, OnTheDay, Shown, day, keys, now};
use crate::documents::name_in_print;
use crate::model::Event;
use crate::model::event::Audience;
use crate::ui::theme::{self, TextRole, role, space};
use crate::ui::widgets;
use crate::ui::words::joined;
use crate::workspace::run_sheet::Line;

/// As many lines as are said to come after the next one.
const COMING: usize = 3;
/// How wide a letter is for its size, with a little to spare.
const LETTER: f32 = 0.58;
const LARGEST: f32 = 200.0;
/// In a window that is lower than this nothing is said of what comes after the next line.
const WITH_COMING: f32 = 620.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) {
    let leaves = theme::for_the_room(ui, |ui| {
        let margin = if ui.available_width() >= 700.0 { 56 } else { 16 };
        let frame = Frame::new().fill(theme::palette(ui).surface).inner_margin(Margin::same(margin));
        let panel = CentralPanel::default().frame(frame).show(ui, |ui| {
            widgets::main_region(ui, "For the room");
            ui.spacing_mut().item_spacing = vec2(space::SECTION, space::WORD);
            day::wake(ui.ctx(), desk.session);
            drawn(ui, desk, event, shown);
            // In the corner, where the room does not read it as the last line of the day.
            let corner = Layout::bottom_up(Align::Max);
            let back = |ui: &mut Ui| widgets::link(ui, role::SECONDARY, "Back").on_hover_text("Escape").clicked();
            ui.with_layout(corner, back).inner
        });
        panel.inner
    });
    if leaves {
        keys::turn_to_room(ui.ctx(), on);
    }
}

fn drawn(ui: &mut Ui, desk: &Desk<'_>, event: &Event, shown: &Shown<'_>) {
    let palette = theme::palette(ui.ctx());
    let room = ui.available_size();
    let small = role::PROJECTOR_TEAM.regular().at_most((room.x / 36.0).min(room.y / 18.0));
    let (on, next) = shown.for_everybody();
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            widgets::text(ui, large("9.42am", room, (0.2, 0.16)), palette.ink, &day::time(shown.time));
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                let title = event.details.title.trim();
                let day = day::short_name(shown.day);
                let is_said = title.to_lowercase().contains(&day.to_lowercase());
                widgets::text(ui, small, palette.muted, &joined(&[title, if is_said { "" } else { &day }]));
            });
        });
    });
    if let Some(line) = shown.line(on) {
        let what = day::what(&line.slot);
        let left = shown.running.left.filter(|left| on == shown.running.now && *left > 0);
        let left = left.map(now::left_in_words).unwrap_or_default();
        widgets::text(ui, small, palette.muted, &joined(&["Now", &left]));
        widgets::heading(ui, 1, large(&what, room, (1.0, 0.2)), &what);
        widgets::text(ui, small, palette.ink, &facts(desk, line));
        ui.add_space(room.y * 0.04);
    }
    if let Some(line) = shown.line(next) {
        let what = day::what(&line.slot);
        let at = next.and_then(|next| shown.running.lines.get(next)).copied().unwrap_or_default();
        let when = at.begins.map(day::time).unwrap_or_default();
        widgets::text(ui, small, palette.muted, &joined(&["Next", &when]));
        widgets::heading(ui, 2, large(&what, room, (0.8, 0.12)), &what);
        widgets::text(ui, small, palette.ink, &facts(desk, line));
    }
    if room.y >= WITH_COMING {
        coming(ui, shown, next, small);
    }
}

/// As large as words can be in these parts of the width and of the height; long ones take two lines.
fn large(words: &str, room: Vec2, (wide, high): (f32, f32)) -> TextRole {
    let letters = words.chars().count().max(6) as f32;
    let on_one = room.x * wide / (letters * LETTER);
    let on_two = (on_one * 1.7).min(room.y * high / 2.0);
    let size = on_one.min(room.y * high).max(on_two).clamp(20.0, LARGEST);
    TextRole { size, line: size * 1.15, ..role::PROJECTOR_TEAM }
}

/// Who leads a line, where they may be named, and where it is.
fn facts(desk: &Desk<'_>, line: &Line<'_>) -> String {
    let session = desk.session;
    let wall = session.clock().wall();
    let lead = line.slot.lead.map(|lead| name_in_print(session.workspace(), line.event, lead, wall));
    joined(&[&lead.unwrap_or_default(), line.slot.room.trim()])
}

/// What everybody sees of the lines after the next one.
fn coming(ui: &mut Ui, shown: &Shown<'_>, next: Option<usize>, words: TextRole) {
    let Some(next) = next else { return };
    let lines = shown.day.lines.iter().zip(&shown.running.lines).skip(next + 1);
    let seen = lines.filter(|(line, _)| line.slot.audience.is(Audience::Public)).take(COMING);
    ui.add_space(space::FIELD);
    for (line, at) in seen {
        let when = at.begins.map(day::time).unwrap_or_default();
        widgets::text(ui, words, theme::palette(ui.ctx()).muted, &joined(&[&when, &day::what(&line.slot)]));
    }
}
