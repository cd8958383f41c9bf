//! A list of a kind that is kept in order while its records change: only the rows of what has changed, and of what names
//! it, are worked out anew.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::Workspace;
use super::heard::quiet_from;
use super::list::{self, Grouping, ListRow, Order};
use crate::model::{Id, Kind, Ref, When};

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
    /// Where projects are ordered by how quiet they are: the project of each output, whose news are the project's.
    projects: HashMap<Id, Id>,
    /// After how many days they are quiet.
    quiet_from: i64,
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
    fn outdated(&mut self, workspace: &Workspace, wanted: Arrangement) -> Option<HashSet<Id>> {
        if self.made_for != Some(wanted) {
            return None;
        }
        if wanted.order == Order::Quiet && self.quiet_from != quiet_from(workspace) {
            return None;
        }
        let changed: HashSet<Id> = workspace.changed_since(self.generation)?.into_iter().collect();
        let touches_all = |id: &Id| workspace.get(*id).is_none_or(|record| MATTERS_TO_ACTIONS.contains(&record.kind()));
        if wanted.kind == Kind::Action && changed.iter().any(touches_all) {
            return None;
        }
        let naming = |ids: &HashSet<Id>| -> HashSet<Id> { ids.iter().flat_map(|id| workspace.naming(*id)).collect() };
        let mut touched = naming(&changed);
        if wanted.grouping == Grouping::Series {
            // A decision's series is that of its event.
            touched.extend(naming(&touched));
        }
        if wanted.kind == Kind::Event {
            // Whether an event was held is told by what was written down of it, which may be records of their own.
            if changed.iter().any(|id| workspace.get(*id).is_none()) {
                return None;
            }
            touched.extend(changed.iter().filter_map(|id| Some(workspace.get(*id)?.event()?.0)));
        }
        if wanted.order == Order::Quiet {
            // What was heard of a project, and who looks after it, stands in its outputs too.
            let outputs: Vec<Id> = touched.union(&changed).copied().collect();
            touched.extend(outputs.into_iter().flat_map(|id| self.moved_between(workspace, id)));
        }
        let is_listed = |id: &Id| {
            self.by_id.contains_key(id) || workspace.get(*id).is_some_and(|record| record.kind() == wanted.kind)
        };
        Some(touched.into_iter().chain(changed).filter(is_listed).collect())
    }

    /// The project that an output was of when it was looked at last, and the one that it is of now.
    fn moved_between(&mut self, workspace: &Workspace, output: Id) -> impl Iterator<Item = Id> + use<> {
        let now = workspace.output(Ref(output)).and_then(|output| output.brief).map(|brief| brief.0);
        let before = match now {
            Some(now) => self.projects.insert(output, now),
            None => self.projects.remove(&output),
        };
        before.into_iter().chain(now)
    }

    fn make(&mut self, workspace: &Workspace, wanted: Arrangement, say_when: &dyn Fn(&When) -> String) {
        let rows = |record| list::rows_of(workspace, record, wanted, say_when).into_iter().map(Arc::new);
        self.rows = workspace.of_kind(wanted.kind).flat_map(rows).collect();
        self.rows.sort_by(|a, b| list::compare(a, b, wanted));
        self.by_id.clear();
        self.projects.clear();
        if wanted.order == Order::Quiet {
            self.quiet_from = quiet_from(workspace);
            let outputs: Vec<Id> = workspace.of_kind(Kind::Output).map(|record| record.id()).collect();
            outputs.into_iter().for_each(|output| _ = self.moved_between(workspace, output));
        }
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
