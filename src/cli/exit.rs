//! How a run ends, as scripts see it.

use crate::model::Problem;

/// The end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    Done,
    /// Something went wrong, or `check` found something.
    Trouble,
    /// The command line was not understood.
    Usage,
    /// What was to be merged can't be read, so that nothing was written.
    Unread,
}

impl Exit {
    /// The program's exit code.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Trouble => 1,
            Self::Usage | Self::Unread => 2,
        }
    }
}

/// Why a verb stopped.
pub(super) enum Stop {
    Trouble(Problem),
    Usage(Problem),
}

impl Stop {
    /// With what is wrong with the command line.
    pub(super) fn usage(says: impl Into<String>) -> Self {
        Self::Usage(Problem::new(says))
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Trouble(problem)
    }
}
