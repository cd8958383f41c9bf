//! The strip of things that are open: one in view, each with a cross that closes it.

use std::ops::Range;

use eframe::egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::icon_button_with_key;
use super::chip::Chip;
use super::pick::{Chosen, PickChange, pick_chip};
use super::roving::{self, Group};
use super::{naming, paint};
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
/// In less room a title cannot be told from another.
const LEAST: f32 = 180.0;
/// Room for the list of those that have none.
const MORE: f32 = 76.0;
const CROSS: f32 = 26.0;

/// Draws the strip over the room that is left. The Tab key stops once, at the chosen one; the arrows show the next. Those
/// for which there is no room stand in a list at its end.
pub fn strip(ui: &mut Ui, tabs: &[OpenTab<'_>], chosen: Option<usize>) -> Option<StripAction> {
    let seen = in_room(ui, tabs.len(), chosen);
    let room = ui.available_width() - if seen.len() < tabs.len() { MORE } else { 0.0 };
    let wide = (room / seen.len().max(1) as f32).min(WIDEST);
    let (strip, _) = ui.allocate_exact_size(vec2(wide * seen.len() as f32, height::STRIP), Sense::hover());
    let ids: Vec<Id> = tabs.iter().map(|tab| ui.scope_id().with(tab.id)).collect();
    let mut action = roving::walk(ui, &ids).filter(|to| Some(*to) != chosen).map(StripAction::Show);
    let usual = chosen.and_then(|chosen| ids.get(chosen)).copied();
    let group = Group::new(ui, &ids, usual);
    for (number, (tab, id)) in tabs.iter().zip(&ids).enumerate().filter(|(number, _)| seen.contains(number)) {
        let left = strip.left() + wide * (number - seen.start) as f32;
        let place = Rect::from_min_size(pos2(left, strip.top()), vec2(wide, strip.height()));
        let response = group.member(ui, place, *id);
        // Those in the list at the end are counted there.
        draw(ui, &response, tab, Some(number) == chosen, (number - seen.start, seen.len()));
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
    action.or_else(|| show_more(ui, tabs, &seen).map(StripAction::Show))
}

/// The tabs that have room, the chosen one among them; the others stay as they were where that can be.
fn in_room(ui: &Ui, count: usize, chosen: Option<usize>) -> Range<usize> {
    let room = ui.available_width();
    let fits = |tabs: usize, room: f32| tabs as f32 * LEAST <= room;
    let most = match fits(count, room) {
        true => count,
        false => (1..count).rev().find(|tabs| fits(*tabs, room - MORE)).unwrap_or(1),
    };
    let place = ui.scope_id().with("the first tab that has room");
    let before = ui.data(|data| data.get_temp::<usize>(place)).unwrap_or_default();
    let chosen = chosen.unwrap_or(before);
    let first = before.clamp((chosen + 1).saturating_sub(most), chosen).min(count.saturating_sub(most));
    ui.data_mut(|data| data.insert_temp(place, first));
    first..first + most
}

/// A list of the tabs that have no room; the number of the one that was picked.
fn show_more(ui: &mut Ui, tabs: &[OpenTab<'_>], seen: &Range<usize>) -> Option<usize> {
    let hidden = || tabs.iter().enumerate().filter(|(number, _)| !seen.contains(number));
    let titles: Vec<&str> = hidden().map(|(_, tab)| tab.title).collect();
    if titles.is_empty() {
        return None;
    }
    let (words, name) = (format!("+{}", titles.len()), format!("{} more that are open", titles.len()));
    ui.add_space(space::TIGHT);
    let chip = Chip::new(&words).name(&name);
    match naming::named(ui, &name, |ui| pick_chip(ui, chip, &titles, Chosen::Nothing, false)) {
        Some(PickChange::Picked(row)) => hidden().nth(row).map(|(number, _)| number),
        _ => None,
    }
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
    let words = paint::one_line(ui, role, tab.title, colour, place.right() - CROSS - space::LABEL - left);
    let is_cut = words.elided;
    paint::put(ui, words, left, middle);
    if is_cut {
        paint::whole_on_hover(response.clone(), tab.title);
    }
    let edge = place.with_min_x(place.right() - line::THIN);
    ui.painter().rect_filled(edge, 0, palette.line);
    paint::focus_ring(ui, response, place.shrink(line::THIN), radius::KEY);
}
