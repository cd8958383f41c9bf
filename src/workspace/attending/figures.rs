//! How an event's list of people stands, in numbers.

use jiff::civil::Date;

use crate::model::event::AttendanceState::{Apologies, Came, Confirmed, Invited, Registered};
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Ref};
use crate::workspace::Workspace;
use crate::workspace::series::{Named, came, did_not_come, named_at};

/// How many stand in each state. What was counted by hand goes before what the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub invited: u32,
    /// Who have said that they come, and have not come yet.
    pub registered: u32,
    /// Of those who registered.
    pub confirmed: u32,
    /// Named, or counted without names.
    pub came: u32,
    /// Of those who came.
    pub walk_ins: u32,
    pub apologies: u32,
    pub did_not_come: u32,
    /// Of those who came, who were at a meeting of the series before; none while it is ahead, and where there is no list
    /// from before it.
    pub named: Option<Named>,
}

/// Works them out.
pub fn figures(workspace: &Workspace, event: &Event, today: Date) -> Figures {
    let people = &event.people;
    let count = |wanted: AttendanceState| counted(&people.attendance, |entry| entry.state.is(wanted));
    let walk_ins = counted(&people.attendance, |entry| entry.state.is(Came) && entry.walk_in);
    let has_begun = event.details.when.first_day().is_some_and(|first| first <= today);
    let named = event.details.series.filter(|_| has_begun);
    let named = named.and_then(|series: Ref| named_at(workspace, series, event.header.id, today));
    Figures {
        invited: count(Invited),
        registered: people.registered.unwrap_or_else(|| count(Registered) + count(Confirmed)),
        confirmed: count(Confirmed),
        came: came(event).unwrap_or_default(),
        walk_ins: people.walk_ins.unwrap_or(walk_ins),
        apologies: count(Apologies),
        did_not_come: did_not_come(event).unwrap_or_default(),
        named,
    }
}

fn counted(entries: &[Attendance], is_it: impl Fn(&Attendance) -> bool) -> u32 {
    u32::try_from(entries.iter().filter(|entry| is_it(entry)).count()).unwrap_or(u32::MAX)
}
