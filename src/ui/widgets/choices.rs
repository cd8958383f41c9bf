//! The list that opens below a field, shared by pick lists and link pickers: its frame, its rows and its keys.

use std::ops::RangeInclusive;

use eframe::egui::accesskit::HasPopup;
use eframe::egui::{
    Context, Frame, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, SetOpenCommand,
    Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::paint;
use crate::ui::theme::{self, Icon, height, icon, line, radius, role, space};

/// What the rows together are called.
pub(super) const NAME: &str = "Choices";

/// A row of the list.
pub(super) struct Choice<'a> {
    pub icon: Option<Icon>,
    pub title: &'a str,
    pub detail: &'a str,
    /// Whether it is what holds now; it has a tick.
    pub current: bool,
}

/// What the keys asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Nothing,
    Choose,
    Close,
}

fn keys(ctx: &Context, highlighted: &mut usize, count: usize) -> Asked {
    let last = count.saturating_sub(1);
    ctx.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            *highlighted = if *highlighted >= last { 0 } else { *highlighted + 1 };
        }
        if pressed(Key::ArrowUp) {
            *highlighted = if *highlighted == 0 { last } else { *highlighted - 1 };
        }
        if pressed(Key::PageDown) {
            *highlighted += 8;
        }
        if pressed(Key::PageUp) {
            *highlighted = highlighted.saturating_sub(8);
        }
        *highlighted = (*highlighted).min(last);
        if pressed(Key::Enter) {
            Asked::Choose
        } else if pressed(Key::Escape) || pressed(Key::Tab) {
            Asked::Close
        } else {
            Asked::Nothing
        }
    })
}

/// Opens the list below the place of a control, as wide as that but no narrower than is readable.
pub(super) fn open_below<R>(
    control: &Response,
    place: Rect,
    name: &str,
    set: Option<bool>,
    contents: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let palette = theme::palette(&control.ctx);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(line::THIN, palette.line))
        .corner_radius(radius::CARD)
        .shadow(control.ctx.global_style().visuals.popup_shadow)
        .inner_margin(Margin::symmetric(0, 6));
    // The frame's line lies outside of the width.
    let width = (place.width() - 2.0 * line::THIN).clamp(*WIDTHS.start(), *WIDTHS.end());
    let shown = Popup::from_response(control)
        .anchor(place)
        .open_memory(set.map(SetOpenCommand::Bool))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name)
        .width(width)
        .gap(space::LABEL)
        .frame(frame)
        .show(|ui| {
            ui.set_width(width);
            // The list may otherwise never become higher than it was when it opened.
            ui.set_max_height(ui.ctx().content_rect().height() - 2.0 * space::FIELD);
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            contents(ui)
        })
        .map(|shown| shown.inner);
    say_open(control);
    shown
}

const WIDTHS: RangeInclusive<f32> = 220.0..=520.0;

/// Whether the list below the control with this id is open.
pub(super) fn is_open(ctx: &Context, control: Id) -> bool {
    Popup::is_id_open(ctx, control.with("popup"))
}

/// Closes the list below the control with this id.
pub(super) fn close(ui: &Ui, control: Id) {
    Popup::close_id(ui.ctx(), control.with("popup"));
}

/// Where the highlight of an open list is, kept between frames.
#[derive(Clone, Copy, Debug)]
pub(super) struct Highlight {
    pub row: usize,
    /// When it was last moved by a key, or the list was opened, in passes.
    moved_in: u64,
}

impl Highlight {
    pub fn at(ctx: &Context, row: usize) -> Self {
        Self { row, moved_in: ctx.cumulative_pass_nr() }
    }

    /// Moves it through `count` rows with the arrows, and takes Enter and Escape.
    pub fn take_keys(&mut self, ctx: &Context, count: usize) -> Asked {
        let before = self.row;
        let asked = keys(ctx, &mut self.row, count);
        if self.row != before {
            self.moved_in = ctx.cumulative_pass_nr();
        }
        asked
    }

