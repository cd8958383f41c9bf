//! What to do in an emergency, in large letters: what to say to 999, who helps, how to get out, and a few words for each
//! thing that may happen. It hangs on the wall, so that it names no telephone number of anybody.

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::left_out::LeftOut;
use crate::documents::meeting::not_named;
use crate::documents::names::joined;
use crate::documents::parts::{fact, heading, paragraph};
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Origin, Sheet};
use crate::documents::wording::fill;
use crate::model::{Kind, Problem, Ref, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const EMERGENCY: PrintedDocument = PrintedDocument {
    name: "emergency",
    label: "emergency sheet",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().emergency;
    let mut blocks = vec![kit.title(&words.title), say(&kit)];
    blocks.push(Content::Facts { facts: help(&kit) }.into());
    blocks.push(heading(2, &words.what_to_do));
    blocks.push(Content::Facts { facts: scenarios(&kit) }.into());
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Poster, blocks))
}

/// Where to say that help is needed.
fn say(kit: &Kit<'_>) -> Block {
    let words = &kit.meeting.words.run_sheet.emergency;
    let venue = &kit.event().details.venue;
    let place = joined(&[&venue.room, &venue.name, &venue.address]);
    let said = match place.as_str() {
        "" => words.venue_unknown.clone(),
        place => fill(&words.say, &[("where", place)]),
    };
    let line = vec![Inline::strong(words.ring.as_str()), Inline::LineBreak, Inline::strong(said)];
    paragraph(line).at(&kit.meeting.at("details/venue"))
}

/// Whoever helps, with the field that says so.
fn helpers(kit: &Kit<'_>) -> [(&'static str, Option<Ref>, Origin); 3] {
    let (words, event) = (kit.words(), kit.event());
    let strip = &kit.meeting.words.run_sheet.emergency;
    let at = |field: &str| kit.meeting.at(field);
    [
        (strip.first_aid.as_str(), event.people.first_aider, at("people/first_aider")),
        (strip.safeguarding.as_str(), event.people.safeguarding_lead, at("people/safeguarding_lead")),
        (words.emergency.key.as_str(), event.details.venue.key_holder, at("details/venue/key_holder")),
    ]
}

fn help(kit: &Kit<'_>) -> Vec<Fact> {
    let unknown = capitalised(&kit.meeting.words.dates.to_be_confirmed);
    let helpers = helpers(kit).into_iter().filter_map(|(term, who, origin)| {
        let name = who.map_or(unknown.clone(), |who| kit.meeting.plain_name(who));
        fact(term, &[name], origin)
    });
    let points = kit.event().details.venue.refuge_points.clone();
    let getting_out = &kit.meeting.words.run_sheet.emergency.getting_out;
    helpers.chain(fact(getting_out, &[points], kit.meeting.at("details/venue/refuge_points"))).collect()
}

fn scenarios(kit: &Kit<'_>) -> Vec<Fact> {
    let scenarios = kit.words().emergency.scenarios.iter();
    let line = |text: &String| vec![vec![Inline::from(text.as_str())]];
    scenarios.map(|one| Fact { term: one.what.clone(), lines: line(&one.to_do), origin: None }).collect()
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(kit) = Kit::of(workspace, request) else { return Vec::new() };
    let named = helpers(&kit).into_iter().filter_map(|(_, who, origin)| Some((who?, origin)));
    not_named::in_these(&kit.meeting, named.collect())
}
