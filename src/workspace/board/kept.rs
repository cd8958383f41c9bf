//! The cards of a board, kept while records change: where only outputs and projects did, only their cards and those of the
//! same projects are worked out anew.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{Card, card_of, cards};
use crate::model::{Id, Kind, Record, Ref};
use crate::workspace::Workspace;
use crate::workspace::heard::quiet_from;

/// The cards of a kind, by title.
#[derive(Debug, Default)]
pub struct Cards {
    made_for: Option<(Kind, Date, i64)>,
    generation: u64,
    all: Vec<Arc<Card>>,
    /// The project that each output was of when it was looked at last.
    projects: HashMap<Id, Id>,
}

impl Cards {
    pub fn all(&self) -> &[Arc<Card>] {
        &self.all
    }

    /// Brings them up to date; whether any may have changed.
    pub fn refresh(&mut self, workspace: &Workspace, kind: Kind, today: Date) -> bool {
        let made_for = Some((kind, today, quiet_from(workspace)));
        if self.made_for == made_for && self.generation == workspace.generation() {
            return false;
        }
        let changed = workspace.changed_since(self.generation).filter(|_| self.made_for == made_for);
        (self.made_for, self.generation) = (made_for, workspace.generation());
        match changed.and_then(|changed| self.touched(workspace, kind, changed)) {
            Some(touched) => self.work_out(workspace, &touched, today),
            None => self.make(workspace, kind, today),
        }
        true
    }

    fn make(&mut self, workspace: &Workspace, kind: Kind, today: Date) {
        self.all = cards(workspace, kind, today);
        let of_project = |record: &Arc<Record>| match record.as_ref() {
            Record::Output(output) => Some((output.header.id, output.brief?.0)),
            _ => None,
        };
        self.projects = workspace.of_kind(Kind::Output).filter_map(of_project).collect();
    }

    /// The cards that follow from these records; none where others than outputs and projects are among them, from which
    /// any card may follow.
    fn touched(&mut self, workspace: &Workspace, kind: Kind, changed: Vec<Id>) -> Option<HashSet<Id>> {
        let (mut touched, mut projects) = (HashSet::new(), HashSet::new());
        for id in changed {
            match workspace.get(id)?.as_ref() {
                Record::Output(output) => {
                    touched.insert(id);
                    let now = output.brief.map(|brief| brief.0);
                    let before = match now {
                        Some(now) => self.projects.insert(id, now),
                        None => self.projects.remove(&id),
                    };
                    projects.extend(before.into_iter().chain(now));
                }
                Record::Brief(_) => {
                    projects.insert(id);
                }
                _ => return None,
            }
        }
        if kind == Kind::Brief {
            return Some(projects);
        }
        for project in projects {
            touched.extend(workspace.outputs_of(project).map(|output| output.header.id));
        }
        Some(touched)
    }

    fn work_out(&mut self, workspace: &Workspace, touched: &HashSet<Id>, today: Date) {
        self.all.retain(|card| !touched.contains(&card.id));
        let made = touched.iter().filter_map(|id| card_of(workspace, Ref(*id), today));
        self.all.extend(made.map(Arc::new));
        // What stands in order already is not sorted again.
        self.all.sort_by(|a, b| a.by_title(b));
    }
}
