//! The list of what came of offers and requests: what was offered or asked for, by whom, who answered, how it stands, and
//! whether they were thanked. What is open stands first, then what somebody is still to be thanked for.

use super::gathered::{Gathered, at};
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::markdown::linked;
use crate::documents::names::joined;
use crate::documents::parts::{self, column, fact, heading, paragraph};
use crate::documents::tree::{Block, Content, Document, Inline, Row, Sheet, Width};
use crate::documents::wording::fill;
use crate::model::form::typed;
use crate::model::{Notice, NoticeKind, Open, Outcome, Responder};

pub fn list(gathered: &Gathered<'_>) -> Document {
    let words = gathered.said();
    let named = gathered.named(&words.document);
    let mut notices: Vec<&Notice> = gathered.shown().collect();
    notices.sort_by_key(|notice| (!notice.is_open(), !notice.wants_thanks()));
    let (requests, offers): (Vec<_>, Vec<_>) =
        notices.iter().copied().partition(|notice| notice.kind.is(NoticeKind::Request));
    let parts = [(&words.offers, offers), (&words.requests, requests)];
    let parts = parts.into_iter().flat_map(|(title, notices)| part(gathered, title, &notices));
    let mut blocks = vec![facts(gathered, &notices).at(&named.origin)];
    blocks.extend(parts);
    if notices.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&named.origin));
    }
    gathered.page(&named, Sheet::Flow, blocks)
}

/// What may not stand there, and who is not named.
pub fn left_out(gathered: &Gathered<'_>) -> Vec<LeftOut> {
    let said = gathered.shown().flat_map(|notice| {
        let by = notice.by.map(|by| (by, at(notice, "by")));
        let answers = typed(&notice.responders);
        let answers = answers.filter_map(move |one| Some((one.who?, at(notice, format!("responders/{}/who", one.id)))));
        by.into_iter().chain(answers)
    });
    let hidden = gathered.hidden().map(|(_, left_out)| left_out);
    hidden.chain(gathered.not_named(said)).collect()
}

/// How many are open and how many are to be thanked for, on which day.
fn facts(gathered: &Gathered<'_>, notices: &[&Notice]) -> Block {
    let words = gathered.said();
    let named = gathered.named(&words.document);
    let count = |is_counted: &dyn Fn(&Notice) -> bool| notices.iter().filter(|notice| is_counted(notice)).count();
    let said = |count: usize| if count > 0 { count.to_string() } else { String::new() };
    let rows = [
        (&gathered.words.action_list.as_of, dates::day(&gathered.words.dates, gathered.request.printed.date())),
        (&words.open, said(count(&Notice::is_open))),
        (&words.to_thank, said(count(&Notice::wants_thanks))),
    ];
    let facts = rows.into_iter().filter_map(|(term, said)| fact(term, &[said], named.origin.clone())).collect();
    Content::Facts { facts }.into()
}

/// A part under its heading; nothing where there is none of its kind.
fn part(gathered: &Gathered<'_>, title: &str, notices: &[&Notice]) -> Vec<Block> {
    let Some(first) = notices.first() else { return Vec::new() };
    let words = &gathered.said().table;
    let columns = vec![
        column(&words.what, Width::Share(1.2)),
        column(&words.from, Width::Share(0.9)),
        column(&words.answered, Width::Share(1.1)),
        column(&words.outcome, Width::Fixed(29.0)),
        column(&words.thanked, Width::Fixed(21.0)),
    ];
    let rows = notices.iter().map(|notice| row(gathered, notice)).collect();
    vec![heading(2, title).at(&at(first, "kind")), parts::table(columns, rows)]
}

fn row(gathered: &Gathered<'_>, notice: &Notice) -> Row {
    let exchange = notice.exchange.as_ref().and_then(Open::known);
    let exchange = exchange.map_or("", |exchange| gathered.words.choices.notices.exchange(*exchange));
    let what = joined(&[&notice.what, &notice.area, &notice.availability, &notice.urgency, exchange]);
    let cells = vec![
        linked(&what),
        from(gathered, notice),
        answers(gathered, notice),
        vec![Inline::from(outcome(gathered, notice))],
        thanked(gathered, notice),
    ];
    Row { cells, origin: Some(at(notice, "what")) }
}

/// Who said so and, on a page about several meetings, the day of the one where it was said.
fn from(gathered: &Gathered<'_>, notice: &Notice) -> Vec<Inline> {
    let by = notice.by.map(|by| gathered.party(by)).unwrap_or_default();
    let event = notice.event.filter(|_| gathered.of_several);
    let event = event.and_then(|event| gathered.beside.workspace.event(event));
    let when = event.map(|event| dates::settled(&event.details.when).without_times());
    let when = when.filter(|when| !when.is_unknown());
    let day = when.map(|when| dates::short_when(&gathered.words.dates, &when)).unwrap_or_default();
    lines([by, day])
}

/// Everybody who answered, a line each.
fn answers(gathered: &Gathered<'_>, notice: &Notice) -> Vec<Inline> {
    lines(typed(&notice.responders).map(|one| answer(gathered, one)))
}

fn lines(said: impl IntoIterator<Item = String>) -> Vec<Inline> {
    let mut cell = Vec::new();
    for line in said.into_iter().filter(|line| !line.is_empty()) {
        if !cell.is_empty() {
            cell.push(Inline::LineBreak);
        }
        cell.extend(linked(&line));
    }
    cell
}

/// That a notice may be shown to everybody says nothing of the people who answered it, and of what they said.
fn answer(gathered: &Gathered<'_>, answer: &Responder) -> String {
    let is_person = answer.who.is_some_and(|who| gathered.beside.workspace.organisation(who).is_none());
    let is_kept_back = gathered.is_for_everybody() && is_person;
    let who = answer.who.filter(|_| !is_kept_back).map(|who| gathered.beside.name(who)).unwrap_or_default();
    let text = if is_kept_back { "" } else { answer.text.trim() };
    let is_nameless = who.is_empty() && text.is_empty();
    let who = if is_nameless { gathered.said().somebody.clone() } else { who };
    let when = match answer.when.is_unknown() {
        true => String::new(),
        false => dates::short_when(&gathered.words.dates, &answer.when),
    };
    joined(&[&who, text, &when])
}

/// "Open until 31 March 2027", "Ran out 31 May 2026", "Helped".
fn outcome(gathered: &Gathered<'_>, notice: &Notice) -> String {
    let (words, dates) = (&gathered.words.choices.notices, &gathered.words.dates);
    match &notice.outcome {
        Open::Known(Outcome::Open) if notice.has_run_out(gathered.request.printed.date()) => {
            fill(&gathered.said().ran_out, &[("when", &dates::short_when(dates, &notice.expires))])
        }
        Open::Known(Outcome::Open) if !notice.expires.is_unknown() => {
            format!("{} {}", words.outcome(Outcome::Open), dates::open_until(dates, &notice.expires))
        }
        Open::Known(outcome) => words.outcome(*outcome).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    }
}

/// Empty where there is nobody to thank.
fn thanked(gathered: &Gathered<'_>, notice: &Notice) -> Vec<Inline> {
    match (notice.thanked, notice.wants_thanks()) {
        (true, _) => vec![Inline::from(gathered.said().thanked.as_str())],
        (false, true) => vec![Inline::strong(gathered.said().not_thanked_yet.as_str())],
        (false, false) => Vec::new(),
    }
}
