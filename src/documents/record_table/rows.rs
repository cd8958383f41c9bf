//! Which records a table has, and what of them.

use jiff::civil::Date;

use super::RecordTable;
use super::cells::cell;
use super::columns::{Asked, Of, Wanted, each, heads};
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
const NO_CONTACTS: &str = "How people are reached is not in the table.";
const NO_NEEDS: &str = "What people need is not in the table.";

pub(super) fn of_kind(workspace: &Workspace, kind: Kind, asked: Asked, today: Date) -> RecordTable {
    let wanted = Wanted { asked, of: Of::Records(kind) };
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
    if kind == Kind::Person && !asked.contacts {
        table.left_out.push(NO_CONTACTS.to_owned());
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

pub(super) fn of_attendance(workspace: &Workspace, id: Id, asked: Asked, today: Date) -> Result<RecordTable, Problem> {
    let Some(Record::Event(event)) = workspace.get(id).map(AsRef::as_ref) else {
        return Err(Problem::new("Only an event has a list of who came.").hint("\"folkmoot list events\" shows them."));
    };
    let wanted = Wanted { asked, of: Of::Entries };
    let mut table = RecordTable { heads: heads_of(&mut Attendance::default(), wanted), ..RecordTable::default() };
    let (private, entries): (Vec<&Attendance>, Vec<&Attendance>) =
        typed(&event.people.attendance).partition(|entry| is_private_apology(entry));
    table.rows = entries.iter().map(|entry| row_of(workspace, wanted, &mut (*entry).clone())).collect();
    if !private.is_empty() {
        table.left_out.push(format!("{} left out whose apology is not to be printed.", private.len()));
    }
    if asked.contacts {
        add_contacts(workspace, &entries, today, &mut table);
    } else {
        table.left_out.push(NO_CONTACTS.to_owned());
    }
    if !asked.needs && entries.iter().any(|entry| entry.needs.is_noted() || !entry.meals.is_empty()) {
        table.left_out.push(NO_NEEDS.to_owned());
    }
    Ok(table)
}

/// Whoever came is on the list, whatever was ticked while they were not expected.
fn is_private_apology(entry: &Attendance) -> bool {
    entry.apology_private && entry.state.is(AttendanceState::Apologies)
}

/// Behind what the list says of somebody, how they are reached. Whoever asked not to be contacted, or agreed to it for a
/// time that is over, has empty cells.
fn add_contacts(workspace: &Workspace, entries: &[&Attendance], today: Date, table: &mut RecordTable) {
    table.heads.extend(["Email", "Telephone"].map(str::to_owned));
    let mut left_out = 0;
    for (entry, row) in entries.iter().zip(&mut table.rows) {
        let person = entry.person.and_then(|person| workspace.person(person));
        let reached = person.map(|person| [person.email.trim().to_owned(), person.phone.trim().to_owned()]);
        let may_not = person.is_some_and(|person| person.do_not_contact) || is_time_over(entry, today);
        let has_any = reached.as_ref().is_some_and(|ways| ways.iter().any(|way| !way.is_empty()));
        left_out += usize::from(may_not && has_any);
        row.extend(reached.filter(|_| !may_not).unwrap_or_default());
    }
    if left_out > 0 {
        let of = if left_out == 1 { "one person is" } else { &format!("{left_out} people are") };
        table.left_out.push(format!("How {of} reached is left out: they may not be contacted, or not any longer."));
    }
}

/// A date that nobody understood is no agreement.
fn is_time_over(entry: &Attendance, today: Date) -> bool {
    let until = &entry.may_contact_until;
    !until.is_unknown() && until.last_day().is_none_or(|last| last < today)
}

fn heads_of(form: &mut dyn Form, wanted: Wanted) -> Vec<String> {
    let mut found: Vec<(String, String)> = Vec::new();
    each(form, wanted, ("", ""), &mut |source, place| {
        let (group, label) = (source.group.to_owned(), source.label.to_owned());
        let day = matches!(place, Place::When(_)).then(|| (group.clone(), format!("{label}, {FIRST_DAY}")));
        found.push((group, label));
        found.extend(day);
    });
    heads(&found)
}

fn row_of(workspace: &Workspace, wanted: Wanted, form: &mut dyn Form) -> Vec<String> {
    let mut row = Vec::new();
    each(form, wanted, ("", ""), &mut |source, place| {
        let day = match &place {
            Place::When(when) => Some(first_day(when)),
            _ => None,
        };
        row.push(cell(workspace, wanted, source.path, place));
        row.extend(day);
    });
    row
}

/// As programs of tables read a date; empty where the day is not known.
fn first_day(when: &When) -> String {
    when.known_day().map(|day| day.to_string()).unwrap_or_default()
}
