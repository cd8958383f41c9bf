//! What somebody needs at an event: access and support, and what they eat. It is kept for as long as the event needs it
//! and no longer, and nothing shows it that was not asked for it by name: a form holds it as protected.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{Attendance, Event};
use crate::model::form::{Field, Fielded, Place, helped, wide};
use crate::model::{Id, Record, When, is_blank};

/// A protected note on one person at one event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Needs {
    /// "a seat near the door", "British Sign Language".
    pub access: String,
    /// "vegan", "no nuts": the caterer has the count of each.
    pub dietary: Vec<String>,
    /// After this day it is to be deleted; unknown is a week after the last day of the event.
    pub delete_after: When,
}

/// For how many days after an event needs are kept where nobody has said otherwise.
const KEPT_FOR: i32 = 7;

impl Needs {
    /// Whether anything was noted. A day alone says nothing of anybody.
    pub fn is_noted(&self) -> bool {
        !self.access.trim().is_empty() || self.dietary.iter().any(|kind| !kind.trim().is_empty())
    }
}

impl Event {
    /// The last day on which these needs are kept: as it was said, else a week after the event. None where neither is
    /// known. An event that takes place has the needs until it is over, also where it was moved behind the day that was
    /// said.
    pub fn needs_kept_until(&self, needs: &Needs) -> Option<Date> {
        let last = self.details.when.last_day();
        let usual = || last.or_else(|| self.last_day_that_it_had())?.checked_add(KEPT_FOR.days()).ok();
        let until = last.filter(|_| self.takes_place());
        needs.delete_after.last_day().map(|said| until.map_or(said, |last| said.max(last))).or_else(usual)
    }

    /// Of an event that was called off, the latest day that it was planned for.
    fn last_day_that_it_had(&self) -> Option<Date> {
        let moves = self.details.moves.iter().filter(|_| !self.takes_place());
        moves.filter_map(|moved| moved.from.last_day()).max()
    }

    /// Those whose needs have no day on which they are to be deleted.
    pub fn with_needs_undated(&self) -> impl Iterator<Item = &Attendance> {
        let is_undated = |entry: &Attendance| self.needs_kept_until(&entry.needs).is_none();
        self.people.attendance.iter().filter(move |entry| entry.needs.is_noted() && is_undated(entry))
    }

    /// Those whose needs are past their day.
    pub fn with_needs_past(&self, today: Date) -> impl Iterator<Item = &Attendance> {
        self.people.attendance.iter().filter(move |entry| self.is_past(entry, today))
    }

    fn is_past(&self, entry: &Attendance, today: Date) -> bool {
        entry.needs.is_noted() && self.needs_kept_until(&entry.needs).is_some_and(|last| last < today)
    }

    /// Takes out the needs that are past their day.
    pub fn delete_needs_past(&mut self, today: Date) {
        let past: Vec<Id> = self.with_needs_past(today).map(|entry| entry.id).collect();
        let entries = self.people.attendance.iter_mut().filter(|entry| past.contains(&entry.id));
        entries.for_each(|entry| entry.needs = Needs::default());
        let is_of = |field: &str, id: &Id| field.contains(&format!("/{id}/needs"));
        self.header.clashes.retain(|open| !past.iter().any(|id| is_of(&open.field, id)));
    }
}

impl Record {
    /// Whether it says what anybody needs, what they eat included.
    pub fn has_needs(&self) -> bool {
        let is_said = |entry: &Attendance| entry.needs.is_noted() || !entry.meals.is_empty();
        matches!(self, Self::Event(event) if event.people.attendance.iter().any(is_said))
    }

    /// The record without what anybody needs, for whoever hands it on whole.
    #[must_use]
    pub fn without_needs(mut self) -> Self {
        if let Self::Event(event) = &mut self {
            for entry in &mut event.people.attendance {
                entry.needs = Needs::default();
                entry.meals.clear();
            }
            event.header.clashes.clear();
        }
        self
    }
}

impl Fielded for Needs {
    const FIELDS: &'static [Field<Self>] = &[
        wide("access", "Access and support", "Such as a seat near the door, or an interpreter.", |n| {
            Place::Line(&mut n.access)
        }),
        helped("dietary", "What they eat", "Such as vegan, or no nuts. The caterer has the count of each.", |n| {
            Place::Lines(&mut n.dietary)
        }),
        helped("delete_after", "Delete after", "Left empty, a week after the last day of the event.", |n| {
            Place::When(&mut n.delete_after)
        }),
    ];
}
