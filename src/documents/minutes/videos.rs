//! The videos of a meeting: in highlights they stand together near the top, elsewhere with what they belong to.

use crate::documents::meeting::Meeting;
use crate::documents::parts::{apart, paragraph, term_line, under_heading, web_link};
use crate::documents::tree::{Block, Content, Origin};
use crate::model::event::MinutesStyle;
use crate::model::form::typed;
use crate::model::parts::{LinkKind, WebLink};

/// The links that print where they were typed.
pub fn in_place<'a>(meeting: &Meeting<'_>, links: &'a [WebLink]) -> impl Iterator<Item = &'a WebLink> {
    let gathers_videos = meeting.style == MinutesStyle::Highlights;
    links.iter().filter(move |link| !(gathers_videos && is_video(link)))
}

fn is_video(link: &WebLink) -> bool {
    link.kind.is(LinkKind::Video)
}

/// A video and the field that it was typed in, under the name of what it belongs to.
type Video<'a> = (String, &'a WebLink, Origin);

/// Every video under the name of what it belongs to, which is said once.
pub fn videos(meeting: &Meeting<'_>) -> Vec<Block> {
    let videos = gathered(meeting);
    let lead_in = meeting.lead_in("videos", |lead_ins| &lead_ins.videos);
    if videos.is_empty() {
        return apart(lead_in);
    }
    let owners = videos.chunk_by(|(one, ..), (next, ..)| one == next);
    let items: Vec<Vec<Block>> = owners.map(|videos| of_owner(meeting, videos)).collect();
    let part = match <[Vec<Block>; 1]>::try_from(items) {
        Ok([only]) => only,
        Err(items) => vec![Content::List { start: None, items }.into()],
    };
    under_heading(&meeting.words.minutes.headings.videos, lead_in, part)
}

/// One is on the line of its owner, several are a list below it.
fn of_owner(meeting: &Meeting<'_>, videos: &[Video<'_>]) -> Vec<Block> {
    let (words, line) = (meeting.words, |link: &WebLink| web_link(meeting.words, link));
    match videos {
        [] => Vec::new(),
        [(of, link, origin)] => vec![paragraph(term_line(words, of, line(link))).at(origin)],
        [(of, _, origin), ..] => {
            let items = videos.iter().map(|(_, link, origin)| vec![paragraph(line(link)).at(origin)]).collect();
            let term = paragraph(term_line(words, of, Vec::new())).at(origin);
            vec![term, Content::List { start: None, items }.into()]
        }
    }
}

fn gathered<'a>(meeting: &Meeting<'a>) -> Vec<Video<'a>> {
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
