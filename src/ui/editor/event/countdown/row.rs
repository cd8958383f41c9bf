//! The right side of a task's row: how it stands, who does it, and the two things that are done to it at once.

use eframe::egui::Ui;

use super::words;
use crate::model::event::{Task, TaskState};
use crate::model::{Id, When};
use crate::ui::editor::Draft;
use crate::ui::theme::{Tone, icon};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip};
use crate::ui::words::shortened;
use crate::workspace::countdown::{Countdown, Due, Standing};
use crate::workspace::days_late;

/// As much of a name as has room.
const NAME: usize = 18;
/// Of the chip, so that those under one another line up.
const STANDS: f32 = 112.0;

/// What was asked of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Done,
    ToDo,
    Skip,
}

/// Draws it. From the right: the tick, then to skip it, then how it stands.
pub fn side(ui: &mut Ui, draft: &Draft<'_, '_>, task: &Task, told: &Countdown) -> Option<Deed> {
    let due = told.tasks().find(|due| due.task == task.id)?;
    let is_open = due.standing.is_open();
    let what = &task.what;
    let mut deed = None;
    let (mark, says, asked) = match due.standing {
        Standing::Done => (icon::DONE, format!("Not done after all: {what}"), Deed::ToDo),
        Standing::Skipped => (icon::UNDO, format!("Not skipped after all: {what}"), Deed::ToDo),
        _ => (icon::UNCHOSEN, format!("Set done: {what}"), Deed::Done),
    };
    if due.standing != Standing::Newer && widgets::icon_button(ui, mark, &says).clicked() {
        deed = Some(asked);
    }
    if is_open && widgets::icon_button(ui, icon::ENDED, &format!("Skip: {what}")).clicked() {
        deed = Some(Deed::Skip);
    }
    if let Some((says, tone)) = stands(due, task) {
        Chip::new(&says).tone(tone).width(STANDS).show(ui);
    }
    if is_open {
        let owner = task.owner.map(|owner| draft.title(owner.0)).unwrap_or_else(|| task.owner_role.clone());
        widgets::secondary(ui, &shortened(&owner, NAME));
    }
    deed
}

fn stands(due: &Due, task: &Task) -> Option<(String, Tone)> {
    let fixed = || if task.due.is_unknown() { String::new() } else { words::by(due) };
    match due.standing {
        Standing::Late(days) => Some((days_late(days), Tone::Late)),
        Standing::Soon(0) => Some(("Today".to_owned(), Tone::Warn)),
        Standing::Soon(1) => Some(("Tomorrow".to_owned(), Tone::Warn)),
        Standing::Soon(days) => Some((format!("In {days} days"), Tone::Warn)),
        Standing::Skipped if task.skipped_because.trim().is_empty() => Some(("Skipped: why?".to_owned(), Tone::Warn)),
        Standing::Skipped => Some(("Skipped".to_owned(), Tone::Plain)),
        // Its tick says that it is done.
        Standing::Done => None,
        Standing::ToCome | Standing::NoDay | Standing::Newer => {
            Some((fixed(), Tone::Plain)).filter(|(says, _)| !says.is_empty())
        }
    }
}

/// Does to the task what was asked, as a step of its own. Whoever skips one is asked why.
pub fn carry_out(draft: &mut Draft<'_, '_>, tasks: &mut [Task], id: Id, deed: Deed) {
    let today = draft.desk.session.clock().today();
    let Some(task) = tasks.iter_mut().find(|task| task.id == id) else { return };
    draft.is_deed = true;
    match deed {
        Deed::Done => (task.state, task.done) = (TaskState::Done.into(), When::day(today)),
        Deed::ToDo => (task.state, task.done) = (TaskState::ToDo.into(), When::default()),
        Deed::Skip => {
            task.state = TaskState::Skipped.into();
            draft.within(Step::Item(id), |draft| draft.lead_to(Step::Key("skipped_because")));
        }
    }
}
