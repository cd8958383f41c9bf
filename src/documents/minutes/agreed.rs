//! What was agreed and taken on, where it stands in the text: a decision with its reasons, an action with its owner.

use super::{items, lines};
use crate::documents::dates;
use crate::documents::markdown::{self, linked};
use crate::documents::meeting::Meeting;
use crate::documents::meeting::actions;
use crate::documents::names::joined;
use crate::documents::parts::{labelled, paragraph, term_line, under_heading};
use crate::documents::tree::{Block, Content, Origin};
use crate::documents::wording::fill;
use crate::model::event::Item;
use crate::model::{Action, Decision, DecisionMaker, Id, Markdown, Record};

/// The decisions and then the actions of an item that don't stand among its lines.
pub fn of_item(meeting: &Meeting<'_>, item: &Item) -> Vec<Block> {
    outcomes(meeting, |of, id| of == Some(item.id) && !lines::is_placed(meeting, item, id))
}

/// Those that belong to no item that is printed, under a heading of their own.
pub fn of_no_item(meeting: &Meeting<'_>) -> Vec<Block> {
    let belongs = |of: Option<Id>, _: Id| !of.is_some_and(|id| meeting.items().any(|(_, item)| item.id == id));
    let lead_in = meeting.lead_in("further", |lead_ins| &lead_ins.further);
    under_heading(&meeting.words.minutes.headings.further, lead_in, outcomes(meeting, belongs))
}

/// Every decision, for a style that keeps them together. Its actions stand in the table.
pub fn all(meeting: &Meeting<'_>) -> Vec<Block> {
    let blocks = meeting.decisions().iter().map(|decision| agreed(meeting, decision)).collect();
    let lead_in = meeting.lead_in("agreed", |lead_ins| &lead_ins.agreed);
    under_heading(&meeting.words.minutes.headings.agreed, lead_in, blocks)
}

fn outcomes(meeting: &Meeting<'_>, belongs: impl Fn(Option<Id>, Id) -> bool) -> Vec<Block> {
    let decisions = meeting.decisions().iter().filter(|decision| belongs(decision.item, decision.header.id));
    let mut blocks: Vec<Block> = decisions.map(|decision| agreed(meeting, decision)).collect();
    let taken_on = meeting.actions().filter(|action| belongs(action.item, action.header.id));
    blocks.extend(taken_on.map(|action| taken(meeting, action)));
    blocks
}

fn label(meeting: &Meeting<'_>, word: &str, id: Id) -> String {
    let label = &meeting.words.minutes.outcomes.label;
    fill(label, &[("word", word), ("reference", meeting.reference(id))]).trim().to_owned()
}

/// An action where it stands in the text.
pub fn taken(meeting: &Meeting<'_>, action: &Action) -> Block {
    let content = Content::Action {
        label: label(meeting, &meeting.words.minutes.outcomes.action, action.header.id),
        text: linked(action.what.trim()),
        by: actions::owner_and_date(meeting, action),
    };
    Block::from(content).from_field(action.header.id, "what")
}

/// One decision where it stands in the text, with all that is known of it.
pub fn agreed(meeting: &Meeting<'_>, decision: &Decision) -> Block {
    let id = decision.header.id;
    let words = &meeting.words.minutes.outcomes;
    let item = decision.item.and_then(|item| meeting.event.item(item));
    let at = |field: &str| Origin { record: id, field: field.to_owned() };
    let mut blocks = markdown::blocks(&decision.wording, 3, Some(&at("wording")));
    let long = |term: &str, text: &Markdown, field: &str| labelled(meeting.words, term, text, 3, &at(field));
    blocks.extend(long(&words.reasons, &decision.reasons, "reasons"));
    blocks.extend(long(&words.rejected, &decision.rejected, "rejected"));
    let rows = [
        (&words.made_by, made_by(meeting, decision), "made_by"),
        (&words.date, known(meeting, &decision.date), "date"),
        (&words.interests, decision.interests.clone(), "interests"),
        (&words.vote, decision.vote.clone(), "vote"),
        (&words.dissent, decision.dissent.clone(), "dissent"),
        (&words.affects, decision.affects.clone(), "affects"),
        (&words.replaces, replaced(meeting, decision), "supersedes"),
        (&words.review, known(meeting, &decision.review), "review"),
    ];
    for (term, said, field) in rows {
        if !said.trim().is_empty() {
            blocks.push(paragraph(term_line(meeting.words, term, linked(said.trim()))).at(&at(field)));
        }
    }
    let label = label(meeting, &items::decision_word(meeting, item), id);
    Block::from(Content::Agreed { label, blocks }).at(&at("wording"))
}

fn known(meeting: &Meeting<'_>, when: &crate::model::When) -> String {
    if when.is_unknown() { String::new() } else { dates::when(&meeting.words.dates, when) }
}

/// Who decided; empty where it was simply this meeting.
fn made_by(meeting: &Meeting<'_>, decision: &Decision) -> String {
    match decision.made_by.known() {
        Some(DecisionMaker::Meeting) | None => decision.body.clone(),
        Some(maker) => joined(&[meeting.words.choices.makers.of(*maker), &decision.body]),
    }
}

/// The decision that this one replaces; empty where that was made under an item that may not be printed here.
fn replaced(meeting: &Meeting<'_>, decision: &Decision) -> String {
    let Some(link) = decision.supersedes else { return String::new() };
    let is_hidden = match meeting.workspace.get(link.0).map(AsRef::as_ref) {
        Some(Record::Decision(earlier)) => !meeting.shows_decision(earlier),
        _ => false,
    };
    match meeting.workspace.title(link.0) {
        _ if is_hidden => String::new(),
        Some(title) => title,
        None => meeting.words.page.not_in_records.clone(),
    }
}
