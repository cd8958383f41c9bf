//! Buttons: one filled on a screen, the others outlined or plain.

use eframe::egui::{Color32, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{keycap, locked, paint};
use crate::ui::theme::{self, Icon, Palette, TextRole, height, icon, line, radius, role, space};

/// How high a button is and how large its words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Small,
    Standard,
    /// The one button of the first run.
    FirstRun,
    /// The three buttons of the home screen.
    Large,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Filled,
    Outlined,
    Plain,
    Quiet,
}

/// A button with words, and an icon before or after them.
#[must_use = "a button is drawn by `show`"]
pub struct Button<'a> {
    words: &'a str,
    name: Option<&'a str>,
    look: Look,
    size: Size,
    icon: Option<Icon>,
    icon_after: Option<Icon>,
    key: &'a str,
    enabled: bool,
    full_width: bool,
}

impl<'a> Button<'a> {
    /// What people came to do: once on a screen.
    pub fn filled(words: &'a str) -> Self {
        Self::new(words, Look::Filled)
    }

    pub fn outlined(words: &'a str) -> Self {
        Self::new(words, Look::Outlined)
    }

    /// Words alone, in the colour of links.
    pub fn plain(words: &'a str) -> Self {
        Self::new(words, Look::Plain)
    }

    /// Words alone that stand back: what is done now and then.
    pub fn quiet(words: &'a str) -> Self {
        Self::new(words, Look::Quiet)
    }

    fn new(words: &'a str, look: Look) -> Self {
        Self {
            words,
            name: None,
            look,
            size: Size::Standard,
            icon: None,
            icon_after: None,
            key: "",
            enabled: true,
            full_width: false,
        }
    }

    pub fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// An icon behind the words, such as an arrow.
    pub fn icon_after(self, icon: Icon) -> Self {
        Self { icon_after: Some(icon), ..self }
    }

    /// The key that does the same, before the words.
    pub fn key(self, key: &'a str) -> Self {
        Self { key, ..self }
    }

    pub fn size(self, size: Size) -> Self {
        Self { size, ..self }
    }

    pub fn small(self) -> Self {
        self.size(Size::Small)
    }

    /// A fuller name for screen readers where the words rely on what stands around them.
    pub fn name(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// As wide as there is room.
    pub fn full_width(self) -> Self {
        Self { full_width: true, ..self }
    }

    /// How wide it is where it does not take all the room.
    pub fn width(&self, ui: &Ui) -> f32 {
        let words = paint::one_line(ui, self.role(), self.words, Color32::PLACEHOLDER, f32::INFINITY);
        self.inner_width(ui, words.size().x) + 2.0 * self.padding()
    }

    /// Of the key with the gap behind it.
    fn key_width(&self, ui: &Ui) -> f32 {
        if self.key.is_empty() { 0.0 } else { keycap::width(ui, self.key) + space::TIGHT }
    }

    fn inner_width(&self, ui: &Ui, words: f32) -> f32 {
        let (icon_size, gap) = self.icon_measures();
        words
            + self.key_width(ui)
            + [self.icon, self.icon_after].into_iter().flatten().count() as f32 * (icon_size + gap)
    }

    pub fn show(mut self, ui: &mut Ui) -> Response {
        let palette = theme::palette(ui);
        self.enabled &= !locked::is_locked(ui);
        let role = self.role();
        // Where it stands alone, it is no wider than the place that it stands in.
        let room = ui.available_width() - self.inner_width(ui, 0.0) - 2.0 * self.padding();
        let most = if ui.layout().is_vertical() { room } else { f32::INFINITY };
        let words = paint::one_line(ui, role, self.words, Color32::PLACEHOLDER, most);
        let (icon_size, gap) = self.icon_measures();
        let inner = self.inner_width(ui, words.size().x);
        let width = if self.full_width { ui.available_width() } else { inner + 2.0 * self.padding() };
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = paint::placed(ui, vec2(width, self.height()), sense);
        let name = self.name.unwrap_or(self.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.enabled && ui.is_enabled(), name));
        if ui.is_rect_visible(rect) {
            self.paint_ground(ui, rect, &response, palette);
            let colour = self.ink(&response, palette);
            let mut x = rect.center().x - inner / 2.0;
            if let Some(icon) = self.icon {
                let centre = pos2(x + icon_size / 2.0, rect.center().y);
                paint::icon(ui, icon, icon_size, self.icon_ink(colour, palette), centre);
                x += icon_size + gap;
            }
            if !self.key.is_empty() {
                keycap::paint_keys(ui, self.key, x + self.key_width(ui) - space::TIGHT, rect.center().y);
                x += self.key_width(ui);
            }
            let end = x + words.size().x;
            ui.painter().galley(pos2(x, rect.center().y - words.size().y / 2.0), words, colour);
            if let Some(icon) = self.icon_after {
                paint::icon(ui, icon, icon_size, colour, pos2(end + gap + icon_size / 2.0, rect.center().y));
            }
        }
        response
    }

