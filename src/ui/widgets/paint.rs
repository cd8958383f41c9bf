//! Small helps for drawing: text on one line, icons, the ring around what holds the keyboard.

use std::sync::Arc;

use eframe::egui::text::TextWrapping;
use eframe::egui::{
    Align, Color32, Event, Galley, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use crate::ui::theme::{self, Icon, TextRole, line, space};

/// Text laid out on one line, cut with an ellipsis where it is wider than `most`.
pub(super) fn one_line(ui: &Ui, role: TextRole, text: &str, colour: Color32, most: f32) -> Arc<Galley> {
    let mut job = role.job(text, colour);
    job.break_on_newline = false;
    job.wrap = TextWrapping::truncate_at_width(most.max(0.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How wide a letter is about, in parts of the size of its type: rather too wide than too narrow.
pub(super) fn rough_width(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '\u{2019}' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '-' => 0.38,
        'm' | 'w' | 'M' | 'W' => 0.84,
        'A'..='Z' => 0.66,
        _ => 0.56,
    }
}

/// The ground of a row of a list: chosen, with a bar at its left edge, or under the pointer.
pub(super) fn row_ground(ui: &Ui, rect: Rect, is_chosen: bool, is_hovered: bool) {
    let palette = theme::palette(ui);
    if is_chosen {
        ui.painter().rect_filled(rect, 0, palette.selected);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + line::CHOSEN), 0, palette.accent);
    } else if is_hovered {
        ui.painter().rect_filled(rect, 0, palette.hover);
    }
}

/// Text laid out on one line, without its middle where it is wider than `most`, since names differ at their ends. Also
/// whether it was cut.
pub(super) fn both_ends(ui: &Ui, role: TextRole, text: &str, colour: Color32, most: f32) -> (Arc<Galley>, bool) {
    let whole = one_line(ui, role, text, colour, f32::INFINITY);
    if whole.size().x <= most {
        return (whole, false);
    }
    let letters: Vec<char> = text.chars().collect();
    let cut = |kept: usize| -> String {
        let behind = kept * 2 / 5;
        let (before, after) = (letters.iter().take(kept - behind), letters.iter().skip(letters.len() - behind));
        let (before, after): (String, String) = (before.collect(), after.collect());
        format!("{}\u{2026}{}", before.trim_end(), after.trim_start())
    };
    let (mut fits, mut too_many) = (0, letters.len());
    while too_many - fits > 1 {
        let kept = fits.midpoint(too_many);
        match one_line(ui, role, &cut(kept), colour, f32::INFINITY).size().x <= most {
            true => fits = kept,
            false => too_many = kept,
        }
    }
    (one_line(ui, role, &cut(fits), colour, most), true)
}

/// Shows the whole of what was cut under the pointer. Whoever listens has heard it as the name.
pub(super) fn whole_on_hover(response: Response, words: &str) -> Response {
    response.on_hover_ui(|ui| {
        ui.label(words);
    })
}

/// Text laid out in as many lines as it needs.
pub(super) fn wrapped(ui: &Ui, role: TextRole, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = role.job(text, colour);
    job.wrap.max_width = width.max(1.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Text laid out in as many lines as it needs, up to `most`; the last is then cut with an ellipsis.
pub(super) fn few_lines(ui: &Ui, role: TextRole, text: &str, colour: Color32, width: f32, most: usize) -> Arc<Galley> {
    let mut job = role.job(text, colour);
    job.wrap.max_width = width.max(1.0);
    job.wrap.max_rows = most;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints laid-out text with its left edge at `x` and its middle at `y`; returns its right edge.
pub(super) fn put(ui: &Ui, galley: Arc<Galley>, x: f32, y: f32) -> f32 {
    let size = galley.size();
    ui.painter().galley(pos2(x, y - size.y / 2.0), galley, Color32::PLACEHOLDER);
    x + size.x
}

/// Paints an icon around a point.
pub(super) fn icon(ui: &Ui, icon: Icon, size: f32, colour: Color32, centre: Pos2) {
    let galley = ui.painter().layout_no_wrap(icon.glyph().to_string(), icon.font(size), colour);
    ui.painter().galley(centre - galley.size() / 2.0, galley, colour);
}

/// A ground with a thin edge; none where the edge is of the ground's colour or see-through.
pub(super) fn boxed(ui: &Ui, rect: Rect, radius: u8, ground: Color32, edge: Color32) {
    let stroke = if edge == ground { Stroke::NONE } else { Stroke::new(line::THIN, edge) };
    ui.painter().rect(rect, radius, ground, stroke, StrokeKind::Inside);
}

/// A rectangle that can be clicked, with an id that stays the same however the things before it change.
pub(super) fn clickable(ui: &mut Ui, id: Id, size: Vec2) -> (Rect, Response) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    (rect, sensed(ui, rect, id, Sense::click()))
}

/// The next place of this size, and what happens in it.
pub(super) fn placed(ui: &mut Ui, size: Vec2, sense: Sense) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, sense);
    come_into_view(ui, &response, rect);
    (rect, response)
}

/// What happens in a place that is already laid out.
pub(super) fn sensed(ui: &Ui, rect: Rect, id: Id, sense: Sense) -> Response {
    let response = ui.interact(rect, id, sense);
    come_into_view(ui, &response, rect);
    response
}

/// How much of the view something may take that comes into it as a whole.
const MOST_OF_VIEW: f32 = 0.9;

/// What comes into view with a field: its edge, and its label too, unless that stands so far above that both have no
/// room.
pub(super) fn with_label(ui: &Ui, field: Rect, label: Rect) -> Rect {
    let most = ui.clip_rect().height() * MOST_OF_VIEW;
    let [alone, both] = [field, field.union(label)].map(|shown| shown.expand2(vec2(0.0, space::WORD)));
    if both.height() > most && alone.height() <= most { alone } else { both }
}

/// Scrolls to what has just been given the keyboard, unless by the pointer, which is there already. Of what is higher
/// than the view, the beginning comes into view.
pub(super) fn come_into_view(ui: &Ui, response: &Response, rect: Rect) {
    let is_led_to = response.sense.interactive() && ui.data_mut(|data| data.remove_temp::<()>(awaited_id()).is_some());
    if is_led_to {
        response.request_focus();
        let pass = ui.cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(led_id(), (response.id, pass)));
    }
    if !response.has_focus() {
        return;
    }
    ui.data_mut(|data| *data.get_temp_mut_or_default::<u64>(held_id()) += 1);
    let pass = ui.cumulative_pass_nr();
    let arrival: (Id, u64) = ui.data(|data| data.get_temp(in_view_id())).unwrap_or((Id::NULL, pass));
    let arrives = response.gained_focus() || arrival.0 != response.id;
    if arrives {
        ui.data_mut(|data| data.insert_temp(in_view_id(), (response.id, pass)));
    }
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if !(arrives || arrival.1 == pass) {
        return;
    }
    let led: Option<(Id, u64)> = ui.data(|data| data.get_temp(led_id()));
    if led.is_some_and(|(id, at)| id == response.id && pass <= at + 1) {
        stand_at_a_third(ui, rect);
    } else if !by_pointer {
        let most = ui.clip_rect().height() * MOST_OF_VIEW;
        let shown = rect.with_max_y(rect.bottom().min(rect.top() + most));
        ui.scroll_to_rect(shown, None);
    }
}

