//! The box that finds: a line to type in, and below it a list of what fits. The keyboard stays in the line; the arrows walk
//! through the list, Enter chooses, Escape leaves.

mod row;

pub use row::FinderRow;

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align2, Context, EventFilter, Frame, Id, Key, Margin, Modal, Modifiers, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, vec2,
};

use super::edit::EditBox;
use super::paint;
use crate::model::counted;
use crate::ui::theme::{self, icon, radius, role, space, width};
use row::{HEADING, ROW, advice, foot, heading};

/// From the top of the window to the box, where there is room.
const ABOVE: f32 = 84.0;
/// Of the line, the foot and the edges of the box.
const AROUND: f32 = 150.0;
/// The list is no higher.
const LIST: f32 = 520.0;
/// In a window that is lower than this, the box stands at its top and says no keys.
const LOW: f32 = 420.0;
/// How many rows the page keys pass.
const PAGE: usize = 8;
/// Frames in which a row that was walked to is brought into view.
const REVEALS: u8 = 3;

/// What stands in the list.
pub enum FinderLine {
    Heading(&'static str),
    Row(FinderRow),
    /// A row that is always there, whatever is found: it is walked to and not counted.
    Always(FinderRow),
    /// What to try where nothing was found.
    Advice(&'static str),
}

impl FinderLine {
    fn row(&self) -> Option<&FinderRow> {
        match self {
            Self::Row(row) | Self::Always(row) => Some(row),
            Self::Heading(_) | Self::Advice(_) => None,
        }
    }
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
    /// The row was walked to: else it is the first of which something can be done.
    is_walked_to: bool,
    reveals: u8,
    /// The line has the keyboard.
    focused: bool,
}

impl FinderBox {
    /// Whether its line is about to take the keyboard.
    pub fn waits(&self) -> bool {
        !self.focused
    }

    /// What stands in its line.
    pub fn typed(&self) -> &str {
        &self.typed
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
            self.count = lines.iter().filter_map(FinderLine::row).count();
            self.row = match self.is_walked_to {
                true => self.row.min(self.count.saturating_sub(1)),
                false => lines.iter().filter_map(FinderLine::row).position(|row| row.enabled).unwrap_or_default(),
            };
            self.say_count(ui, &field, lines.iter().filter(|line| matches!(line, FinderLine::Row(_))).count());
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
                    (self.row, self.is_walked_to) = (to.min(last), true);
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
            (self.row, self.reveals, self.is_walked_to) = (0, REVEALS, false);
        }
        field
    }

    /// Says how many there are to whoever listens, when it changes.
    fn say_count(&self, ui: &mut Ui, field: &Response, found: usize) {
        let says = match found {
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
                    FinderLine::Advice(words) => advice(ui, words),
                    FinderLine::Row(row) | FinderLine::Always(row) => {
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
