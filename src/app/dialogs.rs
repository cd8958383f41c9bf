//! The system's own dialogs and viewer. Where a system has no dialogs, there is no answer at once, and the window has a
//! typed path for that; a dialog that is closed without a choice gives no answer either, but later.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use rfd::{AsyncFileDialog, FileHandle};

use crate::model::Problem;

/// A dialog that is open. It must be made on the drawing thread and may be waited for on any other.
pub struct Question(Pin<Box<dyn Future<Output = Option<Vec<FileHandle>>> + Send>>);

impl Question {
    /// One in which one thing is chosen.
    fn for_one(asked: impl Future<Output = Option<FileHandle>> + Send + 'static) -> Self {
        Self(Box::pin(async { asked.await.map(|file| vec![file]) }))
    }

    /// Waits until something was chosen, or nothing; empty where nothing was.
    pub fn answer(self) -> Vec<PathBuf> {
        let chosen = pollster::block_on(self.0).unwrap_or_default();
        chosen.iter().map(|file| file.path().to_owned()).collect()
    }

    /// As on a system that has no dialogs.
    #[cfg(test)]
    pub fn without_dialogs() -> Self {
        Self(Box::pin(std::future::ready(None)))
    }
}

/// Asks for a folder, to open it or to create a workspace in it.
pub fn folder(create: bool) -> Question {
    let title = if create { "Choose a new or empty folder" } else { "Choose your folder" };
    Question::for_one(AsyncFileDialog::new().set_title(title).pick_folder())
}

/// Asks for a folder to put copies of what is unsaved into.
pub fn folder_for_copies() -> Question {
    Question::for_one(AsyncFileDialog::new().set_title("Choose a folder for the copy").pick_folder())
}

/// Asks for a folder to put printed files into.
pub fn folder_for_files() -> Question {
    Question::for_one(AsyncFileDialog::new().set_title("Choose a folder for the files").pick_folder())
}

/// Asks for files to read, one or several.
pub fn files() -> Question {
    Question(Box::pin(AsyncFileDialog::new().set_title("Choose the files to keep with this").pick_files()))
}

/// Asks for the folder in which backups are kept.
pub fn folder_for_backups() -> Question {
    Question::for_one(AsyncFileDialog::new().set_title("Choose the folder for backups").pick_folder())
}

/// Asks for a backup.
pub fn backup_file() -> Question {
    let dialog = AsyncFileDialog::new().set_title("Choose the backup");
    Question::for_one(dialog.add_filter("Backup", &["zip"]).pick_file())
}

/// Asks for a picture of a kind that can be printed.
pub fn picture() -> Question {
    let dialog = AsyncFileDialog::new().set_title("Choose the picture of your logo");
    Question::for_one(dialog.add_filter("PNG or JPEG", &["png", "jpg", "jpeg"]).pick_file())
}

/// Asks for a table in plain text.
pub fn table() -> Question {
    let dialog = AsyncFileDialog::new().set_title("Choose the list of people");
    Question::for_one(dialog.add_filter("CSV and text", &["csv", "txt", "tsv"]).pick_file())
}

/// Asks for a file to write; the system's dialog asks before one is replaced.
pub fn save_as(name: &str, ending: &str) -> Question {
    let dialog = AsyncFileDialog::new().set_title("Save as").set_file_name(name).add_filter(ending, &[ending]);
    Question::for_one(dialog.save_file())
}

/// Shows a file in the system's viewer.
pub fn open(path: &Path) -> Result<(), Problem> {
    opener::open(path).map_err(|error| {
        log::warn!("no viewer: {error}");
        Problem::new("This computer has no program that shows this file.")
            .safe("The file is made.")
            .hint(format!("You find it at {}.", path.display()))
    })
}

/// Opens an address that was found safe.
pub fn open_address(address: &str) -> Result<(), Problem> {
    opener::open(address).map_err(|error| {
        log::warn!("no browser: {error}");
        Problem::new("This computer has no program that opens this address.")
            .hint(format!("Type it into a browser: {address}"))
    })
}
