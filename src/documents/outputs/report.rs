//! The report as a whole: whose it is, the numbers, and the order of the cards.

use std::cmp::Reverse;

use jiff::civil::DateTime;

use super::{card, councillors, ended, over_time_chart, stages};
use crate::documents::catalogue::Request;
use crate::documents::clearance::{self, Use};
use crate::documents::dates;
use crate::documents::meeting::title::fitting;
use crate::documents::meeting::{Meeting, series};
use crate::documents::minutes::attendance;
use crate::documents::names::joined;
use crate::documents::parts::{heading, paragraph, under_heading};
use crate::documents::project::{self, output_list};
use crate::documents::running::Around;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Origin, Sheet};
use crate::documents::wording::{ProjectWords, fill};
use crate::model::event::{EventType, MinutesStyle};
use crate::model::output::furthest;
use crate::model::parts::Quote;
use crate::model::{Brief, Event, Id, Output, Problem, Record, Ref};
use crate::workspace::{Workspace, sort_key};

/// A project with everything that it has made so far.
pub struct Project<'a> {
    pub brief: &'a Brief,
    pub outputs: Vec<&'a Output>,
}

/// What is reported on.
pub struct Report<'a> {
    /// Says whoever stands on the page.
    pub meeting: Meeting<'a>,
    pub projects: Vec<Project<'a>>,
    workspace: &'a Workspace,
    subject: Id,
    name: String,
    events: Vec<&'a Event>,
    /// One event alone, with its own numbers.
    only: Option<&'a Event>,
    now: DateTime,
}

impl<'a> Report<'a> {
    pub fn new(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        match workspace.get(request.record).map(AsRef::as_ref) {
            Some(Record::Event(event)) => {
                let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
                let event = event.as_ref();
                Ok(Self { only: Some(event), ..Self::with(workspace, request, vec![event], meeting) })
            }
            Some(Record::Series(_)) => {
                Ok(Self::of_events(workspace, request, series::events(workspace, Ref(request.record))))
            }
            _ => Err(Problem::new("There is nothing to report on.").hint("Choose an event or a series.")),
        }
    }

    /// Of some of the events of a series.
    pub fn of_events(workspace: &'a Workspace, request: &Request, events: Vec<&'a Event>) -> Self {
        let meeting = Meeting::beside(workspace, &events, request.printed);
        Self::with(workspace, request, events, meeting)
    }

    fn with(workspace: &'a Workspace, request: &Request, events: Vec<&'a Event>, mut meeting: Meeting<'a>) -> Self {
        let name = workspace.title(request.record).unwrap_or_default().trim().to_owned();
        let projects = projects(workspace, &events);
        projects.iter().for_each(|project| meeting.name_as_teams_of(project.brief));
        let (subject, now) = (request.record, request.printed);
        Self { meeting, projects, workspace, subject, name, events, only: None, now }
    }

    /// It is about several events, and not about one alone.
    pub fn is_of_series(&self) -> bool {
        self.only.is_none()
    }

