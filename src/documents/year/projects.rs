//! The projects of the year, each in a paragraph: the question that stands now, how far it has come, what changed, and what
//! is expected next.

use super::Year;
use crate::documents::markdown::linked;
use crate::documents::outputs::{Project, stage_in_words};
use crate::documents::parts::{ended, paragraph};
use crate::documents::project::{of_brief, step_line, text_lines};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::form::typed;

pub(super) fn projects(year: &Year<'_>) -> Vec<Block> {
    let items: Vec<Vec<Block>> = year.report.projects.iter().map(|project| vec![one(year, project)]).collect();
    if items.is_empty() { Vec::new() } else { vec![Content::List { start: None, items }.into()] }
}

fn one(year: &Year<'_>, project: &Project<'_>) -> Block {
    let (words, meeting, brief) = (year.report.words(), year.beside(), project.brief);
    let title = brief.title().trim();
    let name = if title.is_empty() { &words.nameless } else { title };
    let mut line = ended(meeting.words, vec![Inline::strong(name)]);
    let question = brief.question_now().trim();
    if !question.is_empty() && question != title {
        line.push(Inline::from(format!(" {}", fill(&meeting.words.joining.quotation, &[("text", question)]))));
    }
    let mut add = |term: &str, said: Vec<Inline>| {
        line.push(Inline::from(" "));
        if !term.is_empty() {
            line.push(Inline::strong(format!("{term}{}", meeting.words.joining.colon.trim_end())));
            line.push(Inline::from(" "));
        }
        line.extend(ended(meeting.words, said));
    };
    add("", vec![Inline::from(stage_in_words(&year.report, project))]);
    let changed: Vec<Vec<Inline>> =
        project.outputs.iter().flat_map(|output| text_lines(&output.what_changed)).collect();
    let steps = typed(&brief.since.steps).filter(|step| step.is_waiting());
    let steps: Vec<Vec<Inline>> = steps.map(|step| linked(&step_line(meeting, step))).collect();
    for (term, lines) in [(&words.report.what_changed, changed), (&words.report.next, steps)] {
        for (number, said) in lines.into_iter().enumerate() {
            add(if number == 0 { term } else { "" }, said);
        }
    }
    paragraph(line).at(&of_brief(brief, "brief/name"))
}
