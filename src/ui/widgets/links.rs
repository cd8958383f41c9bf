//! Links to several things: a chip for each, and a button that finds another.

use eframe::egui::{Ui, UiBuilder, vec2};

use super::button::Button;
use super::chip::{HeldChange, held_chip};
use super::link_list::{Found, LinkList};
use super::link_picker::{Linked, PickerOption};
use super::{locked, naming, paint};
use crate::ui::theme::{icon, space};

/// What was asked for in this frame. Numbers count the things that are linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinksChange<K> {
    Added(K),
    /// A new thing of the kind with this number, called by this text.
    Create {
        kind: usize,
        text: String,
    },
    Removed(usize),
    Open(usize),
}

/// The chips and the button. `options` gives the matches for what was typed, best first, without those linked already.
#[must_use = "a links picker is drawn by `show`"]
pub struct LinksPicker<'a, K> {
    current: &'a [Linked<'a>],
    options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>,
    create: &'a [&'a str],
    add: &'a str,
}

impl<'a, K: Clone> LinksPicker<'a, K> {
    pub fn new(current: &'a [Linked<'a>], options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>) -> Self {
        Self { current, options, create: &[], add: "Add" }
    }

    /// The kinds of things that can be made from the list, in words.
    pub fn create(self, kinds: &'a [&'a str]) -> Self {
        Self { create: kinds, ..self }
    }

    /// The words of the button: "Add a person".
    pub fn add_words(self, add: &'a str) -> Self {
        Self { add, ..self }
    }

    pub fn show(self, ui: &mut Ui) -> Option<LinksChange<K>> {
        let name = naming::name_here(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::TIGHT, space::TIGHT);
            let mut change = None;
            for (number, linked) in self.current.iter().enumerate() {
                let id = ui.make_persistent_id(("held", number));
                match held_chip(ui, id, Some(linked.icon), linked.title, true) {
                    Some(HeldChange::Remove) => change = Some(LinksChange::Removed(number)),
                    Some(HeldChange::Open) => change = Some(LinksChange::Open(number)),
                    None => {}
                }
            }
            if locked::is_locked(ui) {
                if self.current.is_empty() {
                    locked::nothing(ui);
                }
                return None;
            }
            let full_name = if name.is_empty() { self.add.to_owned() } else { format!("{}: {name}", self.add) };
            let button = Button::plain(self.add).icon(icon::ADD).small().name(&full_name);
            // A scope of its own goes to the next line only when it is told to.
            if !self.current.is_empty() && button.width(ui) > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            // However many chips come to stand before it, it is the same button, and keeps the keyboard.
            let place = UiBuilder::new().scope_id(ui.make_persistent_id("add"));
            let add = ui.scope_builder(place, |ui| button.show(ui)).inner;
            if matches!(change, Some(LinksChange::Removed(_))) {
                paint::give_keyboard(ui, &add);
            }
            let list = LinkList { options: self.options, create: self.create, clear: false, name: &name };
            match list.open_below(ui, &add, add.rect) {
                Some(Found::Option(key)) => change = Some(LinksChange::Added(key)),
                Some(Found::New { kind, text }) => change = Some(LinksChange::Create { kind, text }),
                Some(Found::Cleared) | None => {}
            }
            change
        })
        .inner
    }
}
