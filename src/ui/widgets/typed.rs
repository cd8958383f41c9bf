//! A value that is typed as words: what was typed stays in the box while it is being edited, and after that too where
//! it could not be understood and cannot be kept in the record.

use eframe::egui::{Context, Id, Response, Ui};

use super::edit::EditBox;
use super::message::{icon_line, warning_line};
use super::{naming, words};
use crate::ui::theme;

/// How typed words were understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed.
    Nothing,
    /// As it will be printed.
    Understood(String),
    /// A sentence that says so, and what becomes of the words.
    NotUnderstood(String),
}

/// Frames after a change in which the record may still answer with how it writes the new value.
const FRAMES_TO_ANSWER: u64 = 3;

/// What is in the box instead of the record's own words.
#[derive(Clone)]
struct Kept {
    text: String,
    /// How the record wrote its value when this was typed; another value means that somebody else changed it.
    written: String,
    changed_in: u64,
}

/// A text box for a value that the record writes as `written`.
pub(super) struct TypedBox<'a> {
    pub written: &'a str,
    /// Whether the record keeps words that were not understood.
    pub keeps_words: bool,
    pub read: &'a dyn Fn(&str) -> Reading,
}

pub(super) struct Typed {
    pub response: Response,
    /// What the record should be told: words that it can keep, new in this frame.
    pub told: Option<String>,
    pub reading: Reading,
}

impl TypedBox<'_> {
    pub fn show(self, ui: &mut Ui, id: Id, edit: EditBox<'_>) -> Typed {
        let kept = self.kept(ui, id);
        let mut text = kept.map_or_else(|| self.written.to_owned(), |kept| kept.text);
        let response = edit.show(ui, id, &mut text);
        let reading = (self.read)(text.trim());
        if let Reading::Understood(said) | Reading::NotUnderstood(said) = &reading
            && said != text.trim()
        {
            naming::describe(ui, &response, said);
        }
        let can_keep = self.keeps_words || !matches!(reading, Reading::NotUnderstood(_));
        if response.changed() {
            let kept =
                Kept { text: text.clone(), written: self.written.to_owned(), changed_in: ui.cumulative_pass_nr() };
            ui.data_mut(|data| data.insert_temp(kept_id(id), kept));
        } else if !response.has_focus() && can_keep {
            ui.data_mut(|data| data.remove::<Kept>(kept_id(id)));
        }
        let told = (response.changed() && can_keep).then(|| text.trim().to_owned());
        Typed { response, told, reading }
    }

    /// What was typed and still holds; forgotten where the record's value was changed by somebody else.
    fn kept(&self, ctx: &Context, id: Id) -> Option<Kept> {
        let mut kept = ctx.data(|data| data.get_temp::<Kept>(kept_id(id)))?;
        if kept.written != self.written {
            if ctx.cumulative_pass_nr() > kept.changed_in + FRAMES_TO_ANSWER {
                ctx.data_mut(|data| data.remove::<Kept>(kept_id(id)));
                return None;
            }
            kept.written = self.written.to_owned();
            ctx.data_mut(|data| data.insert_temp(kept_id(id), kept.clone()));
        }
        Some(kept)
    }
}

fn kept_id(id: Id) -> Id {
    id.with("typed")
}

/// Says below the box how its words were understood; amber only when the person has gone on to something else.
pub(super) fn show_reading(ui: &mut Ui, reading: &Reading, still_typing: bool) {
    match reading {
        Reading::Nothing => {}
        Reading::Understood(said) => {
            words::secondary(ui, said);
        }
        Reading::NotUnderstood(sentence) if still_typing => {
            let colour = theme::palette(ui).muted;
            icon_line(ui, theme::icon::WARNING, colour, colour, sentence);
        }
        Reading::NotUnderstood(sentence) => {
            warning_line(ui, sentence);
        }
    }
}
