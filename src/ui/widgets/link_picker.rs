//! A link to one thing: a field that shows it, and a list to find another or to make a new one.

use eframe::egui::{Color32, Context, Event, Id, Key, Modifiers, Rect, Response, Sense, Ui, pos2, vec2};

use super::button::icon_button_with_key;
use super::chip::Chip;
use super::link_list::{Found, LinkList};
use super::{choices, locked, naming, paint};
use crate::ui::theme::{self, Icon, Tone, height, icon, radius, role, space};

/// What a field links to, as people know it.
#[derive(Clone, Copy, Debug)]
pub struct Linked<'a> {
    pub icon: Icon,
    pub title: &'a str,
}

/// Something that can be linked to. `key` is handed back when it is picked.
#[derive(Clone, Debug)]
pub struct PickerOption<K> {
    pub key: K,
    pub icon: Icon,
    pub title: String,
    /// What tells it from others of the same title; may be empty.
    pub detail: String,
}

/// What was asked for in this frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkChange<K> {
    Picked(K),
    /// A new thing of the kind with this number, called by this text.
    Create {
        kind: usize,
        text: String,
    },
    Cleared,
    /// Go to what is linked.
    Open,
}

impl<K> From<Found<K>> for LinkChange<K> {
    fn from(found: Found<K>) -> Self {
        match found {
            Found::Option(key) => Self::Picked(key),
            Found::New { kind, text } => Self::Create { kind, text },
            Found::Cleared => Self::Cleared,
        }
    }
}

/// The field and its list. `options` gives the matches for what was typed, best first. The field is one stop of the Tab
/// key: Delete clears it, and Ctrl with Enter goes to what is linked.
#[must_use = "a link picker is drawn by `show`"]
pub struct LinkPicker<'a, K> {
    current: Option<Linked<'a>>,
    options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>,
    create: &'a [&'a str],
    placeholder: &'a str,
    opens: bool,
}

impl<'a, K: Clone> LinkPicker<'a, K> {
    pub fn new(current: Option<Linked<'a>>, options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>) -> Self {
        Self { current, options, create: &[], placeholder: "Choose\u{2026}", opens: false }
    }

