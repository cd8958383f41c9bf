//! A text with what was taken out of it and what was put in: struck out and underlined, so that no colour is needed to
//! tell, and told as such to whoever listens.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Response, Stroke, Ui};

use crate::ui::theme::{self, role, space};
use crate::workspace::differences::{Marked, Piece};

/// What stays is shown with so many letters before and after a change.
const AROUND: usize = 120;

/// Of the ground behind marked words: a little less than the line, so that no line lies on what is drawn below another.
const GROUND: f32 = -2.0;

/// Draws it; what stays far from any change is left out unless the whole is wanted.
pub fn show(ui: &mut Ui, pieces: &[Piece], whole: bool) -> Response {
    let palette = theme::palette(ui.ctx());
    let plain = role::BODY.format(palette.ink);
    let removed = TextFormat {
        strikethrough: Stroke::new(1.5, palette.muted),
        background: palette.warn_soft,
        expand_bg: GROUND,
        ..role::BODY.format(palette.muted)
    };
    let added = TextFormat {
        underline: Stroke::new(1.5, palette.decision),
        background: palette.decision_soft,
        expand_bg: GROUND,
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.iter().enumerate() {
        match piece.marked {
            Marked::Same if whole => job.append(&piece.text, 0.0, plain.clone()),
            Marked::Same => job.append(&near(&piece.text, at > 0, at < last), 0.0, plain.clone()),
            Marked::Removed => job.append(&piece.text, 0.0, removed.clone()),
            Marked::Added => {
                // What was put in for something else stands clear of it.
                let is_for_another =
                    at > 0 && pieces.get(at - 1).is_some_and(|before| before.marked == Marked::Removed);
                job.append(&piece.text, if is_for_another { space::LABEL } else { 0.0 }, added.clone());
            }
        }
    }
    let response = ui.add(Label::new(job));
    let said = in_words(pieces);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(said));
    response
}

/// Whether anything is left out where the whole is not wanted.
pub fn is_long(pieces: &[Piece]) -> bool {
    let last = pieces.len().saturating_sub(1);
    let shortened = |(at, piece): (usize, &Piece)| {
        piece.marked == Marked::Same && near(&piece.text, at > 0, at < last) != piece.text
    };
    pieces.iter().enumerate().any(shortened)
}

/// The end of a text that stands before a change, and the beginning of one that stands behind one.
fn near(text: &str, behind: bool, before: bool) -> String {
    let letters = text.chars().count();
    let kept = AROUND * (usize::from(behind) + usize::from(before));
    if letters <= kept + AROUND / 2 {
        return text.to_owned();
    }
    let first: String = text.chars().take(if behind { AROUND } else { 0 }).collect();
    let last: String = text.chars().skip(letters - if before { AROUND } else { 0 }).collect();
    let first = first.rfind(' ').and_then(|end| first.get(..end)).unwrap_or(&first);
    let last = last.find(' ').and_then(|start| last.get(start..)).unwrap_or(&last);
    format!("{first} \u{2026}{last}")
}

/// "Taken out: Town Hall. Put in: Library."
fn in_words(pieces: &[Piece]) -> String {
    let said = pieces.iter().filter_map(|piece| match piece.marked {
        Marked::Same => None,
        Marked::Removed => Some(format!("Taken out: {}.", piece.text.trim())),
        Marked::Added => Some(format!("Put in: {}.", piece.text.trim())),
    });
    said.collect::<Vec<_>>().join(" ")
}
