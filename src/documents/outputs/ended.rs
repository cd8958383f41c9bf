//! What is not taken forward, and why. Nothing that ended is hidden.

use super::report::{Project, Report};
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, heading, labelled, paragraph, term_line};
use crate::documents::project::{of_brief, of_output};
use crate::documents::tree::{Block, Content, Inline, Origin};
use crate::model::output::Stage;
use crate::model::{Markdown, Output};

/// Every project that is over and every output that ended.
pub fn not_taken_forward(report: &Report<'_>) -> Vec<Block> {
    let projects = report.projects.iter().filter_map(|project| closed(report, project));
    let outputs = report.outputs().into_iter().filter(|output| output.stage.is(Stage::Ended));
    let outputs = outputs.map(|output| ended(report, output));
    let items: Vec<Vec<Block>> = projects.chain(outputs).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading(2, &report.words().report.not_taken_forward), Content::List { start: None, items }.into()]
}

fn closed(report: &Report<'_>, project: &Project<'_>) -> Option<Vec<Block>> {
    let (brief, since) = (project.brief, &project.brief.since);
    let is_over = brief.is_over(&project.outputs);
    is_over.then(|| one(report, brief.title(), &since.why_closed, &of_brief(brief, "since/why_closed")))
}

fn ended(report: &Report<'_>, output: &Output) -> Vec<Block> {
    let project = output.brief.and_then(|brief| report.meeting.workspace.title(brief.0)).unwrap_or_default();
    let project = if project.trim().is_empty() { project } else { bracketed(report.meeting.words, project.trim()) };
    let name = [output.name.trim(), &project].join(" ");
    one(report, name.trim(), &output.why_ended, &of_output(output, "why_ended"))
}

fn one(report: &Report<'_>, name: &str, why: &Markdown, origin: &Origin) -> Vec<Block> {
    let words = report.words();
    let name = joined(&[if name.trim().is_empty() { &words.nameless } else { name }]);
    let said = labelled(report.meeting.words, &name, why, 3, origin);
    if said.is_empty() {
        let not_said = vec![Inline::from(words.report.not_said_why.as_str())];
        return vec![paragraph(term_line(report.meeting.words, &name, not_said)).at(origin)];
    }
    said
}
