//! The show-and-tell of an event: the changes that keep the rows of its teams, made and not yet applied.

use super::Session;
use crate::import::line::Names;
use crate::import::{self, Moment};
use crate::model::Id;
use crate::workspace::Change;
use crate::workspace::show::{self, Row};

impl Session {
    /// The change that makes the row of a project at an event say this.
    pub fn write_row(&self, event: Id, brief: Id, row: &Row) -> Option<Change> {
        let moment = (self.clock.now(), self.clock.today());
        show::write_row(&self.workspace, (event, brief), row, moment, &mut || self.fresh_id())
    }

    /// The change that takes away what was made of a row that was emptied again.
    pub fn tidy_row(&self, event: Id, brief: Id) -> Option<Change> {
        show::tidy_row(&self.workspace, event, brief, &mut || self.fresh_id())
    }

    /// The change that makes people of the new names of those who take something on.
    pub fn meet_newcomers(&self, event: Id, brief: Id, names: &Names) -> Option<Change> {
        let mut fresh = || self.fresh_id();
        let mut moment = Moment { now: self.clock.now(), today: self.clock.today(), at: None, fresh: &mut fresh };
        import::show::meet_newcomers(&self.workspace, (event, brief), names, self.clock.today(), &mut moment)
    }

    /// The change that lets a team show so many turns later, or earlier.
    pub fn move_turn(&self, event: Id, brief: Id, by: isize) -> Option<Change> {
        show::move_turn(&self.workspace, event, brief, by, &mut || self.fresh_id())
    }
}
