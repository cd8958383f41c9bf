//! The tools of the text that holds the keyboard, and how many words it has, in the row of its label: nothing moves when
//! they come and go, and the Tab key passes them by, since each has keys of its own.

use eframe::egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{MARKS, ask_with, selected_id};
use crate::ui::commands::written as keys_written;
use crate::ui::theme::{self, height, role, space};
use crate::ui::widgets::{button, naming, paint};
use crate::ui::words::counted;
use crate::writing::count;

/// Each button is as large as may be clicked.
const BUTTON: f32 = height::LEAST;

/// Draws them where the row has room: the words alone, or nothing, where it has less.
pub(super) fn show(ui: &Ui, id: Id, text: &str, field: Rect) {
    let Some((label, aside)) = naming::label_row(ui) else { return };
    let (left, bottom) = (label.right() + space::SMALL, field.top());
    let mut right = aside.map_or(field.right(), |aside| aside - space::SMALL);
    let buttons = MARKS.len() as f32 * BUTTON;
    if aside.is_none() {
        let says = counted(count(text), "word", "words");
        let galley = paint::one_line(ui, role::SECONDARY, &says, theme::palette(ui).muted, f32::INFINITY);
        let wide = galley.size().x;
        if right - wide - space::SMALL - buttons >= left {
            let place = Rect::from_min_size(pos2(right - wide, label.top()), galley.size());
            let shown = ui.interact(place, id.with("words"), Sense::hover());
            shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
            paint::put(ui, galley, place.left(), label.center().y);
            right = place.left() - space::SMALL;
        }
    }
    if right - buttons < left {
        return;
    }
    let first = pos2(right - buttons, bottom - BUTTON);
    for (number, tool) in (0_u8..).zip(&MARKS) {
        let place = Rect::from_min_size(first + vec2(f32::from(number) * BUTTON, 0.0), vec2(BUTTON, BUTTON));
        let keys = tool.keys.first().map(keys_written).unwrap_or_default();
        let button = button::icon_button_with_key(ui, place, id.with(tool.name), tool.icon, tool.name, &keys);
        if button.clicked() {
            ask_with(ui, tool.does, ui.data(|data| data.get_temp(selected_id(id))));
            ui.memory_mut(|memory| memory.request_focus(id));
            ui.ctx().request_repaint();
        }
    }
}
