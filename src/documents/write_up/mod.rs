//! The write-up of a hack event: the opening, the numbers, project by project what was asked, how it changed and what was
//! made, then what people said, thanks, themes for next time and the next dates. What it shares with minutes is theirs.

mod dates;
mod left_out;
mod projects;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::Meeting;
use super::minutes::{self, Section};
use super::names::joined;
use super::pulse::pulse_part;
use super::style::Style;
use super::tree::{Block, Content, Document, Fact, Sheet};
use super::wording::Counted;
use super::{parts, pictures};
use crate::documents::project::{self, holds_projects};
use crate::model::event::{EventType, MinutesStyle};
use crate::model::{Kind, Output, Problem, Record, Ref};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const WRITE_UP: PrintedDocument = PrintedDocument {
    name: "write-up",
    label: "write-up",
    kinds: &[Kind::Event],
    suits: holds_projects,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

const SECTIONS: &[Section] = &[
    minutes::title::title,
    facts,
    minutes::corrections::corrections,
    minutes::texts::about,
    minutes::texts::opening,
    minutes::corrections::made_here,
    projects::projects,
    minutes::texts::made,
    projects::other_items,
    minutes::agreed::of_no_item,
    minutes::texts::announced,
    minutes::quotes::quotes,
    minutes::notices::notices,
    pulse_part,
    minutes::review::looking_back,
    minutes::links::links,
    minutes::texts::thanks,
    minutes::texts::closing,
    minutes::next::next_meeting,
    dates::save_the_dates,
    minutes::texts::sign_off,
    minutes::table::action_table,
    minutes::facts::other_facts,
    pictures,
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
    let mut left_out = [minutes::left_out::left_out(&meeting), left_out::of_projects(&meeting)].concat();
    // Whoever came and was in a team is told once.
    let unnamed = left_out::not_named(&meeting).into_iter().filter(|one| !left_out.contains(one));
    let unnamed: Vec<LeftOut> = unnamed.collect();
    left_out.extend(unnamed);
    left_out.extend(pictures::without_words([&meeting.event.header]));
    left_out.extend(left_out::not_to_be_photographed(&meeting));
    left_out
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print a write-up of.")
            .hint("Choose an event: other records have no write-up.")
    })?;
    Ok(Meeting::new(workspace, event, MinutesStyle::Learning, request.printed).into_minuted())
}

/// The facts of the event, and how much was made there.
fn facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = minutes::facts::first_facts(meeting);
    if let Some(Content::Facts { facts }) = blocks.first_mut().map(|block| &mut block.content) {
        facts.extend(made(meeting));
    }
    blocks
}

/// Those that are kept with the event.
fn pictures(meeting: &Meeting<'_>) -> Vec<Block> {
    pictures::under_heading(meeting.words, [&meeting.event.header])
}

/// "2 projects, 3 outputs": as many as the page goes on to tell.
fn made(meeting: &Meeting<'_>) -> Option<Fact> {
    let (workspace, words) = (meeting.workspace, &meeting.words.projects);
    let there = project::at_event(workspace, meeting.event);
    let mut outputs: Vec<&Output> =
        there.iter().flat_map(|(brief, _)| project::made_here(workspace, brief, meeting.event)).collect();
    outputs.extend(project::outputs_of_no_project(workspace, meeting.event));
    let count = |count: usize, words: &Counted| if count == 0 { String::new() } else { words.of(count) };
    let counts = [count(there.len(), &words.projects), count(outputs.len(), &words.outputs)];
    let of_project = there.first().map(|(first, _)| project::of_brief(first, "brief/name"));
    let origin = of_project.or_else(|| outputs.first().map(|first| project::of_output(first, "name")))?;
    parts::fact(&words.made, &[joined(&[&counts[0], &counts[1]])], origin)
}
