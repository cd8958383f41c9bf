//! What needs attention: files that can't be read, fields that were changed in two ways, and trouble with the folder.

use eframe::egui::Ui;

use crate::app::{Command, UnreadFile};
use crate::model::Problem;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::MessageBar;
use crate::ui::words::counted;
use crate::ui::{undecided, unread};

/// How many things there are, as a number and in words; none where all is well.
pub fn waits(ui: &Ui, desk: &Desk<'_>) -> Option<(usize, String)> {
    let count = desk.session.unread().len() + desk.session.problems().len() + undecided::count(ui, desk);
    (count > 0).then(|| (count, counted(count, "thing needs attention", "things need attention")))
}

/// Draws each of them, with what can be done.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let (unread, problems) = (desk.session.unread().to_vec(), desk.session.problems().to_vec());
    for file in &unread {
        ui.add_space(space::SMALL);
        unread_file(ui, desk, state, file);
    }
    undecided::listed(ui, desk, state);
    for problem in &problems {
        ui.add_space(space::SMALL);
        MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
    }
}

fn unread_file(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, file: &UnreadFile) {
    let look = "See what can be done";
    let actions: &[&str] = if file.last_good.is_some() { &[look, "Bring back the last good version"] } else { &[look] };
    let more = more(&file.problem);
    let bar = MessageBar::new(Tone::Warn, icon::WARNING, &file.problem.what).more(&more).actions(actions);
    match ui.push_id(&file.path, |ui| bar.show(ui)).inner {
        Some(0) => unread::open(state, &file.path),
        Some(_) => desk.send(Command::BringBack(file.path.clone())),
        None => {}
    }
}

/// What is safe, what to do, and where it is.
pub(super) fn more(problem: &Problem) -> String {
    let path = problem.place.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let line = problem.place.line.map(|line| format!(", line {line}")).unwrap_or_default();
    let parts = [problem.safe.as_str(), problem.hint.as_str(), &format!("{path}{line}")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
