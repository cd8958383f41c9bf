//! What whoever uses Folkmoot has taken on and is not late yet.

use super::Found;
use crate::model::{Action, Id, When};

/// An action of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnAction {
    pub action: Id,
    pub what: String,
    /// Unknown where no day was agreed.
    pub by: When,
}

/// The nearest first, those without a day behind them.
pub(super) fn own(found: &Found<'_>) -> Vec<OwnAction> {
    let mut own: Vec<&Action> = found.own.clone();
    own.sort_by_key(|action| {
        let day = action.by.last_day();
        (day.is_none(), day, action.header.id)
    });
    let told =
        |action: &Action| OwnAction { action: action.header.id, what: action.what.clone(), by: action.by.clone() };
    own.into_iter().map(told).collect()
}
