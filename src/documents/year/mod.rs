//! The year of a series: its meetings, how many people came and for how long, what was agreed and done, how far what was
//! made has come, what became of its projects, and what people said.
//!
//! It goes to people outside. Whoever came is counted and never named, only what may stand in a report is quoted, and what
//! nobody has recorded is said to be so. The meetings are those of one year; what became of them is told as of today.

mod agreed;
mod came;
mod numbers;
mod projects;

use std::collections::HashSet;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::Meeting;
use super::outputs::{self, Report};
use super::parts::{heading, paragraph};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Document, Inline, Origin, Sheet};
use super::wording::{YearWords, en_gb, fill};
use super::{learning, titled};
use crate::model::event::MinutesStyle;
use crate::model::{Event, Kind, Problem, Ref};
use crate::workspace::Workspace;
use crate::workspace::series::{Period, YearFrom, YearOf, last_day_held, year_of};

/// The row of the catalogue.
pub const YEAR: PrintedDocument = PrintedDocument {
    name: "year",
    label: "year’s report",
    kinds: &[Kind::Series],
    suits: |_| true,
    styles: &[Style::LatestYear, Style::YearBefore, Style::CouncilYear],
    usual_style: |_| Style::LatestYear,
    is_text: |_| true,
    compose,
    left_out,
};

/// What the report is made of.
struct Year<'a> {
    words: &'static YearWords,
    year: YearOf,
    /// Its meetings, the first first.
    meetings: Vec<Meeting<'a>>,
    /// What became of what was made at them; says whoever stands on the page.
    report: Report<'a>,
    workspace: &'a Workspace,
    origin: Origin,
}

impl<'a> Year<'a> {
    fn new(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let series = Ref(request.record);
        if workspace.series(series).is_none() {
            return Err(
                Problem::new("There is no year to report on.").hint("Choose a series: events alone have no year.")
            );
        }
        let today = request.printed.date();
        let last = last_day_held(workspace, series, today).unwrap_or(today);
        let from = if request.style == Style::CouncilYear { YearFrom::April } else { YearFrom::January };
        let latest = Period::around(last, from);
        let period = if request.style == Style::YearBefore { latest.and_then(Period::before) } else { latest };
        let year = year_of(workspace, series, period.unwrap_or(Period { first: last, last }), today);
        let events: Vec<&Event> = year.events().filter_map(|event| workspace.event(Ref(event))).collect();
        let meeting = |event: &&'a Event| Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
        Ok(Self {
            words: &en_gb().year,
            year,
            meetings: events.iter().map(meeting).collect(),
            report: Report::of_events(workspace, request, events),
            workspace,
            origin: titled::origin(workspace, request.record),
        })
    }

    /// What names everybody as the meeting does that says least of them.
    fn beside(&self) -> &Meeting<'a> {
        &self.report.meeting
    }

    fn events(&self) -> Vec<&'a Event> {
        self.meetings.iter().map(|meeting| meeting.event).collect()
    }

    fn document_name(&self) -> String {
        let Period { first, last } = self.year.period;
        let (year, next) = (first.year().to_string(), last.year().to_string());
        if year == next {
            fill(&self.words.calendar, &[("year", &year)])
        } else {
            fill(&self.words.council, &[("first", &year), ("last", &next)])
        }
    }
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let year = Year::new(workspace, request)?;
    let named = Named::after(workspace, request, &year.document_name());
    if year.meetings.is_empty() {
        let none = paragraph(vec![Inline::from(year.words.no_meeting.as_str())]).at(&named.origin);
        return Ok(page(workspace, request, &named, Sheet::Flow, vec![none]));
    }
    let quotes = learning::quotes(workspace, request, year.events(), year.beside());
    let blocks = [
        numbers::facts(&year),
        part(&year.words.headings.meetings, came::meetings(&year)),
        part(&year.words.headings.agreed, agreed::decisions(&year)),
        part(&year.words.headings.made, made(&year)),
        part(&year.words.headings.projects, projects::projects(&year)),
        outputs::not_taken_forward(&year.report),
        part(&year.words.headings.in_their_words, quotes),
    ];
    Ok(page(workspace, request, &named, Sheet::Flow, blocks.concat()))
}

/// How far what was made has come, and how it came there.
fn made(year: &Year<'_>) -> Vec<Block> {
    let charts = [outputs::by_stage_chart(&year.report), outputs::over_time_chart(&year.report)];
    charts.into_iter().flatten().map(|chart| chart.at(&year.origin)).collect()
}

/// A part under its heading; nothing where there is nothing to say.
fn part(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() { blocks } else { [vec![heading(2, title)], blocks].concat() }
}

/// Quotes that nobody has cleared for a report, and decisions that are not for everybody.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(year) = Year::new(workspace, request) else { return Vec::new() };
    let decisions = year.meetings.iter().flat_map(agreed::left_out);
    let all = decisions.chain(learning::quotes_left_out(workspace, request, year.events()));
    let mut met = HashSet::new();
    all.filter(|one| met.insert(one.origin.clone())).collect()
}
