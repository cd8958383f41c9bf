//! A list of a kind that is kept in order while its records change: only the rows of what has changed, and of what names
//! it, are worked out anew.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::Workspace;
use super::list::{self, Grouping, ListRow, Order};
use crate::model::{Id, Kind, When};

/// With more changed rows than this, sorting them all is quicker than moving each.
const FEW: usize = 64;
/// How late an action is and how often it was carried follows from the meetings after it, its project from their items.
const MATTERS_TO_ACTIONS: [Kind; 3] = [Kind::Event, Kind::Series, Kind::Brief];

/// What a list shows, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrangement {
    pub kind: Kind,
    pub order: Order,
    pub grouping: Grouping,
    /// What is ahead on this day comes before what was.
    pub today: Date,
}

/// The rows of a kind in an order.
#[derive(Debug, Default)]
pub struct Listing {
    made_for: Option<Arrangement>,
    generation: u64,
    rows: Vec<Arc<ListRow>>,
    /// An action of several owners has a row under each of them.
    by_id: HashMap<Id, Vec<Arc<ListRow>>>,
}

impl Listing {
    /// The rows, in order.
    pub fn rows(&self) -> &[Arc<ListRow>] {
        &self.rows
    }

    /// Brings the rows up to date; whether any may have changed. `say_when` puts a date in words.
    pub fn refresh(&mut self, workspace: &Workspace, wanted: Arrangement, say_when: &dyn Fn(&When) -> String) -> bool {
        let outdated = self.outdated(workspace, wanted);
        self.generation = workspace.generation();
        match outdated {
            Some(ids) if ids.is_empty() => return false,
            Some(ids) => self.work_out(workspace, ids, wanted, say_when),
            None => self.make(workspace, wanted, say_when),
        }
        true
    }

    /// The records of the kind whose rows may have changed: they themselves, or what they name. None where all of them may.
    fn outdated(&self, workspace: &Workspace, wanted: Arrangement) -> Option<HashSet<Id>> {
        if self.made_for != Some(wanted) {
            return None;
        }
        let is_listed = |id: &Id| {
            self.by_id.contains_key(id) || workspace.get(*id).is_some_and(|record| record.kind() == wanted.kind)
        };
        let changed: HashSet<Id> = workspace.changed_since(self.generation)?.into_iter().collect();
        if wanted.order == Order::Quiet && !changed.is_empty() {
            // What was heard of a project stands in its outputs and events too.
            return None;
        }
        let touches_all = |id: &Id| workspace.get(*id).is_none_or(|record| MATTERS_TO_ACTIONS.contains(&record.kind()));
        if wanted.kind == Kind::Action && changed.iter().any(touches_all) {
            return None;
        }
        let naming = |ids: &HashSet<Id>| -> HashSet<Id> {
            ids.iter().flat_map(|id| workspace.naming(*id)).map(|naming| naming.from).collect()
        };
        let mut touched = naming(&changed);
        if wanted.grouping == Grouping::Series {
            // A decision's series is that of its event.
            touched.extend(naming(&touched));
        }
        Some(touched.into_iter().chain(changed).filter(is_listed).collect())
    }

    fn make(&mut self, workspace: &Workspace, wanted: Arrangement, say_when: &dyn Fn(&When) -> String) {
        let rows = |record| list::rows_of(workspace, record, wanted, say_when).into_iter().map(Arc::new);
        self.rows = workspace.of_kind(wanted.kind).flat_map(rows).collect();
        self.rows.sort_by(|a, b| list::compare(a, b, wanted));
        self.by_id.clear();
        for row in &self.rows {
            self.by_id.entry(row.id).or_default().push(row.clone());
        }
        self.made_for = Some(wanted);
    }

    fn work_out(
        &mut self,
        workspace: &Workspace,
        ids: HashSet<Id>,
        wanted: Arrangement,
        say_when: &dyn Fn(&When) -> String,
    ) {
        let one_by_one = ids.len() <= FEW;
        if !one_by_one {
            self.rows.retain(|row| !ids.contains(&row.id));
        }
        for id in ids {
            let old = self.by_id.remove(&id).filter(|_| one_by_one);
            for old in old.into_iter().flatten() {
                if let Ok(place) = self.place(&old, wanted) {
                    self.rows.remove(place);
                }
            }
            let Some(record) = workspace.get(id) else { continue };
            for row in list::rows_of(workspace, record, wanted, say_when).into_iter().map(Arc::new) {
                self.by_id.entry(id).or_default().push(row.clone());
                match self.place(&row, wanted) {
                    Err(place) if one_by_one => self.rows.insert(place, row),
                    _ => self.rows.push(row),
                }
            }
        }
        if !one_by_one {
            self.rows.sort_by(|a, b| list::compare(a, b, wanted));
        }
    }

    /// Where a row stands, or would stand.
    fn place(&self, row: &ListRow, wanted: Arrangement) -> Result<usize, usize> {
        self.rows.binary_search_by(|other| list::compare(other, row, wanted))
    }
}