    /// The kinds of things that can be made from the list, in words: "person", "organisation".
    pub fn create(self, kinds: &'a [&'a str]) -> Self {
        Self { create: kinds, ..self }
    }

    pub fn placeholder(self, placeholder: &'a str) -> Self {
        Self { placeholder, ..self }
    }

    /// Shows an arrow that goes to what is linked.
    pub fn opens(self) -> Self {
        Self { opens: true, ..self }
    }

    pub fn show(self, ui: &mut Ui) -> Option<LinkChange<K>> {
        let id = ui.make_persistent_id("link");
        let name = naming::name_here(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height::FIELD), Sense::hover());
        let by_key = self.take_keys(ui, id);
        let field = self.draw_field(ui, id, rect);
        choices::say_value(ui, &field, self.current.map_or(self.placeholder, |linked| linked.title));
        self.describe_keys(ui, &field);
        let by_button = self.show_buttons(ui, id, rect, &name);
        if matches!(by_button, Some(LinkChange::Cleared)) {
            paint::give_keyboard(ui, &field);
        }
        let list = LinkList { options: self.options, create: self.create, clear: false, name: &name };
        by_key.or(by_button).or(list.open_below(ui, &field, rect).map(LinkChange::from))
    }

    /// As a chip, for facts inside a record. Its tone says how it looks while nothing is linked.
    pub fn show_chip(self, ui: &mut Ui, tone_of_nothing: Tone) -> Option<LinkChange<K>> {
        let id = ui.make_persistent_id("link");
        let name = naming::name_here(ui);
        let chip = match self.current {
            Some(linked) => Chip::new(linked.title).icon(linked.icon),
            None => Chip::new(self.placeholder).tone(tone_of_nothing).opens(),
        };
        let by_key = self.take_keys(ui, id);
        let field = chip.show_as_field(ui, id, self.current.map_or("Not chosen yet", |linked| linked.title));
        self.describe_keys(ui, &field);
        let clear = self.current.is_some();
        let list = LinkList { options: self.options, create: self.create, clear, name: &name };
        by_key.or(list.open_below(ui, &field, field.rect).map(LinkChange::from))
    }

    /// The keys for what the buttons at the end do. They are taken before the field is drawn, since it would take Enter
    /// for a click.
    fn take_keys(&self, ui: &Ui, id: Id) -> Option<LinkChange<K>> {
        self.current?;
        if !ui.memory(|memory| memory.has_focus(id)) || choices::is_open(ui, id) {
            return None;
        }
        if self.opens {
            ui.data_mut(|data| data.insert_temp(follower(), id));
        }
        ui.input_mut(|input| {
            if self.opens && input.consume_key(Modifiers::COMMAND, Key::Enter) {
                return Some(LinkChange::Open);
            }
            // Among letters it takes back one of those; the list that they open is still to come.
            let typing = input.events.iter().any(|event| matches!(event, Event::Text(_)));
            let mut pressed = |key| !typing && input.consume_key(Modifiers::NONE, key);
            (pressed(Key::Delete) || pressed(Key::Backspace)).then_some(LinkChange::Cleared)
        })
    }

    fn describe_keys(&self, ui: &Ui, field: &Response) {
        match self.current {
            Some(_) if self.opens => naming::describe_also(ui, field, "Delete clears it, Ctrl+Enter opens it."),
            Some(_) => naming::describe_also(ui, field, "Delete clears it."),
            None => {}
        }
    }

    fn button_count(&self) -> usize {
        if self.current.is_some() { 1 + usize::from(self.opens) } else { 0 }
    }

    fn draw_field(&self, ui: &Ui, id: Id, rect: Rect) -> Response {
        let palette = theme::palette(ui);
        let buttons = self.button_count() as f32 * END_BUTTON;
        let response = paint::sensed(ui, rect.with_max_x(rect.right() - buttons), id, Sense::click());
        choices::say_field(ui, &response, self.current.map_or("", |linked| linked.title));
        locked::field_ground(ui, rect, &response);
        let middle = rect.center().y;
        let mut x = rect.left() + space::SMALL;
        let right = rect.right() - buttons - if buttons > 0.0 { space::LABEL } else { space::SMALL + 24.0 };
        match self.current {
            Some(linked) => {
                paint::icon(ui, linked.icon, icon::SIZE, palette.muted, pos2(x + icon::SIZE / 2.0, middle));
                x += icon::SIZE + space::WORD;
                let title = paint::one_line(ui, role::BODY, linked.title, palette.ink, right - x);
                paint::put(ui, title, x, middle);
            }
            None => {
                let is_locked = locked::is_locked(ui);
                let words = if is_locked { "Not said" } else { self.placeholder };
                paint::put(ui, paint::one_line(ui, role::BODY, words, palette.faint, right - x), x, middle);
                if is_locked {
                    return naming::bind(ui, response);
                }
                let arrow = pos2(rect.right() - space::SMALL - icon::SIZE_SMALL / 2.0, middle);
                paint::icon(ui, icon::DROP_DOWN, icon::SIZE_SMALL, palette.muted, arrow);
            }
        }
        paint::focus_ring(ui, &response, rect, radius::CONTROL);
        naming::bind(ui, response)
    }

    fn show_buttons(&self, ui: &Ui, id: Id, rect: Rect, name: &str) -> Option<LinkChange<K>> {
        let linked = self.current.filter(|_| !locked::is_locked(ui))?;
        let place = |from_right: f32| {
            let right = rect.right() - space::HAIR - from_right * END_BUTTON;
            Rect::from_center_size(pos2(right - END_BUTTON / 2.0, rect.center().y), vec2(END_BUTTON, END_BUTTON))
        };
        if self.opens {
            let says = format!("Open {}", linked.title);
            if icon_button_with_key(ui, place(1.0), id.with("open"), icon::GO, &says, "Ctrl+Enter").clicked() {
                return Some(LinkChange::Open);
            }
        }
        let says = format!("Clear {name}");
        let clear = icon_button_with_key(ui, place(0.0), id.with("clear"), icon::CLEAR, &says, "Delete");
        clear.clicked().then_some(LinkChange::Cleared)
    }
}

/// Whether Ctrl with Enter belongs to what holds the keyboard: a field that goes to what it links to.
pub fn follows_link(ctx: &Context) -> bool {
    let follower = ctx.data(|data| data.get_temp::<Id>(follower()));
    follower.is_some() && follower == ctx.memory(|memory| memory.focused())
}

fn follower() -> Id {
    Id::unique("the field with a link that held the keyboard last")
}

/// How wide a field must be that shows the whole of this title, with its buttons.
pub fn link_room(ui: &Ui, title: &str) -> f32 {
    let words = paint::one_line(ui, role::BODY, title, Color32::PLACEHOLDER, f32::INFINITY).size().x;
    space::SMALL + icon::SIZE + space::WORD + words.ceil() + space::LABEL + 2.0 * END_BUTTON
}

const END_BUTTON: f32 = 28.0;
