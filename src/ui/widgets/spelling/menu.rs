//! The list of a text, by the right button of the mouse, the menu key or Shift with F10: what may have been meant by a word
//! that is not known, then what everybody expects there: cut, copy, paste. The keyboard stays in the text.

use std::ops::Range;

use eframe::egui::{Context, Id, Key, Modifiers, Ui, ViewportCommand};

use super::{Drawn, Unknown, added_id, place_of};
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::choices::{self, Asked, Choice, Highlight};
use crate::ui::widgets::region::list_box;
use crate::ui::widgets::writing;
use crate::ui::widgets::{card, paint};
use crate::writing::Written;
use crate::writing::spelling::Speller;

/// More words than these are guesses.
const SUGGESTED: usize = 3;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    /// The suggested word with this number.
    Word(usize),
    /// The word is to be known from now on.
    Add,
    Cut,
    Copy,
    Paste,
}

/// The list while it is open.
#[derive(Clone, Debug)]
struct Menu {
    at: Range<usize>,
    /// The word that is not known; empty where there is none.
    word: String,
    suggested: Vec<String>,
    /// What is selected, or where the cursor stands: what is pasted comes there.
    selected: Range<usize>,
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

impl Menu {
    fn rows(&self) -> Vec<Row> {
        let words = (0..self.suggested.len()).map(Row::Word);
        let add = (!self.word.is_empty()).then_some(Row::Add);
        let of_selected = [Row::Cut, Row::Copy].into_iter().filter(|_| !self.selected.is_empty());
        words.chain(add).chain(of_selected).chain([Row::Paste]).collect()
    }

    fn title(&self, row: Row) -> String {
        match row {
            Row::Word(number) => self.suggested.get(number).cloned().unwrap_or_default(),
            Row::Add => format!("Add \u{201c}{}\u{201d} to your words", self.word),
            Row::Cut => "Cut".to_owned(),
            Row::Copy => "Copy".to_owned(),
            Row::Paste => "Paste".to_owned(),
        }
    }

