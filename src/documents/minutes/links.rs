//! Where to find more: the event's own links, hashtags and handles.

use crate::documents::meeting::Meeting;
use crate::documents::parts::{paragraph, term_line, under_heading, web_links};
use crate::documents::tree::{Block, Inline};

pub fn links(meeting: &Meeting<'_>) -> Vec<Block> {
    let details = &meeting.event.details;
    let words = &meeting.words.minutes.items;
    let mut blocks = web_links(meeting.words, &details.links, &|link| meeting.at(format!("details/links/{}", link.id)));
    let lines = [(&words.hashtags, &details.hashtags, "hashtags"), (&words.handles, &details.handles, "handles")];
    for (term, typed, key) in lines {
        let said: Vec<&str> = typed.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        if !said.is_empty() {
            let line = term_line(meeting.words, term, vec![Inline::from(said.join(", "))]);
            blocks.push(paragraph(line).at(&meeting.at(format!("details/{key}"))));
        }
    }
    let lead_in = meeting.lead_in("links", |lead_ins| &lead_ins.links);
    under_heading(&meeting.words.minutes.headings.links, lead_in, blocks)
}
