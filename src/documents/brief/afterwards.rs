//! The foot of a brief: what happens once the event is over. Where nobody is named for that, the page says so, since it
//! is what teams ask first.

use super::project::Project;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts::ended;
use crate::documents::tree::{Block, Content, Fact};

/// The heading, who takes it on and on what terms, and what else was typed.
pub fn next(project: &Project<'_>) -> Vec<Block> {
    let after = &project.ask().afterwards;
    let field = "brief/afterwards";
    let facts = Block::from(Content::Facts { facts: facts(project) }).at(&project.at(field));
    let blocks = [vec![facts], project.text(&after.text, "brief/afterwards/text")].concat();
    project.part(&project.words().brief.afterwards.heading, field, blocks)
}

/// What stands for a term ends with a full stop, since the next one may follow on the line.
fn sentence(project: &Project<'_>, mut fact: Fact) -> Fact {
    if let Some(last) = fact.lines.pop() {
        fact.lines.push(ended(project.words(), last));
    }
    fact
}

fn facts(project: &Project<'_>) -> Vec<Fact> {
    let (after, words) = (&project.ask().afterwards, &project.words().brief.afterwards);
    let by = |when: &crate::model::When| {
        if when.is_unknown() { String::new() } else { dates::by(&project.words().dates, when) }
    };
    let owner = after.owner.map_or_else(|| words.no_owner.clone(), |owner| project.party(owner));
    let decision = joined(&[&after.decided_by, &by(&after.decided_on)]);
    let decided = if after.decided_by.trim().is_empty() { "decided_on" } else { "decided_by" };
    let facts = [
        project.fact(&words.owner, vec![owner], "brief/afterwards/owner"),
        project.fact(&words.decision, vec![decision], &format!("brief/afterwards/{decided}")),
        project.fact(&words.money, vec![after.money.clone()], "brief/afterwards/money"),
        project.fact(&words.licence, vec![after.licence.clone()], "brief/afterwards/licence"),
        project.fact(&words.told, vec![by(&after.told_by)], "brief/afterwards/told_by"),
    ];
    facts.into_iter().flatten().map(|fact| sentence(project, fact)).collect()
}
