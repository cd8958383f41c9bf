//! Chips: a kind with its icon and word, a state, a count, a fact that opens a picker, a word in a list.

use eframe::egui::{Color32, CursorIcon, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::button::icon_button_at;
use super::{choices, locked, naming, paint};
use crate::ui::theme::{self, Icon, Tone, height, icon, radius, role, space};

/// A chip. Its word always stands beside its icon, since neither icon nor colour speaks alone.
#[must_use = "a chip is drawn by `show`"]
pub struct Chip<'a> {
    words: &'a str,
    tone: Tone,
    icon: Option<Icon>,
    opens: bool,
    width: Option<f32>,
    name: Option<&'a str>,
}

impl<'a> Chip<'a> {
    pub fn new(words: &'a str) -> Self {
        Self { words, tone: Tone::Plain, icon: None, opens: false, width: None, name: None }
    }

    pub fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// What screen readers say in place of the words, for a count: "2 actions".
    pub fn name(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// A fixed width, so that chips under one another line up.
    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Shows an arrow, for a chip that opens a list.
    pub fn opens(self) -> Self {
        Self { opens: true, ..self }
    }

    /// A chip that only tells.
    pub fn show(self, ui: &mut Ui) -> Response {
        let response = self.draw(ui, None, Sense::hover());
        let name = self.name.unwrap_or(self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), name));
        response
    }

    /// A chip that can be clicked.
    pub fn show_clickable(self, ui: &mut Ui) -> Response {
        self.clickable(ui, None)
    }

    /// A chip that leads to a control which the Tab key reaches too, so that it passes the chip by.
    pub fn show_way(self, ui: &mut Ui) -> Response {
        let response = self.draw(ui, None, Sense::CLICK);
        let name = self.name.unwrap_or(self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        paint::whole_on_hover(response.on_hover_cursor(CursorIcon::PointingHand), name)
    }

    /// The same with an id of its own, for a chip that opens a list.
    pub(super) fn show_with_id(self, ui: &mut Ui, id: Id) -> Response {
        self.clickable(ui, Some(id))
    }

    /// The same as a field that holds a value and goes by the name that is in force here.
    pub(super) fn show_as_field(self, ui: &mut Ui, id: Id, value: &str) -> Response {
        let response = self.draw(ui, Some(id), Sense::click());
        choices::say_field(ui, &response, value);
        choices::say_value(ui, &response, value);
        naming::bind(ui, response)
    }

    fn clickable(&self, ui: &mut Ui, id: Option<Id>) -> Response {
        let response = self.draw(ui, id, Sense::click());
        let name = self.name.unwrap_or(self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        response
    }

    /// How wide it is where there is room.
    pub fn room(&self, ui: &Ui) -> f32 {
        let words = paint::one_line(ui, role::SECONDARY, self.words, Color32::PLACEHOLDER, f32::INFINITY);
        self.width.unwrap_or(words.size().x + self.around_words())
    }

    fn around_words(&self) -> f32 {
        let icon = if self.icon.is_some() { icon::SIZE_SMALL + space::TIGHT } else { 0.0 };
        let arrow = if self.opens { icon::SIZE_SMALL + space::LABEL } else { 0.0 };
        icon + arrow + 2.0 * space::WORD
    }

    fn draw(&self, ui: &mut Ui, id: Option<Id>, sense: Sense) -> Response {
        let colours = theme::palette(ui).tone(self.tone);
        let padding = space::WORD;
        let words =
            paint::one_line(ui, role::SECONDARY, self.words, colours.ink, ui.available_width() - self.around_words());
        let size = vec2(self.width.unwrap_or(words.size().x + self.around_words()), height::CHIP);
        let (rect, response) = match id {
            Some(id) => paint::clickable(ui, id, size),
            None => paint::placed(ui, size, sense),
        };
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let palette = theme::palette(ui);
        let edge = if response.hovered() && sense.senses_click() { palette.control } else { colours.edge };
        paint::boxed(ui, rect, radius::CHIP, colours.ground, edge);
        let middle = rect.center().y;
        let mut x = rect.left() + padding;
        if let Some(icon) = self.icon {
            paint::icon(ui, icon, icon::SIZE_SMALL, colours.ink, pos2(x + icon::SIZE_SMALL / 2.0, middle));
            x += icon::SIZE_SMALL + space::TIGHT;
        }
        paint::put(ui, words, x, middle);
        if self.opens {
            let centre = pos2(rect.right() - padding - icon::SIZE_SMALL / 2.0 + 2.0, middle);
            paint::icon(ui, icon::DROP_DOWN, 14.0, colours.ink, centre);
        }
        paint::focus_ring(ui, &response, rect, radius::CHIP);
        response
    }
}

/// What was done to a chip that holds one of several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeldChange {
    Open,
    Remove,
}

/// How wide a chip is that holds this, with its icon.
pub fn held_room(ui: &Ui, words: &str) -> f32 {
    let words = paint::one_line(ui, role::SECONDARY, words, Color32::PLACEHOLDER, f32::INFINITY).size().x;
    words.ceil() + icon::SIZE_SMALL + space::TIGHT + height::BUTTON_SMALL + space::WORD
}

/// A chip that holds one of several things, with a cross that takes it out.
pub(super) fn held_chip(ui: &mut Ui, id: Id, icon: Option<Icon>, words: &str, opens: bool) -> Option<HeldChange> {
    let palette = theme::palette(ui);
    let is_locked = locked::is_locked(ui);
    let high = height::BUTTON_SMALL - 2.0;
    let cross = if is_locked { space::TIGHT } else { high };
    let icon_room = if icon.is_some() { icon::SIZE_SMALL + space::TIGHT } else { 0.0 };
    let most = ui.available_width() - icon_room - cross - space::WORD - space::HAIR;
    let galley = paint::one_line(ui, role::SECONDARY, words, Color32::PLACEHOLDER, most.max(40.0));
    let size = vec2(galley.size().x + icon_room + cross + space::WORD + space::HAIR, high);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    paint::boxed(ui, rect, radius::CHIP, palette.surface, palette.line);

    let word_rect = Rect::from_min_max(rect.min, pos2(rect.right() - cross, rect.bottom()));
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let word = paint::sensed(ui, word_rect, id.with("open"), sense);
    let role = if opens { Role::Button } else { Role::Label };
    word.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), words));
    let colour = if opens && word.hovered() { palette.accent } else { palette.ink };
    if let Some(icon) = icon {
        let centre = pos2(rect.left() + space::WORD + icon::SIZE_SMALL / 2.0, rect.center().y);
        paint::icon(ui, icon, icon::SIZE_SMALL, palette.muted, centre);
    }
    let at = pos2(rect.left() + space::WORD + icon_room, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
    paint::focus_ring(ui, &word, word_rect, radius::CHIP);

    if is_locked {
        return word.clicked().then_some(HeldChange::Open);
    }
    let cross_rect = Rect::from_min_max(pos2(rect.right() - cross, rect.top()), rect.max);
    let removed = icon_button_at(ui, cross_rect, id.with("remove"), icon::CLEAR, &format!("Remove {words}")).clicked();
    match (word.clicked(), removed) {
        (_, true) => Some(HeldChange::Remove),
        (true, false) => Some(HeldChange::Open),
        (false, false) => None,
    }
}
