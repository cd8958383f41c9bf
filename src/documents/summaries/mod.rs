//! The projects of a network in a pack: a paragraph for each, with its partner, whom to ask and what they ask for. In full
//! each is printed as a brief.

mod pack;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::{Concern, LeftOut};
use super::meeting::not_named;
use super::names::joined;
use super::parts::{fact, heading, paragraph};
use super::project::of_brief;
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Fact, Inline, Origin, Sheet};
use super::wording::{Wording, en_gb};
use super::{dates, markdown};
use crate::model::brief::BriefStatus;
use crate::model::{Brief, Kind, Problem, Ref, capitalised};
use crate::workspace::Workspace;
use pack::Pack;

/// The row of the catalogue.
pub const SUMMARIES: PrintedDocument = PrintedDocument {
    name: "summaries",
    label: "project summaries",
    kinds: &[Kind::Series],
    suits: |_| true,
    is_text: |_| true,
    styles: &[Style::ByTitle, Style::ByOrganisation],
    usual_style: |_| Style::ByTitle,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let words = en_gb();
    let pack = Pack::of(workspace, request)?;
    let named = Named::after(workspace, request, &words.summaries.document);
    let mut blocks = match request.style {
        Style::ByOrganisation => by_organisation(&pack, words),
        _ => pack.projects.iter().flat_map(|brief| project(&pack, brief, words, 2)).collect(),
    };
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.summaries.none_yet.as_str())]).at(&named.origin));
    } else {
        blocks.insert(0, in_all(&pack, request, words, &named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// How many there are, and on which day.
fn in_all(pack: &Pack<'_>, request: &Request, words: &Wording, origin: &Origin) -> Block {
    let rows = [
        (&words.action_list.as_of, dates::day(&words.dates, request.printed.date())),
        (&words.projects.report.summary, words.projects.projects.of(pack.projects.len())),
    ];
    let facts = rows.into_iter().filter_map(|(term, said)| fact(term, &[said], origin.clone())).collect();
    Block::from(Content::Facts { facts }).at(origin)
}

/// Those of each organisation under its name; those of none come last.
fn by_organisation(pack: &Pack<'_>, words: &Wording) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (organisation, projects) in pack.by_organisation() {
        let title = organisation.map_or(words.summaries.no_organisation.clone(), |link| pack.beside.name(link));
        let origin = projects.first().map(|brief| of_brief(brief, "brief/partners"));
        blocks.extend(origin.map(|origin| heading(2, &title).at(&origin)));
        blocks.extend(projects.into_iter().flat_map(|brief| project(pack, brief, words, 3)));
    }
    blocks
}

/// Its name, what it is about, and what somebody who is interested asks next.
fn project(pack: &Pack<'_>, brief: &Brief, words: &Wording, level: u8) -> Vec<Block> {
    let title = brief.title().trim();
    let title = if title.is_empty() { &words.projects.nameless } else { title };
    let field = if brief.brief.name.is_empty() { "brief/question" } else { "brief/name" };
    let mut blocks = vec![heading(level, title).at(&of_brief(brief, field))];
    blocks.extend(about(brief, words, level));
    blocks.push(Content::Facts { facts: facts(pack, brief, words) }.into());
    blocks
}

/// The summary, or what is asked in one line, or the question: whichever was written first in this order.
fn about(brief: &Brief, words: &Wording, level: u8) -> Vec<Block> {
    let ask = &brief.brief;
    if !ask.summary.is_empty() {
        return markdown::blocks(&ask.summary, level, Some(&of_brief(brief, "brief/summary")));
    }
    let question = if brief.title() == brief.question_now() { "" } else { brief.question_now().trim() };
    let (said, field) = match (ask.in_one_line.trim(), question) {
        ("", "") => (words.summaries.nothing_written.as_str(), "brief/summary"),
        ("", question) => (question, "brief/question"),
        (line, _) => (line, "brief/in_one_line"),
    };
    vec![paragraph(markdown::linked(said)).at(&of_brief(brief, field))]
}

fn facts(pack: &Pack<'_>, brief: &Brief, words: &Wording) -> Vec<Fact> {
    let (ask, said) = (&brief.brief, &words.summaries);
    let partners: Vec<String> = ask.partners.iter().map(|link| pack.party(*link)).collect();
    let partner = words.brief.terms.partner.of(partners.len());
    let whom = match pack.whom_to_ask(brief) {
        Some((link, field)) => (pack.party(link), field),
        None => (said.nobody_yet.clone(), "brief/owner"),
    };
    // Where there is no summary, it is the paragraph above.
    let asks = if ask.summary.is_empty() { "" } else { ask.in_one_line.trim() };
    let skills: Vec<&str> = ask.skills_wanted.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect();
    let rows = [
        (&partner, words.joining.and_list(&partners), "brief/partners"),
        (&said.whom_to_ask, whom.0, whom.1),
        (&said.asks_for, asks.to_owned(), "brief/in_one_line"),
        (&words.brief.panel.skills_wanted, words.joining.and_list(&skills), "brief/skills_wanted"),
        (&words.minutes.terms.status, status(brief, words), "brief/status"),
    ];
    rows.into_iter().filter_map(|(term, said, field)| fact(term, &[said], of_brief(brief, field))).collect()
}

/// What a reader should know before they rely on it: nobody has published it yet, or it is over.
fn status(brief: &Brief, words: &Wording) -> String {
    let said = &words.brief.status;
    match brief.brief.status.known() {
        Some(BriefStatus::Closed) => capitalised(&said.closed),
        Some(status) if !status.is_published() => joined(&[&said.draft, &said.not_published]),
        _ => String::new(),
    }
}

/// Whoever may not be asked, and who is not named.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(pack) = Pack::of(workspace, request) else { return Vec::new() };
    let mut left_out = Vec::new();
    let mut said: Vec<(Ref, Origin)> = Vec::new();
    for brief in &pack.projects {
        let why = "Their own record says not to contact them.";
        let not_to_ask = pack.not_to_ask(brief).into_iter();
        left_out.extend(not_to_ask.map(|field| LeftOut {
            origin: of_brief(brief, field),
            concern: Concern::ContactLeftOut,
            why,
        }));
        said.extend(brief.brief.partners.iter().map(|link| (*link, of_brief(brief, "brief/partners"))));
        said.extend(pack.whom_to_ask(brief).map(|(link, field)| (link, of_brief(brief, field))));
    }
    left_out.extend(not_named::in_these(&pack.beside, said));
    left_out
}
