//! The videos of a meeting: in highlights they stand together near the top, elsewhere with what they belong to.

use crate::documents::blank::typed;
use crate::documents::meeting::Meeting;
use crate::documents::parts::{one_or_list, paragraph, term_line, under_heading, web_link};
use crate::documents::tree::{Block, Origin};
use crate::model::event::MinutesStyle;
use crate::model::parts::{LinkKind, WebLink};

/// The links that print where they were typed.
pub fn in_place<'a>(meeting: &Meeting<'_>, links: &'a [WebLink]) -> impl Iterator<Item = &'a WebLink> {
    let gathers_videos = meeting.style == MinutesStyle::Highlights;
    links.iter().filter(move |link| !(gathers_videos && is_video(link)))
}

fn is_video(link: &WebLink) -> bool {
    link.kind.is(LinkKind::Video)
}

/// Every video under the name of what it belongs to.
pub fn videos(meeting: &Meeting<'_>) -> Vec<Block> {
    let videos = gathered(meeting);
    let lead_in = meeting.lead_in("videos", |lead_ins| &lead_ins.videos);
    if videos.is_empty() {
        return lead_in;
    }
    let item = |(of, link, origin): &(String, &WebLink, Origin)| {
        paragraph(term_line(meeting.words, of, web_link(meeting.words, link))).at(origin)
    };
    let list = one_or_list(videos.iter().map(item).collect());
    under_heading(&meeting.words.minutes.headings.videos, lead_in, vec![list])
}

fn gathered<'a>(meeting: &Meeting<'a>) -> Vec<(String, &'a WebLink, Origin)> {
    let mut videos = Vec::new();
    for (_, item) in meeting.items() {
        let field = format!("minutes/items/{}", item.id);
        let title = meeting.item_title(item);
        let mut add = |of: &str, links: &'a [WebLink], field: &str| {
            let at = |link: &WebLink| meeting.at(format!("{field}/links/{}", link.id));
            videos.extend(typed(links).filter(|link| is_video(link)).map(|link| (of.to_owned(), link, at(link))));
        };
        for presentation in &item.presentations {
            let own = presentation.title.trim();
            let of = if own.is_empty() { &title } else { own };
            add(of, &presentation.links, &format!("{field}/presentations/{}", presentation.id));
        }
        add(&title, &item.links, &field);
    }
    videos
}
