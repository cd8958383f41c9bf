//! Tasks of a countdown that are late or due soon, each leading to its place in the plan.

use eframe::egui::Ui;

use super::parts;
use crate::model::{Id, Origin};
use crate::ui::frame::Desk;
use crate::ui::theme::{Icon, Tone, icon, role, space};
use crate::ui::widgets;
use crate::ui::words::counted;
use crate::workspace::countdown::{Due, Standing};

/// As many as are named.
const NAMED: usize = 3;

/// Those of the next event that are late, and those that are due soon: how many, and the first of each.
pub fn tasks(ui: &mut Ui, desk: &mut Desk<'_>, tasks: &[(Id, Due)]) {
    let (late, soon): (Vec<_>, Vec<_>) = tasks.iter().partition(|(_, due)| matches!(due.standing, Standing::Late(_)));
    group(ui, desk, &late, (icon::LATE, Tone::Late), ("task late", "tasks late"));
    group(ui, desk, &soon, (icon::TIME, Tone::Warn), ("task due soon", "tasks due soon"));
}

fn group(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    tasks: &[&(Id, Due)],
    (sign, tone): (Icon, Tone),
    (one, many): (&str, &str),
) {
    if tasks.is_empty() {
        return;
    }
    widgets::flagged(ui, sign, tone, &counted(tasks.len(), one, many));
    for (event, due) in tasks.iter().take(NAMED) {
        ui.push_id(due.task, |ui| link(ui, desk, *event, due));
    }
    more(ui, tasks.len().saturating_sub(NAMED));
    ui.add_space(space::WORD);
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
            for (event, due) in tasks.iter().take(NAMED * 2) {
                ui.push_id(due.task, |ui| {
                    link(ui, desk, *event, due);
                    let title = desk.session.workspace().title(*event).unwrap_or_default();
                    widgets::secondary(ui, &format!("{title}, {}", stands(due.standing)));
                });
            }
            more(ui, tasks.len().saturating_sub(NAMED * 2));
        });
    });
}

fn link(ui: &mut Ui, desk: &mut Desk<'_>, event: Id, due: &Due) {
    if widgets::link(ui, role::SECONDARY, &due.what).clicked() {
        super::lead(desk, &Origin { record: event, field: format!("plan/tasks/{}/what", due.task) });
    }
}

fn stands(standing: Standing) -> String {
    match standing {
        Standing::Late(days) => counted(usize::try_from(days).unwrap_or_default(), "day late", "days late"),
        Standing::Soon(0) => "due today".to_owned(),
        Standing::Soon(1) => "due tomorrow".to_owned(),
        Standing::Soon(days) => format!("due in {days} days"),
        _ => String::new(),
    }
}
