//! Look: colours and the size of text, which change at once.

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{self, Align, Rect, Ui};

use super::{choose, send};
use crate::app::{Scheme, TextScale};
use crate::ui::frame::Desk;
use crate::ui::theme::space;

/// After another size of text is chosen.
const FRAMES_TO_SETTLE: usize = 3;

/// How the window looks, which changes at once.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    let (mut scheme, mut text) = (Some(settings.scheme), Some(settings.text));
    choose(ui, "Colours", &Scheme::ALL, &mut scheme);
    ui.add_space(space::SMALL);
    let size = ui.scope(|ui| choose(ui, "Size of text", &TextScale::ALL, &mut text)).response.rect;
    stay_in_view(ui, size, settings.text);
    (settings.scheme, settings.text) = (scheme.unwrap_or(settings.scheme), text.unwrap_or(settings.text));
    send(desk, settings);
}

/// Another size of text moves everything, within a frame or two: whoever has chosen it finds the choice where they look.
fn stay_in_view(ui: &Ui, place: Rect, text: TextScale) {
    let last = egui::Id::unique("the size of text that was drawn last");
    let (was, settles) = ui.data(|data| data.get_temp(last)).unwrap_or((text, 0_usize));
    let settles = if was == text { settles } else { FRAMES_TO_SETTLE };
    if settles > 0 {
        ui.scroll_to_rect_animation(place, Some(Align::Center), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(last, (text, settles.saturating_sub(1))));
}
