//! The page *Project*: a project on one page, from its question to what is expected of it, as a line through time. Nothing
//! is typed here; everything leads to the field that says it.

mod columns;
mod line;
mod people;
mod questions;
mod told;

use eframe::egui::{self, Ui};

use crate::documents::Origin;
use crate::model::Brief;
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};

use told::Told;

const EMPTY: &str = "Nothing has happened here yet. Once this brief was taken to an event, its whole story stands on this \
                     page: the question and what became of it, as a line through time that leads to everything.";

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief) {
    let (session, today) = (draft.desk.session, draft.desk.session.clock().today());
    let place = egui::Id::unique("the story of the open project");
    let key = (session.workspace().generation(), draft.record, today);
    let told = memo(ui, place, key, || Told::of(session.workspace(), brief, today));
    questions::show(ui, draft, brief);
    let mut lead = None;
    if told.rows.iter().any(|row| row.day.is_some()) {
        line::show(ui, draft.record, &told, &mut lead);
    } else {
        empty(ui, &mut lead, brief);
    }
    columns::show(ui, draft, brief, &told, &mut lead);
    if let Some(origin) = lead {
        draft.desk.lead = Some(origin);
    }
}

fn empty(ui: &mut Ui, lead: &mut Option<Origin>, brief: &Brief) {
    widgets::heading(ui, 2, role::SUBHEADING, "Through time");
    ui.add_space(space::LABEL);
    widgets::muted(ui, EMPTY);
    ui.add_space(space::WORD);
    if Button::outlined("Take it to an event").icon(icon::EVENT).show(ui).clicked() {
        *lead = Some(Origin { record: brief.header.id, field: "at_events/appearances".to_owned() });
    }
    ui.add_space(space::SECTION);
}

/// A field of the brief.
fn of(brief: &Brief, field: impl Into<String>) -> Origin {
    Origin { record: brief.header.id, field: field.into() }
}
