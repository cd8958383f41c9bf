//! What of Folkmoot's starters an event or a brief does not have yet, and how they are taken: nothing twice, and nothing
//! over what was typed.
//!
//! The starters themselves are handed in.

use super::folded;
use crate::model::Markdown;
use crate::model::brief::Ask;
use crate::model::event::{Risk, Task};
use crate::model::starter::{BriefStarter, Checklist, RiskStarter};

/// The risks that are not thought of yet, however they may be written.
pub fn new_risks<'a>(there: &[Risk], offered: &'a [RiskStarter]) -> Vec<&'a RiskStarter> {
    let hazards: Vec<String> = there.iter().map(|risk| folded(risk.hazard.trim())).collect();
    let is_there = |starter: &RiskStarter| {
        let own = folded(&starter.risk.hazard);
        hazards.iter().any(|hazard| *hazard == own || starter.about.iter().any(|word| has_word(hazard, word)))
    };
    offered.iter().filter(|starter| !is_there(starter)).collect()
}

/// Whether one of the words of a text begins so.
fn has_word(text: &str, beginning: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.starts_with(beginning))
}

/// The tasks of a checklist that the countdown does not have, under any of its days.
pub fn new_tasks<'a>(there: &[Task], checklist: &'a Checklist) -> Vec<&'a Task> {
    let whats: Vec<String> = there.iter().map(|task| folded(task.what.trim())).collect();
    checklist.tasks.iter().filter(|task| !whats.contains(&folded(task.what.trim()))).collect()
}

/// Whether a text has this wording already, wherever it stands in it.
pub fn has_wording(text: &Markdown, wording: &Markdown) -> bool {
    text.as_str().contains(wording.as_str().trim())
}

/// A text with this wording behind what stands there.
pub fn with_wording(text: &Markdown, wording: &Markdown) -> Markdown {
    match text.as_str().trim_end() {
        "" => Markdown(wording.as_str().trim().to_owned()),
        typed => Markdown(format!("{typed}\n\n{}", wording.as_str().trim())),
    }
}

/// Whether a brief is so new that nobody has begun any of its lists.
pub fn is_new(ask: &Ask) -> bool {
    ask.explore.is_empty()
        && ask.considerations.is_empty()
        && ask.starter_tasks.is_empty()
        && ask.skills_wanted.is_empty()
        && ask.measures.is_empty()
        && ask.background.is_empty()
}

/// Begins the lists of a brief that are still empty. What the starter lists needs ids of its own.
pub fn begin_brief(ask: &mut Ask, starter: &BriefStarter) {
    let begun = &starter.ask;
    let begin = |list: &mut Vec<String>, with: &[String]| {
        if list.is_empty() {
            *list = with.to_vec();
        }
    };
    begin(&mut ask.explore, &begun.explore);
    begin(&mut ask.starter_tasks, &begun.starter_tasks);
    begin(&mut ask.skills_wanted, &begun.skills_wanted);
    begin(&mut ask.measures, &begun.measures);
    begin(&mut ask.places, &begun.places);
    if ask.considerations.is_empty() {
        ask.considerations.clone_from(&begun.considerations);
    }
}
