//! The learning log of an event or a series: quotes, stories, figures, lessons and barriers by theme, each with the meeting that it
//! comes from. It goes to people outside, so it keeps to what may be used in a report.

mod found;
mod themes;

use super::catalogue::{PrintedDocument, Request};
use super::clearance::{self, Use};
use super::decisions::origin;
use super::left_out::{Concern, LeftOut};
use super::meeting::hidden::hidden_items;
use super::meeting::not_named;
use super::meeting::title::fitting;
use super::names::joined;
use super::parts::paragraph;
use super::running::Around;
use super::style::Style;
use super::tree::{Block, Content, Document, Inline, Origin, Sheet};
use super::wording::en_gb;
use crate::model::event::Item;
use crate::model::{Kind, Problem};
use crate::workspace::Workspace;
use found::Found;

/// The row of the catalogue.
pub const LEARNING: PrintedDocument = PrintedDocument {
    name: "learning",
    label: "learning log",
    kinds: &[Kind::Event, Kind::Series],
    suits: |_| true,
    is_text: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let (words, found) = (en_gb(), Found::of(workspace, request)?);
    let name = workspace.title(request.record).unwrap_or_default().trim().to_owned();
    let origin = origin(workspace, request.record);
    let title = Content::Title { group: name.clone(), text: words.learning.document.clone() };
    let mut blocks = vec![Block::from(title).at(&origin)];
    blocks.extend(themes::by_theme(found.entries()));
    if blocks.len() == 1 {
        blocks.push(paragraph(vec![Inline::from(words.learning.nothing_yet.as_str())]).at(&origin));
    }
    let whole = joined(&[&words.learning.document, &name]);
    let around = Around {
        group: &name,
        title: fitting(&[&whole], &words.learning.document),
        status: String::new(),
        in_footer: words.learning.document.clone(),
    };
    Ok(Document {
        title: whole,
        language: words.language.clone(),
        size: request.size,
        sheet: Sheet::Flow,
        running: around.each_page(workspace, words, request.printed),
        blocks,
    })
}

/// Quotes that are not cleared for a report, items that are not printed, and speakers who are not named.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(found) = Found::of(workspace, request) else { return Vec::new() };
    let mut left_out: Vec<LeftOut> = found.meetings.iter().flat_map(hidden_items).collect();
    for meeting in &found.meetings {
        let why = "This item is for members, and a learning log goes to people outside.";
        let at = |item: &Item| meeting.at(format!("minutes/items/{}/confidentiality", item.id));
        let one = |item| LeftOut { origin: at(item), concern: Concern::ItemLeftOut, why };
        left_out.extend(found::members_items(meeting).map(one));
    }
    for said in found.quotes() {
        let at = |key: &str| Origin { field: format!("{}/{key}", said.origin.field), ..said.origin.clone() };
        if said.quote.words.trim().is_empty() {
            continue;
        }
        match clearance::why_not(said.quote, Use::Report, request.printed.date()) {
            Some(why) => left_out.push(LeftOut { origin: at("clearance"), concern: Concern::QuoteLeftOut, why }),
            None => {
                let speaker = not_named::speaker(said.quote, &|| at("speaker"));
                left_out.extend(not_named::in_these(said.meeting, speaker.into_iter().collect()));
            }
        }
    }
    left_out
}
