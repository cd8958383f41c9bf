//! What stands over a record that was recovered: that it was, whether it is saved yet, and the way back to the version
//! before, which stays until somebody has seen it.

use std::sync::Arc;

use eframe::egui::{Id, Ui};

use super::Draft;
use crate::app::Command;
use crate::documents::what_differs;
use crate::model::Record;
use crate::ui::history;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::MessageBar;
use crate::workspace::differences::in_short;

/// The way to both versions beside each other, with what differs.
const SEE: &str = "See what changed";

/// Draws the message, where there is one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Record) {
    let session = draft.desk.session;
    if session.clash(record.id()).is_some() {
        return;
    }
    let Some(recovered) = session.recovered(record.id()) else { return };
    let place = Id::unique(("fields recovered", record.id()));
    let fields = memo(ui, place, session.workspace().generation(), || {
        let differs = |before: &Arc<Record>| in_short(&what_differs(session.workspace(), before, record));
        recovered.before.as_ref().map(differs).unwrap_or_default()
    });
    let (more, actions): (&str, &[&str]) = match (recovered.is_saved, recovered.before.is_some()) {
        (false, _) => {
            ("It is not in its file yet. It is kept on this computer until it is saved, which goes on by itself.", &[])
        }
        (true, true) => {
            ("It is saved now, and the version before is kept too.", &["Keep it", SEE, "Go back to the version before"])
        }
        (true, false) => ("It is saved now.", &["Keep it"]),
    };
    let within = if fields.is_empty() { String::new() } else { format!(" in {fields}") };
    let what = format!("Recovered: what was typed{within} before Folkmoot ended.");
    match MessageBar::new(Tone::Action, icon::INFO, &what).more(more).actions(actions).show(ui) {
        Some(0) => draft.desk.send(Command::KeepRecovered(record.id())),
        Some(1) => history::ask(draft.desk, state),
        Some(_) => draft.desk.send(Command::GoBack(record.id())),
        None => {}
    }
    ui.add_space(space::SMALL);
}
