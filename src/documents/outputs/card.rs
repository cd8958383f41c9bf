//! A project's card: the question, how far it has come, and the same rows in the same order for each. What changed and
//! what people were told stand there even where that is nothing yet, since that is what is asked.

use super::report::{Project, Report};
use super::{origins, stages};
use crate::documents::dates;
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::markdown::linked;
use crate::documents::meeting::hidden::with_its_item;
use crate::documents::minutes::quotes;
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, paragraph};
use crate::documents::pictures;
use crate::documents::project::{kind_and_stage, of_brief, step_line, text_lines};
use crate::documents::tree::{Block, Content, Fact, Inline, Origin};
use crate::documents::wording::fill;
use crate::model::brief::Update;
use crate::model::form::typed;
use crate::model::output::{Ruling, furthest};
use crate::model::parts::Quote;
use crate::model::{Decision, Kind, Open, Output, Record, Ref, When, capitalised};
use crate::workspace::catch_up::is_for_everybody;
use crate::workspace::meetings::decided_on;
use crate::workspace::show::taken_on_in_words;

type Lines = Vec<Vec<Inline>>;

pub fn card(report: &Report<'_>, project: &Project<'_>) -> Block {
    let words = report.words();
    let title = project.brief.title().trim();
    let heading = if title.is_empty() { &words.nameless } else { title }.to_owned();
    let facts = Content::Facts { facts: facts(report, project) }.into();
    let pictures = pictures::block(report.meeting.words, project.outputs.iter().map(|output| &output.header));
    let pictures = pictures.into_iter().collect();
    let blocks = [question(report, project), stages::bar(report, project), vec![facts], pictures].concat();
    let content = Content::Card { level: 3, heading, aside: stages::in_words(report, project), blocks };
    Block::from(content).from_field(project.brief.header.id, "brief/name")
}

/// The same for those who decide: what was made, whose it is, what was decided and what changed.
pub fn short_card(report: &Report<'_>, project: &Project<'_>) -> Block {
    let words = &report.words().report;
    let mut kept = facts(report, project);
    kept.retain(|fact| {
        [&report.words().made, &words.owner_now, &words.decision, &words.what_changed].contains(&&fact.term)
    });
    let recorded = recorded(report, project);
    match kept.iter_mut().find(|fact| fact.term == words.decision) {
        Some(fact) => fact.lines.extend(recorded),
        None if !recorded.is_empty() => {
            let origin = Some(origins::decided(report, project));
            let at = kept.iter().position(|fact| fact.term == words.owner_now).map_or(0, |at| at + 1);
            kept.insert(at, Fact { term: words.decision.clone(), lines: recorded, origin });
        }
        None => {}
    }
    let blocks = [question(report, project), vec![Content::Facts { facts: kept }.into()]].concat();
    let title = project.brief.title().trim();
    let heading = if title.is_empty() { &report.words().nameless } else { title }.to_owned();
    let content = Content::Card { level: 3, heading, aside: stages::in_words(report, project), blocks };
    Block::from(content).from_field(project.brief.header.id, "brief/name")
}

/// The question that stands now, in quotation marks.
fn question(report: &Report<'_>, project: &Project<'_>) -> Vec<Block> {
    let question = project.brief.question_now().trim();
    if question.is_empty() || question == project.brief.title().trim() {
        return Vec::new();
    }
    let said = fill(&report.meeting.words.joining.quotation, &[("text", question)]);
    vec![paragraph(vec![Inline::from(said)]).at(&origins::question(project))]
}

fn facts(report: &Report<'_>, project: &Project<'_>) -> Vec<Fact> {
    let words = &report.words().report;
    let or = |lines: Lines, otherwise: &str| if lines.is_empty() { vec![vec![Inline::from(otherwise)]] } else { lines };
    let rows = [
        (&report.words().made, made(report, project), origins::made(project)),
        (&words.owner_now, or(owners(report, project), &words.nobody_yet), origins::owner(project)),
        (&words.decision, decisions(report, project), origins::decided(report, project)),
        (&words.heard, heard(report, project), of_brief(project.brief, "since/updates")),
        (
            &words.what_changed,
            or(texts(project, |o| &o.what_changed), &words.nothing_yet),
            origins::what_changed(project),
        ),
        (&words.what_we_said, or(told(report, project), &words.nothing_yet), origins::told(project)),
        (&words.in_their_words, said(report, project), origins::quotes(report, project)),
        (&words.next, next(report, project), origins::next(project)),
    ];
    let fact =
        |(term, lines, origin): (&String, Lines, Origin)| Fact { term: term.clone(), lines, origin: Some(origin) };
    rows.into_iter().filter(|(_, lines, _)| !lines.is_empty()).map(fact).collect()
}

