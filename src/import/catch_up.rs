//! A line that is typed while a project is asked after: "happened: ...", "stuck: ...", "need: ...". It goes to what is
//! told of the project, behind what was told of that before.

use super::line::Understood;
use super::text::{self, sentence};
use crate::model::event::LineKind;
use crate::model::{Id, Record, Ref};
use crate::workspace::catch_up::{self, Answers, Asked};
use crate::workspace::{Change, Edit, Workspace};

/// The words before a colon that ask for one of the three.
const WORDS: [(Asked, &[&str]); 3] = [
    (Asked::Happened, &["happened", "done", "h"]),
    (Asked::Stuck, &["stuck", "s"]),
    (Asked::Need, &["need", "needs", "needed"]),
];

/// A part of what is told of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub asked: Asked,
    pub words: String,
}

/// Understands such a line; none where it is another.
pub fn told(typed: &str) -> Option<Told> {
    let line = text::unlisted(typed);
    let (word, rest) = line.split_once(':')?;
    let word = word.trim().to_lowercase();
    let (asked, _) = WORDS.iter().find(|(_, words)| words.contains(&word.as_str()))?;
    let words = sentence(rest.trim());
    (!words.is_empty()).then_some(Told { asked: *asked, words })
}

/// What was understood, as it is shown before it is kept.
pub fn shown(told: &Told) -> Understood {
    let word = match told.asked {
        Asked::Happened => "",
        Asked::Stuck => "Stuck: ",
        Asked::Need => "Need: ",
    };
    Understood { kind: LineKind::Update, words: format!("{word}{}", told.words), ..Understood::default() }
}

/// The change that keeps it under this item, in the place of the line that it was typed in; none where the item is about
/// no project that is here.
pub fn keep(workspace: &Workspace, (event, item): (Id, Id), pending: Id, told: &Told) -> Option<Change> {
    let before = workspace.get(event)?.clone();
    let meeting = workspace.event(Ref(event))?;
    let about = meeting.item(item)?;
    let mut answers: Answers = catch_up::answers(catch_up::project(workspace, about)?, about);
    let part = answers.of_mut(told.asked);
    *part = if part.trim().is_empty() { told.words.clone() } else { format!("{}\n\n{}", part.trim_end(), told.words) };
    let mut change = catch_up::tell(workspace, meeting, about, &answers)?;
    let mut after = meeting.clone();
    after.minutes.items.iter_mut().for_each(|item| item.lines.retain(|line| line.id != pending));
    if after != *meeting {
        change.edits.push(Edit::replace(before, Record::Event(Box::new(after))));
    }
    Some(change)
}
