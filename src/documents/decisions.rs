//! The decision log of an event or a series: what was agreed, when, by whom and why, meeting by meeting, each with its
//! reference. What was said before is the matter of the minutes.

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::hidden::decision_left_outside;
use super::meeting::{Meeting, series, title};
use super::minutes::agreed;
use super::names::joined;
use super::parts::{heading, paragraph};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Document, Inline, Sheet};
use super::wording::{DecisionLogWords, en_gb};
use crate::model::event::MinutesStyle;
use crate::model::{Event, Kind, Problem, Record, Ref};
use crate::workspace::{Workspace, without_series};

/// The row of the catalogue.
pub const DECISIONS: PrintedDocument = PrintedDocument {
    name: "decisions",
    label: "decision log",
    kinds: &[Kind::Event, Kind::Series],
    suits: |_| true,
    is_text: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out,
};

/// The meetings whose decisions are logged, the first first.
fn meetings<'a>(workspace: &'a Workspace, request: &Request) -> Result<Vec<Meeting<'a>>, Problem> {
    let events: Vec<&Event> = match workspace.get(request.record).map(AsRef::as_ref) {
        Some(Record::Event(event)) => vec![event.as_ref()],
        Some(Record::Series(_)) => series::events(workspace, Ref(request.record)),
        _ => return Err(Problem::new("There is no decision to list.").hint("Choose an event or a series.")),
    };
    let meeting = |event| Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
    Ok(events.into_iter().map(meeting).collect())
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let (log, meetings) = (&en_gb().decision_log, meetings(workspace, request)?);
    let named = Named::after(workspace, request, &log.document);
    let mut blocks: Vec<Block> = meetings.iter().flat_map(|meeting| of_meeting(meeting, log)).collect();
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(log.nothing_yet.as_str())]).at(&named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// What a meeting agreed, under its name and day.
fn of_meeting(meeting: &Meeting<'_>, log: &DecisionLogWords) -> Vec<Block> {
    let mut decisions =
        meeting.decisions().iter().filter(|decision| meeting.shows_decision_outside(decision)).peekable();
    if decisions.peek().is_none() {
        return Vec::new();
    }
    let named = match meeting.event.details.title.trim() {
        "" => title::numbered(meeting, &meeting.nouns().document).unwrap_or_else(|| log.meeting.clone()),
        typed => without_series(typed, &meeting.series_name()).to_owned(),
    };
    let named = joined(&[&named, &title::days(meeting).unwrap_or_default()]);
    let decisions = decisions.map(|decision| agreed::agreed(meeting, decision));
    std::iter::once(heading(2, &named).at(&meeting.at("details/title"))).chain(decisions).collect()
}

/// Decisions whose item is not printed, or is for members.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let meetings = meetings(workspace, request).unwrap_or_default();
    let why = "Its item is for members, and a decision log goes to people outside.";
    let of = |meeting: &Meeting<'_>| {
        meeting.all_decisions().filter_map(|one| decision_left_outside(meeting, one, why)).collect::<Vec<_>>()
    };
    meetings.iter().flat_map(of).collect()
}
