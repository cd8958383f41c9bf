//! Several short words or phrases: a chip for each, and a line to type another.

use eframe::egui::{Id, Key, Response, Ui, vec2};

use super::chip::{HeldChange, held_chip};
use super::edit::EditBox;
use super::{locked, naming};
use crate::ui::theme::{height, space};

/// Words that people add and take out. What is being typed is already the last word of the list, so that it is kept
/// whatever happens; Enter, a comma or leaving the line makes it a chip.
#[must_use = "words are drawn by `show`"]
pub struct WordsEdit<'a> {
    words: &'a mut Vec<String>,
    hint: &'a str,
}

impl<'a> WordsEdit<'a> {
    pub fn new(words: &'a mut Vec<String>) -> Self {
        Self { words, hint: "Add one" }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// Whether the words were changed.
    pub fn show(self, ui: &mut Ui) -> bool {
        let id = ui.make_persistent_id("words");
        let before = self.words.clone();
        let mut typed = take_typed(ui, id, self.words);
        show_words(ui, id, self.hint, self.words, &mut typed);
        put_typed(ui, id, self.words, &typed);
        *self.words != before
    }
}

fn show_words(ui: &mut Ui, id: Id, hint: &str, words: &mut Vec<String>, typed: &mut String) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::TIGHT, space::TIGHT);
        let mut removed = None;
        for (number, word) in words.iter().enumerate() {
            let held = held_chip(ui, id.with(("held", number)), None, word, false);
            if held == Some(HeldChange::Remove) {
                removed = Some(number);
            }
        }
        if let Some(number) = removed {
            words.remove(number);
        }
        if locked::is_locked(ui) {
            if words.is_empty() {
                locked::nothing(ui);
            }
            return;
        }
        let line = show_line(ui, id, hint, words, typed);
        if removed.is_some() {
            line.request_focus();
        }
    });
}

/// The word that is being typed, taken off the list while it is drawn.
fn take_typed(ui: &Ui, id: Id, words: &mut Vec<String>) -> String {
    let typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if !typed.trim().is_empty() && words.last().is_some_and(|last| last == typed.trim()) {
        words.pop();
        typed
    } else {
        String::new()
    }
}

fn put_typed(ui: &Ui, id: Id, words: &mut Vec<String>, typed: &str) {
    if !typed.trim().is_empty() {
        words.push(typed.trim().to_owned());
    }
    ui.data_mut(|data| data.insert_temp(id, typed.to_owned()));
}

/// The line for one more.
fn show_line(ui: &mut Ui, id: Id, hint: &str, words: &mut Vec<String>, typed: &mut String) -> Response {
    let name = format!("Add: {}", naming::name_here(ui));
    let edit = EditBox { hint, height: height::BUTTON_SMALL, ..EditBox::default() };
    let line = id.with("line");
    let response = ui
        .scope(|ui| {
            ui.set_max_width(ui.available_width().min(180.0));
            edit.show(ui, line, typed)
        })
        .inner
        .accessible_name(name);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered || !response.has_focus() || typed.contains(',') {
        let found = typed.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned);
        words.extend(found.collect::<Vec<_>>());
        typed.clear();
    }
    if entered {
        response.request_focus();
    }
    response
}
