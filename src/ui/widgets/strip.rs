//! The strip of things that are open: one in view, each with a cross that closes it.

use eframe::egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::icon_button_with_key;
use super::paint;
use super::roving::{self, Group};
use crate::ui::theme::{self, Icon, height, icon, line, radius, role, space};

/// Something that is open.
#[derive(Clone, Copy, Debug)]
pub struct OpenTab<'a> {
    /// Its own, since others before it may close.
    pub id: Id,
    pub icon: Icon,
    pub title: &'a str,
}

/// What was asked for, by the number of the tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripAction {
    Show(usize),
    Close(usize),
}

const WIDEST: f32 = 220.0;
const CROSS: f32 = 26.0;

/// Draws the strip over the room that is left. The Tab key stops once, at the chosen one; the arrows show the next.
pub fn strip(ui: &mut Ui, tabs: &[OpenTab<'_>], chosen: Option<usize>) -> Option<StripAction> {
    let wide = (ui.available_width() / tabs.len().max(1) as f32).min(WIDEST);
    let (strip, _) = ui.allocate_exact_size(vec2(wide * tabs.len() as f32, height::STRIP), Sense::hover());
    let ids: Vec<Id> = tabs.iter().map(|tab| ui.scope_id().with(tab.id)).collect();
    let mut action = roving::walk(ui, &ids).filter(|to| Some(*to) != chosen).map(StripAction::Show);
    let usual = chosen.and_then(|chosen| ids.get(chosen)).copied();
    let group = Group::new(ui, &ids, usual);
    for (number, (tab, id)) in tabs.iter().zip(&ids).enumerate() {
        let left = strip.left() + wide * number as f32;
        let place = Rect::from_min_size(pos2(left, strip.top()), vec2(wide, strip.height()));
        let response = group.member(ui, place, *id);
        draw(ui, &response, tab, Some(number) == chosen, (number, tabs.len()));
        let cross =
            Rect::from_center_size(pos2(place.right() - CROSS / 2.0 - 2.0, place.center().y), vec2(CROSS, CROSS));
        let name = format!("Close {}", tab.title);
        let crossed = icon_button_with_key(ui, cross, id.with("close"), icon::CLEAR, &name, "Ctrl+W").clicked();
        if crossed || response.middle_clicked() {
            action = Some(StripAction::Close(number));
        } else if response.clicked() && Some(number) != chosen {
            action = Some(StripAction::Show(number));
        }
    }
    action
}

fn draw(ui: &Ui, response: &Response, tab: &OpenTab<'_>, chosen: bool, (number, count): (usize, usize)) {
    let palette = theme::palette(ui);
    let place = response.rect;
    paint::take_keyboard(ui, response);
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), tab.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(number);
        node.set_size_of_set(count);
    });
    if chosen {
        ui.painter().rect_filled(place, 0, palette.surface);
        ui.painter().rect_filled(place.with_max_y(place.top() + line::CHOSEN), 0, palette.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(place, 0, palette.hover);
    }
    let middle = place.center().y;
    let (role, colour) = if chosen { (role::GROUP, palette.ink) } else { (role::SECONDARY, palette.muted) };
    let picture = pos2(place.left() + space::SMALL + icon::SIZE_SMALL / 2.0, middle);
    paint::icon(ui, tab.icon, icon::SIZE_SMALL, colour, picture);
    let left = picture.x + icon::SIZE_SMALL / 2.0 + space::TIGHT;
    let (words, is_cut) = paint::both_ends(ui, role, tab.title, colour, place.right() - CROSS - space::LABEL - left);
    paint::put(ui, words, left, middle);
    if is_cut {
        paint::whole_on_hover(response.clone(), tab.title);
    }
    let edge = place.with_min_x(place.right() - line::THIN);
    ui.painter().rect_filled(edge, 0, palette.line);
    paint::focus_ring(ui, response, place.shrink(line::THIN), radius::KEY);
}