fn made(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let line = |output: &&Output| {
        let name = output.name.trim();
        let kind = kind_and_stage(&report.meeting, output);
        let said = if name.is_empty() { kind } else { format!("{name}{}{kind}", report.meeting.words.joining.colon) };
        vec![Inline::from(said)]
    };
    project.outputs.iter().map(line).collect()
}

/// Whoever looks after the outputs now, each once; of one that nobody named, what was said of that when it was shown.
fn owners(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let mut owners: Vec<Ref> = Vec::new();
    for owner in project.outputs.iter().filter_map(|output| output.owner) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let named = owners.into_iter().map(|owner| report.meeting.party_from_elsewhere(owner).in_full());
    let in_words = project.outputs.iter().filter_map(|output| taken_on_in_words(report.meeting.workspace, output));
    named.chain(in_words.map(capitalised)).map(|said| vec![Inline::from(said)]).collect()
}

/// What was decided, or is to be, about each output.
fn decisions(report: &Report<'_>, project: &Project<'_>) -> Lines {
    project.outputs.iter().filter_map(|output| decision(report, output)).map(|said| vec![Inline::from(said)]).collect()
}

/// What was decided about a project that is no output's way to a decision.
fn decided<'a>(report: &Report<'a>, project: &Project<'_>) -> impl Iterator<Item = &'a Decision> {
    let id = project.brief.header.id;
    let is_said = |decision: &Decision| {
        project.outputs.iter().any(|output| output.route.decision == Some(Ref(decision.header.id)))
    };
    let decisions = report.meeting.workspace.linked(id, Kind::Decision).into_iter();
    let decisions = decisions.filter_map(|record| match record.as_ref() {
        Record::Decision(decision) => Some(decision.as_ref()),
        _ => None,
    });
    decisions.filter(move |one| one.project == Some(Ref(id)) && !is_said(one))
}

/// Those that people outside may not read.
pub fn decisions_left_out(report: &Report<'_>, project: &Project<'_>) -> Vec<LeftOut> {
    let one = |decision: &Decision| {
        let (meeting, record) = (&report.meeting, decision.header.id);
        if !meeting.shows_decision(decision) {
            return Some(with_its_item(Concern::DecisionLeftOut, record));
        }
        let why = "Its item is for members, and this report goes to people outside.";
        let origin = Origin { record, field: "item".to_owned() };
        let is_left_out = meeting.is_for_members(decision.event, decision.item);
        is_left_out.then_some(LeftOut { origin, concern: Concern::DecisionLeftOut, why })
    };
    decided(report, project).filter_map(one).collect()
}

/// Those that are printed, each with its day and who decided.
fn recorded(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let meeting = &report.meeting;
    let shown = decided(report, project).filter(|one| meeting.shows_decision_outside(one));
    let line = |decision: &Decision| {
        let wording = text_lines(&decision.wording).into_iter().next().unwrap_or_default();
        let said = if decision.short.trim().is_empty() { wording } else { linked(decision.short.trim()) };
        let day = dates::settled(&decided_on(meeting.workspace, decision));
        let day = if day.is_unknown() { String::new() } else { dates::when(&meeting.words.dates, &day) };
        let behind = joined(&[&day, &decision.body]);
        let behind = (!behind.is_empty()).then(|| Inline::from(format!("{}{behind}", meeting.words.joining.comma)));
        said.into_iter().chain(behind).collect()
    };
    shown.map(line).collect()
}