    pub fn workspace(&self) -> &'a Workspace {
        self.workspace
    }

    pub fn words(&self) -> &'static ProjectWords {
        &self.meeting.words.projects
    }

    /// Why a quote may not stand in a report: only what is marked as OK to use leaves the house.
    pub fn why_not(&self, quote: &Quote) -> Option<&'static str> {
        clearance::why_not(quote, Use::Report, self.now.date())
    }

    pub fn document(&self, request: &Request) -> Document {
        let is_short = request.style == Style::Councillors;
        let words = &self.words().report;
        let title = fill(&words.title, &[("name", &self.name)]);
        let around = Around {
            group: &self.name,
            title: fitting(&[&title], &words.document),
            status: String::new(),
            in_footer: words.document.clone(),
        };
        let group = if is_short { words.councillors.group.clone() } else { String::new() };
        let head = Block::from(Content::Title { group, text: title.clone() }).at(&self.origin());
        let mut facts = self.facts();
        let between = if is_short {
            facts.retain(|fact| fact.term != words.by_stage);
            facts.extend(councillors::cost(self, &self.held(), &self.origin()));
            councillors::parts(self)
        } else {
            facts.extend(councillors::known_cost(self, &self.held(), &self.origin()));
            let over_time = over_time_chart(self).map(|chart| chart.at(&self.origin())).into_iter().collect();
            [over_time, self.cards(), self.others(), self.announced()].concat()
        };
        let parts = [vec![head, Content::Facts { facts }.into()], between, ended::not_taken_forward(self)];
        Document {
            title,
            language: self.meeting.words.language.clone(),
            size: request.size,
            sheet: Sheet::Flow,
            running: around.each_page(self.workspace, self.meeting.words, self.now),
            blocks: parts.concat(),
        }
    }

    /// Every output that is reported on, those of no project last.
    pub fn outputs(&self) -> Vec<&'a Output> {
        let of_projects = self.projects.iter().flat_map(|project| project.outputs.iter().copied());
        of_projects.chain(self.of_no_project()).collect()
    }

    fn of_no_project(&self) -> Vec<&'a Output> {
        self.events.iter().flat_map(|event| project::outputs_of_no_project(self.workspace, event)).collect()
    }

    fn origin(&self) -> Origin {
        let field = if self.only.is_some() { "details/title" } else { "name" };
        Origin { record: self.subject, field: field.to_owned() }
    }

    fn facts(&self) -> Vec<Fact> {
        let (words, terms) = (self.words(), &self.meeting.words.minutes.terms);
        let (projects, outputs) = (self.projects.len(), self.outputs().len());
        let counts = joined(&[&words.projects.of(projects), &words.outputs.of(outputs)]);
        // Where nothing is recorded, a number of none would say that nothing was made.
        let counts = (projects + outputs > 0).then_some(counts);
        let when = |event: &Event| dates::when(&self.meeting.words.dates, &event.details.when);
        let held = self.held().len();
        let (when, held, took_part) = match self.only {
            Some(event) => (vec![when(event)], Vec::new(), attendance::counts(&self.meeting)),
            None if held == 0 => Default::default(),
            None => (Vec::new(), vec![words.report.events.of(held)], Vec::new()),
        };
        let rows = [
            (&terms.when, when),
            (&words.report.held, held),
            (&terms.took_part, took_part),
            (&words.report.summary, counts.into_iter().collect()),
            (&words.report.by_stage, stages::by_stage(self)),
        ];
        let said = rows.into_iter().filter(|(_, lines)| !lines.is_empty());
        let inline = |lines: Vec<String>| lines.into_iter().map(|line| vec![Inline::from(line)]).collect();
        said.map(|(term, lines)| Fact { term: term.clone(), lines: inline(lines), origin: Some(self.origin()) })
            .collect()
    }

    /// The events that were held; of one alone it makes no difference.
    fn held(&self) -> Vec<&'a Event> {
        self.events.iter().copied().filter(|event| self.only.is_some() || self.was_held(event)).collect()
    }

    /// It took place and is over. A launch evening counts with the event that it opens.
    fn was_held(&self, event: &Event) -> bool {
        event.is_over(self.now.date()) && !event.details.kind.is(EventType::LaunchEvening)
    }

    fn cards(&self) -> Vec<Block> {
        let words = &self.words().report;
        if self.projects.is_empty() {
            return vec![paragraph(vec![Inline::from(words.no_projects.as_str())])];
        }
        let cards = self.projects.iter().map(|project| card::card(self, project));
        [heading(2, &words.furthest_first)].into_iter().chain(cards).collect()
    }

    fn others(&self) -> Vec<Block> {
        let others = self.of_no_project();
        if others.is_empty() {
            return Vec::new();
        }
        let list = output_list(&self.meeting, &others);
        [heading(2, &self.words().report.other_outputs)].into_iter().chain(list).collect()
    }

    /// What was made as the events list it themselves; several events say whose list it is.
    fn announced(&self) -> Vec<Block> {
        let lists = self.events.iter().flat_map(|event| {
            let lists = project::announced_outputs(self.meeting.words, event);
            let names_event = self.only.is_none() && !lists.is_empty() && !event.details.title.trim().is_empty();
            let name = names_event.then(|| heading(3, event.details.title.trim()));
            name.into_iter().chain(lists)
        });
        under_heading(&self.words().what_was_made, Vec::new(), lists.collect())
    }
}

/// The projects of these events, each once, furthest along first.
fn projects<'a>(workspace: &'a Workspace, events: &[&'a Event]) -> Vec<Project<'a>> {
    let mut projects: Vec<Project<'a>> = Vec::new();
    for (brief, _) in events.iter().flat_map(|event| project::at_event(workspace, event)) {
        if projects.iter().all(|known| known.brief.header.id != brief.header.id) {
            projects.push(Project { brief, outputs: project::outputs(workspace, brief) });
        }
    }
    projects.sort_by_cached_key(|project| {
        let stage = furthest(&project.outputs).and_then(|output| output.stage.known().and_then(|stage| stage.number()));
        (Reverse(stage), sort_key(project.brief.title()))
    });
    projects
}
