//! The run sheet of an event: a page for each day with what happens when, who leads it and where, and whom to turn to in
//! an emergency. For everybody it leaves out what only the crew needs: crew lines, kit, what goes on behind the scenes.
//!
//! When a line really began is never printed: that is for the next time.

pub mod days;
mod emergency;
mod lines;

use std::collections::HashSet;

use jiff::civil::DateTime;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::facts::uncertain;
use super::meeting::{Meeting, not_named};
use super::parts::{heading, paragraph};
use super::running::Around;
use super::style::Style;
use super::tree::{Block, Content, Document, Inline, Sheet, TextSize};
use super::wording::fill;
use crate::model::event::{Event, EventType, MinutesStyle};
use crate::model::{Kind, Problem, Record, Ref, capitalised};
use crate::workspace::Workspace;

use days::{Day, RunSheet};

/// The row of the catalogue.
pub const RUN_SHEET: PrintedDocument = PrintedDocument {
    name: "run-sheet",
    label: "run sheet",
    kinds: &[Kind::Event],
    suits: has_days,
    styles: &[Style::Crew, Style::Public],
    usual_style: |_| Style::Crew,
    is_text: |_| false,
    compose,
    left_out,
};

/// A hack and its launch evening have one, and whatever else somebody has planned by the minute.
fn has_days(record: &Record) -> bool {
    let Record::Event(event) = record else { return false };
    let is_hack = matches!(event.details.kind.known(), Some(EventType::HackEvent | EventType::LaunchEvening));
    is_hack || !event.plan.run_sheet.is_empty()
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let meeting = meeting(workspace, request)?;
    let words = &meeting.words.run_sheet;
    let is_public = request.style == Style::Public;
    let document = if is_public { &words.for_everybody } else { &words.for_crew };
    let event = [meeting.event.details.title.trim().to_owned(), meeting.series_name()];
    let event = event.into_iter().find(|name| !name.is_empty());
    let title = match &event {
        Some(event) => fill(&words.titled, &[("event", event), ("document", document)]),
        None => capitalised(document),
    };
    let around = Around {
        group: &meeting.series_name(),
        title: title.clone(),
        status: uncertain(&meeting).unwrap_or_default().to_owned(),
        in_footer: capitalised(document),
    };
    let is_large = request.size == TextSize::Large;
    let top = Content::Title { group: String::new(), text: title.clone() };
    let mut blocks = vec![Block::from(top).at(&meeting.at("details/title"))];
    let (running, language) = (around.each_page(workspace, meeting.words, meeting.now), meeting.words.language.clone());
    for day in RunSheet::new(meeting).days(is_public) {
        blocks.extend(of_day(&day, is_public, is_large));
    }
    let sheet = if is_large { Sheet::Flow } else { Sheet::RunSheet };
    Ok(Document { title, language, size: request.size, sheet, running, blocks })
}

/// A day from its heading to the strip at its foot.
fn of_day(day: &Day<'_, '_>, is_public: bool, is_large: bool) -> Vec<Block> {
    let said = |text: &str| paragraph(vec![Inline::from(text)]);
    let lines = if day.lines.is_empty() {
        said(&day.whole.words.run_sheet.nothing_yet).at(&day.whole.at("plan/run_sheet"))
    } else {
        Content::Table(lines::table(day, is_public, is_large)).into()
    };
    vec![
        heading(2, &day.heading).at(&day.of.at("details/when")),
        said(&day.aside).at(&day.at.at("details/venue")),
        lines,
        emergency::strip(day, is_public),
    ]
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(meeting) = meeting(workspace, request) else { return Vec::new() };
    let is_public = request.style == Style::Public;
    let run_sheet = RunSheet::new(meeting);
    let days = run_sheet.days(is_public);
    let people = days.iter().flat_map(|day| [lines::people(day, is_public), emergency::people(day)].concat());
    let mut told = HashSet::new();
    let unnamed = people.flat_map(|(meeting, said)| {
        let who = said.0;
        not_named::in_these(meeting, vec![said]).into_iter().map(move |left_out| (who, left_out))
    });
    unnamed.filter(|(who, _)| told.insert(*who)).map(|(_, left_out)| left_out).collect()
}

/// What somebody is called before a room, going by who may be named at this event.
pub fn name_in_print(workspace: &Workspace, event: &Event, who: Ref, now: DateTime) -> String {
    Meeting::new(workspace, event, MinutesStyle::default(), now).plain_name(who)
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print a run sheet of.")
            .hint("Choose an event: other records have no run sheet.")
    })?;
    Ok(Meeting::new(workspace, event, MinutesStyle::default(), request.printed))
}
