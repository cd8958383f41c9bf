//! Why a day does not suit: it is of a weekend, a bank holiday, or another event takes place on it.

use jiff::civil::{Date, Weekday};

use super::bank_holiday;
use crate::model::{Event, Id, Nation};
use crate::workspace::Workspace;

/// A reason to look at a day again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayOff {
    Weekend(Weekday),
    BankHoliday(&'static str),
    /// Another event of the folder is on, with its title.
    Event(Id, String),
}

/// All reasons of a day for this event. A launch evening of the event, and whatever is part of it, is no other event.
pub fn days_off(workspace: &Workspace, event: &Event, day: Date) -> Vec<DayOff> {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday).then(|| DayOff::Weekend(day.weekday()));
    let holiday = bank_holiday(workspace.council().nation.get(), day).map(DayOff::BankHoliday);
    let of_day = |own: Option<DayOff>| own.into_iter();
    of_day(weekend).chain(of_day(holiday)).chain(clashes(workspace, event, day)).collect()
}

/// The day itself where people work on it, else the last one before on which they do.
pub(super) fn working_day(nation: Nation, day: Date) -> Option<Date> {
    let is_off =
        |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || bank_holiday(nation, day).is_some();
    std::iter::successors(Some(day), |day| day.yesterday().ok()).take(LONGEST_OFF).find(|day| !is_off(*day))
}

/// No more days in a row are off: Easter, and Christmas at a weekend.
const LONGEST_OFF: usize = 10;

fn clashes<'a>(workspace: &'a Workspace, event: &'a Event, day: Date) -> impl Iterator<Item = DayOff> + 'a {
    let is_another = move |other: &Event| other.header.id != event.header.id && !belong(event, other);
    let is_on = move |other: &&Event| other.takes_place() && other.details.when.is_on(day) && is_another(other);
    workspace.events().filter(is_on).map(|other| DayOff::Event(other.header.id, other.details.title.clone()))
}

fn belong(one: &Event, other: &Event) -> bool {
    let is_part = |part: &Event, whole: &Event| part.details.part_of.is_some_and(|of| of.0 == whole.header.id);
    is_part(one, other) || is_part(other, one)
}
