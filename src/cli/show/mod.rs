//! `folkmoot show ID`: one record, in words for people or as its file's fields in JSON. How somebody is reached and what
//! they need is shown where it was asked for by name.

mod needs;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::find::find;
use crate::documents::record_lines;
use crate::model::{Id, Record};
use crate::workspace::Workspace;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The record's id, in capitals or not; its beginning is enough where no other id begins so
    #[arg(value_name = "ID")]
    id: String,
    /// As an object with the fields of the record's file that this version knows
    #[arg(long)]
    json: bool,
    /// With how a person is reached
    #[arg(long)]
    with_contacts: bool,
    /// With what people need at an event
    #[arg(long)]
    with_needs: bool,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let opened = desk.open()?;
    let mut record = Record::clone(find(&opened, &arguments.id)?.as_ref());
    if let Record::Person(person) = &mut record
        && !arguments.with_contacts
        && person.take_contacts_out()
    {
        desk.err.line("How they are reached is left out. --with-contacts shows it.");
    }
    let has_needs = record.has_needs();
    if has_needs && !arguments.with_needs {
        desk.err.line("What people need is left out. --with-needs shows it.");
        record = record.without_needs();
    }
    if !(arguments.with_contacts && arguments.with_needs) {
        // What two versions did not agree on may be either.
        record.header_mut().clashes.clear();
    }
    if arguments.json {
        desk.out.json(&record)?;
        return Ok(Exit::Done);
    }
    let lines = needs::lines(&opened.workspace, &record);
    for line in heading(&record).iter().chain(&record_lines(&opened.workspace, &record)).chain(&lines) {
        desk.out.line(line);
    }
    for line in named_by(&opened.workspace, record.id()) {
        desk.out.line(&line);
    }
    Ok(Exit::Done)
}

fn heading(record: &Record) -> [String; 3] {
    let title = record.title();
    let title = if title.is_empty() { "(untitled)".to_owned() } else { title };
    [title, format!("{}, {}", record.kind().words().one, record.id()), String::new()]
}

/// The records that name this one: an event's actions, a person's meetings.
fn named_by(workspace: &Workspace, id: Id) -> Vec<String> {
    let mut records: Vec<_> = workspace.records_naming(id).collect();
    records.sort_by_key(|record| record.kind());
    let line = |record: &std::sync::Arc<Record>| {
        format!("  {}  {}: {}", record.id(), record.kind().words().one, record.title())
    };
    let lines: Vec<String> = records.into_iter().map(line).collect();
    if lines.is_empty() { lines } else { [vec![String::new(), "Named by".to_owned()], lines].concat() }
}
