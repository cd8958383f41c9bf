//! What people said, under its themes, with who said it as they agreed to be named.

use super::lines;
use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{heading, under_heading};
use crate::documents::tree::{Block, Content, Inline, Origin};
use crate::documents::wording::fill;
use crate::model::parts::{Credit, Quote};

/// The quotes of all items and those of none, but for those that stand among the lines of theirs. A theme keeps the place where it first comes up.
pub fn quotes(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut themes: Vec<(&str, Vec<Block>)> = vec![("", Vec::new())];
    for (quote, origin) in printable(meeting) {
        let theme = quote.theme.trim();
        let block = block(meeting, quote, &origin);
        match themes.iter_mut().find(|(known, _)| *known == theme) {
            Some((_, blocks)) => blocks.push(block),
            None => themes.push((theme, vec![block])),
        }
    }
    let mut blocks = Vec::new();
    for (theme, quotes) in themes {
        if !theme.is_empty() {
            blocks.push(heading(3, theme));
        }
        blocks.extend(quotes);
    }
    let lead_in = meeting.lead_in("quotes", |lead_ins| &lead_ins.quotes);
    under_heading(&meeting.words.minutes.headings.quotes, lead_in, blocks)
}

fn printable<'a>(meeting: &Meeting<'a>) -> Vec<(&'a Quote, Origin)> {
    let minutes = &meeting.event.minutes;
    let of_items = meeting.items().flat_map(|(_, item)| {
        let origin = move |quote: &Quote| meeting.at(format!("minutes/items/{}/quotes/{}", item.id, quote.id));
        let elsewhere = item.quotes.iter().filter(move |quote| !lines::is_placed(meeting, item, quote.id));
        elsewhere.map(move |quote| (quote, origin(quote)))
    });
    let of_none = minutes.quotes.iter().map(|quote| (quote, meeting.at(format!("minutes/quotes/{}", quote.id))));
    let all = of_items.chain(of_none);
    all.filter(|(quote, _)| is_printable(meeting, quote)).collect()
}

/// Whether there are words, and they may be used.
pub fn is_printable(meeting: &Meeting<'_>, quote: &Quote) -> bool {
    !quote.words.trim().is_empty() && meeting.why_not(quote).is_none()
}

/// A quote with who said it.
pub fn block(meeting: &Meeting<'_>, quote: &Quote, origin: &Origin) -> Block {
    let place = quote.heard_at.trim();
    let heard = fill(&meeting.words.minutes.items.heard_at, &[("place", place)]);
    let context = joined(&[&quote.context, if place.is_empty() { "" } else { &heard }]);
    let content = Content::Quote { words: linked(&marked(meeting, quote)), by: attribution(meeting, quote), context };
    Block::from(content).at(origin)
}

/// A quote on one line: the words, and who said them.
pub fn line(meeting: &Meeting<'_>, quote: &Quote) -> Vec<Inline> {
    linked(&format!("{} {}", marked(meeting, quote), attribution(meeting, quote)))
}

/// The words in quotation marks, unless they were typed with them.
fn marked(meeting: &Meeting<'_>, quote: &Quote) -> String {
    let words = quote.words.trim();
    let already_marked = words.starts_with(['"', '\u{201c}']) && words.ends_with(['"', '\u{201d}']);
    if already_marked { words.to_owned() } else { fill(&meeting.words.joining.quotation, &[("text", words)]) }
}

fn attribution(meeting: &Meeting<'_>, quote: &Quote) -> String {
    let agreed = quote.attribution.trim();
    match quote.speaker {
        _ if !agreed.is_empty() => agreed.to_owned(),
        None if quote.credit.is(Credit::Anonymous) => meeting.words.minutes.attendance.anonymous.clone(),
        None => meeting.words.minutes.attendance.nameless.clone(),
        Some(speaker) => meeting.speaker(quote, speaker),
    }
}
