//! What people said of a project, and where there is more to see.

use super::Project;
use crate::documents::minutes::quotes;
use crate::documents::parts::{fact, fact_of_lines, web_link};
use crate::documents::project::{of_appearance, of_brief, of_output};
use crate::documents::tree::{Block, Fact, Inline, Origin};
use crate::model::form::is_typed;
use crate::model::parts::WebLink;

/// The quotes that may stand in a report, each once.
pub(super) fn in_their_words(project: &Project<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut said: Vec<&str> = Vec::new();
    for (quote, origin) in project.quotes().into_iter().filter(|(quote, _)| project.why_not(quote).is_none()) {
        if !said.contains(&quote.words.trim()) {
            said.push(quote.words.trim());
            blocks.push(quotes::block(&project.meeting, quote, &origin));
        }
    }
    let title = &project.meeting.words.projects.report.in_their_words;
    project.part(title, of_brief(project.brief, "since/quotes"), blocks)
}

/// Each address once, and what to follow. A link whose address is lost leads nobody anywhere.
pub(super) fn links(project: &Project<'_>) -> Vec<Fact> {
    let brief = project.brief;
    let asked = brief.brief.links.iter().map(|link| (link, of_brief(brief, format!("brief/links/{}", link.id))));
    let there = brief
        .at_events
        .appearances
        .iter()
        .flat_map(|at| at.links.iter().map(|link| (link, of_appearance(brief, at, &format!("links/{}", link.id)))));
    let made = project
        .outputs
        .iter()
        .flat_map(|output| output.links.iter().map(|link| (link, of_output(output, format!("links/{}", link.id)))));
    let mut links: Vec<(&WebLink, Origin)> = Vec::new();
    for (link, origin) in asked.chain(there).chain(made) {
        let is_new = |(other, _): &(&WebLink, Origin)| (&other.label, &other.address) != (&link.label, &link.address);
        if is_typed(link) && !link.is_lost() && links.iter().all(is_new) {
            links.push((link, origin));
        }
    }
    let lines: Vec<Vec<Inline>> = links.iter().map(|(link, _)| web_link(project.meeting.words, link)).collect();
    let first = links.first().map(|(_, origin)| origin.clone());
    let first = first.unwrap_or_else(|| of_brief(brief, "brief/links"));
    let mut follow: Vec<&str> = Vec::new();
    let outputs = project.outputs.iter().flat_map(|output| output.hashtags.iter().chain(&output.handles));
    for one in brief.brief.hashtags.iter().chain(&brief.brief.handles).chain(outputs).map(|one| one.trim()) {
        if !one.is_empty() && !follow.contains(&one) {
            follow.push(one);
        }
    }
    let follow = if follow.is_empty() { Vec::new() } else { vec![follow.join(", ")] };
    let words = project.meeting.words;
    let rows = [
        fact_of_lines(&words.brief.panel.links, lines, first),
        fact(&words.minutes.items.handles, &follow, of_brief(brief, "brief/hashtags")),
    ];
    rows.into_iter().flatten().collect()
}
