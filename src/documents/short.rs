//! The short version of the minutes, on one page where that is possible: what people talked about, what they agreed, who
//! does what, and when they meet next. For everybody who was there, and for those who read nothing longer.
//!
//! It takes the words that the minutes have and leaves out how they were come to: discussions, quotes, reasons and
//! references. What may not be printed in the minutes is not printed here either.

use super::catalogue::{PrintedDocument, Request};
use super::dates;
use super::left_out::LeftOut;
use super::markdown::{self, linked};
use super::meeting::actions;
use super::meeting::facts::{called_off, fact, what_and_where};
use super::meeting::hidden::hidden_items;
use super::meeting::title::{self, Names};
use super::meeting::{Meeting, not_named, presenter_parts};
use super::minutes::{self, next, passed_over};
use super::names::joined;
use super::parts::{bracketed, heading, paragraph, term_line};
use super::style::Style;
use super::tree::{Block, Content, Document, Inline, Origin, Running, Sheet};
use super::wording::fill;
use crate::model::event::{Confidentiality, Item, ItemKind, MinutesStyle};
use crate::model::form::typed;
use crate::model::parts::Presentation;
use crate::model::{Action, Decision, Due, Kind, Problem, Ref};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const SHORT: PrintedDocument = PrintedDocument {
    name: "short-version",
    label: "short version",
    kinds: &[Kind::Event],
    suits: |_| true,
    styles: &[Style::Plain],
    is_text: |_| true,
    usual_style: |_| Style::Plain,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let meeting = meeting(workspace, request)?;
    let names = Names::of_document(&meeting, &meeting.words.short.document);
    let parts = [
        vec![names.block(&meeting), facts(&meeting, &names)],
        talked_about(&meeting),
        agreed(&meeting),
        who_does_what(&meeting),
        next_time(&meeting),
    ];
    Ok(Document {
        title: names.of_file(&meeting),
        language: meeting.words.language.clone(),
        size: request.size,
        sheet: Sheet::Flow,
        running: running(&meeting, &names),
        blocks: parts.concat(),
    })
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(meeting) = meeting(workspace, request) else { return Vec::new() };
    [hidden_items(&meeting), minutes::left_out::outcomes(&meeting), not_named::in_short_version(&meeting)].concat()
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print a short version of.")
            .hint("Choose an event: other records have no minutes.")
    })?;
    Ok(Meeting::new(workspace, event, MinutesStyle::Learning, request.printed).into_minuted())
}

/// The status is that of the minutes, since nothing here is surer than they are.
fn running(meeting: &Meeting<'_>, names: &Names) -> Running {
    let whole = joined(&[&names.title, &names.group]);
    let document = &meeting.words.short.document;
    let title = title::running(meeting, &[&whole, &names.title], document);
    Running { title, ..minutes::status::running(meeting) }
}

fn facts(meeting: &Meeting<'_>, names: &Names) -> Block {
    let lines = minutes::status::lines(meeting);
    let field = if called_off(meeting).is_some() { "details/status" } else { "minutes/status" };
    let status = fact(meeting, &meeting.words.minutes.terms.status, lines, field);
    Content::Facts { facts: what_and_where(meeting, names).into_iter().chain(status).collect() }.into()
}

/// A line for each item, and one for those of which nothing was written down; where the minutes have none, what they begin
/// with.
fn talked_about(meeting: &Meeting<'_>) -> Vec<Block> {
    // Each with what the minutes have of it, which tells whether anything was said.
    let whole = |(number, item)| (item, minutes::items::whole_item(meeting, number, item));
    let talks = meeting.items().filter(|(_, item)| is_talk(item)).map(whole);
    let talks = talks.filter(|(_, whole)| !meeting.is_minuted() || !whole.is_empty());
    // Whoever presented is named here, whatever else was written down of it.
    let is_presented = |item: &Item| typed(&item.presentations).next().is_some();
    let (passed, spoken): (Vec<_>, Vec<_>) = talks.partition(|(item, whole): &(&Item, Vec<Block>)| {
        meeting.is_minuted() && !is_presented(item) && passed_over::is_passed_over(whole)
    });
    let mut said = if spoken.is_empty() {
        meeting.text(&meeting.event.minutes.opening, "minutes/opening", 2)
    } else {
        let items = spoken.into_iter().map(|(item, _)| about(meeting, item)).collect();
        vec![Content::List { start: None, items }.into()]
    };
    if !passed.is_empty() {
        let headings: Vec<Vec<Block>> = passed.into_iter().map(|(_, whole)| whole).collect();
        said.extend(passed_over::line(meeting, &headings));
    }
    under(&meeting.words.short.talked_about, said)
}

