//! The one shape of trouble: what happened, what is safe, what to do about it, and where.

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

/// Something that went wrong or needs attention, in words that an officer can act on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What happened: a sentence.
    pub what: String,
    /// What is safe: a sentence, or empty where nothing was at risk.
    pub safe: String,
    /// What to do: a sentence, or empty.
    pub hint: String,
    #[serde(flatten)]
    pub place: Place,
    /// What stands in the way, where the system says so.
    #[serde(skip)]
    pub obstacle: Option<Obstacle>,
}

/// What a disk or a system puts in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub kind: ObstacleKind,
    /// In words that complete "because …".
    pub reason: String,
}

/// What has to change before it is out of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObstacleKind {
    /// There is no room.
    Full,
    /// A drive, a network or a folder is not there.
    Away,
    /// It may not be written to.
    Locked,
    Other,
}

/// Where it happened, as far as is known. Lines and columns count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    pub path: Option<PathBuf>,
    pub line: Option<usize>,
    pub column: Option<usize>,
}

impl Problem {
    /// Trouble with nothing at risk and nothing to advise; add what is known.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), ..Self::default() }
    }

    pub fn safe(mut self, safe: impl Into<String>) -> Self {
        self.safe = safe.into();
        self
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    pub fn at(mut self, path: impl Into<PathBuf>) -> Self {
        self.place.path = Some(path.into());
        self
    }

    pub fn hindered_by(mut self, kind: ObstacleKind, reason: impl Into<String>) -> Self {
        self.obstacle = Some(Obstacle { kind, reason: reason.into() });
        self
    }

    /// What kind of obstacle it is, where there is one.
    pub fn obstacle_kind(&self) -> Option<ObstacleKind> {
        self.obstacle.as_ref().map(|obstacle| obstacle.kind)
    }

    pub fn line_column(mut self, line: usize, column: usize) -> Self {
        self.place.line = Some(line);
        self.place.column = Some(column);
        self
    }
}

impl fmt::Display for Problem {
    /// `path:line:column: what safe hint`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.place.path {
            write!(f, "{}", path.display())?;
            if let (Some(line), Some(column)) = (self.place.line, self.place.column) {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        let sentences = [&self.what, &self.safe, &self.hint];
        let said: Vec<&str> = sentences.iter().map(|s| s.as_str()).filter(|s| !s.is_empty()).collect();
        f.write_str(&said.join(" "))
    }
}

impl std::error::Error for Problem {}
