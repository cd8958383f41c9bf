//! Who came: by organisation where names were kept, the counts alone where they were not.

use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::Naming;
use crate::documents::meeting::facts::{fact, fact_of_lines};
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, term_line};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::event::{Attendance, AttendanceRole, AttendanceState, Headcount, MinutesStyle, NameInMinutes};
use crate::model::form::typed;
use crate::model::parts::Qualifier;
use crate::model::{Capacity, Open, Ref, capitalised};

/// From how many people on a list of names is too long to be read from end to end.
const MANY: usize = 20;

/// Present, in attendance and apologies, with the words typed before them.
pub fn attendance(meeting: &Meeting<'_>) -> Vec<Block> {
    let terms = &meeting.words.minutes.terms;
    let mut blocks = meeting.lead_in("attendance", |lead_ins| &lead_ins.attendance);
    let list = &meeting.event.people.attendance;
    let came = list.iter().filter(|entry| entry.state.is(AttendanceState::Came) && is_said(entry));
    let (visiting, present): (Vec<_>, Vec<_>) = came.partition(|entry| is_visiting(entry));
    let apologies: Vec<_> = list.iter().filter(|entry| meeting.shows_apology(entry) && is_said(entry)).collect();
    let rows = [
        fact_of_lines(meeting, &terms.present, by_organisation(meeting, &present), "people/attendance"),
        fact(meeting, &terms.in_attendance, each(meeting, &visiting), "people/attendance"),
        fact(meeting, &terms.apologies, each(meeting, &apologies), "people/attendance"),
    ];
    let facts: Vec<_> = rows.into_iter().flatten().collect();
    if !facts.is_empty() {
        blocks.push(Content::Facts { facts }.into());
    }
    blocks
}

/// A row that means somebody, by a link or in words.
fn is_said(entry: &Attendance) -> bool {
    entry.person.is_some() || !entry.described_as.trim().is_empty()
}

fn is_visiting(entry: &Attendance) -> bool {
    use AttendanceRole::{InAttendance, Speaker, Visitor};
    matches!(entry.role.known(), Some(InAttendance | Speaker | Visitor))
}

/// How many came, and of whom; "28 people", "About 20 officers from various departments".
pub fn counts(meeting: &Meeting<'_>) -> Vec<String> {
    let people = &meeting.event.people;
    let words = &meeting.words.minutes.attendance;
    let mut lines: Vec<String> = people.attended.map(|count| words.people.of(count as usize)).into_iter().collect();
    lines.extend(typed(&people.headcounts).map(|headcount| headcount_line(meeting, headcount)));
    lines.retain(|line| !line.is_empty());
    lines
}

fn headcount_line(meeting: &Meeting<'_>, headcount: &Headcount) -> String {
    let count = headcount.count.map(|count| count.to_string()).unwrap_or_default();
    let said = match headcount.group.trim() {
        "" => {
            headcount.count.map(|count| meeting.words.minutes.attendance.people.of(count as usize)).unwrap_or_default()
        }
        group => format!("{count} {group}").trim().to_owned(),
    };
    qualified(meeting, headcount.qualifier.as_ref(), &said)
}

fn qualified(meeting: &Meeting<'_>, qualifier: Option<&Open<Qualifier>>, amount: &str) -> String {
    match qualifier.and_then(Open::known) {
        Some(qualifier) if !amount.is_empty() => {
            capitalised(&fill(meeting.words.choices.qualifiers.of(*qualifier), &[("amount", amount)]))
        }
        _ => amount.to_owned(),
    }
}

/// How many members the series had: the last count that is not after this event.
pub fn members(meeting: &Meeting<'_>) -> Vec<String> {
    let Some(series) = meeting.event.details.series.and_then(|link| meeting.workspace.series(link)) else {
        return Vec::new();
    };
    let held = meeting.event.details.when.last_day();
    let is_known_then = |first: Option<jiff::civil::Date>| first.is_none() || held.is_none() || first <= held;
    let counts = series.member_counts.iter().filter(|count| is_known_then(count.when.first_day()));
    let Some(latest) = counts.max_by_key(|count| count.when.last_day()) else { return Vec::new() };
    let number = latest.count.map(|count| count.to_string()).unwrap_or_default();
    let said = qualified(meeting, latest.qualifier.as_ref(), &number);
    let is_of_this_day = latest.when.is_unknown() || latest.when.first_day() == held;
    let when = if is_of_this_day { String::new() } else { dates::short_when(&meeting.words.dates, &latest.when) };
    let regulars = match latest.regulars.trim() {
        "" => String::new(),
        regulars => fill(&meeting.words.minutes.attendance.regulars, &[("n", regulars)]),
    };
    match joined(&[&when, &regulars]).as_str() {
        "" => vec![said],
        beside => vec![format!("{said} {}", bracketed(meeting.words, beside)).trim().to_owned()],
    }
}

