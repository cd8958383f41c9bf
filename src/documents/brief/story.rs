//! What somebody new to a project reads first: whose it is, and the story up to the challenge.

use super::project::Project;
use crate::documents::markdown::linked;
use crate::documents::names::joined;
use crate::documents::parts::{add_facts, labelled, paragraph};
use crate::documents::tree::{Block, Fact, Inline};
use crate::model::event::Risk;
use crate::model::form::typed;

/// What is asked, in one line.
pub fn in_one_line(project: &Project<'_>) -> Vec<Block> {
    project.lines(std::slice::from_ref(&project.ask().in_one_line), "brief/in_one_line")
}

/// With whom, and what it was called before.
pub fn facts(project: &Project<'_>) -> Vec<Fact> {
    let (ask, terms) = (project.ask(), &project.words().brief.terms);
    let one = |link: Option<crate::model::Ref>| link.map(|link| project.party(link)).into_iter().collect();
    let partners: Vec<String> = ask.partners.iter().map(|link| project.party(*link)).collect();
    let partner = terms.partner.of(partners.len());
    let partners = project.words().joining.and_list(&partners);
    let former: Vec<&str> = ask.former_names.iter().map(String::as_str).collect();
    let facts = [
        project.fact(&partner, vec![partners], "brief/partners"),
        project.fact(&terms.owner, one(ask.owner), "brief/owner"),
        project.fact(&terms.deputy, one(ask.deputy), "brief/deputy"),
        project.fact(&terms.sponsor, one(ask.sponsor), "brief/sponsor"),
        project.fact(&terms.former_names, vec![joined(&former)], "brief/former_names"),
    ];
    facts.into_iter().flatten().collect()
}

/// From the background to what might be explored.
pub fn story(project: &Project<'_>) -> Vec<Block> {
    let (ask, words) = (project.ask(), &project.words().brief.headings);
    let text = |title: &str, text, field: &str| project.part(title, field, project.text(text, field));
    let parts = [
        text(&words.background, &ask.background, "brief/background"),
        who_for(project),
        facts_known(project),
        text(&words.tried, &ask.tried, "brief/tried"),
        considerations(project),
        risks(project),
        project.bullets(&words.explore, "brief/explore", project.lines(&ask.explore, "brief/explore")),
    ];
    parts.concat()
}

/// What it comes down to.
pub fn challenge(project: &Project<'_>) -> Vec<Block> {
    let words = &project.words().brief.headings;
    let text = project.text(&project.ask().challenge, "brief/challenge");
    project.part(&words.challenge, "brief/challenge", text)
}

/// Those whom it is for, and those of them who helped to write it.
fn who_for(project: &Project<'_>) -> Vec<Block> {
    let (ask, words) = (project.ask(), &project.words().brief.headings);
    let experience = project.text(&ask.experience, "brief/experience");
    if ask.who_for.is_empty() {
        return project.part(&words.experience, "brief/experience", experience);
    }
    let who_for = project.text(&ask.who_for, "brief/who_for");
    project.part(&words.who_for, "brief/who_for", [who_for, experience].concat())
}

fn facts_known(project: &Project<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let facts = &project.ask().facts;
    add_facts(&mut blocks, project.words(), facts, &|fact| project.at(format!("brief/facts/{}", fact.id)));
    project.part(&project.words().brief.headings.facts, "brief/facts", blocks)
}

/// Each behind its own heading, on the same line.
fn considerations(project: &Project<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for one in typed(&project.ask().considerations) {
        let field = format!("brief/considerations/{}", one.id);
        let said = if one.heading.trim().is_empty() {
            project.text(&one.text, &format!("{field}/text"))
        } else if one.text.is_empty() {
            vec![project.line(&one.heading, &format!("{field}/heading"))]
        } else {
            labelled(project.words(), one.heading.trim(), &one.text, 2, &project.at(format!("{field}/text")))
        };
        blocks.extend(said);
    }
    project.part(&project.words().brief.headings.considerations, "brief/considerations", blocks)
}

/// What could go wrong and what is done about it. Who sees to it, and what is left, is for the risk assessment.
fn risks(project: &Project<'_>) -> Vec<Block> {
    let said = |risk: &Risk| {
        let hazard = joined(&[&risk.hazard, &risk.who]);
        let parts = [hazard.as_str(), risk.controls.trim()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        said.join(project.words().joining.colon.as_str())
    };
    let block = |risk: &Risk| -> Option<Block> {
        let text: Vec<Inline> = linked(&said(risk));
        (!text.is_empty()).then(|| paragraph(text).at(&project.at(format!("brief/risks/{}", risk.id))))
    };
    let blocks = typed(&project.ask().risks).filter_map(block).collect();
    project.bullets(&project.words().brief.headings.risks, "brief/risks", blocks)
}
