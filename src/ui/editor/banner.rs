//! What stands over a record that can't simply be edited: two versions of it, or a reason to leave it as it is.

use std::sync::Arc;

use eframe::egui::Ui;

use super::Draft;
use crate::app::Command;
use crate::documents::record_lines;
use crate::model::Record;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, MessageBar, card};

/// As many differences as fit on a screen.
const DIFFERENCES: usize = 12;

/// Draws the message, where there is one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let Some(problem) = draft.desk.session.read_only(record.id()).cloned() else {
        return missing(ui, draft, record);
    };
    let clash = draft.desk.session.clash(record.id()).cloned();
    let line = problem.place.line.map(|line| format!("Line {line} of its file. ")).unwrap_or_default();
    let more = format!("{line}{} {}", problem.safe, problem.hint);
    let actions: &[&str] = match &clash {
        Some(clash) if clash.is_gone => &["Keep mine", "Leave it deleted"],
        Some(clash) if clash.is_unreadable() => &["Keep mine", "Read the file again"],
        Some(_) => &["Keep mine", "Take theirs"],
        None => &[],
    };
    let chosen = MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(more.trim()).actions(actions).show(ui);
    match chosen {
        Some(0) => draft.desk.send(Command::KeepMine(record.id())),
        Some(_) => draft.desk.send(Command::TakeTheirs(record.id())),
        None => {}
    }
    ui.add_space(space::SMALL);
    if let Some(theirs) = clash.and_then(|clash| clash.theirs) {
        compare(ui, draft, record, &theirs);
        ui.add_space(space::FIELD);
    }
}

/// Its file is gone, and nobody has said that it was deleted.
fn missing(ui: &mut Ui, draft: &Draft<'_, '_>, record: &Record) {
    if draft.desk.session.away().is_none() && draft.desk.session.is_missing(record.id()) {
        let more = "What you see here is whole and stays. Its file is written anew as soon as you change something; a \
                    program that copies your folder may also bring it back. To be rid of it, delete it.";
        let says = "The file of this is not in your folder any more.";
        let _ = MessageBar::new(Tone::Quiet, icon::INFO, says).more(more).show(ui);
        ui.add_space(space::SMALL);
    }
}

/// The lines that differ, mine above theirs.
fn compare(ui: &mut Ui, draft: &Draft<'_, '_>, mine: &Record, theirs: &Record) {
    let workspace = draft.desk.session.workspace();
    let (mine, theirs) = (record_lines(workspace, mine), record_lines(workspace, theirs));
    card(ui, None, |ui| {
        for (whose, lines, others) in [("Mine", &mine, &theirs), ("Theirs", &theirs, &mine)] {
            widgets::heading(ui, 2, role::NAME, whose);
            let differing: Vec<&String> = lines.iter().filter(|line| !others.contains(line)).collect();
            for line in differing.iter().take(DIFFERENCES) {
                widgets::body(ui, line.trim());
            }
            if differing.len() > DIFFERENCES {
                widgets::secondary(ui, &format!("and {} lines more", differing.len() - DIFFERENCES));
            }
            ui.add_space(space::WORD);
        }
    });
}
