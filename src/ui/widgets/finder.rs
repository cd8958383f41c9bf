//! The box that finds: a line to type in, and below it a list of what fits. The keyboard stays in the line; the arrows walk
//! through the list, Enter chooses, Escape leaves.

use eframe::egui::accesskit::Live;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align2, Color32, Context, EventFilter, Frame, Id, Key, Margin, Modal, Modifiers, Rect, Response, Role, ScrollArea,
    Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::edit::EditBox;
use super::keycap::{key_cap, paint_keys};
use super::paint;
use crate::model::counted;
use crate::ui::theme::{self, Icon, icon, line, radius, role, space, width};

/// From the top of the window to the box, where there is room.
const ABOVE: f32 = 84.0;
/// Of the line, the foot and the edges of the box.
const AROUND: f32 = 150.0;
/// The list is no higher.
const LIST: f32 = 520.0;
/// In a window that is lower than this, the box stands at its top and says no keys.
const LOW: f32 = 420.0;
const ROW: f32 = 46.0;
const ROW_ONE_LINE: f32 = 40.0;
const HEADING: f32 = 32.0;
/// How many rows the page keys pass.
const PAGE: usize = 8;
/// Frames in which a row that was walked to is brought into view.
const REVEALS: u8 = 3;

/// What stands in the list.
pub enum FinderLine {
    Heading(&'static str),
    Row(FinderRow),
}

/// A row of the list.
pub struct FinderRow {
    pub icon: Icon,
    pub title: String,
    /// The characters of the title that were found.
    pub marks: Vec<usize>,
    /// A second line in small words; may be empty.
    pub detail: String,
    /// The keys that do the same; may be empty.
    pub keys: String,
    pub enabled: bool,
}

/// What was asked for in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinderAsks {
    Nothing,
    Leave,
    /// The row with this number, headings not counted.
    Choose(usize),
}

/// What the open box remembers between frames.
#[derive(Debug, Default)]
pub struct FinderBox {
    typed: String,
    row: usize,
    /// Of the rows that were drawn last.
    count: usize,
    reveals: u8,
    /// The line has the keyboard.
    focused: bool,
}

impl FinderBox {
    /// Whether its line is about to take the keyboard.
    pub fn waits(&self) -> bool {
        !self.focused
    }

    /// Draws the box. `find` gives the lines for what is typed.
    pub fn show(&mut self, ctx: &Context, name: &str, find: impl FnOnce(&str) -> Vec<FinderLine>) -> FinderAsks {
        let asked = self.take_keys(ctx);
        let palette = theme::palette(ctx);
        let window = ctx.content_rect();
        let is_low = window.height() < LOW;
        let id = Id::unique("finder");
        let above = if is_low { space::WORD } else { ABOVE };
        let area = Modal::default_area(id).accessible_name(name).anchor(Align2::CENTER_TOP, vec2(0.0, above));
        let frame = Frame::popup(&ctx.global_style()).inner_margin(0).corner_radius(radius::PALETTE);
        let modal = Modal::new(id).area(area).frame(frame.fill(palette.surface)).show(ctx, |ui| {
            ui.set_width(width::PALETTE.min(window.width() - 2.0 * space::FIELD));
            ui.spacing_mut().item_spacing = vec2(space::WORD, 0.0);
            let field = self.line(ui, id, name);
            super::rule(ui);
            let lines = find(&self.typed);
            self.count = lines.iter().filter(|line| matches!(line, FinderLine::Row(_))).count();
            self.row = self.row.min(self.count.saturating_sub(1));
            self.say_count(ui, &field);
            let most = (window.height() - above - AROUND).clamp(ROW, LIST);
            let clicked = self.list(ui, &field, name, &lines, most);
            if !is_low {
                super::rule(ui);
                foot(ui);
            }
            clicked
        });
        self.reveals = self.reveals.saturating_sub(1);
        match (modal.inner, asked) {
            (Some(row), _) => FinderAsks::Choose(row),
            (None, FinderAsks::Choose(_)) => FinderAsks::Choose(self.row),
            (None, FinderAsks::Leave) => FinderAsks::Leave,
            (None, FinderAsks::Nothing) if modal.backdrop_response.clicked() => FinderAsks::Leave,
            (None, FinderAsks::Nothing) => FinderAsks::Nothing,
        }
    }

