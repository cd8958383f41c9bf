//! Text to read: headings, body text and what stands back behind it.

use eframe::egui::{Color32, Label, Response, Role, Ui, vec2};

use super::paint;
use crate::ui::theme::{self, TextRole, role};

/// Text in a role and a colour; it wraps at the width there is.
pub fn text(ui: &mut Ui, role: TextRole, colour: Color32, words: &str) -> Response {
    ui.add(Label::new(role.rich(words).color(colour)))
}

/// Body text.
pub fn body(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).ink;
    text(ui, role::BODY, colour, words)
}

/// Body text that stands back.
pub fn muted(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).muted;
    text(ui, role::BODY, colour, words)
}

/// Small text that stands back: labels, help, facts.
pub fn secondary(ui: &mut Ui, words: &str) -> Response {
    let colour = theme::palette(ui).muted;
    text(ui, role::SECONDARY, colour, words)
}

/// The same among other things in rows: it goes to the next row whole rather than in two pieces, where a row has room for
/// it.
pub fn secondary_unbroken(ui: &mut Ui, words: &str) {
    let colour = theme::palette(ui).muted;
    let wide = paint::one_line(ui, role::SECONDARY, words, colour, f32::INFINITY).size().x;
    let label = Label::new(role::SECONDARY.rich(words).color(colour));
    ui.add(if wide <= ui.max_rect().width() { label.extend() } else { label });
}

/// The same on one line, where it has room for all of it.
pub fn secondary_in_room(ui: &mut Ui, words: &str) {
    let colour = theme::palette(ui).muted;
    let wide = paint::one_line(ui, role::SECONDARY, words, colour, f32::INFINITY).size().x;
    if wide <= ui.available_width() {
        secondary(ui, words);
    }
}

/// A heading that screen readers can go to. Levels count from 1, the screen's own title.
pub fn heading(ui: &mut Ui, level: usize, role: TextRole, words: &str) -> Response {
    let colour = theme::palette(ui).ink;
    let response = text(ui, role, colour, words);
    say_heading(&response, level, words);
    response
}

/// The same on one line, cut where it has no room for all of it.
pub fn heading_in_line(ui: &mut Ui, level: usize, role: TextRole, words: &str) -> Response {
    let colour = theme::palette(ui).ink;
    let response = in_line(ui, role, colour, words);
    say_heading(&response, level, words);
    response
}

/// The same in no more room than this.
pub fn heading_within(ui: &mut Ui, level: usize, role: TextRole, words: &str, room: f32) -> Response {
    ui.allocate_ui(vec2(room.max(0.0), role.line), |ui| heading_in_line(ui, level, role, words)).inner
}

/// Text on one line, cut where it has no room for all of it, and then whole on hovering.
pub fn in_line(ui: &mut Ui, role: TextRole, colour: Color32, words: &str) -> Response {
    ui.add(Label::new(role.rich(words).color(colour)).truncate())
}

fn say_heading(response: &Response, level: usize, words: &str) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        // Counted from 0 there.
        node.set_level(level.saturating_sub(1));
        node.set_label(words);
    });
}
