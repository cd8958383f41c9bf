//! Minutes of an event, in three styles that arrange the same facts: formal, learning, highlights.
//!
//! Each section is a file that turns a `Meeting` into blocks; a style is a list of sections. What may not be printed
//! (private items and actions, refused quotes, names of people who are only counted) is decided in `privacy.rs`.

pub mod agreed;
mod answers;
pub mod attendance;
pub mod corrections;
pub mod facts;
mod glance;
pub mod issues;
pub mod items;
pub mod left_out;
pub mod lines;
pub mod links;
pub mod next;
pub mod notices;
pub mod passed_over;
mod presentations;
pub mod quotes;
pub mod review;
pub mod status;
pub mod table;
pub mod texts;
pub mod title;
mod videos;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::{Meeting, event_type};
use super::style::Style;
use super::tree::{Block, Document, Sheet};
use crate::model::event::{EventType, MinutesStyle};
use crate::model::{Event, Kind, Problem, Record, Ref};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const MINUTES: PrintedDocument = PrintedDocument {
    name: "minutes",
    label: "minutes",
    kinds: &[Kind::Event],
    suits: |_| true,
    styles: &[
        Style::Minutes(MinutesStyle::Formal),
        Style::Minutes(MinutesStyle::Learning),
        Style::Minutes(MinutesStyle::Highlights),
    ],
    usual_style,
    is_text: |_| true,
    compose,
    left_out,
};

/// A part of the page.
pub type Section = fn(&Meeting<'_>) -> Vec<Block>;

const FORMAL: &[Section] = &[
    title::title,
    facts::facts,
    corrections::corrections,
    glance::at_a_glance,
    attendance::attendance,
    texts::opening,
    corrections::made_here,
    items::items,
    issues::issues,
    agreed::of_no_item,
    texts::made,
    texts::announced,
    quotes::quotes,
    notices::notices,
    links::links,
    texts::thanks,
    texts::closing,
    next::next_meeting,
    texts::sign_off,
    table::action_table,
    texts::signing,
];

const LEARNING: &[Section] = &[
    title::title,
    facts::facts,
    corrections::corrections,
    attendance::attendance,
    texts::about,
    texts::opening,
    corrections::made_here,
    items::items,
    issues::issues,
    agreed::of_no_item,
    texts::made,
    texts::announced,
    quotes::quotes,
    notices::notices,
    review::looking_back,
    links::links,
    texts::thanks,
    texts::closing,
    next::next_meeting,
    texts::sign_off,
    table::action_table,
    texts::signing,
];

const HIGHLIGHTS: &[Section] = &[
    title::title,
    facts::first_facts,
    corrections::corrections,
    texts::about,
    texts::opening,
    corrections::made_here,
    quotes::quotes,
    videos::videos,
    notices::notices,
    next::next_meeting,
    items::items,
    issues::issues,
    texts::made,
    texts::announced,
    agreed::all,
    review::looking_back,
    links::links,
    texts::thanks,
    texts::closing,
    texts::sign_off,
    table::action_table,
    facts::other_facts,
    texts::signing,
];

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let meeting = meeting(workspace, request)?;
    let sections = match meeting.style {
        MinutesStyle::Formal => FORMAL,
        MinutesStyle::Learning => LEARNING,
        MinutesStyle::Highlights => HIGHLIGHTS,
    };
    Ok(Document {
        title: title::names(&meeting).of_file(&meeting),
        language: meeting.words.language.clone(),
        size: request.size,
        sheet: Sheet::Flow,
        running: status::running(&meeting),
        blocks: sections.iter().flat_map(|section| section(&meeting)).collect(),
    })
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    meeting(workspace, request).map(|meeting| left_out::left_out(&meeting)).unwrap_or_default()
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print minutes of.").hint("Choose an event: other records have no minutes.")
    })?;
    let style = match request.style {
        Style::Minutes(style) => style,
        _ => style_of(event),
    };
    Ok(Meeting::new(workspace, event, style, request.printed).into_minuted())
}

fn usual_style(record: &Record) -> Style {
    match record {
        Record::Event(event) => Style::Minutes(style_of(event)),
        _ => Style::Minutes(MinutesStyle::default()),
    }
}

/// The style that an event's minutes ask for, or that its type of event is usually written up in.
fn style_of(event: &Event) -> MinutesStyle {
    let asked = event.minutes.style.as_ref().and_then(|style| style.known()).copied();
    asked.unwrap_or(match event_type(event) {
        EventType::Other => MinutesStyle::Formal,
        EventType::HackEvent | EventType::LaunchEvening => MinutesStyle::Highlights,
        _ => MinutesStyle::Learning,
    })
}

/// What the button says that prints the minutes of this event.
pub fn button(event: &Event) -> &'static str {
    match event_type(event) {
        EventType::HackEvent | EventType::NetworkMeeting | EventType::Other => "Print minutes",
        _ => "Print notes",
    }
}
