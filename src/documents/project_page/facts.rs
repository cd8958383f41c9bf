//! What is read first: the question, the new one and why, whose it is, how far it has come, and for how long nobody heard.

use super::Project;
use crate::documents::dates;
use crate::documents::parts::{fact, fact_of_lines};
use crate::documents::project::{of_appearance, of_brief, of_output, text_lines};
use crate::documents::tree::{Block, Content, Fact, Inline};
use crate::documents::wording::fill;
use crate::model::When;
use crate::model::brief::Appearance;
use crate::model::output::{Stage, furthest};

pub(super) fn facts(project: &Project<'_>) -> Vec<Block> {
    let facts: Vec<Fact> =
        [questions(project), whose(project), vec![stage(project), heard(project)].into_iter().flatten().collect()]
            .concat();
    if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] }
}

/// As it was set, and each new one with its reason.
fn questions(project: &Project<'_>) -> Vec<Fact> {
    let (brief, words) = (project.brief, &project.meeting.words.projects);
    let changed: Vec<&Appearance> = brief.at_events.appearances.iter().filter(|at| at.is_reframed()).collect();
    let set = brief.at_events.appearances.iter().find(|at| !at.question.trim().is_empty());
    let (question, origin) = match set {
        Some(at) => (at.question.trim(), of_appearance(brief, at, "question")),
        None => (brief.brief.question.trim(), of_brief(brief, "brief/question")),
    };
    let term = if changed.is_empty() { &words.question } else { &words.question_as_set };
    let mut facts: Vec<Fact> = fact(term, &lines(question), origin).into_iter().collect();
    for at in changed {
        facts.extend(fact(&words.new_question, &lines(&at.new_question), of_appearance(brief, at, "new_question")));
        let why = text_lines(&at.why_changed);
        facts.extend(fact_of_lines(&words.why_changed, why, of_appearance(brief, at, "why_changed")));
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
        (project.meeting.words.brief.afterwards.owner.clone(), after, "brief/afterwards/owner"),
        (words.former_names.clone(), names(&brief.brief.former_names), "brief/former_names"),
    ];
    rows.into_iter().filter_map(|(term, lines, field)| fact(&term, &lines, of_brief(brief, field))).collect()
}

/// "Stage 3 of 7: owner found", of what has come furthest.
fn stage(project: &Project<'_>) -> Option<Fact> {
    let words = &project.meeting.words.projects;
    let output = furthest(&project.outputs)?;
    let stage = *output.stage.known()?;
    let (number, of) = (stage.number()?.to_string(), Stage::ON_THE_WAY.len().to_string());
    let name = words.stages.of(stage).to_lowercase();
    let said = fill(&words.report.stage_of, &[("number", &number), ("of", &of), ("stage", &name)]);
    let origin = of_output(output, "stage");
    fact(&project.words().how_far, &[said], origin)
}

/// For how long nobody has heard of it, where that is long; and why it is over, where it is.
fn heard(project: &Project<'_>) -> Option<Fact> {
    let why = text_lines(&project.brief.since.why_closed);
    if !why.is_empty() {
        return fact_of_lines(&project.words().not_forward, why, of_brief(project.brief, "since/why_closed"));
    }
    let silence = project.story.silences.iter().find(|silence| silence.is_now)?;
    let said = fill(&project.words().silent, &[("days", &silence.days.to_string())]);
    fact(&project.words().quiet, &[said], of_brief(project.brief, "since/updates"))
}

fn lines(line: &str) -> Vec<String> {
    names(&[line.to_owned()])
}

fn names(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// When a project's people were told, in words, or nothing.
pub(super) fn told_on(project: &Project<'_>, when: &When) -> String {
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
