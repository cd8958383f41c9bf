//! A field that two versions changed differently: both values, with the words that differ, and a button for either.
//! Whoever chooses makes a change like any other.

use eframe::egui::{Id, Ui};

use super::Draft;
use crate::app::Command;
use crate::documents::record_lines;
use crate::model::Record;
use crate::model::header::Unsettled;
use crate::ui::memo::memo;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Button, Size, card};
use crate::workspace::Workspace;
use crate::workspace::merge::settled;

/// What stands in the field now, and what stands in it once the other value is taken.
#[derive(Default)]
struct Two {
    here: String,
    other: String,
    /// The other value is of a field that this version does not have, so that it can't be taken.
    is_foreign: bool,
}

/// Asks about the field at hand, where there is something to choose.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, label: &str) {
    let id = draft.way.record().unwrap_or(draft.record);
    let Some(record) = draft.desk.session.workspace().get(id).filter(|record| !record.header().clashes.is_empty())
    else {
        return;
    };
    let (record, path) = (record.clone(), draft.way.field());
    let is_here =
        |open: &&Unsettled| open.field.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    for open in record.header().clashes.iter().filter(is_here) {
        ask(ui, draft, &record, open, label);
    }
}

fn ask(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Record, open: &Unsettled, label: &str) {
    let workspace = draft.desk.session.workspace();
    let place = Id::unique(("question", record.id(), &open.field, &open.other));
    let two = memo(ui, place, workspace.generation(), || two(workspace, record, open, label));
    let edge = theme::palette(ui).warn;
    let mut takes = None;
    ui.add_space(space::WORD);
    card(ui, Some(edge), |ui| {
        let asked = format!("{label} was changed in two ways. Which is right?");
        widgets::heading(ui, 3, role::NAME, &asked);
        for (whose, words, others, button, takes_other) in [
            ("As it stands", &two.here, &two.other, "Keep this one", false),
            ("The other one", &two.other, &two.here, "Take the other one", true),
        ] {
            ui.add_space(space::WORD);
            widgets::secondary(ui, whose);
            if words.is_empty() {
                widgets::muted(ui, "Nothing");
            } else {
                widgets::compared(ui, words, others);
            }
            let name = format!("{button}: {label}");
            let button = Button::outlined(button).name(&name).size(Size::Small).icon(icon::DONE);
            if (!takes_other || !two.is_foreign) && button.show(ui).clicked() {
                takes = Some(takes_other);
            }
        }
    });
    let change = takes.and_then(|takes_other| draft.desk.session.settle(record.id(), open, takes_other));
    if let Some(change) = change {
        draft.desk.send(Command::Apply(change));
    }
}

fn two(workspace: &Workspace, record: &Record, open: &Unsettled, label: &str) -> Two {
    let Some(other) = settled(record, open, true) else {
        return Two { other: open.other.clone(), is_foreign: true, ..Two::default() };
    };
    let (here, other) = (record_lines(workspace, record), record_lines(workspace, &other));
    let only = |lines: &[String], others: &[String]| {
        let lines = lines.iter().filter(|line| !others.contains(line)).map(|line| line.trim());
        let label = format!("{label}: ");
        lines.map(|line| line.strip_prefix(&label).unwrap_or(line)).collect::<Vec<_>>().join("\n")
    };
    Two { here: only(&here, &other), other: only(&other, &here), is_foreign: false }
}
