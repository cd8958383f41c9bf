//! What stands over a record that can't simply be edited: two versions of it, or a reason to leave it as it is.

use std::sync::Arc;

use eframe::egui::Ui;

use super::Draft;
use crate::app::Command;
use crate::model::Record;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, MessageBar, card};
use crate::workspace::texts;

/// As many differences as fit on a screen.
const DIFFERENCES: usize = 12;

/// Draws the message, where there is one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let Some(problem) = draft.desk.session.read_only(record.id()).cloned() else { return };
    let clash = draft.desk.session.clash(record.id()).cloned();
    let more = format!("{} {}", problem.safe, problem.hint);
    let actions: &[&str] = if clash.is_some() { &["Keep mine", "Take theirs"] } else { &[] };
    let chosen = MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(more.trim()).actions(actions).show(ui);
    match chosen {
        Some(0) => draft.desk.send(Command::KeepMine(record.id())),
        Some(_) => draft.desk.send(Command::TakeTheirs(record.id())),
        None => {}
    }
    ui.add_space(space::SMALL);
    if let Some(theirs) = clash.and_then(|clash| clash.theirs) {
        compare(ui, record, &theirs);
        ui.add_space(space::FIELD);
    }
}

/// The texts that differ, mine above theirs.
fn compare(ui: &mut Ui, mine: &Record, theirs: &Record) {
    let (mine, theirs) = (texts(mine), texts(theirs));
    let differs = mine.iter().filter(|text| !theirs.contains(text)).map(|text| ("Mine", text));
    let differs = differs.chain(theirs.iter().filter(|text| !mine.contains(text)).map(|text| ("Theirs", text)));
    card(ui, None, |ui| {
        widgets::heading(ui, 2, role::SUBHEADING, "What differs");
        for (whose, text) in differs.take(DIFFERENCES) {
            let key = text.field.rsplit('/').next().unwrap_or_default().replace('_', " ");
            widgets::secondary(ui, &format!("{whose}, {key}"));
            widgets::body(ui, &text.text);
            ui.add_space(space::TIGHT);
        }
    });
}
