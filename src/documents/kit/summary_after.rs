//! What happened, on one page to hang up: three numbers, what it cost, how it was for people, three things that were made, what somebody said who agreed to
//! be quoted on the web, what comes next, and thanks.

use super::around::Kit;
use crate::documents::amounts::pounds;
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::clearance::{Use, why_not};
use crate::documents::dates;
use crate::documents::minutes::quotes;
use crate::documents::names::joined;
use crate::documents::parts::{bullets, figure, heading, paragraph};
use crate::documents::project;
use crate::documents::pulse::pulse_chart;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Document, Inline, Sheet};
use crate::documents::wording::fill;
use crate::model::event::Confidentiality;
use crate::model::form::typed;
use crate::model::{Kind, Output, Problem, Record, Ref, capitalised};
use crate::workspace::Workspace;
use crate::workspace::budget::budget;

/// The row of the catalogue.
pub const SUMMARY_AFTER: PrintedDocument = PrintedDocument {
    name: "summary-after",
    label: "“what happened” page",
    kinds: &[Kind::Event],
    suits: was_held,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose,
    left_out: |_, _| Vec::new(),
};

/// Of each kind of thing.
const THREE: usize = 3;

fn was_held(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.takes_place() && !event.is_ahead())
        && project::holds_projects(record)
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().after;
    let outputs = made(&kit);
    let mut blocks = vec![kit.title(&words.title)];
    blocks
        .push(paragraph(vec![Inline::from(joined(&[&kit.when(), &kit.place()]))]).at(&kit.meeting.at("details/when")));
    blocks.extend(part(&words.numbers, numbers(&kit, outputs.len())));
    blocks.extend(pulse_chart(&kit.meeting));
    blocks.extend(part(&words.made, outputs.into_iter().take(THREE).map(|output| output_line(&kit, output)).collect()));
    blocks.extend(quote(&kit));
    blocks.extend(next(&kit));
    let thanks = kit.meeting.text(&kit.event().minutes.thanks, "minutes/thanks", 2);
    if !thanks.is_empty() {
        blocks.push(heading(2, &words.thanks));
        blocks.extend(thanks);
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Poster, blocks))
}

/// Lines under their heading; nothing where there is none.
fn part(title: &str, lines: Vec<Vec<Inline>>) -> Vec<Block> {
    if lines.is_empty() { Vec::new() } else { vec![heading(2, title), bullets(lines)] }
}

/// How many came, worked and made; then figures that somebody typed.
fn numbers(kit: &Kit<'_>, outputs: usize) -> Vec<Vec<Inline>> {
    let words = &kit.words().after;
    let projects = project::at_event(kit.meeting.workspace, kit.event()).len();
    let attended = kit.event().people.attended.unwrap_or_default() as usize;
    let counts = [(attended, &words.people), (projects, &words.projects), (outputs, &words.outputs)];
    let counted = counts.into_iter().filter(|(count, _)| *count > 0);
    let counted = counted.map(|(count, template)| vec![Inline::strong(template.of(count))]);
    let figures = typed(&kit.event().details.facts).map(|fact| figure(kit.meeting.words, fact));
    counted.chain(figures).take(THREE).chain(cost(kit)).collect()
}

/// What was spent, and how much that is for each who came. What was planned is not for a wall, and a part of what was
/// spent is not what it cost.
fn cost(kit: &Kit<'_>) -> Option<Vec<Inline>> {
    let (words, all) = (&kit.words().after, kit.meeting.words);
    let found = budget(kit.event()).filter(|found| found.all.open == 0)?;
    let cost = pounds(all, found.all.spent?);
    let said = match found.each.filter(|each| each.came && each.spent) {
        Some(each) => fill(&words.cost_each, &[("cost", &cost), ("each", &pounds(all, each.pounds))]),
        None => fill(&words.cost, &[("cost", &cost)]),
    };
    Some(vec![Inline::strong(said)])
}

/// Whatever was made here, what has come furthest first.
fn made<'a>(kit: &Kit<'a>) -> Vec<&'a Output> {
    let (workspace, event) = (kit.meeting.workspace, kit.event());
    let projects = project::at_event(workspace, event).into_iter();
    let of_projects = projects.flat_map(|(brief, _)| project::made_here(workspace, brief, event));
    let mut all: Vec<_> = of_projects.chain(project::outputs_of_no_project(workspace, event)).collect();
    all.sort_by_key(|output| std::cmp::Reverse(output.stage.known().copied()));
    all
}

fn output_line(kit: &Kit<'_>, output: &Output) -> Vec<Inline> {
    let project = output.brief.and_then(|brief: Ref| kit.meeting.workspace.brief(brief));
    let project = project.map(|brief| brief.title().trim().to_owned()).filter(|title| *title != output.name.trim());
    let mut line = vec![Inline::strong(output.name.trim())];
    if let Some(project) = project {
        line.push(Inline::from(format!(", {project}")));
    }
    line
}

/// The first of what everybody may read that may be on the web.
fn quote(kit: &Kit<'_>) -> Option<Block> {
    let meeting = &kit.meeting;
    let minutes = &meeting.event.minutes;
    let everybody = meeting.items().filter(|(_, item)| item.confidentiality.is(Confidentiality::Public));
    let of_items = everybody.flat_map(|(_, item)| {
        item.quotes.iter().map(|quote| (quote, format!("minutes/items/{}/quotes/{}", item.id, quote.id)))
    });
    let of_none = minutes.quotes.iter().map(|quote| (quote, format!("minutes/quotes/{}", quote.id)));
    let may_print = |(quote, _): &(&_, String)| {
        quotes::is_printable(meeting, quote) && why_not(quote, Use::Web, meeting.today()).is_none()
    };
    let (quote, field) = of_items.chain(of_none).find(may_print)?;
    Some(quotes::block(meeting, quote, &meeting.at(field)))
}

/// When and where people meet again.
fn next(kit: &Kit<'_>) -> Vec<Block> {
    let next = &kit.event().minutes.next;
    let when = if next.when.is_unknown() { String::new() } else { dates::when(&kit.meeting.words.dates, &next.when) };
    let said = joined(&[&when, &next.venue, &next.theme]);
    if said.is_empty() {
        return Vec::new();
    }
    vec![
        heading(2, &kit.words().after.next),
        paragraph(vec![Inline::from(said)]).at(&kit.meeting.at("minutes/next/when")),
    ]
}
