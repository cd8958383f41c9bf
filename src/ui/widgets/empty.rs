//! What a place says while there is nothing in it.

use eframe::egui::{Align, Layout, Sense, Ui, vec2};

use super::button::Button;
use super::paint;
use crate::ui::theme::{self, Icon, icon, role, space, width};

/// An icon, a sentence and, where something can be done about it, a button. Whether the button was clicked.
pub fn empty_state(ui: &mut Ui, picture: Icon, sentence: &str, action: Option<&str>) -> bool {
    let palette = theme::palette(ui);
    ui.vertical_centered(|ui| {
        sign(ui, picture);
        super::words::text(ui, role::BODY, palette.muted, sentence);
        ui.add_space(space::WORD);
        action.is_some_and(|words| Button::outlined(words).icon(icon::ADD).show(ui).clicked())
    })
    .inner
}

/// Where people begin: what is not there yet, what belongs there in a sentence or two, and the button that makes the first
/// one, which is what they came for. Whether it was clicked.
pub fn beginning(ui: &mut Ui, picture: Icon, heading: &str, sentence: &str, action: Option<&str>) -> bool {
    let palette = theme::palette(ui);
    let wide = width::BEGINNING.min(ui.available_width() - 2.0 * space::SMALL).max(0.0);
    ui.vertical_centered(|ui| {
        sign(ui, picture);
        super::words::heading(ui, 2, role::SUBHEADING, heading);
        ui.add_space(space::LABEL);
        let wide = balanced(ui, sentence, wide);
        ui.allocate_ui_with_layout(vec2(wide, 0.0), Layout::top_down(Align::Center), |ui| {
            super::words::text(ui, role::BODY, palette.muted, sentence);
        });
        ui.add_space(space::FIELD);
        action.is_some_and(|words| Button::filled(words).icon(icon::ADD).show(ui).clicked())
    })
    .inner
}

/// The width in which a sentence has as few lines as in this one, and no last line of a word alone.
fn balanced(ui: &Ui, sentence: &str, wide: f32) -> f32 {
    let lines = |wide: f32| paint::wrapped(ui, role::BODY, sentence, theme::palette(ui).muted, wide).rows.len();
    let fewest = lines(wide);
    let whole = paint::one_line(ui, role::BODY, sentence, theme::palette(ui).muted, f32::INFINITY).size().x;
    let mut narrow = (whole / fewest as f32).ceil().min(wide);
    while narrow < wide && lines(narrow) > fewest {
        narrow += space::WORD;
    }
    narrow.min(wide)
}

fn sign(ui: &mut Ui, picture: Icon) {
    ui.add_space(space::PAGE);
    let (mark, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
    paint::icon(ui, picture, 36.0, theme::palette(ui).control, mark.center());
    ui.add_space(space::LABEL);
}
