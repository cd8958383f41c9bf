//! Tasks of a countdown that are late or due soon, each leading to its place in the plan.

use eframe::egui::Ui;

use super::parts;
use crate::model::{Id, Origin};
use crate::ui::frame::Desk;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets;
use crate::ui::words::counted;
use crate::workspace::countdown::{Due, Standing};

/// As many as are named.
const NAMED: usize = 3;

/// How many of the next event are late and due soon, and the first of them.
pub fn tasks(ui: &mut Ui, desk: &mut Desk<'_>, tasks: &[(Id, Due)]) {
    let late = tasks.iter().filter(|(_, due)| matches!(due.standing, Standing::Late(_))).count();
    if tasks.is_empty() {
        return;
    }
    if late > 0 {
        widgets::flagged(ui, icon::LATE, Tone::Late, &counted(late, "task late", "tasks late"));
    } else {
        widgets::flagged(ui, icon::TIME, Tone::Warn, &counted(tasks.len(), "task due soon", "tasks due soon"));
    }
    for (event, due) in tasks.iter().take(NAMED) {
        ui.push_id(due.task, |ui| link(ui, desk, *event, due));
    }
    let (more, soon) = (tasks.len().saturating_sub(NAMED), tasks.len() - late);
    if more > 0 {
        let says =
            if late > 0 && soon > 0 { format!("and {more} more, {soon} due soon") } else { format!("and {more} more") };
        widgets::secondary(ui, &says);
    }
    ui.add_space(space::WORD);
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
            let more = tasks.len().saturating_sub(NAMED * 2);
            if more > 0 {
                widgets::secondary(ui, &format!("and {more} more"));
            }
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
