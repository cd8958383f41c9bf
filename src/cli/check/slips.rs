//! What is wrong inside a record that could be read. Nothing here stops the program; all of it is worth a look.

use std::collections::HashSet;
use std::path::Path;

use super::finding::Finding;
use super::reading::Reading;
use crate::app::read_logo;
use crate::model::form::{Form, Items, Place};
use crate::model::header::Attachment;
use crate::model::{Id, Kind, Problem, Ref, When};
use crate::store::{FileMap, LoadedRecord, MARKER, Unknown, UnnamedFile};
use crate::workspace::slips::of_when;

/// The slips in one record's file.
pub(super) fn slips(reading: &Reading, loaded: &LoadedRecord) -> Vec<Finding> {
    let map = match reading.store.file_map(loaded) {
        Ok(map) => map,
        Err(problem) => return vec![Finding::of_file(problem)],
    };
    let (path, record) = (&*loaded.path, Some(loaded.record.id()));
    let mut search = Search { reading, path, record, map: &map, found: Vec::new() };
    map.unknown().iter().for_each(|unknown| search.unknown(unknown));
    search.form("", loaded.record.clone().form());
    search.found
}

/// The slips in the workspace's own file.
pub(super) fn marker_slips(reading: &Reading) -> Vec<Finding> {
    let path = reading.store.folder().join(MARKER);
    let map = match reading.store.marker_map() {
        Ok(map) => map,
        Err(problem) => return vec![Finding::of_file(problem)],
    };
    let mut search = Search { reading, path: &path, record: None, map: &map, found: Vec::new() };
    map.unknown().iter().for_each(|unknown| search.unknown(unknown));
    if let Err(problem) = read_logo(&reading.store, &reading.store.marker().council.logo) {
        search.found("council/logo", problem);
    }
    search.found
}

/// Copies of files that nothing names, or why nobody can tell.
pub(super) fn unnamed_files(reading: &Reading) -> Vec<Finding> {
    let unnamed = match reading.store.unnamed_files() {
        Ok(unnamed) => unnamed,
        Err(problem) => return vec![Finding::file_worth_a_look(problem)],
    };
    let finding = |one: UnnamedFile| {
        let problem = Problem::new(
            "No record, no earlier version and no draft on this computer names this copy of a file.",
        )
        .safe("It is kept: no copy is ever removed by itself.")
        .hint(
            "Once nobody has touched it for 30 days, Settings can put it away, for everybody who shares the folder. It \
             comes back by itself when a record shows it.",
        );
        Finding::file_worth_a_look(problem.at(one.path))
    };
    unnamed.into_iter().map(finding).collect()
}

struct Search<'a> {
    reading: &'a Reading,
    path: &'a Path,
    /// None for a file that is no record.
    record: Option<Id>,
    map: &'a FileMap,
    found: Vec<Finding>,
}

impl Search<'_> {
    fn found(&mut self, field: &str, problem: Problem) {
        let problem = problem.at(self.path);
        let problem = match self.map.line_column(field) {
            Some((line, column)) => problem.line_column(line, column),
            None => problem,
        };
        self.found.push(Finding::of_field(problem, self.record, field));
    }

    fn unknown(&mut self, unknown: &Unknown) {
        let field = &unknown.field;
        let what = match &unknown.value {
            Some(value) => format!("This version does not know the value {value} of {field}."),
            None => format!("This version does not know the field {field}."),
        };
        let problem = Problem::new(what)
            .safe("It is kept as it is.")
            .hint("If it was typed by hand, look for a slip; else install the version that wrote it.");
        self.found(field, problem);
    }

    fn form(&mut self, path: &str, form: &mut dyn Form) {
        for (row, words) in form.words().into_iter().enumerate() {
            let path = if path.is_empty() { words.key.to_owned() } else { format!("{path}/{}", words.key) };
            if let Some(place) = form.place(row) {
                self.place(&path, place);
            }
        }
    }

    fn place(&mut self, path: &str, place: Place<'_>) {
        match place {
            Place::Nested(form) => self.form(path, form),
            Place::Items(items) => self.items(path, items),
            Place::When(when) => self.when(path, when),
            Place::Link { target, kinds } => target.iter().for_each(|target| self.link(path, *target, kinds)),
            Place::Links { targets, kinds } => targets.iter().for_each(|target| self.link(path, *target, kinds)),
            Place::ItemOf { item: Some(item), event } => self.item_of(path, *item, event),
            Place::Attachments(files) => self.attachments(path, files),
            _ => {}
        }
    }

    fn items(&mut self, path: &str, items: &mut dyn Items) {
        let mut ids = HashSet::new();
        for index in 0..items.len() {
            let path = format!("{path}/{}", index + 1);
            let id = items.id_mut(index).copied().unwrap_or_default();
            if !id.is_none() && !ids.insert(id) {
                let problem = Problem::new(format!("Two items of this list have the id {id}."))
                    .hint("Take the id out of the copy: it gets one of its own.");
                self.found(&path, problem);
            }
            if let Some(form) = items.form(index) {
                self.form(&path, form);
            }
        }
    }

    fn link(&mut self, path: &str, target: Ref, kinds: &[Kind]) {
        let found = self.reading.workspace.get(target.0).map(|record| record.kind());
        let problem = match found {
            None => Problem::new(format!("{path} links to {}, which is not here.", target.0))
                .hint("It may have been deleted, or not have arrived yet: choose another or take the link out."),
            Some(kind) if !kinds.contains(&kind) => {
                let wanted: Vec<String> = kinds.iter().map(|kind| kind.words().one.to_lowercase()).collect();
                let found = kind.words().one.to_lowercase();
                Problem::new(format!("{path} links to a record of the kind \"{found}\"."))
                    .hint(format!("Link it to one of the kind \"{}\".", wanted.join("\" or \"")))
            }
            Some(_) => return,
        };
        self.found(path, problem);
    }

    fn item_of(&mut self, path: &str, item: Id, event: Option<Ref>) {
        let event = event.and_then(|event| self.reading.workspace.event(event));
        if event.is_some_and(|event| event.item(item).is_none()) {
            let problem = Problem::new(format!("{path} names an item that its event does not have."))
                .hint("Choose the item of the minutes anew.");
            self.found(path, problem);
        }
    }

    fn when(&mut self, path: &str, when: &When) {
        let Some(slip) = of_when(when, None) else { return };
        let problem = Problem::new(format!("{path}: {}.", slip.says)).hint(slip.hint);
        let kept = "They are kept and printed as they were typed.";
        self.found(path, if slip.is_in_words { problem.safe(kept) } else { problem });
    }

    fn attachments(&mut self, path: &str, files: &[Attachment]) {
        for (index, file) in files.iter().enumerate() {
            if self.reading.store.attachment(&file.file).is_none() {
                let problem = Problem::new(format!("The file {} is kept with this record and is not here.", file.name))
                    .hint("It may not have arrived yet. If it is gone, add it again from where it came from.");
                self.found(&format!("{path}/{}", index + 1), problem);
            }
        }
    }
}
