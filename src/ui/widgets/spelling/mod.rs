//! Words that no dictionary has, underlined where they are typed, and what may have been meant. What the words are held
//! against is handed in from outside; so is asked for it, and for words to be added to it, from here.
//!
//! The word that is being typed is not marked before the cursor has left it.

mod menu;

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::text::CCursor;
use eframe::egui::{
    Color32, Context, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{naming, paint};
use crate::model::{month_named, weekday_named};
use crate::ui::theme::{self, TextRole, line};
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
    /// Days and months may begin with a small letter.
    pub is_jotted: bool,
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
    let unknown = unknown(ui, id, text, &speller, drawn.is_jotted);
    let marked: Vec<&Unknown> = unknown.iter().filter(|word| drawn.cursor != Some(word.at.end)).collect();
    underline(ui, drawn.galley, drawn.at, drawn.clip, &marked);
    if drawn.cursor.is_some() && !marked.is_empty() {
        let words: Vec<String> = marked.iter().take(TOLD).map(|word| word.word.clone()).collect();
        describe_unknown(ui, drawn.response, &words);
    }
    menu::show(ui, id, text, drawn, (&unknown, Some(&speller)))
}

/// A day or a month, which who jots something down writes with a small letter. It is read as a date all the same.
fn is_of_the_calendar(word: &str) -> bool {
    weekday_named(word).is_some() || month_named(word).is_some()
}

/// Whether a word of what was jotted down may be misspelt.
pub fn is_misspelt(speller: &Speller, word: &str) -> bool {
    !speller.knows(word) && !is_of_the_calendar(word)
}

/// A jotted text to read, on as many lines as it needs, with the words underlined that are not known; they are returned.
/// `id` tells it from other texts.
pub fn marked_text(ui: &mut Ui, id: Id, role: TextRole, colour: Color32, words: &str) -> Vec<String> {
    let galley = paint::wrapped(ui, role, words, colour, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.painter().galley(rect.min, galley.clone(), colour);
    let Some(speller) = ui.data(|data| data.get_temp::<Arc<Speller>>(speller_id())) else { return Vec::new() };
    if !ui.is_rect_visible(rect) {
        return Vec::new();
    }
    let unknown = unknown(ui, id, words, &speller, true);
    underline(ui, &galley, rect.min, rect, &unknown.iter().collect::<Vec<_>>());
    unknown.iter().take(TOLD).map(|unknown| unknown.word.clone()).collect()
}

/// Has it read out of a control that these words in it are not known.
pub fn describe_unknown(ui: &Ui, response: &Response, words: &[String]) {
    if !words.is_empty() {
        naming::describe_also(ui, response, &format!("Not in the dictionary: {}.", words.join(", ")));
    }
}

/// Waves below words, where they are seen.
fn underline(ui: &Ui, galley: &Galley, at: Pos2, clip: Rect, words: &[&Unknown]) {
    let painter = ui.painter_at(clip.expand(WAVE).intersect(ui.clip_rect()));
    let stroke = Stroke::new(line::THIN, theme::palette(ui).late);
    for word in words {
        let place = place_in(galley, at, &word.at);
        if place.intersects(ui.clip_rect()) {
            painter.add(Shape::line(wave(place), stroke));
        }
    }
}

/// The words of a text that are not known, worked out once for a text and what is known.
fn unknown(ctx: &Context, id: Id, text: &str, speller: &Arc<Speller>, is_jotted: bool) -> Arc<Vec<Unknown>> {
    let place = id.with("checked");
    let kept = ctx.data(|data| data.get_temp::<Checked>(place));
    if let Some(kept) = kept.filter(|kept| kept.text == text && Arc::ptr_eq(&kept.by, speller)) {
        return kept.unknown;
    }
    let is_unknown =
        |word: &crate::writing::Spelled<'_>| !(speller.knows(word.word) || is_jotted && is_of_the_calendar(word.word));
    let words = spelled(text).into_iter().filter(is_unknown);
    let unknown = Arc::new(words.map(|word| Unknown { at: word.at, word: word.word.to_owned() }).collect());
    let checked = Checked { text: text.to_owned(), by: speller.clone(), unknown: Arc::clone(&unknown) };
    ctx.data_mut(|data| data.insert_temp(place, checked));
    unknown
}

/// Where a word is drawn; of one that goes on in the next line, its end.
fn place_of(drawn: &Drawn<'_>, word: &Range<usize>) -> Rect {
    place_in(drawn.galley, drawn.at, word)
}

fn place_in(galley: &Galley, text_at: Pos2, word: &Range<usize>) -> Rect {
    let cursor = |at: usize| galley.pos_from_cursor(CCursor::new(at));
    let (start, end) = (cursor(word.start), cursor(word.end));
    let left = if end.top() > start.top() + WAVE { galley.rect.left() } else { start.left() };
    Rect::from_min_max(pos2(left, end.top()), end.max).translate(text_at.to_vec2())
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
