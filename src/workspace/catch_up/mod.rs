//! A catch-up, at which each project is asked after: what happened, what is stuck, what is needed. The answers are one
//! update of the project, which an item of the agenda tells under its own id, so that nothing is written twice.

mod fill;
mod moved;
mod prompts;

use super::{Change, Edit, Workspace};
use crate::model::brief::Update;
use crate::model::event::{Confidentiality, Item};
use crate::model::{Brief, Event, Markdown, Record, Ref, When};

pub use fill::{Proposed, fill, proposed};
pub use moved::follow;
pub use prompts::{Prompts, prompts};

/// What is told of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub happened: String,
    pub stuck: String,
    pub need: String,
}

/// One of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    Happened,
    Stuck,
    Need,
}

impl Asked {
    pub const ALL: [Self; 3] = [Self::Happened, Self::Stuck, Self::Need];
}

/// Before what is stuck and what is needed, in the text of the update, which reads well wherever it is shown.
const STUCK: &str = "Stuck: ";
const NEED: &str = "Need: ";
const PARAGRAPH: &str = "\n\n";

impl Answers {
    /// From the text of an update. Whatever stands before the two words is what happened.
    pub fn read(text: &str) -> Self {
        let (before, need) = split(text, NEED);
        let (happened, stuck) = split(before, STUCK);
        Self { happened: happened.to_owned(), stuck: stuck.to_owned(), need: need.to_owned() }
    }

    /// As the text of an update.
    pub fn text(&self) -> String {
        let stuck = Some(format!("{STUCK}{}", self.stuck)).filter(|_| !self.stuck.is_empty());
        let need = Some(format!("{NEED}{}", self.need)).filter(|_| !self.need.is_empty());
        let happened = Some(self.happened.clone()).filter(|happened| !happened.is_empty());
        [happened, stuck, need].into_iter().flatten().collect::<Vec<_>>().join(PARAGRAPH)
    }

    pub fn of(&self, asked: Asked) -> &String {
        match asked {
            Asked::Happened => &self.happened,
            Asked::Stuck => &self.stuck,
            Asked::Need => &self.need,
        }
    }

    pub fn of_mut(&mut self, asked: Asked) -> &mut String {
        match asked {
            Asked::Happened => &mut self.happened,
            Asked::Stuck => &mut self.stuck,
            Asked::Need => &mut self.need,
        }
    }

    fn is_empty(&self) -> bool {
        Asked::ALL.iter().all(|asked| self.of(*asked).trim().is_empty())
    }
}

/// What stands before a paragraph that begins with this word, and the rest of that.
fn split<'a>(text: &'a str, word: &str) -> (&'a str, &'a str) {
    if let Some(rest) = text.strip_prefix(word).filter(|rest| !rest.is_empty()) {
        return ("", rest);
    }
    let found = text.match_indices(&format!("{PARAGRAPH}{word}")).map(|(at, mark)| (at, at + mark.len())).next();
    let parts = found.and_then(|(from, to)| Some((text.get(..from)?, text.get(to..)?)));
    parts.filter(|(_, rest)| !rest.is_empty()).unwrap_or((text, ""))
}

/// The project that an item is about, where it is here.
pub fn project<'a>(workspace: &'a Workspace, item: &Item) -> Option<&'a Brief> {
    workspace.brief(item.brief?)
}

/// What was told under an item.
pub fn answers(brief: &Brief, item: &Item) -> Answers {
    update(brief, item).map(|update| Answers::read(update.text.as_str())).unwrap_or_default()
}

/// The update that an item tells.
pub fn update<'a>(brief: &'a Brief, item: &Item) -> Option<&'a Update> {
    brief.since.updates.iter().find(|update| update.id == item.id)
}

/// Whether everybody may read an update. One that was told under an item is as private as that; of a meeting that is not
/// in the records nobody can tell.
pub fn is_for_everybody(workspace: &Workspace, update: &Update) -> bool {
    let Some(at) = update.at else { return true };
    let Some(event) = workspace.event(at) else { return false };
    let tells = |item: &&Item| item.id == update.id || item.lines.iter().any(|line| line.id == update.id);
    let item = event.minutes.items.iter().find(tells);
    item.is_none_or(|item| item.confidentiality.is(Confidentiality::Public))
}

/// The change that keeps what is told under an item; without any of it there is no update, but for one that says more.
/// None where nothing changes.
pub fn tell(workspace: &Workspace, event: &Event, item: &Item, told: &Answers) -> Option<Change> {
    let project = project(workspace, item)?;
    let before = workspace.get(project.header.id)?.clone();
    let mut after = project.clone();
    let updates = &mut after.since.updates;
    let text = Markdown(told.text());
    match updates.iter_mut().find(|update| update.id == item.id) {
        Some(update) if told.is_empty() && !says_more(update) => updates.retain(|update| update.id != item.id),
        Some(update) if told.is_empty() => update.text = Markdown::default(),
        Some(update) => update.text = text,
        None if told.is_empty() => {}
        None => {
            let (when, at) = (day_of(event), Some(Ref(event.header.id)));
            updates.push(Update { id: item.id, when, text, at, ..Update::default() });
        }
    }
    let label = format!("what was told of {}", project.title());
    (after != *project).then(|| Change::new(label, vec![Edit::replace(before, Record::Brief(Box::new(after)))]))
}

/// Something is known of an update besides what an item sets by itself.
fn says_more(update: &Update) -> bool {
    let Update { id, when, at, text, .. } = update.clone();
    *update != Update { id, when, at, text, ..Update::default() }
}

fn day_of(event: &Event) -> When {
    event.details.when.known_day().map(When::day).unwrap_or_default()
}

/// Whether anything was told under an item of this event.
pub fn is_told(workspace: &Workspace, event: &Event) -> bool {
    let told = |item: &Item| project(workspace, item).is_some_and(|brief| update(brief, item).is_some());
    event.minutes.items.iter().any(|item: &Item| told(item))
}
