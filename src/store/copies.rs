//! Copies of what could not be saved, in a folder of the officer's choice: laid out like the records' own folder, so
//! that they can be put back into it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, Audience};
use super::inside::canonical;
use super::open::Store;
use super::small::to_text;
use super::trouble::could_not;
use crate::model::{Council, Problem, Record};

/// More copies of one record than anybody makes.
const MOST: usize = 100;

impl Store {
    /// Writes records, and the council's details, into another folder. A file that is there already stays; the copy
    /// gets another name.
    ///
    /// # Errors
    /// Where the folder is a part of the workspace, or something could not be written there.
    pub fn write_copies(
        &self,
        folder: &Path,
        records: &[Arc<Record>],
        council: Option<&Council>,
    ) -> Result<(), Problem> {
        if canonical(folder).is_ok_and(|real| real.starts_with(self.folder())) {
            return Err(Problem::new("This is the folder that could not be saved to.")
                .hint("Choose another: on this computer's own disk, or on a memory stick.")
                .at(folder));
        }
        for record in records {
            let text = record.to_ron().map_err(|error| Problem::new(error.to_string()))?;
            put(&folder.join(record.kind().folder()), &record.id().to_string(), &text)?;
        }
        council.map_or(Ok(()), |council| put(folder, "council", &to_text(council)?))
    }
}

fn put(folder: &Path, name: &str, text: &str) -> Result<(), Problem> {
    let failed = |error: io::Error| could_not("put a copy here", folder, &error).hint("Choose another folder.");
    files::ensure_folder(folder, Audience::Usual).map_err(failed)?;
    for number in 1..=MOST {
        match files::create(&path(folder, name, number), text.as_bytes(), Audience::Usual) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            written => return written.and_then(files::Durability::confirmed).map_err(failed),
        }
    }
    Err(failed(ErrorKind::AlreadyExists.into()))
}

fn path(folder: &Path, name: &str, number: usize) -> PathBuf {
    folder.join(if number == 1 { format!("{name}.ron") } else { format!("{name} ({number}).ron") })
}
