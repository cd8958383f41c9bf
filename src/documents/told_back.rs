//! "You made, we did": a page for those who took part, in plain words. For each project the question, what they made, what
//! was done with it, what comes next and whom to ask.
//!
//! It goes to everybody who was there and beyond them, so it names nobody who is only counted, and has no address but that
//! of whoever prints it. Where nothing was done, that is said: it is what people ask.

use super::catalogue::{PrintedDocument, Request};
use super::dates;
use super::markdown::linked;
use super::meeting::{Meeting, Naming};
use super::names::joined;
use super::outputs::Report;
use super::parts::{bullets, heading, paragraph, term_line};
use super::project::{self, holds_projects, kind_and_stage, of_brief, of_output, step_line, text_lines};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Origin, Sheet};
use super::wording::{ToldBackWords, fill};
use crate::model::form::typed;
use crate::model::output::{Output, Stage};
use crate::model::{Brief, Event, Kind, Markdown, Problem, Record, Ref};
use crate::workspace::{Workspace, owner_of};

/// The row of the catalogue.
pub const YOU_MADE: PrintedDocument = PrintedDocument {
    name: "you-made",
    label: "“You made, we did”",
    kinds: &[Kind::Event, Kind::Brief],
    suits: |record| match record {
        Record::Brief(brief) => !brief.at_events.appearances.is_empty(),
        _ => holds_projects(record),
    },
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out: |_, _| Vec::new(),
};

type Lines = Vec<Vec<Inline>>;

/// What the page is made of.
struct Page<'a> {
    workspace: &'a Workspace,
    /// Says whoever stands on the page, as the event says them that says least.
    meeting: Meeting<'a>,
    event: Option<&'a Event>,
    briefs: Vec<&'a Brief>,
}

impl<'a> Page<'a> {
    fn new(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let (event, briefs) = match workspace.get(request.record).map(AsRef::as_ref) {
            Some(Record::Event(event)) => {
                let report = Report::new(workspace, request)?;
                (Some(event.as_ref()), report.projects.iter().map(|project| project.brief).collect())
            }
            Some(Record::Brief(brief)) => (None, vec![brief.as_ref()]),
            _ => return Err(Problem::new("There is nothing to tell.").hint("Choose an event or a project brief.")),
        };
        let briefs: Vec<&Brief> = briefs;
        let at = briefs.iter().flat_map(|brief| &brief.at_events.appearances);
        let events: Vec<&Event> = at.filter_map(|at| workspace.event(at.event?)).chain(event).collect();
        let mut meeting = Meeting::beside(workspace, &events, request.printed);
        briefs.iter().for_each(|brief| meeting.name_as_teams_of(brief));
        Ok(Self { workspace, meeting, event, briefs })
    }

    fn words(&self) -> &'static ToldBackWords {
        &self.meeting.words.told_back
    }
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let told = Page::new(workspace, request)?;
    let field = if told.event.is_some() { "details/title" } else { "brief/name" };
    let origin = Origin { record: request.record, field: field.to_owned() };
    let group = workspace.title(request.record).unwrap_or_default().trim().to_owned();
    let named = Named { group, document: told.words().document.clone(), origin };
    let says = |text: &str| paragraph(vec![Inline::from(text)]).at(&named.origin);
    let mut blocks = vec![says(&opening(&told, &named.group))];
    if told.briefs.is_empty() {
        blocks.push(says(&told.words().no_project));
    }
    for brief in &told.briefs {
        if told.event.is_some() {
            let title = brief.title().trim();
            let title = if title.is_empty() { &told.meeting.words.projects.nameless } else { title };
            blocks.push(heading(2, title).at(&of_brief(brief, "brief/name")));
        }
        blocks.extend(of_project(&told, brief));
    }
    let thanks = [says(&told.words().thanks)].into_iter().chain(questions(&told).map(|line| says(&line)));
    blocks.push(Content::Apart { blocks: thanks.collect() }.into());
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

fn opening(told: &Page<'_>, name: &str) -> String {
    let words = told.words();
    let Some(event) = told.event else { return fill(&words.of_project, &[("project", name)]) };
    let day = dates::settled(&event.details.when).without_times();
    let when = if day.is_unknown() { String::new() } else { dates::on(&told.meeting.words.dates, &day) };
    let when = if when.is_empty() { when } else { fill(&words.when, &[("when", &when)]) };
    fill(&words.of_event, &[("event", name), ("when", &when)])
}

