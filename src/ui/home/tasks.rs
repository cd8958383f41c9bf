//! Tasks of a countdown that are late or due soon, each leading to its place in the plan.

use eframe::egui::Ui;

use super::{next, parts};
use crate::model::{Id, Kind, Origin};
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::theme::{Tone, icon, role};
use crate::ui::widgets;
use crate::ui::words::counted;
use crate::workspace::countdown::{Due, Standing};
use crate::workspace::days_late;

/// As many as are named of other events.
const NAMED: usize = 6;

/// Those of the next event that are due soon: how many, and the first. Nothing of it is late.
pub fn due_soon(ui: &mut Ui, desk: &mut Desk<'_>, tasks: &[(Id, Due)]) {
    if tasks.is_empty() {
        widgets::flagged(ui, icon::DONE, Tone::Quiet, "Nothing is late");
        return;
    }
    widgets::flagged(ui, icon::TIME, Tone::Warn, &counted(tasks.len(), "task due soon", "tasks due soon"));
    for (event, due) in tasks.iter().take(next::NAMED) {
        ui.push_id(due.task, |ui| link(ui, desk, *event, due));
    }
    more(ui, tasks.len().saturating_sub(next::NAMED));
}

fn more(ui: &mut Ui, count: usize) {
    if count > 0 {
        widgets::secondary(ui, &format!("and {count} more"));
    }
}

/// Those of other events, under a heading of their own; nothing where there is none.
pub fn of_others(ui: &mut Ui, desk: &mut Desk<'_>, tasks: &[(Id, Due)]) {
    if tasks.is_empty() {
        return;
    }
    parts::heading(ui, "Tasks of other events");
    parts::card(ui, |ui| {
        parts::part(ui, |ui| {
            for (event, due) in tasks.iter().take(NAMED) {
                ui.push_id(due.task, |ui| {
                    link(ui, desk, *event, due);
                    let title = opened::title(desk, (Kind::Event, *event));
                    widgets::secondary(ui, &format!("{title}, {}", stands(due.standing)));
                });
            }
            more(ui, tasks.len().saturating_sub(NAMED));
        });
    });
}

fn link(ui: &mut Ui, desk: &mut Desk<'_>, event: Id, due: &Due) {
    if widgets::long_link(ui, role::SECONDARY, &due.what).clicked() {
        super::lead(desk, &place_of(event, due));
    }
}

/// Where a task stands in the plan of its event.
pub fn place_of(event: Id, due: &Due) -> Origin {
    Origin { record: event, field: format!("plan/tasks/{}/what", due.task) }
}

fn stands(standing: Standing) -> String {
    match standing {
        Standing::Late(days) => days_late(days),
        Standing::Soon(0) => "due today".to_owned(),
        Standing::Soon(1) => "due tomorrow".to_owned(),
        Standing::Soon(days) => format!("due in {days} days"),
        _ => String::new(),
    }
}
