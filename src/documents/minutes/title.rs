//! What the minutes are called: formal ones by their number, others by their theme.

use crate::documents::meeting::Meeting;
use crate::documents::meeting::title::{self, Names, group, is_said_by, numbered};
use crate::documents::tree::Block;
use crate::model::event::MinutesStyle;

/// The names of this meeting in its style.
pub fn names(meeting: &Meeting<'_>) -> Names {
    let details = &meeting.event.details;
    let document = &meeting.nouns().document;
    let numbered = numbered(meeting, document).unwrap_or_default();
    let candidates = if meeting.style == MinutesStyle::Formal {
        [(numbered.as_str(), "details/ordinal"), (details.title.trim(), "details/title"), (document, "details/kind")]
    } else {
        [(details.theme.trim(), "details/theme"), (details.title.trim(), "details/title"), (document, "details/kind")]
    };
    let (title, field) = candidates.into_iter().find(|(name, _)| !name.is_empty()).unwrap_or_default();
    let group = if meeting.style == MinutesStyle::Formal { meeting.series_name() } else { group(meeting) };
    let group = if is_said_by(meeting, &group, title) { String::new() } else { group };
    Names { group, title: title.to_owned(), field }
}

pub fn title(meeting: &Meeting<'_>) -> Vec<Block> {
    vec![names(meeting).block(meeting)]
}

/// What the header says from the second page on.
pub fn running(meeting: &Meeting<'_>) -> String {
    let Names { group, title, .. } = names(meeting);
    let series = meeting.series_name();
    let candidates = match meeting.style {
        MinutesStyle::Formal => [group.as_str(), &title, &series],
        MinutesStyle::Learning | MinutesStyle::Highlights => [title.as_str(), &group, &series],
    };
    title::running(meeting, &candidates, &meeting.nouns().document)
}
