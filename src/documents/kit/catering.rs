//! How many will eat, for whoever cooks: meal by meal and without a name. Where people have said which meals they take,
//! these are counted; otherwise as many as come of those who registered. What people eat is counted too, kind by kind.

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
use crate::workspace::attending::{expected, show_rate};
use crate::workspace::{Workspace, folded, sort_key};

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

/// Whether there is a meal or a word of what people eat to count.
pub fn has_counts(kit: &Kit<'_>) -> bool {
    !meals(kit).is_empty() || !chosen(kit).is_empty()
}

/// Whom the caterer counts on.
struct Eaters {
    /// Who have registered: the number that was typed, or those on the list who are expected.
    registered: usize,
    /// Who were invited, where nobody has registered.
    are_invited: bool,
    /// Who have something to do on the day and are on no list.
    crew: usize,
    /// Of a hundred, so many come; none where nobody knows.
    rate: Option<u32>,
}

impl Eaters {
    fn of(kit: &Kit<'_>) -> Self {
        let (event, expected) = (kit.event(), expected(kit.event()));
        let listed = expected.entries.len();
        let typed = event.people.registered.map(|count| count as usize);
        // A number that was typed is of everybody.
        let crew = super::people::by_name(kit).len().saturating_sub(listed);
        let rate = show_rate(kit.meeting.workspace, event, kit.meeting.today());
        Self {
            registered: typed.unwrap_or(listed),
            are_invited: typed.is_none() && expected.are_invited,
            crew: if typed.is_some() { 0 } else { crew },
            rate: rate.is_known().then(|| rate.of_100.min(100)),
        }
    }

    /// How many will come, rounded up: nobody goes without.
    fn counted_on(&self) -> usize {
        let rate = self.rate.map_or(100, |rate| rate as usize);
        self.registered.saturating_mul(rate).div_ceil(100) + self.crew
    }
}

fn facts(kit: &Kit<'_>) -> Block {
    let (words, terms) = (&kit.words().catering, &kit.meeting.words.minutes.terms);
    let eaters = Eaters::of(kit);
    let rate = eaters.rate.map(|rate| rate.to_string()).unwrap_or_default();
    let venue = kit.venue();
    let place = joined(&[&kit.place(), if venue.name.is_empty() { "" } else { &venue.address }]);
    let registered = if eaters.are_invited { &words.invited } else { &words.registered };
    let crew = if eaters.crew > 0 { eaters.crew.to_string() } else { String::new() };
    let rows = [
        (&terms.when, kit.when(), kit.meeting.at("details/when")),
        (&terms.r#where, place, kit.at_venue("details/venue")),
        (registered, eaters.registered.to_string(), kit.meeting.at("people/registered")),
        (&words.come, rate, kit.meeting.at("people/show_rate")),
        (&words.crew, crew, kit.meeting.at("people/attendance")),
        (&words.counted_on, eaters.counted_on().to_string(), kit.meeting.at("people/registered")),
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
    let count = Eaters::of(kit).counted_on().to_string();
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
    let expected = expected(kit.event()).entries;
    let meals = expected.iter().flat_map(|entry| &entry.meals);
    let diets = expected.iter().flat_map(|entry| &entry.needs.dietary);
    let meals = counts(kit, meals, (&words.chosen, &words.meal));
    meals.into_iter().chain(counts(kit, diets, (&words.diets, &words.diet))).collect()
}

/// How many have said each, whoever they are. Capital letters make no other meal of one.
fn counts<'a>(kit: &Kit<'_>, said: impl Iterator<Item = &'a String>, (over, head): (&str, &str)) -> Vec<Block> {
    let mut counts: BTreeMap<Vec<u8>, (&str, usize)> = BTreeMap::new();
    for one in said.map(|one| one.trim()).filter(|one| !one.is_empty()) {
        counts.entry(sort_key(&folded(one))).or_insert((one, 0)).1 += 1;
    }
    if counts.is_empty() {
        return Vec::new();
    }
    let row = |(one, count): &(&str, usize)| Row {
        cells: [(*one).to_owned(), count.to_string()].map(|said| vec![Inline::from(said)]).into(),
        origin: Some(kit.meeting.at("people/attendance")),
    };
    let rows = counts.values().map(row).collect();
    let columns = columns(&[(head, 100.0)], &kit.words().catering.how_many);
    vec![heading(2, over), Content::Table(Table { columns, rows, group_by: None, tick: false }).into()]
}
