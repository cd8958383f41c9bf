//! Pieces that printed things are made of: blocks from fields, figures, links and lists as they read.

use super::dates;
use super::markdown::{self, link};
use super::names::joined;
use super::tree::{self, Block, Column, Content, Inline, Origin, Row, Table, Width};
use super::wording::{Wording, fill};
use crate::model::form::{is_typed, typed};
use crate::model::parts::{AnnouncedList, Fact, LinkKind, Medium, MediumKind, WebLink};
use crate::model::{Markdown, Open, capitalised};

pub fn paragraph(text: Vec<Inline>) -> Block {
    Content::Paragraph { text }.into()
}

pub fn heading(level: u8, text: &str) -> Block {
    Content::Heading { level, number: None, text: vec![Inline::from(text)] }.into()
}

/// A fact with its lines; none where there is nothing to say.
pub fn fact(term: &str, lines: &[String], origin: Origin) -> Option<tree::Fact> {
    let lines = lines.iter().map(|line| markdown::linked(line.trim())).filter(|line| !line.is_empty());
    fact_of_lines(term, lines.collect(), origin)
}

/// The same from lines that have their marks.
pub fn fact_of_lines(term: &str, lines: Vec<Vec<Inline>>, origin: Origin) -> Option<tree::Fact> {
    (!lines.is_empty()).then(|| tree::Fact { term: term.to_owned(), lines, origin: Some(origin) })
}

/// Words that belong to no item, whatever stands above them.
pub fn apart(blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() { blocks } else { vec![Content::Apart { blocks }.into()] }
}

/// A part of the page under its heading, with the words typed before it. Where there is no part, the words stand alone.
pub fn under_heading(text: &str, lead_in: Vec<Block>, part: Vec<Block>) -> Vec<Block> {
    if part.is_empty() {
        return apart(lead_in);
    }
    [vec![heading(2, text)], lead_in, part].concat()
}

/// A table without the columns that say nothing in any row.
pub fn table(columns: Vec<Column>, rows: Vec<Row>) -> Block {
    let says_something = |at: usize| rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !is_empty(cell)));
    let shown: Vec<bool> = (0..columns.len()).map(says_something).collect();
    let columns = kept(columns, &shown);
    let rows = rows.into_iter().map(|row| Row { cells: kept(row.cells, &shown), ..row }).collect();
    Content::Table(Table { columns, rows, group_by: None, tick: false }).into()
}

fn kept<T>(all: Vec<T>, shown: &[bool]) -> Vec<T> {
    all.into_iter().zip(shown).filter(|(_, is_shown)| **is_shown).map(|(one, _)| one).collect()
}

fn is_empty(cell: &[Inline]) -> bool {
    cell.iter().all(|inline| matches!(inline, Inline::Text { text } if text.trim().is_empty()))
}

/// A column of a table, its words at the left.
pub fn column(head: &str, width: Width) -> Column {
    Column { head: head.to_owned(), width, right: false }
}

/// Bullets of one line each.
pub fn bullets(lines: Vec<Vec<Inline>>) -> Block {
    let items = lines.into_iter().map(|line| vec![paragraph(line)]).collect();
    Content::List { start: None, items }.into()
}

/// Bullets, or the line by itself where there is only one.
pub fn one_or_bullets(lines: Vec<Vec<Inline>>) -> Block {
    one_or_list(lines.into_iter().map(paragraph).collect())
}

/// The same from blocks that say where they were typed.
pub fn one_or_list(mut blocks: Vec<Block>) -> Block {
    match (blocks.pop(), blocks.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            blocks.extend(last);
            Content::List { start: None, items: blocks.into_iter().map(|block| vec![block]).collect() }.into()
        }
    }
}

impl Block {
    /// The same block with where it was typed, for every block inside it too that does not say so itself.
    pub fn at(mut self, origin: &Origin) -> Self {
        if let Content::List { items, .. } = &mut self.content {
            for block in items.iter_mut().flatten().filter(|block| block.origin.is_none()) {
                block.origin = Some(origin.clone());
            }
        }
        self.origin.get_or_insert_with(|| origin.clone());
        self
    }
}

/// A line that begins with its term in bold: "Where: to be confirmed".
pub fn term_line(words: &Wording, term: &str, text: Vec<Inline>) -> Vec<Inline> {
    let mut line = vec![Inline::strong(format!("{term}{}", words.joining.colon.trim_end()))];
    if !text.is_empty() {
        line.push(Inline::from(" "));
    }
    line.extend(text);
    line
}

