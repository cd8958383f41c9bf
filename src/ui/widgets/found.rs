//! A line to type in with what it finds below. The keyboard stays in the line: the arrows choose among the rows, Enter
//! takes the chosen one, and what is chosen is read out.

use eframe::egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use super::choices;
use super::edit::EditBox;
use super::marked::{MarkedWords, marked, with_instead};
use super::{naming, paint};
use crate::ui::theme::{self, Icon, height, icon, role, space};

/// Something that was found: what it is called, what it is, and a piece of its text.
#[derive(Clone, Debug)]
pub struct FoundRow<'a> {
    pub icon: Icon,
    pub title: MarkedWords<'a>,
    pub detail: String,
    pub piece: MarkedWords<'a>,
    /// What would stand in place of what is marked in the piece; may be empty.
    pub instead: &'a str,
}

/// By which the list is known in its place.
const LIST: &str = "finder";
/// How many rows a page key walks.
const PAGE: usize = 6;

/// The line, named by `name`, and at most `high` points of rows below it.
#[must_use = "a list of what is found is drawn by `show`"]
pub struct FoundList<'a> {
    pub name: &'a str,
    pub hint: &'a str,
    pub rows: &'a [FoundRow<'a>],
    pub high: f32,
    /// The line takes the keyboard in this frame.
    pub takes_keyboard: bool,
}

impl FoundList<'_> {
    /// The number of the row that is chosen in the list that is drawn here.
    pub fn chosen(ui: &Ui) -> usize {
        ui.data(|data| data.get_temp(ui.make_persistent_id(LIST))).unwrap_or_default()
    }

    /// Draws the line, then `between`, then the rows, or `instead` where there is none. The number of the row that was
    /// taken.
    pub fn show(
        self,
        ui: &mut Ui,
        text: &mut String,
        between: impl FnOnce(&mut Ui),
        instead: impl FnOnce(&mut Ui),
    ) -> Option<usize> {
        let id = ui.make_persistent_id(LIST);
        let line = id.with("line");
        let before = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or_default();
        let (mut chosen, taken) = self.take_keys(ui, line, before);
        if self.takes_keyboard && !ui.is_sizing_pass() {
            ui.memory_mut(|memory| memory.request_focus(line));
        }
        let keeps = EventFilter { escape: true, ..EventFilter::default() };
        let hint = self.hint;
        let (role, height) = (role::TYPED_LINE, height::FIELD_LARGE);
        let edit = EditBox { hint, icon: Some(icon::FIND), role, height, keeps, ..EditBox::default() };
        let shown = naming::named(ui, self.name, |ui| edit.show(ui, line, text));
        if shown.changed() {
            chosen = 0;
        }
        ui.data_mut(|data| data.insert_temp(id, chosen));
        between(ui);
        let mut clicked = None;
        let moved = chosen != before;
        ScrollArea::vertical()
            .id_salt("found")
            .max_height(self.high)
            .min_scrolled_height(self.high)
            .auto_shrink(false)
            .show(ui, |ui| match self.rows {
                [] => instead(ui),
                _ => clicked = self.show_rows(ui, (id, line), chosen, moved),
            });
        clicked.or(taken).filter(|row| *row < self.rows.len())
    }

    /// Moves what is chosen; Enter takes it.
    fn take_keys(&self, ui: &Ui, line: Id, before: usize) -> (usize, Option<usize>) {
        let last = self.rows.len().saturating_sub(1);
        let at = before.min(last);
        if !ui.memory(|memory| memory.has_focus(line)) {
            return (at, None);
        }
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let steps = [
                (Key::ArrowDown, (at + 1).min(last)),
                (Key::ArrowUp, at.saturating_sub(1)),
                (Key::PageDown, (at + PAGE).min(last)),
                (Key::PageUp, at.saturating_sub(PAGE)),
            ];
            let to = steps.into_iter().find(|(key, _)| pressed(*key)).map_or(at, |(_, to)| to);
            (to, pressed(Key::Enter).then_some(to))
        })
    }

    fn show_rows(&self, ui: &mut Ui, (id, line): (Id, Id), chosen: usize, moved: bool) -> Option<usize> {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let count = self.rows.len();
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label("Found");
            node.set_size_of_set(count);
        });
        let mut clicked = None;
        for (index, row) in self.rows.iter().enumerate() {
            let response = row.show(ui, id.with(("row", index)), (index, count), index == chosen);
            if index == chosen {
                choices::say_highlighted(line, &response);
                if moved {
                    response.scroll_to_me(None);
                }
            }
            if response.clicked() {
                clicked = Some(index);
            }
        }
        clicked
    }
}

impl FoundRow<'_> {
    fn high(&self) -> f32 {
        match [self.detail.as_str(), self.piece.words].iter().filter(|words| !words.is_empty()).count() {
            2 => height::LIST_ROW_THREE_LINES,
            _ => height::LIST_ROW,
        }
    }

    fn show(&self, ui: &mut Ui, id: Id, (index, count): (usize, usize), chosen: bool) -> Response {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.high()), Sense::hover());
        let response = ui.interact(rect, id, Sense::CLICK);
        let instead = if self.instead.is_empty() { String::new() } else { format!("becomes {}", self.instead) };
        let said = [self.title.words, &self.detail, self.piece.words, &instead];
        let said: Vec<&str> = said.into_iter().filter(|words| !words.is_empty()).collect();
        let name = said.join(", ");
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), chosen, &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.clear_toggled();
            node.set_selected(chosen);
            node.set_position_in_set(index);
            node.set_size_of_set(count);
        });
        if ui.is_rect_visible(rect) {
            paint::row_ground(ui, rect, chosen, response.hovered());
            self.paint(ui, rect);
        }
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect) {
        let palette = theme::palette(ui);
        let left = rect.left() + space::SMALL;
        let first = rect.top() + space::WORD + role::BODY.line / 2.0;
        paint::icon(ui, self.icon, icon::SIZE, palette.muted, pos2(left + icon::SIZE / 2.0, first));
        let left = left + icon::SIZE + space::SMALL;
        let room = rect.right() - space::SMALL - left;
        paint::put(ui, marked(ui, role::NAME, self.title, palette.ink, room), left, first);
        let mut line = first + role::BODY.line / 2.0 + role::SECONDARY.line / 2.0;
        if !self.detail.is_empty() {
            paint::put(ui, paint::one_line(ui, role::SECONDARY, &self.detail, palette.muted, room), left, line);
            line += role::SECONDARY.line;
        }
        if !self.piece.words.is_empty() {
            let piece = with_instead(ui, role::SECONDARY, (self.piece, self.instead), palette.ink, room);
            paint::put(ui, piece, left, line + space::HAIR);
        }
    }
}
