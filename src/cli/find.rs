//! From what was typed for an id to the record: in capitals or not, whole or only as much of it as is unique.

use std::sync::Arc;

use crate::app::Opened;
use crate::model::{Problem, Record};
use crate::store::UnreadFile;

/// How many of several matches are named.
const NAMED: usize = 5;

/// The record with this id, or with the only id that begins so.
pub(super) fn find(opened: &Opened, typed: &str) -> Result<Arc<Record>, Problem> {
    let wanted = typed.to_ascii_lowercase();
    let begins = |record: &&Arc<Record>| !wanted.is_empty() && record.id().to_string().starts_with(&wanted);
    let mut found: Vec<&Arc<Record>> = opened.workspace.all().filter(begins).collect();
    found.sort_by_key(|record| record.id());
    match found.as_slice() {
        [record] => Ok(Arc::clone(record)),
        [] => Err(not_found(opened, typed, &wanted)),
        several => Err(ambiguous(typed, several)),
    }
}

fn not_found(opened: &Opened, typed: &str, wanted: &str) -> Problem {
    let is_it = |file: &&UnreadFile| file.id.is_some_and(|id| id.to_string() == wanted);
    opened.unread.iter().find(is_it).map_or_else(
        || {
            Problem::new(format!("No record has the id {typed}."))
                .hint("\"folkmoot list KIND\" shows the ids, and --workspace names another folder of records.")
        },
        |file| file.problem.clone(),
    )
}

fn ambiguous(typed: &str, several: &[&Arc<Record>]) -> Problem {
    let named: Vec<String> =
        several.iter().take(NAMED).map(|record| format!("{} ({})", record.id(), record.title())).collect();
    let more = several.len().saturating_sub(NAMED);
    let others = if more > 0 { format!(" and {more} more") } else { String::new() };
    Problem::new(format!("{} ids begin with {typed}.", several.len()))
        .hint(format!("Give more of the id: {}{others}.", named.join(", ")))
}
