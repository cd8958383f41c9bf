//! A project on one page: the question and what became of it, its moments in their order with the times in which nothing
//! was heard, what is expected, what was made, who took part and was told, what people said, and where there is more.
//!
//! It goes to people outside, and prints only the quotes that a report may. The line that the window draws is a list here,
//! which reads the same in every format.

mod facts;
mod made;
mod time;
mod told;

use super::catalogue::{PrintedDocument, Request};
use super::clearance::{self, Use};
use super::left_out::{Concern, LeftOut};
use super::meeting::Meeting;
use super::parts::heading;
use super::pictures;
use super::project::{of_appearance, of_brief, of_output, outputs};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Document, Origin, Sheet};
use super::wording::ProjectPageWords;
use crate::model::parts::Quote;
use crate::model::{Brief, Event, Header, Kind, Output, Problem, Record, Ref};
use crate::workspace::catch_up::is_for_everybody;
use crate::workspace::{Moment, Story, What, Workspace, story};

/// The row of the catalogue.
pub const PROJECT: PrintedDocument = PrintedDocument {
    name: "project",
    label: "project page",
    kinds: &[Kind::Brief],
    suits: has_story,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

/// Whether something can be told of it: it was at an event, or something was heard.
fn has_story(record: &Record) -> bool {
    let Record::Brief(brief) = record else { return false };
    !brief.at_events.appearances.is_empty() || !brief.since.updates.is_empty()
}

/// What the page is made of.
struct Project<'a> {
    brief: &'a Brief,
    outputs: Vec<&'a Output>,
    story: Story<'a>,
    /// Says whoever stands on the page, as the event says them that says least.
    meeting: Meeting<'a>,
}

impl<'a> Project<'a> {
    fn new(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let brief = workspace.brief(Ref(request.record)).ok_or_else(|| {
            Problem::new("There is no project to print.").hint("Choose a project brief: other records have no project.")
        })?;
        let story = story(workspace, brief, request.printed.date());
        let events: Vec<&Event> = events_of(&story).into_iter().filter_map(|event| workspace.event(event)).collect();
        let mut meeting = Meeting::beside(workspace, &events, request.printed);
        meeting.name_as_teams_of(brief);
        Ok(Self { brief, outputs: outputs(workspace, brief), story, meeting })
    }

    fn words(&self) -> &'static ProjectPageWords {
        &self.meeting.words.project_page
    }

    /// Every quote with where it was typed: of the project, of its events, of what was made.
    fn quotes(&self) -> Vec<(&'a Quote, Origin)> {
        let brief = self.brief;
        let since =
            brief.since.quotes.iter().map(|quote| (quote, of_brief(brief, format!("since/quotes/{}", quote.id))));
        let there = brief.at_events.appearances.iter().flat_map(|at| {
            at.quotes.iter().map(|quote| (quote, of_appearance(brief, at, &format!("quotes/{}", quote.id))))
        });
        let made = self.outputs.iter().flat_map(|output| {
            output.quotes.iter().map(|quote| (quote, of_output(output, format!("quotes/{}", quote.id))))
        });
        since.chain(there).chain(made).filter(|(quote, _)| !quote.words.trim().is_empty()).collect()
    }

    /// Of the project and of what was made.
    fn headers(&self) -> impl Iterator<Item = &'a Header> {
        std::iter::once(&self.brief.header).chain(self.outputs.iter().map(|output| &output.header))
    }

    fn why_not(&self, quote: &Quote) -> Option<&'static str> {
        clearance::why_not(quote, Use::Report, self.story.today)
    }

    /// A part under its heading; nothing where there is nothing to say.
    fn part(&self, title: &str, origin: Origin, blocks: Vec<Block>) -> Vec<Block> {
        if blocks.is_empty() {
            return Vec::new();
        }
        [vec![heading(2, title).at(&origin)], blocks].concat()
    }
}

/// Those at which anything of the story happened, each as often as it did.
fn events_of(story: &Story<'_>) -> Vec<Ref> {
    let event = |moment: &Moment<'_>| match &moment.what {
        What::Event(event, _) => Some(Ref(event.header.id)),
        What::Update(update) => update.at,
        What::Decision(decision) => decision.event,
        What::Action(action) => action.event,
        _ => None,
    };
    story.moments.iter().filter_map(event).collect()
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let project = Project::new(workspace, request)?;
    let title = project.brief.title().trim();
    let named = Named {
        group: project.words().document.clone(),
        document: if title.is_empty() { &project.meeting.words.projects.nameless } else { title }.to_owned(),
        origin: of_brief(project.brief, "brief/name"),
    };
    let blocks = [
        facts::facts(&project),
        time::through_time(&project),
        made::made(&project),
        told::in_their_words(&project),
        pictures::under_heading(project.meeting.words, project.headers()),
    ];
    Ok(page(workspace, request, &named, Sheet::Close, blocks.concat()))
}

/// The quotes that nobody has cleared, and what was decided, taken on and told where people outside may not read it.
fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(project) = Project::new(workspace, request) else { return Vec::new() };
    let quotes = project.quotes().into_iter().filter_map(|(quote, origin)| {
        let origin = Origin { field: format!("{}/clearance", origin.field), ..origin };
        Some(LeftOut { origin, concern: Concern::QuoteLeftOut, why: project.why_not(quote)? })
    });
    let hidden = project.story.moments.iter().filter_map(|moment| {
        let concern = match &moment.what {
            What::Decision(decision) if !project.meeting.shows_decision_outside(decision) => Concern::DecisionLeftOut,
            What::Action(action) if !project.meeting.shows_action_outside(action) && !action.private => {
                Concern::ActionLeftOut
            }
            What::Update(update) if !is_for_everybody(workspace, update) => Concern::UpdateLeftOut,
            _ => return None,
        };
        let why = "Its item is not for everybody, and a project page goes to people outside.";
        Some(LeftOut { origin: moment.origin.clone(), concern, why })
    });
    quotes.chain(hidden).chain(pictures::without_words(project.headers())).collect()
}
