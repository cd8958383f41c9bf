//! What can be done with an item of a list: by words, by icons, by keys.

use eframe::egui::{Align, Key, Layout, Modifiers, Rect, Response, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::super::button::{Button, icon_button};
use super::super::paint;
use super::ListAction;
use crate::ui::theme::{Icon, height, icon, space};

/// One item among `count`.
pub(super) struct Tools {
    /// What the item is called where the buttons are read out.
    pub name: String,
    pub index: usize,
    pub count: usize,
    /// Nothing can be done with it but to open it.
    pub fixed: bool,
    /// Its place is not people's to choose: it can be taken out.
    pub sorted: bool,
}

impl Tools {
    /// Room that the icons take.
    pub const WIDTH: f32 = 4.0 * height::BUTTON_SMALL;

    fn all(&self) -> [(&'static str, Icon, Option<ListAction>); 4] {
        [
            ("Move up", icon::UP, self.up()),
            ("Move down", icon::DOWN, self.down()),
            ("Duplicate", icon::COPY, Some(ListAction::Duplicate(self.index))),
            ("Remove", icon::REMOVE, Some(ListAction::Remove(self.index))),
        ]
    }

    fn up(&self) -> Option<ListAction> {
        self.index.checked_sub(1).map(|to| ListAction::Shift { from: self.index, to })
    }

    fn down(&self) -> Option<ListAction> {
        let to = self.index + 1;
        (to < self.count).then_some(ListAction::Shift { from: self.index, to })
    }

    /// Alt with the arrows moves the item whose row holds the keyboard.
    pub fn keys(&self, ui: &Ui, row: &Response) -> Option<ListAction> {
        if self.fixed || self.sorted || !row.has_focus() {
            return None;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
        if pressed(Key::ArrowUp) {
            self.up()
        } else if pressed(Key::ArrowDown) {
            self.down()
        } else {
            None
        }
    }

    /// The foot of an open item.
    pub fn show_words(&self, ui: &mut Ui) -> Option<ListAction> {
        if self.fixed {
            return None;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.add_space(-space::WORD);
            let show = |(words, picture, action): (&str, Icon, Option<ListAction>)| {
                let name = format!("{words}: {}", self.name);
                let button = Button::quiet(words).icon(picture).small().name(&name).enabled(action.is_some());
                button.show(ui).clicked().then_some(action).flatten()
            };
            let first = if self.sorted { self.all().len() - 1 } else { 0 };
            // All are drawn, whichever was clicked.
            let clicked: Vec<ListAction> = self.all().into_iter().skip(first).filter_map(show).collect();
            clicked.into_iter().next()
        })
        .inner
    }

    /// The same at the right end of the first line of a card, where its first field has its label: the fields have the
    /// whole width. The keyboard that waits for the first field passes them by.
    pub fn show_over_first_line(&self, ui: &mut Ui) -> Option<ListAction> {
        let place = pos2(ui.max_rect().right() - Self::WIDTH, ui.cursor().top() - space::WORD);
        let place = Rect::from_min_size(place, vec2(Self::WIDTH, height::BUTTON_SMALL));
        let layout = Layout::left_to_right(Align::Center);
        let mut end = ui.new_child(UiBuilder::new().id_salt("tools").max_rect(place).layout(layout));
        let mut asked = None;
        paint::keyboard_passes_by(&mut end, |ui| asked = self.show_icons(ui));
        asked
    }

    /// The end of a card. What cannot be done leaves its place empty, so that the others stay where they are.
    pub fn show_icons(&self, ui: &mut Ui) -> Option<ListAction> {
        if self.fixed {
            return None;
        }
        ui.spacing_mut().item_spacing.x = 0.0;
        let show = |(words, picture, action): (&str, Icon, Option<ListAction>)| {
            if action.is_none() {
                ui.allocate_exact_size(Vec2::splat(height::BUTTON_SMALL), Sense::hover());
                return None;
            }
            icon_button(ui, picture, &format!("{words}: {}", self.name)).clicked().then_some(action).flatten()
        };
        self.all().map(show).into_iter().flatten().next()
    }
}
