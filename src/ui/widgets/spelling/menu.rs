//! What may have been meant by a word that is not known: a list at the word, by the right button of the mouse, the menu key
//! or Shift with F10. The keyboard stays in the text.

use std::ops::Range;

use eframe::egui::{Context, Id, Key, Modifiers, Ui};

use super::{Drawn, Unknown, added_id, place_of};
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::choices::{self, Asked, Choice, Highlight};
use crate::ui::widgets::paint;
use crate::ui::widgets::region::list_box;
use crate::ui::widgets::writing;
use crate::writing::Written;
use crate::writing::spelling::Speller;

/// More words than these are guesses.
const SUGGESTED: usize = 3;

/// The list while it is open.
#[derive(Clone, Debug)]
struct Menu {
    at: Range<usize>,
    word: String,
    suggested: Vec<String>,
    highlight: Highlight,
    /// The text that it is about: with another, it closes.
    text: String,
}

/// What the keys ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui::widgets) enum Asks {
    #[default]
    Nothing,
    Open,
    Take(usize),
    Close,
}

/// Whether the list of a text is open.
pub(in crate::ui::widgets) fn is_open(ui: &Ui, id: Id) -> bool {
    choices::is_open(ui, id)
}

/// Takes the keys of the list that is open, before anybody else does: the box around its text may have uses for them.
pub fn take_spelling_keys(ctx: &Context) {
    let open = ctx.data(|data| data.get_temp::<Id>(open_id())).filter(|id| choices::is_open(ctx, *id));
    if let Some(id) = open {
        let asks = taken(ctx, id);
        ctx.data_mut(|data| data.insert_temp(asks_id(id), asks));
    }
}

/// What the keys ask of the list of the text that holds the keyboard, taken before it is drawn.
pub(in crate::ui::widgets) fn take_keys(ui: &Ui, id: Id) -> Asks {
    if let Some(asks) = ui.data_mut(|data| data.remove_temp::<Asks>(asks_id(id))) {
        return asks;
    }
    if is_open(ui, id) {
        return taken(ui, id);
    }
    let opens = ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
    });
    if opens { Asks::Open } else { Asks::Nothing }
}

fn taken(ctx: &Context, id: Id) -> Asks {
    let Some(mut menu) = menu_of(ctx, id) else { return Asks::Nothing };
    let asked = menu.highlight.take_keys(ctx, menu.suggested.len() + 1);
    let row = menu.highlight.row;
    keep(ctx, id, menu);
    match asked {
        Asked::Choose => Asks::Take(row),
        Asked::Close => Asks::Close,
        Asked::Nothing => Asks::Nothing,
    }
}

/// Opens the list where that is asked for, draws it, and does what is taken from it. Whether the text was changed.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    text: &mut String,
    drawn: &Drawn<'_>,
    unknown: &[Unknown],
    speller: &Speller,
) -> bool {
    let opens = asked_for(drawn, unknown).map(|word| {
        let suggested = speller.suggest(&word.word).into_iter().take(SUGGESTED).collect();
        drawn.response.request_focus();
        let highlight = Highlight::at(ui, 0);
        keep(ui, id, Menu { at: word.at.clone(), word: word.word.clone(), suggested, highlight, text: text.clone() });
    });
    let is_open = is_open(ui, id);
    if opens.is_none() && !is_open {
        return false;
    }
    let Some(menu) = menu_of(ui, id) else { return false };
    let taken = if let Asks::Take(row) = drawn.asks { Some(row) } else { None };
    let closes = taken.is_some() || drawn.asks == Asks::Close || menu.text != *text;
    let set = if closes { Some(false) } else { opens.map(|()| true) };
    let name = format!("For \u{201c}{}\u{201d}", menu.word);
    // Wide enough for the longest row, which is the one that adds the word.
    let add = paint::one_line(ui, role::BODY, &add_words(&menu), theme::palette(ui).ink, f32::INFINITY).size().x;
    let word = place_of(drawn, &menu.at);
    let place = word.with_max_x(word.right().max(word.left() + add + 3.0 * space::SMALL));
    let clicked = choices::open_below(drawn.response, place, &name, set, |ui| rows(ui, id, &name, &menu)).flatten();
    let Some(row) = clicked.or(taken) else { return false };
    if clicked.is_some() {
        choices::close(ui, id);
        drawn.response.request_focus();
    }
    take(ui, id, text, &menu, row)
}

/// The word that was asked about: under the pointer, or at the cursor.
fn asked_for<'a>(drawn: &Drawn<'_>, unknown: &'a [Unknown]) -> Option<&'a Unknown> {
    let at = if drawn.response.secondary_clicked() {
        let pointer = drawn.response.interact_pointer_pos()?;
        usize::from(drawn.galley.cursor_from_pos(pointer - drawn.at).index)
    } else {
        drawn.cursor.filter(|_| drawn.asks == Asks::Open)?
    };
    unknown.iter().find(|word| (word.at.start..=word.at.end).contains(&at))
}

/// The rows of the list. The number of the one that was clicked.
fn rows(ui: &mut Ui, id: Id, name: &str, menu: &Menu) -> Option<usize> {
    let count = menu.suggested.len() + 1;
    list_box(ui, name, count);
    let add = add_words(menu);
    let suggested = menu.suggested.iter().map(String::as_str);
    let mut clicked = None;
    for (number, title) in suggested.chain([add.as_str()]).enumerate() {
        if number > 0 && number + 1 == count {
            super::super::rule(ui);
        }
        let choice = Choice { icon: None, title, detail: "", current: false };
        let is_highlighted = number == menu.highlight.row;
        let row = choices::row(ui, &choice, is_highlighted, (number, count));
        if is_highlighted {
            choices::say_highlighted(id, &row);
        }
        if row.clicked() {
            clicked = Some(number);
        }
    }
    clicked
}

fn add_words(menu: &Menu) -> String {
    format!("Add \u{201c}{}\u{201d} to your words", menu.word)
}

/// Puts a word in the place of the one that is not known, or takes that one for known.
fn take(ui: &Ui, id: Id, text: &mut String, menu: &Menu, row: usize) -> bool {
    let Some(word) = menu.suggested.get(row) else {
        ui.data_mut(|data| data.insert_temp(added_id(), menu.word.clone()));
        ui.ctx().request_repaint();
        return false;
    };
    let letters = |range: Range<usize>| text.chars().skip(range.start).take(range.len()).collect::<String>();
    if letters(menu.at.clone()) != menu.word {
        return false;
    }
    let (before, after) = (letters(0..menu.at.start), letters(menu.at.end..text.len()));
    let end = menu.at.start + word.chars().count();
    writing::put(ui, id, text, Written::new(format!("{before}{word}{after}"), end..end));
    true
}

fn menu_of(ctx: &Context, id: Id) -> Option<Menu> {
    ctx.data(|data| data.get_temp(id.with("spelling")))
}

fn keep(ctx: &Context, id: Id, menu: Menu) {
    ctx.data_mut(|data| {
        data.insert_temp(id.with("spelling"), menu);
        data.insert_temp(open_id(), id);
    });
}

fn open_id() -> Id {
    Id::unique("the text whose list of what may have been meant was opened last")
}

fn asks_id(id: Id) -> Id {
    id.with("what the keys ask of the list")
}
