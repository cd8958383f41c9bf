//! What a verb works with: where to write, the clock, and the workspace that was asked for.

use std::path::PathBuf;

use super::output::Output;
use crate::app::{Clock, Opened, open_now};
use crate::model::Problem;
use crate::store::Places;

/// Lent to a verb for one run.
pub(super) struct Desk<'d, 'a> {
    pub(super) out: &'d mut Output<'a>,
    pub(super) err: &'d mut Output<'a>,
    pub(super) places: Places,
    pub(super) clock: Clock,
    /// As `--workspace` names it.
    pub(super) folder: Option<PathBuf>,
    /// A part of the folder could not be read, so what the verb says may not be all there is.
    pub(super) incomplete: bool,
}

impl Desk<'_, '_> {
    /// The folder of records: the one that was named, else the one in the user's data folder.
    ///
    /// # Errors
    /// Where none was named and the usual one was never made.
    pub(super) fn folder(&self) -> Result<PathBuf, Problem> {
        if let Some(folder) = &self.folder {
            return Ok(folder.clone());
        }
        let usual = self.places.default_workspace();
        if usual.exists() {
            return Ok(usual);
        }
        Err(Problem::new("You have no records on this computer yet.")
            .hint("Open the window once, or name a folder with --workspace DIR; \"folkmoot new DIR\" makes one.")
            .at(usual))
    }

    /// Everything in the folder that can be read. What can't, and what else needs attention, goes to the errors.
    pub(super) fn open(&mut self) -> Result<Opened, Problem> {
        let opened = open_now(&self.folder()?, &self.places)?;
        opened.unlisted.iter().chain(&opened.problems).for_each(|problem| self.err.problem(problem));
        self.incomplete = !opened.unlisted.is_empty();
        match opened.unread.len() {
            0 => {}
            1 => self.err.line("One file could not be read and is left out. \"folkmoot check\" says why."),
            many => {
                self.err.line(&format!("{many} files could not be read and are left out. \"folkmoot check\" says why."))
            }
        }
        Ok(opened)
    }
}