/// Scrolls so that what was led to stands at about a third of the view, with room around it: there it is looked for.
/// Where it is seen well already, all stays as it is.
fn stand_at_a_third(ui: &Ui, rect: Rect) {
    let view = ui.clip_rect();
    let (above, below) = (view.top() + view.height() / 8.0, view.bottom() - view.height() / 4.0);
    if rect.top() >= above && rect.bottom().min(rect.top() + view.height() / 3.0) <= below {
        return;
    }
    let top = rect.top() - view.height() / 3.0;
    let shown = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width().min(view.width()), view.height()));
    ui.scroll_to_rect(shown, Some(Align::Min));
}

/// The control that is drawn next takes the keyboard.
pub fn next_takes_keyboard(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(awaited_id(), ()));
}

/// Nothing drawn within takes the keyboard that waits for the next control.
pub fn keyboard_passes_by(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let waits = ui.data_mut(|data| data.remove_temp::<()>(awaited_id()).is_some());
    contents(ui);
    if waits {
        next_takes_keyboard(ui);
    }
}

/// Whether one of the controls drawn within holds the keyboard.
pub fn holds_keyboard(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) -> bool {
    let held = |ui: &Ui| ui.data(|data| data.get_temp::<u64>(held_id())).unwrap_or_default();
    let before = held(ui);
    contents(ui);
    held(ui) != before
}

fn awaited_id() -> Id {
    Id::unique("the keyboard waits for the next control")
}

fn held_id() -> Id {
    Id::unique("how often a control was drawn that holds the keyboard")
}

fn led_id() -> Id {
    Id::unique("what the keyboard was led to last, and in which pass")
}

fn in_view_id() -> Id {
    Id::unique("what the keyboard came to last, and in which pass")
}

/// Gives a clicked row the keyboard, so that the arrows and Tab go on from there.
pub(super) fn take_keyboard(ui: &Ui, response: &Response) {
    let by_pointer = response.clicked() && ui.input(|input| input.pointer.any_released());
    if by_pointer {
        give_keyboard(ui, response);
    }
}

/// Gives something the keyboard and does not show it until a key is pressed.
pub(super) fn give_keyboard(ui: &Ui, response: &Response) {
    response.request_focus();
    ui.data_mut(|data| data.insert_temp(quiet_id(), response.id));
}

/// Whether to show that this holds the keyboard: not where it was only clicked.
pub(super) fn shows_focus(ui: &Ui, response: &Response) -> bool {
    if !response.has_focus() {
        return false;
    }
    let key_pressed =
        ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })));
    if key_pressed {
        ui.data_mut(|data| data.remove::<Id>(quiet_id()));
    }
    ui.data(|data| data.get_temp::<Id>(quiet_id())) != Some(response.id)
}

fn quiet_id() -> Id {
    Id::unique("what holds the keyboard without showing it")
}

/// The ring around what holds the keyboard, drawn on its edge.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if shows_focus(ui, response) {
        let stroke = Stroke::new(line::FOCUS, theme::palette(ui).accent);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}
