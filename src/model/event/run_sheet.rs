//! The run sheet: what happens when, over one or several days. A line without a time of its own begins when the one
//! before it ends, so that a changed length moves all that follows; one with a time stays where it is.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PARTIES, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Clock, Id, Kind, Open, Ref, TimeOfDay, is_blank};

/// A line of the run sheet.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Slot {
    pub id: Id,
    /// 1 is the first day, 0 the launch evening before it. Where empty, the day of the line before.
    pub day: Option<u32>,
    /// Where empty, it begins when the line before it ends.
    pub start: Option<TimeOfDay>,
    pub minutes: Option<u32>,
    pub what: String,
    pub kind: Open<SlotKind>,
    pub lead: Option<Ref>,
    pub room: String,
    pub kit: String,
    pub audience: Open<Audience>,
    pub brief: Option<Ref>,
    /// What goes on behind it, and who does that.
    pub backstage: String,
    pub backstage_owner: Option<Ref>,
    /// When it really began, for the next time.
    pub began: Option<TimeOfDay>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlotKind {
    Arrive,
    Welcome,
    Pitch,
    #[default]
    Make,
    Checkpoint,
    Meal,
    Break,
    Presentation,
    ShowAndTell,
    Round,
    Close,
    SetUp,
    ClearDown,
}

/// Whose run sheet a line stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    #[default]
    Public,
    Crew,
}

/// A line with the day and the times that follow from the lines before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timed<'a> {
    pub slot: &'a Slot,
    pub day: u32,
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    /// Where it stands among the lines of its day; none before the first time that is known.
    pub clock: Option<Clock>,
    /// Its own time is earlier than the end of the line before.
    pub overlaps: bool,
}

/// The lines with their days and times, in their order.
pub fn timed(slots: &[Slot]) -> Vec<Timed<'_>> {
    let (mut day, mut clock, mut free_from) = (1, None, None);
    let mut lines = Vec::with_capacity(slots.len());
    for slot in slots {
        let own_day = slot.day.unwrap_or(day);
        if own_day != day {
            (day, clock, free_from) = (own_day, None, None);
        }
        let own = slot.start.map(|start| clock.map_or(Clock::at(start), |before: Clock| before.then(start)));
        let start = own.or(free_from);
        let end = start.and_then(|start| Some(start.after(slot.minutes?)));
        clock = end.or(start).or(clock);
        let overlaps = own.zip(free_from).is_some_and(|(own, free)| own < free);
        let [begins, ends] = [start, end].map(|moment| moment.and_then(Clock::time));
        lines.push(Timed { slot, day, start: begins, end: ends, clock: start.or(clock), overlaps });
        free_from = end;
    }
    lines
}

/// The day of each line: what it says itself, and what follows.
pub fn days_of(slots: &[Slot]) -> HashMap<Id, (Option<u32>, u32)> {
    timed(slots).into_iter().map(|line| (line.slot.id, (line.slot.day, line.day))).collect()
}

/// After lines were changed that had these days: a line stays in its day, whatever became of the one above it, and where
/// a day was changed each day stands in one block again.
pub fn settle_days(slots: &mut [Slot], before: &HashMap<Id, (Option<u32>, u32)>) {
    let mut above = 1;
    let mut days = HashMap::with_capacity(slots.len());
    for slot in slots.iter() {
        above = match (slot.day, before.get(&slot.id)) {
            (Some(own), _) => own,
            (None, Some((None, day))) => *day,
            (None, _) => above,
        };
        days.insert(slot.id, above);
    }
    if days.iter().any(|(id, day)| before.get(id).is_none_or(|(_, was)| was != day)) {
        slots.sort_by_key(|slot| days.get(&slot.id).copied());
    }
    let mut above = 1;
    for slot in slots.iter_mut() {
        let day = days.get(&slot.id).copied().unwrap_or(above);
        if slot.day.is_none() && day != above {
            slot.day = Some(day);
        }
        above = day;
    }
}

impl Choice for SlotKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Arrive, "Arrive"),
        (Self::Welcome, "Welcome"),
        (Self::Pitch, "Pitch"),
        (Self::Make, "Make"),
        (Self::Checkpoint, "Checkpoint"),
        (Self::Meal, "Meal"),
        (Self::Break, "Break"),
        (Self::Presentation, "Presentation"),
        (Self::ShowAndTell, "Show-and-tell"),
        (Self::Round, "Round"),
        (Self::Close, "Close"),
        (Self::SetUp, "Set up"),
        (Self::ClearDown, "Clear down"),
    ];
}

impl Choice for Audience {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Public, "Everybody"), (Self::Crew, "Crew only")];
}

impl Fielded for Slot {
    const FIELDS: &'static [Field<Self>] = &[
        helped("day", "Day", "1 is the first day, 0 the launch evening before it.", |s| Place::Number(&mut s.day)),
        helped("start", "Begins at", "Leave it empty, and it begins when the line before it ends.", |s| {
            Place::Time(&mut s.start)
        }),
        field("minutes", "Minutes", |s| Place::Number(&mut s.minutes)),
        wide("what", "What", "", |s| Place::Line(&mut s.what)),
        field("kind", "Kind", |s| Place::Pick(&mut s.kind)),
        field("audience", "For", |s| Place::Pick(&mut s.audience)),
        field("lead", "Led by", |s| Place::Link { target: &mut s.lead, kinds: PARTIES }),
        field("room", "Where", |s| Place::Line(&mut s.room)),
        field("kit", "Kit", |s| Place::Line(&mut s.kit)),
        field("brief", "Project", |s| Place::Link { target: &mut s.brief, kinds: &[Kind::Brief] }),
        wide("backstage", "Behind the scenes", "", |s| Place::Line(&mut s.backstage)),
        field("backstage_owner", "Done by", |s| Place::Link { target: &mut s.backstage_owner, kinds: PARTIES }),
        field("began", "Really began at", |s| Place::Time(&mut s.began)),
    ];
}

impl Item for Slot {
    const ONE: &'static str = "line";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}
