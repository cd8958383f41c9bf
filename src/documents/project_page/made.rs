//! What was made: each output in a paragraph, with how far it has come and who looks after it.

use super::Project;
use crate::documents::markdown::linked;
use crate::documents::parts::{ended, figure, paragraph};
use crate::documents::project::{kind, kind_and_stage, of_brief, of_output, text_lines};
use crate::documents::tree::{Block, Content, Inline};
use crate::model::Output;
use crate::model::form::typed;
use crate::model::output::Stage;
use crate::workspace::show::taken_on_in_words;

pub(super) fn made(project: &Project<'_>) -> Vec<Block> {
    let items: Vec<Vec<Block>> = project.outputs.iter().map(|output| vec![item(project, output)]).collect();
    let blocks = if items.is_empty() { Vec::new() } else { vec![Content::List { start: None, items }.into()] };
    project.part(&project.meeting.words.projects.what_was_made, of_brief(project.brief, "since"), blocks)
}

/// All of it in one paragraph, so that several fit on a page.
fn item(project: &Project<'_>, output: &Output) -> Block {
    let words = project.meeting.words;
    let mut line = Vec::new();
    let name = output.name.trim();
    if !name.is_empty() {
        line.push(Inline::strong(format!("{}{}", name.trim_end_matches('.'), words.joining.full_stop)));
        line.push(Inline::from(" "));
    }
    line.push(Inline::from(how_far(project, output)));
    add_sentences(project, &mut line, "", text_lines(&output.about));
    let (report, of_projects) = (&words.projects.report, &words.projects);
    let owner = output.owner.map(|owner| linked(&project.meeting.party_from_elsewhere(owner).in_full()));
    let in_words = || taken_on_in_words(project.meeting.workspace, output).map(|said| vec![Inline::from(said)]);
    let owner = owner.or_else(in_words);
    add_sentences(project, &mut line, &report.owner_now, owner.into_iter().collect());
    let texts = [
        (&of_projects.how_to_try, &output.how_to_try),
        (&report.what_changed, &output.what_changed),
        (&report.what_we_said, &output.what_we_said),
        (&project.words().why_ended, &output.why_ended),
    ];
    for (term, text) in texts {
        add_sentences(project, &mut line, term, text_lines(text));
    }
    let figures = typed(&output.facts).map(|fact| figure(words, fact)).collect();
    add_sentences(project, &mut line, "", figures);
    let built: Vec<&str> = output.built_with.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect();
    if !built.is_empty() {
        let built = vec![Inline::from(words.joining.and_list(&built))];
        add_sentences(project, &mut line, &of_projects.built_with, vec![built]);
    }
    paragraph(line).at(&of_output(output, "name"))
}

/// Its kind and stage. That it was made and shown is told by the event.
fn how_far(project: &Project<'_>, output: &Output) -> String {
    let is_told = matches!(output.stage.known(), Some(Stage::Made | Stage::Shown)) && output.event.is_some();
    if is_told { kind(&project.meeting, output) } else { kind_and_stage(&project.meeting, output) }
}

/// Lines as sentences behind their term.
fn add_sentences(project: &Project<'_>, line: &mut Vec<Inline>, term: &str, said: Vec<Vec<Inline>>) {
    for (number, said) in said.into_iter().enumerate() {
        line.push(Inline::from(" "));
        if number == 0 && !term.is_empty() {
            line.push(Inline::strong(format!("{term}{}", project.meeting.words.joining.colon.trim_end())));
            line.push(Inline::from(" "));
        }
        line.extend(ended(project.meeting.words, said));
    }
}
