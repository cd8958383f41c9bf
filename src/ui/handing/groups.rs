//! What is handed over, group by group: a box to tick with how many there are, and what they are called for whoever asks.

use std::collections::HashSet;

use eframe::egui::Ui;

use crate::model::{Id, Kind, Record};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Button};
use crate::ui::words::counted;
use crate::workspace::handing_over::{Charge, Duty};
use crate::workspace::{Workspace, label_at};

/// Which groups somebody has ticked otherwise than they usually are, and which are unfolded.
#[derive(Debug, Default)]
pub struct Groups {
    turned: HashSet<Duty>,
    unfolded: HashSet<Duty>,
}

impl Groups {
    /// The groups that are handed over. What people are trained for is nobody's before somebody has said so.
    pub fn ticked(&self) -> Vec<Duty> {
        Duty::ALL.into_iter().filter(|duty| self.is_ticked(*duty)).collect()
    }

    fn is_ticked(&self, duty: Duty) -> bool {
        (duty != Duty::Trained) != self.turned.contains(&duty)
    }

    /// Draws the groups in which there is something.
    pub fn show(&mut self, ui: &mut Ui, workspace: &Workspace, charges: &[Charge]) {
        for duty in Duty::ALL {
            let of_duty: Vec<&Charge> = charges.iter().filter(|charge| charge.duty == duty).collect();
            if !of_duty.is_empty() {
                ui.push_id(duty, |ui| self.group(ui, workspace, duty, &of_duty));
            }
        }
    }

    fn group(&mut self, ui: &mut Ui, workspace: &Workspace, duty: Duty, charges: &[&Charge]) {
        let says = says(duty, charges.iter().copied());
        let (mut is_ticked, is_open) = (self.is_ticked(duty), self.unfolded.contains(&duty));
        ui.horizontal_wrapped(|ui| {
            if widgets::flag(ui, &mut is_ticked, &says).changed() && !self.turned.remove(&duty) {
                self.turned.insert(duty);
            }
            let words = if is_open { "Hide" } else { "Show which" };
            let name = format!("{words}: {says}");
            let fold = Button::plain(words).small().name(&name).show(ui);
            ui.ctx().accesskit_node_builder(fold.id, |node| node.set_expanded(is_open));
            if fold.clicked() && !self.unfolded.remove(&duty) {
                self.unfolded.insert(duty);
            }
        });
        if duty == Duty::Trained {
            ui.indent("trained", |ui| widgets::secondary(ui, "People are trained for this: ask first."));
        }
        if is_open {
            ui.indent("which", |ui| lines(workspace, charges).iter().for_each(|line| _ = widgets::secondary(ui, line)));
        }
        ui.add_space(space::TIGHT);
    }
}

/// "3 open actions"; each record counts once.
pub fn says<'a>(duty: Duty, charges: impl Iterator<Item = &'a Charge>) -> String {
    let records: HashSet<Id> = charges.map(|charge| charge.record).collect();
    let (one, many) = match duty {
        Duty::Actions => ("open action", "open actions"),
        Duty::Chased => ("open action to chase", "open actions to chase"),
        Duty::Events => ("event to come", "events to come"),
        Duty::Trained => ("event with first aid or safeguarding", "events with first aid or safeguarding"),
        Duty::Briefs => ("project brief", "project briefs"),
        Duty::Afterwards => ("project to take on afterwards", "projects to take on afterwards"),
        Duty::Outputs => ("output", "outputs"),
        Duty::Series => ("series", "series"),
        Duty::Contacts => ("organisation as its main contact", "organisations as their main contact"),
    };
    counted(records.len(), one, many)
}

/// Each record once, with what somebody is there.
fn lines(workspace: &Workspace, charges: &[&Charge]) -> Vec<String> {
    let mut lines: Vec<(Id, String)> = Vec::new();
    for charge in charges {
        let label = workspace.get(charge.record).and_then(|record| label(charge, record));
        match (lines.last_mut().filter(|(record, _)| *record == charge.record), label) {
            (None, label) => {
                let title = if charge.title.is_empty() { "Without a name" } else { &charge.title };
                lines.push((charge.record, label.map_or(title.to_owned(), |label| format!("{title}: {label}"))));
            }
            (Some((_, line)), Some(label)) if !line.ends_with(&label) => line.push_str(&format!(", {label}")),
            _ => {}
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// What the form calls it, where that says more than the group.
fn label(charge: &Charge, record: &Record) -> Option<String> {
    let says_itself = match charge.kind {
        Kind::Action => charge.field != "with",
        Kind::Output | Kind::Organisation => true,
        _ => charge.duty == Duty::Afterwards,
    };
    let label = if says_itself { None } else { label_at(record, &charge.field) };
    label.map(str::to_lowercase)
}
