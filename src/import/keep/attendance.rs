//! Those who came or sent apologies, entered among the people of the event.

use super::{Making, Spot};
use crate::import::line::{Roll, Understood};
use crate::model::Id;
use crate::model::event::{Attendance, AttendanceRole};

impl Making<'_, '_> {
    /// Enters the people of a line. The line that goes with it, where it says nothing more.
    pub fn enter(&mut self, spot: Spot, line: &Understood) -> Option<Id> {
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
}
