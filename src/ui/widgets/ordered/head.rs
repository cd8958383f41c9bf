//! The row of an item: an arrow, its number, its title, and what the caller puts at its right.

use eframe::egui::{Align, Layout, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

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

impl Head<'_> {
    /// Where the body of an open item begins.
    pub const BODY: f32 = NUMBER;

    pub fn show(&self, ui: &mut Ui, side: impl FnOnce(&mut Ui)) -> Response {
        let palette = theme::palette(ui);
        let id = ui.make_persistent_id("head");
        let (rect, response) = paint::clickable(ui, id, vec2(ui.available_width(), height::ITEM_ROW));
        paint::take_keyboard(ui, &response);
        self.describe(ui, &response);
        if response.hovered() {
            ui.painter().rect_filled(rect, 0, palette.hover);
        }
        let side_left = show_side(ui, rect, side);
        self.paint(ui, rect.with_max_x(side_left), palette);
        paint::focus_ring(ui, &response, rect, 0);
        response
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &self.tools.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_expanded(self.open);
            node.set_position_in_set(self.tools.index);
            node.set_size_of_set(self.tools.count);
        });
    }

    fn paint(&self, ui: &Ui, rect: Rect, palette: Palette) {
        let middle = rect.center().y;
        let (arrow, colour) = if self.open { (icon::OPENED, palette.accent) } else { (icon::CLOSED, palette.muted) };
        paint::icon(ui, arrow, icon::SIZE_SMALL, colour, pos2(rect.left() + ARROW, middle));
        let mut left = rect.left() + NUMBER;
        if self.numbered {
            let number = (self.tools.index + 1).to_string();
            paint::put(ui, paint::one_line(ui, role::BODY, &number, palette.muted, 40.0), left, middle);
            left = rect.left() + TITLE_AFTER_NUMBER;
        }
        let (words, colour) = match self.row.title {
            "" => (format!("New {}", self.one), palette.faint),
            title => (title.to_owned(), palette.ink),
        };
        let role = if self.open { role::NAME } else { role::BODY };
        let title = paint::one_line(ui, role, &words, colour, rect.right() - left - space::WORD);
        paint::put(ui, title, left, middle);
    }
}

/// Draws what stands at the right and returns where it begins.
fn show_side(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) -> f32 {
    let place = Rect::from_min_max(pos2(rect.center().x, rect.top()), rect.max - vec2(space::WORD, 0.0));
    let layout = Layout::right_to_left(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().id_salt("side").max_rect(place).layout(layout));
    side.spacing_mut().item_spacing.x = space::SMALL;
    contents(&mut side);
    side.min_rect().left().min(rect.right())
}
