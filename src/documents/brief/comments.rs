//! The comments on a brief as a list for its author: what is open first, then what was settled and how. It is the one
//! document that prints them.

use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::markdown;
use crate::documents::names::joined;
use crate::documents::parts::{heading, labelled, paragraph};
use crate::documents::style::Style;
use crate::documents::titled::{Named, page};
use crate::documents::tree::{Block, Document, Inline, Origin, Sheet};
use crate::documents::wording::{Wording, en_gb};
use crate::model::brief::Comment;
use crate::model::pick::Choice;
use crate::model::{Kind, Problem, Record, Ref};
use crate::workspace::Workspace;
use crate::workspace::checks::label_of_field;

/// The row of the catalogue.
pub const COMMENTS: PrintedDocument = PrintedDocument {
    name: "comments",
    label: "comments",
    kinds: &[Kind::Brief],
    suits: |record| matches!(record, Record::Brief(brief) if !brief.brief.comments.is_empty()),
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let brief = workspace.brief(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no project brief whose comments could be listed.").hint("Choose a project brief.")
    })?;
    let words = en_gb();
    let said = &words.brief.comments;
    let origin = Origin { record: request.record, field: "brief/question".to_owned() };
    let named = Named { group: brief.title().trim().to_owned(), document: said.document.clone(), origin };
    let (open, settled): (Vec<&Comment>, Vec<&Comment>) = brief.brief.comments.iter().partition(|one| one.is_open());
    let mut blocks = Vec::new();
    for (title, comments) in [(&said.open, open), (&said.settled, settled)] {
        if !comments.is_empty() {
            blocks.push(heading(2, title).at(&named.origin));
        }
        blocks.extend(comments.into_iter().flat_map(|comment| one(workspace, request, words, comment)));
    }
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(said.nothing_yet.as_str())]).at(&named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// What it is about, what was said, by whom, when and where, and what became of it.
fn one(workspace: &Workspace, request: &Request, words: &Wording, comment: &Comment) -> Vec<Block> {
    let at = |key: &str| Origin { record: request.record, field: format!("brief/comments/{}/{key}", comment.id) };
    let name = comment.who.and_then(|who| workspace.title(who.0)).unwrap_or_default();
    let day = |when| if crate::model::When::is_unknown(when) { String::new() } else { dates::when(&words.dates, when) };
    let mut blocks = vec![heading(3, label_of_field(&comment.field)).at(&at("field"))];
    blocks.extend(markdown::blocks(&comment.words, 3, Some(&at("words"))));
    let from = joined(&[&name, &day(&comment.when), comment.place.trim()]);
    if !from.is_empty() {
        blocks.push(paragraph(vec![Inline::from(from.as_str())]).at(&at("who")));
    }
    let outcome = comment.outcome.known().filter(|_| !comment.is_open()).map_or("", |outcome| outcome.label());
    let settled = joined(&[outcome, &day(&comment.settled)]);
    if !settled.is_empty() {
        blocks.push(paragraph(vec![Inline::from(settled.as_str())]).at(&at("outcome")));
    }
    if !comment.answer.is_empty() {
        blocks.extend(labelled(words, &words.brief.comments.answer, &comment.answer, 3, &at("answer")));
    }
    blocks
}
