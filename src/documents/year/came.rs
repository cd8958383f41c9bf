//! The meetings of the year, each with its host and how many came, and the chart of how many came.
//!
//! A few meetings have a bar each. With many of them there is a bar for each month, since a page of bars is read by nobody.

use super::Year;
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::title::days;
use crate::documents::parts::{column, table};
use crate::documents::tree::{Amount, Bar, Block, Chart, Content, Form, Inline, Row, Width};
use crate::documents::wording::fill;
use crate::model::{Span, When};
use crate::workspace::series::{MeetingOf, did_not_come};
use crate::workspace::without_series;

/// As many meetings have a bar of their own.
const MANY: usize = 14;

pub(super) fn meetings(year: &Year<'_>) -> Vec<Block> {
    [list(year)].into_iter().chain(chart(year)).collect()
}

fn all<'y, 'a>(year: &'y Year<'a>) -> impl Iterator<Item = (&'y MeetingOf, &'y Meeting<'a>)> {
    year.year.meetings.iter().zip(&year.meetings)
}

fn list(year: &Year<'_>) -> Block {
    let heads = &year.words.columns;
    let columns = vec![
        column(&heads.when, Width::Share(3.0)),
        column(&heads.meeting, Width::Share(4.0)),
        column(&heads.host, Width::Share(4.0)),
        crate::documents::tree::Column { right: true, ..column(&heads.people, Width::Fixed(30.0)) },
    ];
    table(columns, all(year).map(|(of, meeting)| row(year, of, meeting)).collect())
}

fn row(year: &Year<'_>, of: &MeetingOf, meeting: &Meeting<'_>) -> Row {
    let not_recorded = || year.words.not_recorded.clone();
    let title = without_series(meeting.event.details.title.trim(), &meeting.series_name()).to_owned();
    let theme = meeting.event.details.theme.trim();
    let title = if title.is_empty() { theme.to_owned() } else { title };
    let hosts: Vec<String> = of.held.hosts.iter().map(|host| year.beside().party_from_elsewhere(*host).name).collect();
    let hosts = meeting.words.joining.and_list(&hosts);
    let came = of.held.came.map_or_else(not_recorded, |came| came.to_string());
    let cells = [
        days(meeting).unwrap_or_else(not_recorded),
        if title.is_empty() { not_recorded() } else { title },
        if hosts.is_empty() { not_recorded() } else { hosts },
        came,
    ];
    Row { cells: cells.map(|cell| vec![Inline::from(cell)]).into(), origin: Some(meeting.at("details/title")) }
}

/// A bar's name, what happened then, and on what day or in what month that was, in a sentence.
struct Group<'y> {
    name: String,
    when: String,
    meetings: Vec<&'y MeetingOf>,
}

/// None where fewer than two numbers are known, since there is nothing to compare.
fn chart(year: &Year<'_>) -> Option<Block> {
    let words = &year.words.charts;
    if year.year.meetings.len() - year.year.uncounted() < 2 {
        return None;
    }
    let is_by_month = year.year.meetings.len() > MANY;
    let groups = if is_by_month { by_month(year) } else { each(year) };
    let (parts, bars) = bars(year, &groups);
    let chart = Chart {
        title: if is_by_month { &words.came_by_month } else { &words.came }.clone(),
        description: [
            Some(description(year, &groups, if is_by_month { &words.each_month } else { &words.each_time })?),
            missing(year),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" "),
        of_what: if is_by_month { &words.month } else { &words.meeting }.clone(),
        parts,
        bars,
        form: Form::Bars,
        most: None,
    };
    Some(Block::from(Content::Chart(chart)).at(&year.origin))
}

fn each<'y>(year: &'y Year<'_>) -> Vec<Group<'y>> {
    let words = &year.beside().words.dates;
    let group = |of: &'y MeetingOf| {
        let when = dates::settled(&of.held.when).without_times();
        Group { name: dates::short_when(words, &when), when: dates::on(words, &when), meetings: vec![of] }
    };
    year.year.meetings.iter().map(group).collect()
}

/// Every month from the first meeting to the last, also those without one.
fn by_month<'y>(year: &'y Year<'_>) -> Vec<Group<'y>> {
    let words = &year.beside().words.dates;
    let month_of = |of: &MeetingOf| of.held.when.first_day().map(|day| (day.year(), day.month()));
    let months: Vec<(i16, i8)> = year.year.meetings.iter().filter_map(month_of).collect();
    let (Some(mut month), Some(last)) = (months.first().copied(), months.last().copied()) else { return Vec::new() };
    let mut groups = Vec::new();
    while month <= last {
        let when = When { span: Span::Month(month.0, month.1).into(), ..When::default() };
        let meetings = year.year.meetings.iter().filter(|of| month_of(of) == Some(month)).collect();
        groups.push(Group { name: dates::month(words, &when), when: dates::on(words, &when), meetings });
        month = if month.1 == 12 { (month.0 + 1, 1) } else { (month.0, month.1 + 1) };
    }
    groups
}

