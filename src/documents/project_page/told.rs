//! What people said of a project, and where there is more to see.

use super::Project;
use crate::documents::minutes::quotes;
use crate::documents::parts::{one_or_bullets, web_link};
use crate::documents::project::{of_appearance, of_brief, of_output, to_follow};
use crate::documents::tree::{Block, Inline, Origin};
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
pub(super) fn links(project: &Project<'_>) -> Vec<Block> {
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
    let mut blocks = Vec::new();
    if let Some((_, first)) = links.first() {
        blocks.push(one_or_bullets(lines).at(first));
    }
    let mut follow: Vec<String> = Vec::new();
    let outputs = project.outputs.iter().flat_map(|output| output.hashtags.iter().chain(&output.handles));
    for one in brief.brief.hashtags.iter().chain(&brief.brief.handles).chain(outputs) {
        if !follow.contains(one) {
            follow.push(one.clone());
        }
    }
    let origin = of_brief(brief, "brief/hashtags");
    blocks.extend(to_follow(&project.meeting, &follow).map(|line| line.at(&origin)));
    project.part(&project.meeting.words.brief.panel.links, of_brief(brief, "brief/links"), blocks)
}
