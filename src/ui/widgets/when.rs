//! Dates and times as people say them: one typed line, and below it how it was understood.
//!
//! Both know nothing of calendars: closures read the words and say how they will print.

use eframe::egui::{Align, Color32, Layout, Ui, vec2};

use super::edit::EditBox;
use super::flag::flag;
use super::line::SMALL_WIDTH;
use super::typed::{Reading, TypedBox, show_reading};
use super::{locked, paint};
use crate::ui::theme::{height, icon, role, space};

/// A date, as vague as it is known. Words that are not understood are told to the record all the same, which keeps
/// them.
#[must_use = "a date is drawn by `show`"]
pub struct WhenEdit<'a> {
    written: &'a str,
    read: &'a dyn Fn(&str) -> Reading,
    short: &'a str,
    provisional: Option<&'a mut bool>,
    hint: &'a str,
}

impl<'a> WhenEdit<'a> {
    /// `written` is how the date would be typed, `read` says how typed words are understood.
    pub fn new(written: &'a str, read: &'a dyn Fn(&str) -> Reading) -> Self {
        Self { written, read, short: "", provisional: None, hint: "" }
    }

    /// How it is written where the box has no room for all of it.
    pub fn short(self, short: &'a str) -> Self {
        Self { short, ..self }
    }

    /// Puts a box beside the date that says whether it is still to be confirmed.
    pub fn provisional(self, provisional: &'a mut bool) -> Self {
        Self { provisional: Some(provisional), ..self }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// The words to keep, where they were changed.
    pub fn show(self, ui: &mut Ui) -> Option<String> {
        let id = ui.make_persistent_id("when");
        let beside = (ui.available_width() - FLAG_WIDTH - space::SMALL).max(ui.available_width() * 0.45);
        let is_beside = self.provisional.is_some() && ui.available_width() >= ABREAST;
        let written = self.fitting(ui, if is_beside { beside } else { ui.available_width() });
        let boxed = TypedBox { written, keeps_words: true, read: self.read };
        let edit = EditBox { hint: self.hint, icon: Some(icon::DATE), ..EditBox::default() };
        // That a day is settled needs no box where nobody can change it.
        let provisional = self.provisional.filter(|provisional| **provisional || !locked::is_locked(ui));
        let typed = match provisional {
            None => boxed.show(ui, id, edit),
            Some(provisional) if !is_beside => {
                let typed = boxed.show(ui, id, edit);
                flag(ui, provisional, TO_BE_CONFIRMED);
                typed
            }
            Some(provisional) => {
                ui.horizontal(|ui| {
                    let typed = ui
                        .scope(|ui| {
                            ui.set_max_width(beside);
                            boxed.show(ui, id, edit)
                        })
                        .inner;
                    ui.add_space(space::LABEL);
                    flag(ui, provisional, TO_BE_CONFIRMED);
                    typed
                })
                .inner
            }
        };
        let holds = typed.response.has_focus();
        // Once it is typed, the box says it: below stands only what the box does not say.
        if holds || !matches!(typed.reading, Reading::Understood(_)) || (self.read)(self.written) != Reading::Nothing {
            show_reading(ui, &typed.reading, holds);
        }
        typed.told
    }
}

impl<'a> WhenEdit<'a> {
    /// As small as a chip, to stand among chips: how it is understood is said below while it is typed.
    pub fn show_small(self, ui: &mut Ui) -> Option<String> {
        let id = ui.make_persistent_id("when");
        let size = vec2(SMALL_WIDTH.min(ui.available_width()), height::CHIP);
        let written = if self.short.is_empty() { self.written } else { self.short };
        let boxed = TypedBox { written, keeps_words: true, read: self.read };
        let edit = EditBox { hint: self.hint, icon: Some(icon::DATE), ..EditBox::default() }.small();
        let typed = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
            let typed = boxed.show(ui, id, edit);
            if typed.response.has_focus() || matches!(typed.reading, Reading::NotUnderstood(_)) {
                show_reading(ui, &typed.reading, typed.response.has_focus());
            }
            typed
        });
        typed.inner.told
    }

    /// The whole date where a box of this width has room for it, else its short form, with the whole said below while it
    /// is typed in.
    fn fitting(&self, ui: &Ui, wide: f32) -> &'a str {
        let room = wide - 2.0 * space::SMALL - icon::SIZE - space::WORD;
        let width = |text| paint::one_line(ui, role::BODY, text, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        if self.short.is_empty() || width(self.written) <= room { self.written } else { self.short }
    }
}

const TO_BE_CONFIRMED: &str = "To be confirmed";
/// With less room than this the box stands below the date.
const ABREAST: f32 = 440.0;
/// Room for the box "To be confirmed".
const FLAG_WIDTH: f32 = 150.0;

/// A time of day. Words that are not understood stay in the box and are said so; the time before them stays in the
/// record.
#[must_use = "a time is drawn by `show`"]
pub struct TimeEdit<'a> {
    written: &'a str,
    read: &'a dyn Fn(&str) -> Reading,
    hint: &'a str,
}

impl<'a> TimeEdit<'a> {
    /// `written` is how the time would be typed, `read` says how typed words are understood.
    pub fn new(written: &'a str, read: &'a dyn Fn(&str) -> Reading) -> Self {
        Self { written, read, hint: "" }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// The words to keep, where they were changed and understood, or emptied.
    pub fn show(self, ui: &mut Ui) -> Option<String> {
        let id = ui.make_persistent_id("time");
        let boxed = TypedBox { written: self.written, keeps_words: false, read: self.read };
        let edit = EditBox { hint: self.hint, icon: Some(icon::TIME), ..EditBox::default() };
        let typed = boxed.show(ui, id, edit);
        let still_typing = typed.response.has_focus();
        if still_typing || matches!(typed.reading, Reading::NotUnderstood(_)) {
            show_reading(ui, &typed.reading, still_typing);
        }
        typed.told
    }
}
