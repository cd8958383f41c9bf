//! What is noted on the day itself, as changes that are made and not yet applied: that a line of the run sheet has begun,
//! what a team says at a checkpoint, who has come and which team they have chosen.

use super::Session;
use crate::model::Id;
use crate::workspace::run_sheet::{Day, Planned};
use crate::workspace::{Change, launch_evening, run_sheet};

impl Session {
    /// The change that notes that a line of this day of the run sheet begins now.
    pub fn note_began(&self, day: &Day<'_>, slot: Id) -> Option<Change> {
        run_sheet::note_began(&self.workspace, day, slot, self.wall_time())
    }

    /// The change that keeps what a team says at a checkpoint.
    pub fn write_checkpoint(&self, (event, brief): (Id, Id), planned: Planned, text: &str) -> Option<Change> {
        run_sheet::write_checkpoint(&self.workspace, (event, brief), planned, text)
    }

    /// The change that notes that somebody has come to an event now.
    pub fn arrive(&self, event: Id, person: Id) -> Option<Change> {
        launch_evening::arrive(&self.workspace, event, person, self.wall_time(), &mut || self.fresh_id())
    }

    /// The change that makes somebody whom nobody knew and notes that they have come, and who it is.
    pub fn walk_in(&self, event: Id, name: &str) -> Option<(Change, Id)> {
        let moment = (self.clock.now(), self.wall_time());
        launch_evening::walk_in(&self.workspace, event, name, moment, &mut || self.fresh_id())
    }

    /// The change that puts somebody into the team of a project at an event, or into none.
    pub fn choose_team(&self, event: Id, person: Id, brief: Option<Id>) -> Option<Change> {
        let (now, fresh) = ((self.clock.today(), self.wall_time()), &mut || self.fresh_id());
        launch_evening::choose(&self.workspace, event, (person, brief), now, fresh)
    }
}
