//! The table of a day: a line for each thing that happens.

use super::days::{Day, Line};
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::not_named::Said;
use crate::documents::parts::{bracketed, column};
use crate::documents::tree::{Column, Inline, Row, Table, Width};
use crate::documents::wording::fill;
use crate::model::Ref;
use crate::model::event::Audience;

/// A column, and what a line says in it.
type Part = (Column, fn(&Line<'_, '_>, bool) -> Vec<Inline>);

/// In large print lines re-flow into blocks, each known by its time and what it is: these stand first there, behind the
/// box that columns have in one of their own.
pub fn table(day: &Day<'_, '_>, is_public: bool, is_large: bool) -> Table {
    let words = &day.whole.words.run_sheet;
    let time: Part = (column(&words.time, Width::Fixed(25.0)), time);
    let length: Part = (Column { right: true, ..column(&words.minutes, Width::Fixed(23.0)) }, minutes);
    let what: Part = (column(&words.what, Width::Share(66.0)), what);
    let mut parts = if is_large {
        vec![time, what, length]
    } else {
        let done: Part = (column(&words.done, Width::Fixed(14.0)), |_, _| Vec::new());
        vec![done, (Column { right: true, ..time.0 }, time.1), length, what]
    };
    parts.push((column(&words.lead, Width::Share(30.0)), lead));
    parts.push((column(&words.r#where, Width::Share(30.0)), |line, _| said(&line.slot.room)));
    if !is_public {
        parts.push((column(&words.crew, Width::Share(84.0)), crew));
    }
    let row = |line: &Line<'_, '_>| Row {
        cells: parts.iter().map(|(_, says)| says(line, is_public)).collect(),
        origin: Some(line.meeting.at(format!("plan/run_sheet/{}/what", line.slot.id))),
    };
    let rows = day.lines.iter().map(row).collect();
    Table { columns: parts.into_iter().map(|(column, _)| column).collect(), rows, group_by: None, tick: is_large }
}

fn said(text: &str) -> Vec<Inline> {
    if text.trim().is_empty() { Vec::new() } else { vec![Inline::from(text.trim())] }
}

fn time(line: &Line<'_, '_>, _: bool) -> Vec<Inline> {
    line.start.map(|start| Inline::strong(dates::time(&line.meeting.words.dates, start))).into_iter().collect()
}

fn minutes(line: &Line<'_, '_>, _: bool) -> Vec<Inline> {
    line.slot.minutes.map(|minutes| Inline::from(minutes.to_string())).into_iter().collect()
}

/// What everybody sees in bold, what only the crew sees named so; under it its project, and that it begins too early.
fn what(line: &Line<'_, '_>, is_public: bool) -> Vec<Inline> {
    let words = &line.meeting.words.run_sheet;
    let kind = line.slot.kind.known().copied().unwrap_or_default();
    let what = [line.slot.what.trim(), words.kinds.of(kind)].into_iter().find(|what| !what.is_empty());
    let what = what.unwrap_or_default();
    let mut parts = if line.slot.audience.is(Audience::Public) {
        vec![Inline::strong(what)]
    } else {
        vec![Inline::from(fill(&words.crew_only, &[("what", what)]))]
    };
    let project = line.slot.brief.map(|brief| line.meeting.name(brief)).filter(|title| title.trim() != what);
    let project = project.map(|title| fill(&words.project, &[("title", &title)]));
    let overlap = (line.overlaps && !is_public).then(|| words.overlaps.clone());
    for more in project.into_iter().chain(overlap) {
        parts.extend([Inline::LineBreak, Inline::from(more)]);
    }
    parts
}

fn lead(line: &Line<'_, '_>, _: bool) -> Vec<Inline> {
    line.slot.lead.map(|lead| Inline::from(line.meeting.plain_name(lead))).into_iter().collect()
}

/// The kit, and what goes on behind it with who does that: "Sign-in sheet. Door watch (Quentin Abara)".
fn crew(line: &Line<'_, '_>, _: bool) -> Vec<Inline> {
    let words = line.meeting.words;
    let (backstage, who) = (line.slot.backstage.trim(), line.slot.backstage_owner);
    let who = who.map(|who| line.meeting.plain_name(who)).unwrap_or_default();
    let behind = match (backstage.is_empty(), who.is_empty()) {
        (true, _) => who,
        (false, true) => backstage.to_owned(),
        (false, false) => format!("{backstage} {}", bracketed(words, &who)),
    };
    match (line.slot.kit.trim(), behind.as_str()) {
        (kit, "") => said(kit),
        ("", behind) => said(behind),
        (kit, behind) => said(&fill(&words.run_sheet.backstage, &[("kit", kit), ("what", behind)])),
    }
}

/// Whoever the lines name.
pub fn people<'s, 'a>(day: &Day<'s, 'a>, is_public: bool) -> Vec<(&'s Meeting<'a>, Said)> {
    let mut people = Vec::new();
    for line in &day.lines {
        let backstage = line.slot.backstage_owner.filter(|_| !is_public);
        let of = |who: Option<Ref>, key: &str| {
            let origin = line.meeting.at(format!("plan/run_sheet/{}/{key}", line.slot.id));
            who.map(|who| (line.meeting, (who, origin)))
        };
        people.extend(of(line.slot.lead, "lead").into_iter().chain(of(backstage, "backstage_owner")));
    }
    people
}
