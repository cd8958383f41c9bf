//! Events as entries of a calendar: when each is, how certain that is, and what may be said of it to anybody.
//!
//! An event of several days has an entry for each day, since an officer wants to see at what hours she is there: one entry
//! from Saturday morning to Sunday evening would fill the night as well, and most calendars draw it as a bar without hours.
//! A date that is known to the month or the season is a bar over all of it that takes up nobody's time and says "date to
//! be confirmed"; one that is vaguer is left out and told. No day is made up. How a file says all this belongs to `render`.

mod about;
mod days;
mod entries;
mod planned;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use super::tree::Block;
use super::wording::en_gb;
use crate::model::{Event, Id, Kind, Problem, Record, Ref, Series};
use crate::workspace::{Workspace, meetings};

pub use days::Extent;

/// What is saved, and what could not be placed in a calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    pub name: String,
    pub entries: Vec<CalendarEntry>,
    /// A sentence for each event that is left out.
    pub left_out: Vec<String>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarEntry {
    /// Stays the same as long as the record and the day of the event that it stands for.
    pub uid: String,
    /// Goes up with every change of the record, and of the one that says where it is.
    pub sequence: u32,
    pub standing: Standing,
    pub extent: Extent,
    /// Whoever has it in their calendar is busy then.
    pub is_busy: bool,
    pub summary: String,
    /// Empty where it is not known.
    pub location: String,
    pub description: Vec<Block>,
    pub created: Timestamp,
    pub changed: Timestamp,
}

/// How certain it is that it takes place then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Tentative,
    Confirmed,
    Cancelled,
}

impl Calendar {
    fn add(&mut self, (entries, left_out): (Vec<CalendarEntry>, Option<String>)) {
        self.entries.extend(entries);
        self.left_out.extend(left_out);
    }
}

/// The calendar of an event with its launch evenings, of a series with its forward programme, or, without a record, of
/// everything that is to come. The workspace's links must be fresh.
///
/// # Errors
/// Where the record is of another kind.
pub fn calendar(workspace: &Workspace, of: Option<Id>, now: DateTime) -> Result<Calendar, Problem> {
    match of.map(|id| workspace.get(id).map(AsRef::as_ref)) {
        None => Ok(to_come(workspace, now)),
        Some(Some(Record::Event(event))) => Ok(of_event(workspace, event, now)),
        Some(Some(Record::Series(series))) => Ok(of_series(workspace, series, now)),
        Some(_) => Err(Problem::new("Only an event or a series can be saved as a calendar.")
            .hint("Choose one of them, or none for everything that is to come.")),
    }
}

fn of_event(workspace: &Workspace, event: &Event, now: DateTime) -> Calendar {
    let mut calendar = Calendar { name: entries::title(workspace, event), ..Calendar::default() };
    calendar.add(entries::of(workspace, event, now));
    let hack = Ref(event.header.id);
    for record in workspace.linked(event.header.id, Kind::Event) {
        if let Record::Event(launch) = record.as_ref()
            && launch.launches(hack)
        {
            calendar.add(entries::of(workspace, launch, now));
        }
    }
    calendar
}

fn of_series(workspace: &Workspace, series: &Series, now: DateTime) -> Calendar {
    let mut calendar = Calendar { name: series.name.trim().to_owned(), ..Calendar::default() };
    for event in meetings::events(workspace, Ref(series.header.id)) {
        calendar.add(entries::of(workspace, event, now));
    }
    for line in meetings::planned_without_event(workspace, series) {
        calendar.add(planned::of(workspace, series, line));
    }
    calendar
}

/// What was called off stays, so that a calendar that had it learns of it.
fn to_come(workspace: &Workspace, now: DateTime) -> Calendar {
    let today = now.date();
    let mut calendar = Calendar { name: en_gb().calendar.to_come.clone(), ..Calendar::default() };
    let is_ahead = |last: Option<Date>| last.is_none_or(|last| last >= today);
    let is_told = |event: &&Event| {
        let last = event.details.when.last_day();
        (event.is_ahead() || (!event.takes_place() && last.is_some())) && is_ahead(last)
    };
    let mut events: Vec<&Event> = workspace.events().filter(is_told).collect();
    events.sort_by_key(|event| (event.details.when.first_day(), event.header.id));
    events.into_iter().for_each(|event| calendar.add(entries::of(workspace, event, now)));
    for record in workspace.of_kind(Kind::Series) {
        let Record::Series(series) = record.as_ref() else { continue };
        for line in meetings::planned_without_event(workspace, series) {
            if planned::is_ahead(line) && is_ahead(line.when.last_day()) {
                calendar.add(planned::of(workspace, series, line));
            }
        }
    }
    calendar
}