/// Long text after its term: on the same line where it begins with a paragraph, otherwise below.
pub fn labelled(words: &Wording, term: &str, text: &Markdown, below: u8, origin: &Origin) -> Vec<Block> {
    let mut blocks = markdown::blocks(text, below, Some(origin));
    match blocks.first_mut().map(|block| &mut block.content) {
        None => {}
        Some(Content::Paragraph { text }) => *text = term_line(words, term, std::mem::take(text)),
        Some(_) => blocks.insert(0, paragraph(term_line(words, term, Vec::new())).at(origin)),
    }
    blocks
}

/// "Over 750 learners, October 2009 (source: the network's own count)".
pub fn figure(words: &Wording, fact: &Fact) -> Vec<Inline> {
    let amount = match fact.qualifier.as_ref() {
        Some(Open::Known(qualifier)) => {
            fill(words.choices.qualifiers.of(*qualifier), &[("amount", fact.amount.trim())])
        }
        Some(Open::Newer(raw)) => format!("{} {}", raw.get_ron().trim(), fact.amount.trim()),
        None => fact.amount.trim().to_owned(),
    };
    let figure = [amount.trim(), fact.of_what.trim()].join(" ");
    let when = if fact.when.is_unknown() { String::new() } else { dates::short_when(&words.dates, &fact.when) };
    let figure = joined(&[figure.trim(), &when]);
    let mut said = fact.kind.known().map_or(figure.clone(), |kind| {
        let template = words.choices.facts.of(*kind);
        fill(template, &[("fact", &figure)])
    });
    if fact.qualifier.is_some() && said.starts_with(&figure) {
        said = capitalised(&said);
    }
    if !fact.source.trim().is_empty() {
        let source = fill(&words.minutes.items.source, &[("source", fact.source.trim())]);
        said = format!("{said} {}", bracketed(words, &source));
    }
    markdown::linked(said.trim())
}

/// Adds one figure as a line of its own and several as bullets, with a term before these where they would otherwise
/// run on from another list.
pub fn add_facts(blocks: &mut Vec<Block>, words: &Wording, facts: &[Fact], at: &dyn Fn(&Fact) -> Origin) {
    let facts: Vec<&Fact> = typed(facts).collect();
    let Some(first) = facts.first() else { return };
    let follows_list = matches!(blocks.last().map(|block| &block.content), Some(Content::List { .. }));
    if follows_list && facts.len() > 1 {
        blocks.push(paragraph(term_line(words, &words.minutes.items.facts, Vec::new())).at(&at(first)));
    }
    blocks.push(one_or_list(facts.into_iter().map(|one| paragraph(figure(words, one)).at(&at(one))).collect()));
}

/// Words that make sense alone, how long it runs, its address, and a remark.
pub fn web_link(words: &Wording, web: &WebLink) -> Vec<Inline> {
    let mut said = Vec::new();
    let label = joined(&[&web.label, &web.running_time]);
    if !label.is_empty() {
        said.push(Inline::from(label));
    }
    let mut line = link(said, &full_address(web.address.trim()));
    if web.is_lost() {
        line.push(Inline::from(format!(" {}", bracketed(words, &words.page.address_lost))));
    }
    if !web.remark.trim().is_empty() {
        line.push(Inline::from(words.joining.colon.as_str()));
        line.extend(markdown::linked(web.remark.trim()));
    }
    line
}

/// How the names of documents end, so that nobody takes them for a page on the web.
const FILE_ENDINGS: [&str; 20] = [
    "pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "jpg", "jpeg", "png",
    "gif", "htm", "html", "zip",
];