    fn paint_ground(&self, ui: &Ui, rect: Rect, response: &Response, palette: Palette) {
        let hovered = response.hovered() && self.enabled;
        let (ground, edge) = match self.look {
            Look::Filled if !self.enabled => (palette.hover, palette.hover),
            Look::Filled if hovered => (palette.accent_strong, palette.accent_strong),
            Look::Filled => (palette.accent, palette.accent),
            Look::Outlined if !self.enabled => (palette.surface, palette.hover),
            Look::Outlined if hovered => (palette.hover, palette.control),
            Look::Outlined => (palette.surface, palette.control),
            Look::Plain | Look::Quiet if hovered => (palette.hover, Color32::TRANSPARENT),
            Look::Plain | Look::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT),
        };
        paint::boxed(ui, rect, self.radius(), ground, edge);
        if self.look == Look::Filled && paint::shows_focus(ui, response) {
            let gap = Stroke::new(line::FOCUS, palette.surface);
            ui.painter().rect_stroke(rect, self.radius(), gap, StrokeKind::Outside);
            let ring = Stroke::new(line::FOCUS, palette.accent);
            ui.painter().rect_stroke(rect.expand(line::FOCUS), self.radius() + 2, ring, StrokeKind::Outside);
        } else {
            paint::focus_ring(ui, response, rect, self.radius());
        }
    }

    fn ink(&self, response: &Response, palette: Palette) -> Color32 {
        match self.look {
            _ if !self.enabled => palette.faint,
            Look::Filled => palette.on_accent,
            Look::Outlined => palette.ink,
            Look::Plain if response.hovered() => palette.accent_strong,
            Look::Plain => palette.accent,
            Look::Quiet if response.hovered() => palette.ink,
            Look::Quiet => palette.muted,
        }
    }

    /// The icon of a large outlined button has the colour of links; elsewhere it has the colour of the words.
    fn icon_ink(&self, words: Color32, palette: Palette) -> Color32 {
        if self.size == Size::Large && self.look == Look::Outlined && self.enabled { palette.accent } else { words }
    }

    fn role(&self) -> TextRole {
        match (self.size, self.look) {
            (Size::Large | Size::FirstRun, _) => role::SUBHEADING,
            (Size::Standard, Look::Filled) => role::NAME,
            (Size::Standard, _) => role::BODY,
            (Size::Small, Look::Filled) => role::GROUP,
            (Size::Small, _) => role::SECONDARY,
        }
    }

    fn height(&self) -> f32 {
        match self.size {
            Size::Small => height::BUTTON_SMALL,
            Size::Standard => height::BUTTON,
            Size::FirstRun => height::BUTTON_FIRST_RUN,
            Size::Large => height::BUTTON_LARGE,
        }
    }

    fn padding(&self) -> f32 {
        match (self.size, self.look) {
            (_, Look::Plain | Look::Quiet) => space::WORD,
            (Size::Small, _) => space::SMALL,
            (Size::Standard, _) => 15.0,
            (Size::FirstRun | Size::Large, _) => space::SECTION,
        }
    }

    fn icon_measures(&self) -> (f32, f32) {
        match self.size {
            Size::Small => (icon::SIZE_SMALL, space::TIGHT),
            Size::Standard => (icon::SIZE, space::WORD),
            Size::FirstRun => (icon::SIZE, 10.0),
            Size::Large => (icon::SIZE_LARGE, space::SMALL),
        }
    }

    fn radius(&self) -> u8 {
        if self.size == Size::Large { radius::CARD } else { radius::CONTROL }
    }
}

/// A square button with an icon alone; its name is said on hovering and to screen readers.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, response) = paint::placed(ui, Vec2::splat(height::BUTTON_SMALL), Sense::click());
    dress_icon_button(ui, rect, &response, icon, name);
    say_once(response.on_hover_text(name))
}

/// The same, where it may be of no use: it keeps its place, so that others stay where they are.
pub fn icon_button_if(ui: &mut Ui, enabled: bool, icon: Icon, name: &str) -> Response {
    ui.add_enabled_ui(enabled, |ui| icon_button(ui, icon, name)).inner
}

/// The same in a place that is already laid out, such as the end of a field.
pub(super) fn icon_button_at(ui: &Ui, rect: Rect, id: Id, icon: Icon, name: &str) -> Response {
    let response = paint::sensed(ui, rect, id, Sense::click());
    dress_icon_button(ui, rect, &response, icon, name);
    say_once(response.on_hover_text(name))
}

/// The same for what a key of the field does too: the Tab key passes it by.
pub(super) fn icon_button_with_key(ui: &Ui, rect: Rect, id: Id, icon: Icon, name: &str, key: &str) -> Response {
    let response = ui.interact(rect, id, Sense::CLICK);
    dress_icon_button(ui, rect, &response, icon, name);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    response.on_hover_text(format!("{name} ({key})"))
}

/// What is shown on hovering is read out after a name: here it is the name.
fn say_once(response: Response) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.clear_description());
    response
}

fn dress_icon_button(ui: &Ui, rect: Rect, response: &Response, icon: Icon, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = theme::palette(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, palette.hover);
    }
    let colour = match response.hovered() {
        _ if !ui.is_enabled() => palette.control,
        true => palette.ink,
        false => palette.muted,
    };
    paint::icon(ui, icon, icon::SIZE_SMALL, colour, rect.center());
    paint::focus_ring(ui, response, rect, radius::CONTROL);
}
