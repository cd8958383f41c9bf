//! Work that takes long enough to be waited for: what it is, how far it has come, and the command that gives it up. Who
//! does it and where it is shown is not here.

use super::Command;

/// Something that is under way.
#[derive(Clone, Debug)]
pub struct Work {
    /// As a sentence begins: "Printing minutes".
    pub what: String,
    /// Which part of it is at hand; may be empty.
    pub at: String,
    /// So many of all are done; 0 of all where nobody can tell.
    pub done: usize,
    pub of: usize,
    /// What is counted: "files".
    pub unit: &'static str,
    /// For how many milliseconds it has been waited for.
    pub taken: i64,
    /// Gives it up, where that can be done.
    pub cancel: Option<Command>,
}

impl Work {
    /// Of which nothing is known but that it goes on.
    pub(super) fn new(what: impl Into<String>, taken: i64) -> Self {
        Self { what: what.into(), at: String::new(), done: 0, of: 0, unit: "", taken, cancel: None }
    }

    pub(super) fn counted(self, done: usize, of: usize, unit: &'static str) -> Self {
        Self { done, of, unit, ..self }
    }

    pub(super) fn at(self, at: impl Into<String>) -> Self {
        Self { at: at.into(), ..self }
    }

    pub(super) fn cancelled_by(self, command: Command) -> Self {
        Self { cancel: Some(command), ..self }
    }

    /// How far it has come: "3 of 12 documents: badges". Empty where nobody can tell.
    pub fn progress(&self) -> String {
        let counted = format!("{} of {} {}", self.done, self.of, self.unit);
        match (self.of, self.at.as_str()) {
            (0, at) => at.to_owned(),
            (_, "") => counted.trim_end().to_owned(),
            (_, at) => format!("{}: {at}", counted.trim_end()),
        }
    }

    /// From 0 to 1.
    pub fn share(&self) -> f32 {
        self.done as f32 / self.of.max(1) as f32
    }
}

#[test]
fn progress_says_what_is_known() {
    let check = |work: Work, expected: &str| assert_eq!(work.progress(), expected);
    check(Work::new("Printing minutes", 0), "");
    check(Work::new("Backing up", 0).at("saving what is open first"), "saving what is open first");
    check(Work::new("Backing up", 0).counted(3, 40, "files"), "3 of 40 files");
    check(Work::new("Printing the pack", 0).counted(3, 12, "documents").at("badges"), "3 of 12 documents: badges");
}
