//! Files kept with a record: a copy in the folder, and its name in the record.

use std::path::PathBuf;

use super::Session;
use super::working::Begins;
use crate::app::jobs::Report;
use crate::app::{News, NewsAction, TakenIn, dialogs, take_in};
use crate::documents::Origin;
use crate::model::Problem;
use crate::model::header::Attachment;
use crate::workspace::{Change, Edit, with_files};

impl Session {
    pub(super) fn browse_attachment(&mut self, to: Origin) {
        let instead = "Drop the files on the window, or note where they lie.";
        self.ask_for_several(dialogs::files(), instead, move |paths| Some(Report::AttachmentsChosen { to, paths }));
    }

    /// Copies files into the folder, one after another, and names them in the record together.
    pub(super) fn attach(&mut self, to: Origin, sources: Vec<PathBuf>) {
        if let Some(problem) = self.read_only(to.record).cloned() {
            return self.tell_problem(&problem);
        }
        let Some(folder) = &self.folder else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        let cancelled = Some("Cancelled: no file was kept.");
        let ticket = self.begin_work(Begins { what: "Copying files", of: sources.len(), unit: "files", cancelled });
        self.jobs.start(move |reporter| {
            let mut results = Vec::new();
            for (done, source) in sources.iter().enumerate() {
                if !ticket.goes_on(done) {
                    return;
                }
                results.push(take_in(&store, source));
            }
            reporter.report(Report::Attached { folder: number, work: ticket.number(), to, results });
        });
    }

    pub(super) fn attached(&mut self, to: &Origin, results: Vec<Result<TakenIn, Problem>>) {
        let mut files = Vec::new();
        for result in results {
            match result {
                Err(problem) => self.tell_problem(&problem),
                Ok(TakenIn { name, file, says }) => {
                    says.into_iter().for_each(|says| self.tell(says));
                    files.push(Attachment { id: self.fresh_id(), name, file, ..Attachment::default() });
                }
            }
        }
        let many = match files.as_slice() {
            [] => return,
            [only] => only.name.clone(),
            several => format!("{} files", several.len()),
        };
        let Some(before) = self.workspace.get(to.record).cloned() else {
            return self.tell(format!("What {many} should be kept with is gone, so nothing was kept."));
        };
        let label = format!("adding {many}");
        let mut after = before.as_ref().clone();
        let is_there = with_files(after.form(), &to.field, &mut |kept| kept.extend(files.iter().cloned()));
        if !is_there {
            // The link that they were for is gone meanwhile; the files are not.
            after.header_mut().attachments.extend(files);
        }
        let kept = match before.title() {
            title if title.is_empty() => format!("{many}."),
            title => format!("{many} with {title}."),
        };
        let steps = self.undo.number();
        self.apply(Change::new(label, vec![Edit::replace(before, after)]));
        let step = self.undo.number();
        if step == steps {
            // Why not was said.
            return self.tell(format!("Not kept: {many}."));
        }
        let news = News::new(format!("Kept {kept}"));
        self.news.push(step.map(NewsAction::Undo).into_iter().fold(news, News::with));
    }

    /// One that was put away is brought back first, which takes its time.
    pub(super) fn open_attachment(&mut self, file: String) {
        let Some(folder) = &self.folder else { return };
        let (files, number) = (folder.store.attachments(), folder.number);
        self.jobs.start(move |reporter| {
            reporter.report(Report::AttachmentFound { folder: number, path: files.find(&file) });
        });
    }

    pub(super) fn attachment_found(&mut self, path: Option<PathBuf>) {
        match path {
            Some(path) => self.open_file(&path),
            None => self.tell("The copy of this file is not in your folder."),
        }
    }
}