    /// Takes the keys before the line is drawn, which has uses of its own for some of them.
    fn take_keys(&mut self, ctx: &Context) -> FinderAsks {
        let last = self.count.saturating_sub(1);
        let before = self.row;
        let asked = ctx.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let steps = [
                (Key::ArrowDown, if before >= last { 0 } else { before + 1 }),
                (Key::ArrowUp, if before == 0 { last } else { before - 1 }),
                (Key::PageDown, before + PAGE),
                (Key::PageUp, before.saturating_sub(PAGE)),
                (Key::Home, 0),
                (Key::End, last),
            ];
            for (key, to) in steps {
                if pressed(key) {
                    self.row = to.min(last);
                }
            }
            // There is one stop.
            pressed(Key::Tab);
            match (pressed(Key::Enter), pressed(Key::Escape)) {
                (_, true) => FinderAsks::Leave,
                (true, _) => FinderAsks::Choose(before),
                _ => FinderAsks::Nothing,
            }
        });
        ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab));
        if self.row != before {
            self.reveals = REVEALS;
        }
        asked
    }

    fn line(&mut self, ui: &mut Ui, id: Id, name: &str) -> Response {
        let line = id.with("line");
        ui.memory_mut(|memory| memory.request_focus(line));
        let shown = Frame::new().inner_margin(Margin::symmetric(8, 10)).show(ui, |ui| {
            let keeps = EventFilter { tab: true, escape: true, ..EventFilter::default() };
            let edit = EditBox {
                hint: "A few letters of a name, or of what you want to do",
                icon: Some(icon::FIND),
                role: role::TYPED_ENTRY,
                framed: true,
                keeps,
                ..EditBox::default()
            };
            edit.show(ui, line, &mut self.typed)
        });
        let field = shown.inner.accessible_name(name);
        self.focused = field.has_focus();
        if field.changed() {
            (self.row, self.reveals) = (0, REVEALS);
        }
        field
    }

    /// Says how many there are to whoever listens, when it changes.
    fn say_count(&self, ui: &mut Ui, field: &Response) {
        let says = match self.count {
            _ if self.typed.trim().is_empty() => return,
            0 => "Nothing found".to_owned(),
            count => counted(count, "found", "found"),
        };
        let place = field.rect.with_min_x(field.rect.right() - 120.0).shrink2(vec2(space::SMALL, 0.0));
        let said = ui.interact(place, field.id.with("count"), Sense::hover());
        said.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        let galley = paint::one_line(ui, role::SECONDARY, &says, theme::palette(ui).muted, place.width());
        let left = place.right() - galley.size().x;
        paint::put(ui, galley, left, place.center().y);
    }

    /// Draws the rows and returns the one that was clicked.
    fn list(&self, ui: &mut Ui, field: &Response, name: &str, lines: &[FinderLine], most: f32) -> Option<usize> {
        let mut clicked = None;
        // Always as high, so that nothing jumps while one types.
        let area = ScrollArea::vertical().min_scrolled_height(most).max_height(most).auto_shrink(false);
        area.show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::ListBox);
                node.set_label(format!("{name}: what fits"));
                node.set_size_of_set(self.count);
            });
            let mut number = 0;
            for line in lines {
                match line {
                    FinderLine::Heading(words) => heading(ui, words),
                    FinderLine::Row(row) => {
                        let shown = row.show(ui, number == self.row, (number, self.count));
                        if number == self.row {
                            super::choices::say_highlighted(field.id, &shown);
                            if self.reveals > 0 {
                                // With the heading over the first of all.
                                let above = if number == 0 { HEADING } else { 0.0 };
                                ui.scroll_to_rect(shown.rect.with_min_y(shown.rect.top() - above), None);
                            }
                        }
                        clicked = shown.clicked().then_some(number).or(clicked);
                        number += 1;
                    }
                }
            }
        });
        clicked
    }
}