impl Group<'_> {
    fn came(&self) -> Option<u64> {
        let mut came = self.meetings.iter().filter_map(|of| of.held.came).peekable();
        came.peek()?;
        Some(came.map(u64::from).sum())
    }

    /// Who had come before, who stood on a list for the first time, and who was counted without a name.
    fn parts(&self) -> [u64; 3] {
        let named = |of: fn(&crate::workspace::series::Named) -> usize| {
            self.meetings.iter().filter_map(|one| one.named.as_ref()).map(of).sum::<usize>() as u64
        };
        let (before, first) = (named(|named| named.before), named(|named| named.first_time));
        [before, first, self.came().unwrap_or_default().saturating_sub(before + first)]
    }
}

/// In parts where anybody came again whom a list names; else in one.
fn bars(year: &Year<'_>, groups: &[Group<'_>]) -> (Vec<String>, Vec<Bar>) {
    let words = &year.words.charts;
    let heads = [&words.before, &words.first_time, &words.unnamed];
    let says = |part: usize| groups.iter().any(|group| group.parts().get(part).is_some_and(|count| *count > 0));
    let in_parts = says(0);
    let shown: Vec<usize> = (0..heads.len()).filter(|part| in_parts && says(*part)).collect();
    let bar = |group: &Group<'_>| {
        let amount = |count: u64| Amount::of(usize::try_from(count).unwrap_or(usize::MAX));
        let amounts = match group.came() {
            None if group.meetings.is_empty() => vec![Amount::of(0); shown.len().max(1)],
            None => vec![Amount::unknown(&year.words.not_recorded); shown.len().max(1)],
            Some(came) if shown.is_empty() => vec![amount(came)],
            Some(_) => {
                let parts = group.parts();
                shown.iter().filter_map(|part| parts.get(*part)).map(|count| amount(*count)).collect()
            }
        };
        let event = group.meetings.first().filter(|_| group.meetings.len() == 1).map(|of| of.held.event);
        let origin = event.map(|record| crate::documents::Origin { record, field: "people/attended".to_owned() });
        Bar { name: group.name.clone(), amounts, origin }
    };
    let parts = if shown.is_empty() { vec![words.people.clone()] } else { kept(&heads, &shown) };
    (parts, groups.iter().map(bar).collect())
}

fn kept(heads: &[&String], shown: &[usize]) -> Vec<String> {
    shown.iter().filter_map(|part| heads.get(*part)).map(|head| String::clone(head)).collect()
}

/// How many had registered and did not come, of the meetings of which it is known.
fn missing(year: &Year<'_>) -> Option<String> {
    let known: Vec<u32> = all(year).filter_map(|(_, meeting)| did_not_come(meeting.event)).collect();
    let meetings = year.words.numbers.of_meetings.of(known.len());
    let count = known.iter().map(|count| *count as usize).sum();
    (!known.is_empty()).then(|| year.words.charts.did_not_come.with(count, &[("meetings", &meetings)]))
}

/// From how many to how many came, and when most did where that was once, of the times of which it is known.
fn description(year: &Year<'_>, groups: &[Group<'_>], template: &str) -> Option<String> {
    let words = &year.words.charts;
    let people =
        |came: u64| year.beside().words.minutes.attendance.people.of(usize::try_from(came).unwrap_or(usize::MAX));
    let known: Vec<(u64, &Group<'_>)> = groups.iter().filter_map(|group| Some((group.came()?, group))).collect();
    let most = known.iter().map(|(came, _)| *came).max()?;
    let fewest = known.iter().map(|(came, _)| *came).min()?;
    if most == fewest {
        return Some(fill(&words.always, &[("people", &people(most))]));
    }
    let said = fill(template, &[("fewest", &fewest.to_string()), ("most", &people(most))]);
    let mut at_most = known.iter().filter(|(came, _)| *came == most);
    match (at_most.next(), at_most.next()) {
        (Some((_, only)), None) => Some(format!("{said} {}", fill(&words.most, &[("when", &only.when)]))),
        _ => Some(said),
    }
}
