//! What is heard of projects: the changes that keep it, made and not yet applied.

use super::Session;
use crate::import::Moment;
use crate::import::heard::{HeardSpot, Told, keep_heard, type_heard};
use crate::model::{Id, Ref};
use crate::workspace::steps::{self, Ruled};
use crate::workspace::{Change, asked};

impl Session {
    /// The change that writes a line about a project while it is typed; none where its project is not there.
    pub fn type_heard(&self, spot: HeardSpot, text: &str) -> Option<Change> {
        type_heard(&self.workspace, spot, text, self.clock.today())
    }

    /// The change that records what was decided of an expected step, with what follows from it.
    pub fn record_decision(&self, brief: Id, step: Id, ruled: &Ruled) -> Option<Change> {
        steps::record_decision(&self.workspace, brief, step, ruled, self.clock.now(), &mut || self.fresh_id())
    }

    /// The change that keeps that somebody was asked today for news of these projects.
    pub fn asked_for_news(&self, projects: &[Id], of: Ref) -> Option<Change> {
        asked(&self.workspace, projects, (Some(of), self.clock.today()), &mut || self.fresh_id())
    }

    /// The change that keeps a line about a project as it was understood.
    pub fn keep_heard(&self, spot: HeardSpot, told: &Told) -> Option<Change> {
        let mut fresh = || self.fresh_id();
        let mut moment = Moment { now: self.clock.now(), today: self.clock.today(), at: None, fresh: &mut fresh };
        keep_heard(&self.workspace, spot, told, self.clock.today(), &mut moment)
    }
}
