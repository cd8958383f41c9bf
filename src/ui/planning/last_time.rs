//! What was said of the last event of its kind, beside what is asked of a new one. Each line can become a task once the
//! event is made, on its plan.

use eframe::egui::{Id, Ui};
use jiff::civil::Date;

use crate::app::NewEvent;
use crate::ui::editor::event::last_time::heading;
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::shortened;
use crate::workspace::Workspace;
use crate::workspace::last_time::{Planned, last_before};

/// As many lines of each sort have room.
const MANY: usize = 3;
/// As much of a line.
const LONG: usize = 140;

/// Draws it, where anything was said.
pub fn show(ui: &mut Ui, workspace: &Workspace, new: &NewEvent, today: Date) {
    let planned = Planned { kind: new.kind, series: new.series, day: new.when.first_day(), event: None };
    let key = (workspace.generation(), planned, today);
    let found = memo(ui, Id::unique("the last one before a new event"), key, || last_before(workspace, planned, today));
    let Some(last) = found.as_ref() else { return };
    ui.add_space(space::FIELD);
    widgets::heading(ui, 2, role::NAME, &heading(last));
    let parts = [("Went well", &last.went_well), ("To change", &last.change), ("An idea", &last.ideas)];
    for (of, lines) in parts {
        for line in lines.iter().take(MANY) {
            widgets::secondary(ui, &format!("{of}: {}", shortened(line, LONG)));
        }
    }
    widgets::secondary(ui, "All of it stands over the plan of the new event.");
}
