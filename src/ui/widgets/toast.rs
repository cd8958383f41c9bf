//! What just happened, said at the foot of the window and to screen readers, with a way to take it back. The messages lie
//! over what is there, and never over the field at hand.

use std::sync::Arc;

use eframe::egui::accesskit::Live;
use eframe::egui::{
    Area, Context, Frame, Galley, Id, Margin, Order, Popup, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::button::{Button, icon_button};
use super::paint;
use crate::ui::theme::{self, height, icon, line, radius, role, space, width};

/// Seconds after which a message goes by itself: with nothing to do about it, and with an action.
const SECONDS: f64 = 6.0;
const SECONDS_TO_ACT: f64 = 12.0;
/// Seconds that it stays, at the least, after the pointer or the keyboard has left it.
const LINGER: f64 = 4.0;
/// Frames until what a message tells of is on the screen, or gone from it.
const SETTLES: u8 = 3;
/// How many messages are in view; older ones make room.
const MOST: usize = 2;
/// How many lines of a message are shown; the whole of it is said on hovering.
const LINES: usize = 4;
/// In a window lower than this, one message is in view, of few lines: what people work on needs the room.
const LOW: f32 = 500.0;
const LINES_WHERE_LOW: usize = 2;
const MARGIN: Margin = Margin { left: 12, right: 4, top: 2, bottom: 2 };

/// The messages in view. Time is handed in, in seconds, by whoever has the clock.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
    next: u64,
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
    /// What was on the screen when it was first drawn.
    at: Option<Id>,
    /// For how many frames more what is on the screen may still follow from what it tells.
    settles: u8,
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

    /// A message goes with what was on the screen when it was told: of something else it would only lie in the way. Those
    /// that lead to another place stay, by their numbers.
    pub fn keep_to(&mut self, at: Id, leads: impl Fn(u64) -> bool) {
        for toast in &mut self.shown {
            if toast.settles > 0 || toast.at.is_none() {
                toast.at = Some(at);
                toast.settles = toast.settles.saturating_sub(1);
            }
        }
        self.shown.retain(|toast| toast.at == Some(at) || leads(toast.number));
    }

    fn push(&mut self, says: String, action: Option<String>, until: Option<f64>) -> u64 {
        let number = self.next;
        self.next += 1;
        self.shown.push(Toast { number, says, action, until, attended: false, at: None, settles: SETTLES });
        let too_many = self.shown.len().saturating_sub(MOST);
        self.shown.drain(..too_many);
        number
    }

    /// Draws the messages over the foot of what is left of the window, the newest at the bottom, and drops those whose time
    /// is over. A message under the pointer or with the keyboard stays. Nothing makes room for them, so that nothing
    /// moves under the pointer when they come and go.
    pub fn show(&mut self, ui: &mut Ui, now: f64) -> Option<ToastEvent> {
        self.drop_old(ui.ctx(), now);
        if is_low(ui) {
            self.shown.drain(..self.shown.len().saturating_sub(1));
        }
        if self.shown.is_empty() {
            return None;
        }
        let room = ui.available_rect_before_wrap();
        let wide = width::TOAST.min(room.width() - 2.0 * space::FIELD);
        let heights: f32 = self.shown.iter().map(|toast| toast.height(ui, wide) + space::TIGHT).sum();
        let place = self.place(ui, room, vec2(wide, heights - space::TIGHT));
        let area = Area::new(area_id()).order(Order::Foreground).fixed_pos(place.min);
        let event = area.constrain(false).fade_in(false).show(ui.ctx(), |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing = vec2(0.0, space::TIGHT);
            self.shown.iter_mut().filter_map(|toast| toast.show(ui, wide)).last()
        });
        if let Some(ToastEvent::Acted(number) | ToastEvent::Dismissed(number)) = event.inner {
            self.dismiss(number);
        }
        event.inner
    }

    /// At the right end of the foot; where that would cover the place in which people type, or what has the keyboard, above
    /// it, and where there is no room, at the top. There too while an open list reaches down to the foot.
    fn place(&self, ui: &Ui, room: Rect, size: Vec2) -> Rect {
        let low =
            |bottom: f32| pos2((room.right() - size.x - space::FIELD).round(), (bottom - size.y - space::WORD).round());
        let foot = Rect::from_min_size(low(room.bottom().min(ui.ctx().content_rect().bottom())), size);
        let is_own = self.shown.iter().any(|toast| toast.attended);
        let held = ui.memory(|memory| memory.focused()).filter(|_| !is_own);
        let held = held.and_then(|held| ui.ctx().read_response(held)).map(|held| held.rect);
        let top = foot.translate(vec2(0.0, room.top() + space::WORD - foot.top()));
        if Popup::is_any_open(ui.ctx()) && is_under_list(ui.ctx(), foot) {
            return top;
        }
        let mut place = foot;
        for taken in kept_off(ui.ctx()).into_iter().chain(held) {
            if taken.expand(space::WORD).intersects(place) {
                place = Rect::from_min_size(low(taken.top()), size);
            }
        }
        if place.top() >= room.top() { place } else { top }
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

/// Keeps the messages off a place in which people type while others speak, whatever holds the keyboard.
pub fn messages_keep_off(ui: &Ui, place: Rect) {
    let pass = ui.cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(kept_off_id(), (place, pass)));
}

