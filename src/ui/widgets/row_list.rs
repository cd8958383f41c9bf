//! A long list of which only the rows in view are drawn. It is one stop of the Tab key; the arrows walk through all of it.

use eframe::egui::{Id, IdSalt, Key, Modifiers, Rect, Response, ScrollArea, Ui, UiBuilder, UiStackInfo, pos2, vec2};

use super::region::list_box;
use super::roving::{self, Group};
use super::rows::ROW;

/// One line of a list: a row, or a heading over rows, which the keyboard passes by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub height: f32,
    pub is_row: bool,
}

/// A list of rows and of headings over them. Each is drawn by a closure; a row shows one `ListRow`.
#[must_use = "a list is drawn by `show`"]
pub struct RowList<'a> {
    name: &'a str,
    spans: &'a [Span],
    /// Where each span begins, and after the last where the list ends.
    tops: Vec<f32>,
    reveal: Option<usize>,
    keyboard: Option<usize>,
}

/// What was in view in the last frame.
#[derive(Clone, Copy, Debug)]
struct View {
    /// The scope in which the rows have their ids.
    rows: Id,
    top: f32,
    height: f32,
}

impl<'a> RowList<'a> {
    /// `name` is what the list is called: "Events".
    pub fn new(name: &'a str, spans: &'a [Span]) -> Self {
        let mut end = 0.0;
        let below = spans.iter().map(|span| {
            end += span.height;
            end
        });
        Self { name, spans, tops: std::iter::once(0.0).chain(below).collect(), reveal: None, keyboard: None }
    }

    /// Brings this row into view; for the frame in which it was chosen from elsewhere.
    pub fn reveal(self, row: Option<usize>) -> Self {
        Self { reveal: row, ..self }
    }

    /// Gives this row the keyboard, and brings it into view.
    pub fn give_keyboard(self, row: Option<usize>) -> Self {
        Self { reveal: row.or(self.reveal), keyboard: row, ..self }
    }

    pub fn show(self, ui: &mut Ui, mut row: impl FnMut(&mut Ui, usize)) {
        let id = ui.make_persistent_id(self.name);
        // Kept also where nothing scrolls, so that what stands at the right of a row has one edge in every list.
        let width = ui.available_width() - bar_room(ui);
        let mut area = ScrollArea::vertical().id_salt(self.name).auto_shrink(false);
        if let Some(view) = ui.data(|data| data.get_temp::<View>(id))
            && let Some(top) = self.walk(ui, view).map(|row| self.top_with(row, view)).or_else(|| self.top_around(view))
        {
            area = area.vertical_scroll_offset(top);
        }
        area.show_viewport(ui, |ui, seen| {
            let view = View { rows: ui.scope_id(), top: seen.top(), height: seen.height() };
            ui.data_mut(|data| data.insert_temp(id, view));
            if let Some(row) = self.keyboard {
                roving::go(ui, row_id(view.rows, row));
            }
            self.show_rows(ui, (self.rows_in(view), width), &mut row);
        });
    }

    fn show_rows(
        &self,
        ui: &mut Ui,
        (rows, width): (std::ops::Range<usize>, f32),
        row: &mut impl FnMut(&mut Ui, usize),
    ) {
        let start = ui.max_rect().min;
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_height(self.top(self.spans.len()));
        list_box(ui, self.name, self.spans.iter().filter(|span| span.is_row).count());
        let members = rows.clone().filter(|index| self.is_row(*index));
        let members: Vec<Id> = members.map(|index| row_id(ui.scope_id(), index)).collect();
        let stop = Stop::new(ui, &members);
        for index in rows {
            let (top, bottom) = (self.top(index), self.top(index + 1));
            let place = Rect::from_min_size(pos2(start.x, start.y + top), vec2(width, bottom - top));
            let info = UiStackInfo::default().with_tag_value(TAG, stop);
            let builder = UiBuilder::new().id_salt(index).max_rect(place).ui_stack_info(info);
            ui.scope_builder(builder, |ui| row(ui, index));
        }
    }

    fn top(&self, index: usize) -> f32 {
        self.tops.get(index).or(self.tops.last()).copied().unwrap_or_default()
    }

