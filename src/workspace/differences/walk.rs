//! The walk through two states of a form, side by side.

use std::collections::{HashMap, HashSet};

use super::{Difference, Differs, Says};
use crate::model::form::{Form, Items, Place, says_the_same};
use crate::model::{Id, capitalised};

/// What differs between two states of a record's form.
pub(super) fn walk(before: &mut dyn Form, after: &mut dyn Form, says: &dyn Says) -> Vec<Difference> {
    let mut walk = Walk { says, path: Vec::new(), within: Vec::new(), found: Vec::new() };
    walk.form(before, after);
    walk.found
}

struct Walk<'a> {
    says: &'a dyn Says,
    path: Vec<String>,
    within: Vec<String>,
    found: Vec<Difference>,
}

impl Walk<'_> {
    fn form(&mut self, before: &mut dyn Form, after: &mut dyn Form) {
        for (row, words) in after.words().into_iter().enumerate() {
            let (Some(old), Some(new)) = (before.place(row), after.place(row)) else { continue };
            self.path.push(words.key.to_owned());
            match (old, new) {
                (Place::Nested(old), Place::Nested(new)) => self.group(words.label, old, new),
                (Place::Protected(old), Place::Protected(new)) => self.protected(words.label, old, new),
                (Place::Items(old), Place::Items(new)) => self.items(words.label, old, new),
                (old, new) if !says_the_same(&old, &new) => {
                    let said = Differs::Said(self.says.value(old), self.says.value(new));
                    self.note(words.label, said);
                }
                _ => {}
            }
            self.path.pop();
        }
    }

    /// The groups that a record is laid out in say nothing of what a field is; those within them do.
    fn group(&mut self, label: &str, before: &mut dyn Form, after: &mut dyn Form) {
        let is_page = self.path.len() == 1;
        if !is_page {
            self.within.push(label.to_owned());
        }
        self.form(before, after);
        if !is_page {
            self.within.pop();
        }
    }

    fn protected(&mut self, label: &str, before: &mut dyn Form, after: &mut dyn Form) {
        let mut inner = Walk { says: self.says, path: Vec::new(), within: Vec::new(), found: Vec::new() };
        inner.form(before, after);
        if !inner.found.is_empty() {
            self.note(label, Differs::Protected);
        }
    }

    fn items(&mut self, label: &str, before: &mut dyn Items, after: &mut dyn Items) {
        let (old, new) = (ids(before), ids(after));
        let places: HashMap<Id, usize> = old.iter().copied().zip(0..).collect();
        for (at, id) in new.iter().enumerate() {
            match places.get(id) {
                Some(was) => self.item(*id, (before, *was), (after, at)),
                None => self.whole(*id, after, at, Differs::Added),
            }
        }
        let still: HashSet<Id> = new.iter().copied().collect();
        for (at, id) in old.iter().enumerate().filter(|(_, id)| !still.contains(id)) {
            self.whole(*id, before, at, Differs::Removed);
        }
        let both = |ids: &[Id]| -> Vec<Id> {
            ids.iter().copied().filter(|id| still.contains(id) && places.contains_key(id)).collect()
        };
        if both(&old) != both(&new) {
            let moved = Differs::Moved(self.titles(before), self.titles(after));
            self.note(label, moved);
        }
    }

    fn item(&mut self, id: Id, (before, was): (&mut dyn Items, usize), (after, at): (&mut dyn Items, usize)) {
        let called = called(self.says, after, at);
        let (Some(old), Some(new)) = (before.form(was), after.form(at)) else { return };
        self.path.push(id.to_string());
        self.within.push(called);
        self.form(old, new);
        self.within.pop();
        self.path.pop();
    }

    /// An item that only one of the two has.
    fn whole(&mut self, id: Id, items: &mut dyn Items, at: usize, differs: fn(String) -> Differs) {
        let called = called(self.says, items, at);
        let Some(form) = items.form(at) else { return };
        let stands = self.says.value(Place::Nested(form));
        self.path.push(id.to_string());
        self.note(&called, differs(stands));
        self.path.pop();
    }

    fn titles(&self, items: &mut dyn Items) -> String {
        let titles = (0..items.len()).map(|at| format!("{}. {}", at + 1, self.says.item(items, at)));
        titles.collect::<Vec<_>>().join("\n")
    }

    fn note(&mut self, label: &str, differs: Differs) {
        let (field, within, label) = (self.path.join("/"), self.within.clone(), label.to_owned());
        self.found.push(Difference { field, within, label, differs });
    }
}

/// "Item Floods", or "Item 3" where it has no title.
fn called(says: &dyn Says, items: &mut dyn Items, at: usize) -> String {
    let title = says.item(items, at);
    let title = if title.is_empty() { (at + 1).to_string() } else { title };
    format!("{} {title}", capitalised(items.one()))
}

fn ids(items: &mut dyn Items) -> Vec<Id> {
    (0..items.len()).filter_map(|at| items.id_mut(at).copied()).collect()
}
