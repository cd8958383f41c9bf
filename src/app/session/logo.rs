//! The council's logo: chosen from somebody's disk, copied into the folder, and read again where its name has changed.
//!
//! Its name is one of the council's details and is kept with them. A logo that can't be printed stops nothing.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use crate::app::jobs::Report;
use crate::app::logo::logo_in;
use crate::app::{dialogs, read_logo};
use crate::model::{Council, Logo, Problem};
use crate::store::Store;

/// What came of reading a logo: none where no name stands there.
pub type LogoRead = Result<Option<Logo>, Problem>;

/// Which logo is known, and what is wrong with it. The picture itself goes with the records to whoever prints.
#[derive(Debug, Default)]
pub(super) struct LogoState {
    name: String,
    problem: Option<Problem>,
}

impl Session {
    /// Why the logo that the council's details name is not printed.
    pub fn logo_problem(&self) -> Option<&Problem> {
        self.logo.problem.as_ref()
    }

    pub(super) fn browse_logo(&mut self) {
        let instead = "Choose the logo on another computer that opens this folder.";
        self.ask(dialogs::picture(), instead, |path| Report::LogoChosen { path });
    }

    /// Copies a picture into the folder, once it is known that it can be printed.
    pub(super) fn choose_logo(&mut self, source: PathBuf) {
        let Some(folder) = &self.folder else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        self.jobs.start(move |reporter| {
            let result = logo_in(&source).and_then(|logo| Ok((store.attach(&source)?, logo)));
            reporter.report(Report::LogoCopied { folder: number, result });
        });
    }

    pub(super) fn logo_copied(&mut self, result: Result<(String, Logo), Problem>) {
        match result {
            Err(problem) => self.tell_problem(&problem.safe("The logo stays as it was.")),
            Ok((name, logo)) => {
                let council = Council { logo: name.clone(), ..self.workspace.council().clone() };
                self.take_logo(name, Ok(Some(logo)));
                self.set_council(council);
            }
        }
    }

    /// The logo of a folder that has just opened.
    pub(super) fn begin_with_logo(&mut self, read: LogoRead) {
        if let Err(problem) = &read {
            self.tell_problem(problem);
        }
        self.take_logo(self.workspace.council().logo.clone(), read);
    }

    /// Reads the logo anew where the council's details name another one, or where it could not be read before.
    pub(super) fn follow_logo(&mut self, is_tried_again: bool) {
        let name = self.workspace.council().logo.clone();
        if name.trim().is_empty() {
            return self.take_logo(name, Ok(None));
        }
        let Some(folder) = &self.folder else { return };
        if name != self.logo.name || is_tried_again && self.logo.problem.is_some() {
            self.logo.name.clone_from(&name);
            let (store, number) = (folder.store.clone(), folder.number);
            self.jobs.start(move |reporter| {
                let result = read_logo(&store, &name);
                reporter.report(Report::LogoRead { folder: number, name, result });
            });
        }
    }

    pub(super) fn logo_read(&mut self, name: String, result: LogoRead) {
        if name == self.workspace.council().logo {
            self.take_logo(name, result);
        }
    }

    fn take_logo(&mut self, name: String, read: LogoRead) {
        let (logo, problem) = match read {
            Ok(logo) => (logo, None),
            Err(problem) => (None, Some(problem)),
        };
        self.logo = LogoState { name, problem };
        if self.workspace.logo() != logo.as_ref() {
            self.workspace.set_logo(logo);
        }
    }
}

/// A folder that was opened with what its pages need from the start.
pub struct WithLogo {
    pub store: Arc<Store>,
    pub logo: LogoRead,
}

impl WithLogo {
    pub fn of(store: Store) -> Self {
        let logo = read_logo(&store, &store.marker().council.logo);
        Self { store: Arc::new(store), logo }
    }
}
