//! The year in numbers. Each says what it counts, and of how many meetings nobody has recorded it.

use super::Year;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts::fact;
use crate::documents::tree::{Block, Content};
use crate::documents::wording::{Counted, YearNumberWords, fill};
use crate::model::{Action, ActionStatus};
use crate::workspace::series::MembersThen;

pub(super) fn facts(year: &Year<'_>) -> Vec<Block> {
    let words = &year.words.numbers;
    let rows = [
        (&words.meetings, meetings(year)),
        (&words.people, people(year)),
        (&words.members, members(year)),
        (&words.hours, hours(year)),
        (&words.actions, actions(year)),
        (&words.decisions, vec![counted_or_none(year, &words.of_decisions, super::agreed::count(year))]),
        (&words.made, vec![made(year)]),
    ];
    let facts = rows.into_iter().filter_map(|(term, lines)| fact(term, &lines, year.origin.clone())).collect();
    vec![Content::Facts { facts }.into()]
}

fn counted_or_none(year: &Year<'_>, words: &Counted, count: usize) -> String {
    if count == 0 { year.words.none_recorded.clone() } else { words.of(count) }
}

fn meetings(year: &Year<'_>) -> Vec<String> {
    let words = &year.words.numbers;
    let undated = (year.year.undated > 0).then(|| words.undated.of(year.year.undated));
    [words.of_meetings.of(year.meetings.len())].into_iter().chain(undated).collect()
}

fn people(year: &Year<'_>) -> Vec<String> {
    let words = &year.words.numbers;
    let (uncounted, all) = (year.year.uncounted(), year.meetings.len());
    if uncounted == all {
        return vec![year.words.not_recorded.clone()];
    }
    let people = |count: usize| year.beside().words.minutes.attendance.people.of(count);
    let came = usize::try_from(year.year.came()).unwrap_or(usize::MAX);
    let mut lines = vec![fill(&words.each_time, &[("people", &people(came))])];
    lines.extend((uncounted > 0).then(|| words.uncounted.of(uncounted)));
    lines.extend(by_name(year, words, &people));
    lines
}

/// How many different people, and how many of them were new or came often.
fn by_name(year: &Year<'_>, words: &YearNumberWords, people: &dyn Fn(usize) -> String) -> Vec<String> {
    let known = year.year.people;
    if known.lists == 0 {
        return vec![words.no_lists.clone()];
    }
    let (different, meetings) = (people(known.different), words.of_meetings.of(known.lists));
    let on_lists = fill(&words.on_lists, &[("people", &different), ("meetings", &meetings)]);
    let new = known.first_time.map(|count| words.first_time.of(count));
    let regular = known.regular.map(|count| words.regular.of(count));
    [on_lists].into_iter().chain(new).chain(regular).collect()
}

/// As many as there were at the last meeting of which that is known.
fn members(year: &Year<'_>) -> Vec<String> {
    let members = year.year.meetings.iter().rev().find_map(|meeting| meeting.held.members);
    let said = members.map(|members| match members {
        MembersThen::Listed(count) => count.to_string(),
        MembersThen::Counted(count, None) => count.to_string(),
        MembersThen::Counted(count, Some(qualifier)) => {
            let template = year.beside().words.choices.qualifiers.of(qualifier);
            crate::model::capitalised(&fill(template, &[("amount", &count.to_string())]))
        }
    });
    vec![said.unwrap_or_else(|| year.words.not_recorded.clone())]
}

fn hours(year: &Year<'_>) -> Vec<String> {
    let words = &year.words.numbers;
    let untimed = year.year.untimed();
    if untimed == year.meetings.len() {
        return vec![year.words.not_recorded.clone()];
    }
    let mut lines = vec![fill(&words.met, &[("time", &time(words, year.year.minutes()))])];
    let given = year.year.given();
    lines.extend((given > 0).then(|| fill(&words.given, &[("time", &time(words, given))])));
    lines.extend((untimed > 0).then(|| words.untimed.of(untimed)));
    lines
}

/// "12 hours 30 minutes".
fn time(words: &YearNumberWords, minutes: u64) -> String {
    let count = |count: u64, words: &Counted| match usize::try_from(count) {
        Ok(0) | Err(_) => String::new(),
        Ok(count) => words.of(count),
    };
    let parts = [count(minutes / 60, &words.of_hours), count(minutes % 60, &words.of_minutes)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What was taken on at these meetings and may be told, as it stands today.
fn actions(year: &Year<'_>) -> Vec<String> {
    let words = &year.words.numbers;
    let actions: Vec<&Action> = year.meetings.iter().flat_map(|meeting| meeting.actions()).collect();
    if actions.is_empty() {
        return vec![year.words.none_recorded.clone()];
    }
    let count = |is: fn(&Action) -> bool| actions.iter().filter(|action| is(action)).count();
    let done = count(|action| action.status.is(ActionStatus::Done));
    let open = count(Action::is_open);
    let rest = actions.len() - done - open;
    let said = |count: usize, words: &Counted| if count == 0 { String::new() } else { words.of(count) };
    let standing = joined(&[&said(done, &words.done), &said(open, &words.open), &said(rest, &words.dropped)]);
    let day = dates::short_day(&year.beside().words.dates, year.beside().today());
    let line = format!("{}{}{standing}", words.taken_on.of(actions.len()), year.beside().words.joining.colon);
    vec![joined(&[&line, &fill(&words.as_of, &[("day", &day)])])]
}

fn made(year: &Year<'_>) -> String {
    let words = year.report.words();
    let (projects, outputs) = (year.report.projects.len(), year.report.outputs().len());
    if projects + outputs == 0 {
        return year.words.none_recorded.clone();
    }
    joined(&[&words.projects.of(projects), &words.outputs.of(outputs)])
}
