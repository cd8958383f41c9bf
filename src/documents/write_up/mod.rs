//! The write-up of a hack event: the opening, the numbers, project by project what was asked, how it changed and what was
//! made, then what people said, thanks, themes for next time and the next dates. What it shares with minutes is theirs.

mod dates;
mod left_out;
mod projects;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::Meeting;
use super::minutes::{self, Section};
use super::style::Style;
use super::tree::{Block, Content, Document, Fact, Inline, Sheet};
use crate::documents::project::{self, holds_projects};
use crate::model::event::{EventType, MinutesStyle};
use crate::model::{Kind, Problem, Record, Ref};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const WRITE_UP: PrintedDocument = PrintedDocument {
    name: "write-up",
    label: "write-up",
    kinds: &[Kind::Event],
    suits: holds_projects,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out,
};

const SECTIONS: &[Section] = &[
    minutes::title::title,
    facts,
    minutes::texts::corrections,
    minutes::texts::about,
    minutes::texts::opening,
    projects::projects,
    minutes::texts::made,
    projects::other_items,
    minutes::agreed::of_no_item,
    minutes::texts::announced,
    minutes::quotes::quotes,
    minutes::notices::notices,
    minutes::review::looking_back,
    minutes::links::links,
    minutes::texts::thanks,
    minutes::texts::closing,
    minutes::next::next_meeting,
    dates::save_the_dates,
    minutes::texts::sign_off,
    minutes::table::action_table,
    minutes::facts::other_facts,
    minutes::texts::signing,
];

/// Whether this is what people expect to be printed of a record.
pub fn is_usual(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.details.kind.is(EventType::HackEvent))
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let meeting = meeting(workspace, request)?;
    Ok(Document {
        title: minutes::title::names(&meeting).of_file(&meeting),
        language: meeting.words.language.clone(),
        size: request.size,
        sheet: Sheet::Flow,
        running: minutes::status::running(&meeting),
        blocks: SECTIONS.iter().flat_map(|section| section(&meeting)).collect(),
    })
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(meeting) = meeting(workspace, request) else { return Vec::new() };
    [minutes::left_out::left_out(&meeting), left_out::of_projects(&meeting)].concat()
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print a write-up of.")
            .hint("Choose an event: other records have no write-up.")
    })?;
    Ok(Meeting::new(workspace, event, MinutesStyle::Learning, request.printed))
}

/// The facts of the event, and how much was made there.
fn facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = minutes::facts::first_facts(meeting);
    let there = project::at_event(meeting.workspace, meeting.event);
    if let (Some(Content::Facts { facts }), Some((first, _))) =
        (blocks.first_mut().map(|block| &mut block.content), there.first())
    {
        let words = &meeting.words.projects;
        let made = there.iter().map(|(brief, _)| project::outputs(meeting.workspace, brief).len()).sum();
        let counts = match made {
            0 => words.projects.of(there.len()),
            _ => super::names::joined(&[&words.projects.of(there.len()), &words.outputs.of(made)]),
        };
        let origin = Some(project::of_brief(first, "brief/name"));
        facts.push(Fact { term: words.made.clone(), lines: vec![vec![Inline::from(counts)]], origin });
    }
    blocks
}
