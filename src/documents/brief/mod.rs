//! The project brief on paper: one page to hand out, or a sheet for the wall that a team writes on. The same for all
//! briefs of an event, one after another.
//!
//! It prints the brief as it was written before an event, and nothing of what came of it.

mod afterwards;
mod around;
mod comments;
mod headline;
mod left_out;
mod panel;
mod project;
mod story;

use super::brief_sheet::{BriefSheet, WritingSpace};
use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::parts::paragraph;
use super::project::{at_event, holds_projects};
use super::style::Style;
use super::tree::{Block, Content, Document, Inline, Sheet};
use super::wording::{Wording, en_gb};
use crate::model::{Event, Kind, Problem, Ref};
use crate::workspace::Workspace;
use project::Project;

pub use comments::COMMENTS;

/// The row of the catalogue for one brief.
pub const BRIEF: PrintedDocument = PrintedDocument {
    name: "brief",
    label: "brief",
    kinds: &[Kind::Brief],
    suits: |_| true,
    styles: STYLES,
    usual_style: |_| Style::A4,
    is_text: |style| style != Style::Wall,
    compose: compose_one,
    left_out: |workspace, request| {
        one(workspace, request).map(|project| left_out::left_out(&project)).unwrap_or_default()
    },
};

/// The row of the catalogue for all briefs of an event.
pub const BRIEFS: PrintedDocument = PrintedDocument {
    name: "briefs",
    label: "briefs",
    kinds: &[Kind::Event],
    suits: holds_projects,
    styles: STYLES,
    usual_style: |_| Style::A4,
    is_text: |style| style != Style::Wall,
    compose: compose_all,
    left_out: |workspace, request| {
        let projects = all(workspace, request).map(|(_, projects)| projects).unwrap_or_default();
        projects.iter().flat_map(left_out::left_out).collect::<Vec<LeftOut>>()
    },
};

const STYLES: &[Style] = &[Style::A4, Style::Wall];

fn one<'a>(workspace: &'a Workspace, request: &Request) -> Result<Project<'a>, Problem> {
    let brief = workspace.brief(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no project brief to print.").hint("Choose a project brief: other records have none.")
    })?;
    Ok(Project::at_latest_event(workspace, brief, request.printed))
}

/// The event, and the briefs that were set at it, in the order of their names.
fn all<'a>(workspace: &'a Workspace, request: &Request) -> Result<(&'a Event, Vec<Project<'a>>), Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print the briefs of.").hint("Choose an event, or print a brief by itself.")
    })?;
    let project = |(brief, appearance)| Project::at_event(workspace, brief, appearance, event, request.printed);
    Ok((event, at_event(workspace, event).into_iter().map(project).collect()))
}

fn compose_one(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let project = one(workspace, request)?;
    let sheet = sheet(&project, request.style);
    let running = sheet.running.clone();
    let block = Block::from(Content::Brief(Box::new(sheet))).at(&project.question_field());
    Ok(document(request, project.name_of_file(), running, vec![block]))
}

fn compose_all(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let (event, projects) = all(workspace, request)?;
    let running = around::of_all(workspace, event, en_gb(), request.printed);
    let title = running.title.clone();
    if projects.is_empty() {
        return Ok(Document { sheet: Sheet::Flow, ..document(request, title, running, none_yet(event, en_gb())) });
    }
    let block = |project: &Project<'_>| {
        Block::from(Content::Brief(Box::new(sheet(project, request.style)))).at(&project.question_field())
    };
    Ok(document(request, title, running, projects.iter().map(block).collect()))
}

fn document(request: &Request, title: String, running: super::tree::Running, blocks: Vec<Block>) -> Document {
    let sheet = if request.style == Style::Wall { Sheet::Wall } else { Sheet::Brief };
    Document { title, language: en_gb().language.clone(), size: request.size, sheet, running, blocks }
}

fn none_yet(event: &Event, words: &Wording) -> Vec<Block> {
    let origin = super::tree::Origin { record: event.header.id, field: "details/title".to_owned() };
    let title = Content::Title { group: event.details.title.trim().to_owned(), text: words.brief.documents.clone() };
    let said = paragraph(vec![Inline::from(words.brief.none_yet.as_str())]);
    vec![Block::from(title).at(&origin), said.at(&origin)]
}

fn sheet(project: &Project<'_>, style: Style) -> BriefSheet {
    let wall = &project.words().brief.wall;
    let writing =
        WritingSpace { heading: wall.new_question.clone(), labels: vec![wall.why_changed.clone(), wall.team.clone()] };
    BriefSheet {
        running: around::of_one(project),
        question: headline::kept_together(&project.headline(), &project.words().brief.lean_on_the_next),
        in_one_line: story::in_one_line(project),
        facts: story::facts(project),
        story: story::story(project),
        challenge: story::challenge(project),
        panel: panel::panel(project),
        writing: (style == Style::Wall).then_some(writing),
        next: afterwards::next(project),
    }
}
