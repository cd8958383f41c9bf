//! Printing the pack of an event: as one PDF with a list of what is in it, or as a file for each part, numbered in order.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::app::printing::{compose, guarded};
use crate::app::{Album, Printed, Sheet};
use crate::documents::{self, Document, PackPart, Request, Style, TextSize};
use crate::model::{Id, Problem};
#[cfg(feature = "typeset")]
use crate::render;
use crate::render::{FORMATS, Rendered};
use crate::store;
use crate::workspace::Workspace;

/// Which papers of an event's pack, and in which size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub event: Id,
    pub size: TextSize,
    /// The documents that stay out, by their names and styles.
    pub without: Vec<(&'static str, Style)>,
}

/// What was printed of a pack.
#[derive(Clone, Debug)]
pub struct Packed {
    /// The file, or the folder of them.
    pub printed: Printed,
    /// How many are made: fewer than all where the files were given up on the way.
    pub parts: usize,
    pub of: usize,
}

/// How far it has come: so many parts of all are done, and this one is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
    pub what: String,
}

impl Pack {
    /// The parts that print, in order. The workspace's links must be fresh.
    ///
    /// # Errors
    /// Where there is no such event.
    pub fn parts(&self, workspace: &Workspace, now: DateTime) -> Result<Vec<PackPart>, Problem> {
        let all = documents::pack(workspace, self.event, now)?;
        let is_wanted = |part: &PackPart| !self.without.contains(&(part.document.name, part.style));
        Ok(all.into_iter().filter(|part| part.lacks.is_none() && is_wanted(part)).collect())
    }

    /// The pages of one part.
    pub fn sheet(&self, part: &PackPart) -> Sheet {
        Sheet { document: part.document.name, record: self.event, style: part.style, size: self.size }
    }
}

/// Prints a pack: into this folder as files, where `apart` says so, and else into one PDF. None where it is given up
/// before there is a file; of files those that are made already stay and are told.
///
/// # Errors
/// Where nothing is left to print, or a page or a file could not be made; it says how many files are there.
pub fn print_pack(
    workspace: &Workspace,
    album: Option<&Album>,
    pack: &Pack,
    to: &Path,
    apart: bool,
    now: DateTime,
    goes_on: &dyn Fn(Progress) -> bool,
) -> Result<Option<Packed>, Problem> {
    let parts = pack.parts(workspace, now)?;
    if parts.is_empty() {
        let problem = Problem::new("Nothing is left to print: every part of the pack is left out.");
        return Err(problem.hint("Tick at least one of them."));
    }
    let packing = Packing { workspace, album, pack, parts: &parts, to, now, goes_on };
    if apart { packing.as_files() } else { packing.as_one() }
}

/// A pack that is being printed.
struct Packing<'a> {
    workspace: &'a Workspace,
    album: Option<&'a Album>,
    pack: &'a Pack,
    parts: &'a [PackPart],
    to: &'a Path,
    now: DateTime,
    goes_on: &'a dyn Fn(Progress) -> bool,
}

impl Packing<'_> {
    /// Tells how far it has come; false where it was given up.
    fn goes_on(&self, done: usize) -> bool {
        let what = self.parts.get(done).map(|part| part.document.label.to_owned()).unwrap_or_default();
        (self.goes_on)(Progress { done, of: self.parts.len(), what })
    }

    fn composed(&self, part: &PackPart) -> Result<Document, Problem> {
        guarded(|| compose(self.workspace, self.album, self.pack.sheet(part), self.now))
    }

    fn as_one(&self) -> Result<Option<Packed>, Problem> {
        let mut composed = Vec::with_capacity(self.parts.len());
        for (done, part) in self.parts.iter().enumerate() {
            if !self.goes_on(done) {
                return Ok(None);
            }
            composed.push(self.composed(part)?);
        }
        let (style, size) = (Style::Plain, self.pack.size);
        let request = Request { record: self.pack.event, style, size, printed: self.now };
        let front = documents::contents(self.workspace, &request, self.parts)?;
        let rendered = guarded(|| bound(&front, &composed, self.now))?;
        if !self.goes_on(self.parts.len()) {
            return Ok(None);
        }
        store::write_print(self.to, &rendered.bytes)?;
        let mut printed = self.nothing_yet(self.to);
        add(&mut printed, rendered, &composed);
        Ok(Some(self.packed(printed, self.parts.len())))
    }

    /// In the usual format, one after another.
    fn as_files(&self) -> Result<Option<Packed>, Problem> {
        let mut printed = self.nothing_yet(self.to);
        for (done, part) in self.parts.iter().enumerate() {
            if !self.goes_on(done) {
                return Ok((done > 0).then(|| self.packed(printed, done)));
            }
            self.one_file(done, part, &mut printed).map_err(|problem| self.stopped(done, problem))?;
        }
        Ok(Some(self.packed(printed, self.parts.len())))
    }

    fn one_file(&self, done: usize, part: &PackPart, printed: &mut Printed) -> Result<(), Problem> {
        let format = FORMATS.first().ok_or_else(|| Problem::new("There is no format to print in."))?;
        let document = self.composed(part)?;
        let rendered = guarded(|| (format.render)(&document, self.now))?;
        store::make_prints_folder(self.to)?;
        let name = format!("{:02} {}.{}", done + 1, part.file_name(), format.ending);
        store::write_print(&self.to.join(name), &rendered.bytes)?;
        add(printed, rendered, std::slice::from_ref(&document));
        Ok(())
    }

    /// The same problem, with what is there of the files.
    fn stopped(&self, done: usize, problem: Problem) -> Problem {
        if done == 0 {
            return problem;
        }
        let made = first_of(done, self.parts.len(), self.to);
        let safe = if problem.safe.is_empty() { String::new() } else { format!("{} ", problem.safe) };
        problem.safe(format!("{safe}The {made}"))
    }

    fn packed(&self, printed: Printed, parts: usize) -> Packed {
        Packed { printed, parts, of: self.parts.len() }
    }

    fn nothing_yet(&self, path: &Path) -> Printed {
        let path: PathBuf = path.to_owned();
        let (unprintable, overflows, not_shown) = (Vec::new(), Vec::new(), Vec::new());
        Printed { path, unprintable, overflows, not_shown, open: false, sent_to: None }
    }
}

impl Packed {
    /// "first 3 of 12 files are in …", where not all of them were made.
    pub fn stopped(&self) -> Option<String> {
        (self.parts < self.of).then(|| first_of(self.parts, self.of, &self.printed.path))
    }
}

fn first_of(done: usize, of: usize, folder: &Path) -> String {
    let are = if done == 1 { "is" } else { "are" };
    format!("first {done} of {of} files {are} in {}.", folder.display())
}

fn add(printed: &mut Printed, rendered: Rendered, composed: &[Document]) {
    printed.unprintable.extend(rendered.unprintable);
    printed.overflows.extend(rendered.overflows);
    printed.not_shown.extend(composed.iter().flat_map(documents::not_shown));
}

#[cfg(feature = "typeset")]
fn bound(front: &Document, composed: &[Document], now: DateTime) -> Result<Rendered, Problem> {
    render::bound(front, composed, now).map(|bound| bound.rendered)
}

#[cfg(not(feature = "typeset"))]
fn bound(_: &Document, _: &[Document], _: DateTime) -> Result<Rendered, Problem> {
    Err(Problem::new("This Folkmoot makes no PDF.").hint("Print the pack into a folder: it has a file for each part."))
}