    fn name(&self) -> String {
        match self.word.as_str() {
            "" => "Cut, copy and paste".to_owned(),
            word => format!("For \u{201c}{word}\u{201d}"),
        }
    }
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
    let asked = menu.highlight.take_keys(ctx, menu.rows().len());
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
    (unknown, speller): (&[Unknown], Option<&Speller>),
) -> bool {
    let opens = asked_for(drawn).map(|cursor| {
        let (at, word) = unknown_at(unknown, cursor);
        let suggested = speller.filter(|_| !word.is_empty()).map(|speller| speller.suggest(&word)).unwrap_or_default();
        let suggested = suggested.into_iter().take(SUGGESTED).collect();
        drawn.response.request_focus();
        let selected = selected_around(ui, id, drawn, cursor);
        // The press of the button has put the cursor there, and what it stands in is selected again.
        writing::put(ui, id, text, Written::new(text.clone(), selected.clone()));
        keep(ui, id, Menu { at, word, suggested, selected, highlight: Highlight::at(ui, 0), text: text.clone() });
    });
    note_selected(ui, id);
    let is_open = is_open(ui, id);
    if opens.is_none() && !is_open {
        return false;
    }
    let Some(menu) = menu_of(ui, id) else { return false };
    let taken = if let Asks::Take(row) = drawn.asks { Some(row) } else { None };
    let closes = taken.is_some() || drawn.asks == Asks::Close || menu.text != *text;
    let set = if closes { Some(false) } else { opens.map(|()| true) };
    let name = menu.name();
    // Wide enough for the longest row.
    let wide = |row: Row| {
        let title = menu.title(row);
        paint::one_line(ui, role::BODY, &title, theme::palette(ui).ink, f32::INFINITY).size().x
    };
    let widest = menu.rows().into_iter().map(wide).fold(0.0, f32::max);
    let word = place_of(drawn, &menu.at);
    let place = word.with_max_x(word.right().max(word.left() + widest + 3.0 * space::SMALL));
    let clicked = choices::open_below(drawn.response, place, &name, set, |ui| rows(ui, id, &name, &menu)).flatten();
    let Some(row) = clicked.or(taken) else { return false };
    if clicked.is_some() {
        choices::close(ui, id);
        drawn.response.request_focus();
    }
    menu.rows().get(row).is_some_and(|row| take(ui, id, text, &menu, *row))
}

/// Where it was asked for: under the pointer or at the cursor.
fn asked_for(drawn: &Drawn<'_>) -> Option<usize> {
    if !drawn.response.secondary_clicked() {
        return drawn.cursor.filter(|_| drawn.asks == Asks::Open);
    }
    let pointer = drawn.response.interact_pointer_pos()?;
    Some(usize::from(drawn.galley.cursor_from_pos(pointer - drawn.at).index))
}

/// The word there that is not known, with its place.
fn unknown_at(unknown: &[Unknown], at: usize) -> (Range<usize>, String) {
    let word = unknown.iter().find(|word| (word.at.start..=word.at.end).contains(&at));
    word.map_or((at..at, String::new()), |word| (word.at.clone(), word.word.clone()))
}

/// What stays selected: a click beside it puts the cursor there, as everywhere.
fn selected_around(ui: &Ui, id: Id, drawn: &Drawn<'_>, at: usize) -> Range<usize> {
    let before: Range<usize> = ui.data(|data| data.get_temp(id.with("selected before"))).unwrap_or_default();
    let is_within = drawn.cursor.is_some() && (before.start..=before.end).contains(&at);
    if !drawn.response.secondary_clicked() || is_within { before } else { at..at }
}

/// Notes what is selected while no button is held: a press of the right one puts the cursor elsewhere.
fn note_selected(ui: &Ui, id: Id) {
    let is_pressed = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    if !is_pressed && !is_open(ui, id) && ui.memory(|memory| memory.has_focus(id)) {
        let selected = writing::selected(ui, id);
        ui.data_mut(|data| data.insert_temp(id.with("selected before"), selected));
    }
}

/// The rows of the list. The number of the one that was clicked.
fn rows(ui: &mut Ui, id: Id, name: &str, menu: &Menu) -> Option<usize> {
    let all = menu.rows();
    list_box(ui, name, all.len());
    let mut clicked = None;
    for (number, row) in all.iter().enumerate() {
        let begins = matches!(row, Row::Add) || all.iter().position(|row| *row > Row::Add) == Some(number);
        if number > 0 && begins {
            card::rule(ui);
        }
        let title = menu.title(*row);
        let choice = Choice { icon: None, title: &title, detail: "", current: false };
        let is_highlighted = number == menu.highlight.row;
        let row = choices::row(ui, &choice, is_highlighted, (number, all.len()));
        if is_highlighted {
            choices::say_highlighted(id, &row);
        }
        if row.clicked() {
            clicked = Some(number);
        }
    }
    clicked
}

/// Does what a row says. Whether the text was changed.
fn take(ui: &Ui, id: Id, text: &mut String, menu: &Menu, row: Row) -> bool {
    let letters = |range: Range<usize>| text.chars().skip(range.start).take(range.len()).collect::<String>();
    let (replaced, with) = match row {
        Row::Word(number) => (menu.at.clone(), menu.suggested.get(number).cloned().unwrap_or_default()),
        Row::Cut => (menu.selected.clone(), String::new()),
        Row::Add => {
            ui.data_mut(|data| data.insert_temp(added_id(), menu.word.clone()));
            ui.ctx().request_repaint();
            return false;
        }
        Row::Copy => {
            ui.ctx().copy_text(letters(menu.selected.clone()));
            return false;
        }
        Row::Paste => {
            let same = text.clone();
            writing::put(ui, id, text, Written::new(same, menu.selected.clone()));
            ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
            return false;
        }
    };
    if menu.text != *text {
        return false;
    }
    if row == Row::Cut {
        ui.ctx().copy_text(letters(replaced.clone()));
    }
    let (before, after) = (letters(0..replaced.start), letters(replaced.end..text.len()));
    let end = replaced.start + with.chars().count();
    writing::put(ui, id, text, Written::new(format!("{before}{with}{after}"), end..end));
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
