//! Which records a table has, and what of them.

use jiff::civil::Date;

use super::RecordTable;
use super::cells::cell;
use super::columns::{Wanted, each, heads};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{Attendance, AttendanceState, Confidentiality, Item};
use crate::model::form::{Form, Place, typed};
use crate::model::{Id, Kind, Problem, Record, When};
use crate::workspace::catch_up::is_for_everybody;
use crate::workspace::{Order, Workspace, rows};

/// Over the last column, by which another table can name the record.
const ID: &str = "Id";
/// Behind the words over a date: the column in which a program can sort by it.
const FIRST_DAY: &str = "first day";

pub(super) fn of_kind(workspace: &Workspace, kind: Kind, with_contacts: bool, today: Date) -> RecordTable {
    let wanted = Wanted { with_contacts, of_person: kind == Kind::Person };
    let order = rows(workspace, kind, Order::usual(kind), today, &|when| dates::short_when(&en_gb().dates, when));
    let records: Vec<&Record> = order.iter().filter_map(|row| workspace.get(row.id)).map(AsRef::as_ref).collect();
    let may_go: Vec<&Record> = records.iter().copied().filter(|record| !is_private(workspace, record)).collect();
    let private = records.len() - may_go.len();
    let blank = Record::new(kind, Id::NONE, jiff::Timestamp::default());
    let mut table = RecordTable { heads: heads_of(blank.clone().form(), wanted), ..RecordTable::default() };
    table.heads.push(ID.to_owned());
    let mut parts = 0;
    for record in may_go {
        let mut record = record.clone();
        parts += take_out_private(workspace, &mut record);
        let mut row = row_of(workspace, wanted, record.form());
        row.push(record.id().to_string());
        table.rows.push(row);
    }
    if parts > 0 {
        table.left_out.push(format!("{parts} private in the records left out: updates or items of an agenda."));
    }
    if private > 0 {
        let words = kind.words();
        let what = if private == 1 { words.one.to_lowercase() } else { words.many.to_lowercase() };
        table.left_out.push(format!("{private} {what} left out, private or made under a private item."));
    }
    if kind == Kind::Person && !with_contacts {
        table.left_out.push("How people are reached and what they need is not in the table.".to_owned());
    }
    table
}

/// An action that is left out of everything that prints, and what was made under an item that is not for everybody.
pub(super) fn is_private(workspace: &Workspace, record: &Record) -> bool {
    let is_own = matches!(record, Record::Action(action) if action.private);
    let (Some(event), Some(item)) = (record.event(), record.item()) else { return is_own };
    is_own || !workspace.event(event).and_then(|event| event.item(item)).is_some_and(may_go_out)
}

fn may_go_out(item: &Item) -> bool {
    matches!(item.confidentiality.known(), Some(Confidentiality::Public | Confidentiality::Members))
}

/// Takes out of a record what is told in it under a private item, and the private items of a template; how many those were.
fn take_out_private(workspace: &Workspace, record: &mut Record) -> usize {
    match record {
        Record::Brief(brief) => {
            let updates = &mut brief.since.updates;
            let all = updates.len();
            updates.retain(|update| is_for_everybody(workspace, update));
            all - updates.len()
        }
        Record::Template(template) => {
            let all = template.items.len();
            template.items.retain(may_go_out);
            all - template.items.len()
        }
        _ => 0,
    }
}

pub(super) fn of_attendance(workspace: &Workspace, id: Id, with_contacts: bool) -> Result<RecordTable, Problem> {
    let Some(Record::Event(event)) = workspace.get(id).map(AsRef::as_ref) else {
        return Err(Problem::new("Only an event has a list of who came.").hint("\"folkmoot list events\" shows them."));
    };
    let wanted = Wanted { with_contacts, of_person: false };
    let mut table = RecordTable { heads: heads_of(&mut Attendance::default(), wanted), ..RecordTable::default() };
    let (private, entries): (Vec<&Attendance>, Vec<&Attendance>) =
        typed(&event.people.attendance).partition(|entry| is_private_apology(entry));
    table.rows = entries.iter().map(|entry| row_of(workspace, wanted, &mut (*entry).clone())).collect();
    if !private.is_empty() {
        table.left_out.push(format!("{} left out whose apology is not to be printed.", private.len()));
    }
    if with_contacts {
        add_contacts(workspace, &entries, &mut table);
    } else {
        table.left_out.push("How people are reached and what they need is not in the table.".to_owned());
    }
    Ok(table)
}

/// Whoever came is on the list, whatever was ticked while they were not expected.
fn is_private_apology(entry: &Attendance) -> bool {
    entry.apology_private && entry.state.is(AttendanceState::Apologies)
}

/// Behind what the list says of somebody, how they are reached.
fn add_contacts(workspace: &Workspace, entries: &[&Attendance], table: &mut RecordTable) {
    table.heads.extend(["Email", "Telephone"].map(str::to_owned));
    for (entry, row) in entries.iter().zip(&mut table.rows) {
        let person = entry.person.and_then(|person| workspace.person(person));
        let reached = person.map(|person| [person.email.trim().to_owned(), person.phone.trim().to_owned()]);
        row.extend(reached.unwrap_or_default());
    }
}

fn heads_of(form: &mut dyn Form, wanted: Wanted) -> Vec<String> {
    let mut found: Vec<(String, String)> = Vec::new();
    each(form, wanted, "", &mut |group, label, place| {
        found.push((group.to_owned(), label.to_owned()));
        if matches!(place, Place::When(_)) {
            found.push((group.to_owned(), format!("{label}, {FIRST_DAY}")));
        }
    });
    heads(&found)
}

fn row_of(workspace: &Workspace, wanted: Wanted, form: &mut dyn Form) -> Vec<String> {
    let mut row = Vec::new();
    each(form, wanted, "", &mut |_, _, place| {
        let day = match &place {
            Place::When(when) => Some(first_day(when)),
            _ => None,
        };
        row.push(cell(workspace, wanted, place));
        row.extend(day);
    });
    row
}

/// As programs of tables read a date; empty where the day is not known.
fn first_day(when: &When) -> String {
    when.known_day().map(|day| day.to_string()).unwrap_or_default()
}
