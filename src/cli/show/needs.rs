//! What people need at an event, a line each, for whoever asked for it by name.

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::Attendance;
use crate::model::{Event, Record};
use crate::workspace::Workspace;

/// "Ola Field: a seat near the door; vegan. Kept until 4 June 2026."
pub(super) fn lines(workspace: &Workspace, record: &Record) -> Vec<String> {
    let Record::Event(event) = record else { return Vec::new() };
    let noted = event.people.attendance.iter().filter(|entry| entry.needs.is_noted());
    let lines: Vec<String> = noted.map(|entry| line(workspace, event, entry)).collect();
    if lines.is_empty() { lines } else { [vec![String::new(), "Needs".to_owned()], lines].concat() }
}

fn line(workspace: &Workspace, event: &Event, entry: &Attendance) -> String {
    let name = entry.person.and_then(|person| workspace.title(person.0));
    let name = name.unwrap_or_else(|| entry.described_as.clone());
    let said = std::iter::once(&entry.needs.access).chain(&entry.needs.dietary).map(|said| said.trim());
    let said: Vec<&str> = said.filter(|said| !said.is_empty()).collect();
    let until = event.needs_kept_until(&entry.needs);
    let until = until.map(|day| format!(". Kept until {}", dates::short_day(&en_gb().dates, day))).unwrap_or_default();
    format!("  {name}: {}{until}.", said.join("; "))
}
