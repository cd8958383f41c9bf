//! The print pack from the window: into the viewer, to a printer, into one file or as files into a folder, with how far it
//! has come; and how many pages each of its parts has, counted on a thread while the window shows them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Session;
use super::printing::hand_on;
use super::working::NOTHING_PRINTED;
use crate::app::jobs::Report;
use crate::app::printing::{compose, guarded};
use crate::app::{News, NewsAction, Pack, PackPrint, Packed, PrintTo, Progress, dialogs, print_pack, with_ending};
use crate::documents::{self, Style};
use crate::model::{Id, Problem};
use crate::render;

/// What the file and the folder of a pack are called behind the event's name.
const NAME: &str = "print pack";
const ENDING: &str = "pdf";

/// What is known of packs.
#[derive(Default)]
pub(super) struct Packs {
    /// How far the print with this number has come.
    progress: Option<(u64, Progress)>,
    /// Which pack is counted, in which state of the records.
    asked: Option<(Pack, u64)>,
    /// Counts the packs that were asked for, so that what an earlier one says late is passed over.
    number: u64,
    given_up: Arc<AtomicBool>,
    counted: Vec<Counted>,
}

/// How many pages a part has; none where they could not be made.
struct Counted {
    document: &'static str,
    style: Style,
    pages: Option<usize>,
}

impl Session {
    pub(super) fn print_pack(&mut self, print: PackPrint) {
        match print.to.clone() {
            PrintTo::File(path) if print.apart => self.pack_into(print, &path),
            PrintTo::File(path) => self.pack_to_new(print, &path),
            PrintTo::Over(path) => self.pack_to(print, path),
            PrintTo::Browse { name, .. } => self.browse_pack(print, &name),
            PrintTo::Viewer | PrintTo::Printer(_) => self.pack_aside(print),
        }
    }

    /// Asks for a file or a folder to print into.
    fn browse_pack(&mut self, print: PackPrint, name: &str) {
        let question = match (print.apart, name) {
            (true, _) => dialogs::folder_for_files(),
            (false, "") => dialogs::save_as(&format!("{}.{ENDING}", self.pack_name(print.pack.event)), ENDING),
            (false, name) => dialogs::save_as(name, ENDING),
        };
        let instead = "Nothing is saved yet: type a folder, such as Documents.";
        self.ask(question, instead, move |path| Report::PackPlaceChosen { print: Box::new(print), path });
    }

    /// A name that says what it is.
    pub fn pack_name(&self, event: Id) -> String {
        documents::file_name(&self.workspace, event, NAME)
    }

    /// Prints where a dialog said. The dialog has asked about a file that is there, unless its name was left without an
    /// ending.
    pub(super) fn pack_to_chosen(&mut self, print: PackPrint, path: PathBuf) {
        let named = with_ending(path.clone(), ENDING);
        match print.apart {
            true => self.pack_into(print, &path),
            false if named == path => self.pack_to(print, path),
            false => self.pack_to_new(print, &named),
        }
    }

    fn pack_to_new(&mut self, print: PackPrint, path: &Path) {
        let replace = |path| NewsAction::ReplacePack(Box::new(PackPrint { to: PrintTo::Over(path), ..print.clone() }));
        if let Some(path) = self.not_over(path, replace) {
            self.pack_to(print, path);
        }
    }

    /// Files go into a folder of their own within the one that was named, so that nothing is written over.
    fn pack_into(&mut self, print: PackPrint, folder: &Path) {
        let folder = self.places.typed(folder);
        let name = self.pack_name(print.pack.event);
        let numbered = |number: u32| if number == 1 { name.clone() } else { format!("{name} {number}") };
        let free = (1..).map(|number| folder.join(numbered(number))).find(|path| !path.exists());
        if let Some(path) = free {
            self.pack_to(print, path);
        }
    }

    /// Prints to a file of our own, which is then shown or sent on.
    fn pack_aside(&mut self, print: PackPrint) {
        if let Some(path) = self.aside(&self.pack_name(print.pack.event)) {
            self.pack_to(print, path);
        }
    }

