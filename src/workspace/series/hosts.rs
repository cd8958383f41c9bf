//! Who of the members has hosted, and whose turn it is: first who never has, then who has not for longest. Members are
//! organisations here; a person gives no room.

use jiff::civil::Date;

use super::{hosts_of, own_events, without_event};
use crate::model::{Kind, Ref, Series};
use crate::workspace::Workspace;

/// How a member stands in the rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub who: Ref,
    /// How many meetings it has hosted so far.
    pub hosted: usize,
    /// The last of their days.
    pub last: Option<Date>,
    /// The day of one that it is to host; the last day of the calendar where that has no day yet.
    pub ahead: Option<Date>,
}

impl Turn {
    /// The day of the meeting that it is to host, where there is one and it has a day.
    pub fn ahead_on(&self) -> Option<Date> {
        self.ahead.filter(|day| *day != Date::MAX)
    }
}

/// The organisations that are members today, in the order in which it is their turn. Who hosts a meeting that is to come
/// has had it. Where two are alike the order of the members' list decides.
pub fn host_turns(workspace: &Workspace, series: Ref, today: Date) -> Vec<Turn> {
    let Some(record) = workspace.series(series) else { return Vec::new() };
    let hostings = hostings(workspace, series, record, today);
    let mut members: Vec<Ref> = Vec::new();
    for who in record.members.iter().filter(|member| member.belonged_on(today)).filter_map(|member| member.who) {
        let is_organisation = workspace.get(who.0).is_some_and(|record| record.kind() == Kind::Organisation);
        if is_organisation && !members.contains(&who) {
            members.push(who);
        }
    }
    let mut turns: Vec<Turn> = members.into_iter().map(|who| turn(who, &hostings)).collect();
    turns.sort_by_key(|turn| (turn.ahead, turn.last));
    turns
}

fn turn(who: Ref, hostings: &[Hosting]) -> Turn {
    let own = || hostings.iter().filter(|hosting| hosting.who == who);
    let held = || own().filter(|hosting| !hosting.is_ahead);
    let last = held().filter_map(|hosting| hosting.day).max();
    let ahead = own().filter(|hosting| hosting.is_ahead).map(|hosting| hosting.day.unwrap_or(Date::MAX)).min();
    Turn { who, hosted: held().count(), last, ahead }
}

struct Hosting {
    who: Ref,
    day: Option<Date>,
    is_ahead: bool,
}

/// By the events or, for days that have none, by the programme.
fn hostings(workspace: &Workspace, series: Ref, record: &Series, today: Date) -> Vec<Hosting> {
    let events = own_events(workspace, series);
    let planned = without_event(record, &events).filter_map(|planned| {
        let (who, day) = (planned.host?, planned.when.first_day());
        Some(Hosting { who, day, is_ahead: planned.when.last_day().is_none_or(|last| last >= today) })
    });
    let planned: Vec<Hosting> = planned.collect();
    let of_events = events.iter().flat_map(|event| {
        let (day, is_ahead) = (event.details.when.first_day(), !event.is_over(today));
        hosts_of(record, event).into_iter().map(move |who| Hosting { who, day, is_ahead })
    });
    of_events.chain(planned).collect()
}
