//! A text with what was taken out of it and what was put in: struck out and underlined, so that no colour is needed to
//! tell, and told as such to whoever listens.

use std::borrow::Cow;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Label, Response, Stroke, Ui};

use crate::ui::theme::{self, role, space};
use crate::workspace::differences::{Marked, Piece};

/// What stays is shown with so many letters before and after a change.
const AROUND: usize = 120;

/// Of what was put in or taken out so many letters are shown at its beginning and at its end.
const OF_A_CHANGE: usize = 1_000;

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
            Marked::Removed => job.append(&changed(&piece.text, whole), 0.0, removed.clone()),
            Marked::Added => {
                // What was put in for something else stands clear of it.
                let is_for_another =
                    at > 0 && pieces.get(at - 1).is_some_and(|before| before.marked == Marked::Removed);
                job.append(
                    &changed(&piece.text, whole),
                    if is_for_another { space::LABEL } else { 0.0 },
                    added.clone(),
                );
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
    let shortened = |(at, piece): (usize, &Piece)| match piece.marked {
        Marked::Same => is_longer(&piece.text, kept(at > 0, at < last)),
        Marked::Removed | Marked::Added => is_longer(&piece.text, 2 * OF_A_CHANGE),
    };
    pieces.iter().enumerate().any(shortened)
}

/// What was taken out or put in; of a very long one its beginning and its end.
fn changed(text: &str, whole: bool) -> Cow<'_, str> {
    if whole { Cow::Borrowed(text) } else { ends(text, OF_A_CHANGE, OF_A_CHANGE) }
}

/// The end of a text that stands before a change, and the beginning of one that stands behind one.
fn near(text: &str, behind: bool, before: bool) -> Cow<'_, str> {
    ends(text, if behind { AROUND } else { 0 }, if before { AROUND } else { 0 })
}

fn kept(behind: bool, before: bool) -> usize {
    AROUND * (usize::from(behind) + usize::from(before))
}

/// So many letters of its beginning and of its end, or all of a text that is not much longer.
fn ends(text: &str, first: usize, last: usize) -> Cow<'_, str> {
    if !is_longer(text, first + last) {
        return Cow::Borrowed(text);
    }
    let cut = |at: Option<(usize, char)>| at.map_or(0, |(at, _)| at);
    let begins = text.get(..cut(text.char_indices().nth(first))).unwrap_or_default();
    let ends = last.checked_sub(1).map_or(text.len(), |last| cut(text.char_indices().rev().nth(last)));
    let ends = text.get(ends..).unwrap_or_default();
    let begins = begins.rfind(' ').and_then(|end| begins.get(..end)).unwrap_or(begins);
    let ends = ends.find(' ').and_then(|start| ends.get(start..)).unwrap_or(ends);
    Cow::Owned(format!("{begins} \u{2026}{ends}"))
}

/// Whether a text is so much longer that it is worth shortening.
fn is_longer(text: &str, kept: usize) -> bool {
    text.chars().nth(kept + AROUND / 2).is_some()
}

/// "Taken out: Town Hall. Put in: Library."
fn in_words(pieces: &[Piece]) -> String {
    let said = pieces.iter().filter_map(|piece| match piece.marked {
        Marked::Same => None,
        Marked::Removed => Some(ended("Taken out", &piece.text)),
        Marked::Added => Some(ended("Put in", &piece.text)),
    });
    said.collect::<Vec<_>>().join(" ")
}

fn ended(what: &str, text: &str) -> String {
    match text.trim() {
        "" => format!("{what}: a space."),
        text if text.ends_with(['.', '!', '?', '\u{2026}']) => format!("{what}: {text}"),
        text => format!("{what}: {text}."),
    }
}
