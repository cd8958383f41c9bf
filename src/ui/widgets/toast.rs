//! What just happened, said at the foot of the window and to screen readers, with a way to take it back.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Align2, Area, Context, Frame, Id, Layout, Margin, Order, Stroke, Ui, vec2};

use super::button::{Button, icon_button};
use super::words;
use crate::ui::theme::{self, icon, line, radius, role, space, width};

/// Seconds after which a message without an action goes by itself.
const SECONDS: f64 = 6.0;

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
    /// When it goes; one with an action stays until it is dismissed.
    until: Option<f64>,
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

    /// Says something that stays until it is dismissed or its action is chosen. Returns its number.
    pub fn offer(&mut self, says: impl Into<String>, action: impl Into<String>) -> u64 {
        self.push(says.into(), Some(action.into()), None)
    }

    pub fn dismiss(&mut self, number: u64) {
        self.shown.retain(|toast| toast.number != number);
    }

    fn push(&mut self, says: String, action: Option<String>, until: Option<f64>) -> u64 {
        let number = self.next;
        self.next += 1;
        self.shown.push(Toast { number, says, action, until });
        number
    }

    /// Draws the messages above everything and drops those whose time is over.
    pub fn show(&mut self, ctx: &Context, now: f64) -> Option<ToastEvent> {
        self.shown.retain(|toast| toast.until.is_none_or(|until| now < until));
        let soonest = self.shown.iter().filter_map(|toast| toast.until).reduce(f64::min);
        if let Some(until) = soonest {
            ctx.request_repaint_after_secs((until - now) as f32);
        }
        if self.shown.is_empty() {
            return None;
        }
        let area = Area::new(Id::unique("messages at the foot"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -44.0))
            .accessible_name("Messages");
        let event = area
            .show(ctx, |ui| {
                ui.set_max_width(width::TOAST);
                ui.spacing_mut().item_spacing.y = space::WORD;
                self.shown.iter().filter_map(|toast| show_toast(ui, toast)).last()
            })
            .inner;
        if let Some(ToastEvent::Acted(number) | ToastEvent::Dismissed(number)) = event {
            self.dismiss(number);
        }
        event
    }
}

fn show_toast(ui: &mut Ui, toast: &Toast) -> Option<ToastEvent> {
    let palette = theme::palette(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(line::THIN, palette.control))
        .corner_radius(radius::CARD)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin { left: 16, right: 6, top: 6, bottom: 6 });
    let shown = frame.show(ui, |ui| {
        ui.push_id(toast.number, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_width(ui.available_width());
                let dismissed = icon_button(ui, icon::CLEAR, "Dismiss this message").clicked();
                let acted = toast.action.as_deref().is_some_and(|words| Button::plain(words).show(ui).clicked());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let response = words::text(ui, role::BODY, palette.ink, &toast.says);
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
                });
                match (acted, dismissed) {
                    (true, _) => Some(ToastEvent::Acted(toast.number)),
                    (false, true) => Some(ToastEvent::Dismissed(toast.number)),
                    (false, false) => None,
                }
            })
            .inner
        })
        .inner
    });
    shown.inner
}
