//! The row of an item: an arrow, its number, its title, and what the caller puts at its right.

use std::sync::Arc;

use eframe::egui::{Align, Galley, Layout, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::super::paint;
use super::ItemRow;
use super::tools::Tools;
use crate::ui::theme::{self, Palette, height, icon, role, space};

pub(super) struct Head<'a> {
    pub row: &'a ItemRow<'a>,
    pub tools: &'a Tools,
    pub one: &'a str,
    pub numbered: bool,
    pub open: bool,
}

/// Where things stand from the left edge of a row.
const ARROW: f32 = 17.0;
const NUMBER: f32 = 38.0;
const TITLE_AFTER_NUMBER: f32 = 64.0;
/// A title that has no room beside the right side takes another line.
const MOST_LINES: usize = 2;

impl Head<'_> {
    /// Where the body of an open item begins.
    pub const BODY: f32 = NUMBER;

    pub fn show(&self, ui: &mut Ui, side: impl FnOnce(&mut Ui)) -> Response {
        let palette = theme::palette(ui);
        let id = ui.make_persistent_id("head");
        let width = ui.available_width();
        let side_width: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let title = self.title(ui, palette, width - self.title_left() - side_width - space::WORD);
        let (rect, response) = paint::clickable(ui, id, vec2(width, tall_enough(&title)));
        paint::take_keyboard(ui, &response);
        self.describe(ui, &response);
        if response.hovered() {
            ui.painter().rect_filled(rect, 0, palette.hover);
        }
        let took = rect.right() - show_side(ui, rect, side);
        if (took - side_width).abs() > f32::EPSILON {
            // How tall the row is follows from how wide its right side is, which is known once it is drawn.
            ui.data_mut(|data| data.insert_temp(id, took));
            ui.ctx().request_discard("the right side of a row has another width");
        }
        self.paint(ui, rect, title, palette);
        paint::focus_ring(ui, &response, rect, 0);
        response
    }

    fn title_left(&self) -> f32 {
        if self.numbered { TITLE_AFTER_NUMBER } else { NUMBER }
    }

    fn title(&self, ui: &Ui, palette: Palette, width: f32) -> Arc<Galley> {
        let (words, colour) = match self.row.title {
            "" => (format!("New {}", self.one), palette.faint),
            title => (title.replace('\n', " "), palette.ink),
        };
        let role = if self.open { role::NAME } else { role::BODY };
        paint::few_lines(ui, role, &words, colour, width, MOST_LINES)
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &self.tools.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_expanded(self.open);
            node.set_position_in_set(self.tools.index);
            node.set_size_of_set(self.tools.count);
        });
    }

    fn paint(&self, ui: &Ui, rect: Rect, title: Arc<Galley>, palette: Palette) {
        let middle = rect.center().y;
        let (arrow, colour) = if self.open { (icon::OPENED, palette.accent) } else { (icon::CLOSED, palette.muted) };
        paint::icon(ui, arrow, icon::SIZE_SMALL, colour, pos2(rect.left() + ARROW, middle));
        if self.numbered {
            let number = (self.tools.index + 1).to_string();
            paint::put(ui, paint::one_line(ui, role::BODY, &number, palette.muted, 40.0), rect.left() + NUMBER, middle);
        }
        paint::put(ui, title, rect.left() + self.title_left(), middle);
    }
}

fn tall_enough(title: &Galley) -> f32 {
    height::ITEM_ROW.max(title.size().y + space::EDITOR)
}

/// Draws what stands at the right and returns where it begins.
fn show_side(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) -> f32 {
    let place = Rect::from_min_max(pos2(rect.center().x, rect.top()), rect.max - vec2(space::WORD, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().id_salt("side").max_rect(place).layout(layout));
    side.spacing_mut().item_spacing.x = space::TIGHT;
    contents(&mut side);
    side.min_rect().left().min(rect.right())
}
