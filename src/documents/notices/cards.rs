//! Cards to cut apart and hang up: what is offered or asked for, in large letters, who says so and until when, and room for
//! the names of those who answer. Only what is still open is worth a wall.

use jiff::civil::Date;

use super::gathered::{Gathered, at};
use crate::documents::dates;
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::names::joined;
use crate::documents::parts::{fact, paragraph};
use crate::documents::tree::{Block, Content, Document, Inline, Sheet};
use crate::model::{Notice, NoticeKind, Open};

/// Lines to write a name on.
const LINES: usize = 4;

const RUN_OUT: &str = "Its time is over. Say what came of it, or until when it is open now.";
const NEWER: &str = "A newer version of Folkmoot has set what came of this, in a way that this version does not know.";

pub fn cards(gathered: &Gathered<'_>) -> Document {
    let words = &gathered.said().wall;
    let named = gathered.named(&words.document);
    let mut blocks: Vec<Block> = open(gathered).map(|notice| card(gathered, notice)).collect();
    let line = if blocks.is_empty() { &words.nothing_open } else { &words.cut };
    blocks.insert(0, paragraph(vec![Inline::from(line.as_str())]).at(&named.origin));
    gathered.page(&named, Sheet::CutApart, blocks)
}

/// Those that somebody can still answer.
fn open<'a>(gathered: &Gathered<'a>) -> impl Iterator<Item = &'a Notice> {
    let today = gathered.request.printed.date();
    gathered.shown().filter(move |notice| notice.may_be_answered(today))
}

/// What is open and may not hang there, what has run out or may be settled, and who is not named.
pub fn left_out(gathered: &Gathered<'_>) -> Vec<LeftOut> {
    let today = gathered.request.printed.date();
    let hidden = gathered.hidden().filter(|(notice, _)| notice.may_be_answered(today)).map(|(_, left_out)| left_out);
    let closed = gathered.shown().filter_map(|notice| why_closed(notice, today));
    let said = open(gathered).filter_map(|notice| Some((notice.by?, at(notice, "by"))));
    hidden.chain(closed).chain(gathered.not_named(said)).collect()
}

/// Why nobody is asked to answer, where that may be news to the officer.
fn why_closed(notice: &Notice, today: Date) -> Option<LeftOut> {
    let (field, why) = match notice.outcome.known() {
        None => ("outcome", NEWER),
        Some(_) if notice.has_run_out(today) => ("expires", RUN_OUT),
        Some(_) => return None,
    };
    Some(LeftOut { origin: at(notice, field), concern: Concern::NoticeLeftOut, why })
}

fn card(gathered: &Gathered<'_>, notice: &Notice) -> Block {
    let words = &gathered.said().wall;
    let what = if notice.what.trim().is_empty() { &words.untitled } else { notice.what.trim() };
    let kind = match &notice.kind {
        Open::Known(kind) => gathered.words.choices.notices.kind(*kind).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    };
    // Once it is cut off, nothing else says so.
    let members = if gathered.is_for_everybody() { "" } else { &words.for_members };
    let ask = if notice.kind.is(NoticeKind::Request) { &words.can_help } else { &words.would_like };
    let mut blocks = facts(gathered, notice);
    blocks.push(paragraph(vec![Inline::from(ask.as_str())]).at(&at(notice, "responders")));
    blocks.extend((0..LINES).map(|_| Block::from(Content::Signature { label: String::new() })));
    let content = Content::Card { level: 2, heading: what.to_owned(), aside: joined(&[&kind, members]), blocks };
    Block::from(content).at(&at(notice, "what"))
}

fn facts(gathered: &Gathered<'_>, notice: &Notice) -> Vec<Block> {
    let (words, table) = (&gathered.said().wall, &gathered.said().table);
    let by = notice.by.map(|by| gathered.party(by)).unwrap_or_default();
    let exchange = notice.exchange.as_ref().and_then(Open::known);
    let exchange = exchange.map_or("", |exchange| gathered.words.choices.notices.exchange(*exchange));
    let until = match notice.expires.is_unknown() {
        true => String::new(),
        false => dates::when(&gathered.words.dates, &notice.expires),
    };
    let rows = [
        (&table.from, by.as_str(), "by"),
        (&words.area, &notice.area, "area"),
        (&words.availability, &notice.availability, "availability"),
        (&words.urgency, &notice.urgency, "urgency"),
        (&words.exchange, exchange, "exchange"),
        (&words.until, &until, "expires"),
    ];
    let facts: Vec<_> =
        rows.into_iter().filter_map(|(term, said, field)| fact(term, &[said.to_owned()], at(notice, field))).collect();
    if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] }
}