    fn pack_to(&mut self, wanted: PackPrint, path: PathBuf) {
        let (number, given_up) = self.press("Printing the pack".to_owned(), wanted.apart);
        let (workspace, now, album) = (self.workspace.clone(), self.clock.wall(), self.album());
        self.jobs.print(move |reporter| {
            let goes_on = |progress: Progress| {
                reporter.report(Report::PackGoesOn { number, progress });
                !given_up.load(Ordering::Relaxed)
            };
            let PackPrint { pack, apart, to } = &wanted;
            let packed = print_pack(&workspace, album.as_deref(), pack, &path, *apart, now, &goes_on);
            if *apart && given_up.load(Ordering::Relaxed) {
                return reporter.report(Report::PackStopped(packed.map(|packed| packed.map(Box::new))));
            }
            let result = packed.map(|packed| {
                let kept = packed.filter(|_| !given_up.load(Ordering::Relaxed));
                kept.map(|packed| hand_on(packed.printed, to))
            });
            reporter.report(Report::Printed { number, result });
        });
    }

    /// Says what is there of files that were given up.
    pub(super) fn pack_stopped(&mut self, result: Result<Option<Box<Packed>>, Problem>) {
        let packed = match result {
            Ok(Some(packed)) => packed,
            Ok(None) => return self.tell(NOTHING_PRINTED),
            Err(problem) => return self.tell_problem(&problem),
        };
        let says = match packed.stopped() {
            Some(made) => format!("Cancelled: the {made}"),
            None => {
                format!("All {} files were made already. They are in {}.", packed.of, packed.printed.path.display())
            }
        };
        self.news.push(News::new(says).with(NewsAction::Open(packed.printed.path.clone())));
    }

    pub(super) fn pack_goes_on(&mut self, number: u64, progress: Progress) {
        if self.working.prints.has(number) {
            self.packs.progress = Some((number, progress));
        }
    }

    /// How far the print with this number has come, where it is one of a pack.
    pub(super) fn packs_progress(&self, number: u64) -> Option<&Progress> {
        self.packs.progress.as_ref().filter(|(of, _)| *of == number).map(|(_, progress)| progress)
    }

    /// Counts the pages of the parts of a pack, or of none any longer.
    pub(super) fn count_pack(&mut self, wanted: Option<Pack>) {
        let asked = wanted.map(|pack| (pack, self.workspace.generation()));
        if asked == self.packs.asked {
            return;
        }
        self.packs.given_up.store(true, Ordering::Relaxed);
        self.packs =
            Packs { asked, number: self.packs.number + 1, progress: self.packs.progress.take(), ..Packs::default() };
        let Some((pack, _)) = self.packs.asked.clone() else { return };
        self.workspace.refresh_links();
        let (workspace, now, album) = (self.workspace.clone(), self.clock.wall(), self.album());
        let (number, given_up) = (self.packs.number, self.packs.given_up.clone());
        self.jobs.start(move |reporter| {
            for part in pack.parts(&workspace, now).unwrap_or_default() {
                if given_up.load(Ordering::Relaxed) {
                    return;
                }
                let pages: Result<usize, Problem> = guarded(|| {
                    let document = compose(&workspace, album.as_deref(), pack.sheet(&part), now)?;
                    Ok(render::sheets(&document)?.count())
                });
                let (document, style) = (part.document.name, part.style);
                reporter.report(Report::PackCounted { number, document, style, pages: pages.ok() });
            }
        });
    }

    pub(super) fn pack_counted(&mut self, number: u64, document: &'static str, style: Style, pages: Option<usize>) {
        if number == self.packs.number {
            self.packs.counted.push(Counted { document, style, pages });
        }
    }

    /// How many pages a part of the pack has that is counted: none until it was, and none within where it can't be made.
    pub fn pack_pages(&self, document: &str, style: Style) -> Option<Option<usize>> {
        let found = self.packs.counted.iter().find(|one| one.document == document && one.style == style);
        found.map(|one| one.pages)
    }
}
