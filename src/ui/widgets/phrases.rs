//! Phrases and short sentences of a list, each typed where it stands, and a line at the end for one more.
//!
//! A phrase has no id: it is known by its place. What is empty is never in the list, only on the screen, for as long as
//! somebody types there.

mod grip;
mod in_turn;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Event, Id, Key, Modifiers, Rect, Sense, Ui, vec2};

use super::card::ruled_field;
use super::edit::{self, EditBox};
use super::{icon_button, locked, naming, paint};
use crate::ui::theme::{self, height, icon, space};
use grip::Grip;

/// What was done to the phrases in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhrasesChange {
    Typed,
    /// Some were moved, taken out or pasted, which is a step of its own.
    Deed,
}

/// The phrases of a field. Enter goes on to the next line, Backspace takes out an empty one, Alt with the arrows moves
/// the one that is typed in; with the pointer it is moved by its grip. Lines that are pasted are phrases each.
#[must_use = "phrases are drawn by `show`"]
pub struct PhrasesEdit<'a> {
    phrases: &'a mut Vec<String>,
    adds_one: bool,
}

/// A line as it is shown, and the phrase of the list that it began as.
struct Row {
    text: String,
    kept: Option<String>,
}

/// What the keys or the pointer ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    Next { at: usize },
    Remove { at: usize },
    Shift { from: usize, to: usize },
    Paste { at: usize, phrases: Vec<String> },
}

/// The line that is typed in, with its spaces, and the list that was left when it was drawn last.
#[derive(Clone, Debug, Default)]
struct Typing {
    at: usize,
    text: String,
    phrases: Vec<String>,
}

impl<'a> PhrasesEdit<'a> {
    pub fn new(phrases: &'a mut Vec<String>) -> Self {
        Self { phrases, adds_one: false }
    }

    /// Gives the keyboard to the line for one more.
    pub fn adds_one(self, adds_one: bool) -> Self {
        Self { adds_one, ..self }
    }

    /// What was changed, if anything was.
    pub fn show(self, ui: &mut Ui) -> Option<PhrasesChange> {
        let id = ui.make_persistent_id("phrases");
        let mut rows = rows(ui, id, self.phrases);
        in_turn::take_turns(ui, id, held(ui, id, rows.len()).is_some());
        let by_key = held(ui, id, rows.len()).and_then(|at| take_keys(ui, at, &rows).or_else(|| take_paste(ui, at)));
        let mut is_deed = by_key.as_ref().is_some_and(|asked| !matches!(asked, Asked::Next { .. }));
        if let Some(asked) = by_key {
            carry_out(ui, id, &mut rows, asked);
        }
        if self.adds_one {
            ui.memory_mut(|memory| memory.request_focus(line_id(id, rows.len().saturating_sub(1))));
        }
        let by_pointer = ruled_field(ui, |ui| show_rows(ui, id, &mut rows)).inner;
        if let Some(asked) = by_pointer {
            is_deed = true;
            carry_out(ui, id, &mut rows, asked);
        }
        let after = phrases_of(&rows);
        note_typing(ui, id, &rows, &after);
        let changed = after != *self.phrases;
        *self.phrases = after;
        changed.then_some(if is_deed { PhrasesChange::Deed } else { PhrasesChange::Typed })
    }
}

fn line_id(id: Id, at: usize) -> Id {
    id.with(("line", at))
}

/// The line that holds the keyboard.
fn held(ui: &Ui, id: Id, count: usize) -> Option<usize> {
    let focused = ui.memory(|memory| memory.focused())?;
    (0..count).find(|at| line_id(id, *at) == focused)
}

/// A line for each phrase, the one at hand as it was typed, and an empty one at the end.
fn rows(ui: &Ui, id: Id, phrases: &[String]) -> Vec<Row> {
    let row = |phrase: &String| Row { text: phrase.clone(), kept: Some(phrase.clone()) };
    let mut rows: Vec<Row> = phrases.iter().map(row).collect();
    let typing = ui.data(|data| data.get_temp::<Typing>(id)).filter(|typing| typing.phrases == phrases);
    if let Some(typing) = typing.filter(|typing| held(ui, id, phrases.len() + 2) == Some(typing.at)) {
        let is_blank = typing.text.trim().is_empty();
        match rows.get_mut(typing.at) {
            Some(_) if is_blank => rows.insert(typing.at, Row { text: typing.text, kept: None }),
            Some(row) => row.text = typing.text,
            None => {}
        }
    }
    rows.push(Row { text: String::new(), kept: None });
    rows
}

/// What of the lines belongs in the list. A phrase that was only looked at stays as it was, to the last space.
fn phrases_of(rows: &[Row]) -> Vec<String> {
    let phrase = |row: &Row| {
        let typed = row.text.trim();
        match &row.kept {
            Some(kept) if kept.trim() == typed => Some(kept.clone()),
            _ => (!typed.is_empty()).then(|| typed.to_owned()),
        }
    };
    rows.iter().filter_map(phrase).collect()
}

fn note_typing(ui: &Ui, id: Id, rows: &[Row], phrases: &[String]) {
    let Some(at) = held(ui, id, rows.len()) else { return };
    let text = rows.get(at).map(|row| row.text.clone()).unwrap_or_default();
    let typing = Typing { at, text, phrases: phrases.to_vec() };
    ui.data_mut(|data| data.insert_temp(id, typing));
}

