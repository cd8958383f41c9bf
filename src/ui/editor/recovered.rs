//! What stands over a record that was recovered: that it was, whether it is saved yet, and the way back to the version
//! before, which stays until somebody has seen it.

use eframe::egui::Ui;

use super::Draft;
use crate::app::Command;
use crate::model::Record;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::MessageBar;

/// Draws the message, where there is one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Record) {
    let session = draft.desk.session;
    if session.clash(record.id()).is_some() {
        return;
    }
    let Some(recovered) = session.recovered(record.id()) else { return };
    let (more, actions): (&str, &[&str]) = match (recovered.is_saved, recovered.before.is_some()) {
        (false, _) => {
            ("It is not in its file yet. It is kept on this computer until it is saved, which goes on by itself.", &[])
        }
        (true, true) => {
            ("It is saved now, and the version before is kept too.", &["Keep it", "Go back to the version before"])
        }
        (true, false) => ("It is saved now.", &["Keep it"]),
    };
    let what = "Recovered: what was typed here before Folkmoot ended.";
    match MessageBar::new(Tone::Action, icon::INFO, what).more(more).actions(actions).show(ui) {
        Some(0) => draft.desk.send(Command::KeepRecovered(record.id())),
        Some(_) => draft.desk.send(Command::GoBack(record.id())),
        None => {}
    }
    ui.add_space(space::SMALL);
}
