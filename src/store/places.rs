//! Where things lie outside a shared workspace: the default workspace, this computer's own state, the settings.

use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

use crate::model::{Id, Problem};

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
    /// As the system has it; on Linux `XDG_DATA_HOME` and `XDG_CONFIG_HOME` are honoured.
    pub fn of_user() -> Result<Self, Problem> {
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

    /// Everything under one folder.
    pub fn under(folder: &Path) -> Self {
        Self { data: folder.join("data"), settings: folder.join("settings"), home: folder.to_owned() }
    }

    /// A path as people type it: "~" at its start is their home folder, and a name alone is a folder or a file in it,
    /// wherever the program was started.
    pub fn typed(&self, path: &Path) -> PathBuf {
        self.home.join(path.strip_prefix("~").unwrap_or(path))
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
