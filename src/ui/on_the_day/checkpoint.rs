//! A checkpoint of the run sheet, while it is on or comes next: a box for each team, for what they make, for whom, and what
//! they need. What is typed stands with the project from its first letter.

use eframe::egui::{self, Context, Ui};

use super::{Desk, OnTheDay, Shown, day};
use crate::app::Command;
use crate::model::event::SlotKind;
use crate::model::{Event, Id, Ref};
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Field, Line};
use crate::workspace::Change;
use crate::workspace::launch_evening::hack_of;
use crate::workspace::run_sheet::{Line as SheetLine, Planned, checkpoint_note};
use crate::workspace::show::Team;

/// The box that is typed in, so that all that was typed in one visit is one step to undo.
#[derive(Debug, Default)]
pub struct Notes {
    at: Option<egui::Id>,
    is_changed: bool,
    /// A box held the keyboard in the last frame.
    was_held: bool,
}

impl Notes {
    /// Once a box has lost the keyboard, what was typed in it is one step.
    pub fn settle(&mut self, ctx: &Context, desk: &mut Desk<'_>) {
        self.was_held = self.at.is_some();
        if let Some(at) = self.at.take_if(|at| !ctx.memory(|memory| memory.has_focus(*at))) {
            self.join(desk, at);
        }
    }

    /// This box holds the keyboard. What was typed in another one that held it until now is one step.
    fn hold(&mut self, desk: &mut Desk<'_>, at: egui::Id) {
        if let Some(left) = self.at.replace(at).filter(|left| *left != at) {
            self.join(desk, left);
        }
    }

    fn join(&mut self, desk: &mut Desk<'_>, left: egui::Id) {
        if std::mem::take(&mut self.is_changed) {
            desk.send(Command::JoinSteps { spot: left.value(), label: "what a team said" });
        }
    }

    /// No box holds the keyboard; whether one did.
    pub fn stop(&mut self, ctx: &Context) -> bool {
        self.at.inspect(|at| ctx.memory_mut(|memory| memory.surrender_focus(*at)));
        self.was_held
    }
}

/// Whether it is a checkpoint that is on.
pub fn is_on(shown: &Shown<'_>) -> bool {
    shown.line(shown.running.now).is_some_and(is_one)
}

fn is_one(line: &SheetLine<'_>) -> bool {
    line.slot.kind.is(SlotKind::Checkpoint)
}

/// Draws the boxes, where there is a checkpoint and a team.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>, teams: &[Team]) {
    let one = |at| shown.line(at).filter(|line| is_one(line));
    let line = one(shown.running.now).or_else(|| one(shown.running.next));
    let Some(line) = line.filter(|_| !teams.is_empty()) else { return };
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SECTION, &day::what(&line.slot));
    widgets::muted(ui, "What do they make, for whom, and what do they need?");
    ui.add_space(space::WORD);
    let day = shown.day.date.unwrap_or(shown.today);
    let planned = Planned { slot: line.slot.id, day, time: line.start };
    let hack = hack_of(desk.session.workspace(), event).header.id;
    for team in teams {
        ui.push_id(team.brief, |ui| note(ui, desk, on, (hack, team), planned, shown.can_note));
        ui.add_space(space::SMALL);
    }
}

fn note(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    on: &mut OnTheDay,
    (hack, team): (Id, &Team),
    planned: Planned,
    can_note: bool,
) {
    let session = desk.session;
    let before = checkpoint_note(session.workspace(), (hack, team.brief), planned).to_owned();
    let mut text = before.clone();
    let can_write = can_note && session.read_only(team.brief).is_none();
    let is_there = session.workspace().brief(Ref(team.brief)).is_some();
    let typed = ui.add_enabled_ui(can_write && is_there, |ui| {
        Field::new(&team.name).show(ui, |ui| Line::new(&mut text).wrapped().hint("What, for whom, need").show(ui))
    });
    let typed = typed.inner;
    if typed.has_focus() {
        on.notes.hold(desk, typed.id);
    }
    if text != before {
        on.notes.hold(desk, typed.id);
        let change = session.write_checkpoint((hack, team.brief), planned, &text);
        let spot = Some(typed.id.value());
        desk.commands.extend(change.map(|change| Command::Apply(Change { spot, ..change })));
        on.notes.is_changed = true;
    }
}
