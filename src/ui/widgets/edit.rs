//! The one text box that all typed fields share: it draws the frame, keeps the cursor in place when the text changes
//! from outside, and switches off egui's own undo, because the program has one undo for everything.

use eframe::egui::text::{CCursor, CCursorRange, LayoutJob};
use eframe::egui::text_edit::{TextEditOutput, TextEditState};
use eframe::egui::{
    Context, EventFilter, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Response, Stroke, TextBuffer, TextEdit,
    Ui, pos2,
};

use super::{locked, naming, paint, spelling, writing};
use crate::ui::theme::{self, Icon, TextRole, height, icon, line, radius, role, space};

/// A text box; `show` is given the id under which its cursor is kept.
pub(super) struct EditBox<'a> {
    pub hint: &'a str,
    pub icon: Option<Icon>,
    pub role: TextRole,
    pub height: f32,
    /// The least number of lines; more than one makes room to write, and Enter starts a new line.
    pub rows: usize,
    /// Room left free at the right for buttons.
    pub room_right: f32,
    pub framed: bool,
    /// One line of text that is shown on as many lines as it needs; it cannot hold a line break.
    pub wraps: bool,
    /// Long text in Markdown: its lists continue, and it has tools while it holds the keyboard.
    pub writes: bool,
    /// Its words are held against the dictionary.
    pub spelled: bool,
    /// It is jotted down: days and months may begin with a small letter.
    pub jotted: bool,
    /// Keys that stay with whoever shows the box, besides those that move the cursor.
    pub keeps: EventFilter,
}

impl Default for EditBox<'_> {
    fn default() -> Self {
        Self {
            hint: "",
            icon: None,
            role: role::BODY,
            height: height::FIELD,
            rows: 1,
            room_right: 0.0,
            framed: true,
            wraps: false,
            writes: false,
            spelled: false,
            jotted: false,
            keeps: EventFilter::default(),
        }
    }
}

/// What was done before a box was drawn.
struct Before {
    /// It held the keyboard.
    held: bool,
    /// Of the list of what may have been meant.
    asks: spelling::Asks,
    /// A key has changed its text.
    is_written: bool,
}

impl EditBox<'_> {
    /// As small as a chip.
    pub fn small(self) -> Self {
        Self { role: role::SECONDARY, height: height::CHIP, ..self }
    }

    /// The room around its icon, and how large that is.
    fn icon_measures(&self) -> (f32, f32, f32) {
        match self.height <= height::CHIP {
            true => (space::WORD, icon::SIZE_SMALL, space::TIGHT),
            false => (space::SMALL, icon::SIZE, space::WORD),
        }
    }

    pub fn show(mut self, ui: &mut Ui, id: Id, text: &mut String) -> Response {
        follow_outside_change(ui, id, text);
        let held = ui.is_enabled() && ui.memory(|memory| memory.has_focus(id));
        let asks = if self.spelled && held { spelling::take_keys(ui, id) } else { spelling::Asks::default() };
        let is_written = self.writes && held && writing::take_keys(ui, id, text);
        // Escape then closes the list alone.
        self.keeps.escape |= self.spelled && spelling::is_open(ui, id);
        let palette = theme::palette(ui);
        let role = self.role;
        let hint = if locked::is_locked(ui) { "" } else { self.hint };
        let several = self.rows > 1;
        let wraps = several || self.wraps;
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let mut job: LayoutJob = role.job(text.as_str(), palette.ink);
            job.break_on_newline = wraps;
            job.keep_trailing_whitespace = true;
            job.wrap.max_width = if wraps { width } else { f32::INFINITY };
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let edit = if wraps { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
        let edit = if several { edit } else { edit.return_key(if self.wraps { None } else { Some(ENTER) }) };
        let edit = edit
            .id(id)
            .font(role.font())
            .hint_text(role.rich(hint).color(palette.faint))
            .desired_rows(self.rows)
            .desired_width(f32::INFINITY)
            .frame(self.frame(ui, id))
            .event_filter(EventFilter { horizontal_arrows: true, vertical_arrows: true, ..self.keeps })
            // From outside, what is locked is written as little as by hand.
            .interactive(ui.is_enabled())
            .layouter(&mut layouter);
        // A box is otherwise as high as a button, also without a frame.
        let least = if self.framed { ui.spacing().interact_size.y.min(self.height) } else { role.line };
        let usual = std::mem::replace(&mut ui.spacing_mut().interact_size.y, least);
        let shown = edit.show(ui);
        ui.spacing_mut().interact_size.y = usual;
        self.finish(ui, id, text, shown, Before { held, asks, is_written })
    }

    /// What is drawn over the text and beside it, once it is there.
    fn finish(&self, ui: &mut Ui, id: Id, text: &mut String, shown: TextEditOutput, before: Before) -> Response {
        let Before { held, asks, mut is_written } = before;
        let mut response = shown.response.response;
        paint::come_into_view(ui, &response, response.rect);
        let several = self.rows > 1;
        if let Some(icon) = self.icon {
            let (before, size, _) = self.icon_measures();
            let x = response.rect.left() + before + size / 2.0;
            let is_high = several || self.wraps;
            let y = if is_high { response.rect.top() + height::FIELD / 2.0 } else { response.rect.center().y };
            paint::icon(ui, icon, size, theme::palette(ui).muted, pos2(x, y));
        }
        if self.wraps && !several {
            keep_one_line(ui, &response, text);
        }
        if self.spelled && ui.is_enabled() {
            let cursor = shown.cursor_range.filter(|_| held).map(|range| usize::from(range.primary.index));
            let (galley, at, clip) = (shown.galley.as_ref(), shown.galley_pos, shown.text_clip_rect);
            let drawn = spelling::Drawn { response: &response, galley, at, clip, cursor, asks, is_jotted: self.jotted };
            is_written |= spelling::show(ui, id, text, &drawn);
        }
        if is_written {
            response.mark_changed();
        }
        remember(ui, id, text);
        if self.writes && held {
            writing::show_tools(ui, id, text, response.rect);
        }
        naming::bind(ui, response)
    }

    /// The edge is part of the margin, so that the text stays where it is when the edge grows with the focus.
    fn frame(&self, ui: &Ui, id: Id) -> Frame {
        if !self.framed {
            return Frame::new();
        }
        let palette = theme::palette(ui);
        let focused = ui.memory(|memory| memory.has_focus(id));
        let is_locked = locked::is_locked(ui);
        let edge = if focused { line::FOCUS } else { line::THIN };
        let (fill, colour) = match (is_locked, focused) {
            (true, _) => (palette.window, palette.window),
            (false, true) => (palette.surface, palette.accent),
            (false, false) => (palette.surface, palette.control),
        };
        let (before, size, behind) = self.icon_measures();
        let left = if self.icon.is_some() { before + size + behind } else { before };
        let above = ((self.height - self.role.line) / 2.0).floor();
        let margin = |room: f32| (room - edge).clamp(0.0, 120.0) as i8;
        Frame::new().fill(fill).stroke(Stroke::new(edge, colour)).corner_radius(radius::CONTROL).inner_margin(Margin {
            left: margin(left),
            right: margin(before + self.room_right),
            top: margin(above),
            bottom: margin(above),
        })
    }
}

