//! Whoever is meant by the names of a line: people and organisations that are known, and people who are made of new names.

use super::{Making, made};
use crate::import::line::{Understood, Who};
use crate::model::event::Item;
use crate::model::{Action, Id, Record, Ref};
use crate::workspace::{Edit, Workspace};

/// The first of them answers for an action, the others do it too.
pub fn own(action: &mut Action, who: &[Ref]) {
    action.owner = who.first().copied();
    action.with = who.iter().skip(1).copied().collect();
}

/// Whoever has what a line became: the owners of an action, who offers or asks, the speaker of a quote.
pub fn who_has(workspace: &Workspace, item: &Item, line: Id) -> Vec<Ref> {
    match workspace.get(line).map(AsRef::as_ref) {
        Some(Record::Action(action)) => action.owners(),
        Some(Record::Notice(notice)) => notice.by.into_iter().collect(),
        _ => item.quotes.iter().find(|quote| quote.id == line).and_then(|quote| quote.speaker).into_iter().collect(),
    }
}

/// A line that is put right, with whoever had it wherever a name can mean several people and they are among them.
pub fn meant(line: &Understood, mut had: Vec<Ref>) -> Understood {
    let mut line = line.clone();
    had.retain(|one| !line.everybody().any(|who| *who == Who::Known(*one)));
    let mut is_found = false;
    for who in line.everybody_mut() {
        let Who::Several(people) = who else { continue };
        let Some(at) = had.iter().position(|one| people.contains(one)) else { continue };
        *who = Who::Known(had.remove(at));
        is_found = true;
    }
    let is_open = line.everybody().any(|who| matches!(who, Who::Several(_) | Who::Perhaps(_)));
    if is_found && !is_open {
        line.described.clear();
        line.words = line.once_sure.take().unwrap_or(line.words);
    }
    line
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
