//! Where the records lie, as whoever uses this computer sees it. It is text to be read by people: nothing is read there.

use super::Workspace;

impl Workspace {
    /// Its path; empty where nobody has said so.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    pub fn set_folder(&mut self, folder: String) {
        self.generation += 1;
        self.folder = folder;
    }
}
