//! One thing that `check` found: a problem, and the record and field that it is in.

use std::path::Path;

use serde_json::{Value, json};

use crate::model::{Id, Problem};

/// A problem in a file.
pub(super) struct Finding {
    pub(super) problem: Problem,
    /// None where the file is no record or could not be read as one.
    record: Option<Id>,
    /// Keys joined by `/`, items by their number from 1; empty where it is the whole record.
    field: String,
    /// Nothing is wrong with the file: it is what the window tells as worth a look.
    pub(super) is_light: bool,
}

impl Finding {
    pub(super) fn of_file(problem: Problem) -> Self {
        Self { problem, record: None, field: String::new(), is_light: false }
    }

    /// Nothing is wrong with this file either.
    pub(super) fn file_worth_a_look(problem: Problem) -> Self {
        Self { is_light: true, ..Self::of_file(problem) }
    }

    pub(super) fn of_field(problem: Problem, record: Option<Id>, field: &str) -> Self {
        Self { problem, record, field: field.to_owned(), is_light: false }
    }

    pub(super) fn worth_a_look(problem: Problem, record: Id, field: &str) -> Self {
        Self { is_light: true, ..Self::of_field(problem, Some(record), field) }
    }

    /// What findings are sorted by: the file, then the place in it.
    pub(super) fn place(&self) -> (Option<&Path>, Option<usize>, Option<usize>) {
        let place = &self.problem.place;
        (place.path.as_deref(), place.line, place.column)
    }

    /// For scripts. A path that is no text is said as well as it can be.
    pub(super) fn object(&self) -> Value {
        let Problem { what, safe, hint, place, .. } = &self.problem;
        json!({
            "path": place.path.as_ref().map(|path| path.display().to_string()),
            "line": place.line,
            "column": place.column,
            "what": what,
            "safe": safe,
            "hint": hint,
            "record": self.record,
            "worth_a_look": self.is_light,
            "field": if self.field.is_empty() { Value::Null } else { Value::from(self.field.as_str()) },
        })
    }
}
