//! What to do in an emergency, in large letters: what to say to 999, who helps, how to get out, and a few words for each
//! thing that may happen. It hangs on the wall, so that it names no telephone number of anybody.

use std::collections::HashSet;

use super::around::{Helper, Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::left_out::LeftOut;
use crate::documents::meeting::not_named;
use crate::documents::parts::{fact, heading, paragraph};
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Sheet};
use crate::documents::wording::fill;
use crate::model::{Kind, Problem, capitalised};
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
    let said = match kit.whole_place().as_str() {
        "" => words.venue_unknown.clone(),
        place => fill(&words.say, &[("where", place)]),
    };
    let line = vec![Inline::strong(words.ring.as_str()), Inline::LineBreak, Inline::strong(said)];
    paragraph(line).at(&kit.at_venue("details/venue"))
}

/// Whoever helps, and as what.
fn helpers<'s, 'a>(kit: &'s Kit<'a>) -> [(&'static str, Helper<'s, 'a>); 3] {
    let strip = &kit.meeting.words.run_sheet.emergency;
    [
        (strip.first_aid.as_str(), kit.first_aider()),
        (strip.safeguarding.as_str(), kit.safeguarding_lead()),
        (kit.words().emergency.key.as_str(), kit.key_holder()),
    ]
}

fn help(kit: &Kit<'_>) -> Vec<Fact> {
    let unknown = capitalised(&kit.meeting.words.dates.to_be_confirmed);
    let helpers = helpers(kit).into_iter().filter_map(|(term, helper)| {
        let name = helper.name().unwrap_or_else(|| unknown.clone());
        fact(term, &[name], helper.origin)
    });
    let points = kit.venue().refuge_points.clone();
    let getting_out = &kit.meeting.words.run_sheet.emergency.getting_out;
    helpers.chain(fact(getting_out, &[points], kit.at_venue("details/venue/refuge_points"))).collect()
}

fn scenarios(kit: &Kit<'_>) -> Vec<Fact> {
    let scenarios = kit.words().emergency.scenarios.iter();
    let line = |text: &String| vec![vec![Inline::from(text.as_str())]];
    scenarios.map(|one| Fact { term: one.what.clone(), lines: line(&one.to_do), origin: None }).collect()
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(kit) = Kit::of(workspace, request) else { return Vec::new() };
    let mut met = HashSet::new();
    let mut told = Vec::new();
    for (_, helper) in helpers(&kit) {
        // Whoever does two things is told once.
        let Some(who) = helper.who.filter(|who| met.insert(*who)) else { continue };
        told.extend(not_named::in_these(helper.meeting, vec![(who, helper.origin)]));
    }
    told
}
