//! The whole story of a project as moments in time: its events, what was heard, what happened to what was made, what was
//! decided and done, whom people told, and what is expected. The screen draws them on a line, and paper lists them.
//!
//! Dates are put into words by whoever shows them, since those are printed wording.

mod gather;
mod moment;
mod silence;

use jiff::civil::Date;

use super::Workspace;
use super::heard::{days_since_heard, is_over, quiet_from};
use crate::model::Brief;

pub use moment::{Moment, MomentKind, What, Whence};
pub use silence::Silence;

/// A project through time.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    /// In their order; those without a day come last.
    pub moments: Vec<Moment<'a>>,
    /// In which nothing was heard for a long time, the last of them until today.
    pub silences: Vec<Silence>,
    pub today: Date,
}

impl Story<'_> {
    /// Something is known that has a day, so that there is a line to draw.
    pub fn has_line(&self) -> bool {
        self.moments.iter().any(|moment| moment.day.is_some())
    }
}

/// The story of a project as it is known today.
pub fn story<'a>(workspace: &'a Workspace, brief: &'a Brief, today: Date) -> Story<'a> {
    let mut moments = gather::all(workspace, brief, today);
    moments.sort_by_key(Moment::order);
    let now = days_since_heard(workspace, brief, today).filter(|_| !is_over(workspace, brief));
    let silences = silence::between(&moments, quiet_from(workspace), now, today);
    Story { moments, silences, today }
}