impl FinderRow {
    fn show(&self, ui: &mut Ui, chosen: bool, (index, count): (usize, usize)) -> Response {
        let high = if self.detail.is_empty() { ROW_ONE_LINE } else { ROW };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, self.enabled, &self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(chosen);
            node.set_position_in_set(index);
            node.set_size_of_set(count);
            if !self.detail.is_empty() {
                node.set_description(self.detail.as_str());
            }
            if !self.keys.is_empty() {
                node.set_keyboard_shortcut(self.keys.as_str());
            }
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, chosen, response.hovered());
        }
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, chosen: bool, hovered: bool) {
        let palette = theme::palette(ui);
        let ground = match (chosen, hovered) {
            (true, _) => palette.selected,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, 0, ground);
        if chosen {
            ui.painter().rect_filled(rect.with_max_x(rect.left() + line::CHOSEN), 0, palette.accent);
        }
        let (first, second) = match self.detail.is_empty() {
            true => (rect.center().y, rect.center().y),
            false => (rect.center().y - 9.5, rect.center().y + 10.5),
        };
        let left = rect.left() + space::FIELD;
        paint::icon(ui, self.icon, icon::SIZE, palette.muted, pos2(left + icon::SIZE / 2.0, rect.center().y));
        let left = left + icon::SIZE + space::SMALL;
        let right = rect.right() - space::FIELD;
        let keys = if self.keys.is_empty() && chosen && self.enabled { "Enter" } else { &self.keys };
        if !keys.is_empty() {
            paint_keys(ui, keys, right, rect.center().y);
        }
        let room = right - left - if keys.is_empty() { 0.0 } else { 120.0 };
        let mut job = self.job(ui);
        job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room.max(0.0));
        paint::put(ui, ui.fonts_mut(|fonts| fonts.layout_job(job)), left, first);
        if !self.detail.is_empty() {
            paint::put(ui, paint::one_line(ui, role::SECONDARY, &self.detail, palette.muted, room), left, second);
        }
    }

    /// The title, with what was found in it bold and on a soft ground.
    fn job(&self, ui: &Ui) -> LayoutJob {
        let palette = theme::palette(ui);
        let ink = if self.enabled { palette.ink } else { palette.faint };
        let plain = role::BODY.format(ink);
        let underline = palette.scheme == theme::Scheme::HighContrast;
        let found = TextFormat {
            background: palette.warn_soft,
            underline: if underline { (line::THIN, ink).into() } else { eframe::egui::Stroke::NONE },
            ..role::NAME.format(ink)
        };
        let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
        let mut run = (String::new(), false);
        for (at, letter) in self.title.chars().enumerate() {
            let is_found = self.marks.binary_search(&at).is_ok();
            if is_found != run.1 && !run.0.is_empty() {
                job.append(&run.0, 0.0, if run.1 { found.clone() } else { plain.clone() });
                run.0.clear();
            }
            run.1 = is_found;
            run.0.push(letter);
        }
        job.append(&run.0, 0.0, if run.1 { found } else { plain });
        job
    }
}

fn heading(ui: &mut Ui, words: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(2));
    let galley = paint::one_line(ui, role::GROUP, words, theme::palette(ui).muted, rect.width());
    paint::put(ui, galley, rect.left() + space::FIELD, rect.center().y + space::HAIR);
}

/// What the keys do.
fn foot(ui: &mut Ui) {
    Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let keys = [
                ("Up, Down", "choose"),
                ("Enter", "open, or do it"),
                ("Escape", "back"),
                (">", "only what can be done"),
            ];
            for (keys, does) in keys {
                for key in keys.split(", ") {
                    key_cap(ui, key);
                }
                super::secondary_in_room(ui, does);
                ui.add_space(space::WORD);
            }
        });
    });
}