    fn is_row(&self, index: usize) -> bool {
        self.spans.get(index).is_some_and(|span| span.is_row)
    }

    fn rows_in(&self, view: View) -> std::ops::Range<usize> {
        let first = self.tops.partition_point(|top| *top <= view.top).saturating_sub(1);
        let last = self.tops.partition_point(|top| *top < view.top + view.height);
        first.min(self.spans.len())..last.min(self.spans.len())
    }

    /// Where the view must begin so that a row is wholly in it, moved as little as possible.
    fn top_with(&self, row: usize, view: View) -> f32 {
        let (top, bottom) = (self.top(row), self.top(row + 1));
        view.top.clamp((bottom - view.height).max(0.0).min(top), top)
    }

    /// Where the view must begin so that what was gone to from elsewhere is in it: as it is, or with that in its middle.
    fn top_around(&self, view: View) -> Option<f32> {
        let row = self.reveal?;
        let (top, bottom) = (self.top(row), self.top(row + 1));
        if top >= view.top && bottom <= view.top + view.height {
            return Some(view.top);
        }
        let most = (self.top(self.spans.len()) - view.height).max(0.0);
        Some(((top + bottom - view.height) / 2.0).clamp(0.0, most))
    }

    /// The first row from here on, downwards or upwards; where there is none, the last before it.
    fn row_from(&self, index: usize, down: bool) -> Option<usize> {
        let index = index.min(self.spans.len().saturating_sub(1));
        let below = || (index..self.spans.len()).find(|at| self.is_row(*at));
        let above = || (0..=index).rev().find(|at| self.is_row(*at));
        if down { below().or_else(above) } else { above().or_else(below) }
    }

    /// Moves the keyboard from row to row, also to rows that are not in view yet, and returns where it went.
    fn walk(&self, ui: &Ui, view: View) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        let at = self.rows_in(view).find(|&index| row_id(view.rows, index) == focused)?;
        let page = self.rows_in(view).filter(|index| self.is_row(*index)).count().saturating_sub(2).max(1);
        let steps = [
            (Key::ArrowDown, at + 1, true),
            (Key::ArrowUp, at.saturating_sub(1), false),
            (Key::PageDown, at + page, true),
            (Key::PageUp, at.saturating_sub(page), false),
            (Key::Home, 0, true),
            (Key::End, self.spans.len(), false),
        ];
        let pressed = |(key, ..): &&(Key, usize, bool)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
        let target = steps.iter().find(pressed).and_then(|&(_, row, down)| self.row_from(row, down))?;
        roving::go(ui, row_id(view.rows, target));
        Some(target)
    }
}

/// In a form the bar lies in the margin at the right: what stands in it has one edge, whether it scrolls or not.
pub fn bar_in_margin(ui: &mut Ui) {
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
}

/// Room for the bar beside a list that scrolls.
pub(in crate::ui::widgets) fn bar_room(ui: &Ui) -> f32 {
    ui.spacing().scroll.allocated_width()
}

const TAG: &str = "the list of the rows within";

/// Where the Tab key stops among the rows that are drawn: at the chosen one or, where that is not in view, the first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    group: Group,
    /// Under what the chosen row is noted for the next frame.
    noted: Id,
}

impl Stop {
    fn new(ui: &Ui, members: &[Id]) -> Self {
        let noted = ui.scope_id().with("chosen");
        let chosen = ui.data_mut(|data| {
            let chosen = data.get_temp::<Id>(noted);
            data.remove::<Id>(noted);
            chosen.filter(|id| members.contains(id))
        });
        Self { group: Group::new(ui, members, chosen), noted }
    }

    /// A row in its place.
    pub fn member(&self, ui: &Ui, rect: Rect, id: Id, chosen: bool) -> Response {
        if chosen {
            ui.data_mut(|data| data.insert_temp(self.noted, id));
        }
        self.group.member(ui, rect, id)
    }
}

/// The list that a row is drawn in, if it is in one.
pub(super) fn rows_here(ui: &Ui) -> Option<Stop> {
    ui.stack().iter().find_map(|level| level.tags().get_downcast::<Stop>(TAG)).copied()
}

fn row_id(rows: Id, index: usize) -> Id {
    rows.with(IdSalt::new(index)).with(ROW)
}
