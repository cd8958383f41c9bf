//! Whoever is meant by the names of a line: people and organisations that are known, and people who are made of new names.

use super::{Making, made};
use crate::import::line::{Understood, Who};
use crate::model::{Action, Ref};
use crate::workspace::Edit;

/// The first of them answers for an action, the others do it too.
pub fn own(action: &mut Action, who: &[Ref]) {
    action.owner = who.first().copied();
    action.with = who.iter().skip(1).copied().collect();
}

impl Making<'_, '_> {
    /// Everybody who is meant, each once, in the order in which they are named.
    pub fn parties(&mut self, line: &Understood) -> Vec<Ref> {
        let mut parties = Vec::new();
        for who in line.everybody() {
            if let Some(party) = self.party(who).filter(|party| !parties.contains(party)) {
                parties.push(party);
            }
        }
        parties
    }

    /// Whoever is meant; somebody new is made. Where several can be meant nobody is.
    pub fn party(&mut self, who: &Who) -> Option<Ref> {
        match who {
            Who::Known(known) => Some(*known),
            Who::Several(_) | Who::Perhaps(_) => None,
            Who::New(name) => {
                if let Some((_, made)) = self.made.iter().find(|(made, _)| made == name) {
                    return Some(*made);
                }
                let record = made::of_name(name, (self.moment.fresh)(), self.moment.now);
                let id = record.id();
                self.others.push(Edit::create(record));
                self.made.push((name.clone(), Ref(id)));
                Some(Ref(id))
            }
        }
    }
}
