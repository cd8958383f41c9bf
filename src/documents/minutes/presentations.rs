//! Presentations: who spoke, as they were then, what people took from it, and where to find more.

use super::videos;
use crate::documents::meeting::{Meeting, presenter_parts};
use crate::documents::names::joined;
use crate::documents::parts::{add_facts, announced, heading, media, paragraph, term_line, web_links};
use crate::documents::tree::{Block, Inline};
use crate::documents::wording::fill;
use crate::model::event::{Item, MinutesStyle};
use crate::model::form::typed;
use crate::model::parts::{Presentation, Presenter};

/// The item is one presentation, whose title is the item's.
pub fn is_one(item: &Item) -> bool {
    matches!(typed(&item.presentations).collect::<Vec<_>>().as_slice(), [only] if repeats_item(item, only))
}

fn repeats_item(item: &Item, presentation: &Presentation) -> bool {
    let title = presentation.title.trim();
    title.is_empty() || title == item.title.trim()
}

pub fn presentation(meeting: &Meeting<'_>, item: &Item, presentation: &Presentation) -> Vec<Block> {
    let field = format!("minutes/items/{}/presentations/{}", item.id, presentation.id);
    let mut blocks = Vec::new();
    let has_heading = !repeats_item(item, presentation);
    if has_heading {
        let title = presentation.title.trim();
        let said = match meeting.style {
            MinutesStyle::Formal => title.to_owned(),
            _ => fill(&meeting.words.minutes.items.presentation, &[("title", title)]),
        };
        blocks.push(heading(3, &said).at(&meeting.at(format!("{field}/title"))));
    }
    for presenter in &presentation.presenters {
        let origin = meeting.at(format!("{field}/presenters/{}", presenter.id));
        blocks.extend(presenter_line(meeting, presenter).map(|line| paragraph(line).at(&origin)));
    }
    let level = if has_heading { 3 } else { 2 };
    blocks.extend(meeting.text(&presentation.summary, &format!("{field}/summary"), level));
    for list in &presentation.announced {
        blocks.extend(announced(meeting.words, list, &meeting.at(format!("{field}/announced/{}", list.id))));
    }
    add_facts(&mut blocks, meeting.words, &presentation.facts, &|fact| {
        meeting.at(format!("{field}/facts/{}", fact.id))
    });
    blocks.extend(media(meeting.words, &presentation.media, &meeting.at(format!("{field}/media"))));
    blocks.extend(web_links(meeting.words, videos::in_place(meeting, &presentation.links), &|link| {
        meeting.at(format!("{field}/links/{}", link.id))
    }));
    blocks
}

/// The name in bold, then role and organisation.
fn presenter_line(meeting: &Meeting<'_>, presenter: &Presenter) -> Option<Vec<Inline>> {
    let parts = presenter_parts(meeting, presenter);
    let (first, rest) = parts.split_first()?;
    if rest.is_empty() {
        return Some(vec![Inline::strong(first.trim())]);
    }
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    Some(vec![Inline::strong(format!("{},", first.trim())), Inline::from(format!(" {}", joined(&rest)))])
}

/// The presentations that an item discusses, where one discussion covers several.
pub fn discussed_together(meeting: &Meeting<'_>, item: &Item) -> Option<Block> {
    let group = item.discussion_group.trim();
    if group.is_empty() {
        return None;
    }
    let titles: Vec<String> = meeting
        .items()
        .filter(|(_, other)| other.id != item.id)
        .flat_map(|(_, other)| other.presentations.iter().map(move |presentation| (other, presentation)))
        .filter(|(_, presentation)| presentation.discussion_group.trim() == group)
        .map(|(other, presentation)| match presentation.title.trim() {
            "" => meeting.item_title(other),
            title => title.to_owned(),
        })
        .collect();
    let origin = meeting.at(format!("minutes/items/{}/discussion_group", item.id));
    let line = term_line(meeting.words, &meeting.words.minutes.items.discusses, vec![Inline::from(titles.join("; "))]);
    (!titles.is_empty()).then(|| paragraph(line).at(&origin))
}
