//! What one user has chosen on this computer. What belongs to everybody who shares a folder is no setting.

use std::path::PathBuf;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::{Id, Kind, You, is_blank};
use crate::workspace::steps::Ruled;
use crate::workspace::{Grouping, Order};

/// The settings file's content.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The folder that was open last; none where there was none yet.
    pub folder: Option<PathBuf>,
    /// Folders that were open before, the latest first.
    pub recent: Vec<PathBuf>,
    pub scheme: Scheme,
    pub text: TextScale,
    /// What was shown when the window was closed.
    pub left: Option<Left>,
    /// The records that were open beside it.
    pub open: Vec<Left>,
    pub layout: Layout,
    /// How lists are ordered and grouped, where somebody has chosen it.
    pub arranged: Vec<Arranged>,
    /// The printer that pages are sent to; none opens them in the viewer.
    pub printer: Option<String>,
    /// Who they are, for the history and for the minutes that they write.
    pub you: You,
    /// Decisions that they began to record.
    pub begun: Vec<Begun>,
    /// For how long earlier versions are kept on this computer.
    pub keep_versions: KeptFor,
    /// For how long deleted records wait in the bin.
    pub keep_deleted: KeptFor,
    pub backups: BackupSettings,
    /// What they found and did by typing, the latest first.
    pub used: Vec<Used>,
    /// What they write is not held against the dictionary.
    pub spelling_off: bool,
    /// Words that they have added to it.
    pub words: Vec<String>,
}

/// Something that was chosen in the box that finds anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    /// The id of a deed, or of a record.
    pub what: String,
    pub times: u32,
}

/// For how long something is kept. A year, since what happens at events happens once a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptFor {
    Month,
    Quarter,
    #[default]
    Year,
    ThreeYears,
    Always,
}

/// Where backups are kept, and which were made last.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupSettings {
    pub folder: Option<PathBuf>,
    /// One is made by itself once a week.
    pub weekly: bool,
    /// The last of each workspace.
    pub last: Vec<LastBackup>,
}

/// A backup that was made and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub workspace: Id,
    pub path: PathBuf,
    /// On the clock of the wall.
    pub made: DateTime,
    /// In bytes.
    pub size: u64,
    /// How many files could not be read, or not as a whole.
    #[serde(default, skip_serializing_if = "is_blank")]
    pub missing: usize,
}

/// The decision on an expected step, as far as it was typed and is not recorded.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Begun {
    pub step: Id,
    pub ruled: Ruled,
}

/// How large the window and its panels were left, in points, 0 for what nobody has changed; and what was hidden.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    pub list: u16,
    pub width: u16,
    pub height: u16,
    /// Share of the page in what it and the form have together, in thousandths.
    pub page_share: u16,
    /// The things to try in the sample were hidden.
    pub hides_tries: bool,
}

/// How the list of a kind is arranged; none for what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arranged {
    pub kind: Kind,
    pub order: Option<Order>,
    pub grouping: Option<Grouping>,
    /// It is shown as a board.
    #[serde(default, skip_serializing_if = "is_blank")]
    pub board: bool,
}

/// A record that was open, and the page of its editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub kind: Kind,
    pub record: Id,
    pub page: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// As this computer has it.
    #[default]
    System,
    Light,
    Dark,
    HighContrast,
}

/// The size of everything in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextScale {
    Smaller,
    #[default]
    Standard,
    Larger,
    Largest,
    Double,
}

/// How much of what was used is remembered.
const USED: usize = 48;
/// How many folders are remembered.
const RECENT: usize = 6;

impl Settings {
    /// What was typed of the decision on an expected step, where any of it was.
    pub fn begun(&self, step: Id) -> Option<&Ruled> {
        self.begun.iter().find(|begun| begun.step == step).map(|begun| &begun.ruled)
    }

    /// Keeps what was typed of the decision on an expected step; with nothing, it is kept no longer.
    pub fn keep_begun(&mut self, step: Id, ruled: Option<Ruled>) {
        self.begun.retain(|begun| begun.step != step);
        self.begun.extend(ruled.map(|ruled| Begun { step, ruled }));
    }

    /// Remembers that something was used now.
    pub fn use_once(&mut self, what: &str) {
        let before = self.used.iter().position(|used| used.what == what).map(|at| self.used.remove(at).times);
        self.used.insert(0, Used { what: what.to_owned(), times: before.unwrap_or_default().saturating_add(1) });
        self.used.truncate(USED);
    }

    /// Remembers the folder that is open now.
    pub fn remember(&mut self, folder: PathBuf) {
        self.recent.retain(|recent| *recent != folder);
        self.recent.insert(0, folder.clone());
        self.recent.truncate(RECENT);
        self.folder = Some(folder);
    }
}

impl KeptFor {
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Month, "30 days"),
        (Self::Quarter, "3 months"),
        (Self::Year, "1 year"),
        (Self::ThreeYears, "3 years"),
        (Self::Always, "Always"),
    ];

    /// "1 year".
    pub fn words(self) -> &'static str {
        Self::ALL.iter().find(|(kept, _)| *kept == self).map_or("", |(_, words)| words)
    }

    /// None for always.
    pub fn days(self) -> Option<u32> {
        match self {
            Self::Month => Some(30),
            Self::Quarter => Some(92),
            Self::Year => Some(366),
            Self::ThreeYears => Some(1_096),
            Self::Always => None,
        }
    }
}

impl BackupSettings {
    /// Remembers the last backup of a workspace in place of the one before.
    pub fn remember(&mut self, last: LastBackup) {
        self.last.retain(|other| other.workspace != last.workspace);
        self.last.insert(0, last);
        self.last.truncate(RECENT);
    }
}

impl Scheme {
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::System, "As this computer"),
        (Self::Light, "Light"),
        (Self::Dark, "Dark"),
        (Self::HighContrast, "High contrast"),
    ];
}

impl TextScale {
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Smaller, "Smaller"),
        (Self::Standard, "Standard"),
        (Self::Larger, "Larger"),
        (Self::Largest, "Largest"),
        (Self::Double, "Double"),
    ];

    /// The next larger size, or the next smaller; the same at either end.
    #[must_use]
    pub fn next(self, larger: bool) -> Self {
        let at = Self::ALL.iter().position(|(size, _)| *size == self).unwrap_or_default();
        let to = if larger { at + 1 } else { at.saturating_sub(1) };
        Self::ALL.get(to).map_or(self, |(size, _)| *size)
    }

    /// By how much everything is larger than at the standard size.
    pub fn factor(self) -> f32 {
        match self {
            Self::Smaller => 0.9,
            Self::Standard => 1.0,
            Self::Larger => 1.2,
            Self::Largest => 1.4,
            Self::Double => 2.0,
        }
    }
}
