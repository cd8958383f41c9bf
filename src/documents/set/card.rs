//! The card of whoever brought an issue: all that was written down of it, shared or not, and what they take on. Each issue
//! begins a page that says whose it is and is numbered by itself, so that everybody is handed their own.

use super::is_learning_set;

use crate::documents::actions::name_of_person;
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::meeting::{Meeting, actions, title};
use crate::documents::minutes::issues::worked_out;
use crate::documents::names::joined;
use crate::documents::parts::{fact, heading, labelled, paragraph};
use crate::documents::style::Style;
use crate::documents::titled::{Named, origin, page};
use crate::documents::tree::{Block, Content, Document, Inline, Origin, Sheet};
use crate::documents::wording::{en_gb, fill};
use crate::documents::{dates, markdown};
use crate::model::event::{Issue, MinutesStyle};
use crate::model::form::typed;
use crate::model::{Action, ActionStatus, Event, Kind, Problem, Record, Ref};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const ISSUE_CARD: PrintedDocument = PrintedDocument {
    name: "issue-card",
    label: "issue cards",
    kinds: &[Kind::Event, Kind::Person],
    suits: is_learning_set,
    // It is handed to one person, and not sent on.
    is_text: |_| false,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let words = &en_gb().set.card;
    let (named, events, whose) = match workspace.get(request.record).map(AsRef::as_ref) {
        Some(Record::Event(event)) => {
            let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
            let group = title::group(&meeting);
            let group = if group.is_empty() { event.details.title.trim().to_owned() } else { group };
            let origin = origin(workspace, request.record);
            (Named { group, document: words.document.clone(), origin }, vec![event.as_ref()], None)
        }
        Some(Record::Person(_)) => {
            let group = name_of_person(workspace, request.record);
            let origin = Origin { record: request.record, field: "full_name".to_owned() };
            let whose = Ref(request.record);
            (Named { group, document: words.document.clone(), origin }, brought_to(workspace, whose), Some(whose))
        }
        _ => return Err(Problem::new("There is no issue to print.").hint("Choose an event or a person.")),
    };
    let mut blocks = Vec::new();
    for event in events {
        let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
        let theirs = |issue: &&Issue| whose.is_none() || issue.brought_by == whose;
        let issues = typed(&event.minutes.issues).filter(theirs);
        blocks.extend(issues.flat_map(|issue| card(&meeting, issue)));
    }
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.none_yet.as_str())]).at(&named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Cards, blocks))
}

/// The events that somebody brought an issue to, the last first.
fn brought_to(workspace: &Workspace, whose: Ref) -> Vec<&Event> {
    let linked = workspace.linked(whose.0, Kind::Event).into_iter();
    let mut events: Vec<&Event> = linked
        .filter_map(|record| if let Record::Event(event) = record.as_ref() { Some(event.as_ref()) } else { None })
        .filter(|event| event.minutes.issues.iter().any(|issue| issue.brought_by == Some(whose)))
        .collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.details.when.first_day()));
    events
}

fn card(meeting: &Meeting<'_>, issue: &Issue) -> Vec<Block> {
    let words = &meeting.words.set;
    let at = |key: &str| meeting.at(format!("minutes/issues/{}/{key}", issue.id));
    let title = if issue.title.trim().is_empty() { &words.untitled } else { issue.title.trim() };
    let mut blocks = vec![heading(2, title).at(&at("title"))];
    let brought_by = issue.brought_by.and_then(|link| Some(meeting.told_apart(link, &meeting.name_in_sentence(link)?)));
    let whose = match brought_by.as_deref() {
        None | Some("") => words.card.document.clone(),
        Some(name) => fill(&words.card.whose, &[("name", name)]),
    };
    blocks.push(paragraph(vec![Inline::strong(whose)]).at(&at("brought_by")));
    let kept = if issue.shared { &words.card.shared } else { &words.card.private };
    blocks.push(paragraph(vec![Inline::strong(kept.clone())]).at(&at("shared")));
    let held_at = fact(&words.card.meeting, &[which(meeting)], meeting.at("details/title"));
    blocks.push(Content::Facts { facts: held_at.into_iter().collect() }.into());
    blocks.extend(worked_out(meeting, issue, 2));
    blocks.extend(labelled(meeting.words, &words.notes, &issue.notes, 2, &at("notes")));
    let owner = issue.brought_by;
    let taken_on: Vec<Block> = meeting
        .all_actions()
        .filter(|action| owner.is_some_and(|owner| action.is_owned_by(owner)))
        .map(|action| taken(meeting, action))
        .collect();
    if !taken_on.is_empty() {
        blocks.push(heading(3, &words.card.actions).at(&at("brought_by")));
        blocks.extend(taken_on);
    }
    blocks
}

/// "Learning Set, 3rd session, 14 May 2026".
fn which(meeting: &Meeting<'_>) -> String {
    let group = title::group(meeting);
    let name = if group.is_empty() { meeting.event.details.title.trim() } else { &group };
    let name = if name.is_empty() { meeting.nouns().event.as_str() } else { name };
    joined(&[name, &title::days(meeting).unwrap_or_default()])
}

/// What they take on, private or not: whose it is need not be said on their own card.
fn taken(meeting: &Meeting<'_>, action: &Action) -> Block {
    let label = fill(
        &meeting.words.minutes.outcomes.label,
        &[("word", &meeting.words.minutes.outcomes.action), ("reference", meeting.reference(action.header.id))],
    );
    let by = match action.by.is_unknown() {
        true => actions::date_cell(meeting, action),
        false => dates::when(&meeting.words.dates, &action.by),
    };
    let status = if action.status.is(ActionStatus::Open) { String::new() } else { actions::status(meeting, action) };
    let content = Content::Action {
        label: label.trim().to_owned(),
        text: markdown::linked(action.what.trim()),
        by: joined(&[&by, &status.to_lowercase()]),
    };
    Block::from(content).from_field(action.header.id, "what")
}
