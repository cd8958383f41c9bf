//! The learning log of an event or a series: quotes, stories, figures, lessons and barriers by theme, each with the meeting that it
//! comes from. It goes to people outside, so it keeps to what may be used in a report.

mod found;
mod themes;

use std::collections::HashSet;

use super::catalogue::{PrintedDocument, Request};
use super::clearance::{self, Use};
use super::left_out::{Concern, LeftOut};
use super::meeting::hidden::hidden_items;
use super::meeting::{Meeting, not_named};
use super::parts::paragraph;
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Document, Inline, Origin, Sheet};
use super::wording::en_gb;
use crate::model::event::Item;
use crate::model::{Event, Kind, Problem};
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
    let (log, found) = (&en_gb().learning, Found::of(workspace, request)?);
    let named = Named::after(workspace, request, &log.document);
    let mut blocks = themes::by_theme(found.entries());
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(log.nothing_yet.as_str())]).at(&named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// What people said at these meetings and of their projects that may stand in a report, each once, with where it is from.
pub fn quotes(workspace: &Workspace, request: &Request, events: Vec<&Event>, page: &Meeting<'_>) -> Vec<Block> {
    let found = Found::at(workspace, request, events, true);
    let mut met = HashSet::new();
    let usable = found.quotes().into_iter().filter(|said| said.is_usable(request.printed.date()));
    usable.filter(|said| met.insert(said.quote.words.trim())).map(|said| said.block(page)).collect()
}

/// The quotes of the same that may not.
pub fn quotes_left_out(workspace: &Workspace, request: &Request, events: Vec<&Event>) -> Vec<LeftOut> {
    let found = Found::at(workspace, request, events, true);
    let one = |said: &found::Said<'_, '_>| {
        let why = clearance::why_not(said.quote, Use::Report, request.printed.date());
        let why = why.filter(|_| !said.quote.words.trim().is_empty())?;
        let origin = Origin { field: format!("{}/clearance", said.origin.field), ..said.origin.clone() };
        Some(LeftOut { origin, concern: Concern::QuoteLeftOut, why })
    };
    found.quotes().iter().filter_map(one).collect()
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
