//! The dates that come after an event in its series, beside the next one, which has its own panel.

use crate::documents::dates;
use crate::documents::meeting::{Meeting, series};
use crate::documents::names::joined;
use crate::documents::parts::{one_or_list, paragraph, under_heading};
use crate::documents::tree::{Block, Inline, Origin};
use crate::model::{Event, Ref};

/// What is still to come, each with its day and place as far as they are known.
pub fn save_the_dates(meeting: &Meeting<'_>) -> Vec<Block> {
    let Some(series) = meeting.event.details.series else { return Vec::new() };
    let events = series::events(meeting.workspace, series).into_iter();
    let lines: Vec<Block> =
        events.filter(|event| is_announced(meeting, event)).map(|event| line(meeting, event)).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    under_heading(&meeting.words.projects.save_the_dates, Vec::new(), vec![one_or_list(lines)])
}

fn is_announced(meeting: &Meeting<'_>, event: &Event) -> bool {
    let next = meeting.event.minutes.next.event;
    let is_another = event.header.id != meeting.event.header.id && next != Some(Ref(event.header.id));
    // A launch evening is announced with the event that it opens.
    let is_to_come = event.is_to_come(meeting.today());
    is_another && is_to_come && event.details.part_of.is_none() && !event.details.title.trim().is_empty()
}

fn line(meeting: &Meeting<'_>, event: &Event) -> Block {
    let (details, words) = (&event.details, meeting.words);
    let when = dates::when(&words.dates, &details.when);
    let said = joined(&[&when, &details.venue.name]);
    let line = format!("{}{}{said}", details.title.trim(), words.joining.colon);
    paragraph(vec![Inline::from(line)]).at(&Origin { record: event.header.id, field: "details/when".to_owned() })
}
