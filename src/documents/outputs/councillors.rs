//! The same report for directors and councillors, on a page or two: what is asked of them first, what it cost, how far what
//! was made has come, and each project in a few rows. Quotes, and what was heard and told, are the longer report's.

use super::card::{decision, short_card};
use super::report::{Project, Report};
use super::stages;
use crate::documents::amounts::grouped;
use crate::documents::markdown::linked;
use crate::documents::parts::{fact, heading, one_or_list, paragraph, term_line};
use crate::documents::project::{of_brief, of_output, step_line};
use crate::documents::tree::{Block, Fact, Inline, Origin};
use crate::documents::wording::{CouncillorWords, fill};
use crate::model::Event;
use crate::model::form::typed;
use crate::model::output::{Output, Ruling, Stage};
use crate::workspace::budget::spent;
use crate::workspace::series::came;

/// What stands between the facts and what is not taken forward.
pub fn parts(report: &Report<'_>) -> Vec<Block> {
    let words = words(report);
    let asked = asked(report);
    let asked = if asked.is_empty() {
        vec![paragraph(vec![Inline::from(words.nothing_asked.as_str())])]
    } else {
        vec![one_or_list(asked)]
    };
    let cards: Vec<Block> = report.projects.iter().map(|project| short_card(report, project)).collect();
    let projects = if cards.is_empty() { Vec::new() } else { [vec![heading(2, &words.projects)], cards].concat() };
    // Of one event the cards say it, and have room for it.
    let chart: Vec<Block> = stages::by_stage_chart(report).into_iter().filter(|_| report.is_of_series()).collect();
    let chart = if chart.is_empty() { chart } else { [vec![heading(2, &words.how_far)], chart].concat() };
    [vec![heading(2, &words.asked)], asked, projects, chart].concat()
}

fn words<'a>(report: &Report<'a>) -> &'static CouncillorWords {
    &report.words().report.councillors
}

/// What is to be decided, and what wants somebody to look after it, project by project.
fn asked(report: &Report<'_>) -> Vec<Block> {
    report.projects.iter().flat_map(|project| asked_of(report, project)).collect()
}

fn asked_of(report: &Report<'_>, project: &Project<'_>) -> Vec<Block> {
    let brief = project.brief;
    if brief.is_over(&project.outputs) {
        return Vec::new();
    }
    let line = |said: Vec<Inline>, origin: Origin| {
        let title = brief.title().trim();
        let name = if title.is_empty() { &report.words().nameless } else { title };
        paragraph(term_line(report.meeting.words, name, said)).at(&origin)
    };
    let steps = typed(&brief.since.steps).filter(|step| step.is_waiting() && step.who_decides.is_some());
    let mut asked: Vec<Block> = steps
        .map(|step| {
            line(linked(&step_line(&report.meeting, step)), of_brief(brief, format!("since/steps/{}", step.id)))
        })
        .collect();
    // A step that is expected says the same of the way to its decision.
    if asked.is_empty() {
        let open = project.outputs.iter().filter(|output| is_to_be_decided(output));
        asked.extend(
            open.filter_map(|output| Some(line(linked(&decision(report, output)?), of_output(output, "route")))),
        );
    }
    let going_on = |output: &&&Output| !output.stage.is(Stage::Ended);
    if let Some(first) = project.outputs.iter().find(going_on)
        && project.outputs.iter().filter(going_on).all(|output| output.owner.is_none())
    {
        asked.push(line(vec![Inline::from(words(report).owner_wanted.as_str())], of_output(first, "owner")));
    }
    asked
}

fn is_to_be_decided(output: &Output) -> bool {
    let is_open = match &output.route.ruling {
        Some(ruling) => ruling.is(Ruling::Deferred),
        // What a decision is linked to was decided, whatever it was.
        None => output.route.decision.is_none(),
    };
    is_open && !output.stage.is(Stage::Ended) && (output.route.body.is_some() || !output.route.planned.is_unknown())
}

/// What was spent, and how much that is for each who came; of several events, at how many of them that is known.
pub fn cost(report: &Report<'_>, events: &[&Event], origin: &Origin) -> Option<Fact> {
    let words = words(report);
    let not_recorded = || fact(&words.cost, std::slice::from_ref(&words.not_recorded), origin.clone());
    known_cost(report, events, origin).or_else(not_recorded)
}

/// The same where something of it is recorded.
pub fn known_cost(report: &Report<'_>, events: &[&Event], origin: &Origin) -> Option<Fact> {
    let words = words(report);
    let spent: Vec<(&Event, u64)> = events.iter().filter_map(|event| Some((*event, spent(event)?))).collect();
    if spent.is_empty() {
        return None;
    }
    let all: u64 = spent.iter().map(|(_, spent)| spent).sum();
    let mut lines = vec![fill(&words.pounds, &[("amount", &grouped(all))])];
    if spent.len() < events.len() {
        let (n, of) = (spent.len().to_string(), events.len().to_string());
        lines.push(fill(&words.known_at, &[("n", &n), ("of", &of)]));
    }
    let with_people = spent.iter().filter_map(|(event, spent)| Some((u64::from(came(event)?), *spent)));
    let (people, cost) = with_people.fold((0, 0), |(people, cost), one| (people + one.0, cost + one.1));
    let count = report.meeting.words.minutes.attendance.people.of(usize::try_from(people).unwrap_or(usize::MAX));
    lines.push(match (cost + people / 2).checked_div(people) {
        Some(each) => fill(&words.a_head, &[("amount", &grouped(each)), ("people", &count)]),
        None => words.heads_not_recorded.clone(),
    });
    fact(&words.cost, &lines, origin.clone())
}
