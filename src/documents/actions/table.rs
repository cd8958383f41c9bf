//! Actions as a table, each with the way back to the minutes that it comes from.

use super::late::{days_overdue, is_overdue};
use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::{Listed, actions, title};
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, column};
use crate::documents::tree::{Block, Content, Inline, Origin, Row, Table, Width};
use crate::documents::wording::{Wording, fill};
use crate::model::{ActionStatus, Ref, capitalised};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Reference,
    What,
    Owner,
    ByWhen,
    /// By when, and how far it has come where it is late or begun: in place of two columns, where there are many.
    Due,
    DoneOn,
    Status,
}

/// What a table shows of each action.
pub struct Look<'c> {
    pub columns: &'c [Column],
    /// What large print makes blocks of.
    pub group_by: Option<Column>,
    pub tick: bool,
    /// The reference alone does not say which meeting it means.
    pub with_meeting: bool,
    /// Nor does the day, where actions come from several series.
    pub with_series: bool,
    /// Whose part it is, where the rows need not say it.
    pub of: Option<Ref>,
}

pub fn table(words: &Wording, listed: &[Listed<'_, '_>], look: &Look<'_>) -> Block {
    let columns = look.columns.iter().map(|one| column(head(words, *one, look), width(*one, look))).collect();
    let group_by = look.group_by.and_then(|by| look.columns.iter().position(|one| *one == by));
    let rows = listed.iter().map(|one| row(one, look)).collect();
    Content::Table(Table { columns, rows, group_by, tick: look.tick }).into()
}

fn head<'w>(words: &'w Wording, column: Column, look: &Look<'_>) -> &'w str {
    let (table, list) = (&words.minutes.table, &words.action_list);
    match column {
        Column::Reference if look.with_meeting => &list.reference_and_meeting,
        Column::Reference => &table.reference,
        Column::What => &table.action,
        Column::Owner => &table.owner,
        Column::ByWhen | Column::Due => &table.by_when,
        Column::DoneOn => &list.done_on,
        Column::Status => &table.status,
    }
}

/// A date has its line to itself.
fn width(column: Column, look: &Look<'_>) -> Width {
    match column {
        Column::Reference if look.with_meeting => Width::Fixed(42.0),
        Column::Reference => Width::Fixed(17.0),
        Column::What => Width::Share(1.0),
        Column::Owner => Width::Fixed(34.0),
        Column::ByWhen | Column::DoneOn => Width::Fixed(42.0),
        Column::Due => Width::Fixed(44.0),
        Column::Status => Width::Fixed(26.0),
    }
}

fn row(listed: &Listed<'_, '_>, look: &Look<'_>) -> Row {
    let cells = look.columns.iter().map(|column| cell(listed, *column, look)).collect();
    Row { cells, origin: Some(Origin { record: listed.action.header.id, field: "what".to_owned() }) }
}

fn cell(listed: &Listed<'_, '_>, column: Column, look: &Look<'_>) -> Vec<Inline> {
    let Listed { meeting, action } = listed;
    match column {
        Column::Reference => vec![Inline::from(reference(listed, look))],
        Column::What => what(listed, look),
        Column::Owner => vec![Inline::from(actions::owner_cell(meeting, action))],
        Column::ByWhen => vec![Inline::from(actions::date_cell(meeting, action))],
        Column::Due => due(listed),
        Column::DoneOn if action.done_on.is_unknown() => Vec::new(),
        Column::DoneOn => vec![Inline::from(dates::short_when(&meeting.words.dates, &action.done_on))],
        Column::Status => status(listed),
    }
}

/// "A4.1", or with the meeting "A4.1, 17 November 2026", whose day stays in one piece.
fn reference(listed: &Listed<'_, '_>, look: &Look<'_>) -> String {
    let Listed { meeting, action } = listed;
    let reference = meeting.reference(action.header.id);
    if !look.with_meeting {
        return reference.to_owned();
    }
    let series = if look.with_series { meeting.series_name() } else { String::new() };
    let title = meeting.event.details.title.trim();
    let needs_title = series.is_empty() && (look.with_series || title::days(meeting).is_none());
    let named = if needs_title { title } else { &series };
    let days = title::days(meeting).unwrap_or_default().replace(' ', "\u{a0}");
    joined(&[reference, named, &days])
}

/// What is to be done. Where no column says the owner, whoever else does it and whoever chases it is said here.
fn what(listed: &Listed<'_, '_>, look: &Look<'_>) -> Vec<Inline> {
    let Listed { meeting, action } = listed;
    let mut said = linked(action.what.trim());
    let chaser = actions::chaser(meeting, action);
    let others = look.of.map(|owner| actions::others(meeting, action, owner)).unwrap_or_default();
    let beside = joined(&[&others, &chaser]);
    if !beside.is_empty() && !look.columns.contains(&Column::Owner) {
        said.push(Inline::from(format!(" {}", bracketed(meeting.words, &beside))));
    }
    said
}

/// The date, and below it what is to be said beside that it is open.
fn due(listed: &Listed<'_, '_>) -> Vec<Inline> {
    let Listed { meeting, action } = listed;
    let mut said = vec![Inline::from(actions::date_cell(meeting, action))];
    let list = &meeting.words.action_list;
    let late = days_overdue(listed).map(|days| list.overdue_for.of(usize::try_from(days).unwrap_or_default()));
    let status = if action.status.is(ActionStatus::Open) { String::new() } else { actions::status(meeting, action) };
    let carried = carried(listed);
    let rest = if late.is_some() { joined(&[&status.to_lowercase(), &carried]) } else { joined(&[&status, &carried]) };
    if late.is_some() || !rest.is_empty() {
        said.push(Inline::LineBreak);
    }
    let comma = if late.is_some() && !rest.is_empty() { meeting.words.joining.comma.as_str() } else { "" };
    said.extend(late.map(Inline::strong));
    if !rest.is_empty() {
        let rest = if comma.is_empty() { capitalised(&rest) } else { rest };
        said.push(Inline::from(format!("{comma}{rest}")));
    }
    said
}

/// "carried twice"; empty where it was not.
fn carried(listed: &Listed<'_, '_>) -> String {
    let Listed { meeting, action } = listed;
    let words = &meeting.words.action_list.carried;
    match crate::workspace::carried(meeting.workspace, action, meeting.today()) {
        0 => String::new(),
        1 => words.once.clone(),
        2 => words.twice.clone(),
        times => fill(&words.times, &[("n", &times.to_string())]),
    }
}

/// "Overdue" in words, with what is known of its progress.
fn status(listed: &Listed<'_, '_>) -> Vec<Inline> {
    let Listed { meeting, action } = listed;
    let status = actions::status(meeting, action);
    if !is_overdue(listed) {
        return vec![Inline::from(status)];
    }
    let mut said = vec![Inline::strong(meeting.words.action_list.overdue.clone())];
    if !action.status.is(ActionStatus::Open) {
        said.push(Inline::from(format!("{}{}", meeting.words.joining.comma, status.to_lowercase())));
    }
    said
}
