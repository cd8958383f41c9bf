//! How many will eat, for whoever cooks: meal by meal and without a name. Where people have said which meals they take,
//! these are counted; otherwise as many as come of those who registered.

use std::collections::BTreeMap;

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{column, fact, heading, paragraph};
use crate::documents::run_sheet::days::RunSheet;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Column, Content, Document, Inline, Row, Sheet, Table, Width};
use crate::model::event::{MinutesStyle, SlotKind};
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::{Workspace, sort_key};

/// The row of the catalogue.
pub const CATERING: PrintedDocument = PrintedDocument {
    name: "catering",
    label: "catering counts",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().catering;
    let mut blocks = vec![kit.title(&capitalised(&words.document)), facts(&kit)];
    blocks.extend(meals(&kit));
    blocks.extend(chosen(&kit));
    if blocks.len() == 2 {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&kit.meeting.at("plan/run_sheet")));
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Flow, blocks))
}

/// How many have registered: the number that was typed, or those on the list who are expected.
fn registered(kit: &Kit<'_>) -> usize {
    let listed = super::people::by_name(kit).len();
    kit.event().people.registered.map_or(listed, |count| count as usize)
}

/// How many of them will come, rounded up: nobody goes without.
fn counted_on(kit: &Kit<'_>) -> usize {
    let rate = kit.event().people.show_rate.map_or(100, |rate| rate.min(100) as usize);
    registered(kit).saturating_mul(rate).div_ceil(100)
}

fn facts(kit: &Kit<'_>) -> Block {
    let (words, terms) = (&kit.words().catering, &kit.meeting.words.minutes.terms);
    let rate = kit.event().people.show_rate.map(|rate| rate.to_string()).unwrap_or_default();
    let venue = kit.venue();
    let place = joined(&[&kit.place(), if venue.name.is_empty() { "" } else { &venue.address }]);
    let rows = [
        (&terms.when, kit.when(), kit.meeting.at("details/when")),
        (&terms.r#where, place, kit.at_venue("details/venue")),
        (&words.registered, registered(kit).to_string(), kit.meeting.at("people/registered")),
        (&words.come, rate, kit.meeting.at("people/show_rate")),
        (&words.counted_on, counted_on(kit).to_string(), kit.meeting.at("people/registered")),
    ];
    let facts = rows.into_iter().filter_map(|(term, said, origin)| fact(term, &[said], origin));
    Content::Facts { facts: facts.collect() }.into()
}

fn columns(first: &[(&str, f32)], count: &str) -> Vec<Column> {
    let shares = first.iter().map(|(head, share)| column(head, Width::Share(*share)));
    shares.chain([Column { right: true, ..column(count, Width::Fixed(28.0)) }]).collect()
}

/// The meals and breaks of each day.
fn meals(kit: &Kit<'_>) -> Vec<Block> {
    let words = &kit.words().catering;
    let event = Meeting::new(kit.meeting.workspace, kit.event(), MinutesStyle::default(), kit.request.printed);
    let count = counted_on(kit).to_string();
    let mut blocks = Vec::new();
    for day in RunSheet::new(event).days(false) {
        let is_meal = |kind: Option<&SlotKind>| matches!(kind, Some(SlotKind::Meal | SlotKind::Break));
        let rows: Vec<Row> = day
            .lines
            .iter()
            .filter(|line| is_meal(line.slot.kind.known()))
            .map(|line| {
                let time = line.start.map(|start| dates::time(&kit.meeting.words.dates, start)).unwrap_or_default();
                let kind = kit.meeting.words.run_sheet.kinds.of(line.slot.kind.known().copied().unwrap_or_default());
                let what = [line.slot.what.trim(), kind].into_iter().find(|what| !what.is_empty()).unwrap_or_default();
                let what = joined(&[what, &line.slot.room]);
                let origin = Some(line.meeting.at(format!("plan/run_sheet/{}/what", line.slot.id)));
                Row { cells: [time, what, count.clone()].map(|said| vec![Inline::from(said)]).into(), origin }
            })
            .collect();
        if !rows.is_empty() {
            blocks.push(heading(2, &day.heading));
            let columns = columns(&[(&words.time, 25.0), (&words.meal, 75.0)], &words.how_many);
            blocks.push(Content::Table(Table { columns, rows, group_by: None, tick: false }).into());
        }
    }
    blocks
}

/// What people on the list have said that they take, counted.
fn chosen(kit: &Kit<'_>) -> Vec<Block> {
    let words = &kit.words().catering;
    let expected = super::people::entries(kit);
    let mut counts: BTreeMap<(Vec<u8>, String), usize> = BTreeMap::new();
    for meal in expected.flat_map(|entry| &entry.meals).map(|meal| meal.trim()).filter(|meal| !meal.is_empty()) {
        *counts.entry((sort_key(meal), meal.to_owned())).or_default() += 1;
    }
    if counts.is_empty() {
        return Vec::new();
    }
    let row = |((_, meal), count): (&(Vec<u8>, String), &usize)| Row {
        cells: [meal.clone(), count.to_string()].map(|said| vec![Inline::from(said)]).into(),
        origin: Some(kit.meeting.at("people/attendance")),
    };
    let rows = counts.iter().map(row).collect();
    let columns = columns(&[(&words.meal, 100.0)], &words.how_many);
    vec![heading(2, &words.chosen), Content::Table(Table { columns, rows, group_by: None, tick: false }).into()]
}
