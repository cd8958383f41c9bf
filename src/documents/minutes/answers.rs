//! What was told of the project that an item is about: what happened, what is stuck, what is needed. It is kept with the
//! project, and a page leads there.

use crate::documents::meeting::Meeting;
use crate::documents::parts::labelled;
use crate::documents::tree::{Block, Origin};
use crate::model::Markdown;
use crate::model::event::Item;
use crate::workspace::catch_up::{self, Asked};

/// Those that were answered.
pub fn answers(meeting: &Meeting<'_>, item: &Item) -> Vec<Block> {
    let Some(brief) = catch_up::project(meeting.workspace, item) else { return Vec::new() };
    let (told, words) = (catch_up::answers(brief, item), &meeting.words.catch_up);
    let origin = Origin { record: brief.header.id, field: format!("since/updates/{}/text", item.id) };
    let one = |asked: Asked| {
        let term = match asked {
            Asked::Happened => &words.happened,
            Asked::Stuck => &words.stuck,
            Asked::Need => &words.need,
        };
        labelled(meeting.words, term, &Markdown(told.of(asked).clone()), 2, &origin)
    };
    Asked::ALL.into_iter().flat_map(one).collect()
}
