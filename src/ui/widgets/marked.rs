//! Words in which what was found is marked, on one line.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, Galley, Stroke, Ui};

use crate::ui::theme::{self, Scheme, TextRole, line};

/// Words with places in them that are marked, in bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct MarkedWords<'a> {
    pub words: &'a str,
    pub marks: &'a [Range<usize>],
}

/// What is marked is bold on a soft ground; in high contrast, where that ground is black, it is underlined instead.
/// Cut with an ellipsis where all of it is wider than `room`.
pub(super) fn marked(ui: &Ui, role: TextRole, marked: MarkedWords<'_>, ink: Color32, room: f32) -> Arc<Galley> {
    with_instead(ui, role, (marked, ""), ink, room)
}

/// The same; what is marked is struck where other words come in its place, which are marked behind it.
pub(super) fn with_instead(
    ui: &Ui,
    role: TextRole,
    (marked, instead): (MarkedWords<'_>, &str),
    ink: Color32,
    room: f32,
) -> Arc<Galley> {
    let palette = theme::palette(ui);
    let is_underlined = palette.scheme == Scheme::HighContrast;
    let underline = if is_underlined { Stroke::new(line::THIN, ink) } else { Stroke::NONE };
    // There the ground would be a black patch on a chosen row.
    let background = if is_underlined { Color32::TRANSPARENT } else { palette.warn_soft };
    let found = TextFormat { background, underline, ..role.strong().format(ink) };
    let struck = TextFormat { strikethrough: Stroke::new(line::THIN, palette.muted), ..role.format(palette.muted) };
    let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
    let mut add = |words: Option<&str>, format: TextFormat| job.append(words.unwrap_or_default(), 0.0, format);
    let mut at = 0;
    for mark in marked.marks {
        add(marked.words.get(at..mark.start), role.format(ink));
        let gone = if instead.is_empty() { &found } else { &struck };
        add(marked.words.get(mark.clone()), gone.clone());
        add(Some(instead), found.clone());
        at = mark.end;
    }
    add(marked.words.get(at..), role.format(ink));
    job.wrap = TextWrapping::truncate_at_width(room.max(0.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}
