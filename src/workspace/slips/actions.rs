//! Actions that nobody has taken on, and those that say nothing of when.

use super::{Matter, Slip, beginning};
use crate::model::form::is_typed_record;
use crate::model::{Action, Due, Event, Kind, Origin, Record};
use crate::workspace::{Workspace, references};

/// Something is still expected of it, and of nobody.
pub fn is_nobodys(action: &Action) -> bool {
    action.is_open() && action.owners().is_empty()
}

/// By a date is what was meant, and no date is there. One in words that nobody understands is a slip of its own.
pub fn is_undated(action: &Action) -> bool {
    action.is_open() && action.due.is(Due::Date) && action.by.is_unknown()
}

/// The slips in the actions of an event, in their order.
pub fn slips(workspace: &Workspace, event: &Event) -> Vec<Slip> {
    let (id, mut names) = (event.header.id, None);
    let records = workspace.of_event(id, Kind::Action).into_iter().filter_map(|id| workspace.get(id));
    let one = |record: &std::sync::Arc<Record>| {
        let Record::Action(action) = record.as_ref() else { return None };
        let (lacks, field) = match (is_nobodys(action), is_undated(action)) {
            (true, true) => ("no owner and no date", "owner"),
            (true, false) => ("no owner", "owner"),
            (false, true) => ("no date", "by"),
            (false, false) => return None,
        };
        if !is_typed_record(record) {
            return None;
        }
        let names = names.get_or_insert_with(|| references(workspace, id));
        let name = names.get(&action.header.id).map(String::as_str).unwrap_or_default();
        let what = if action.what.trim().is_empty() { String::new() } else { format!(": {}", beginning(&action.what)) };
        Some(Slip {
            at: Origin { record: action.header.id, field: field.to_owned() },
            matter: Matter::Action,
            says: format!("Action {name} has {lacks}{what}"),
            hint: "Say who does it and by when, or mark it as done or dropped.",
        })
    };
    records.filter_map(one).collect()
}
