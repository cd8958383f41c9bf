//! Rows of a list: what each record is called, what stands beside it, and how rows are ordered and filtered.
//!
//! Words for dates come from the caller, since they are printed wording.

mod actions;
mod notices;
mod order;
mod quiet;
mod told;

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;

use super::called::called;
use super::listing::Arrangement;
use super::short_title::without;
use super::{Workspace, days_overdue, folded, sort_key};
use crate::model::{Action, Id, Kind, Notice, Record, When, capitalised};

pub use actions::days_late;
pub use order::{Grouping, Order, has_note};

/// One row. Title and detail are as they are shown; the rest is for sorting and filtering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    pub id: Id,
    /// Empty where nothing was typed yet.
    pub title: String,
    /// The title as it stands under its heading: without the name of the series that the heading says. Of what has no
    /// title, what it is called all the same.
    pub short: String,
    /// What tells it from others with the same title: a date, an organisation, an owner.
    pub detail: String,
    /// The state, in words.
    pub state: String,
    /// By when an action is to be done, in words: how its detail ends. Empty for none.
    pub by: String,
    /// In how many days an event that is agreed begins; none where it is over, or not sure.
    pub days_ahead: Option<i64>,
    /// The heading that it stands under; empty for none.
    pub group: String,
    group_key: Vec<u8>,
    title_key: Vec<u8>,
    /// Days are counted forward, so that no date sorts first.
    day: Option<Date>,
    /// Where it stands among what is to do: the lowest first, then by this day.
    rank: u8,
    due: Option<Date>,
    /// A line below, where the rows of a kind have one: how late an action is, how often it was carried, from where; who
    /// answered an offer, and whether they were thanked.
    pub note: String,
    /// It should have been done by now, or its time is over.
    pub is_overdue: bool,
    /// Nothing more is expected of it.
    pub is_closed: bool,
    /// Nobody wants to see it yet.
    pub is_hidden: bool,
    /// For how many days nobody has heard of it, once that is too long.
    pub quiet: Option<i64>,
    words: String,
}

/// The rows of a kind in this order, under no headings. `say_when` puts a date in words.
pub fn rows(
    workspace: &Workspace,
    kind: Kind,
    order: Order,
    today: Date,
    say_when: &dyn Fn(&When) -> String,
) -> Vec<ListRow> {
    let wanted = Arrangement { kind, order, grouping: Grouping::None, today };
    let row = |record: &Arc<Record>| row(workspace, record, wanted, say_when);
    let mut rows: Vec<ListRow> = workspace.of_kind(kind).map(row).collect();
    rows.sort_by(|a, b| compare(a, b, wanted));
    rows
}

/// The row of one record, as its list has it. `say_when` puts a date in words.
pub fn row_of(workspace: &Workspace, record: &Arc<Record>, today: Date, say_when: &dyn Fn(&When) -> String) -> ListRow {
    let wanted = Arrangement { kind: record.kind(), order: Order::Title, grouping: Grouping::None, today };
    row(workspace, record, wanted, say_when)
}

/// How two rows stand to each other: never equal, since their ids differ. What belongs under no heading comes last.
pub(super) fn compare(a: &ListRow, b: &ListRow, wanted: Arrangement) -> Ordering {
    let by_order = || match wanted.order {
        Order::Title => Ordering::Equal,
        Order::Newest => newest(b).cmp(&newest(a)),
        Order::Oldest => newest(a).cmp(&newest(b)),
        Order::State => a.state.cmp(&b.state),
        Order::ToDo => to_do(a).cmp(&to_do(b)),
        Order::Quiet => b.quiet.cmp(&a.quiet),
    };
    by_group(a, b, wanted).then_with(by_order).then_with(|| (&a.title_key, a.id).cmp(&(&b.title_key, b.id)))
}

fn by_group(a: &ListRow, b: &ListRow, wanted: Arrangement) -> Ordering {
    let last_year_first = wanted.grouping == Grouping::Year && wanted.order != Order::Oldest;
    let by_name = (&a.group_key, &a.group).cmp(&(&b.group_key, &b.group));
    let by_name = if last_year_first { by_name.reverse() } else { by_name };
    a.group.is_empty().cmp(&b.group.is_empty()).then(by_name)
}

/// What has no date is still to be planned, so it is newer than everything that has one.
fn newest(row: &ListRow) -> (bool, Option<Date>) {
    (row.day.is_none(), row.day)
}

