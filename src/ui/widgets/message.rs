//! Messages in place: a gentle warning under a field, a bar across a screen, a word of state at the foot.

use eframe::egui::accesskit::Live;
use eframe::egui::{Color32, Frame, Id, Margin, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::{paint, words};
use crate::ui::theme::{self, Icon, Tone, icon, line, radius, role, space};

/// A line of amber below what it speaks of.
pub(super) fn warning_line(ui: &mut Ui, sentence: &str) -> Response {
    let colour = theme::palette(ui).warn;
    icon_line(ui, icon::WARNING, colour, colour, sentence)
}

/// A small icon and a sentence that wraps beside it.
pub(super) fn icon_line(ui: &mut Ui, icon: Icon, icon_colour: Color32, colour: Color32, sentence: &str) -> Response {
    let indent = icon::SIZE_SMALL + space::TIGHT;
    let galley = paint::wrapped(ui, role::SECONDARY, sentence, colour, ui.available_width() - indent);
    let size = vec2(indent + galley.size().x, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let centre = pos2(rect.left() + icon::SIZE_SMALL / 2.0, rect.top() + role::SECONDARY.line / 2.0);
    paint::icon(ui, icon, icon::SIZE_SMALL, icon_colour, centre);
    ui.painter().galley(pos2(rect.left() + indent, rect.top()), galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence));
    response
}

/// A word of state with its icon, for the foot of the window: "Saved at 9.42am". What is too long for its line is cut;
/// the whole of it is said on hovering and to screen readers.
pub fn status(ui: &mut Ui, icon: Icon, tone: Tone, words: &str) -> Response {
    let palette = theme::palette(ui);
    let colour = if matches!(tone, Tone::Plain | Tone::Quiet) { palette.muted } else { palette.tone(tone).ink };
    let indent = icon::SIZE_SMALL + space::TIGHT;
    let most = (ui.available_width() - indent) * STATUS_SHARE;
    let galley = paint::one_line(ui, role::SECONDARY, words, colour, most);
    let cut = galley.elided;
    let size = vec2(indent + galley.size().x, role::SECONDARY.line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let middle = rect.center().y;
    paint::icon(ui, icon, icon::SIZE_SMALL, colour, pos2(rect.left() + icon::SIZE_SMALL / 2.0, middle));
    paint::put(ui, galley, rect.left() + indent, middle);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    if cut { response.on_hover_text(words) } else { response }
}

/// The same, read out as it comes, and not again where it comes back in the same words: whoever types hears once a minute
/// that it is saved.
pub fn status_told_once(ui: &mut Ui, icon: Icon, tone: Tone, words: &str) -> Response {
    let said = status(ui, icon, tone, words);
    let place = Id::unique("the state that was read out last");
    let (last, drawn_in) = ui.data(|data| data.get_temp::<(String, u64)>(place)).unwrap_or_default();
    let pass = ui.cumulative_pass_nr();
    if last != words || pass <= drawn_in + 1 {
        announce(&said);
        ui.data_mut(|data| data.insert_temp(place, (words.to_owned(), pass)));
    }
    said
}

/// How much of the room that is left one word of state may take, so that what follows it can be seen too.
pub const STATUS_SHARE: f32 = 0.7;

/// Has words read out as soon as they are there. Only words are: a frame around them has nothing to say.
fn announce(words: &Response) {
    words.ctx.accesskit_node_builder(words.id, |node| node.set_live(Live::Polite));
}

/// Words that say what has just been done, or what a key will do: they are read out as soon as they change.
pub fn told(ui: &mut Ui, says: &str) {
    announce(&words::body(ui, says));
}

/// A message across a screen, with what to do about it. It stays until the reason is gone.
#[must_use = "a message is drawn by `show`"]
pub struct MessageBar<'a> {
    tone: Tone,
    icon: Icon,
    what: &'a str,
    more: &'a str,
    actions: &'a [&'a str],
}

impl<'a> MessageBar<'a> {
    pub fn new(tone: Tone, icon: Icon, what: &'a str) -> Self {
        Self { tone, icon, what, more: "", actions: &[] }
    }

    /// What is safe and what to do, in muted words.
    pub fn more(self, more: &'a str) -> Self {
        Self { more, ..self }
    }

    pub fn actions(self, actions: &'a [&'a str]) -> Self {
        Self { actions, ..self }
    }

    /// The number of the action that was chosen.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let palette = theme::palette(ui);
        let colours = palette.tone(self.tone);
        let bar = Frame::new()
            .fill(colours.ground)
            .stroke(Stroke::new(line::THIN, colours.edge))
            .corner_radius(radius::CARD)
            .inner_margin(Margin::symmetric(15, 11));
        let shown = bar.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_top(|ui| {
                let (mark, _) = ui.allocate_exact_size(vec2(icon::SIZE, role::BODY.line), Sense::hover());
                paint::icon(ui, self.icon, icon::SIZE, colours.ink, mark.center());
                ui.vertical(|ui| self.show_words(ui)).inner
            })
            .inner
        });
        shown.inner
    }

    fn show_words(&self, ui: &mut Ui) -> Option<usize> {
        let palette = theme::palette(ui);
        ui.spacing_mut().item_spacing.y = space::HAIR;
        announce(&words::text(ui, role::NAME, palette.ink, self.what));
        if !self.more.is_empty() {
            announce(&words::text(ui, role::SECONDARY, palette.muted, self.more));
        }
        if self.actions.is_empty() {
            return None;
        }
        ui.add_space(space::TIGHT);
        ui.horizontal_wrapped(|ui| {
            let chosen =
                |(number, words): (usize, &&str)| Button::outlined(words).small().show(ui).clicked().then_some(number);
            self.actions.iter().enumerate().filter_map(chosen).last()
        })
        .inner
    }
}
