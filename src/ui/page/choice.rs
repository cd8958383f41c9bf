//! How records print: which of their documents, in which style and size. A style that was picked for one meeting stays
//! with that meeting.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::app::{PrintTo, Sheet, with_ending};
use crate::documents::{self, PrintedDocument, Style, TextSize};
use crate::model::{Id, Record};
use crate::render::Format;

/// What was picked in this run.
#[derive(Clone, Debug, Default)]
pub struct PrintChoice {
    documents: HashMap<Id, &'static str>,
    styles: HashMap<(Id, &'static str), Style>,
    pub size: TextSize,
    /// What the file that is saved is called, and its folder, as they are typed; no folder until one is proposed.
    pub name: String,
    pub folder: Option<String>,
    /// What the name was proposed for, and the proposal.
    proposed: Option<(Id, &'static str, String)>,
    /// The format that was saved last.
    pub format: Option<&'static Format>,
}

impl PrintChoice {
    /// The document that was picked for a record, or its first; none where it prints nothing.
    pub fn document(&self, record: &Record, today: Date) -> Option<&'static PrintedDocument> {
        let picked = self.documents.get(&record.id());
        let mut printable = documents::printable(record, today);
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

    /// The format to save in unless another is asked for: the one that was saved last, where it is among these.
    pub fn usual_format(&self, offered: &[&'static Format]) -> Option<&'static Format> {
        let last = offered.iter().find(|format| self.format.is_some_and(|last| last.ending == format.ending));
        last.or(offered.first()).copied()
    }

    /// Proposes a name for what is about to be saved. One that was typed over the last proposal for it stays.
    pub fn propose(&mut self, record: Id, document: &'static str, name: &str) {
        let stays = self.proposed.as_ref().is_some_and(|(for_record, for_document, before)| {
            (*for_record, *for_document) == (record, document) && (before == name || *before != self.name)
        });
        if !stays {
            name.clone_into(&mut self.name);
        }
        self.proposed = Some((record, document, name.to_owned()));
    }

    /// Where to print: into the typed folder or, without one, where the system's dialog says.
    pub fn to_file(&self, ending: &'static str) -> PrintTo {
        to_file(&self.name, self.typed_folder(), ending)
    }

    pub fn typed_folder(&self) -> &str {
        self.folder.as_deref().unwrap_or_default()
    }

    /// The name that somebody typed over the proposal.
    pub fn typed_name(&self) -> Option<&str> {
        let proposal = self.proposed.as_ref().map(|(_, _, proposal)| proposal.as_str());
        Some(self.name.trim()).filter(|name| !name.is_empty() && Some(*name) != proposal)
    }
}

/// Where a file of this name goes: into the typed folder or, without one, where the system's dialog says.
pub fn to_file(typed: &str, folder: &str, ending: &'static str) -> PrintTo {
    let (typed, folder) = (typed.trim(), folder.trim());
    let named = with_ending(PathBuf::from(typed), ending);
    match (folder, typed) {
        _ if typed.starts_with('~') || named.is_absolute() => PrintTo::File(named),
        (_, "") => PrintTo::Browse { ending, name: String::new() },
        ("", _) => PrintTo::Browse { ending, name: named.to_string_lossy().into_owned() },
        (folder, _) => PrintTo::File(Path::new(folder).join(named)),
    }
}
