//! The card to prepare an issue with, handed out about a week before: questions, and lines to write on. It says nothing
//! of any issue, since nobody has told it yet.

use super::is_learning_set;

use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::meeting::{Meeting, Naming, title};
use crate::documents::parts::{fact, heading, paragraph};
use crate::documents::style::Style;
use crate::documents::titled::{Named, origin, page};
use crate::documents::tree::{Block, Content, Document, Inline, Sheet};
use crate::documents::wording::fill;
use crate::model::event::{IssueStage, MinutesStyle};
use crate::model::{Kind, Problem, Ref};
use crate::workspace::Workspace;

/// Lines to write on, below each question.
const LINES: usize = 2;

/// The row of the catalogue.
pub const PREPARATION: PrintedDocument = PrintedDocument {
    name: "preparation",
    label: "preparation cards",
    kinds: &[Kind::Event],
    suits: is_learning_set,
    // It is written on.
    is_text: |_| false,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no meeting to prepare for.").hint("Choose an event: other records have no such card.")
    })?;
    let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
    let words = &meeting.words.set.preparation;
    let group = title::group(&meeting);
    let group = if group.is_empty() { event.details.title.trim().to_owned() } else { group };
    let named = Named { group, document: words.document.clone(), origin: origin(workspace, request.record) };
    let names = names(&meeting);
    let cards = if names.is_empty() {
        card(&meeting)
    } else {
        let one = |name: &String| {
            let whose = heading(2, &fill(&words.yours, &[("name", name)]));
            [vec![whose.at(&meeting.at("minutes/issues"))], card(&meeting)].concat()
        };
        names.iter().flat_map(one).collect()
    };
    Ok(page(workspace, request, &named, Sheet::Cards, cards))
}

/// Those who have asked for time already, once each.
fn names(meeting: &Meeting<'_>) -> Vec<String> {
    let asked = meeting.event.minutes.issues.iter().filter(|issue| issue.stage.is(IssueStage::Asked));
    let mut names: Vec<String> = Vec::new();
    for link in asked.filter_map(|issue| issue.brought_by).filter(|link| meeting.naming(*link) == Naming::Named) {
        let name = meeting.name_in_sentence(link);
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

fn card(meeting: &Meeting<'_>) -> Vec<Block> {
    let words = &meeting.words.set.preparation;
    let says = |text: Inline| paragraph(vec![text]).at(&meeting.at("details/when"));
    let when = dates::when(&meeting.words.dates, &meeting.event.details.when);
    let when = fact(&meeting.words.minutes.terms.when, &[when], meeting.at("details/when"));
    let mut blocks = vec![Content::Facts { facts: when.into_iter().collect() }.into()];
    blocks.push(says(Inline::from(words.about.as_str())));
    for prompt in &words.prompts {
        blocks.push(says(Inline::strong(prompt.clone())));
        blocks.extend((0..LINES).map(|_| Block::from(Content::Signature { label: String::new() })));
    }
    blocks.push(says(Inline::from(words.ending.as_str())));
    blocks
}
