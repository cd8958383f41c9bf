//! Words that no dictionary has, underlined where they are typed, and what may have been meant. What the words are held
//! against is handed in from outside; so is asked for it, and for words to be added to it, from here.
//!
//! The word that is being typed is not marked before the cursor has left it.

mod menu;

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::CCursor;
use eframe::egui::{Context, Galley, Id, Pos2, Rect, Response, Shape, Stroke, Ui, pos2, vec2};

use super::naming;
use crate::ui::theme::{self, line};
use crate::writing::spelled;
use crate::writing::spelling::Speller;

pub use menu::take_spelling_keys;
pub(super) use menu::{Asks, is_open, take_keys};

/// Half of a wave below a word, and how high it is.
const WAVE: f32 = 2.0;
/// As many words as are told to whoever listens.
const TOLD: usize = 5;

/// Checks what is written by this from now on; none checks nothing.
pub fn spell_by(ctx: &Context, speller: Option<&Arc<Speller>>) {
    ctx.data_mut(|data| match speller {
        Some(speller) => {
            data.insert_temp(speller_id(), speller.clone());
        }
        None => data.remove::<Arc<Speller>>(speller_id()),
    });
}

/// Whether somebody writes and there was nothing to check it by, since this was asked last.
pub fn wants_speller(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<()>(wanted_id()).is_some())
}

/// A word that is to be known from now on.
pub fn word_to_add(ctx: &Context) -> Option<String> {
    ctx.data_mut(|data| data.remove_temp(added_id()))
}

/// A word that is not known, and where it stands, in characters.
#[derive(Clone, Debug)]
struct Unknown {
    at: Range<usize>,
    word: String,
}

/// A text as it was checked last.
#[derive(Clone)]
struct Checked {
    text: String,
    by: Arc<Speller>,
    unknown: Arc<Vec<Unknown>>,
}

/// A text box as it is drawn.
pub(super) struct Drawn<'a> {
    pub response: &'a Response,
    pub galley: &'a Galley,
    /// Where the text begins.
    pub at: Pos2,
    pub clip: Rect,
    /// It held the keyboard when it was drawn, with the cursor here.
    pub cursor: Option<usize>,
    /// What the keys asked of the list of what may have been meant.
    pub asks: Asks,
}

/// Underlines the words that are not known, and shows what may have been meant where that is asked for. Whether the text
/// was changed.
pub(super) fn show(ui: &Ui, id: Id, text: &mut String, drawn: &Drawn<'_>) -> bool {
    if !ui.is_rect_visible(drawn.clip) {
        return false;
    }
    let Some(speller) = ui.data(|data| data.get_temp::<Arc<Speller>>(speller_id())) else {
        if drawn.cursor.is_some() && !text.trim().is_empty() {
            ui.data_mut(|data| data.insert_temp(wanted_id(), ()));
        }
        return menu::show(ui, id, text, drawn, (&[], None));
    };
    let unknown = unknown(ui, id, text, &speller);
    let marked: Vec<&Unknown> = unknown.iter().filter(|word| drawn.cursor != Some(word.at.end)).collect();
    let painter = ui.painter_at(drawn.clip.expand(WAVE));
    let stroke = Stroke::new(line::THIN, theme::palette(ui).late);
    for word in &marked {
        let place = place_of(drawn, &word.at);
        if place.intersects(ui.clip_rect()) {
            painter.add(Shape::line(wave(place), stroke));
        }
    }
    if drawn.cursor.is_some() && !marked.is_empty() {
        let words: Vec<&str> = marked.iter().take(TOLD).map(|word| word.word.as_str()).collect();
        naming::describe_also(ui, drawn.response, &format!("Not in the dictionary: {}.", words.join(", ")));
    }
    menu::show(ui, id, text, drawn, (&unknown, Some(&speller)))
}

/// The words of a text that are not known, worked out once for a text and what is known.
fn unknown(ctx: &Context, id: Id, text: &str, speller: &Arc<Speller>) -> Arc<Vec<Unknown>> {
    let place = id.with("checked");
    let kept = ctx.data(|data| data.get_temp::<Checked>(place));
    if let Some(kept) = kept.filter(|kept| kept.text == text && Arc::ptr_eq(&kept.by, speller)) {
        return kept.unknown;
    }
    let is_unknown = |word: &crate::writing::Spelled<'_>| !speller.knows(word.word);
    let words = spelled(text).into_iter().filter(is_unknown);
    let unknown = Arc::new(words.map(|word| Unknown { at: word.at, word: word.word.to_owned() }).collect());
    let checked = Checked { text: text.to_owned(), by: speller.clone(), unknown: Arc::clone(&unknown) };
    ctx.data_mut(|data| data.insert_temp(place, checked));
    unknown
}

/// Where a word is drawn; of one that goes on in the next line, its end.
fn place_of(drawn: &Drawn<'_>, word: &Range<usize>) -> Rect {
    let cursor = |at: usize| drawn.galley.pos_from_cursor(CCursor::new(at));
    let (start, end) = (cursor(word.start), cursor(word.end));
    let left = if end.top() > start.top() + WAVE { drawn.galley.rect.left() } else { start.left() };
    Rect::from_min_max(pos2(left, end.top()), end.max).translate(drawn.at.to_vec2())
}

/// The points of a wave below a word.
fn wave(word: Rect) -> Vec<Pos2> {
    let steps = (word.width() / WAVE).ceil().clamp(1.0, 400.0) as u16;
    let bottom = word.bottom() - WAVE;
    let point = |step: u16| {
        let up = if step.is_multiple_of(2) { 0.0 } else { WAVE };
        pos2(word.left(), bottom) + vec2(f32::from(step) * WAVE, up)
    };
    (0..=steps).map(point).collect()
}

fn speller_id() -> Id {
    Id::unique("what words are checked by")
}

fn wanted_id() -> Id {
    Id::unique("something to check words by is wanted")
}

fn added_id() -> Id {
    Id::unique("the word that is to be known")
}