const ENTER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::Enter);

/// Enter ends the editing, and pasted line breaks become spaces.
fn keep_one_line(ui: &Ui, response: &Response, text: &mut String) {
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.surrender_focus();
    }
    if text.contains(['\n', '\r']) {
        *text = text.replace("\r\n", " ").replace(['\n', '\r'], " ");
    }
}

/// Where the text is not what this box showed last, somebody else changed it: the cursor moves along with the words
/// around it. egui's own undo is emptied either way.
fn follow_outside_change(ctx: &Context, id: Id, text: &str) {
    let Some(mut state) = TextEditState::load(ctx, id) else { return };
    let shown = ctx.data(|data| data.get_temp::<String>(id.with("shown")));
    if let (Some(shown), Some(range)) = (shown, state.cursor.char_range())
        && shown != text
    {
        let shift = Shift::between(&shown, text);
        let moved = CCursorRange::two(shift.cursor(range.primary), shift.cursor(range.secondary));
        state.cursor.set_char_range(Some(moved));
    }
    state.clear_undoer();
    state.store(ctx, id);
}

/// Notes what a box shows, so that its cursor stays where it is.
pub(super) fn remember(ctx: &Context, id: Id, text: &str) {
    ctx.data_mut(|data| data.insert_temp(id.with("shown"), text.to_owned()));
}

/// What lies between two texts: the same beginning and the same end, in characters.
struct Shift {
    same_before: usize,
    old_end: usize,
    new_end: usize,
}

impl Shift {
    fn between(old: &str, new: &str) -> Self {
        let (old_count, new_count) = (old.chars().count(), new.chars().count());
        let same_before = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
        let most_after = old_count.min(new_count) - same_before;
        let same_after = old.chars().rev().zip(new.chars().rev()).take(most_after).take_while(|(a, b)| a == b).count();
        Self { same_before, old_end: old_count - same_after, new_end: new_count - same_after }
    }

    fn cursor(&self, cursor: CCursor) -> CCursor {
        let index = usize::from(cursor.index);
        // At the very beginning there are no words before the cursor to stay behind.
        let moved = if index <= self.same_before && self.same_before > 0 {
            index
        } else if index >= self.old_end {
            index - self.old_end + self.new_end
        } else {
            index.min(self.new_end)
        };
        CCursor { index: moved.into(), ..cursor }
    }
}
