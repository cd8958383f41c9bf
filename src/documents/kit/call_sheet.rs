//! A call sheet for each of the crew: when they are wanted, where and for what, and nothing besides.

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::meeting::{Meeting, not_named};
use crate::documents::names::joined;
use crate::documents::parts::{column, heading, paragraph, table};
use crate::documents::run_sheet::days::{Day, Line, RunSheet};
use crate::documents::style::Style;
use crate::documents::tree::{Block, Document, Inline, Origin, Row, Sheet, Width};
use crate::model::event::MinutesStyle;
use crate::model::{Clock, Kind, Problem, Record, Ref, capitalised};
use crate::workspace::{Workspace, sort_key};

/// The row of the catalogue.
pub const CALL_SHEET: PrintedDocument = PrintedDocument {
    name: "call-sheet",
    label: "call sheets",
    kinds: &[Kind::Event],
    suits: has_lines,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose,
    left_out,
};

fn has_lines(record: &Record) -> bool {
    is_ahead(record) && matches!(record, Record::Event(event) if !event.plan.run_sheet.is_empty())
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().call_sheet;
    let sheet = run_sheet(&kit);
    let days = sheet.days(false);
    let mut blocks = vec![kit.title(&capitalised(&words.document))];
    for (person, origin) in people(&days) {
        blocks.push(heading(2, &kit.meeting.plain_name(person)).at(&origin));
        blocks.extend(days.iter().flat_map(|day| of_day(&kit, day, person)));
    }
    if blocks.len() == 1 {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&kit.meeting.at("plan/run_sheet")));
    }
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Cards, blocks))
}

fn run_sheet<'a>(kit: &Kit<'a>) -> RunSheet<'a> {
    RunSheet::new(Meeting::new(kit.meeting.workspace, kit.event(), MinutesStyle::default(), kit.request.printed))
}

/// Whoever leads a line or stands behind one, by name, with the first field that says so.
fn people(days: &[Day<'_, '_>]) -> Vec<(Ref, Origin)> {
    let mut found: Vec<(Ref, Origin, String)> = Vec::new();
    for line in days.iter().flat_map(|day| &day.lines) {
        for (who, key) in [(line.slot.lead, "lead"), (line.slot.backstage_owner, "backstage_owner")] {
            let Some(who) = who.filter(|who| found.iter().all(|(known, _, _)| known != who)) else { continue };
            let origin = line.meeting.at(format!("plan/run_sheet/{}/{key}", line.slot.id));
            found.push((who, origin, line.meeting.plain_name(who)));
        }
    }
    found.sort_by_cached_key(|(who, _, name)| (sort_key(name), *who));
    found.into_iter().map(|(who, origin, _)| (who, origin)).collect()
}

/// The lines of a day that are theirs, under its date.
fn of_day(kit: &Kit<'_>, day: &Day<'_, '_>, person: Ref) -> Vec<Block> {
    let words = &kit.words().call_sheet;
    let mine = |line: &&Line<'_, '_>| line.slot.lead == Some(person) || line.slot.backstage_owner == Some(person);
    let rows: Vec<Row> = day.lines.iter().filter(mine).map(|line| row(kit, line, person)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        column(&words.time, Width::Fixed(40.0)),
        column(&words.what, Width::Share(60.0)),
        column(&words.r#where, Width::Share(30.0)),
        column(&words.kit, Width::Share(40.0)),
    ];
    vec![heading(3, &joined(&[&day.heading, &day.aside])), table(columns, rows)]
}

/// What somebody leads, and what they do behind it.
fn row(kit: &Kit<'_>, line: &Line<'_, '_>, person: Ref) -> Row {
    let words = kit.meeting.words;
    let end = line.start.zip(line.slot.minutes).and_then(|(start, minutes)| Clock::at(start).after(minutes).time());
    let time = dates::times(&words.dates, line.start, end);
    let kind = words.run_sheet.kinds.of(line.slot.kind.known().copied().unwrap_or_default());
    let what = [line.slot.what.trim(), kind].into_iter().find(|what| !what.is_empty()).unwrap_or_default();
    let mut said = vec![Inline::strong(what)];
    if line.slot.backstage_owner == Some(person) && !line.slot.backstage.trim().is_empty() {
        said.extend([Inline::LineBreak, Inline::from(line.slot.backstage.trim())]);
    }
    let cell = |text: &str| if text.trim().is_empty() { Vec::new() } else { vec![Inline::from(text.trim())] };
    let time = if time.is_empty() { Vec::new() } else { vec![Inline::strong(time)] };
    let cells = vec![time, said, cell(&line.slot.room), cell(&line.slot.kit)];
    Row { cells, origin: Some(line.meeting.at(format!("plan/run_sheet/{}/what", line.slot.id))) }
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(kit) = Kit::of(workspace, request) else { return Vec::new() };
    let sheet = run_sheet(&kit);
    not_named::in_these(&kit.meeting, people(&sheet.days(false)))
}