fn to_do(row: &ListRow) -> (u8, bool, Option<Date>) {
    (row.rank, row.due.is_none(), row.due)
}

impl ListRow {
    /// Whether each of these words, or parts of words, stands somewhere in the row. `filter` is folded by `folded`.
    pub fn matches(&self, filter: &str) -> bool {
        filter.split_whitespace().all(|word| self.words.contains(word))
    }
}

/// The rows of a record: one, and by owner one under each of those who are to do an action.
pub(super) fn rows_of(
    workspace: &Workspace,
    record: &Arc<Record>,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
) -> Vec<ListRow> {
    let mut rows = vec![row(workspace, record, wanted, say_when)];
    if let (Grouping::Owner, Record::Action(action)) = (wanted.grouping, record.as_ref()) {
        for name in action.owners().into_iter().skip(1).filter_map(|owner| workspace.title(owner.0)) {
            let first = rows.first().filter(|_| rows.iter().all(|row| row.group != name)).cloned();
            rows.extend(first.map(|row| ListRow { group_key: sort_key(&name), group: name, ..row }));
        }
    }
    rows
}

fn row(
    workspace: &Workspace,
    record: &Arc<Record>,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
) -> ListRow {
    let (title, grouping) = (record.title(), wanted.grouping);
    let (detail, state, when) = told::beside(workspace, record, wanted, say_when);
    let group = told::group(workspace, record, wanted, when.as_ref());
    let title_key = match record.as_ref() {
        Record::Person(person) => sort_key(person.listed_by()),
        _ => sort_key(&title),
    };
    let short = match grouping {
        _ if title.trim().is_empty() => called(record, say_when),
        Grouping::Series => capitalised(without(&title, &group)),
        _ => title.clone(),
    };
    let shown = [if title.trim().is_empty() { &short } else { &title }, &detail, &state].map(String::clone);
    let day = when.and_then(|when| when.first_day());
    // A list may leave out the year that is on, and it is looked for all the same.
    let year = day.map(|day| day.year().to_string()).into_iter().collect();
    let words = [shown.to_vec(), record.header().tags.clone(), told::found_by(workspace, record), year].concat();
    let words = folded(&words.join(" "));
    let row = ListRow {
        id: record.id(),
        group_key: sort_key(&group),
        title_key,
        title,
        short,
        detail,
        state,
        by: String::new(),
        days_ahead: None,
        group,
        day,
        rank: 0,
        due: day,
        note: String::new(),
        is_overdue: false,
        is_closed: false,
        is_hidden: false,
        quiet: None,
        words,
    };
    match record.as_ref() {
        Record::Event(event) => ListRow { days_ahead: told::days_ahead(event, wanted.today), ..row },
        Record::Action(action) => of_action(workspace, action, wanted, say_when, row),
        Record::Notice(notice) => of_notice(workspace, notice, wanted, say_when, row),
        Record::Brief(brief) if wanted.order == Order::Quiet => quiet::row(workspace, brief, wanted, row, say_when),
        _ => row,
    }
}

/// What only the row of an action says.
fn of_action(
    workspace: &Workspace,
    action: &Action,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
    row: ListRow,
) -> ListRow {
    let note = actions::note(workspace, action, wanted.today);
    let is_overdue = days_overdue(workspace, action, wanted.today).is_some();
    let also_found_by = if is_overdue { "overdue" } else { "" };
    let by = actions::due(action, say_when(&action.by));
    let group_key = match wanted.grouping {
        Grouping::Due => vec![actions::DueGroup::of(workspace, action, wanted.today) as u8],
        _ => row.group_key,
    };
    ListRow {
        group_key,
        words: [row.words.as_str(), &folded(&note), also_found_by].join(" "),
        by,
        note,
        is_overdue,
        rank: u8::from(!action.is_open()),
        is_closed: !action.is_open(),
        is_hidden: action.is_hidden(wanted.today),
        ..row
    }
}

/// What only the row of an offer or a request says.
fn of_notice(
    workspace: &Workspace,
    notice: &Notice,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
    row: ListRow,
) -> ListRow {
    let note = notices::note(workspace, notice, wanted.today, say_when);
    let standing = notices::Standing::of(notice);
    let group_key = if wanted.grouping == Grouping::State { vec![standing as u8] } else { row.group_key };
    ListRow {
        group_key,
        words: [row.words, folded(&note)].join(" "),
        note,
        is_overdue: notice.has_run_out(wanted.today),
        rank: standing as u8,
        due: notice.expires.last_day(),
        ..row
    }
}
