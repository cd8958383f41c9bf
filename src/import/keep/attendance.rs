//! Those who came or sent apologies, entered among the people of the event.

use super::{Making, Spot};
use crate::import::line::{Names, Present, Roll, Understood, Who, roll_of};
use crate::model::event::{Attendance, AttendanceRole, AttendanceState};
use crate::model::{Id, Ref};

impl Making<'_, '_> {
    /// Enters the people of a line. The line that goes with it, where it says nothing more.
    pub fn enter(&mut self, spot: Spot, line: &Understood) -> Option<Id> {
        if let Some(old) = spot.amends {
            self.take_off(old, line.roll.as_ref());
        }
        let roll = line.roll.as_ref()?;
        self.attend(roll);
        let typed = spot.amends.or(spot.replaces);
        typed.filter(|_| roll.is_whole).and_then(|typed| self.take_out(typed));
        roll.is_whole.then(|| typed.unwrap_or_else(|| (self.moment.fresh)()))
    }

    /// Whoever is there already is changed, and keeps everything else that was said of them.
    fn attend(&mut self, roll: &Roll) {
        for present in &roll.people {
            let Some(person) = self.party(&present.who) else { continue };
            let entries = &mut self.event.people.attendance;
            let at = entries.iter().position(|entry| entry.person == Some(person)).unwrap_or_else(|| {
                entries.push(Attendance { id: (self.moment.fresh)(), person: Some(person), ..Attendance::default() });
                entries.len() - 1
            });
            let Some(entry) = entries.get_mut(at) else { continue };
            entry.state = roll.state.into();
            if roll.role != AttendanceRole::Member {
                entry.role = roll.role.into();
            }
            if !present.described_as.is_empty() {
                entry.described_as.clone_from(&present.described_as);
            }
        }
    }

    /// Whoever a kept line entered, and the line in its place does not name, is there no more.
    fn take_off(&mut self, old: Id, new: Option<&Roll>) {
        let lines = self.event.minutes.items.iter().flat_map(|item| &item.lines);
        let Some(text) = lines.into_iter().find(|line| line.id == old).map(|line| line.text.clone()) else { return };
        let Some(was) = roll_of(text.as_str(), &self.names_as_typed()) else { return };
        for present in &was.people {
            let is_named = new.is_some_and(|new| new.people.iter().any(|one| one.who == present.who));
            if let Who::Known(person) = present.who
                && !is_named
            {
                self.take_off_one(person, &was, present, old);
            }
        }
    }

    /// The names as they were meant before anybody sent apologies.
    fn names_as_typed(&self) -> Names {
        let mut event = self.event.clone();
        for entry in &mut event.people.attendance {
            entry.state = AttendanceState::Came.into();
        }
        Names::of(self.workspace, Some(&event))
    }

    /// One who was there before the line has only sent no apologies; an entry of which more was said since stays.
    fn take_off_one(&mut self, person: Ref, was: &Roll, present: &Present, line: Id) {
        let entries = &mut self.event.people.attendance;
        let found = entries.iter().position(|entry| entry.person == Some(person) && entry.state.is(was.state));
        let Some((at, entry)) = found.and_then(|at| Some((at, entries.get_mut(at)?))) else { return };
        let as_entered = Attendance {
            id: entry.id,
            person: Some(person),
            state: was.state.into(),
            role: was.role.into(),
            described_as: present.described_as.clone(),
            ..Attendance::default()
        };
        let was_there = entry.id.is_made_before(line);
        if was_there && was.state == AttendanceState::Apologies {
            entry.state = AttendanceState::default().into();
        } else if !was_there && *entry == as_entered {
            entries.remove(at);
        }
    }
}
