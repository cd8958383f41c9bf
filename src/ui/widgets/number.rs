//! A whole number that may be left empty.

use eframe::egui::{Response, Ui};

use super::edit::EditBox;
use super::typed::{Reading, TypedBox, show_reading};
use super::words;

/// A number edit. What is no number stays in the box and is said so; the number before it stays in the record.
#[must_use = "a number is drawn by `show`"]
pub struct NumberEdit<'a> {
    value: &'a mut Option<u32>,
    unit: &'a str,
    hint: &'a str,
}

impl<'a> NumberEdit<'a> {
    pub fn new(value: &'a mut Option<u32>) -> Self {
        Self { value, unit: "", hint: "" }
    }

    /// What is counted, behind the box: "people", "minutes".
    pub fn unit(self, unit: &'a str) -> Self {
        Self { unit, ..self }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let id = ui.make_persistent_id("number");
        let written = self.value.map(|number| number.to_string()).unwrap_or_default();
        let read = |typed: &str| read_number(typed, &written);
        let typed = ui.horizontal(|ui| {
            let edit = EditBox { hint: self.hint, ..EditBox::default() };
            let boxed = TypedBox { written: &written, keeps_words: false, read: &read };
            let wide = ui.available_width().min(120.0);
            let typed = ui.scope(|ui| {
                ui.set_max_width(wide);
                boxed.show(ui, id, edit)
            });
            if !self.unit.is_empty() {
                words::secondary(ui, self.unit);
            }
            typed.inner
        });
        let mut typed = typed.inner;
        if matches!(typed.reading, Reading::NotUnderstood(_)) {
            show_reading(ui, &typed.reading, typed.response.has_focus());
        }
        match typed.told {
            Some(told) => *self.value = plain_number(&told),
            None => typed.response.flags.remove(eframe::egui::response::Flags::CHANGED),
        }
        typed.response
    }
}

fn read_number(typed: &str, written: &str) -> Reading {
    if typed.is_empty() {
        return Reading::Nothing;
    }
    match plain_number(typed) {
        Some(number) => Reading::Understood(number.to_string()),
        None if written.is_empty() => Reading::NotUnderstood("Not a whole number, so nothing is kept yet.".to_owned()),
        None => Reading::NotUnderstood(format!("Not a whole number, so {written} is kept.")),
    }
}

/// Digits, with commas or spaces between the thousands.
fn plain_number(typed: &str) -> Option<u32> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}')).collect();
    digits.parse().ok()
}
