//! Actions whose day is over.

use super::{Found, days_between};
use crate::model::{Action, Id, When};

/// An action that should have been done by now.
#[derive(Clone, Debug, PartialEq)]
pub struct LateAction {
    pub action: Id,
    pub what: String,
    /// Empty where nobody has taken it on.
    pub owner: String,
    pub by: When,
    pub days_late: i64,
}

/// Those that are wanted, the latest first.
pub(super) fn late(found: &Found<'_>, wanted: impl Fn(&Action) -> bool) -> Vec<LateAction> {
    let wanted = found.overdue.iter().filter(|action| wanted(action));
    let mut late: Vec<LateAction> = wanted.map(|action| one(found, action)).collect();
    late.sort_by_key(|late| (-late.days_late, late.action));
    late
}

fn one(found: &Found<'_>, action: &Action) -> LateAction {
    LateAction {
        action: action.header.id,
        what: action.what.clone(),
        owner: crate::workspace::owner_names(found.workspace, action),
        by: action.by.clone(),
        days_late: action.by.last_day().map_or(0, |last| days_between(last, found.today)),
    }
}
