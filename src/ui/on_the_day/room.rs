//! Now and next for the room: dark, over the whole screen, with nothing small in it and nothing that is for the crew.

use eframe::egui::{CentralPanel, Frame, Margin, Ui, vec2};

use super::{Asked, Desk, OnTheDay, Shown, day, keys, now};
use crate::documents::name_in_print;
use crate::model::Event;
use crate::ui::theme::{self, Palette, Scheme, role, space};
use crate::ui::widgets;
use crate::ui::words::joined;
use crate::workspace::run_sheet::Line;

/// As many lines as are said to come after the next one.
const COMING: usize = 3;
/// In a window that is lower than this nothing is said of what comes after the next line.
const WITH_COMING: f32 = 620.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) -> Option<Asked> {
    let before = theme::palette(ui.ctx());
    let palette = if before.scheme == Scheme::HighContrast { before } else { Palette::of(Scheme::Dark) };
    theme::apply(ui.ctx(), palette);
    ui.set_style(ui.ctx().global_style());
    let room = ui.available_size();
    let margin = if room.x >= 700.0 { 56 } else { 16 };
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::same(margin));
    let mut leaves = false;
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::SECTION, space::WORD);
        day::wake(ui.ctx(), desk.session);
        drawn(ui, desk, event, shown);
        ui.add_space(space::WORD);
        leaves = widgets::link(ui, role::PROJECTOR_HEAD, "Back").on_hover_text("Escape").clicked();
    });
    theme::apply(ui.ctx(), before);
    if leaves {
        keys::turn_to_room(ui.ctx(), on);
    }
    None
}

fn drawn(ui: &mut Ui, desk: &Desk<'_>, event: &Event, shown: &Shown<'_>) {
    let palette = theme::palette(ui.ctx());
    let room = ui.available_size();
    let size = |share: f32, high: f32| now::at_most(role::PROJECTOR_TEAM, (room.x / share).min(room.y / high));
    let small = now::at_most(role::PROJECTOR_QUESTION, room.x / 34.0);
    let (on, next) = shown.for_everybody();
    widgets::text(ui, size(9.0, 8.0), palette.ink, &day::time(shown.time));
    let title = event.details.title.trim();
    widgets::text(ui, small, palette.muted, &joined(&[title, &day::short_name(shown.day)]));
    ui.add_space(space::FIELD);
    if let Some(line) = shown.line(on) {
        widgets::text(ui, small, palette.muted, "Now");
        widgets::heading(ui, 1, size(13.0, 7.5), &day::what(&line.slot));
        widgets::text(ui, small, palette.ink, &facts(desk, line));
        let left = shown.running.left.filter(|left| on == shown.running.now && *left > 0);
        if let Some(left) = left {
            widgets::text(ui, size(20.0, 12.0), palette.accent, &now::left_in_words(left));
        }
        ui.add_space(space::SECTION);
    }
    if let Some(line) = shown.line(next) {
        let at = next.and_then(|next| shown.running.lines.get(next)).copied().unwrap_or_default();
        let when = at.begins.map(day::time).unwrap_or_default();
        widgets::text(ui, small, palette.muted, &joined(&["Next", &when]));
        widgets::heading(ui, 2, size(18.0, 10.0), &day::what(&line.slot));
        widgets::text(ui, small, palette.ink, &facts(desk, line));
    }
    if room.y >= WITH_COMING {
        coming(ui, shown, next, small);
    }
}

/// Who leads a line, where they may be named, and where it is.
fn facts(desk: &Desk<'_>, line: &Line<'_>) -> String {
    let session = desk.session;
    let wall = session.clock().wall();
    let lead = line.slot.lead.map(|lead| name_in_print(session.workspace(), line.event, lead, wall));
    joined(&[&lead.unwrap_or_default(), line.slot.room.trim()])
}

/// What everybody sees of the lines after the next one.
fn coming(ui: &mut Ui, shown: &Shown<'_>, next: Option<usize>, words: theme::TextRole) {
    use crate::model::event::Audience;
    let Some(next) = next else { return };
    let lines = shown.day.lines.iter().zip(&shown.running.lines).skip(next + 1);
    let seen = lines.filter(|(line, _)| line.slot.audience.is(Audience::Public)).take(COMING);
    ui.add_space(space::FIELD);
    for (line, at) in seen {
        let when = at.begins.map(day::time).unwrap_or_default();
        widgets::text(ui, words, theme::palette(ui.ctx()).muted, &joined(&[&when, &day::what(&line.slot)]));
    }
}