/// What was done is told of the whole project; what was made, of the event where the page is about one.
fn of_project(told: &Page<'_>, brief: &Brief) -> Vec<Block> {
    let (words, of_projects) = (told.words(), &told.meeting.words.projects);
    let outputs = project::outputs(told.workspace, brief);
    let made = told.event.map_or_else(|| outputs.clone(), |event| project::made_here(told.workspace, brief, event));
    let or = |lines: Lines, otherwise: &str| if lines.is_empty() { vec![vec![Inline::from(otherwise)]] } else { lines };
    let question = brief.question_now().trim();
    let question = if question.is_empty() { Vec::new() } else { vec![linked(question)] };
    let made_at = made.first().map_or_else(|| of_brief(brief, "since"), |first| of_output(first, "name"));
    let did_at = outputs.first().map_or_else(|| of_brief(brief, "since"), |first| of_output(first, "what_we_said"));
    let rows = [
        (&of_projects.question, question, of_brief(brief, "brief/question")),
        (&words.made, or(made.iter().map(|output| thing(told, output)).collect(), &words.made_nothing), made_at),
        (&words.did, or(did(told, brief, &outputs), &words.did_nothing), did_at),
        (&words.next, or(next(told, brief, &outputs), &words.next_nothing), of_brief(brief, "since/steps")),
        (&words.ask, ask(told, brief, &outputs), of_brief(brief, "brief/afterwards/owner")),
    ];
    rows.into_iter().flat_map(|(term, lines, origin)| under_term(told, term, lines, &origin)).collect()
}

/// One line behind its term, several as bullets below it: everything on the page begins at one edge.
fn under_term(told: &Page<'_>, term: &str, lines: Lines, origin: &Origin) -> Vec<Block> {
    let words = told.meeting.words;
    match <[Vec<Inline>; 1]>::try_from(lines) {
        Ok([only]) => vec![paragraph(term_line(words, term, only)).at(origin)],
        Err(lines) if lines.is_empty() => Vec::new(),
        Err(lines) => vec![paragraph(term_line(words, term, Vec::new())).at(origin), bullets(lines).at(origin)],
    }
}

/// Its name, or else what kind of thing it is.
fn name_of(told: &Page<'_>, output: &Output) -> String {
    match output.name.trim() {
        "" => {
            output.kind.known().map(|kind| told.meeting.words.projects.kinds.of(*kind).to_owned()).unwrap_or_default()
        }
        name => name.trim_end_matches('.').to_owned(),
    }
}

/// "Map of 23 corners: where nobody looks after a piece of green."
fn thing(told: &Page<'_>, output: &Output) -> Vec<Inline> {
    let mut line = vec![Inline::strong(name_of(told, output))];
    if let Some(about) = text_lines(&output.about).into_iter().next() {
        line.push(Inline::from(told.meeting.words.joining.colon.as_str()));
        line.extend(about);
    }
    line
}

/// What was written for those who took part; else what changed. Then how far it has come, and what is not taken forward.
fn did(told: &Page<'_>, brief: &Brief, outputs: &[&Output]) -> Lines {
    let words = told.words();
    let mut lines = Lines::new();
    for output in outputs {
        let said = [&output.what_we_said, &output.what_changed].into_iter().find(|text| !text.is_empty());
        lines.extend(said.into_iter().flat_map(text_lines));
        if output.stage.is(Stage::Ended) {
            let why = why(words, &output.why_ended);
            lines.push(linked(&fill(&words.ended, &[("what", &name_of(told, output)), ("why", &why)])));
        } else if output.stage.known().is_some_and(|stage| *stage >= Stage::OwnerFound) {
            let stage = kind_and_stage(&told.meeting, output);
            lines.push(linked(&fill(&words.stage, &[("what", &name_of(told, output)), ("stage", &stage)])));
        }
    }
    if brief.is_over(outputs) {
        lines.push(linked(&fill(&words.over, &[("why", &why(words, &brief.since.why_closed))])));
    }
    lines
}

fn why(words: &ToldBackWords, text: &Markdown) -> String {
    match text.as_str().split_whitespace().collect::<Vec<_>>().join(" ") {
        why if why.is_empty() => words.why_not_recorded.clone(),
        why => why,
    }
}

/// What is expected; of a project that is over nothing is.
fn next(told: &Page<'_>, brief: &Brief, outputs: &[&Output]) -> Lines {
    if brief.is_over(outputs) {
        return Lines::new();
    }
    let steps = typed(&brief.since.steps).filter(|step| step.is_waiting());
    steps.map(|step| linked(&step_line(&told.meeting, step))).collect()
}

/// Whoever looks after it, where they may be named.
fn ask(told: &Page<'_>, brief: &Brief, outputs: &[&Output]) -> Lines {
    let owner: Option<Ref> = owner_of(brief, outputs);
    let named =
        owner.filter(|owner| told.workspace.get(owner.0).is_some() && told.meeting.naming(*owner) != Naming::Counted);
    named.map(|owner| linked(&told.meeting.party_from_elsewhere(owner).in_full())).into_iter().collect()
}

/// Whoever prints it, with the way to reach them that they have given for this.
fn questions(told: &Page<'_>) -> Option<String> {
    let you = told.workspace.you();
    let who = joined(&[&you.name, &you.job, &you.contact]);
    (!who.is_empty()).then(|| fill(&told.words().questions, &[("who", &who)]))
}