/// The place, where there was one in the last frame.
fn kept_off(ctx: &Context) -> Option<Rect> {
    let (place, pass) = ctx.data(|data| data.get_temp::<(Rect, u64)>(kept_off_id()))?;
    (pass + 2 >= ctx.cumulative_pass_nr()).then_some(place)
}

fn kept_off_id() -> Id {
    Id::unique("where people type while others speak")
}

fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < LOW
}

/// Whether something that floats over the window, other than the messages, is in the way there.
fn is_under_list(ctx: &Context, place: Rect) -> bool {
    ctx.memory(|memory| {
        let floats = memory.areas().visible_layer_ids().into_iter().filter(|layer| layer.order == Order::Foreground);
        let others = floats.filter(|layer| layer.id != area_id());
        others.filter_map(|layer| memory.area_rect(layer.id)).any(|rect| rect.intersects(place))
    })
}

fn area_id() -> Id {
    Id::unique("messages over the foot")
}

impl Toast {
    fn show(&mut self, ui: &mut Ui, wide: f32) -> Option<ToastEvent> {
        let palette = theme::palette(ui);
        let frame = Frame::new()
            .fill(palette.surface)
            .stroke(Stroke::new(line::THIN, palette.control))
            .corner_radius(radius::CONTROL)
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(MARGIN);
        let inner = wide - MARGIN.sum().x - 2.0 * line::THIN;
        let shown = frame.show(ui, |ui| ui.push_id(self.number, |ui| self.show_parts(ui, inner)).inner);
        let (event, has_keyboard) = shown.inner;
        self.attended = has_keyboard || ui.rect_contains_pointer(shown.response.rect);
        event
    }

    /// How high it is in this width.
    fn height(&self, ui: &Ui, wide: f32) -> f32 {
        let inner = wide - MARGIN.sum().x - 2.0 * line::THIN;
        let words = self.words(ui, inner - self.room_right(ui)).size().y.max(height::BUTTON_SMALL);
        words + MARGIN.sum().y + 2.0 * line::THIN
    }

    fn words(&self, ui: &Ui, wide: f32) -> Arc<Galley> {
        let lines = if is_low(ui) { LINES_WHERE_LOW } else { LINES };
        paint::few_lines(ui, role::BODY, &self.says, theme::palette(ui).ink, wide, lines)
    }

    fn room_right(&self, ui: &Ui) -> f32 {
        let action = self.action.as_deref().map_or(0.0, |action| Button::plain(action).width(ui) + space::LABEL);
        action + height::BUTTON_SMALL + space::LABEL
    }

    /// The words and the buttons in a row; also says whether a button has the keyboard.
    fn show_parts(&self, ui: &mut Ui, wide: f32) -> (Option<ToastEvent>, bool) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::LABEL;
            self.show_words(ui, wide - self.room_right(ui));
            let acted = self.action.as_deref().map(|action| Button::plain(action).small().show(ui));
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
        let galley = self.words(ui, wide);
        let cut = galley.elided;
        let high = galley.size().y.max(height::BUTTON_SMALL);
        let (rect, response) = ui.allocate_exact_size(vec2(wide.max(0.0), high), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.says));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
        paint::put(ui, galley, rect.left(), rect.center().y);
        if cut {
            response.on_hover_text(&self.says);
        }
    }
}
