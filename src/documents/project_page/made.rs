//! What was made: each output in a paragraph, with how far it has come and who looks after it.

use super::Project;
use crate::documents::markdown::linked;
use crate::documents::parts::{add_facts, paragraph, term_line};
use crate::documents::project::{kind_and_stage, of_brief, of_output, text_lines};
use crate::documents::tree::{Block, Content, Inline};
use crate::model::output::Stage;
use crate::model::{Markdown, Output};

pub(super) fn made(project: &Project<'_>) -> Vec<Block> {
    let items: Vec<Vec<Block>> = project.outputs.iter().map(|output| item(project, output)).collect();
    let list = if items.is_empty() { Vec::new() } else { vec![Content::List { start: None, items }.into()] };
    project.part(&project.meeting.words.projects.what_was_made, of_brief(project.brief, "since"), list)
}

fn item(project: &Project<'_>, output: &Output) -> Vec<Block> {
    let words = project.meeting.words;
    let mut line = Vec::new();
    let name = output.name.trim();
    if !name.is_empty() {
        line.push(Inline::strong(format!("{}{}", name.trim_end_matches('.'), words.joining.full_stop)));
        line.push(Inline::from(" "));
    }
    line.push(Inline::from(kind_and_stage(&project.meeting, output)));
    for said in text_lines(&output.about) {
        line.push(Inline::from(" "));
        line.extend(said);
    }
    let mut blocks = vec![paragraph(line).at(&of_output(output, "name"))];
    let report = &words.projects.report;
    let owner = match output.owner {
        Some(owner) => project.meeting.party_from_elsewhere(owner).in_full(),
        None if output.stage.is(Stage::Ended) => String::new(),
        None => report.nobody_yet.clone(),
    };
    term(project, &mut blocks, &report.owner_now, linked(&owner), output, "owner");
    let ended = if output.why_ended.is_empty() { Markdown::default() } else { output.why_ended.clone() };
    let texts = [
        (&words.projects.how_to_try, &output.how_to_try, "how_to_try"),
        (&report.what_changed, &output.what_changed, "what_changed"),
        (&report.what_we_said, &output.what_we_said, "what_we_said"),
        (&project.words().why_ended, &ended, "why_ended"),
    ];
    for (name, text, field) in texts {
        let line = text_lines(text).join(&Inline::from(" "));
        term(project, &mut blocks, name, line, output, field);
    }
    add_facts(&mut blocks, words, &output.facts, &|fact| of_output(output, format!("facts/{}", fact.id)));
    let built = words.joining.and_list(&output.built_with);
    term(project, &mut blocks, &words.projects.built_with, linked(&built), output, "built_with");
    blocks
}

/// A line after its term; none where there is nothing to say.
fn term(project: &Project<'_>, blocks: &mut Vec<Block>, term: &str, line: Vec<Inline>, output: &Output, field: &str) {
    let is_empty = line.iter().all(|run| matches!(run, Inline::Text { text } if text.trim().is_empty()));
    if !is_empty {
        blocks.push(paragraph(term_line(project.meeting.words, term, line)).at(&of_output(output, field)));
    }
}
