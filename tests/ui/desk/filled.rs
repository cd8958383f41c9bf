//! A folder that takes long to go through.

use std::fs;

use super::Desk;

const FILES: usize = 1_500;
const BYTES: u64 = 8_000_000;

impl Desk {
    /// Puts so many attachments into the folder that no disk has written a backup of them before somebody gives it up.
    /// They are holes in place of bytes, so that making them costs nothing.
    pub fn fill(&self) {
        let attachments = self.folder().join("attachments");
        fs::create_dir_all(&attachments).unwrap();
        for number in 0..FILES {
            let file = fs::File::create(attachments.join(format!("{number:064x}.bin"))).unwrap();
            file.set_len(BYTES).unwrap();
        }
    }
}
