//! Printing from the window: into the system's viewer, to one of its printers, or into a file.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use super::Session;
use super::telling::in_words;
use crate::app::jobs::Report;
use crate::app::{News, NewsAction, Print, PrintTo, Printed, dialogs, print_unless, printers, with_ending};
use crate::documents;
use crate::model::Problem;
use crate::store;

/// The system's printers, as far as they are known.
#[derive(Debug, Default)]
pub(super) struct Printers {
    /// None until the system has answered.
    known: Option<Vec<String>>,
    /// The system is being asked.
    asking: bool,
}

impl Session {
    pub(super) fn print(&mut self, print: Print) {
        match print.to.clone() {
            PrintTo::File(path) => self.print_to_new(print, &path),
            PrintTo::Over(path) => self.print_to(print, path),
            PrintTo::Viewer | PrintTo::Printer(_) => self.print_aside(print),
            PrintTo::Browse { ending, name } => self.browse_print(print, ending, &name),
        }
    }

    /// Prints to a file as it was typed, unless there is one already.
    fn print_to_new(&mut self, print: Print, path: &Path) {
        if let Some(path) = self.not_over(path, |path| NewsAction::replace(&print, path)) {
            self.print_to(print, path);
        }
    }

    /// The folder that is proposed for what is saved, which is there.
    pub fn folder_to_save_in(&self) -> String {
        self.places.folder_to_save_in().to_string_lossy().into_owned()
    }

    /// Makes a folder that was typed, for what is saved into it next.
    pub(super) fn make_folder(&mut self, folder: &Path) {
        if let Err(problem) = store::make_prints_folder(folder) {
            self.tell_problem(&problem);
        }
    }

    /// A file as it was typed, where it is not there yet and its folder is; else what can be done instead is said.
    pub(super) fn not_over(&mut self, path: &Path, replace: impl FnOnce(PathBuf) -> NewsAction) -> Option<PathBuf> {
        let path = self.places.typed(path);
        let missing = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir());
        if let Some(folder) = missing {
            let says = format!("There is no folder {} yet. Nothing is saved so far.", folder.display());
            let make = NewsAction::MakeFolder(folder.to_owned(), Box::new(replace(path.clone())));
            self.news.push(News::new(says).with(make));
            return None;
        }
        if !path.exists() {
            return Some(path);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let says = format!("There is a file called {name} already. It was left as it is.");
        self.news.push(News::new(says).with(replace(path)));
        None
    }

    /// Prints to a file of our own, which is then shown or sent on.
    fn print_aside(&mut self, print: Print) {
        if let Some(path) = self.aside(&self.print_name(&print)) {
            self.print_to(print, path);
        }
    }

    /// A PDF of our own with this name, where there can be one.
    pub(super) fn aside(&mut self, name: &str) -> Option<PathBuf> {
        match self.folder.as_ref()?.store.prints_folder() {
            Ok(prints) => Some(prints.join(format!("{name}.pdf"))),
            Err(problem) => {
                self.tell_problem(&problem);
                None
            }
        }
    }

    /// A name for the file that says what it is.
    fn print_name(&self, print: &Print) -> String {
        documents::file_name(&self.workspace, print.sheet.record, print.sheet.document)
    }

    pub(super) fn print_to(&mut self, wanted: Print, path: PathBuf) {
        let label = documents::named(wanted.sheet.document).map_or("", |document| document.label);
        let (number, given_up) = self.press(format!("Printing {label}"), false);
        let (workspace, now) = (self.workspace.clone(), self.clock.wall());
        let album = self.album();
        self.jobs.print(move |reporter| {
            let is_given_up = || given_up.load(Ordering::Relaxed);
            let printed = print_unless(&workspace, album.as_deref(), wanted.sheet, &path, now, &is_given_up);
            let result = printed.map(|printed| printed.filter(|_| !is_given_up()).map(|one| hand_on(one, &wanted.to)));
            reporter.report(Report::Printed { number, result });
        });
    }

    pub(super) fn printed(&mut self, number: u64, result: Result<Option<Printed>, Problem>) {
        let was_given_up = !self.working.prints.end(number);
        match result {
            Ok(None) => {}
            Err(_) if was_given_up => {}
            Err(problem) => self.tell_problem(&problem),
            // It was in its file already when it was given up.
            Ok(Some(printed)) if was_given_up => self.tell_printed(Printed { open: false, ..printed }),
            Ok(Some(printed)) => self.tell_printed(printed),
        }
    }

    fn tell_printed(&mut self, printed: Printed) {
        self.tell_unprintable(&printed);
        self.tell_overflows(&printed);
        self.tell_not_shown(&printed);
        let name = printed.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let opens = NewsAction::Open(printed.path.clone());
        let (says, action) = match (&printed.sent_to, printed.open, printed.path.parent()) {
            (Some(Ok(printer)), ..) => (format!("Sent {name} to {printer}."), opens),
            (Some(Err(problem)), ..) => (in_words(problem), opens),
            (None, false, Some(folder)) => (format!("Saved {name} in {}.", folder.display()), opens),
            // Some systems report that they show a file and show nothing, so the place is said and shown in any case. It is
            // one of our own: its path would say nothing to anybody.
            (None, _, Some(folder)) => (
                format!("Among this computer\u{2019}s printed papers: {name}, ready to print."),
                NewsAction::ShowFolder(folder.to_owned()),
            ),
            (None, _, None) => (format!("{name} is ready to print."), opens),
        };
        if printed.open {
            self.open_file(&printed.path);
        }
        self.news.push(News::new(says).with(action));
    }

