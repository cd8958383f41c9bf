//! What is worth a look in minutes that are still a draft, in briefs that are not published yet, in published ones that
//! say something else since, and where what people needed is past its day, as the window tells it. It is nothing that is
//! wrong with a file, so that a folder with these alone is a folder without a problem.

use std::collections::HashMap;

use jiff::civil::Date;

use super::finding::Finding;
use super::reading::Reading;
use crate::model::brief::BriefStatus;
use crate::model::form::{Form, Items, Place};
use crate::model::{Brief, Event, Id, Problem, Record};
use crate::store::LoadedRecord;
use crate::workspace::checks::{Check, Outcome, checks};
use crate::workspace::slips::{Matter, Slip, slips};
use crate::workspace::{current, has_changed_since_published};

/// In the minutes of every event and in every brief, each at its place in its file.
pub(super) fn a_look(reading: &Reading, today: Date) -> Vec<Finding> {
    let files: HashMap<Id, &LoadedRecord> = reading.records.iter().map(|loaded| (loaded.record.id(), loaded)).collect();
    let mut found = in_minutes(reading, &files);
    found.extend(in_briefs(reading, &files, today));
    found.extend(reading.records.iter().filter_map(|loaded| changed(reading, loaded)));
    found.extend(reading.records.iter().filter_map(|loaded| needs_past(reading, loaded, today)));
    found.extend(reading.records.iter().filter_map(|loaded| needs_undated(reading, loaded)));
    found
}

fn in_minutes(reading: &Reading, files: &HashMap<Id, &LoadedRecord>) -> Vec<Finding> {
    let drafts = reading.records.iter().filter_map(|loaded| match &loaded.record {
        Record::Event(event) if is_draft(event) => Some(event.as_ref()),
        _ => None,
    });
    // A date in a field is looked at in every record.
    let told = drafts.flat_map(|event| slips(&reading.workspace, event)).filter(|slip| slip.matter != Matter::When);
    let problem = |slip: &Slip| Problem::new(format!("{}.", slip.says)).hint(slip.hint);
    told.filter_map(|slip| finding(reading, files.get(&slip.at.record)?, problem(&slip), &slip.at.field)).collect()
}

/// What a brief needs before it is published. How many pages it takes is for whoever prints it.
fn in_briefs(reading: &Reading, files: &HashMap<Id, &LoadedRecord>, today: Date) -> Vec<Finding> {
    let drafts = reading.records.iter().filter_map(|loaded| match &loaded.record {
        Record::Brief(brief) if is_being_written(brief) => Some(brief.as_ref()),
        _ => None,
    });
    let all = drafts.flat_map(|brief| {
        let title = brief.title().to_owned();
        let checks = checks(&reading.workspace, brief, today, None).into_iter();
        checks.filter(|check| check.outcome == Outcome::NeedsSomething).map(move |check| (title.clone(), check))
    });
    let problem = |title: &str, check: &Check| Problem::new(format!("{title}: {}.", check.says)).hint(&check.reason);
    let found = all.filter_map(|(title, check)| {
        finding(reading, files.get(&check.at.record)?, problem(&title, &check), &check.at.field)
    });
    found.collect()
}

/// A published brief whose sheet says something else than when it was published.
fn changed(reading: &Reading, loaded: &LoadedRecord) -> Option<Finding> {
    let Record::Brief(brief) = &loaded.record else { return None };
    let kept = current(&brief.brief).filter(|_| has_changed_since_published(brief))?;
    let problem = Problem::new(format!("{}: its sheet was changed since it was published.", brief.title()))
        .safe("What teams read is kept in the same file, under editions.")
        .hint("Undo the change, or make a new version of it in Folkmoot.");
    finding(reading, loaded, problem, &format!("brief/editions/{}/fingerprint", kept.id))
}

/// What people needed at an event that is over: how many notes are past their day, and nothing of what they say.
fn needs_past(reading: &Reading, loaded: &LoadedRecord, today: Date) -> Option<Finding> {
    let Record::Event(event) = &loaded.record else { return None };
    let (count, first) = (event.with_needs_past(today).count(), event.with_needs_past(today).next()?);
    let notes = if count == 1 {
        "One note of needs is past its day".to_owned()
    } else {
        format!("{count} notes of needs are past their day")
    };
    let problem = Problem::new(format!("{}: {notes}.", loaded.record.title()))
        .hint("\u{201c}Delete\u{201d} on the People page of the event, or on Home.");
    finding(reading, loaded, problem, &format!("people/attendance/{}/needs", first.id))
}

/// What people need at an event without a date: how many notes nobody will be told to delete.
fn needs_undated(reading: &Reading, loaded: &LoadedRecord) -> Option<Finding> {
    let Record::Event(event) = &loaded.record else { return None };
    let (count, first) = (event.with_needs_undated().count(), event.with_needs_undated().next()?);
    let notes = if count == 1 {
        "One note of needs has no day to be deleted on".to_owned()
    } else {
        format!("{count} notes of needs have no day to be deleted on")
    };
    let problem = Problem::new(format!("{}: {notes}.", loaded.record.title()))
        .hint("Give the event a date, or type one under \u{201c}Delete after\u{201d} on its People page.");
    finding(reading, loaded, problem, &format!("people/attendance/{}/needs", first.id))
}

fn is_being_written(brief: &Brief) -> bool {
    brief.brief.status.known().is_some_and(|status| matches!(status, BriefStatus::Draft | BriefStatus::SharedWithPeers))
}

fn is_draft(event: &Event) -> bool {
    !event.minutes.is_locked() && event.minutes.status.known().is_some_and(|status| status.is_draft())
}

fn finding(reading: &Reading, loaded: &LoadedRecord, problem: Problem, field: &str) -> Option<Finding> {
    let field = numbered(&mut loaded.record.clone(), field)?;
    let problem = problem.at(&*loaded.path);
    let map = reading.store.file_map(loaded).ok();
    // A field that is empty has no place of its own in the file.
    let place = std::iter::successors(Some(field.as_str()), |field| field.rsplit_once('/').map(|(above, _)| above))
        .find_map(|field| map.as_ref()?.line_column(field));
    let problem = match place {
        Some((line, column)) => problem.line_column(line, column),
        None => problem,
    };
    Some(Finding::worth_a_look(problem, loaded.record.id(), &field))
}

/// The way to a field with items by their number, as files have them.
fn numbered(record: &mut Record, field: &str) -> Option<String> {
    let mut steps = field.split('/');
    in_form(record.form(), &mut steps)
}

fn in_form<'a>(form: &mut dyn Form, steps: &mut impl Iterator<Item = &'a str>) -> Option<String> {
    let key = steps.next()?;
    let row = (0..).map_while(|row| form.key(row)).position(|own| own == key)?;
    let rest = match form.place(row)? {
        Place::Nested(inner) | Place::Protected(inner) => in_form(inner, steps),
        Place::Items(items) => in_items(items, steps),
        _ => None,
    };
    Some(rest.map_or_else(|| key.to_owned(), |rest| format!("{key}/{rest}")))
}

fn in_items<'a>(items: &mut dyn Items, steps: &mut impl Iterator<Item = &'a str>) -> Option<String> {
    let id: Id = steps.next()?.parse().ok()?;
    let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|own| *own == id))?;
    let number = index + 1;
    let rest = items.form(index).and_then(|form| in_form(form, steps));
    Some(rest.map_or_else(|| number.to_string(), |rest| format!("{number}/{rest}")))
}