/// Whether people talked about something, and not only began or ended.
fn is_talk(item: &Item) -> bool {
    !item.kind.is(ItemKind::Procedural) && !item.kind.is(ItemKind::NextMeeting)
}

/// Its title, and what was presented under it by whom. A presentation without a title of its own is the item.
fn about(meeting: &Meeting<'_>, item: &Item) -> Vec<Block> {
    let title = meeting.item_title(item);
    let said = if item.confidentiality.is(Confidentiality::Members) {
        fill(&meeting.words.minutes.items.members_only, &[("title", &title)])
    } else {
        title.clone()
    };
    let field = format!("minutes/items/{}", item.id);
    let own: Vec<&Presentation> = typed(&item.presentations).collect();
    let is_item = |one: &Presentation| one.title.trim().is_empty() || one.title.trim() == title;
    let at = meeting.at(format!("{field}/title"));
    if let [only] = own.as_slice()
        && is_item(only)
    {
        return vec![paragraph(presented(meeting, &said, only)).at(&at)];
    }
    let line = |one: &&Presentation| {
        let origin = meeting.at(format!("{field}/presentations/{}/title", one.id));
        let title = if is_item(one) { "" } else { one.title.trim() };
        let said = presented(meeting, title, one);
        (!said.is_empty()).then(|| vec![paragraph(said).at(&origin)])
    };
    let presentations: Vec<Vec<Block>> = own.iter().filter_map(line).collect();
    let mut blocks = vec![paragraph(vec![Inline::from(said)]).at(&at)];
    if !presentations.is_empty() {
        blocks.push(Content::List { start: None, items: presentations }.into());
    }
    blocks
}

/// "A book boat: Ann Berg, skipper, Ostervik Library".
fn presented(meeting: &Meeting<'_>, title: &str, presentation: &Presentation) -> Vec<Inline> {
    let who = presentation.presenters.iter().map(|presenter| {
        let parts = presenter_parts(meeting, presenter);
        joined(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    });
    let who = who.filter(|who| !who.is_empty()).collect::<Vec<_>>().join("; ");
    let said = [title, &who].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>();
    if said.is_empty() { Vec::new() } else { vec![said.join(&meeting.words.joining.colon).into()] }
}

/// What was decided, in its own words.
fn agreed(meeting: &Meeting<'_>) -> Vec<Block> {
    let items: Vec<Vec<Block>> = meeting.decisions().iter().map(|decision| wording(decision)).collect();
    let said = if items.is_empty() { Vec::new() } else { vec![Content::List { start: None, items }.into()] };
    under(&meeting.words.short.agreed, said)
}

fn wording(decision: &Decision) -> Vec<Block> {
    let at = |field: &str| Origin { record: decision.header.id, field: field.to_owned() };
    let blocks = markdown::blocks(&decision.wording, 2, Some(&at("wording")));
    if blocks.is_empty() { vec![paragraph(linked(decision.short.trim())).at(&at("short"))] } else { blocks }
}

/// A line for each action, those of one owner after one another.
fn who_does_what(meeting: &Meeting<'_>) -> Vec<Block> {
    let items: Vec<Vec<Block>> =
        actions::by_owner(meeting).into_iter().map(|action| vec![task(meeting, action)]).collect();
    let said = if items.is_empty() { Vec::new() } else { vec![Content::List { start: None, items }.into()] };
    under(&meeting.words.short.who_does_what, said)
}

/// "Priya Nandra: Write to the caterer (by Friday 11 December 2026)".
fn task(meeting: &Meeting<'_>, action: &Action) -> Block {
    let mut text = linked(action.what.trim());
    text.push(Inline::from(format!(" {}", bracketed(meeting.words, &by_when(meeting, action)))));
    let line = term_line(meeting.words, &actions::owner_cell(meeting, action), text);
    paragraph(line).at(&Origin { record: action.header.id, field: "what".to_owned() })
}

/// What is not to be done any more says so in place of its date.
fn by_when(meeting: &Meeting<'_>, action: &Action) -> String {
    match action.due.known() {
        _ if !action.is_open() => actions::status(meeting, action),
        Some(Due::Date) if !action.by.is_unknown() => dates::by(&meeting.words.dates, &action.by),
        _ => actions::date_cell(meeting, action),
    }
}

fn next_time(meeting: &Meeting<'_>) -> Vec<Block> {
    let facts = next::facts(meeting);
    let said = if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] };
    under(&meeting.words.short.next_time, said)
}

/// A part under its heading; none where there is nothing to say.
fn under(words: &str, mut part: Vec<Block>) -> Vec<Block> {
    if !part.is_empty() {
        part.insert(0, heading(2, words));
    }
    part
}
