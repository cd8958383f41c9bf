//! How records print: which of their documents, in which style and size. A style that was picked for one meeting stays
//! with that meeting.

use std::collections::HashMap;

use crate::app::{PrintTo, Sheet, with_ending};
use crate::documents::{self, PrintedDocument, Style, TextSize};
use crate::model::{Id, Record};

/// What was picked in this run.
#[derive(Clone, Debug, Default)]
pub struct PrintChoice {
    documents: HashMap<Id, &'static str>,
    styles: HashMap<(Id, &'static str), Style>,
    pub size: TextSize,
    /// A typed path, for systems without dialogs.
    pub path: String,
}

impl PrintChoice {
    /// The document that was picked for a record, or its first; none where it prints nothing.
    pub fn document(&self, record: &Record) -> Option<&'static PrintedDocument> {
        let picked = self.documents.get(&record.id());
        let mut printable = documents::printable(record);
        let first = printable.next();
        picked.and_then(|name| first.into_iter().chain(printable).find(|document| document.name == *name)).or(first)
    }

    pub fn pick_document(&mut self, record: &Record, document: &PrintedDocument) {
        self.documents.insert(record.id(), document.name);
    }

    /// The style that was picked for a document of a record, or that the record is usually printed in.
    pub fn style(&self, record: &Record, document: &PrintedDocument) -> Style {
        let picked = self.styles.get(&(record.id(), document.name));
        picked.copied().unwrap_or_else(|| documents::usual_style(document, record))
    }

    pub fn pick_style(&mut self, record: &Record, document: &PrintedDocument, style: Style) {
        self.styles.insert((record.id(), document.name), style);
    }

    /// What is printed.
    pub fn sheet(&self, record: &Record, document: &'static PrintedDocument) -> Sheet {
        let style = self.style(record, document);
        Sheet { document: document.name, record: record.id(), style, size: self.size }
    }

    /// Where to print, by a typed path; nothing typed asks the system's dialog.
    pub fn to_file(&self, ending: &'static str) -> PrintTo {
        match self.path.trim() {
            "" => PrintTo::Browse(ending),
            path => PrintTo::File(with_ending(path.into(), ending)),
        }
    }
}