/// A line for each organisation, in the order in which they first appear; those who are only counted come last. Where
/// many came, the organisations are bold, so that the eye finds them.
fn by_organisation(meeting: &Meeting<'_>, entries: &[&Attendance]) -> Vec<Vec<Inline>> {
    let mut organisations: Vec<(String, Vec<String>)> = Vec::new();
    for entry in entries {
        let Some((organisation, name)) = named(meeting, entry) else { continue };
        match organisations.iter_mut().find(|(known, _)| *known == organisation) {
            Some((_, names)) => names.push(name),
            None => organisations.push((organisation, vec![name])),
        }
    }
    let colon = &meeting.words.joining.colon;
    let line = |(organisation, names): &(String, Vec<String>)| match organisation.as_str() {
        "" => linked(&names.join(", ")),
        organisation if entries.len() >= MANY => term_line(meeting.words, organisation, linked(&names.join(", "))),
        organisation => linked(&format!("{organisation}{colon}{}", names.join(", "))),
    };
    let mut lines: Vec<Vec<Inline>> = organisations.iter().map(line).collect();
    lines.extend(counted(meeting, entries).into_iter().map(|line| vec![Inline::from(line)]));
    lines
}

/// A line for each person, with their organisation behind the name.
fn each(meeting: &Meeting<'_>, entries: &[&Attendance]) -> Vec<String> {
    let named = entries.iter().filter_map(|entry| {
        let (organisation, _) = named(meeting, entry)?;
        Some(joined(&[&entry_name(meeting, entry)?, &organisation, &remarks(meeting, entry)]))
    });
    let mut lines: Vec<String> = named.collect();
    lines.extend(counted(meeting, entries));
    lines
}

/// The organisation, and the name with what stands in brackets behind it; none for those who are only counted.
fn named(meeting: &Meeting<'_>, entry: &Attendance) -> Option<(String, String)> {
    let name = entry_name(meeting, entry)?;
    let organisation = entry.person.map(|person| meeting.party(person).organisation).unwrap_or_default();
    let remarks = remarks(meeting, entry);
    let said = if remarks.is_empty() { name } else { format!("{name} {}", bracketed(meeting.words, &remarks)) };
    Some((organisation, said))
}

/// None for those who are only counted, and for those whose role is not known either.
fn entry_name(meeting: &Meeting<'_>, entry: &Attendance) -> Option<String> {
    let Some(person) = entry.person else { return words_alone(entry) };
    let is_counted = match meeting.naming(person) {
        Naming::Named => false,
        Naming::RoleOnly => meeting.role(person).is_none(),
        Naming::Counted => true,
    };
    (!is_counted).then(|| meeting.party(person).name)
}

/// Those who were written down in words, unless they chose not to be.
fn words_alone(entry: &Attendance) -> Option<String> {
    let words = entry.described_as.trim();
    let may_print = !matches!(entry.name_in_minutes.known(), Some(NameInMinutes::No) | None);
    (may_print && !words.is_empty()).then(|| words.to_owned())
}

/// What was typed to stand behind the name, and in formal minutes who came late or left early.
fn remarks(meeting: &Meeting<'_>, entry: &Attendance) -> String {
    let words = &meeting.words.minutes.attendance;
    let when = &meeting.event.details.when;
    let is_formal = meeting.style == MinutesStyle::Formal;
    let came_late = entry.arrived.filter(|arrived| is_formal && when.start.is_some_and(|start| *arrived > start));
    let left_early = entry.left.filter(|left| is_formal && when.end.is_some_and(|end| *left < end));
    let say = |template: &str, time| fill(template, &[("time", &dates::time(&meeting.words.dates, time))]);
    let arrived = came_late.map(|time| say(&words.arrived, time)).unwrap_or_default();
    let left = left_early.map(|time| say(&words.left, time)).unwrap_or_default();
    let described_as = if entry.person.is_some() { entry.described_as.as_str() } else { "" };
    joined(&[described_as, &arrived, &left])
}

/// "Residents: 2 people, names not recorded".
fn counted(meeting: &Meeting<'_>, entries: &[&Attendance]) -> Vec<String> {
    let words = &meeting.words.minutes.attendance;
    let unnamed: Vec<Option<Ref>> =
        entries.iter().filter(|entry| entry_name(meeting, entry).is_none()).map(|entry| entry.person).collect();
    let capacity = |link: Ref| meeting.workspace.person(link).and_then(|person| person.capacity.known());
    let label = |link: &Option<Ref>| match link.and_then(capacity) {
        Some(Capacity::Resident) => &words.residents,
        Some(Capacity::ServiceUser) => &words.service_users,
        _ => &words.others,
    };
    let line = |group: &String| {
        let count = unnamed.iter().filter(|link| label(link) == group).count();
        (count > 0).then(|| format!("{group}{}{}", meeting.words.joining.colon, words.unnamed.of(count)))
    };
    [&words.residents, &words.service_users, &words.others].into_iter().filter_map(line).collect()
}