    fn tell_unprintable(&mut self, printed: &Printed) {
        let Some(first) = printed.unprintable.first() else { return };
        let place = first.origin.as_ref().and_then(|origin| self.workspace.title(origin.record)).unwrap_or_default();
        let others = match printed.unprintable.len() - 1 {
            0 => String::new(),
            more => format!(" So do {more} more."),
        };
        let place = if place.is_empty() { place } else { format!(", in {place}") };
        self.tell(format!("A character that no font has prints as its name: {}{place}.{others}", first.name));
    }

    /// The first in full, where what was printed takes more pages than it is meant to.
    fn tell_overflows(&mut self, printed: &Printed) {
        match printed.overflows.as_slice() {
            [] => {}
            [only] => self.tell(only.sentence()),
            several => {
                self.tell(format!("{} briefs take more than a page. Beside the page stands which.", several.len()))
            }
        }
    }

    fn tell_not_shown(&mut self, printed: &Printed) {
        match printed.not_shown.as_slice() {
            [] => {}
            [only] => self.tell(format!("{}. {}", only.concern.sentence(), only.why)),
            several => self.tell(format!("{} pictures are not shown: their words stand alone.", several.len())),
        }
    }

    /// Asks for a file to print to.
    fn browse_print(&mut self, print: Print, ending: &'static str, name: &str) {
        let name = match name {
            "" => format!("{}.{ending}", self.print_name(&print)),
            name => name.to_owned(),
        };
        let question = dialogs::save_as(&name, ending);
        let instead = "Nothing is saved yet: type a folder beside the name, such as Documents.";
        self.ask(question, instead, move |path| Report::PrintFileChosen { print: Box::new(print), path });
    }

    /// Asks the system for its printers; what was known is shown meanwhile.
    pub(super) fn find_printers(&mut self) {
        if !std::mem::replace(&mut self.printers.asking, true) {
            self.jobs.start(|reporter| reporter.report(Report::PrintersFound(printers::printers())));
        }
    }

    pub(super) fn printers_found(&mut self, known: Vec<String>) {
        self.printers = Printers { known: Some(known), asking: false };
    }

    /// Whether the system has said which printers it has.
    pub fn knows_printers(&self) -> bool {
        self.printers.known.is_some()
    }

    /// The system's printers, the usual one first; none until they are known.
    pub fn printers(&self) -> &[String] {
        self.printers.known.as_deref().unwrap_or_default()
    }

    /// Prints to a file that was chosen in a dialog, which may have left out the ending that says the format.
    pub(super) fn print_to_chosen(&mut self, print: Print, path: PathBuf) {
        let PrintTo::Browse { ending, .. } = print.to else { return };
        let named = with_ending(path.clone(), ending);
        if named == path {
            self.print_to(print, path);
        } else {
            // The dialog asked nothing about a file of this name.
            self.print(Print { to: PrintTo::File(named), ..print });
        }
    }

    /// Shows a file in the system's viewer, or a folder in its own window.
    pub(super) fn open_file(&mut self, path: &Path) {
        self.shown = Some(path.to_owned());
        let opened = dialogs::open(path);
        if path.is_dir() {
            self.tell_folder(path, opened.is_ok());
        } else if let Err(problem) = opened {
            self.tell_problem(&problem);
        }
    }

    /// Some systems report that they show a folder and show nothing, so where it is is said in any case, to be copied.
    fn tell_folder(&mut self, folder: &Path, is_shown: bool) {
        let place = folder.display().to_string();
        let says = match is_shown {
            true => format!("The folder is {place}."),
            false => format!("This computer has no program that shows folders. The folder is {place}."),
        };
        self.news.push(News::new(says).with(NewsAction::Copy(place)));
    }

    /// The file that was shown last in the system's viewer.
    pub fn shown(&self) -> Option<&Path> {
        self.shown.as_deref()
    }

    /// Opens a web or mail address. Anything else stays closed, whatever a record says.
    pub(super) fn open_link(&mut self, address: &str) {
        if !documents::markdown::is_safe_address(address) {
            self.tell("Only web and mail addresses are opened.");
        } else if let Err(problem) = dialogs::open_address(address) {
            self.tell_problem(&problem);
        }
    }
}

/// What is done with pages that are made. What a printer does not take can still be opened.
pub(super) fn hand_on(printed: Printed, to: &PrintTo) -> Printed {
    match to {
        PrintTo::Printer(printer) => {
            let title = printed.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            let sent_to = printers::send_to(printer, &title, &printed.path).map(|()| printer.clone());
            Printed { sent_to: Some(sent_to), ..printed }
        }
        _ => Printed { open: *to == PrintTo::Viewer, ..printed },
    }
}
