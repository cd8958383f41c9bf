//! Words beside others of which they are another version: those that differ are marked.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Label, Response, Stroke, Ui};
use similar::{ChangeTag, TextDiff};

use crate::ui::theme::{self, line, role};

/// The words, with a ground behind those that the others do not have and a line below them: the colour does not speak
/// alone.
pub fn compared(ui: &mut Ui, words: &str, others: &str) -> Response {
    let palette = theme::palette(ui);
    let mut job = LayoutJob::default();
    let diff = TextDiff::from_words(others, words);
    for change in diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Delete) {
        let mut format = role::BODY.format(palette.ink);
        if change.tag() == ChangeTag::Insert && !change.value().trim().is_empty() {
            (format.background, format.color) = (palette.warn_soft, palette.warn);
            format.underline = Stroke::new(line::THIN, palette.warn);
        }
        job.append(change.value(), 0.0, format);
    }
    ui.add(Label::new(job).wrap())
}
