//! Files kept with a record: a copy in the folder, and its name in the record.

use std::path::PathBuf;

use super::Session;
use crate::app::dialogs;
use crate::app::jobs::Report;
use crate::model::header::Attachment;
use crate::model::{Id, Problem};
use crate::workspace::{Change, Edit};

impl Session {
    pub(super) fn browse_attachment(&mut self, record: Id) {
        let instead = "Note in the record where the file lies.";
        self.ask(dialogs::file(), instead, move |path| Report::AttachmentChosen { record, path });
    }

    pub(super) fn attach(&mut self, record: Id, source: PathBuf) {
        let Some(folder) = &self.folder else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        let name = source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.jobs.start(move |reporter| {
            let result = store.attach(&source);
            reporter.report(Report::Attached { folder: number, record, name, result });
        });
    }

    pub(super) fn attached(&mut self, id: Id, name: String, result: Result<String, Problem>) {
        let file = match result {
            Ok(file) => file,
            Err(problem) => return self.tell_problem(&problem),
        };
        let Some(before) = self.workspace.get(id).cloned() else { return };
        let mut after = before.as_ref().clone();
        let attachment = Attachment { id: self.fresh_id(), name: name.clone(), file };
        after.header_mut().attachments.push(attachment);
        self.apply(Change::new(format!("adding {name}"), vec![Edit::replace(before, after)]));
    }

    pub(super) fn open_attachment(&mut self, file: &str) {
        let path = self.folder.as_ref().and_then(|folder| folder.store.attachment(file));
        match path {
            Some(path) => self.open_file(&path),
            None => self.tell("The copy of this file is not in your folder."),
        }
    }
}
