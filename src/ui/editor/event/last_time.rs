//! What was said of the last event of its series or type, over the plan of the next: what went well, what to change, ideas,
//! and what stood on feedback slips. It is folded to one line once it was read, and each line becomes a task with a click.

use std::sync::Arc;

use eframe::egui::{Align, Id, Layout, Ui};

use crate::model::event::Task;
use crate::model::{Event, Kind};
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::widgets::{self, Button, card};
use crate::ui::words::{joined, short_when};
use crate::workspace::last_time::{LastTime, is_task, last_time};

/// Draws it, where anything was said.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let Some(last) = found(ui, draft, event).as_ref().clone() else { return };
    // Whoever opens a plan goes on in its fields.
    widgets::keyboard_passes_by(ui, |ui| {
        card(ui, None, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if head(ui, draft, event, &last) {
                lists(ui, draft, event, &last);
            }
        });
    });
    ui.add_space(space::SECTION);
}

/// The last one, kept while nothing has changed.
pub fn found(ui: &Ui, draft: &Draft<'_, '_>, event: &Event) -> Arc<Option<LastTime>> {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let key = (event.header.id, workspace.generation(), today);
    memo(ui, Id::unique("what was said of the last one"), key, || last_time(workspace, event, today))
}

/// "From the last one: Made in Tarnbridge 1, 8 November 2025".
pub fn heading(last: &LastTime) -> String {
    format!("From the last one: {}", of_which(last))
}

fn of_which(last: &LastTime) -> String {
    joined(&[&last.title, &short_when(&last.when)])
}

/// The line that is always there; whether the rest is shown. Where a line became a task already, it was read.
fn head(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event, last: &LastTime) -> bool {
    let place = Id::unique(("the last one is unfolded", event.header.id));
    let kept: Option<bool> = ui.data(|data| data.get_temp(place));
    let mut is_open = kept.unwrap_or_else(|| !last.lines().any(|line| is_task(&event.plan.tasks, line)));
    widgets::heading(ui, 2, role::NAME, "From the last one");
    widgets::secondary(ui, &of_which(last));
    ui.add_space(space::LABEL);
    ui.horizontal_wrapped(|ui| {
        let (arrow, words) =
            if is_open { (icon::OPENED, "Hide what it taught") } else { (icon::CLOSED, "Show what it taught") };
        let button = Button::quiet(words).icon(arrow).small().name(&heading(last)).show(ui);
        ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(is_open));
        if button.clicked() {
            is_open = !is_open;
        }
        if widgets::link(ui, role::SECONDARY, "Open it").clicked() {
            draft.desk.go = Some((Kind::Event, last.event));
        }
    });
    ui.data_mut(|data| data.insert_temp(place, is_open));
    is_open
}

fn lists(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, last: &LastTime) {
    let parts = [
        ("What went well", &last.went_well),
        ("What to change", &last.change),
        ("Ideas", &last.ideas),
        ("On feedback slips", &last.slips),
    ];
    for (title, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        ui.add_space(space::WORD);
        widgets::heading(ui, 3, role::NAME, title);
        for (at, line) in lines.iter().enumerate() {
            ui.push_id((title, at), |ui| one(ui, draft, event, line));
        }
    }
}

fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, line: &str) {
    let is_there = is_task(&event.plan.tasks, line);
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - height::BUTTON_SMALL - space::WORD;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space(space::LABEL);
            widgets::body(ui, line);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if is_there {
                let says = format!("It is a task: {line}");
                widgets::icon_button_if(ui, false, icon::DONE, &says);
            } else if widgets::icon_button(ui, icon::ADD, &format!("Make it a task: {line}")).clicked() {
                draft.is_deed = true;
                let id = draft.desk.session.fresh_id();
                event.plan.tasks.push(Task { id, what: line.to_owned(), ..Task::default() });
            }
        });
    });
}
