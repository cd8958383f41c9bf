//! Where things lie outside a shared workspace: the default workspace, this computer's own state, the settings.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

use crate::model::{Id, Problem};

/// A file of this name beside the program says that everything is kept beside it, as on a stick. What is in it is not
/// read.
const PORTABLE: &str = "folkmoot-portable.txt";
/// The folder in which it is kept; where it is there already, that says the same.
const BESIDE: &str = "folkmoot-data";

/// The user's folders. Tests and the command line give their own; nothing else in the program knows a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Holds the default workspace and the local state of every workspace. Never roams, never synced.
    pub data: PathBuf,
    /// Holds the settings file.
    pub settings: PathBuf,
    /// What "~" means at the start of a path that somebody typed.
    pub home: PathBuf,
}

impl Places {
    /// Beside the program where that is asked for, else as the system has it; on Linux `XDG_DATA_HOME` and
    /// `XDG_CONFIG_HOME` are honoured.
    pub fn of_user() -> Result<Self, Problem> {
        if let Some(beside) = std::env::current_exe().ok().and_then(|program| Self::beside(&program)) {
            return Ok(beside);
        }
        let folders = ProjectDirs::from("", "", "folkmoot").zip(BaseDirs::new());
        let (folders, base) = folders.ok_or_else(|| {
            Problem::new("Folkmoot could not find your home folder.")
                .hint("Set the HOME variable, or name a folder with --workspace.")
        })?;
        Ok(Self {
            data: folders.data_local_dir().to_owned(),
            settings: folders.config_local_dir().to_owned(),
            home: base.home_dir().to_owned(),
        })
    }

    /// Everything beside this program, where a file or a folder beside it asks for that.
    pub fn beside(program: &Path) -> Option<Self> {
        let folder = program.parent()?;
        let data = folder.join(BESIDE);
        let asked = folder.join(PORTABLE).is_file() || data.is_dir();
        let home = BaseDirs::new().map_or_else(|| folder.to_owned(), |base| base.home_dir().to_owned());
        asked.then(|| Self { settings: data.join("settings"), home, data })
    }

    /// Where a folder is now that was beside the program when that was somewhere else: a stick is another drive on
    /// another computer.
    pub fn now_at(&self, path: PathBuf) -> PathBuf {
        if self.data.file_name().is_none_or(|name| name != BESIDE) || path.exists() {
            return path;
        }
        let mut parts = path.components();
        match parts.find(|part| part.as_os_str() == BESIDE) {
            Some(_) => self.data.join(parts.as_path()),
            None => path,
        }
    }

    /// Everything under one folder.
    pub fn under(folder: &Path) -> Self {
        Self { data: folder.join("data"), settings: folder.join("settings"), home: folder.to_owned() }
    }

    /// A path as people type it: "~" at its start is their home folder, and a name alone is a folder or a file in it,
    /// wherever the program was started.
    pub fn typed(&self, path: &Path) -> PathBuf {
        self.home.join(path.strip_prefix("~").unwrap_or(path))
    }

    /// Where what is saved for others goes unless somebody says another place: a folder that is there.
    pub fn folder_to_save_in(&self) -> PathBuf {
        let documents = self.home.join("Documents");
        if documents.is_dir() { documents } else { self.home.clone() }
    }

    pub fn default_workspace(&self) -> PathBuf {
        self.data.join("workspace")
    }

    /// Whether anything is where the usual workspace belongs.
    pub fn has_default_workspace(&self) -> bool {
        self.default_workspace().exists()
    }

    /// This computer's state of one workspace: history, drafts, lock.
    pub fn local(&self, workspace: Id) -> PathBuf {
        self.all_local().join(workspace.to_string())
    }

    pub(super) fn all_local(&self) -> PathBuf {
        self.data.join("local")
    }

    pub(super) fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.ron")
    }
}