fn is_file_name(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(_, ending)| FILE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// What people leave out when they type an address: the scheme of a page or of an email address.
fn full_address(typed: &str) -> String {
    let (host, _) = typed.split_once(['/', '?', '#']).unwrap_or((typed, ""));
    let is_a_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    let is_plain = is_a_host && host.chars().all(|c| c.is_alphanumeric() || ".-_@".contains(c));
    match (is_plain, host.matches('@').count()) {
        (true, 0) if is_file_name(host) => typed.to_owned(),
        (true, 0) => format!("https://{typed}"),
        (true, 1) if host == typed => format!("mailto:{typed}"),
        _ => typed.to_owned(),
    }
}

/// One link is a sentence with what to do with it; several are a list after it.
pub fn web_links<'a>(
    words: &Wording,
    links: impl IntoIterator<Item = &'a WebLink>,
    at: &dyn Fn(&WebLink) -> Origin,
) -> Vec<Block> {
    let links: Vec<&WebLink> = links.into_iter().filter(|link| is_typed(*link)).collect();
    let verb = what_to_do(words, &links);
    if let [only] = links.as_slice() {
        let mut line = vec![Inline::from(format!("{verb} "))];
        line.extend(web_link(words, only));
        return vec![paragraph(ended(words, line)).at(&at(only))];
    }
    listed(words, verb, &links, at)
}

/// Links after their term: one on its line, several below it.
pub fn papers(words: &Wording, links: &[WebLink], at: &dyn Fn(&WebLink) -> Origin) -> Vec<Block> {
    let links: Vec<&WebLink> = typed(links).collect();
    let term = words.minutes.items.papers.of(links.len());
    if let [only] = links.as_slice() {
        return vec![paragraph(term_line(words, &term, web_link(words, only))).at(&at(only))];
    }
    listed(words, &term, &links, at)
}

fn listed(words: &Wording, term: &str, links: &[&WebLink], at: &dyn Fn(&WebLink) -> Origin) -> Vec<Block> {
    let Some(first) = links.first() else { return Vec::new() };
    let item = |web: &&WebLink| vec![paragraph(web_link(words, web)).at(&at(web))];
    let list = Content::List { start: None, items: links.iter().map(item).collect() };
    vec![paragraph(term_line(words, term, Vec::new())).at(&at(first)), list.into()]
}

/// "Watch" where all of them are to be watched, otherwise "See".
fn what_to_do<'w>(words: &'w Wording, links: &[&WebLink]) -> &'w str {
    let verb = |web: &&WebLink| words.choices.links.of(web.kind.known().copied().unwrap_or(LinkKind::Website));
    let first = links.first().map_or("", verb);
    if links.iter().all(|web| verb(web) == first) { first } else { &words.choices.links.see }
}

/// The line as a sentence, with its full stop where it has no end of its own.
pub fn ended(words: &Wording, mut line: Vec<Inline>) -> Vec<Inline> {
    let has_end = matches!(line.last(), Some(Inline::Text { text }) if text.ends_with(['.', '!', '?', '\u{2026}']));
    if !has_end {
        line.push(Inline::from(words.joining.full_stop.as_str()));
    }
    line
}

/// What was shown: "Film: The boat in winter, 12 minutes". One is a line of its own, several are bullets after a term.
pub fn media(words: &Wording, media: &[Medium], at: &Origin) -> Vec<Block> {
    match typed(media).collect::<Vec<_>>().as_slice() {
        [] => Vec::new(),
        [only] => vec![paragraph(medium(words, only)).at(at)],
        several => {
            let term = term_line(words, &words.minutes.items.shown, Vec::new());
            let lines = several.iter().map(|one| medium(words, one)).collect();
            vec![paragraph(term).at(at), bullets(lines).at(at)]
        }
    }
}

fn medium(words: &Wording, medium: &Medium) -> Vec<Inline> {
    let kind = medium.kind.known().copied().unwrap_or(MediumKind::Object);
    let title = joined(&[&medium.title, &medium.length]);
    vec![Inline::from(fill(words.choices.media.of(kind), &[("title", &title)]))]
}

/// The words that announce a list, and its lines, or that nobody has them.
pub fn announced(words: &Wording, list: &AnnouncedList, origin: &Origin) -> Vec<Block> {
    if !is_typed(list) {
        return Vec::new();
    }
    let lines = if list.is_lost() {
        vec![vec![Inline::strong(words.minutes.items.list_lost.clone())]]
    } else {
        list.lines.iter().filter(|line| !line.trim().is_empty()).map(|line| markdown::linked(line.trim())).collect()
    };
    let mut blocks = Vec::new();
    if !list.lead_in.trim().is_empty() {
        blocks.push(paragraph(markdown::linked(list.lead_in.trim())).at(origin));
    }
    blocks.push(bullets(lines).at(origin));
    blocks
}

pub fn bracketed(words: &Wording, text: &str) -> String {
    fill(&words.joining.brackets, &[("text", text)])
}