/// The keys of the line that holds the keyboard, taken before it is drawn.
fn take_keys(ui: &Ui, at: usize, rows: &[Row]) -> Option<Asked> {
    let (last, text) = (rows.len().saturating_sub(1), rows.get(at).map(|row| row.text.as_str())?);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::ALT, Key::ArrowUp) {
        return (at > 0 && at < last).then(|| Asked::Shift { from: at, to: at - 1 });
    }
    if pressed(Modifiers::ALT, Key::ArrowDown) {
        return (at + 1 < last).then_some(Asked::Shift { from: at, to: at + 1 });
    }
    if pressed(Modifiers::NONE, Key::Enter) {
        return Some(Asked::Next { at });
    }
    (text.is_empty() && pressed(Modifiers::NONE, Key::Backspace)).then_some(Asked::Remove { at })
}

/// Several lines that are pasted at once, without the marks that lists have.
fn take_paste(ui: &Ui, at: usize) -> Option<Asked> {
    let lines = |text: &str| -> Vec<String> {
        let phrases = text.lines().map(|line| without_mark(line.trim()));
        phrases.filter(|phrase| !phrase.is_empty()).map(str::to_owned).collect()
    };
    ui.input_mut(|input| {
        let several = |event: &Event| matches!(event, Event::Paste(text) if lines(text).len() > 1);
        let found = input.events.iter().position(several)?;
        match input.events.remove(found) {
            Event::Paste(text) => Some(Asked::Paste { at, phrases: lines(&text) }),
            _ => None,
        }
    })
}

/// A line without the mark of a list before it, which has space behind it: "-5 degrees" and "**bold**" have none.
fn without_mark(line: &str) -> &str {
    let rest = line.strip_prefix(['-', '*', '\u{2022}']);
    rest.filter(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(line).trim()
}

/// Changes the lines as it was asked, and gives the keyboard to the one where the work goes on.
fn carry_out(ui: &Ui, id: Id, rows: &mut Vec<Row>, asked: Asked) {
    let last = rows.len().saturating_sub(1);
    let (to, at_end) = match asked {
        Asked::Next { at } if at < last && rows.get(at).is_some_and(|row| row.text.trim().is_empty()) => {
            rows.remove(at);
            (at, true)
        }
        Asked::Next { at } => ((at + 1).min(last), true),
        Asked::Remove { at } => {
            if at < last {
                rows.remove(at);
            }
            (at.saturating_sub(1), true)
        }
        Asked::Shift { from, to } if from < last && to < last => {
            let row = rows.remove(from);
            carry_cursor(ui, line_id(id, from), line_id(id, to), &row.text);
            rows.insert(to, row);
            (to, false)
        }
        Asked::Shift { from, .. } => (from, false),
        Asked::Paste { at, phrases } => {
            let is_blank = rows.get(at).is_none_or(|row| row.text.trim().is_empty());
            let (place, count) = (if is_blank { at } else { at + 1 }, phrases.len());
            let pasted = phrases.into_iter().map(|text| Row { text, kept: None });
            rows.splice(place..place, pasted);
            (place + count - 1, true)
        }
    };
    if at_end {
        put_cursor_at_end(ui, line_id(id, to), rows.get(to).map_or("", |row| &row.text));
    }
    ui.memory_mut(|memory| memory.request_focus(line_id(id, to)));
}

/// The cursor goes along with the text that was moved.
fn carry_cursor(ui: &Ui, from: Id, to: Id, text: &str) {
    if let Some(state) = TextEditState::load(ui.ctx(), from) {
        state.store(ui.ctx(), to);
    }
    edit::remember(ui.ctx(), to, text);
}

fn put_cursor_at_end(ui: &Ui, line: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), line).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(text.chars().count()))));
    state.store(ui.ctx(), line);
    edit::remember(ui.ctx(), line, text);
}

fn show_rows(ui: &mut Ui, id: Id, rows: &mut [Row]) -> Option<Asked> {
    let name = naming::name_here(ui);
    let last = rows.len().saturating_sub(1);
    let (mut asked, mut places) = (None, Vec::new());
    let is_locked = locked::is_locked(ui);
    if is_locked && last == 0 {
        locked::nothing(ui);
    }
    for (at, row) in rows.iter_mut().enumerate().filter(|(at, _)| !is_locked || *at < last) {
        let line = line_id(id, at);
        let place = ui.push_id(at, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::TIGHT;
                let (start, _) = ui.allocate_exact_size(vec2(height::LEAST, height::BUTTON_SMALL), Sense::hover());
                let said = if at == last { format!("Add: {name}") } else { format!("{name} {}", at + 1) };
                show_line(ui, line, &said, at == last, &mut row.text);
                let phrase = row.text.trim();
                if is_locked {
                    return start;
                }
                if at == last {
                    let muted = theme::palette(ui).muted;
                    paint::icon(ui, icon::ADD, icon::SIZE_SMALL, muted, start.center());
                } else if icon_button(ui, icon::CLEAR, &format!("Remove {phrase}")).clicked() {
                    asked = Some(Asked::Remove { at });
                }
                start
            })
        });
        places.push((place.inner.inner, place.inner.response.rect));
    }
    if is_locked {
        return None;
    }
    let phrases: Vec<(Rect, Rect, &str)> =
        places.iter().zip(rows.iter()).take(last).map(|((grip, row), of)| (*grip, *row, of.text.trim())).collect();
    let moved = Grip { id, rows: &phrases }.show(ui, |at| line_id(id, at));
    asked.or(moved.map(|(from, to)| Asked::Shift { from, to }))
}

fn show_line(ui: &mut Ui, line: Id, name: &str, is_last: bool, text: &mut String) {
    let room = ui.available_width() - height::BUTTON_SMALL - space::TIGHT;
    let hint = if is_last { "Add one, then Enter" } else { "" };
    ui.vertical(|ui| {
        ui.set_width(room);
        ui.add_space(space::LABEL);
        let edit = EditBox { hint, framed: false, wraps: true, spelled: true, ..EditBox::default() };
        edit.show(ui, line, text).accessible_name(name);
        ui.add_space(space::LABEL);
    });
}
