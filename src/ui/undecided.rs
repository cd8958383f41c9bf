//! Fields that were changed in two ways and wait for somebody to choose, told where they would be missed: over their record,
//! on Home, in the settings and in the bottom line. The question itself stands beside the field, and is the editor's.

use std::sync::Arc;

use eframe::egui::{Id, Ui};

use super::editor::Draft;
use super::frame::Desk;
use super::memo::memo;
use super::state::State;
use super::theme::{Tone, icon, space};
use super::way;
use super::widgets::{self, MessageBar};
use super::words::counted;
use crate::model::Origin;

/// All of them, worked out once for each state of the records.
fn all(ui: &Ui, desk: &Desk<'_>) -> Arc<Vec<Origin>> {
    let workspace = desk.session.workspace();
    memo(ui, Id::unique("fields nobody has chosen for"), workspace.generation(), || workspace.undecided())
}

/// How many there are.
pub fn count(ui: &Ui, desk: &Desk<'_>) -> usize {
    all(ui, desk).len()
}

/// The line on Home, where there are any; it leads to the first.
pub fn told(ui: &mut Ui, desk: &Desk<'_>, state: &mut State) {
    let all = all(ui, desk);
    let Some(first) = all.first() else { return };
    ui.add_space(space::FIELD);
    let says = counted(
        all.len(),
        "field was changed in two ways. Choose which is right",
        "fields were changed in two ways. Choose which is right",
    );
    if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &says).clicked() {
        state.follow(desk.session.workspace(), first.clone());
    }
}

/// A message for each record that has any, with the way to the first of them.
pub fn listed(ui: &mut Ui, desk: &Desk<'_>, state: &mut State) {
    let all = all(ui, desk);
    let workspace = desk.session.workspace();
    for of_one in all.chunk_by(|a, b| a.record == b.record) {
        let (Some(first), Some(title)) =
            (of_one.first(), of_one.first().and_then(|field| workspace.title(field.record)))
        else {
            continue;
        };
        ui.add_space(space::SMALL);
        let bar = MessageBar::new(Tone::Warn, icon::WARNING, &title).more(MORE).actions(&["Show it"]);
        if ui.push_id(first.record, |ui| bar.show(ui)).inner.is_some() {
            state.follow(workspace, first.clone());
        }
    }
}

const MORE: &str = "It was changed in two ways in the same place. Both are kept; choose beside the field.";

/// The message over a record in whose form such fields are drawn.
pub fn over(ui: &mut Ui, draft: &Draft<'_, '_>, state: &mut State) {
    let all = all(ui, draft.desk);
    let workspace = draft.desk.session.workspace();
    let is_here = |field: &&Origin| {
        let drawn = way::drawn_at(workspace, Some(draft.record), field);
        drawn.is_some_and(|drawn| drawn.record == draft.record)
    };
    let here: Vec<&Origin> = all.iter().filter(is_here).collect();
    let Some(first) = here.first() else { return };
    let says = counted(here.len(), "field was changed in two ways.", "fields were changed in two ways.");
    let bar = MessageBar::new(Tone::Warn, icon::WARNING, &says).more("Both are kept until you choose.");
    if bar.actions(&["Show it"]).show(ui).is_some() {
        state.follow(workspace, (*first).clone());
    }
    ui.add_space(space::SMALL);
}
