//! What was made at an event as its own words list it, for what has no output of its own. A list that nobody has is said
//! to be lost, in a sentence.

use crate::documents::markdown::linked;
use crate::documents::parts::{announced, paragraph};
use crate::documents::tree::{Block, Origin};
use crate::documents::wording::{Wording, fill};
use crate::model::Event;
use crate::model::form::typed;
use crate::model::parts::AnnouncedList;

/// Every list of what was made that an event announced.
pub fn announced_outputs(words: &Wording, event: &Event) -> Vec<Block> {
    typed(&event.review.made).flat_map(|list| one(words, event, list)).collect()
}

fn one(words: &Wording, event: &Event, list: &AnnouncedList) -> Vec<Block> {
    let origin = Origin { record: event.header.id, field: format!("review/made/{}", list.id) };
    if !list.is_lost() {
        return announced(words, list, &origin);
    }
    let lead_in = list.lead_in.trim().trim_end_matches([':', '.']).trim_end();
    let lead_in = if lead_in.is_empty() { &words.projects.what_was_made } else { lead_in };
    let said = fill(&words.projects.list_lost, &[("announced", lead_in)]);
    vec![paragraph(linked(&said)).at(&origin)]
}
