//! `workspace.ron`: the file that makes a folder a workspace and says who it belongs to and which versions may use it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files::{self, Audience, Durability};
use super::keep_unknown::keep_unknown;
use super::open::Store;
use super::read::read_bytes;
use super::small::{from_bytes, to_text};
use super::text::text_of;
use super::trouble::could_not;
use crate::model::{Council, FORMAT, Id, Problem};

/// The marker's file name.
pub const MARKER: &str = "workspace.ron";

/// What `workspace.ron` says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marker {
    pub format: u32,
    pub id: Id,
    /// The least format that a program must know to read this workspace, and to write to it.
    pub min_reader: u32,
    pub min_writer: u32,
    pub council: Council,
}

impl Default for Marker {
    fn default() -> Self {
        Self { format: FORMAT, id: Id::NONE, min_reader: 1, min_writer: 1, council: Council::default() }
    }
}

impl Marker {
    pub(super) fn new(id: Id, council: Council) -> Self {
        Self { id, council, ..Self::default() }
    }

    /// Reads and checks the marker of a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, Problem> {
        let marker = Self::found(folder)?;
        marker.unreadable(&folder.join(MARKER)).map_or(Ok(marker), Err)
    }

    /// The same, whichever version it needs.
    pub(super) fn found(folder: &Path) -> Result<Self, Problem> {
        let path = folder.join(MARKER);
        if !path.is_file() {
            return Err(Problem::new("This folder is not a Folkmoot folder.")
                .hint(format!("Open the folder that holds {MARKER}, or begin in a new folder."))
                .at(folder));
        }
        let marker: Self = from_bytes("The folder's own file", &path, &read_bytes(&path)?)?;
        if marker.id.is_none() {
            return Err(Problem::new("The folder's own file has no id.")
                .hint("Bring the file back from a backup or from a colleague's copy.")
                .at(path));
        }
        Ok(marker)
    }

    /// Why this version may not even read the workspace.
    pub(super) fn unreadable(&self, path: &Path) -> Option<Problem> {
        (self.min_reader > FORMAT).then(|| {
            Problem::new("This folder needs a newer Folkmoot to be read.")
                .safe("Nothing in it was touched.")
                .hint("Install the version that your colleagues use.")
                .at(path)
        })
    }

    /// Why this version may only read the workspace.
    pub(super) fn read_only(&self, path: &Path) -> Option<Problem> {
        (self.min_writer > FORMAT).then(|| {
            Problem::new("This folder needs a newer Folkmoot to be changed.")
                .safe("You can read and print everything.")
                .hint("Install the version that your colleagues use.")
                .at(path)
        })
    }

    /// Writes the marker; a problem where it may not survive a power cut.
    pub(super) fn create(&self, folder: &Path) -> Result<Option<Problem>, Problem> {
        let path = folder.join(MARKER);
        let text = to_text(self)?;
        let created = files::create(&path, text.as_bytes(), Audience::Usual)
            .map_err(|error| could_not("create the folder", &path, &error))?;
        Ok(created.confirmed().err().map(|error| could_not("make sure that this survives a power cut", &path, &error)))
    }
}

/// The council's details as they stand in the folder now.
#[derive(Clone, Debug)]
pub struct CouncilSaved {
    pub council: Council,
    /// They are in their file, but the disk did not confirm that they survive a power cut.
    pub doubt: Option<Problem>,
    /// Somebody else had changed the same detail; what stood there is in the history.
    pub notice: Option<Problem>,
}

impl Store {
    /// Writes what was changed of the council's details since they were read here: they belong to everybody who shares
    /// the workspace, so what others have changed meanwhile stays.
    pub fn set_council(&self, mine: &Council) -> Result<CouncilSaved, Problem> {
        let _turn = self.turn();
        self.check_writable()?;
        let path = self.root().resolve(&self.root().path().join(MARKER))?;
        let bytes = read_bytes(&path)?;
        let found: Marker = from_bytes("The folder's own file", &path, &bytes)?;
        let read = self.marker().council;
        let wanted = Marker { council: found.council.with_changes(&read, mine), ..found.clone() };
        let council = wanted.council.clone();
        let synced = if wanted == found {
            files::sync_again(&path)
        } else {
            self.keep_marker(&bytes);
            self.write_marker(&path, &bytes, &found, &wanted)?.confirmed()
        };
        self.set_marker(wanted);
        let doubt =
            synced.err().map(|error| could_not("make sure that a power cut would not undo this", &path, &error));
        let notice = found.council.loses_to(&read, mine).then(|| overtaken(&path));
        Ok(CouncilSaved { council, doubt, notice })
    }

    /// The workspace's own file has a history like a record's, under the workspace's id.
    fn keep_marker(&self, bytes: &[u8]) {
        if let Err(problem) = self.ensure_in_history(self.marker().id, bytes) {
            log::warn!("{}", problem.what);
        }
    }

    fn write_marker(&self, path: &Path, bytes: &[u8], found: &Marker, wanted: &Marker) -> Result<Durability, Problem> {
        let file = text_of(bytes).map_err(|problem| problem.at(path))?;
        let kept = keep_unknown(&file, &to_text(found)?, &to_text(wanted)?)
            .map_err(|error| Problem::new(error.to_string()).at(path))?;
        from_bytes::<Marker>("The folder's own file", path, kept.as_bytes())?;
        files::replace(path, kept.as_bytes(), Audience::Usual)
            .map_err(|error| could_not("save the council's details", path, &error))
    }
}

fn overtaken(path: &Path) -> Problem {
    Problem::new("Somebody else had changed the same detail of your council, and now yours stands there.")
        .safe("Theirs is in the history on this computer.")
        .hint("If theirs was right, type it again.")
        .at(path)
}
