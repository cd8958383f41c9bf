//! Saving from the window what leaves for other programs: a calendar, a table.

use std::path::{Path, PathBuf};

use super::Session;
use super::working::Begins;
use crate::app::jobs::Report;
use crate::app::printing::guarded;
use crate::app::{Export, ExportTo, Exported, News, NewsAction, dialogs, export, with_ending};
use crate::model::Problem;

impl Session {
    pub(super) fn export(&mut self, wanted: Export, to: ExportTo) {
        match to {
            ExportTo::File(path) => self.export_to_new(wanted, &path),
            ExportTo::Over(path) => self.export_over(wanted, path),
            ExportTo::Browse { name } => {
                let name = if name.is_empty() { wanted.file_name(&self.workspace) } else { name };
                let named = with_ending(PathBuf::from(name), wanted.ending());
                let question = dialogs::save_as(&named.to_string_lossy(), wanted.ending());
                let instead = "Nothing is saved yet: type a folder beside the name, such as Documents.";
                self.ask(question, instead, move |path| Report::ExportFileChosen { wanted, path });
            }
        }
    }

    /// Saves as a file that is not there yet.
    fn export_to_new(&mut self, wanted: Export, path: &Path) {
        if let Some(path) = self.not_over(path, |path| NewsAction::ReplaceExport(wanted, path)) {
            self.export_over(wanted, path);
        }
    }

    /// The dialog has asked about a file that is there, unless its name was left without an ending.
    pub(super) fn export_to_chosen(&mut self, wanted: Export, path: PathBuf) {
        let named = with_ending(path.clone(), wanted.ending());
        if named == path { self.export_over(wanted, path) } else { self.export_to_new(wanted, &named) }
    }

    fn export_over(&mut self, wanted: Export, path: PathBuf) {
        self.workspace.refresh_links();
        let (workspace, now) = (self.workspace.clone(), self.clock.wall());
        let ticket = self.begin_work(Begins { what: "Saving for other programs", of: 0, unit: "", cancelled: None });
        self.jobs.start(move |reporter| {
            let _under_way = ticket;
            let result = guarded(|| export(&workspace, wanted, &path, now));
            reporter.report(Report::Exported(result));
        });
    }

    pub(super) fn exported(&mut self, result: Result<Exported, Problem>) {
        match result {
            Ok(exported) => {
                let told: String = exported.told.iter().map(|sentence| format!(" {sentence}")).collect();
                let name = exported.path.file_name().unwrap_or_default().to_string_lossy();
                let folder = exported.path.parent().unwrap_or(Path::new("")).display();
                let says = format!("Saved {name} in {folder}: {}.{told}", exported.what);
                self.news.push(News::new(says).with(NewsAction::Open(exported.path)));
            }
            Err(problem) => self.tell_problem(&problem),
        }
    }
}