    /// Brings its row into view when it has just been moved; afterwards the list may be scrolled away from it.
    pub fn reveal(&self, row: usize, response: &Response) {
        if row == self.row && response.ctx.cumulative_pass_nr() <= self.moved_in + 2 {
            response.scroll_to_me(None);
        }
    }
}

/// As much of a row as what stands beside its title may take: the day tells two meetings of one name apart.
const DETAIL_MOST: f32 = 0.5;

/// Draws one row; it is clicked like a button.
pub(super) fn row(ui: &mut Ui, choice: &Choice<'_>, highlighted: bool, place: (usize, usize)) -> Response {
    let palette = theme::palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height::CHOICE), Sense::click());
    describe(ui, &response, choice, place);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    paint::row_ground(ui, rect, highlighted, response.hovered());
    let middle = rect.center().y;
    let mut x = rect.left() + space::SMALL;
    if let Some(icon) = choice.icon {
        paint::icon(ui, icon, icon::SIZE, palette.muted, pos2(x + icon::SIZE / 2.0, middle));
        x += icon::SIZE + space::WORD;
    }
    let mut right = rect.right() - space::SMALL;
    if choice.current {
        paint::icon(ui, icon::DONE, icon::SIZE_SMALL, palette.accent, pos2(right - icon::SIZE_SMALL / 2.0, middle));
        right -= icon::SIZE_SMALL + space::WORD;
    }
    if !choice.detail.is_empty() {
        let room = (right - x) * DETAIL_MOST;
        let detail = paint::one_line(ui, role::SECONDARY, choice.detail, palette.muted, room);
        right -= detail.size().x;
        paint::put(ui, detail, right, middle + 1.0);
        right -= space::SMALL;
    }
    let title = paint::one_line(ui, role::BODY, choice.title, palette.ink, right - x);
    paint::put(ui, title, x, middle);
    response
}

/// Says that a control is a field that opens a list, and what it holds.
pub(super) fn say_field(ui: &Ui, control: &Response, value: &str) {
    control.widget_info(|| {
        let mut info = WidgetInfo::new(Role::ComboBox);
        info.enabled = ui.is_enabled();
        info.current_text_value = Some(value.to_owned());
        info
    });
}

/// Says what a closed control holds to those for whom a value must be a chosen option within it, as on Linux.
pub(super) fn say_value(ui: &mut Ui, control: &Response, value: &str) {
    if value.is_empty() || is_open(ui, control.id) {
        return;
    }
    let place = Rect::from_min_size(control.rect.min, vec2(0.0, 0.0));
    let option = UiBuilder::new()
        .id_salt((control.id, "value"))
        .max_rect(place)
        .accessibility_parent(control.id)
        .accessibility_role(Role::MenuListOption)
        .accessibility_label(value);
    let option = ui.new_child(option).unique_id();
    ui.ctx().accesskit_node_builder(option, |node| node.set_selected(true));
}

/// Says whether the list below a control is open, and that it has one.
fn say_open(control: &Response) {
    let is_open = Popup::is_id_open(&control.ctx, control.id.with("popup"));
    control.ctx.accesskit_node_builder(control.id, |node| {
        node.set_expanded(is_open);
        node.set_has_popup(HasPopup::Listbox);
    });
}

/// Reads out the row that the arrows have come to, while the keyboard stays with the control.
pub(super) fn say_highlighted(control: Id, row: &Response) {
    row.ctx.accesskit_node_builder(control, |node| node.set_active_descendant(row.id.accesskit_id()));
}

fn describe(ui: &Ui, response: &Response, choice: &Choice<'_>, (index, count): (usize, usize)) {
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), choice.current, choice.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(choice.current);
        node.set_position_in_set(index);
        node.set_size_of_set(count);
        if !choice.detail.is_empty() {
            node.set_description(choice.detail);
        }
    });
}
