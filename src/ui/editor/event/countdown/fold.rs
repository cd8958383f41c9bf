//! Phases in which nothing was left to do when the plan was first drawn are folded away until somebody asks for them, so
//! that what is still to do stands close to the top. A phase that is finished meanwhile stays where it is, and a task that
//! is to do again comes into view and stays there.

use std::collections::HashSet;

use eframe::egui::{self, Ui};

use crate::model::Id;
use crate::model::event::Task;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::Button;
use crate::ui::words::counted;
use crate::workspace::countdown::{Countdown, Phase};

/// What is kept of it while the window is open.
#[derive(Clone, Debug, Default)]
struct Finished {
    tasks: HashSet<Id>,
    is_shown: bool,
}

/// The tasks that are out of view, each with its place among all of them.
#[derive(Debug, Default)]
pub struct Folded {
    tasks: Vec<(usize, Task)>,
}

/// Takes the tasks out that are out of view, and draws the button that shows them. One that the way leads to is shown.
pub fn fold(ui: &mut Ui, event: Id, wanted: Option<Id>, told: &Countdown, tasks: &mut Vec<Task>) -> Folded {
    let place = egui::Id::unique(("what is finished", event));
    let known: Option<Finished> = ui.data(|data| data.get_temp(place));
    let mut finished = known.unwrap_or_else(|| Finished { tasks: finished(told), is_shown: false });
    for due in told.tasks().filter(|due| due.standing.is_open()) {
        finished.tasks.remove(&due.task);
    }
    let count = tasks.iter().filter(|task| finished.tasks.contains(&task.id)).count();
    if count > 0 {
        finished.is_shown |= wanted.is_some_and(|task| finished.tasks.contains(&task));
        button(ui, count, &mut finished.is_shown);
    }
    let mut folded = Folded::default();
    if !finished.is_shown {
        let all = std::mem::take(tasks);
        for (at, task) in all.into_iter().enumerate() {
            match finished.tasks.contains(&task.id) {
                true => folded.tasks.push((at, task)),
                false => tasks.push(task),
            }
        }
    }
    ui.data_mut(|data| data.insert_temp(place, finished));
    folded
}

impl Folded {
    /// Puts them back where they were.
    pub fn unfold(self, tasks: &mut Vec<Task>) {
        for (at, task) in self.tasks {
            tasks.insert(at.min(tasks.len()), task);
        }
    }
}

/// The tasks of phases that are done with, as long as anything is left to do in another.
fn finished(told: &Countdown) -> HashSet<Id> {
    let is_open = |phase: &&Phase| phase.tasks.iter().any(|due| due.standing.is_open());
    let (open, finished): (Vec<&Phase>, Vec<&Phase>) = told.phases.iter().partition(is_open);
    let tasks = finished.iter().flat_map(|phase| phase.tasks.iter().map(|due| due.task));
    if open.is_empty() { HashSet::new() } else { tasks.collect() }
}

fn button(ui: &mut Ui, count: usize, is_shown: &mut bool) {
    let tasks = counted(count, "task that is done with", "tasks that are done with");
    let (arrow, deed) = if *is_shown { (icon::OPENED, "Hide") } else { (icon::CLOSED, "Show") };
    let button = Button::quiet(&format!("{deed} {tasks}")).icon(arrow).small().show(ui);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(*is_shown));
    if button.clicked() {
        *is_shown = !*is_shown;
    }
    ui.add_space(space::WORD);
}
