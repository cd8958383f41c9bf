//! What just happened, said at the foot of the window and to screen readers, with a way to take it back.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::button::{Button, icon_button};
use super::paint;
use crate::ui::theme::{self, height, icon, line, radius, role, space, width};

/// Seconds after which a message goes by itself: with nothing to do about it, and with an action.
const SECONDS: f64 = 6.0;
const SECONDS_TO_ACT: f64 = 12.0;
/// Seconds that it stays, at the least, after the pointer or the keyboard has left it.
const LINGER: f64 = 4.0;
/// How many messages are in view; older ones make room.
const MOST: usize = 3;
/// How many lines of a message are shown; the whole of it is said on hovering.
const LINES: usize = 4;
const MARGIN: Margin = Margin { left: 16, right: 6, top: 6, bottom: 6 };

/// The messages in view. Time is handed in, in seconds, by whoever has the clock.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
    next: u64,
    /// How high all of them were when they were last drawn.
    height: f32,
}

#[derive(Clone, Debug)]
struct Toast {
    number: u64,
    says: String,
    action: Option<String>,
    /// When it goes; not known before it was first drawn.
    until: Option<f64>,
    /// Whether it was under the pointer or had the keyboard when it was last drawn.
    attended: bool,
}

/// What was done to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastEvent {
    /// The action of the message with this number was chosen.
    Acted(u64),
    Dismissed(u64),
}

impl Toasts {
    /// Says something for a few seconds. Returns its number.
    pub fn say(&mut self, says: impl Into<String>, now: f64) -> u64 {
        self.push(says.into(), None, Some(now + SECONDS))
    }

    /// Says something and offers an action for a while, counted from when it is first drawn. Returns its number.
    pub fn offer(&mut self, says: impl Into<String>, action: impl Into<String>) -> u64 {
        self.push(says.into(), Some(action.into()), None)
    }

    pub fn dismiss(&mut self, number: u64) {
        self.shown.retain(|toast| toast.number != number);
    }

    fn push(&mut self, says: String, action: Option<String>, until: Option<f64>) -> u64 {
        let number = self.next;
        self.next += 1;
        self.shown.push(Toast { number, says, action, until, attended: false });
        let too_many = self.shown.len().saturating_sub(MOST);
        self.shown.drain(..too_many);
        number
    }

    /// Draws the messages above everything, the newest at the bottom, and drops those whose time is over. A message
    /// under the pointer or with the keyboard stays.
    pub fn show(&mut self, ctx: &Context, now: f64) -> Option<ToastEvent> {
        self.drop_old(ctx, now);
        if self.shown.is_empty() {
            return None;
        }
        let wide = width::TOAST.min(ctx.content_rect().width() - 2.0 * space::FIELD);
        let area = Area::new(Id::unique("messages at the foot"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
            .accessible_name("Messages");
        let drawn = area.show(ctx, |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing.y = space::WORD;
            self.shown.iter_mut().filter_map(|toast| toast.show(ui)).last()
        });
        self.stand_at_the_foot(ctx, drawn.response.rect.height());
        if let Some(ToastEvent::Acted(number) | ToastEvent::Dismissed(number)) = drawn.inner {
            self.dismiss(number);
        }
        drawn.inner
    }

    /// They are placed by the height that they had last; where that has changed, they are drawn again.
    fn stand_at_the_foot(&mut self, ctx: &Context, height: f32) {
        if (std::mem::replace(&mut self.height, height) - height).abs() > 0.5 {
            ctx.request_discard("the messages at the foot became more or fewer");
        }
    }

    fn drop_old(&mut self, ctx: &Context, now: f64) {
        for toast in &mut self.shown {
            let until = toast.until.unwrap_or(now + SECONDS_TO_ACT);
            toast.until = Some(if toast.attended { until.max(now + LINGER) } else { until });
        }
        self.shown.retain(|toast| toast.until.is_some_and(|until| now < until));
        if let Some(soonest) = self.shown.iter().filter_map(|toast| toast.until).reduce(f64::min) {
            ctx.request_repaint_after_secs((soonest - now) as f32);
        }
    }
}

impl Toast {
    fn show(&mut self, ui: &mut Ui) -> Option<ToastEvent> {
        let palette = theme::palette(ui);
        let frame = Frame::new()
            .fill(palette.surface)
            .stroke(Stroke::new(line::THIN, palette.control))
            .corner_radius(radius::CARD)
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(MARGIN);
        let shown = frame.show(ui, |ui| ui.push_id(self.number, |ui| self.show_parts(ui)).inner);
        let (event, has_keyboard) = shown.inner;
        self.attended = has_keyboard || ui.rect_contains_pointer(shown.response.rect);
        event
    }

    /// The words and the buttons in a row; also says whether a button has the keyboard.
    fn show_parts(&self, ui: &mut Ui) -> (Option<ToastEvent>, bool) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::LABEL;
            let button = self.action.as_deref().map(Button::plain);
            let action_room = button.as_ref().map_or(0.0, |button| button.width(ui) + space::LABEL);
            self.show_words(ui, ui.available_width() - action_room - height::BUTTON_SMALL - space::LABEL);
            let acted = button.map(|button| button.show(ui));
            let dismissed = icon_button(ui, icon::CLEAR, "Dismiss this message");
            let has_keyboard = dismissed.has_focus() || acted.as_ref().is_some_and(Response::has_focus);
            let event = match (acted.is_some_and(|acted| acted.clicked()), dismissed.clicked()) {
                (true, _) => Some(ToastEvent::Acted(self.number)),
                (false, true) => Some(ToastEvent::Dismissed(self.number)),
                (false, false) => None,
            };
            (event, has_keyboard)
        })
        .inner
    }

    fn show_words(&self, ui: &mut Ui, wide: f32) {
        let colour = theme::palette(ui).ink;
        let galley = paint::few_lines(ui, role::BODY, &self.says, colour, wide, LINES);
        let cut = galley.elided;
        let high = galley.size().y.max(height::BUTTON);
        let (rect, response) = ui.allocate_exact_size(vec2(wide.max(0.0), high), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.says));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        paint::put(ui, galley, rect.left(), rect.center().y);
        if cut {
            response.on_hover_text(&self.says);
        }
    }
}