/// What is known of it, also where nobody wrote down who decides.
pub fn decision(report: &Report<'_>, output: &Output) -> Option<String> {
    let (route, words) = (&output.route, &report.words().report);
    let has_dates = !route.when.is_unknown() || !route.planned.is_unknown();
    if route.body.is_none() && route.ruling.is_none() && !has_dates && route.plan_item.trim().is_empty() {
        return None;
    }
    let ruling = route.ruling.as_ref().and_then(|ruling| ruling.known().copied());
    let newer = if let Some(Open::Newer(raw)) = &route.ruling { raw.get_ron().trim() } else { "" };
    let said = match route.body {
        Some(body) => fill(words.ruled.of(ruling), &[("who", &report.meeting.plain_name(body))]),
        None if newer.is_empty() => words.ruled_by_nobody.of(ruling).to_owned(),
        None => String::new(),
    };
    let in_words = |when: &When| dates::when(&report.meeting.words.dates, when);
    let when = if route.when.is_unknown() { String::new() } else { in_words(&route.when) };
    let is_settled = matches!(ruling, Some(Ruling::Yes | Ruling::No));
    let planned = if route.planned.is_unknown() || is_settled {
        String::new()
    } else {
        fill(&words.planned, &[("when", &in_words(&route.planned))])
    };
    Some(joined(&[newer, &said, &when, &planned, &route.plan_item]))
}

/// What was heard of it, each with when and how, who said it and who passed it on.
fn heard(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let shown = typed(&project.brief.since.updates).filter(|update| is_for_everybody(report.meeting.workspace, update));
    shown.flat_map(|update| heard_once(report, update)).collect()
}

fn heard_once(report: &Report<'_>, update: &Update) -> Lines {
    let (meeting, words) = (&report.meeting, report.words());
    let when = if update.when.is_unknown() {
        String::new()
    } else {
        dates::short_when(&meeting.words.dates, &dates::settled(&update.when))
    };
    let lead = joined(&[&when, &update.how]);
    let who = [(&words.said_by, update.said_by), (&words.reported_by, update.reported_by)];
    let who = who
        .into_iter()
        .filter_map(|(template, who)| Some(fill(template, &[("who", &meeting.plain_name_in_sentence(who?))])));
    let who = joined(&who.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>());
    let mut lines = text_lines(&update.text);
    if lines.is_empty() {
        lines.push(Vec::new());
    }
    if let (Some(first), false) = (lines.first_mut(), lead.is_empty()) {
        let colon = if first.is_empty() { "" } else { &meeting.words.joining.colon };
        first.insert(0, Inline::from(format!("{lead}{colon}")));
    }
    if let (Some(last), false) = (lines.last_mut(), who.is_empty()) {
        last.push(Inline::from(format!(" {}", bracketed(meeting.words, &who))));
    }
    lines
}

fn texts(project: &Project<'_>, of: fn(&Output) -> &crate::model::Markdown) -> Lines {
    project.outputs.iter().flat_map(|output| text_lines(of(output))).collect()
}

/// What people were told, and which groups when.
fn told(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let mut lines = texts(project, |output| &output.what_we_said);
    for told in typed(&project.brief.since.told_back) {
        let when = if told.when.is_unknown() {
            String::new()
        } else {
            let on = dates::on(&report.meeting.words.dates, &dates::settled(&told.when));
            fill(&report.words().report.told_on, &[("when", &on)])
        };
        lines.push(vec![Inline::from(joined(&[&told.group, &when, &told.how]))]);
    }
    lines
}

fn said(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let of_outputs = project.outputs.iter().flat_map(|output| &output.quotes);
    let quotes = project.brief.since.quotes.iter().chain(of_outputs);
    let mut lines = Lines::new();
    for line in quotes.filter(|quote| prints(report, quote)).map(|quote| quotes::line(&report.meeting, quote)) {
        // A quote may have been typed both for the project and for its output.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Whether a quote may stand here.
pub fn prints(report: &Report<'_>, quote: &Quote) -> bool {
    !quote.words.trim().is_empty() && report.why_not(quote).is_none()
}

/// What is expected, and the next review.
fn next(report: &Report<'_>, project: &Project<'_>) -> Lines {
    let steps = typed(&project.brief.since.steps).filter(|step| step.is_waiting());
    let mut lines: Lines = steps.map(|step| linked(&step_line(&report.meeting, step))).collect();
    let review = furthest(&project.outputs).filter(|output| !output.review.is_unknown());
    lines.extend(review.map(|output| {
        let on = dates::on(&report.meeting.words.dates, &output.review);
        vec![Inline::from(fill(&report.words().report.review, &[("when", &on)]))]
    }));
    lines
}
