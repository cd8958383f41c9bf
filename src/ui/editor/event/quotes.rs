//! Quotes within an item: the words, who said them, and whether they may be used.

use eframe::egui::{Align, Layout, Ui};

use super::item::takes_focus;
use crate::model::parts::{Clearance, Quote};
use crate::ui::editor::{Draft, form, section};
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{Chip, card, icon_button};

const MAIN: [&str; 5] = ["words", "speaker", "theme", "context", "clearance"];

/// Draws the quotes, and takes out what was asked for.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, quotes: &mut Vec<Quote>) {
    let mut gone = None;
    for (index, quote) in quotes.iter_mut().enumerate() {
        ui.push_id(quote.id, |ui| {
            card(ui, None, |ui| {
                if head(ui, quote, index + 1) {
                    gone = Some(index);
                }
                draft.focus_first |= takes_focus(ui, quote.id);
                form::show(ui, draft, quote, &|key| MAIN.contains(&key));
                section::show(ui, "more", "More", false, |ui| {
                    form::show(ui, draft, quote, &|key| !MAIN.contains(&key));
                });
            });
        });
        ui.add_space(space::WORD);
    }
    if let Some(index) = gone {
        quotes.remove(index);
    }
}

/// The word, what is still open about it, and the button that takes it out.
fn head(ui: &mut Ui, quote: &Quote, number: usize) -> bool {
    ui.horizontal(|ui| {
        Chip::new("Quote").tone(Tone::Quote).icon(icon::QUOTE).show(ui);
        if quote.clearance.is(Clearance::Heard) {
            Chip::new("OK to use?").tone(Tone::Warn).show(ui);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            icon_button(ui, icon::REMOVE, &format!("Delete quote {number}")).clicked()
        })
        .inner
    })
    .inner
}
