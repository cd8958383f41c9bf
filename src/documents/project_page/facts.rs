//! What is read first: the question, the new one and why, whose it is, how far it has come, and for how long nobody heard.

use super::Project;
use super::told::links;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts::{fact, fact_of_lines};
use crate::documents::project::{of_appearance, of_brief, of_output, team_line, text_lines};
use crate::documents::tree::{Block, Content, Fact, Inline};
use crate::documents::wording::fill;
use crate::model::When;
use crate::model::brief::Appearance;
use crate::model::form::typed;
use crate::model::output::{Stage, furthest};

pub(super) fn facts(project: &Project<'_>) -> Vec<Block> {
    let facts: Vec<Fact> = [
        questions(project),
        whose(project),
        teams(project),
        told(project),
        vec![stage(project), closed(project)].into_iter().flatten().collect(),
        links(project),
    ]
    .concat();
    if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] }
}

/// As it was set at each event where it was another, and each new one with its reason.
fn questions(project: &Project<'_>) -> Vec<Fact> {
    let (brief, words) = (project.brief, &project.meeting.words.projects);
    let mut facts = Vec::new();
    let mut known = "";
    for at in &brief.at_events.appearances {
        let set = at.question.trim();
        if !set.is_empty() && set != known {
            facts.extend(fact(&words.question, &lines(set), of_appearance(brief, at, "question")));
            known = set;
        }
        if at.is_reframed() {
            let new = of_appearance(brief, at, "new_question");
            facts.extend(fact(&project.words().new_question, &lines(&at.new_question), new));
            let why = text_lines(&at.why_changed);
            facts.extend(fact_of_lines(&words.why_changed, why, of_appearance(brief, at, "why_changed")));
            known = at.new_question.trim();
        }
    }
    if known.is_empty() {
        facts.extend(fact(&words.question, &lines(&brief.brief.question), of_brief(brief, "brief/question")));
    }
    facts
}

/// Partners, who owns it, and what it was called before.
fn whose(project: &Project<'_>) -> Vec<Fact> {
    let (brief, words) = (project.brief, &project.meeting.words.brief.terms);
    let party = |link| project.meeting.party_from_elsewhere(link).in_full();
    let partners: Vec<String> = brief.brief.partners.iter().map(|link| party(*link)).collect();
    let owner: Vec<String> = brief.brief.owner.map(party).into_iter().collect();
    let after: Vec<String> = brief.brief.afterwards.owner.map(party).into_iter().collect();
    let rows = [
        (words.partner.of(partners.len()).clone(), partners, "brief/partners"),
        (words.owner.clone(), owner, "brief/owner"),
        (project.words().takes_it_on.clone(), after, "brief/afterwards/owner"),
        (words.former_names.clone(), names(&brief.brief.former_names), "brief/former_names"),
    ];
    rows.into_iter().filter_map(|(term, lines, field)| fact(&term, &lines, of_brief(brief, field))).collect()
}

/// "Stage 3 of 7: owner found", of what has come furthest, and that nobody looks after any of it.
fn stage(project: &Project<'_>) -> Option<Fact> {
    let words = &project.meeting.words.projects;
    let output = furthest(&project.outputs)?;
    let stage = *output.stage.known()?;
    let (number, of) = (stage.number()?.to_string(), Stage::ON_THE_WAY.len().to_string());
    let name = words.stages.of(stage).to_lowercase();
    let mut said = fill(&words.report.stage_of, &[("number", &number), ("of", &of), ("stage", &name)]);
    if !project.outputs.iter().any(|output| output.owner.is_some()) {
        said = format!("{said}{} {}", project.meeting.words.joining.full_stop, project.words().nobody_owns);
    }
    let origin = of_output(output, "stage");
    fact(&project.words().how_far, &[said], origin)
}

/// Why it is over, where it is.
fn closed(project: &Project<'_>) -> Option<Fact> {
    let why = text_lines(&project.brief.since.why_closed);
    fact_of_lines(&project.words().not_forward, why, of_brief(project.brief, "since/why_closed"))
}

/// The team at each event, told with its event where there are several.
fn teams(project: &Project<'_>) -> Vec<Fact> {
    let appearances = project.brief.at_events.appearances.iter();
    let with_team: Vec<_> =
        appearances.filter_map(|at| Some((at, team_line(&project.meeting, project.brief, at)?))).collect();
    let Some((first, _)) = with_team.first() else { return Vec::new() };
    let origin = of_appearance(project.brief, first, "team");
    let several = with_team.len() > 1;
    let line = |(at, team): &(&Appearance, String)| {
        let event = at.event.and_then(|event| project.meeting.workspace.title(event.0)).filter(|_| several);
        let event = event.filter(|title| !title.is_empty());
        event.map_or(team.clone(), |event| format!("{event}{}{team}", project.meeting.words.joining.colon))
    };
    let lines: Vec<String> = with_team.iter().map(line).collect();
    fact(&project.meeting.words.projects.team, &lines, origin).into_iter().collect()
}

/// Who was told last what came of it, or that nobody was.
fn told(project: &Project<'_>) -> Vec<Fact> {
    let last = typed(&project.brief.since.told_back).max_by_key(|told| told.when.first_day());
    let said = last.map(|told| joined(&[&told.group, &told_on(project, &told.when), &told.how]));
    let said = said.unwrap_or_else(|| project.words().nobody_told.clone());
    let origin = of_brief(project.brief, "since/told_back");
    fact(&project.words().last_told, &[said], origin).into_iter().collect()
}

fn lines(line: &str) -> Vec<String> {
    names(&[line.to_owned()])
}

fn names(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// When a project's people were told, in words, or nothing.
fn told_on(project: &Project<'_>, when: &When) -> String {
    if when.is_unknown() {
        return String::new();
    }
    let on = dates::on(&project.meeting.words.dates, &dates::settled(when));
    fill(&project.meeting.words.projects.report.told_on, &[("when", &on)])
}

/// A line of plain words.
pub(super) fn plain(said: impl Into<String>) -> Vec<Inline> {
    vec![Inline::from(said.into())]
}
