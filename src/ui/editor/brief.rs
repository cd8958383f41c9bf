//! The editor of a project brief: the brief itself, led through its parts in no forced order, the events that it was
//! worked on at, and what came of it since, its outputs included.

mod at_events;
mod team;

use eframe::egui::Ui;

use super::pages::Page;
use super::{Draft, form, section};
use crate::model::Brief;
use crate::model::form::{Form, Place};
use crate::ui::way::Step;

/// A part of the brief: its heading, and the fields that stand under it.
type Part = (&'static str, &'static [&'static str]);

/// What stands above all parts.
const FIRST: &[&str] = &["question", "name", "status", "in_one_line", "partners", "owner", "deputy"];

/// The parts, in the order in which they are best thought about.
const PARTS: [Part; 7] = [
    ("Why it matters", &["background", "who_for", "experience", "facts", "tried"]),
    ("What is asked", &["challenge", "explore", "by_the_end", "measures"]),
    ("What a team may decide", &["fixed", "flexible", "considerations"]),
    ("What a team can use", &["contacts", "resources", "places"]),
    ("What happens afterwards", &["afterwards"]),
    ("For the day", &["starter_tasks", "skills_wanted", "risks"]),
    (
        "About the brief",
        &["version", "published", "sponsor", "summary", "former_names", "links", "hashtags", "handles"],
    ),
];

/// Draws a page of the brief.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, (name, group): Page, brief: &mut Brief) {
    ui.push_id(name, |ui| {
        draft.within(Step::Key(group), |draft| match group {
            "at_events" => at_events::show(ui, draft, brief),
            "since" => form::show(ui, draft, &mut brief.since, &|_| true),
            "header" => form::show(ui, draft, &mut brief.header, &|_| true),
            _ => ask(ui, draft, &mut brief.brief),
        });
    });
}

fn ask(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &mut dyn Form) {
    form::show(ui, draft, ask, &|key| FIRST.contains(&key));
    for (heading, keys) in PARTS {
        let wanted = |key: &str| keys.contains(&key);
        let opens = draft.opens(true, wanted);
        section::show(ui, heading, heading, opens, |ui| match lone(ask, keys) {
            Some((key, inner)) => draft.within(Step::Key(key), |draft| form::show(ui, draft, inner, &|_| true)),
            None => form::show(ui, draft, ask, &wanted),
        });
    }
}

/// The group that is all there is under a heading, which then needs none of its own.
fn lone<'a>(form: &'a mut dyn Form, keys: &[&'static str]) -> Option<(&'static str, &'a mut dyn Form)> {
    let [key] = keys else { return None };
    let row = form.words().iter().position(|words| words.key == *key)?;
    match form.place(row)? {
        Place::Nested(inner) => Some((key, inner)),
        _ => None,
    }
}
