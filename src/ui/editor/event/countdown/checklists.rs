//! Checklists that Folkmoot brings: their tasks come into the countdown of any event, each in its phase, and none that is
//! there already a second time.

use eframe::egui::{Id, Ui};

use super::in_order;
use crate::app::starters;
use crate::model::Event;
use crate::model::event::Task;
use crate::model::starter::Checklist;
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::icon;
use crate::ui::widgets::{self, Chip, Chosen, PickChange};
use crate::ui::words::counted;
use crate::workspace::starters::new_tasks;

/// Draws the list of them; the one that is picked is added as one step.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let key = (event.header.id, draft.desk.session.workspace().generation());
    let offered = memo(ui, Id::unique("the checklists with something new"), key, || new_checklists(event));
    if offered.is_empty() || event.is_over(draft.desk.session.clock().today()) {
        return;
    }
    let names: Vec<&str> = offered.iter().map(|checklist| checklist.name.as_str()).collect();
    let chip = Chip::new("Add a checklist").icon(icon::ANNOUNCED);
    let picked = widgets::named(ui, "Checklists", |ui| widgets::pick_chip(ui, chip, &names, Chosen::Nothing, false));
    if let Some(PickChange::Picked(at)) = picked
        && let Some(checklist) = offered.get(at).copied()
    {
        add(draft, event, checklist);
    }
}

/// Those with a task that the countdown does not have.
fn new_checklists(event: &Event) -> Vec<&'static Checklist> {
    let all = starters().checklists.iter();
    all.filter(|checklist| !new_tasks(&event.plan.tasks, checklist).is_empty()).collect()
}

fn add(draft: &mut Draft<'_, '_>, event: &mut Event, checklist: &Checklist) {
    let new = new_tasks(&event.plan.tasks, checklist);
    let (count, known) = (new.len(), checklist.tasks.len() - new.len());
    let session = draft.desk.session;
    event.plan.tasks.extend(new.into_iter().map(|task| Task { id: session.fresh_id(), ..task.clone() }));
    in_order(&mut event.plan.tasks);
    draft.is_deed = true;
    let added = counted(count, "task was added", "tasks were added");
    draft.desk.says = Some(match known {
        0 => format!("{}: {added}.", checklist.name),
        _ => format!("{}: {added}; {known} stood there already.", checklist.name),
    });
}
