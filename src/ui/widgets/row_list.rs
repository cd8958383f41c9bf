//! A long list of which only the rows in view are drawn. It is one stop of the Tab key; the arrows walk through all of it.

use eframe::egui::{
    Id, IdSalt, Key, Modifiers, Rect, Response, Role, ScrollArea, Ui, UiBuilder, UiStackInfo, pos2, vec2,
};

use super::roving::{self, Group};
use super::rows::ROW;

/// A list of rows of one height. Each is drawn by a closure that shows one `ListRow`.
#[must_use = "a list is drawn by `show`"]
pub struct RowList<'a> {
    name: &'a str,
    count: usize,
    row_height: f32,
    reveal: Option<usize>,
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
    pub fn new(name: &'a str, count: usize, row_height: f32) -> Self {
        Self { name, count, row_height, reveal: None }
    }

    /// Brings this row into view; for the frame in which it was chosen from elsewhere.
    pub fn reveal(self, row: Option<usize>) -> Self {
        Self { reveal: row, ..self }
    }

    pub fn show(self, ui: &mut Ui, mut row: impl FnMut(&mut Ui, usize)) {
        let id = ui.make_persistent_id(self.name);
        let mut area = ScrollArea::vertical().id_salt(self.name).auto_shrink(false);
        if let Some(view) = ui.data(|data| data.get_temp::<View>(id))
            && let Some(target) = self.walk(ui, view).or(self.reveal)
        {
            area = area.vertical_scroll_offset(self.top_with(target, view));
        }
        area.show_viewport(ui, |ui, seen| {
            let view = View { rows: ui.scope_id(), top: seen.top(), height: seen.height() };
            ui.data_mut(|data| data.insert_temp(id, view));
            self.show_rows(ui, self.rows_in(view), &mut row);
        });
    }

    fn show_rows(&self, ui: &mut Ui, rows: std::ops::Range<usize>, row: &mut impl FnMut(&mut Ui, usize)) {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.set_height(self.row_height * self.count as f32);
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(self.name);
            node.set_size_of_set(self.count);
        });
        let members: Vec<Id> = rows.clone().map(|index| row_id(ui.scope_id(), index)).collect();
        let stop = Stop::new(ui, &members);
        let (start, size) = (ui.max_rect().min, vec2(ui.available_width(), self.row_height));
        for index in rows {
            let place = Rect::from_min_size(pos2(start.x, start.y + size.y * index as f32), size);
            let info = UiStackInfo::default().with_tag_value(TAG, stop);
            let builder = UiBuilder::new().id_salt(index).max_rect(place).ui_stack_info(info);
            ui.scope_builder(builder, |ui| row(ui, index));
        }
    }

    fn rows_in(&self, view: View) -> std::ops::Range<usize> {
        let first = (view.top / self.row_height).floor().max(0.0) as usize;
        let last = ((view.top + view.height) / self.row_height).ceil() as usize;
        first.min(self.count)..last.min(self.count)
    }

    /// Where the view must begin so that a row is wholly in it, moved as little as possible.
    fn top_with(&self, row: usize, view: View) -> f32 {
        let top = self.row_height * row as f32;
        view.top.clamp((top + self.row_height - view.height).max(0.0).min(top), top)
    }

    /// Moves the keyboard from row to row, also to rows that are not in view yet, and returns where it went.
    fn walk(&self, ui: &Ui, view: View) -> Option<usize> {
        let focused = ui.memory(|memory| memory.focused())?;
        let at = self.rows_in(view).find(|&index| row_id(view.rows, index) == focused)?;
        let page = ((view.height / self.row_height) as usize).saturating_sub(1).max(1);
        let steps = [
            (Key::ArrowDown, at + 1),
            (Key::ArrowUp, at.saturating_sub(1)),
            (Key::PageDown, at + page),
            (Key::PageUp, at.saturating_sub(page)),
            (Key::Home, 0),
            (Key::End, self.count),
        ];
        let pressed = |(key, _): &&(Key, usize)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
        let target = steps.iter().find(pressed).map(|&(_, row)| row.min(self.count.saturating_sub(1)))?;
        roving::go(ui, row_id(view.rows, target));
        Some(target)
    }
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
