//! What is not printed for the sake of who may read it, and was not marked as private: the officer is told.

use super::{Meeting, NEWER};
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::tree::Origin;
use crate::model::event::{Confidentiality, Item};
use crate::model::{Action, Decision, Id};

pub fn hidden_items(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let one = |item: &Item| {
        let origin = meeting.at(format!("minutes/items/{}/confidentiality", item.id));
        Some(LeftOut { origin, concern: Concern::ItemLeftOut, why: why_item_is_hidden(meeting, item)? })
    };
    meeting.event.minutes.items.iter().filter_map(one).collect()
}

fn why_item_is_hidden(meeting: &Meeting<'_>, item: &Item) -> Option<&'static str> {
    match item.confidentiality.known() {
        None => Some(NEWER),
        Some(Confidentiality::Members) if !meeting.shows(item) => {
            Some("This item is for members, and the minutes are published.")
        }
        Some(_) => None,
    }
}

pub fn hidden_action(action: &Action) -> LeftOut {
    with_its_item(Concern::ActionLeftOut, action.header.id)
}

/// What is left out since the item that it belongs to is.
pub fn with_its_item(concern: Concern, record: Id) -> LeftOut {
    let origin = Origin { record, field: "item".to_owned() };
    LeftOut { origin, concern, why: "The item that it belongs to is not printed." }
}

/// What a page for people outside leaves out of what this meeting decided, and why: `members` says it of an item that is for
/// members.
pub fn decision_left_outside(meeting: &Meeting<'_>, decision: &Decision, members: &'static str) -> Option<LeftOut> {
    if !meeting.shows_decision(decision) {
        return Some(with_its_item(Concern::DecisionLeftOut, decision.header.id));
    }
    let item = decision.item.filter(|item| meeting.is_for_members(decision.event, Some(*item)))?;
    let origin = meeting.at(format!("minutes/items/{item}/confidentiality"));
    Some(LeftOut { origin, concern: Concern::DecisionLeftOut, why: members })
}
